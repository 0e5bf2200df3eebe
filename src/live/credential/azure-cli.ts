// The session of the Azure CLI: `az account get-access-token`.
import { quoted } from '../fault.ts'
import { field, parsed, textAt } from '../../host/json.ts'
import { variable, type NoToken, type SignIn, type SignInPorts, type Token, type TokenRequest } from './token.ts'

const fiveMinutes = 300_000

export const azureCli: SignIn = {
  name: 'Azure CLI',
  token: async (request, ports) => {
    const tenant = variable(ports, 'AZURE_TENANT_ID')
    if (tenant !== undefined) return ask(['--tenant', tenant], request, ports)
    const { subscription } = request
    if (subscription === undefined) return ask([], request, ports)
    // The subscription tells the tenant, where the CLI knows it.
    const first = await ask(['--subscription', subscription], request, ports)
    return 'reason' in first && /subscription .*not found/i.test(first.reason) ? ask([], request, ports) : first
  },
}

async function ask(
  further: readonly string[],
  { cloud }: TokenRequest,
  { run, now, env }: SignInPorts,
): Promise<Token | NoToken> {
  const args = ['account', 'get-access-token', '--output', 'json', '--resource', cloud.audience, ...further]
  if (further.some((arg) => !/^[\w.-]+$/.test(arg))) return { reason: 'AZURE_TENANT_ID is no tenant', isBroken: true }
  // On Windows `az` is a batch file, which only its shell runs; every argument is a word of ours or checked above.
  const isWindows = env['OS'] === 'Windows_NT'
  const ran = await (isWindows ? run('cmd.exe', ['/d', '/s', '/c', 'az', ...args]) : run('az', args))
  if (ran === undefined) return { reason: '`az` is not on PATH', isBroken: false }
  if (ran.exit === null) return { reason: '`az` takes too long', isBroken: true }
  if (ran.exit !== 0) return { reason: saidBy(ran.stderr), isBroken: true }
  // NOTE: what it printed is never told: it may hold the token.
  const json = parsed(ran.stdout)
  const token = textAt(json, 'accessToken')
  if (token === '') return { reason: '`az` printed no token', isBroken: true }
  const seconds = field(json, 'expires_on')
  // `expiresOn` is in the time of the machine, without its zone: of no use.
  return { token, expires: typeof seconds === 'number' ? seconds * 1000 : now() + fiveMinutes }
}

/** What the CLI says of its failure: the line of its error. */
function saidBy(stderr: string): string {
  const lines = stderr.split(/\r?\n/).filter((line) => line.trim() !== '')
  const line = lines.find((candidate) => /^ERROR:/i.test(candidate)) ?? lines.at(-1) ?? ''
  const said = quoted(line.replace(/^ERROR:/i, ''), 200).replace(/\.$/, '')
  return said === '' ? '`az` failed' : `\`az\` says: ${said}`
}
