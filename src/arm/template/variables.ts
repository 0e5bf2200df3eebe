// The variables of one deployment, each evaluated once and only when asked; a variable that fails is reported once.
import { nearest } from '../../resource/nearest.ts'
import type { Value } from '../../resource/value.ts'
import type { CallSite } from '../functions/function.ts'
import type { JsonNode, Member } from '../json/node.ts'
import { copyItems } from './copy.ts'
import type { Deployment } from './deployment.ts'

interface Variable {
  readonly name: string
  readonly node: JsonNode
  /** Its declaration, unless `copy` makes it. */
  readonly member?: Member
  /** Set for a variable made by `copy`. */
  readonly count?: JsonNode
  value?: Value
  evaluating: boolean
}

export class Variables {
  readonly #deployment: Deployment
  readonly #byName = new Map<string, Variable>()

  constructor(deployment: Deployment, node: JsonNode | undefined) {
    this.#deployment = deployment
    if (node?.kind !== 'object') return
    for (const member of node.members) {
      const loops = copyItems(member)
      if (loops === undefined) this.#declare({ name: member.key, node: member.value, member, evaluating: false })
      else for (const { name, input, count } of loops) this.#declare({ name, node: input, count, evaluating: false })
    }
  }

  get size(): number {
    return this.#byName.size
  }

  value(name: string, site: CallSite): Value {
    const variable = this.#byName.get(name.toLowerCase())
    if (variable === undefined)
      throw site.error('undeclared', `the template declares no variable '${name}'.${nearest(name, this.names())}`)
    if (variable.evaluating) throw site.error('cycle', `the variable '${variable.name}' depends on itself.`)
    return this.#valueOf(variable)
  }

  names(): string[] {
    return [...this.#byName.values()].map((variable) => variable.name)
  }

  /** Azure evaluates every variable, so that an unused one can fail. */
  evaluateAll(): void {
    for (const variable of this.#byName.values()) this.#valueOf(variable)
  }

  /** The declaration, for where a value comes from; a variable made by `copy` has no member of its own. */
  declaration(name: string): Pick<Variable, 'name' | 'node' | 'member' | 'count'> | undefined {
    return this.#byName.get(name.toLowerCase())
  }

  #declare(variable: Variable): void {
    this.#byName.set(variable.name.toLowerCase(), variable)
  }

  #valueOf(variable: Variable): Value {
    if (variable.value !== undefined) return variable.value
    variable.evaluating = true
    variable.value = this.#deployment.attempt(variable.node, () => this.#evaluate(variable))
    variable.evaluating = false
    return variable.value
  }

  #evaluate({ name, node, count }: Variable): Value {
    const { frame } = this.#deployment
    return count === undefined ? frame.tolerant(node) : frame.repeat({ name, named: true }, count, node)
  }
}
