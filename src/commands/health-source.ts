// Where the health comes from that a user names: files and globs, and `azure:` with the id of what to ask about.
import { UsageError } from '../config/usage-error.ts'
import { fileSource } from '../gate/health/health-files.ts'
import { problemOf } from '../gate/live-read.ts'
import type { Files } from '../host/files.ts'
import type { AzureAnswer, AzureFault } from '../resource/azure-answer.ts'
import type { HealthReport, Refusal } from '../resource/health.ts'
import type { HealthAnswer, HealthSource } from '../source/health/source.ts'
import { isLivePath } from '../source/path.ts'
import { placeOfFile } from '../source/read.ts'

const prefix = 'azure:'

/** Seconds between two answers, where nobody says. */
export const usualInterval = 15

/** Reads all of them each time. `rule` names the rule of answers of load balancers that name none. */
export function healthSource(given: readonly string[], rule: string | undefined, files: Files): HealthSource {
  const ids = given.filter(isLivePath)
  const paths = given.filter((name) => !isLivePath(name))
  const sources = [
    ...(paths.length > 0 ? [fileSource(paths, rule, files)] : []),
    ...(ids.length > 0 ? [azureSource(ids, files)] : []),
  ]
  return { read: async () => joined(await Promise.all(sources.map((source) => source.read()))) }
}

function joined(answers: readonly HealthAnswer[]): HealthAnswer {
  return {
    texts: answers.flatMap(({ texts }) => texts),
    refusals: answers.flatMap(({ refusals }) => refusals),
    problems: answers.flatMap(({ problems }) => problems),
    isHopeless: answers.some(({ isHopeless }) => isHopeless === true),
  }
}

function azureSource(ids: readonly string[], { azure }: Files): HealthSource {
  if (azure === undefined)
    throw new UsageError('Azure cannot be asked from here. Name a file with the health that it answered.')
  return { read: async () => answerOf((await Promise.all(ids.map((id) => azure.health(id)))).flat()) }
}

function answerOf(answers: readonly AzureAnswer[]): HealthAnswer {
  const faults = answers.flatMap((answer) => ('text' in answer ? [] : [answer]))
  return {
    texts: answers.flatMap((answer) =>
      'text' in answer ? [{ path: answer.origin, text: answer.text, of: idOf(answer) }] : [],
    ),
    refusals: faults.flatMap((fault) => refusalOf(fault) ?? []),
    problems: faults.flatMap((fault) => (isAnswer(fault) ? [] : [problemOf(fault, 'error')])),
    isHopeless: faults.some(({ code }) => hopeless.has(code)),
  }
}

/** NOTE: what is not there yet may come, and a connection too. */
const hopeless: ReadonlySet<AzureFault['code']> = new Set(['sign-in', 'refused', 'foreign'])

/** Faults that say of a resource why its health is not told. */
const kinds: Readonly<Partial<Record<AzureFault['code'], Refusal['kind']>>> = {
  permission: 'forbidden',
  locked: 'locked',
  failed: 'failed',
}

function isAnswer({ code }: AzureFault): boolean {
  return kinds[code] !== undefined
}

/** NOTE: what Azure does not tell is not known, and no mistake of whoever asks; where nothing was asked, there is a mistake. */
function refusalOf(fault: AzureFault): HealthReport | undefined {
  const { origin, code, message, need } = fault
  const kind = kinds[code]
  if (kind === undefined) return undefined
  const remedy = kind === 'locked' ? 'lift the lock while the health is read' : 'mend what Azure says, and ask again'
  const supply = need === undefined ? remedy : `grant ${need.action} on ${need.scope} (role ${need.role})`
  const reason = message.replace(/\.$/, '')
  const refusal: Refusal = { kind, of: idOf(fault), reason, supply, place: placeOfFile(origin) }
  return { path: origin, pools: [], metrics: [], refusals: [refusal] }
}

function idOf({ origin }: AzureAnswer): string {
  return origin.slice(prefix.length)
}
