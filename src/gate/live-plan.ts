// Live state in the planning of a run: FILEs that are read from Azure, and what `--live` adds to sets. Loaded when it is asked for.
import type { Limits } from '../arm/limits.ts'
import { isLivePath } from '../source/path.ts'
import type { FileRequest, PlannedSet } from '../source/plan.ts'
import { withLive } from './live-complete.ts'
import { readLive, type AskAzure } from './live-read.ts'

/** The requests, those for live state with what Azure answered. One after the other: each asks in as many lanes as it may. */
export async function readRequests(requests: readonly FileRequest[], azure: AskAzure): Promise<readonly FileRequest[]> {
  const read: FileRequest[] = []
  for (const request of requests)
    read.push(isLivePath(request.path) ? { ...request, live: await readLive(request.path, azure) } : request)
  return read
}

/** The sets with what they refer to and do not declare. */
export async function complete(
  sets: readonly PlannedSet[],
  azure: AskAzure,
  limits: Partial<Limits>,
): Promise<readonly PlannedSet[]> {
  const completed: PlannedSet[] = []
  for (const set of sets) completed.push(await withLive(set, azure, limits))
  return completed
}
