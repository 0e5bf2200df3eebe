// The part of a condition that many targets share: `address.pool.owner.kind == "applicationGateway"` is asked once for each
// pool and not once for each of its hundred thousand addresses.
import { isElement, type Element } from '../topology/fact.ts'
import { isPart } from '../topology/part.ts'
import type { Evaluator } from './cel/evaluate.ts'
import type { Scope } from './cel/scope.ts'
import type { Code, Rule } from './rule.ts'

/** Operands of `when` that read nothing of the target but one field. */
interface Shared {
  readonly field: string
  readonly code: Code
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
  readonly #shared: readonly Shared[]
  /** For each of them. */
  readonly #last: Last[]

  constructor(rule: Rule, variable: string) {
    // NOTE: with `forEach` what is skipped counts element by element.
    const operands = rule.when === undefined || rule.forEach !== undefined ? [] : operandsOf(rule.when)
    this.#shared = operands.flatMap((code): Shared[] => {
      const fields = new Set<string>()
      if (!readsFields(code, variable, fields) || fields.size !== 1) return []
      return [...fields].map((field) => ({ field, code }))
    })
    this.#last = this.#shared.map(() => ({ element: undefined, owner: undefined, skips: false }))
  }

  /** `ask` gives what an operand is worked out with; it is not called for what another target has answered. */
  skips(target: Element, ask: () => { evaluator: Evaluator; scope: Scope }): boolean {
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

/** Notes the fields of the target that are read; false when the target, or a name that is neither, is read as such. */
function readsFields(code: Code, variable: string, fields: Set<string>, bound: readonly string[] = []): boolean {
  const all = (parts: readonly Code[]) => parts.every((part) => readsFields(part, variable, fields, bound))
  switch (code.op) {
    case 'name':
      return code.name === 'params' || bound.includes(code.name)
    case 'field':
    case 'has':
      if (code.target.op !== 'name' || code.target.name !== variable || bound.includes(variable))
        return all([code.target])
      fields.add(code.field)
      return true
    case 'exists':
    case 'all':
    case 'filter':
    case 'map':
    case 'existsOne':
      return all([code.list]) && readsFields(code.body, variable, fields, [...bound, code.variable])
    case '/':
    case '%':
      // A division by zero breaks a rule off: it must not be asked where `when` would not have come to it.
      return false
    default:
      return all(partsOf(code))
  }
}

type Plain = Exclude<Code, { op: 'name' | 'field' | 'has' | '/' | '%' } | { list: Code }>

function partsOf(code: Plain): readonly Code[] {
  switch (code.op) {
    case 'value':
      return []
    case 'index':
      return [code.target, code.index]
    case 'not':
    case 'minus':
      return [code.value]
    case 'if':
      return [code.condition, code.yes, code.no]
    case 'list':
      return code.items
    case 'call':
      return code.args
    case 'matches':
      return [code.text]
    default:
      return [code.left, code.right]
  }
}
