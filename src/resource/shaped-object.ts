// Objects of which very many have the same keys: a subscription holds a hundred thousand interfaces, each with a dozen of them.
// The keys are kept once for all; an object of its own holds its values.
import { ObjectValue, type Value } from './value.ts'

/** The keys of objects, in order, with their spelling. */
export class Shape {
  readonly keys: readonly string[]
  /** Whether a key stands in it twice: then it is the shape of no object. */
  readonly hasTwice: boolean
  #folded: ReadonlyMap<string, number> | undefined

  constructor(keys: readonly string[]) {
    this.keys = keys
    this.hasTwice = new Set(keys).size < keys.length
  }

  /** Where a key stands, whatever its letter case; -1 when it is none. */
  indexOf(key: string): number {
    const exact = this.keys.indexOf(key)
    if (exact >= 0) return exact
    // NOTE: of two spellings the last one counts, as in every other object.
    this.#folded ??= new Map(this.keys.map((known, index) => [known.toLowerCase(), index]))
    return this.#folded.get(key.toLowerCase()) ?? -1
  }
}

/** Different shapes of as many keys that are compared one by one. */
const mostCompared = 16

/** Finds the shape of keys, so that the same keys have the same shape. */
export class Shapes {
  /** By the number of their keys. */
  readonly #recent: Shape[][] = []
  readonly #others = new Map<string, Shape>()

  of(keys: readonly string[]): Shape {
    const recent = (this.#recent[keys.length] ??= [])
    for (const shape of recent) if (isSame(shape.keys, keys)) return shape
    if (recent.length >= mostCompared) return this.#other(keys)
    const shape = new Shape(keys)
    recent.push(shape)
    return shape
  }

  #other(keys: readonly string[]): Shape {
    const name = JSON.stringify(keys)
    const known = this.#others.get(name) ?? new Shape(keys)
    this.#others.set(name, known)
    return known
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  for (let index = 0; index < a.length; index++) if (a[index] !== b[index]) return false
  return true
}

const nothing: Map<string, Value> = new Map()

/** An object as any other; `values` are in the order of the keys of its shape. */
export class ShapedObject extends ObjectValue {
  readonly #shape: Shape
  readonly #values: readonly Value[]

  constructor(shape: Shape, values: readonly Value[]) {
    super(nothing)
    this.#shape = shape
    this.#values = values
  }

  override get size(): number {
    return this.#values.length
  }

  override get(key: string): Value | undefined {
    const index = this.#shape.indexOf(key)
    return index < 0 ? undefined : this.#values[index]
  }

  override has(key: string): boolean {
    return this.#shape.indexOf(key) >= 0
  }

  override spelling(key: string): string | undefined {
    return this.#shape.keys[this.#shape.indexOf(key)]
  }

  override keys(): IterableIterator<string> {
    return this.#shape.keys.values()
  }

  override *entries(): IterableIterator<[string, Value]> {
    for (const [index, key] of this.#shape.keys.entries()) yield [key, this.#values[index] ?? null]
  }

  override values(): IterableIterator<Value> {
    return this.#values.values()
  }

  override with(key: string, value: Value): ObjectValue {
    return new ObjectValue(new Map(this.entries())).with(key, value)
  }
}
