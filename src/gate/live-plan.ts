// Live state in the planning of a run: FILEs that are read from Azure, and what `--live` adds to sets. Loaded when it is asked for.
import type { Limits } from '../arm/limits.ts'
import type { LiveRead, LiveState } from '../source/deployment.ts'
import { isLivePath, livePrefix } from '../source/path.ts'
import type { FileRequest, PlannedSet } from '../source/plan.ts'
import { yieldOf } from '../source/yield.ts'
import { around } from './live-complete.ts'
import { readLive, type AskAzure } from './live-read.ts'

/** The requests, those for live state with what Azure answered. One after the other: each asks in as many lanes as it may. */
export async function readRequests(requests: readonly FileRequest[], azure: AskAzure): Promise<readonly FileRequest[]> {
  const read: FileRequest[] = []
  for (const request of requests)
    read.push(isLivePath(request.path) ? { ...request, live: await readLive(request.path, azure) } : request)
  return read
}

/** `--live merge`: the sets with what they refer to and do not declare. */
export async function merged(
  sets: readonly PlannedSet[],
  azure: AskAzure,
  limits: Partial<Limits>,
): Promise<readonly PlannedSet[]> {
  const complete: PlannedSet[] = []
  for (const set of sets) {
    const declared = set.deployments.flatMap((deployment) => yieldOf(deployment, limits).resources)
    const live = await around(declared, azure)
    complete.push(says(live) ? { ...set, deployments: [...set.deployments, deploymentOf(live)] } : set)
  }
  return complete
}

function says({ resources, gaps, problems }: LiveRead): boolean {
  return resources.length + gaps.length + problems.length > 0
}

function deploymentOf(live: LiveRead): LiveState {
  return { source: 'live', path: livePrefix, parameterFiles: [], scope: {}, ...live }
}
