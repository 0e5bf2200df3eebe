// A report against that of the base of a change: what is new, what is fixed, what was there before. Findings are the same by
// their fingerprint, so that lines that move make nothing new.
import { isSuppressed, type Finding, type Severity } from '../finding/finding.ts'
import { printPlace } from './place.ts'
import type { Report } from './report.ts'
import { plural } from './words.ts'

/** What a report is compared with. */
export interface Base {
  /** How it is called: `the base (1a2b3c4)`. */
  readonly name: string
  readonly findings: readonly BaseFinding[]
  /** Inputs of it that could not be used. */
  readonly broken: number
}

/** As much of a finding as is told when it is gone. */
export interface BaseFinding {
  readonly code: string
  readonly name: string
  readonly severity: Severity
  readonly outcome: Finding['outcome']
  readonly message: string
  readonly target: string
  /** `infra/main.json:12:5`, in the base. */
  readonly place: string
  readonly fingerprint: string
  readonly sets: readonly string[]
  /** Somebody said why it does not count, or it is in the baseline. */
  readonly isSuppressed: boolean
}

/** The way from the base to the report. */
export interface Comparison {
  readonly name: string
  /** Findings that failed and count, and did neither in the base. By fingerprint. */
  readonly fresh: ReadonlySet<string>
  /** How many findings that count failed in both. */
  readonly kept: number
  /** Those of the base of which nothing is said any more, by rules that are still on. */
  readonly fixed: readonly BaseFinding[]
  /** How many outcomes are not decided that were decided, or were not asked, in the base. */
  readonly undecided: number
  readonly broken: number
}

/** Why there is nothing to compare with, and how to get it, in sentences. */
export interface NotCompared {
  readonly why: string
}

/** A report as the base of another. */
export function baseOf(name: string, { findings, problems }: Pick<Report, 'findings' | 'problems'>): Base {
  return {
    name,
    broken: problems.filter(({ level }) => level === 'error').length,
    findings: findings.map((finding) => ({
      code: finding.code,
      name: finding.name,
      severity: finding.severity,
      outcome: finding.outcome,
      message: finding.message,
      target: finding.target.name,
      place: printPlace(finding.place),
      fingerprint: finding.fingerprint,
      sets: finding.sets,
      isSuppressed: isSuppressed(finding),
    })),
  }
}

export function compare(report: Pick<Report, 'findings' | 'rules' | 'sets' | 'changedSince'>, base: Base): Comparison {
  const { findings, rules, sets, changedSince } = report
  const counted = base.findings.filter((finding) => !finding.isSuppressed)
  const failed = fingerprints(counted.filter(({ outcome }) => outcome === 'fail'))
  const undecided = fingerprints(counted.filter(({ outcome }) => outcome === 'unknown'))
  const now = findings.filter((finding) => !isSuppressed(finding))
  const fails = now.filter(({ outcome }) => outcome === 'fail')
  const fresh = fingerprints(fails.filter(({ fingerprint }) => !failed.has(fingerprint)))
  const told = fingerprints(findings)
  const on = new Set(rules.map(({ code }) => code))
  // NOTE: of sets that were left out, because the change does not touch them, nothing is said either.
  const isAsked = (one: BaseFinding) =>
    on.has(one.code) && ((changedSince?.leftOut ?? 0) === 0 || one.sets.some((set) => sets.includes(set)))
  return {
    name: base.name,
    fresh,
    kept: fails.filter(({ fingerprint }) => failed.has(fingerprint)).length,
    fixed: counted.filter((one) => one.outcome === 'fail' && isAsked(one) && !told.has(one.fingerprint)),
    undecided: now.filter(({ outcome, fingerprint }) => outcome === 'unknown' && !undecided.has(fingerprint)).length,
    broken: base.broken,
  }
}

function fingerprints(findings: readonly { readonly fingerprint: string }[]): ReadonlySet<string> {
  return new Set(findings.map(({ fingerprint }) => fingerprint))
}

/** `Against the base (1a2b3c4): 2 new, 1 fixed, 3 there before.` */
export function printComparison(compared: Comparison | NotCompared): string {
  if ('why' in compared) return `Not compared with the base: ${compared.why}`
  const { name, fresh, fixed, kept, undecided, broken } = compared
  const parts = [
    `${fresh.size} new`,
    `${fixed.length} fixed`,
    `${kept} there before`,
    ...(undecided > 0 ? [`${undecided} newly undecided`] : []),
  ]
  const caveat =
    broken === 0
      ? ''
      : ` ${plural(broken, 'input')} of the base could not be used: what is found there now counts as new.`
  return `Against ${name}: ${parts.join(', ')}.${caveat}`
}
