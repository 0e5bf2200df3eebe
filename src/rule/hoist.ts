// The part of a condition that many targets share: `address.pool.owner.kind == "applicationGateway"` is asked once for each
// pool and not once for each of its hundred thousand addresses, `message.code == "HAG24"` once for each code.
import type { AlikeList } from '../topology/alike.ts'
import { isElement, type Element, type Fact } from '../topology/fact.ts'
import { isPart } from '../topology/part.ts'
import type { Evaluator } from './cel/evaluate.ts'
import { fieldsRead, mayBreakOff } from './cel/fields-read.ts'
import type { Scope } from './cel/scope.ts'
import type { Code, Rule } from './rule.ts'

/** An operand of `when`, and what it reads of the target. */
interface Operand {
  readonly code: Code
  readonly fields: ReadonlySet<string>
}

/** One that reads nothing of the target but one field. */
interface Shared {
  readonly field: string
  readonly code: Code
}

/** What an operand is worked out with. */
export interface Asking {
  readonly evaluator: Evaluator
  readonly scope: Scope
}

/** Gives what an operand is worked out with; it is not asked for what another target has answered. */
export interface Asker {
  ask(target: Element): Asking
}

/** The element that was asked last, and what came of it; of plain values what came of each. */
class Last {
  readonly plain = new Map<Fact, boolean>()
  element: Element | undefined
  /** Set where the element is the owner of the target: then others of that owner need not be read at all. */
  owner: Element | undefined
  skips = false
}

/** How many of them are kept: a kind or a code is one of a few, and names are all different. */
const MOST_VALUES = 64

/** What is the same wherever it stands: text, number, bool, absent. */
function isPlain(fact: Fact): boolean {
  return typeof fact !== 'object'
}

interface Parts {
  readonly operands: readonly Operand[]
  readonly shared: readonly Shared[]
}

const partsOfRules = new WeakMap<Rule, Parts>()

/**
 * Tells of a target that `when` is false without working all of it out. It may only ever say so of what `when` itself would
 * skip: in `a && b` one operand that is false is enough, whatever is known of the other.
 */
export class Hoisted {
  readonly #asker: Asker
  readonly #operands: readonly Operand[]
  readonly #shared: readonly (Shared & { readonly last: Last })[]

  constructor(rule: Rule, variable: string, asker: Asker) {
    const { operands, shared } = partsOf(rule, variable)
    this.#asker = asker
    this.#operands = operands
    this.#shared = shared.map((one) => ({ ...one, last: new Last() }))
  }

  /** Whether it skips every item of a list. */
  skipsAll(list: AlikeList): boolean {
    return this.#operands.some(({ code, fields }) => list.isAlikeIn(fields) && this.#isFalse(code, list.sample))
  }

  skips(target: Element): boolean {
    for (const { field, code, last } of this.#shared) {
      if (last.owner === undefined || !isPart(target) || target.owner !== last.owner) {
        const value = target.get(field)
        if (isPlain(value)) {
          if (this.#isFalseFor(value, code, last, target)) return true
          continue
        }
        if (!isElement(value)) continue
        if (last.element !== value) {
          last.skips = this.#isFalse(code, target)
          last.element = value
          last.owner = isPart(target) && target.isOwner(field) ? target.owner : undefined
        }
      }
      if (last.skips) return true
    }
    return false
  }

  #isFalseFor(value: Fact, code: Code, { plain }: Last, target: Element): boolean {
    const known = plain.get(value)
    if (known !== undefined) return known
    const isFalse = this.#isFalse(code, target)
    if (plain.size < MOST_VALUES) plain.set(value, isFalse)
    return isFalse
  }

  #isFalse(code: Code, target: Element): boolean {
    const { evaluator, scope } = this.#asker.ask(target)
    return evaluator.truth(code, scope) === false
  }
}

/** NOTE: worked out once for each rule, whose kind says the variable, because a run may judge thousands of sets. */
function partsOf(rule: Rule, variable: string): Parts {
  const known = partsOfRules.get(rule)
  if (known !== undefined) return known
  // With `forEach` what is skipped counts element by element.
  const codes = rule.when === undefined || rule.forEach !== undefined ? [] : operandsOf(rule.when)
  const operands = codes.flatMap((code): Operand[] => {
    const fields = mayBreakOff(code) ? undefined : fieldsRead(code, variable, (name) => name === 'params')
    return fields === undefined ? [] : [{ code, fields }]
  })
  const shared = operands.flatMap(({ code, fields }): Shared[] => {
    const [field, second] = fields
    return field === undefined || second !== undefined ? [] : [{ field, code }]
  })
  const parts = { operands, shared }
  partsOfRules.set(rule, parts)
  return parts
}

function operandsOf(code: Code): readonly Code[] {
  return code.op === 'and' ? [...operandsOf(code.left), ...operandsOf(code.right)] : [code]
}
