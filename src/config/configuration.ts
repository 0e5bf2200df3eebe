// The shape of poolgate.yaml as TypeScript sees it: what schemas/config.schema.json says, in types.
import type { Severity } from '../finding/finding.ts'
import type { Intents } from '../intent/intent.ts'

export type UnknownMode = 'fail' | 'warn' | 'ignore'
export type Level = 'off' | Severity

/** A configuration as `poolgate.yaml` has it. Paths are relative to the file it came from. */
export interface Configuration extends Intents {
  readonly version?: 1
  /** A profile of rules to start from (`recommended` when left out), files, folders and packages, or a list of them. */
  readonly extends?: string | readonly string[]
  /** What files that extend this one may not loosen: `failOn`, `rules`, `rules.LB012` … */
  readonly locked?: readonly string[]
  /** The lowest severity that closes the gate; `error` when left out. */
  readonly failOn?: Severity
  /** What undecided rules do to the gate; `warn` when left out. */
  readonly unknown?: UnknownMode
  /** Severities by code or by name of a rule. */
  readonly rules?: Readonly<Record<string, Level | RuleEntry>>
  readonly rulePaths?: readonly string[]
  readonly inputs?: readonly InputEntry[]
  /** Findings that do not count, each for a reason. */
  readonly waivers?: readonly WaiverEntry[]
}

export interface WaiverEntry {
  /** A code or a name of a rule, or a glob of such. */
  readonly rule: string
  /** A glob on the target's name (`lb-web/https`), or on its id when it begins with `/`. */
  readonly target: string
  readonly reason: string
  /** The last day that it holds, YYYY-MM-DD. */
  readonly expires?: string
}

export interface RuleEntry {
  readonly severity?: Level
  /** Values of the rule's params, by name. */
  readonly params?: Readonly<Record<string, unknown>>
}

export interface InputEntry {
  readonly set?: string
  readonly template: string
  readonly parameters?: string | readonly string[]
  readonly scope?: ScopeEntry
}

/** Where a deployment goes. A part that is left out is unknown. */
export interface ScopeEntry {
  readonly subscriptionId?: string
  readonly resourceGroup?: string
  readonly location?: string
  readonly tenantId?: string
  readonly managementGroup?: string
  readonly deploymentName?: string
}
