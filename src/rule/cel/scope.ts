// The names a condition can read: the target, the sub-expressions of `let`, the variables of macros.
import type { Path } from '../../resource/resource.ts'
import type { Element, Fact } from '../../topology/fact.ts'
import type { Code } from '../rule.ts'

/** Where a value of JSON stands: in the field of an element, and further in. */
export interface Origin {
  readonly element: Element
  readonly field: string
  readonly within: Path
}

/** What only a finding asks of a value: how evidence calls it, and where it stands when it is no element. */
export interface Trace {
  readonly path: string
  readonly origin?: () => Origin | undefined
}

export class Scope {
  readonly name: string
  readonly outer: Scope | undefined
  readonly #trace: Trace | undefined
  #value: Fact
  #code: Code | undefined

  private constructor(name: string, outer: Scope | undefined, value: Fact, code?: Code, trace?: Trace) {
    this.name = name
    this.outer = outer
    this.#trace = trace
    this.#value = value
    this.#code = code
    this.definition = code
  }

  static bind(name: string, value: Fact, outer?: Scope, trace?: Trace): Scope {
    return new Scope(name, outer, value, undefined, trace)
  }

  /** A sub-expression of `let`: worked out when it is first read, once. */
  static define(name: string, code: Code, outer: Scope): Scope {
    return new Scope(name, outer, undefined, code)
  }

  /** The sub-expression of a `let`; undefined for a value that was bound. */
  readonly definition: Code | undefined

  /** How evidence calls the value: `rule`, `pool.members[2]`. */
  get path(): string {
    return this.#trace?.path ?? this.name
  }

  get origin(): Origin | undefined {
    return this.#trace?.origin?.()
  }

  find(name: string): Scope | undefined {
    return this.name === name ? this : this.outer?.find(name)
  }

  value(evaluate: (code: Code, scope: Scope) => Fact): Fact {
    if (this.#code !== undefined && this.outer !== undefined) {
      this.#value = evaluate(this.#code, this.outer)
      this.#code = undefined
    }
    return this.#value
  }
}
