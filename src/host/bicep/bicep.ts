// The Bicep compiler of the machine: `bicep` on PATH, asked by JSON-RPC where its version has that, else run once a file; or the
// one of the Azure CLI. Never through a shell, and never a program that the workspace itself brings along.
import type { Compiled } from '../../resource/bicep-answer.ts'
import { findProgram, type Environment } from '../find-program.ts'
import { RunFault, runProgram, type Program, type RunLimits } from '../program.ts'
import { answerOf, diagnosticsIn, faultOf } from './answer.ts'
import { BicepServer } from './rpc.ts'

/** A module may have to be fetched from a registry. */
const usual: RunLimits = { milliseconds: 120_000, bytes: 64 * 1024 * 1024 }
/** `bicep jsonrpc --stdio` is stable since 0.29.45. */
const firstWithServer = [0, 29, 45]

/** Asks for files by absolute path, in order; undefined where there is no Bicep. Never rejects because of a file. */
export async function compileBicep(
  paths: readonly string[],
  environment: Environment,
  limits: RunLimits = usual,
): Promise<readonly Compiled[] | undefined> {
  const { variables } = environment
  const [bicep, az] = ['bicep', 'az'].map((name) => findProgram(name, environment))
  if (paths.length === 0 && (bicep ?? az) !== undefined) return []
  if (bicep !== undefined) {
    const program = { path: bicep, variables, limits }
    return (await hasServer(program)) ? askAll(program, paths) : runAll(program, [], paths)
  }
  return az === undefined ? undefined : runAll({ path: az, variables, limits }, ['bicep'], paths)
}

async function hasServer(bicep: Program): Promise<boolean> {
  try {
    const { stdout } = await runProgram(bicep, ['--version'])
    const version = (/\d{1,6}\.\d{1,6}\.\d{1,6}/.exec(stdout)?.[0] ?? '').split('.').map(Number)
    const at = firstWithServer.findIndex((part, index) => version[index] !== part)
    return at < 0 || (version[at] ?? 0) > (firstWithServer[at] ?? 0)
  } catch (error) {
    // It will not compile either, and then says why.
    if (!(error instanceof RunFault)) throw error
    return false
  }
}

async function askAll(bicep: Program, paths: readonly string[]): Promise<Compiled[]> {
  const server = new BicepServer(bicep)
  const compiled: Compiled[] = []
  try {
    for (const path of paths) compiled.push(await server.compile(path))
  } finally {
    server.close()
  }
  return compiled
}

async function runAll(program: Program, first: readonly string[], paths: readonly string[]): Promise<Compiled[]> {
  const compiled: Compiled[] = []
  for (const path of paths) compiled.push(await runOne(program, first, path))
  return compiled
}

async function runOne(program: Program, first: readonly string[], path: string): Promise<Compiled> {
  const isParameters = /\.bicepparam$/i.test(path)
  const verb = isParameters ? 'build-params' : 'build'
  const file = first.length > 0 ? ['--file', path, '--stdout'] : [path, '--stdout']
  try {
    const { stdout, stderr, exit } = await runProgram(program, [...first, verb, ...file])
    const diagnostics = diagnosticsIn(stderr)
    if (exit !== 0) {
      const isTold = diagnostics.some(({ level }) => level === 'error')
      const said = stderr.trim().split('\n').at(-1)?.slice(0, 500) ?? ''
      const failed = faultOf(`it ended with exit code ${exit ?? 'none'}${said === '' ? '' : `: ${said}`}`)
      return isTold ? { template: undefined, parameters: undefined, diagnostics } : { ...failed, diagnostics }
    }
    if (!isParameters) return { template: stdout, parameters: undefined, diagnostics }
    return { ...answerOf(parametersIn(stdout), path), diagnostics }
  } catch (error) {
    if (!(error instanceof RunFault)) throw error
    return faultOf(error.message)
  }
}

/** `{"templateJson":"…","parametersJson":"…"}` of `bicep build-params --stdout`. */
function parametersIn(stdout: string): unknown {
  try {
    const { templateJson: template, parametersJson: parameters } = JSON.parse(stdout) as Readonly<
      Record<string, unknown>
    >
    return { success: true, template, parameters }
  } catch (error) {
    if (!(error instanceof SyntaxError) && !(error instanceof TypeError)) throw error
    return undefined
  }
}
