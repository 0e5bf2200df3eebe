// The report in memory: what every reporter gets. Reporters are pure: (report) → string.
import type { Finding } from '../finding/finding.ts'
import type { Problem } from '../resource/resource.ts'
import type { PoolChangeSummary } from '../topology/change-summary.ts'
import type { HealthSummary } from '../topology/health/summary.ts'
import type { Picture } from '../topology/picture/picture.ts'
import type { ShardPart } from './shard.ts'
import type { PoolSummary, UnknownPools } from '../topology/topology.ts'

export type Verdict = 'pass' | 'fail' | 'unknown'

/** All that a run found. */
export interface Report {
  readonly tool: { readonly name: 'poolgate'; readonly version: string }
  readonly verdict: Verdict
  /** The gate: closed ends with exit code 1, an input error with 2, a rule that broke off with 3. */
  readonly closed: boolean
  readonly exitCode: 0 | 1 | 2 | 3
  readonly unknown: 'fail' | 'warn' | 'ignore'
  readonly failOn: 'error' | 'warning' | 'info'
  readonly sets: readonly string[]
  readonly summary: Summary
  /** In stable order: file, line, code. */
  readonly findings: readonly Finding[]
  readonly pools: readonly (Omit<PoolSummary, 'element'> & { readonly set: string })[]
  /** Load balancers and gateways whose pools are not known, so that they are not among `pools`. */
  readonly unknownPools: readonly (UnknownPools & { readonly set: string })[]
  /** What becomes of the pools; absent where nothing says what was before. */
  readonly changes?: readonly (PoolChangeSummary & { readonly set: string })[]
  readonly inputs: readonly InputSummary[]
  readonly problems: readonly Problem[]
  /** What was answered about each pool; not there when no health was asked for. NOTE: not in the JSON of a report. */
  readonly health?: readonly HealthSummary[]
  /** How many metrics were read; not there when no health was asked for. NOTE: not in the JSON of a report. */
  readonly metrics?: number
  /** Each load balancer and gateway to draw; not there when nobody asked for pictures. NOTE: not in the JSON of a report. */
  readonly pictures?: readonly (Picture & { readonly set: string })[]
  /** The rules that were on, by code. */
  readonly rules: readonly RuleInfo[]
  /** Which sets were left out because nothing of theirs changed; absent where all were to be checked. */
  readonly changedSince?: ChangedSince
  /** Set where it is the report of a shard. */
  readonly shard?: ShardPart
}

/** What `--changed-since` came to. */
export interface ChangedSince {
  /** The commit as it was named. */
  readonly ref: string
  /** Sets that are checked, and those that are not. */
  readonly checked: number
  readonly leftOut: number
  /** The file that changed and is about all sets, where all are checked because of it. */
  readonly because?: string
}

/**
 * What reports say of a rule beside its findings. NOTE: all beyond the name is worked out when it is asked for, since most
 * reports say it of none.
 */
export interface RuleInfo {
  readonly code: string
  readonly name: string
  readonly title: string
  /** As configured. */
  readonly severity: Finding['severity']
  readonly url: string
  readonly why: string | undefined
  /** What a finding says to do, its expressions left open. */
  readonly fixes: readonly string[]
  /** The property that mends it for certain. */
  readonly edit?: { readonly set: string; readonly value: string | number | boolean } | undefined
  /** What Azure does with it at deployment time. */
  readonly azure: { readonly deploy: string; readonly error?: string } | undefined
  readonly links: readonly string[]
  readonly tags: readonly string[]
}

export interface Summary {
  readonly error: number
  readonly warning: number
  readonly info: number
  readonly unknown: number
  readonly waived: number
  readonly passed: number
  readonly skipped: number
  readonly resources: number
  readonly pools: number
  readonly rules: number
}

export interface InputSummary {
  readonly set: string
  readonly file: string
  readonly parameters: readonly string[]
  readonly source: 'template' | 'bicep' | 'snapshot' | 'what-if' | 'stack-what-if' | 'resources' | 'live' | 'health'
  readonly resources: number
  /** It says what was there before. */
  readonly before?: boolean
}
