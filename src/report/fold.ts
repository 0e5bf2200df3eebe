// What people read folds: the findings of one copy loop share code, place and message and are told once.
import type { Finding, Missing, Severity } from '../finding/finding.ts'

export interface Folded {
  readonly finding: Finding
  /** `lb-web/https`, of every finding that was folded into this one. */
  readonly targets: readonly string[]
}

export function foldFindings(findings: readonly Finding[]): readonly Folded[] {
  const folds = new Map<string, { finding: Finding; targets: string[] }>()
  for (const finding of findings) {
    const { source, start, end } = finding.place
    const key = [finding.code, finding.outcome, source.path, start, end, finding.message].join('\n')
    const fold = folds.get(key)
    if (fold === undefined) folds.set(key, { finding, targets: [finding.target.name] })
    else if (!fold.targets.includes(finding.target.name)) fold.targets.push(finding.target.name)
  }
  return [...folds.values()]
}

/** `lb-web/a, lb-web/b and 3 more`. */
export function printTargets(targets: readonly string[], most = 3): string {
  const more = targets.length - most
  return targets.slice(0, most).join(', ') + (more > 0 ? ` and ${more} more` : '')
}

/** Findings that could not be decided, under what is missing. */
export interface Undecided {
  readonly codes: readonly string[]
  readonly targets: readonly string[]
  readonly reason: string
  readonly supply: string | undefined
  readonly count: number
  readonly severity: Severity
}

/** Those that lack the same thing together, in the order of the findings. */
export function groupUndecided(findings: readonly Finding[]): readonly Undecided[] {
  const groups = new Map<string, { missing: Missing | undefined; findings: Finding[] }>()
  for (const finding of findings.filter(({ outcome }) => outcome === 'unknown')) {
    const [missing] = finding.missing
    const key = `${missing?.reason ?? finding.message}\n${missing?.supply ?? ''}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { missing, findings: [finding] })
    else group.findings.push(finding)
  }
  return [...groups.values()].map(({ missing, findings: members }) => ({
    codes: [...new Set(members.map(({ code }) => code))].sort(),
    targets: [...new Set(members.map(({ target }) => target.name))],
    reason: missing?.reason ?? members[0]?.message ?? '',
    supply: missing?.supply,
    count: members.length,
    severity: members.map(({ severity }) => severity).sort(bySeverity)[0] ?? 'info',
  }))
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

export function bySeverity(a: Severity, b: Severity): number {
  return rank[a] - rank[b]
}
