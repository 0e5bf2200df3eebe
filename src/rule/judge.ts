// The outcome of one rule on one target.
import { severities, type Severity } from '../finding/finding.ts'
import { Unknown, mergeCauses } from '../resource/unknown.ts'
import type { Element } from '../topology/fact.ts'
import type { Evaluator } from './cel/evaluate.ts'
import { Scope } from './cel/scope.ts'
import type { Truth } from './cel/truth.ts'
import type { Assertion, Rule } from './rule.ts'

/** A rule that is switched on. */
export interface ActiveRule {
  readonly rule: Rule
  /** As configured; the rule's own when the configuration does not say. */
  readonly severity: Severity
}

export type Judgement =
  | { readonly outcome: 'pass' }
  | { readonly outcome: 'skip' }
  | { readonly outcome: 'fail'; readonly assertion: Assertion; readonly severity: Severity }
  | {
      readonly outcome: 'unknown'
      readonly assertion: Assertion
      readonly severity: Severity
      readonly because: Unknown
    }

/** The target and the sub-expressions of `let`; each of them is worked out when it is first read. */
export function scopeOf(rule: Rule, variable: string, target: Element): Scope {
  return rule.let.reduce((outer, { name, code }) => Scope.define(name, code, outer), Scope.bind(variable, target))
}

/**
 * `when` false skips; with `when` unknown a rule passes only if it holds anyway. Of a list of assertions the first that is
 * not true reports. What may not exist cannot fail.
 */
export function judge(active: ActiveRule, target: Element, scope: Scope, evaluator: Evaluator): Judgement {
  const { rule } = active
  const when = rule.when === undefined ? true : evaluator.truth(rule.when, scope)
  if (when === false) return { outcome: 'skip' }
  for (const [at, assertion] of rule.asserts.entries()) {
    const holds = evaluator.truth(assertion.assert, scope)
    if (holds === true) continue
    const open = [when, holds, target.doubt].filter((truth): truth is Unknown => truth instanceof Unknown)
    if (open.length === 0) return { outcome: 'fail', assertion, severity: severityOf(active, assertion) }
    // What is open counts as much as the worst that may come of it.
    const possible = rule.asserts.slice(at).filter((other) => evaluator.truth(other.assert, scope) !== true)
    return { outcome: 'unknown', assertion, severity: worst(active, possible), because: merge(open) }
  }
  return { outcome: 'pass' }
}

/** What a configuration says wins; else a sub-case may have a severity of its own. */
function severityOf({ rule, severity }: ActiveRule, assertion: Assertion): Severity {
  return severity === rule.severity ? (assertion.severity ?? severity) : severity
}

function worst(active: ActiveRule, assertions: readonly Assertion[]): Severity {
  const possible = new Set(assertions.map((assertion) => severityOf(active, assertion)))
  return severities.find((severity) => possible.has(severity)) ?? active.severity
}

function merge(open: readonly (Unknown & Truth)[]): Unknown {
  const [first] = open
  return open.length === 1 && first ? first : new Unknown({ print: () => 'undecided', causes: mergeCauses(open) })
}
