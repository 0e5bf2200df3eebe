// The outcome of one rule on one target, or on one of the elements that a rule goes through for it.
import { severities, type Severity } from '../finding/finding.ts'
import { Unknown, mergeCauses } from '../resource/unknown.ts'
import type { ObjectValue } from '../resource/value.ts'
import { isElement, type Element, type Fact } from '../topology/fact.ts'
import { Evaluator, type EvaluateOptions } from './cel/evaluate.ts'
import { listOf } from './cel/lists.ts'
import { Scope } from './cel/scope.ts'
import type { Truth } from './cel/truth.ts'
import { paramValues } from './params.ts'
import type { Assertion, Rule } from './rule.ts'

/** A rule that is switched on. */
export interface ActiveRule {
  readonly rule: Rule
  /** As configured; the rule's own when the configuration does not say. */
  readonly severity: Severity
  /** Values of its params that the configuration sets, by name; the defaults hold for all others. */
  readonly params?: Readonly<Record<string, unknown>>
  /** Files of configuration that lock the rule: no other suppresses its findings. */
  readonly lockedBy?: readonly string[]
}

/** What is judged at once: the target, or with `forEach` one element of the list. */
export interface Subject {
  /** What the finding is about. */
  readonly target: Element
  /** The target of the rule that it was found through; itself without `forEach`. */
  readonly root: Element
  /** Which of the elements, where they are no elements of the topology. */
  readonly index: number | undefined
  /** The target, the params and the element; `let` comes on top. */
  readonly bound: Scope
  /** Set when it is not certain that it exists. */
  readonly doubt: Unknown | undefined
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

/** What a rule judges, one by one: with `forEach` every element of its list, and nothing when there is none. */
export class Subjects {
  readonly #rule: Rule
  readonly #variable: string
  readonly #params: ObjectValue | undefined

  constructor({ rule, params }: ActiveRule, variable: string) {
    this.#rule = rule
    this.#variable = variable
    this.#params = rule.params.length === 0 ? undefined : paramValues(rule, params)
  }

  of(target: Element, options: EvaluateOptions): readonly Subject[] {
    const outer = this.bound(target)
    const { forEach } = this.#rule
    if (forEach === undefined) return [{ target, root: target, index: undefined, bound: outer, doubt: target.doubt }]
    const evaluator = new Evaluator(options)
    const list = listOf(evaluator.value(forEach.list, outer))
    const subject = (fact: Fact, index: number, doubt: Unknown | undefined): Subject => ({
      target: isElement(fact) ? fact : target,
      root: target,
      index: isElement(fact) ? undefined : index,
      bound: Scope.bind(forEach.name, fact, outer, {
        path: forEach.name,
        origin: () => evaluator.traceOf(forEach.list, index, outer).origin?.(),
      }),
      doubt: target.doubt ?? doubt,
    })
    if (list instanceof Unknown) return [subject(list, 0, list)]
    const certain = list.items.map((fact, index) => subject(fact, index, isElement(fact) ? fact.doubt : undefined))
    return [...certain, ...list.maybe.map(({ fact, because }, at) => subject(fact, list.items.length + at, because))]
  }

  /** The target and the params. */
  bound(target: Element): Scope {
    const bound = Scope.bind(this.#variable, target)
    return this.#params === undefined ? bound : Scope.bind('params', this.#params, bound)
  }

  /** With the sub-expressions of `let`, each of which is worked out when it is first read. */
  scope({ bound }: Subject): Scope {
    return this.#rule.let.reduce((scope, { name, code }) => Scope.define(name, code, scope), bound)
  }
}

/**
 * `when` false skips; with `when` unknown a rule passes only if it holds anyway. Of a list of assertions the first that is
 * not true reports. What may not exist cannot fail.
 */
export function judge(active: ActiveRule, { doubt }: Subject, scope: Scope, evaluator: Evaluator): Judgement {
  const { rule } = active
  const when = rule.when === undefined ? true : evaluator.truth(rule.when, scope)
  if (when === false) return { outcome: 'skip' }
  for (const [at, assertion] of rule.asserts.entries()) {
    const holds = evaluator.truth(assertion.assert, scope)
    if (holds === true) continue
    const open = [when, holds, doubt].filter((truth): truth is Unknown => truth instanceof Unknown)
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
