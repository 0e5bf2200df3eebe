// The values of Azure resources: JSON with 64-bit integers, objects whose keys ignore case, and the unknown.
import { lateItemsOf } from './late-list.ts'
import { Unknown } from './unknown.ts'

/** Integers beyond 2^53 are bigint, all other numbers number. */
export type Scalar = string | number | bigint | boolean | null
export type Value = Scalar | Unknown | readonly Value[] | ObjectValue
/** A text that may be known in parts only. */
export type Text = string | Unknown

/** Up to so many properties are looked through: an index of each of a hundred thousand small objects costs more. */
const mostScanned = 8

/** A JSON object: keeps order and spelling of its keys, finds them without case, treats `__proto__` as data. */
export class ObjectValue {
  readonly #properties: Map<string, Value>
  readonly #open: ReadonlyMap<string, Unknown> | undefined
  #spellings: Map<string, string> | undefined

  /** `open` has the keys that are not known: they stand among the others as the reduced expression, `[…]`. */
  constructor(properties: Map<string, Value> = new Map(), open?: ReadonlyMap<string, Unknown>) {
    this.#properties = properties
    this.#open = open
  }

  static of(properties: Readonly<Record<string, Value>>): ObjectValue {
    return new ObjectValue(new Map(Object.entries(properties)))
  }

  get size(): number {
    return this.#properties.size
  }

  get(key: string): Value | undefined {
    const exact = this.#properties.get(key)
    if (exact !== undefined) return exact
    const spelling = this.spelling(key)
    return spelling === undefined ? undefined : this.#properties.get(spelling)
  }

  has(key: string): boolean {
    return this.spelling(key) !== undefined
  }

  /** The key as this object spells it; undefined when it has no such key. */
  spelling(key: string): string | undefined {
    if (this.#properties.has(key)) return key
    if (this.#properties.size <= mostScanned) return this.#scan(key)
    if (this.#spellings === undefined) {
      this.#spellings = new Map()
      for (const known of this.#properties.keys()) this.#spellings.set(known.toLowerCase(), known)
    }
    return this.#spellings.get(key.toLowerCase())
  }

  /** NOTE: as the index finds it: of keys that differ in case alone the last one. */
  #scan(key: string): string | undefined {
    let found: string | undefined
    for (const known of this.#properties.keys())
      if (known.length === key.length && known.toLowerCase() === key.toLowerCase()) found = known
    return found
  }

  /** What is known of a key: all of it, but for one that an expression gives. */
  textOf(key: string): Text {
    return this.#open?.get(key) ?? key
  }

  keys(): IterableIterator<string> {
    return this.#properties.keys()
  }

  entries(): IterableIterator<[string, Value]> {
    return this.#properties.entries()
  }

  values(): IterableIterator<Value> {
    return this.#properties.values()
  }

  /** A copy with one property replaced (found without case, spelling kept) or added. */
  with(key: string, value: Value): ObjectValue {
    const copy = new Map(this.#properties)
    copy.set(this.spelling(key) ?? key, value)
    return new ObjectValue(copy, this.#open)
  }
}

export function isObject(value: Value | undefined): value is ObjectValue {
  return value instanceof ObjectValue
}

export function isArray(value: Value | undefined): value is readonly Value[] {
  return Array.isArray(value)
}

export function isUnknown(value: unknown): value is Unknown {
  return value instanceof Unknown
}

// NOTE: a memo, not state: values never change, and a value shared a thousand times is looked through once.
const knownThroughout = new WeakSet<object>()

/** The first unknown inside a value, at any depth; undefined when all of it is known. */
export function findUnknown(value: Value): Unknown | undefined {
  return findWithin(value, 0)
}

function findWithin(value: Value, depth: number): Unknown | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (value instanceof Unknown) return value
  if (knownThroughout.has(value)) return undefined
  if (depth > 500) return findDeep(value)
  if (isArray(value) && lateItemsOf(value) !== undefined) return undefined
  const parts = value instanceof ObjectValue ? value.values() : value
  for (const part of parts) {
    const found = findWithin(part, depth + 1)
    if (found) return found
  }
  knownThroughout.add(value)
  return undefined
}

/** The same without the call stack, for values that a loop of a template nested thousands deep. */
function findDeep(value: ObjectValue | readonly Value[]): Unknown | undefined {
  const seen = new Set<object>()
  const open: Value[] = [value]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next !== 'object' || next === null || seen.has(next) || knownThroughout.has(next)) continue
    if (next instanceof Unknown) return next
    seen.add(next)
    for (const part of next instanceof ObjectValue ? next.values() : next) open.push(part)
  }
  for (const known of seen) knownThroughout.add(known)
  return undefined
}
