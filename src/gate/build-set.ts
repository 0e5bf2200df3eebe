// From a set of deployments to its topology: what `check` and the cases of rules have in common.
import type { Limits } from '../arm/limits.ts'
import { levelOfSchema, rootScope, scopeId } from '../arm/template/scope.ts'
import type { Configuration } from '../config/configuration.ts'
import { gapProblem } from '../report/gap.ts'
import type { InputSummary } from '../report/report.ts'
import type { Problem, Resource, Withheld } from '../resource/resource.ts'
import { parseId, type ResourceId } from '../resource/resource-id.ts'
import { mergeCauses, type Cause, type Unknown } from '../resource/unknown.ts'
import { baseOf } from '../source/path.ts'
import type { OpenDeployment } from '../source/deployment.ts'
import { openSources, type OpenSources } from '../source/open.ts'
import type { PlannedSet } from '../source/plan.ts'
import { yieldOf } from '../source/yield.ts'
import { buildTopology } from '../topology/build.ts'
import { withNamedMembers } from '../topology/observed.ts'
import type { Topology, TopologyInput } from '../topology/topology.ts'
import { overlay, type Mode, type Overlaid } from './overlay.ts'
import { withRemedy } from './remedy.ts'

export interface BuiltSet {
  readonly topology: Topology
  readonly inputs: readonly InputSummary[]
  readonly problems: readonly Problem[]
  /** The sources as they were read, without those of before. */
  readonly deployments: readonly OpenDeployment[]
}

export interface BuildOptions {
  readonly limits?: Partial<Limits> | undefined
  /** What becomes of that which was before and is not declared; it stays when left out. */
  readonly mode?: Mode | undefined
  /** The day of the run, YYYY-MM-DD. */
  readonly today?: string | undefined
  /** What Azure answered about the health of the pools. */
  readonly health?: TopologyInput['health']
}

export function buildSet(set: PlannedSet, config: Configuration, options: BuildOptions = {}): BuiltSet {
  const [own, earlier] = [openSources(set), set.before && openSources(set.before)]
  const after = gather(set.name, own, options)
  const said = earlier && gather(set.name, earlier, options)
  const inputs = [...after.inputs, ...(said?.inputs ?? []).map((input) => ({ ...input, before: true }))]
  const problems = [...after.problems, ...(said?.problems ?? [])]
  const { deployments } = own
  const { today, health } = options
  const common = { set: set.name, withheld: after.withheld, intents: config, today, health }
  if (said === undefined && after.before === undefined) {
    const topology = buildTopology({ ...common, resources: withNamedMembers(after.resources), gaps: after.gaps })
    return { topology, inputs, problems, deployments }
  }
  const { withheld, gaps } = said ?? { withheld: [], gaps: [] }
  const told = [...(said?.resources ?? []), ...(after.before ?? [])]
  const before = withNamedMembers(told)
  const { resources, doubts } = putOver({ own, earlier, told, before, after: after.resources, mode: options.mode })
  const topology = buildTopology({
    ...common,
    resources,
    gaps: [...after.gaps, ...gaps],
    before: {
      resources: before,
      withheld,
      gaps: after.before === undefined ? gaps : [...gaps, ...after.gaps],
    },
  })
  return { topology, inputs, problems: [...problems, ...doubtProblems(doubts)], deployments }
}

interface Sides {
  readonly own: OpenSources
  readonly earlier: OpenSources | undefined
  /** What the sources say was there. */
  readonly told: readonly Resource[]
  /** The same with the members that pools name. */
  readonly before: readonly Resource[]
  readonly after: readonly Resource[]
  readonly mode: Mode | undefined
}

/** What is there afterwards, of what the sources say of both sides. */
function putOver({ own, earlier, told, before, after, mode }: Sides): Overlaid {
  const sources = new Set(own.deployments.map(({ source }) => source))
  const isAll = (...kinds: readonly OpenDeployment['source'][]) =>
    sources.size > 0 && [...sources].every((source) => kinds.includes(source))
  // NOTE: a what-if says what stays, but leaves out of a body what the resource keeps all the same.
  if (isAll('what-if', 'stack-what-if')) {
    const { resources, doubts } = overlay(told, after, { mode: 'stack-delete', groups: [] })
    return { resources: withNamedMembers(resources, told), doubts }
  }
  // NOTE: a snapshot says what one deployment makes; against another snapshot it is the whole of it.
  const isSnapshot = earlier?.deployments.every(({ source }) => source === 'snapshot') === true
  if (isAll('resources', 'live') || (isAll('snapshot') && isSnapshot))
    return { resources: withNamedMembers(after), doubts: [] }
  return overlay(before, withNamedMembers(after), { mode, groups: groupsOf(own) })
}

/** Without its scope a deployment may write what was there, or something of the same name elsewhere. */
function doubtProblems(doubts: readonly Unknown[]): Problem[] {
  if (doubts.length === 0) return []
  const causes = mergeCauses(doubts)
  const supplies = [...new Set(causes.flatMap(({ supply }) => supply ?? []))]
  const what =
    doubts.length === 1
      ? '1 resource that was there before is'
      : `${doubts.length} resources that were there before are`
  const why = [...new Set(causes.map(({ reason }) => reason))].join('; ')
  const how = supplies.length === 0 ? '' : ` Give ${supplies.join(' ')}.`
  return [{ level: 'warning', code: 'before', message: `It is not known whether ${what} written anew: ${why}.${how}` }]
}

/** What the sources of one side say. */
interface Gathered {
  readonly resources: readonly Resource[]
  /** What was there before, where a source says that too. */
  readonly before: readonly Resource[] | undefined
  readonly withheld: readonly Withheld[]
  readonly gaps: readonly Cause[]
  readonly inputs: readonly InputSummary[]
  readonly problems: readonly Problem[]
}

function gather(set: string, sources: OpenSources, { limits }: BuildOptions): Gathered {
  const resources: Resource[] = []
  let before: Resource[] | undefined
  const withheld: Withheld[] = []
  const gaps: Cause[] = [...sources.gaps]
  const inputs: InputSummary[] = []
  const problems: Problem[] = [...sources.problems]
  for (const deployment of sources.deployments) {
    const { path, parameterFiles } = deployment
    const source = isCompiled(deployment) ? 'bicep' : deployment.source
    const found = yieldOf(deployment, limits)
    for (const resource of found.resources) resources.push(resource)
    if (found.before !== undefined) before = [...(before ?? []), ...found.before]
    withheld.push(...found.withheld)
    const open = found.gaps.filter((gap) => !isSupplied(gap, path, sources))
    gaps.push(...open)
    problems.push(...found.problems.map(withRemedy), ...gapProblems(open))
    inputs.push({ set, file: path, parameters: parameterFiles, source, resources: found.resources.length })
  }
  return { resources, before, withheld, gaps, inputs, problems }
}

/** Whether it says what is there, and not what is deployed. */
function isState({ source }: OpenDeployment): boolean {
  return source === 'resources' || source === 'live'
}

/** Whether Bicep compiled it in this run. */
function isCompiled({ path, compiledFrom = [] }: OpenDeployment): boolean {
  return compiledFrom.some((one) => 'document' in one && one.file === path)
}

/** The resource groups that are deployed to. */
export function groupsOf({ deployments }: Pick<OpenSources, 'deployments'>): readonly ResourceId[] {
  return deployments.flatMap((deployment): ResourceId[] => {
    const level = deployment.source === 'template' ? levelOfSchema(deployment.template.root) : 'resourceGroup'
    if (isState(deployment) || (level ?? 'resourceGroup') !== 'resourceGroup') return []
    return [parseId(scopeId(rootScope(deployment.scope, 'resourceGroup')))]
  })
}

/**
 * Whether a linked template is among the deployments of the set after all, as the remedy of the gap asks: the link is not
 * followed, because its address is Azure's, but it names a file that is checked with it.
 */
function isSupplied({ code, place }: Cause, path: string, { deployments }: OpenSources): boolean {
  if (code !== 'elsewhere' || place === undefined) return false
  const link = place.source.text.slice(place.start, place.end)
  const names = new Set([...link.matchAll(/[\w.-]+\.jsonc?\b/gi)].map(([name]) => name.toLowerCase()))
  return deployments.some((other) => other.path !== path && names.has(baseOf(other.path).toLowerCase()))
}

/** What could not be evaluated is an error that is told already. */
export function gapProblems(gaps: readonly Cause[]): Problem[] {
  return gaps.filter(({ code }) => code !== 'error').map(gapProblem)
}
