// What a run comes to: the gate, the verdict and the exit code.
import type { UnknownMode } from '../config/configuration.ts'
import { severities, type Finding, type Severity } from '../finding/finding.ts'
import type { Report, Verdict } from '../report/report.ts'
import type { Problem } from '../resource/resource.ts'

export interface GateSettings {
  readonly failOn: Severity
  readonly unknown: UnknownMode
}

export type Outcome = Pick<Report, 'verdict' | 'closed' | 'exitCode' | 'failOn' | 'unknown'>

/**
 * NOTE: the verdict says what was found, so `unknown` does not change it: with `unknown: fail` undecided rules close the
 * gate (exit code 1), and the verdict stays `unknown`.
 */
export function conclude(
  findings: readonly Finding[],
  problems: readonly Problem[],
  { failOn, unknown }: GateSettings,
): Outcome {
  const counted = findings.filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(failOn))
  const failed = counted.some(({ outcome }) => outcome === 'fail')
  const undecided = counted.some(({ outcome }) => outcome === 'unknown')
  const broken = problems.some(({ level }) => level === 'error')
  const closed = failed || (undecided && unknown === 'fail')
  const verdict: Verdict = failed ? 'fail' : undecided || broken ? 'unknown' : 'pass'
  return { verdict, closed, exitCode: broken ? 2 : closed ? 1 : 0, failOn, unknown }
}
