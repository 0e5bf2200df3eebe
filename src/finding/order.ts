// The order of findings, and one finding for what several sets have in common.
import { severities, type Finding } from './finding.ts'

/** By file, line, code; then by what keeps it stable. */
export function orderFindings(findings: readonly Finding[]): readonly Finding[] {
  const keyed = findings.map((finding) => ({ finding, line: finding.place.source.position(finding.place.start).line }))
  keyed.sort(
    (a, b) =>
      compareTexts(a.finding.place.source.path, b.finding.place.source.path) ||
      a.line - b.line ||
      compareTexts(a.finding.code, b.finding.code) ||
      a.finding.place.start - b.finding.place.start ||
      compareTexts(a.finding.target.name, b.finding.target.name) ||
      compareTexts(a.finding.fingerprint, b.finding.fingerprint),
  )
  return keyed.map(({ finding }) => finding)
}

/**
 * The findings of several sets: those with one fingerprint become one, with the names of all sets and the worst severity.
 * NOTE: outcomes that differ stay apart, so that what fails in one set does not hide what is unknown in another, and so does
 * what is waived in one set and counts in another.
 */
export function mergeFindings(findings: readonly Finding[]): readonly Finding[] {
  const merged = new Map<string, Finding>()
  for (const finding of findings) {
    const key = findingKey(finding)
    const other = merged.get(key)
    if (other === undefined) {
      merged.set(key, finding)
      continue
    }
    const worst = severities.indexOf(finding.severity) < severities.indexOf(other.severity) ? finding : other
    merged.set(key, { ...worst, sets: [...new Set([...other.sets, ...finding.sets])].sort(compareTexts) })
  }
  return [...merged.values()]
}

/** What findings of several sets must have in common to be one. */
export function findingKey({ outcome, fingerprint, waiver, baseline }: Finding): string {
  return JSON.stringify([outcome, fingerprint, waiver, baseline])
}

/** By code unit: the same on every machine. */
function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
