// A value of a body as the fact that a field of its type is: numbers given as strings are numbers, enum texts get
// Azure's spelling, null, '' and [] are absent, and what does not fit the type is unknown, never absent.
import { Unknown } from '../resource/unknown.ts'
import { isUnknown } from '../resource/value.ts'
import type { Cursor } from './cursor.ts'
import { FactList, factOf, type Doubtful, type Fact } from './fact.ts'
import type { FieldType } from './kind.ts'

export function readField(field: FieldType, cursor: Cursor): Fact {
  switch (field.type) {
    case 'text':
      return cursor.text()
    case 'enum':
      return enumOf(field.values, cursor)
    case 'int':
      return intOf(cursor)
    case 'bool':
      return boolOf(cursor)
    case 'any':
      return factOf(cursor.value)
    case 'texts':
      return listOf(cursor, (item) => item.text())
    case 'ints':
      return listOf(cursor, intOf)
    case 'one':
    case 'list':
      throw new Error(`a field of type ${field.type} needs a reader`)
  }
}

export function intOf(cursor: Cursor): number | Unknown | undefined {
  const value = cursor.value
  if (typeof value === 'number') return value
  if (typeof value === 'bigint') return Number(value)
  if (isUnknown(value)) return value
  if (cursor.isAbsent) return undefined
  if (typeof value === 'string' && /^\s*[+-]?\d+\s*$/.test(value)) return Number(value)
  return misfit(cursor, 'number')
}

export function boolOf(cursor: Cursor): boolean | Unknown | undefined {
  const value = cursor.value
  if (typeof value === 'boolean' || isUnknown(value)) return value
  if (cursor.isAbsent) return undefined
  const text = typeof value === 'string' ? value.trim().toLowerCase() : ''
  return text === 'true' || text === 'false' ? text === 'true' : misfit(cursor, 'boolean')
}

export function enumOf(values: readonly string[], cursor: Cursor): Fact {
  const text = cursor.text()
  if (typeof text !== 'string' || values.includes(text)) return text
  return values.find((value) => value.toLowerCase() === text.toLowerCase()) ?? text
}

/** A list of scalars; of an array that is not known one element that nothing is known of. */
export function listOf(cursor: Cursor, read: (item: Cursor) => Fact): FactList {
  const { items, rest } = cursor.elements()
  return new FactList(items.map(read), rest === undefined ? [] : [undeterminedFact(rest)])
}

export function undeterminedFact(because: Unknown): Doubtful {
  return { fact: because, because, most: null }
}

function misfit(cursor: Cursor, wanted: string): Unknown {
  const name = cursor.path.findLast((key) => typeof key === 'string') ?? 'value'
  const written = typeof cursor.value === 'string' ? `'${cursor.value}'` : name
  return new Unknown({ print: () => written, causes: [{ code: 'error', reason: `${name} is not a ${wanted}` }] })
}
