// The report in memory: what every reporter gets. Reporters are pure: (report) → string.
import type { Finding } from '../finding/finding.ts'
import type { Problem } from '../resource/resource.ts'
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
  readonly pools: readonly (PoolSummary & { readonly set: string })[]
  /** Load balancers and gateways whose pools are not known, so that they are not among `pools`. */
  readonly unknownPools: readonly (UnknownPools & { readonly set: string })[]
  readonly inputs: readonly InputSummary[]
  readonly problems: readonly Problem[]
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
  readonly source: 'template' | 'snapshot' | 'what-if' | 'stack-what-if' | 'resources' | 'live'
  readonly resources: number
}
