// How a rule of a user's own that breaks off while it runs is told.
import type { Problem } from '../resource/resource.ts'
import type { RuleError } from '../rule/cel/evaluate.ts'
import type { Rule } from '../rule/rule.ts'
import { ruleErrorCode } from './verdict.ts'

/** What is wrong with a rule of a user's own, found while it ran. */
export function ruleProblem({ message }: RuleError, { code, source }: Rule): Problem {
  const what = message.replace(`Rule ${code} `, '')
  const text = `The rule ${code} (${source}) ${what} Correct its conditions; the other rules were run.`
  return { level: 'error', code: ruleErrorCode, message: text }
}
