// What was there before the deployments, from the files that a user named for it.
import { UsageError } from '../config/usage-error.ts'
import type { FileRequest, Plan, PlannedSet, Scope, Sources } from '../source/plan.ts'
import type { Workspace } from './configuration.ts'
import { requestOf, type FileArgument } from './file-request.ts'

/** NOTE: no name that can be given. */
const everySet = '\n'

/** What is to be planned for it: a set for each that it is for. */
export function beforeRequests(
  before: readonly FileArgument[],
  scope: Scope | undefined,
  names: ReadonlySet<string>,
  files: Workspace,
): readonly FileRequest[] {
  return before.map((given) => {
    const request = requestOf(given, scope, files)
    if (request.set !== undefined && !names.has(request.set))
      throw new UsageError(`${request.path} is to be the before of set ${request.set}, and there is no such set.`)
    return { ...request, set: request.set ?? everySet }
  })
}

/** A set with what was there before it, if something says it. */
export function withBefore(set: PlannedSet, before: Plan): PlannedSet {
  const sources: readonly Sources[] = before.sets.filter(({ name }) => name === everySet || name === set.name)
  if (sources.length === 0) return set
  const deployments = sources.flatMap((one) => one.deployments)
  return { ...set, before: { deployments, gaps: sources.flatMap((one) => one.gaps) } }
}
