// One fact, one finding: where a rule says what another one says too, of the same target, it is told as part of that one.
import { severities, type Finding } from '../finding/finding.ts'
import type { Element } from '../topology/fact.ts'
import type { ActiveRule } from './judge.ts'
import type { Rule } from './rule.ts'
import { addTo, groupBy } from '../resource/groups.ts'

/** A finding with the rule and the target that it came from. */
export interface ReportedTarget {
  readonly rule: Rule
  readonly lockedBy?: ActiveRule['lockedBy']
  readonly target: Element
  readonly finding: Finding
}

/**
 * A failure is covered by a failure of one of the rules that `coveredBy` names, what is undecided also by what is undecided.
 * The covering finding lists it as related. NOTE: one that is less severe, or that more files may suppress, covers nothing: what
 * closes the gate would be lost in what does not.
 */
export function foldCovered(reported: readonly ReportedTarget[]): readonly Finding[] {
  if (reported.every(({ rule }) => rule.coveredBy.length === 0)) return reported.map(({ finding }) => finding)
  const byTarget = groupBy(reported, ({ target }) => target)
  const folded = new Map<ReportedTarget, ReportedTarget[]>()
  const kept: ReportedTarget[] = []
  for (const one of reported) {
    const cover = coverOf(one, byTarget.get(one.target) ?? [])
    if (cover === undefined) kept.push(one)
    else addTo(folded, cover, one)
  }
  return kept.map((one) => withFolded(one, folded.get(one) ?? []))
}

/** The finding at the end of the way; none when the rules cover each other in a circle, so that nothing is lost. */
function coverOf(one: ReportedTarget, others: readonly ReportedTarget[]): ReportedTarget | undefined {
  const seen = new Set([one])
  let last = one
  for (let next = step(last, others); next !== undefined; next = step(last, others)) {
    if (seen.has(next)) return undefined
    seen.add(next)
    last = next
  }
  return last === one ? undefined : last
}

function step(one: ReportedTarget, others: readonly ReportedTarget[]): ReportedTarget | undefined {
  return others.find((other) => one.rule.coveredBy.includes(other.rule.code) && isAsGrave(other, one))
}

function isAsGrave(other: ReportedTarget, { finding, lockedBy = [] }: ReportedTarget): boolean {
  return (
    (other.finding.outcome === 'fail' || finding.outcome === 'unknown') &&
    severities.indexOf(other.finding.severity) <= severities.indexOf(finding.severity) &&
    lockedBy.every((file) => other.lockedBy?.includes(file))
  )
}

function withFolded({ finding }: ReportedTarget, folded: readonly ReportedTarget[]): Finding {
  if (folded.length === 0) return finding
  const also = folded.map(({ rule, finding: { message, place } }) => ({
    message: `also ${rule.code} ${rule.name}: ${message}`,
    place,
  }))
  return { ...finding, related: [...finding.related, ...also] }
}
