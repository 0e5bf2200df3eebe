// What a run over files may be told.
import type { Limits } from '../arm/limits.ts'
import type { Configuration } from '../config/configuration.ts'
import type { HealthSource } from '../source/health/source.ts'
import type { Scope } from '../source/plan.ts'
import type { FileArgument } from './file-request.ts'
import type { Run } from './judge.ts'
import type { LiveMode } from './live-plan.ts'
import type { Mode } from './overlay.ts'
import type { ShardNumber } from './shard/split.ts'

/** What the options of `poolgate check` say. */
export interface CheckFilesOptions {
  /** Path of the configuration; without one the nearest `poolgate.yaml` is used. */
  readonly config?: string
  /** Files and folders with rules of one's own, beside those of the configuration. */
  readonly rulePaths?: readonly string[]
  /** Codes or names: only these rules run, and those that a configuration locks. */
  readonly only?: readonly string[]
  /** Go before what the configuration says. */
  readonly failOn?: Configuration['failOn']
  readonly unknown?: Configuration['unknown']
  /** Where the deployments go that have no scope of their own. */
  readonly scope?: Scope
  /** What was there before, in all sets or in the one that a file names. */
  readonly before?: readonly FileArgument[]
  /** What becomes of that which was before and is not declared; it stays (`incremental`) when left out. */
  readonly mode?: Mode | undefined
  /** ARM's limits, where they are to differ. */
  readonly limits?: Partial<Limits>
  /** Path of the baseline; without one `poolgate.baseline.json` beside the configuration is used, if it is there. */
  readonly baseline?: string
  /** The day by which waivers end, YYYY-MM-DD. */
  readonly today?: string
  /** What of Azure's live state joins the deployments; nothing when left out. */
  readonly live?: LiveMode | undefined
  /** What Azure answered about the health of the pools. */
  readonly health?: HealthSource
  /** A commit: only the sets that the change since it touches. */
  readonly changedSince?: string | undefined
  /** Only a part of the sets, of which the others are checked elsewhere. */
  readonly shard?: ShardNumber | undefined
  /** Draws each load balancer and gateway for the reports that show pictures. */
  readonly pictures?: boolean
  /** Told before each set is judged. */
  readonly onSet?: Run['onSet']
}

/** What a look at files needs to know. */
export type InspectOptions = Pick<
  CheckFilesOptions,
  'config' | 'scope' | 'before' | 'mode' | 'limits' | 'live' | 'pictures'
>
