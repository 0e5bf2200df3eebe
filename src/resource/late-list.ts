// Lists of which a set may hold very many items that nobody reads one by one: what they say is told without making them.
import type { Value } from './value.ts'

/** What is known of the items of such a list: objects with the same keys, each of which has a text. */
export interface LateItems {
  readonly length: number
  readonly keys: readonly string[]
  /** Whether one of the texts is empty. */
  readonly hasEmpty: boolean
  textOf(item: number, key: number): string
  /** Goes through the texts of all items under one key: each is a part of a longer text. */
  spans(key: number, visit: (text: string, start: number, end: number) => void): void
}

const lateLists = new WeakMap<object, LateItems>()

/**
 * An array as any other, but that its items are made when they are read. It cannot be written to.
 * NOTE: a proxy, because everybody takes the arrays of a body for arrays, and only few of these are long.
 */
export function lateList(late: LateItems, make: (item: number) => Value): readonly Value[] {
  const list = new Proxy<Value[]>([], new LateHandler(late.length, make))
  lateLists.set(list, late)
  return list
}

/** What is known of the items of a list without making them; undefined for any other list. */
export function lateItemsOf(list: readonly Value[]): LateItems | undefined {
  return lateLists.get(list)
}

class LateHandler implements ProxyHandler<Value[]> {
  readonly #length: number
  readonly #make: (item: number) => Value
  #isWhole = false

  constructor(length: number, make: (item: number) => Value) {
    this.#length = length
    this.#make = make
  }

  get(target: Value[], key: string | symbol): unknown {
    if (key === 'length') return this.#length
    if (this.#isWhole || typeof key === 'symbol') return Reflect.get(this.#whole(target), key)
    const item = Number(key)
    const isItem = Number.isInteger(item) && item >= 0 && item < this.#length && String(item) === key
    return isItem ? this.#item(target, item) : Reflect.get(this.#whole(target), key)
  }

  has(target: Value[], key: string | symbol): boolean {
    return Reflect.has(this.#whole(target), key)
  }

  ownKeys(target: Value[]): (string | symbol)[] {
    return Reflect.ownKeys(this.#whole(target))
  }

  getOwnPropertyDescriptor(target: Value[], key: string | symbol): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.#whole(target), key)
  }

  set(): boolean {
    return false
  }

  defineProperty(): boolean {
    return false
  }

  deleteProperty(): boolean {
    return false
  }

  /** NOTE: always the same one, because objects are told apart by what they are. */
  #item(target: Value[], item: number): Value {
    const known = target[item]
    return known === undefined ? (target[item] = this.#make(item)) : known
  }

  #whole(target: Value[]): Value[] {
    if (!this.#isWhole) for (let item = 0; item < this.#length; item++) this.#item(target, item)
    this.#isWhole = true
    return target
  }
}
