// The end of a run, which a run of all sets and the joined reports of shards have in common: what is told, in its order.
import type { Finding } from '../finding/finding.ts'
import { isSuppressed } from '../finding/finding.ts'
import type { Summary } from '../report/report.ts'
import type { Problem } from '../resource/resource.ts'
import type { OpenIntent } from '../report/shard.ts'
import { unmatchedProblem } from './intents.ts'
import { fixedProblems } from './suppress/baseline.ts'
import type { LeftOver } from './suppress/suppress.ts'

/** All that a run has to tell beside its findings. */
export interface Heard {
  readonly problems: readonly Problem[]
  /** Expectations of the configuration that nothing fits. */
  readonly intents: readonly OpenIntent[]
  readonly left: LeftOver
}

/** The problems of a run. Where an input could not be used findings may be missing: then no entry is held to be of no use. */
export function problemsOf({ problems, intents, left }: Heard): readonly Problem[] {
  const broken = problems.some(({ level }) => level === 'error')
  const entries = broken ? [] : [...left.unmatched, ...fixedProblems(left.fixed, left.baseline)]
  return [...problems, ...intents.map(unmatchedProblem), ...entries]
}

/** By file and place, each once: a template that several sets share has each of its faults once. */
export function orderProblems(problems: readonly Problem[]): readonly Problem[] {
  const keyed = new Map<string, { readonly problem: Problem; readonly at: readonly (string | number)[] }>()
  for (const problem of problems) {
    const at = keysOf(problem)
    const key = JSON.stringify(at)
    if (!keyed.has(key)) keyed.set(key, { problem, at })
  }
  return [...keyed.values()].sort((a, b) => compare(a.at, b.at)).map(({ problem }) => problem)
}

function keysOf({ place, code, message, level }: Problem): readonly (string | number)[] {
  if (place === undefined) return ['', 0, 0, 0, 0, code, message, level]
  const { source, start, end } = place
  const [from, to] = [source.position(start), source.position(Math.max(start, end))]
  return [source.path, from.line, from.column, to.line, to.column, code, message, level]
}

function compare(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const differing = a.findIndex((key, index) => key !== b[index])
  const [left, right] = [a[differing] ?? '', b[differing] ?? '']
  return differing < 0 ? 0 : left < right ? -1 : 1
}

/** What does not count is in no severity. */
export function countFindings(
  findings: readonly Finding[],
): Pick<Summary, 'error' | 'warning' | 'info' | 'unknown' | 'waived'> {
  const open = findings.filter((finding) => !isSuppressed(finding))
  const count = (severity: Finding['severity']) =>
    open.filter((finding) => finding.outcome === 'fail' && finding.severity === severity).length
  return {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    unknown: open.filter(({ outcome }) => outcome === 'unknown').length,
    waived: findings.filter(({ waiver }) => waiver !== undefined).length,
  }
}
