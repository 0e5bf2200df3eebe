// The part of a condition that many targets share: `address.pool.owner.kind == "applicationGateway"` is asked once for each
// pool and not once for each of its hundred thousand addresses.
import type { AlikeList } from '../topology/alike.ts'
import { isElement, type Element } from '../topology/fact.ts'
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

/** The element that was asked last, and what came of it. */
interface Last {
  element: Element | undefined
  /** Set where the element is the owner of the target: then others of that owner need not be read at all. */
  owner: Element | undefined
  skips: boolean
}

/**
 * Tells of a target that `when` is false without working all of it out. It may only ever say so of what `when` itself would
 * skip: in `a && b` one operand that is false is enough, whatever is known of the other.
 */
export class Hoisted {
  readonly #operands: readonly Operand[]
  readonly #shared: readonly Shared[]
  /** For each of them. */
  readonly #last: Last[]

  constructor(rule: Rule, variable: string) {
    // NOTE: with `forEach` what is skipped counts element by element.
    const operands = rule.when === undefined || rule.forEach !== undefined ? [] : operandsOf(rule.when)
    this.#operands = operands.flatMap((code): Operand[] => {
      const fields = mayBreakOff(code) ? undefined : fieldsRead(code, variable, (name) => name === 'params')
      return fields === undefined ? [] : [{ code, fields }]
    })
    this.#shared = this.#operands.flatMap(({ code, fields }): Shared[] => {
      const [field, second] = fields
      return field === undefined || second !== undefined ? [] : [{ field, code }]
    })
    this.#last = this.#shared.map(() => ({ element: undefined, owner: undefined, skips: false }))
  }

  /** Whether it skips every item of a list. */
  skipsAll(list: AlikeList, ask: () => Asking): boolean {
    return this.#operands.some(({ code, fields }) => {
      if (!list.isAlikeIn(fields)) return false
      const { evaluator, scope } = ask()
      return evaluator.truth(code, scope) === false
    })
  }

  /** `ask` gives what an operand is worked out with; it is not called for what another target has answered. */
  skips(target: Element, ask: () => Asking): boolean {
    return this.#shared.some(({ field, code }, at) => {
      const last = this.#last[at]
      if (last === undefined || (last.owner !== undefined && isPart(target) && target.owner === last.owner))
        return last?.skips === true
      const element = target.get(field)
      if (!isElement(element)) return false
      if (last.element !== element) {
        const { evaluator, scope } = ask()
        last.skips = evaluator.truth(code, scope) === false
        last.element = element
        last.owner = isPart(target) && target.isOwner(field) ? target.owner : undefined
      }
      return last.skips
    })
  }
}

function operandsOf(code: Code): readonly Code[] {
  return code.op === 'and' ? [...operandsOf(code.left), ...operandsOf(code.right)] : [code]
}
