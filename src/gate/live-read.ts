// Live state as a source: asks Azure for what a user named, and makes of what it does not answer what a run can judge by.
import { UsageError } from '../config/usage-error.ts'
import type { AzureAnswer, AzureFault } from '../resource/azure-answer.ts'
import type { Problem } from '../resource/resource.ts'
import type { Cause } from '../resource/unknown.ts'
import type { LiveRead } from '../source/deployment.ts'
import { LiveReader, placeOfLive } from '../source/state/live.ts'

/** What a run asks of Azure; the port of the host is one. */
export interface AskAzure {
  contents(id: string): AsyncIterable<AzureAnswer>
  resources(ids: readonly string[]): Promise<readonly AzureAnswer[]>
  readable(id: string): string | undefined
}

/** Everything that `azure:<id>` holds. */
export async function readLive(path: string, azure: AskAzure): Promise<LiveRead> {
  const reader = new LiveReader()
  const faults: AzureFault[] = []
  for await (const answer of azure.contents(path)) {
    if ('text' in answer) reader.add(answer.text)
    else faults.push(answer)
  }
  const problems = faults.filter(({ code }) => code !== 'permission').map((fault) => problemOf(fault, 'error'))
  return { resources: reader.resources, gaps: faults.map(gapOf), problems: [...problems, ...othersIn(reader, path)] }
}

/** A fault as a problem of the run. Throws UsageError where the user stopped it. */
export function problemOf({ origin, code, message }: AzureFault, level: Problem['level']): Problem {
  if (code === 'interrupted') throw new UsageError(message)
  return { level, code: 'azure', message, place: placeOfLive(origin) }
}

/** What a fault leaves open. A permission that is missing names what to ask for; anything else is told as a problem. */
export function gapOf(fault: AzureFault): Cause {
  const { origin, code, need } = fault
  const place = placeOfLive(origin)
  if (code !== 'permission' || need === undefined)
    return { code: 'error', reason: `${origin} could not be read`, supply: 'mend the problem told above', place }
  return {
    code: 'elsewhere',
    reason: `this sign-in may not do ${need.action} on ${need.scope}`,
    supply: `ask for the role ${need.role} there, or for one that holds this action`,
    place,
  }
}

function othersIn({ others }: LiveReader, path: string): Problem[] {
  if (others === 0) return []
  const message = `${others} entries of Azure's answer have no resource id, and are not looked at. Try again.`
  return [{ level: 'error', code: 'azure', message, place: placeOfLive(path) }]
}
