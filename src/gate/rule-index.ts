// Finds rules by code or by name.
import { UsageError } from '../config/usage-error.ts'
import { nearest } from '../resource/nearest.ts'
import type { Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import type { Rule } from '../rule/rule.ts'
import { withoutValue } from '../source/path.ts'

/** Finds rules by code or by name, without case. */
export class RuleIndex {
  readonly #rules = new Map<string, Rule>()
  readonly #names: string[] = []

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      this.#rules.set(rule.code.toLowerCase(), rule).set(rule.name.toLowerCase(), rule)
      this.#names.push(rule.code, rule.name)
    }
  }

  find(name: string): Rule | undefined {
    return this.#rules.get(name.toLowerCase())
  }

  /** The rule that a user asks for; throws UsageError when there is none. */
  get(name: string): Rule {
    const rule = this.find(name)
    if (rule !== undefined) return rule
    const problem = this.unknown(name, undefined)
    throw new UsageError(problem.message, [problem])
  }

  unknown(name: string, place: Place | undefined): Problem {
    const hint = nearest(name, this.#names) || ' `poolgate rules` lists them.'
    return {
      level: 'error',
      code: 'rule',
      message: `There is no rule ${withoutValue(name)}.${hint}`,
      ...(place && { place }),
    }
  }
}
