// Kinds whose elements hold what poolgate.yaml says: each of their fields stands at a key of an entry of the configuration.
import { FactList, type Fact } from './fact.ts'
import type { FieldReaders, Kind } from './kind.ts'
import { model, type Model, type Part } from './part.ts'

/** Where an entry says what a field holds: `zones.expected`. Fields that are worked out have none. */
export type SaidAt<K extends Kind> = { readonly [F in keyof K['fields']]?: string }

/** A model whose fields are read from an entry of the configuration; an aspect of what the entry matched. */
export function saidModel<K extends Kind, Data>(
  kind: K,
  keys: SaidAt<K>,
  more: { readonly defaults?: Readonly<Record<string, Fact>>; readonly read?: FieldReaders<K, Part<Data>> } = {},
): Model<Data> {
  const { defaults = {}, read = {} } = more
  return {
    ...model<K, Data>(kind, { read, isAspect: true }),
    read: { ...saidReaders<Part<Data>>(kind, keys, defaults), ...read },
  }
}

/** Reads every field of a kind that an entry says. */
export function saidReaders<Held extends { readonly data: unknown }>(
  kind: Kind,
  keys: Readonly<Record<string, string | undefined>>,
  defaults: Readonly<Record<string, Fact>>,
): Readonly<Record<string, (held: Held) => Fact>> {
  const entries = Object.entries(keys).flatMap(([field, key]): [string, (held: Held) => Fact][] => {
    if (key === undefined) return []
    const path = key.split('.')
    const isTexts = kind.fields[field]?.type === 'texts'
    const absent = isTexts || kind.fields[field]?.type === 'ints' ? new FactList([]) : defaults[field]
    return [[field, ({ data }) => factOf(saidAt(data, path), isTexts) ?? absent]]
  })
  return Object.fromEntries(entries)
}

/** The value at a key of an entry. */
export function saidAt(entry: unknown, path: readonly string[]): unknown {
  let value = entry
  for (const key of path) value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined
  return value
}

/** Of two entries for one thing the later says it, key by key. */
export function over<Entry extends object>(earlier: Entry, later: Entry): Entry {
  const inner = Object.entries(later).flatMap(([key, value]): [string, unknown][] => {
    const before: unknown = Object.entries(earlier).find(([name]) => name === key)?.[1]
    return isRecord(before) && isRecord(value) ? [[key, { ...before, ...value }]] : []
  })
  return { ...earlier, ...later, ...Object.fromEntries(inner) }
}

function factOf(value: unknown, isTexts: boolean): Fact {
  if (Array.isArray(value)) return new FactList(value.map((item: unknown) => scalarOf(item, isTexts)))
  return scalarOf(value, isTexts)
}

/** NOTE: zones may be written as numbers. */
function scalarOf(value: unknown, isText: boolean): Fact {
  if (typeof value === 'number') return isText ? String(value) : value
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
