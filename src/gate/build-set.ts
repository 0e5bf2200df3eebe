// From a set of deployments to its topology: what `check` and the cases of rules have in common.
import type { Limits } from '../arm/limits.ts'
import type { Configuration } from '../config/configuration.ts'
import { gapProblem } from '../report/gap.ts'
import type { InputSummary } from '../report/report.ts'
import type { Problem, Resource, Withheld } from '../resource/resource.ts'
import type { Cause } from '../resource/unknown.ts'
import { baseOf } from '../source/path.ts'
import type { PlannedSet } from '../source/plan.ts'
import { yieldOf } from '../source/yield.ts'
import { buildTopology } from '../topology/build.ts'
import { withNamedMembers } from '../topology/observed.ts'
import type { Topology } from '../topology/topology.ts'
import { withRemedy } from './remedy.ts'

export interface BuiltSet {
  readonly topology: Topology
  readonly inputs: readonly InputSummary[]
  readonly problems: readonly Problem[]
}

/** `today` is the day of the run, YYYY-MM-DD. */
export function buildSet(
  set: PlannedSet,
  config: Configuration,
  limits: Partial<Limits> = {},
  today?: string,
): BuiltSet {
  const resources: Resource[] = []
  const before: Resource[] = []
  const withheld: Withheld[] = []
  const gaps: Cause[] = [...set.gaps]
  const inputs: InputSummary[] = []
  const problems: Problem[] = []
  for (const deployment of set.deployments) {
    const { path, parameterFiles, source } = deployment
    const found = yieldOf(deployment, limits)
    for (const resource of found.resources) resources.push(resource)
    for (const resource of found.before ?? []) before.push(resource)
    withheld.push(...found.withheld)
    const open = found.gaps.filter((gap) => !isSupplied(gap, path, set))
    gaps.push(...open)
    problems.push(...found.problems.map(withRemedy), ...gapProblems(open))
    inputs.push({ set: set.name, file: path, parameters: parameterFiles, source, resources: found.resources.length })
  }
  const topology = buildTopology({
    set: set.name,
    resources: withNamedMembers(resources, before),
    withheld,
    gaps,
    intents: config,
    today,
  })
  return { topology, inputs, problems }
}

/**
 * Whether a linked template is among the deployments of the set after all, as the remedy of the gap asks: the link is not
 * followed, because its address is Azure's, but it names a file that is checked with it.
 */
function isSupplied({ code, place }: Cause, path: string, { deployments }: PlannedSet): boolean {
  if (code !== 'elsewhere' || place === undefined) return false
  const link = place.source.text.slice(place.start, place.end)
  const names = new Set([...link.matchAll(/[\w.-]+\.jsonc?\b/gi)].map(([name]) => name.toLowerCase()))
  return deployments.some((other) => other.path !== path && names.has(baseOf(other.path).toLowerCase()))
}

/** What could not be evaluated is an error that is told already. */
export function gapProblems(gaps: readonly Cause[]): Problem[] {
  return gaps.filter(({ code }) => code !== 'error').map(gapProblem)
}
