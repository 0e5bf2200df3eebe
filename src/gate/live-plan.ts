// Live state in the planning of a run: FILEs that are read from Azure, and what `--live` adds to sets. Loaded when it is asked for.
import type { Limits } from '../arm/limits.ts'
import type { Resource } from '../resource/resource.ts'
import type { LiveRead, OpenDeployment, ReadState } from '../source/deployment.ts'
import { openSources } from '../source/open.ts'
import { isLivePath, livePrefix } from '../source/path.ts'
import type { FileRequest, PlannedSet } from '../source/plan.ts'
import { yieldOf } from '../source/yield.ts'
import { groupsOf } from './build-set.ts'
import { around, stateOf } from './live-complete.ts'
import { readLive, type AskAzure } from './live-read.ts'
import type { Mode } from './overlay.ts'

/** The requests, those for live state with what Azure answered. One after the other: each asks in as many lanes as it may. */
export async function readRequests(requests: readonly FileRequest[], azure: AskAzure): Promise<readonly FileRequest[]> {
  const read: FileRequest[] = []
  for (const request of requests)
    read.push(isLivePath(request.path) ? { ...request, live: await readLive(request.path, azure) } : request)
  return read
}

/** `merge` adds what deployments refer to and do not declare; `diff` takes what is there now for what was before. */
export type LiveMode = 'none' | 'merge' | 'diff'

export interface LiveOptions {
  readonly live: Exclude<LiveMode, 'none'>
  readonly limits: Partial<Limits>
  readonly mode: Mode | undefined
}

/** The sets with what `--live` asks for: what they refer to and do not declare, or what is there before them. */
export async function withLive(
  sets: readonly PlannedSet[],
  azure: AskAzure,
  options: LiveOptions,
): Promise<readonly PlannedSet[]> {
  const complete: PlannedSet[] = []
  for (const set of sets) complete.push(await (options.live === 'merge' ? merged : compared)(set, azure, options))
  return complete
}

async function merged(set: PlannedSet, azure: AskAzure, { limits }: LiveOptions): Promise<PlannedSet> {
  const live = await around(declaredIn(openSources(set).deployments, limits), azure)
  const { resources, gaps, problems } = live
  if (resources.length + gaps.length + problems.length === 0) return set
  return { ...set, deployments: [...set.deployments, deploymentOf(live)] }
}

/** Sources that do not say themselves what is there before. */
const bare: ReadonlySet<OpenDeployment['source']> = new Set(['template', 'snapshot'])

async function compared(set: PlannedSet, azure: AskAzure, { limits, mode }: LiveOptions): Promise<PlannedSet> {
  const { deployments } = openSources(set)
  if (!deployments.some(({ source }) => bare.has(source))) return set
  const parts = [await stateOf(declaredIn(deployments, limits), azure)]
  // What a deployment in this mode takes away is in its group, and nothing need refer to it.
  const groups = mode === 'complete' ? groupsOf({ deployments }) : []
  for (const { text } of groups) {
    if (typeof text === 'string') parts.push(await readLive(`${livePrefix}${text}`, azure))
  }
  return { ...set, before: { deployments: parts.map(deploymentOf), gaps: [] } }
}

/** NOTE: what cannot be read is told when the set is looked at. */
function declaredIn(deployments: readonly OpenDeployment[], limits: Partial<Limits>): readonly Resource[] {
  return deployments.flatMap((deployment) => yieldOf(deployment, limits).resources)
}

function deploymentOf(live: LiveRead): ReadState {
  return { source: 'live', path: livePrefix, parameterFiles: [], scope: {}, ...live }
}
