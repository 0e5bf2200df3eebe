// A finding: what a rule says of one target. Built by one function that demands code, place and message.
import type { Place } from '../resource/place.ts'
import type { Provenance } from '../resource/resource.ts'

export type Severity = 'error' | 'warning' | 'info'
export const severities: readonly Severity[] = ['error', 'warning', 'info']

/** `pass` and `skip` are counted only. */
export type Outcome = 'pass' | 'fail' | 'unknown' | 'skip'

/** What a rule has to say of one target: it fails there, or cannot be decided. */
export interface Finding {
  readonly code: string
  readonly name: string
  readonly severity: Severity
  readonly outcome: 'fail' | 'unknown'
  readonly message: string
  readonly fix: string | undefined
  readonly url: string
  readonly sets: readonly string[]
  readonly target: { readonly kind: string; readonly id: string; readonly name: string }
  readonly place: Place
  readonly related: readonly Related[]
  /** The way of the value at the place, from where it was first written; empty where it is written there. */
  readonly way: readonly Related[]
  /** Where the target, and what it points at, are declared: a suppression there is meant for it. None in a report. */
  readonly origins: readonly Provenance[]
  /** The values that decided it (outcome fail). */
  readonly evidence: readonly Evidence[]
  /** What was missing (outcome unknown). */
  readonly missing: readonly Missing[]
  readonly fingerprint: string
  /** Set when somebody said why it does not count. */
  readonly waiver?: Waiver
  /** It was there when the baseline was written, and does not count. */
  readonly baseline: boolean
}

/** Another place, and what stands there. */
export interface Related {
  readonly message: string
  readonly place: Place
}

export interface Waiver {
  readonly reason: string
  /** The last day that it holds, YYYY-MM-DD. */
  readonly expires?: string
  /** Set when it ends soon. */
  readonly daysLeft?: number
}

/** Whether it is only counted: it does not close the gate. */
export function isSuppressed({ waiver, baseline }: Pick<Finding, 'waiver' | 'baseline'>): boolean {
  return waiver !== undefined || baseline
}

export interface Evidence {
  /** Field as the rule reads it: `rule.probe.port`. */
  readonly path: string
  /** Plain JSON: no unknown, no secret. */
  readonly value: unknown
  /** The expression it came from, as written; undefined for a literal, for what is absent, and for what is worked out of several things. */
  readonly from: string | undefined
  readonly place: Place | undefined
}

export interface Missing {
  readonly path: string
  readonly reason: string
  readonly place: Place | undefined
  readonly supply: string | undefined
}
