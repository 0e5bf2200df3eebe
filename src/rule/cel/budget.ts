// What the work of a rule on one target may cost: a step for each node that is evaluated, and for each part of a value that
// is made. Without the second a text or a list, doubled a few dozen times, would fill the memory in as many steps.
import { lengthOf } from '../../topology/alike.ts'
import { FactList, type Fact } from '../../topology/fact.ts'

export class Budget {
  readonly #exceeded: () => Error
  readonly #steps: number
  /** Of lists in which more lies than they have items. */
  #sizes: WeakMap<FactList, number> | undefined
  #left: number

  constructor(steps: number, exceeded: () => Error) {
    this.#steps = steps
    this.#left = steps
    this.#exceeded = exceeded
  }

  renew(): void {
    this.#left = this.#steps
  }

  spend(steps: number): void {
    this.#left -= steps
    if (this.#left < 0) throw this.#exceeded()
  }

  /** To be asked before the two are joined: what comes of them may not fit into the memory. */
  spendSum(a: Fact, b: Fact): void {
    if (typeof a === 'number' && typeof b === 'number') return
    this.spend(this.#sizeOf(a) + this.#sizeOf(b))
  }

  /** A list that was made, with what lies in its items. */
  made(fact: Fact): Fact {
    if (!(fact instanceof FactList)) return fact
    let size = 0
    for (const item of fact.items) size += this.#sizeOf(item)
    for (const doubtful of fact.maybe) size += this.#sizeOf(doubtful.fact)
    if (size > fact.items.length + fact.maybe.length) (this.#sizes ??= new WeakMap()).set(fact, size)
    this.spend(size)
    return fact
  }

  #sizeOf(fact: Fact): number {
    // Names are short: only what is longer costs more than a number.
    if (typeof fact === 'string') return 1 + (fact.length >> 6) * 64
    if (fact instanceof FactList) return this.#sizes?.get(fact) ?? lengthOf(fact) + fact.maybe.length
    return 1
  }
}
