// Divides the sets of a run among shards: whole sets, the same division on every machine, whatever order files are found in.
import { UsageError } from '../../config/usage-error.ts'
import { sha256 } from '../../finding/sha256.ts'
import { withoutValue } from '../../source/path.ts'
import type { Deployment, PlannedSet } from '../../source/plan.ts'

/** `--shard I/N`. */
export interface ShardNumber {
  /** From 1. */
  readonly index: number
  readonly count: number
}

/** The part of a run that a shard is. */
export interface ShardOfRun extends ShardNumber {
  /** Of each set of the shard: which set of the run it is, from 0. */
  readonly positions: readonly number[]
  /** A digest of all sets, so that shards of other inputs can be told. */
  readonly inputs: string
}

/** More shards than these no matrix has. */
const mostShards = 1000

/** Throws UsageError for anything that is no `I/N`. */
export function parseShard(text: string): ShardNumber {
  const [, first = '', second = ''] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? []
  const [index, count] = [Number(first), Number(second)]
  if (first === '' || index < 1 || index > count || count > mostShards)
    throw new UsageError(
      `--shard must be I/N, the I-th of N parts, with I from 1 to N and N at most ${mostShards}, not ${withoutValue(text)}. Write --shard 1/4.`,
    )
  return { index, count }
}

/** The sets of one shard, in the order of the run. */
export function takeShard(
  sets: readonly PlannedSet[],
  { index, count }: ShardNumber,
): { readonly sets: readonly PlannedSet[]; readonly shard: ShardOfRun } {
  const weighed = sets.map((set, position) => ({ set, position, weight: weightOf(set) }))
  const loads = Array.from({ length: count }, () => 0)
  const mine: number[] = []
  // The heaviest first, each to the shard that has least so far.
  const byWeight = weighed.toSorted((a, b) => b.weight - a.weight || (a.set.name < b.set.name ? -1 : 1))
  for (const { position, weight } of byWeight) {
    const least = loads.indexOf(Math.min(...loads))
    loads[least] = (loads[least] ?? 0) + weight
    if (least === index - 1) mine.push(position)
  }
  const positions = mine.toSorted((a, b) => a - b)
  return {
    sets: positions.flatMap((position) => sets[position] ?? []),
    shard: {
      index,
      count,
      positions,
      inputs: sha256(
        JSON.stringify(weighed.map(({ set, weight }) => [set.name, weight, ...set.deployments.map(aboutOf)])),
      ),
    },
  }
}

function aboutOf(deployment: Deployment): unknown {
  const { path, parameterFiles, scope } = deployment
  return [path, parameterFiles, scope, ...(deployment.source === 'later' ? [deployment.digest] : [])]
}

/** About how much there is to do: the length of the texts, and something for each set. */
function weightOf({ deployments }: PlannedSet): number {
  return deployments.reduce((sum, deployment) => sum + lengthOf(deployment), 1000)
}

function lengthOf(deployment: Deployment): number {
  if (deployment.source === 'later') return deployment.length
  if (deployment.source === 'template') return deployment.template.source.text.length
  return 'document' in deployment ? deployment.document.source.text.length : deployment.resources.length * 1000
}
