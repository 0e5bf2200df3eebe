// Which rules an entry means that names one by code, by name, or by a glob of such.
import { globMatches, isGlob } from '../../resource/glob.ts'
import type { Place } from '../../resource/place.ts'
import type { Problem } from '../../resource/resource.ts'
import type { Rule } from '../../rule/rule.ts'
import { withoutValue } from '../../source/path.ts'
import { RuleIndex } from '../rule-index.ts'

export class RuleNames {
  readonly #rules: readonly Rule[]
  readonly #index: RuleIndex
  readonly #known = new Map<string, readonly string[]>()

  /** All rules, not only those that are switched on: an entry for one that is off is no mistake. */
  constructor(rules: readonly Rule[]) {
    this.#rules = rules
    this.#index = new RuleIndex(rules)
  }

  /** Codes of the rules meant; none when there is no such rule. */
  codesOf(pattern: string): readonly string[] {
    const known = this.#known.get(pattern)
    if (known !== undefined) return known
    const codes = this.#find(pattern)
    this.#known.set(pattern, codes)
    return codes
  }

  /** What is wrong with a name; undefined when nothing is. */
  faultOf(pattern: string, place: Place | undefined): Problem | undefined {
    if (this.codesOf(pattern).length > 0) return undefined
    if (!isGlob(pattern)) return this.#index.unknown(pattern, place)
    const message = `No code and no name of a rule fits ${withoutValue(pattern)}. \`poolgate rules\` lists them.`
    return { level: 'error', code: 'rule', message, ...(place && { place }) }
  }

  #find(pattern: string): readonly string[] {
    if (!isGlob(pattern)) {
      const rule = this.#index.find(pattern)
      return rule === undefined ? [] : [rule.code]
    }
    const fits = ({ code, name }: Rule) => globMatches(pattern, code) || globMatches(pattern, name)
    return this.#rules.filter(fits).map(({ code }) => code)
  }
}
