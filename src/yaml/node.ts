// A YAML text as a small tree with places, aliases written out. Knows nothing of what the text is about.
import type { Place } from '../resource/place.ts'

export type YamlNode = YamlMap | YamlList | YamlScalar

export interface YamlMap {
  readonly type: 'map'
  readonly entries: readonly YamlEntry[]
  readonly place: Place
}

export interface YamlEntry {
  readonly key: string
  readonly keyPlace: Place
  readonly value: YamlNode
}

export interface YamlList {
  readonly type: 'list'
  readonly items: readonly YamlNode[]
  readonly place: Place
}

export interface YamlScalar {
  readonly type: 'scalar'
  readonly value: string | number | boolean | null
  readonly place: Place
  /** The place of a part of a text, given by offsets in the text. */
  part(start: number, end: number): Place
}

export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  return node?.type === 'map' ? node.entries.find((entry) => entry.key === key) : undefined
}

export function valueAt(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return entryOf(node, key)?.value
}

/** The text of a scalar; a number or a truth value is what it looks like. */
export function textAt(node: YamlNode | undefined, key: string): string | undefined {
  const value = valueAt(node, key)
  return value?.type === 'scalar' && value.value !== null ? String(value.value) : undefined
}

/** Plain JSON. NOTE: `__proto__` is a key like any other. */
export function toJson(node: YamlNode): unknown {
  if (node.type === 'scalar') return node.value
  if (node.type === 'list') return node.items.map(toJson)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, toJson(value)]))
}
