// Reads the arguments of a call by type; a wrong type is the user's fault and says which argument it was.
import { isArray, isObject, type ObjectValue, type Value } from '../../resource/value.ts'
import type { CallSite } from './function.ts'
import { normalInteger } from './integers.ts'

export type Args = readonly Value[]

export function textArg(args: Args, index: number, site: CallSite): string {
  const value = args[index] ?? null
  if (typeof value === 'string') return value
  throw site.wrong(index, 'a string', value)
}

/** A 64-bit integer; a decimal number or a text with digits is none. */
export function integerArg(args: Args, index: number, site: CallSite): number | bigint {
  const value = args[index] ?? null
  if (typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))) return normalInteger(value)
  throw site.wrong(index, 'an integer', value)
}

/** An integer that counts or is a position: beyond 32 bits it is out of range. */
export function countArg(args: Args, index: number, site: CallSite): number {
  const value = integerArg(args, index, site)
  if (typeof value === 'bigint' || Math.abs(value) > 0x7fffffff)
    throw site.error('argument', `argument ${index + 1} is out of range: ${value}.`)
  return value
}

export function booleanArg(args: Args, index: number, site: CallSite): boolean {
  const value = args[index] ?? null
  if (typeof value === 'boolean') return value
  throw site.wrong(index, 'a boolean', value)
}

export function arrayArg(args: Args, index: number, site: CallSite): readonly Value[] {
  const value = args[index] ?? null
  if (isArray(value)) return value
  throw site.wrong(index, 'an array', value)
}

export function objectArg(args: Args, index: number, site: CallSite): ObjectValue {
  const value = args[index] ?? null
  if (isObject(value)) return value
  throw site.wrong(index, 'an object', value)
}
