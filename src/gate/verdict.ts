// What a run comes to: the gate, the verdict and the exit code.
import type { UnknownMode } from '../config/configuration.ts'
import { isSuppressed, severities, type Finding, type Severity } from '../finding/finding.ts'
import { isGap } from '../report/gap.ts'
import type { Report, Verdict } from '../report/report.ts'
import type { Problem } from '../resource/resource.ts'

export interface GateSettings {
  readonly failOn: Severity
  readonly unknown: UnknownMode
}

/** The code of the problem that a rule of a user's own breaks off: exit code 3, as for every error left in a condition. */
export const ruleErrorCode = 'rule-error'

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
  const open = findings.filter((finding) => !isSuppressed(finding))
  const counted = open.filter(({ severity }) => severities.indexOf(severity) <= severities.indexOf(failOn))
  const failed = counted.some(({ outcome }) => outcome === 'fail')
  // A gap may hide whole pools, of which no rule can speak.
  const undecided = counted.some(({ outcome }) => outcome === 'unknown') || problems.some(isGap)
  const broken = problems.some(({ level }) => level === 'error')
  const closed = failed || (undecided && unknown === 'fail')
  const verdict: Verdict = failed ? 'fail' : undecided || broken ? 'unknown' : 'pass'
  const faulty = problems.some(({ code }) => code === ruleErrorCode)
  return { verdict, closed, exitCode: faulty ? 3 : broken ? 2 : closed ? 1 : 0, failOn, unknown }
}
