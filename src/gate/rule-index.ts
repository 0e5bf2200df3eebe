// Finds rules by code or by name.
import { UsageError } from '../config/usage-error.ts'
import { nearest } from '../resource/nearest.ts'
import type { Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import type { Rule } from '../rule/rule.ts'
import { withoutValue } from '../source/path.ts'

/** Finds rules by code or by name, without case. Most runs name none, so that it is made when it is first asked. */
export class RuleIndex {
  readonly #rules: readonly Rule[]
  #byName: ReadonlyMap<string, Rule> | undefined

  constructor(rules: readonly Rule[]) {
    this.#rules = rules
  }

  find(name: string): Rule | undefined {
    this.#byName ??= new Map(
      this.#rules.flatMap((rule) => [rule.code, rule.name].map((key) => [key.toLowerCase(), rule] as const)),
    )
    return this.#byName.get(name.toLowerCase())
  }

  /** The rule that a user asks for; throws UsageError when there is none. */
  get(name: string): Rule {
    const rule = this.find(name)
    if (rule !== undefined) return rule
    const problem = this.unknown(name, undefined)
    throw new UsageError(problem.message, [problem])
  }

  unknown(name: string, place: Place | undefined): Problem {
    const names = this.#rules.flatMap((rule) => [rule.code, rule.name])
    const hint = nearest(name, names) || ' `poolgate rules` lists them.'
    return {
      level: 'error',
      code: 'rule',
      message: `There is no rule ${withoutValue(name)}.${hint}`,
      ...(place && { place }),
    }
  }
}
