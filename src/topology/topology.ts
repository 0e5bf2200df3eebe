// The typed model of a set: its elements by kind and by id. Built once by build.ts; rules only read it.
import type { Intents } from '../intent/intent.ts'
import type { Resource, Withheld } from '../resource/resource.ts'
import type { Cause, Unknown } from '../resource/unknown.ts'
import type { AlikeList } from './alike.ts'
import type { PoolChangeSummary } from './change-summary.ts'
import type { Element } from './fact.ts'
import type { HealthBook } from './health/book.ts'
import type { World } from './part.ts'

/** What a topology is built from. */
export interface TopologyInput {
  /** The name of the set. */
  readonly set: string
  /** In the order in which they are deployed: of two with one id the later one is put over the earlier. */
  readonly resources: readonly Resource[]
  readonly withheld: readonly Withheld[]
  /** Parts of the inputs that could not be expanded, linked templates that were not followed: they may hold members. */
  readonly gaps: readonly Cause[]
  /** What the configuration expects (`pools:`, `pairs:` …). */
  readonly intents: Intents
  /** The day of the run, YYYY-MM-DD, by which certificates end; without it nothing is known of what time changes. */
  readonly today?: string | undefined
  /** What was there before the deployment; without it nothing is known of it. */
  readonly before?: Earlier | undefined
  /** Makes what is known of health; not there when no health was read. */
  readonly health?: ((world: World) => HealthBook) | undefined
}

/** What was there before: `resources` of the input are these with the deployment put over them. */
export type Earlier = Pick<TopologyInput, 'resources' | 'withheld' | 'gaps'>

export interface Topology {
  /**
   * Elements of a kind in the order of their declaration; [] for a kind without any. Of a list that is not known an
   * undetermined element (without id) is among them: rules on it end unknown, they do not pass.
   */
  all(kind: string): readonly Element[]
  /** The same, where what is told of one of a list at once is still a list. */
  groups(kind: string): readonly (Element | AlikeList)[]
  /** The resources of a type, without case, as elements of kind `resource`. */
  ofType(type: string): readonly Element[]
  /** Number of resources that it was built from. */
  readonly resources: number
  readonly pools: readonly PoolSummary[]
  /** What is known of health; nothing when no health was read. */
  readonly health?: HealthBook | undefined
  /** Lists of pools that are not known, or only in parts: what they hold is not among `pools`. */
  readonly unknownPools: readonly UnknownPools[]
  /** What becomes of the pools of either side; absent where nothing says what was before. */
  readonly changes?: readonly PoolChangeSummary[] | undefined
}

/** An owner whose list of pools is not known. */
export interface UnknownPools {
  readonly owner: string
  readonly because: Unknown
}

/** What the report and the table of pools say of one backend pool. */
export interface PoolSummary {
  readonly element: Element
  readonly owner: string
  readonly name: string
  readonly id: string
  /** What its members are; `empty` only when it certainly has none, `unknown` for an open pool without members. */
  readonly kind: 'nic' | 'ip' | 'fqdn' | 'global' | 'mixed' | 'empty' | 'unknown'
  /** The numbers count what the inputs declare: of an open pool they are known although its size is not. */
  readonly members: {
    readonly min: number
    /** Null when unbounded or not known. */
    readonly max: number | null
    /** Whether the declared members are known. */
    readonly known: boolean
    /** Another deployment may add members: nothing among the inputs could join, or a template was not read. */
    readonly open: boolean
    readonly list: readonly MemberSummary[]
    readonly because?: Unknown
  }
  /** Bounds of autoscale, where a setting lets the number of members change. */
  readonly scales?: { readonly min: number; readonly max: number }
  /** Ids of the rules, probes and settings that its traffic passes: what is wrong with them is wrong with the pool. */
  readonly carriers: readonly string[]
  /** `tcp:443`, `https:443/ready`; one per distinct probe of its rules, `?` for one that is not known. */
  readonly probes: readonly string[]
}

export interface MemberSummary {
  /** Frontends of regional load balancers are `ip`. */
  readonly kind: 'nic' | 'vmss' | 'ip' | 'fqdn'
  /** Set for a frontend of a regional load balancer, in a pool of a Global one. */
  readonly isFrontend?: boolean
  readonly name: string
  /** Null when not known. */
  readonly count: number | null
}
