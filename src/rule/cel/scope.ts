// The names a condition can read: the target, the sub-expressions of `let`, the variables of macros.
import type { Fact } from '../../topology/fact.ts'
import type { Code } from '../rule.ts'

export class Scope {
  readonly name: string
  readonly outer: Scope | undefined
  /** How evidence calls the value: `rule`, `pool.members[2]`. */
  readonly path: string
  #value: Fact
  #code: Code | undefined

  private constructor(name: string, outer: Scope | undefined, path: string, value: Fact, code: Code | undefined) {
    this.name = name
    this.outer = outer
    this.path = path
    this.#value = value
    this.#code = code
  }

  static bind(name: string, value: Fact, outer?: Scope, path = name): Scope {
    return new Scope(name, outer, path, value, undefined)
  }

  /** A sub-expression of `let`: worked out when it is first read, once. */
  static define(name: string, code: Code, outer: Scope): Scope {
    return new Scope(name, outer, name, undefined, code)
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
