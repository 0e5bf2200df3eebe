// Counting what stands in a body: a number, or bounds where an array or a part of it is not known.
import type { Unknown } from '../resource/unknown.ts'
import { isUnknown } from '../resource/value.ts'
import type { Cursor } from './cursor.ts'
import { countOf, type Count } from './fact.ts'

/** How many elements an array has. */
export function lengthOf(array: Cursor): Count {
  const { items, rest } = array.elements()
  return countOf(items.length, rest === undefined ? items.length : null, rest)
}

/** 1 when something stands there, 0 when not. */
export function presenceOf({ value, isAbsent }: Cursor): Count {
  if (isUnknown(value)) return countOf(0, 1, value)
  return isAbsent ? 0 : 1
}

export function sumOf(counts: readonly Count[]): Count {
  let [min, max]: [number, number | null] = [0, 0]
  let because: Unknown | undefined
  for (const count of counts) {
    const [least, most] = typeof count === 'number' ? [count, count] : [count.min, count.max]
    min += least
    max = max === null || most === null ? null : max + most
    if (typeof count !== 'number') because ??= count.because
  }
  return countOf(min, max, because)
}
