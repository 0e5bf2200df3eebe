// A place in the body of a resource, and what stands there. Reading never throws: below what is absent everything is
// absent, below what is unknown everything is unknown, as far as its known part does not say it.
import type { Path, Resource } from '../resource/resource.ts'
import { Unknown } from '../resource/unknown.ts'
import { isArray, isObject, isUnknown, type Text, type Value } from '../resource/value.ts'

export class Cursor {
  readonly resource: Resource
  readonly value: Value | undefined
  readonly #above: Cursor | undefined
  readonly #keys: Path

  /** `keys` lead there from `above`, else from the body. */
  constructor(resource: Resource, keys: Path, value: Value | undefined, above?: Cursor) {
    this.resource = resource
    this.value = value
    this.#above = above
    this.#keys = keys
  }

  /** The body as a whole. */
  static of(resource: Resource): Cursor {
    return new Cursor(resource, [], resource.body)
  }

  /** From the body. NOTE: put together when somebody asks; of most places only the value is read. */
  get path(): Path {
    const path: (string | number)[] = []
    this.#addTo(path)
    return path
  }

  at(...keys: Path): Cursor {
    return this.below(keys)
  }

  /** The same of a path that others have too. */
  below(keys: Path): Cursor {
    let value = this.value
    for (const key of keys) value = memberOf(value, key)
    return new Cursor(this.resource, keys, value, this)
  }

  /** The elements of an array; `rest` is set when there may be more than these. */
  elements(...keys: Path): Elements {
    const array = this.at(...keys)
    const known = isUnknown(array.value) ? array.value.partial : array.value
    const items = isArray(known) ? known : []
    const cursors = items.map((item, index) => new Cursor(this.resource, [index], item, array))
    const present = items.includes(null) ? cursors.filter(({ value }) => value !== null) : cursors
    return { items: present, rest: isUnknown(array.value) ? array.value : undefined, array }
  }

  #addTo(path: (string | number)[]): void {
    if (this.#above !== undefined) this.#above.#addTo(path)
    for (const key of this.#keys) path.push(key)
  }

  get isAbsent(): boolean {
    return isAbsent(this.value)
  }

  /** The text here; a number is its digits. */
  text(): Text | undefined {
    return textOf(this.value)
  }
}

export interface Elements {
  readonly items: readonly Cursor[]
  readonly rest: Unknown | undefined
  readonly array: Cursor
}

/** Null, '' and [] are the same as nothing. */
export function isAbsent(value: Value | undefined): boolean {
  return value === undefined || value === null || value === '' || (isArray(value) && value.length === 0)
}

export function textOf(value: Value | undefined): Text | undefined {
  if (isUnknown(value)) return value
  if (typeof value === 'string') return value === '' ? undefined : value
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
    ? String(value)
    : undefined
}

function memberOf(value: Value | undefined, key: string | number): Value | undefined {
  if (isUnknown(value)) {
    const known = value.partial === undefined ? undefined : memberOf(value.partial, key)
    return known ?? unknownMember(value, key)
  }
  if (isObject(value)) return typeof key === 'string' ? value.get(key) : undefined
  if (isArray(value)) return typeof key === 'number' ? value[key] : undefined
  return undefined
}

function unknownMember(whole: Unknown, key: string | number): Unknown {
  return new Unknown({
    print: () => (typeof key === 'number' ? `${whole.text}[${key}]` : `${whole.text}.${key}`),
    causes: whole.causes,
    scope: whole.scope,
  })
}
