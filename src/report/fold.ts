// What people read folds: the findings of one copy loop share code, place and message and are told once.
import { isSuppressed, type Finding, type Missing, type Severity } from '../finding/finding.ts'
import type { Place } from '../resource/place.ts'
import { groupBy } from '../resource/groups.ts'
import { isGap, type GapProblem } from './gap.ts'
import { printPlace } from './place.ts'
import type { Report } from './report.ts'

export interface Folded {
  readonly finding: Finding
  /** `lb-web/https`, of every finding that was folded into this one. */
  readonly targets: readonly string[]
  /** All that were folded, this one first. */
  readonly all: readonly Finding[]
}

export function foldFindings(findings: readonly Finding[]): readonly Folded[] {
  const folds = new Map<string, { finding: Finding; targets: Set<string>; all: Finding[] }>()
  for (const finding of findings) {
    const { source, start, end } = finding.place
    const key = [finding.code, finding.outcome, source.path, start, end, finding.message].join('\n')
    const fold = folds.get(key)
    if (fold === undefined) folds.set(key, { finding, targets: new Set([finding.target.name]), all: [finding] })
    else {
      fold.targets.add(finding.target.name)
      fold.all.push(finding)
    }
  }
  return [...folds.values()].map(({ finding, targets, all }) => ({ finding, targets: [...targets], all }))
}

/** Those that failed and count: reports for people tell them in full. */
export function failedFindings({ findings }: Pick<Report, 'findings'>): readonly Finding[] {
  return findings.filter(({ outcome }) => outcome === 'fail').filter(counts)
}

function counts(finding: Finding): boolean {
  return !isSuppressed(finding)
}

/** `lb-web/a, lb-web/b and 3 more`. */
export function printTargets(targets: readonly string[], most = 3): string {
  const more = targets.length - most
  return targets.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

/** Findings that could not be decided, under what is missing. */
export interface Undecided {
  /** None for a gap: which rules it keeps from being decided cannot be told. */
  readonly codes: readonly string[]
  /** What the findings are about; of gaps their places. */
  readonly targets: readonly string[]
  readonly reason: string
  readonly supply: string | undefined
  readonly count: number
  readonly severity: Severity
  /** Where the first of the gaps is. */
  readonly place?: Place | undefined
}

/**
 * Those that lack the same thing together, and the gaps that none of them names: the most severe first, then those that most
 * hangs on.
 */
export function groupUndecided({ findings, problems }: Pick<Report, 'findings' | 'problems'>): readonly Undecided[] {
  const groups = new Map<string, { missing: Missing | undefined; findings: Finding[] }>()
  for (const finding of findings.filter(({ outcome }) => outcome === 'unknown').filter(counts)) {
    const [missing] = finding.missing
    const key = `${missing?.reason ?? finding.message}\n${missing?.supply ?? ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { missing, findings: [finding] })
    else group.findings.push(finding)
  }
  const gaps = groupBy(problems.filter(isGap), ({ reason, supply }) => `${reason}\n${supply ?? ''}`)
  const undecided = [
    ...[...groups.values()].map(({ missing, findings: members }) => ({
      codes: [...new Set(members.map(({ code }) => code))].sort(),
      targets: [...new Set(members.map(({ target }) => target.name))],
      reason: missing?.reason ?? members[0]?.message ?? '',
      supply: missing?.supply,
      count: members.length,
      severity: members.map(({ severity }) => severity).sort(bySeverity)[0] ?? 'info',
    })),
    ...[...gaps].flatMap(([key, [gap, ...others]]) =>
      gap === undefined || groups.has(key) ? [] : [undecidedGap(gap, others)],
    ),
  ]
  return undecided.sort((a, b) => bySeverity(a.severity, b.severity) || b.count - a.count)
}

/** Gaps with one reason, as one. */
function undecidedGap({ reason, supply, place }: GapProblem, others: readonly GapProblem[]): Undecided {
  const places = [place, ...others.map((other) => other.place)].filter((one) => one !== undefined)
  const targets = [...new Set(places.map(printPlace))]
  return { codes: [], targets, reason, supply, count: 1 + others.length, severity: 'error', place }
}

/** How many things were not decided: outcomes, and gaps that no outcome names. */
export function countUndecided(report: Report): number {
  const gaps = groupUndecided(report).filter(({ codes }) => codes.length === 0)
  return report.summary.unknown + gaps.reduce((sum, { count }) => sum + count, 0)
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

export function bySeverity(a: Severity, b: Severity): number {
  return rank[a] - rank[b]
}
