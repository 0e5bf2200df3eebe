// Numeric functions: signed 64-bit integers; overflow is an error as in Azure.
import { isArray, type Value } from '../../resource/value.ts'
import type { ArmFunction, CallSite, EagerFunction } from './function.ts'
import { describe } from '../expression/print.ts'
import { integerArg } from './arguments.ts'
import { fitsInt64, normalInteger, parseInteger } from './integers.ts'

type Integer = number | bigint

export const numericFunctions: readonly ArmFunction[] = [
  operation(
    'add',
    'The sum of two integers.',
    (a, b) => a + b,
    (a, b) => a + b,
  ),
  operation(
    'sub',
    'The first integer less the second.',
    (a, b) => a - b,
    (a, b) => a - b,
  ),
  operation(
    'mul',
    'The product of two integers.',
    (a, b) => a * b,
    (a, b) => a * b,
  ),
  operation(
    'div',
    'The integer part of a division.',
    (a, b) => Math.trunc(a / b),
    (a, b) => a / b,
  ),
  operation(
    'mod',
    'The remainder of a division, with the sign of the first integer.',
    (a, b) => a % b,
    (a, b) => a % b,
  ),
  {
    name: 'int',
    min: 1,
    max: 1,
    summary: 'Converts a string or an integer to an integer.',
    call: (args, site) => {
      const [value = null] = args
      if (typeof value !== 'string') return integerArg(args, 0, site)
      const integer = parseInteger(value)
      if (integer !== undefined) return integer
      throw site.error('argument', `the value '${value}' cannot be converted to an integer.`)
    },
  },
  {
    name: 'float',
    min: 1,
    max: 1,
    summary: 'Converts a string or a number to a decimal number.',
    call: ([value = null], site) => {
      if (typeof value === 'number' || typeof value === 'bigint') return Number(value)
      if (typeof value !== 'string') throw site.wrong(0, 'a string or a number', value)
      const trimmed = value.trim()
      const number = Number(trimmed)
      const written = trimmed.length < 400 && /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/.test(trimmed)
      if (written && Number.isFinite(number)) return number
      throw site.error('argument', `the value '${value}' cannot be converted to a number.`)
    },
  },
  extreme('max', 'greatest', (a, b) => a > b),
  extreme('min', 'least', (a, b) => a < b),
]

function operation(
  name: string,
  summary: string,
  small: (a: number, b: number) => number,
  large: (a: bigint, b: bigint) => bigint,
): EagerFunction {
  return {
    name,
    min: 2,
    max: 2,
    summary,
    call: (args, site) => {
      const [a, b] = [integerArg(args, 0, site), integerArg(args, 1, site)]
      if ((name === 'div' || name === 'mod') && Number(b) === 0)
        throw site.error('argument', 'the second argument must not be 0.')
      if (typeof a === 'number' && typeof b === 'number') {
        const result = small(a, b)
        if (Number.isSafeInteger(result)) return result === 0 ? 0 : result
      }
      return checked(large(BigInt(a), BigInt(b)), site)
    },
  }
}

function checked(result: bigint, site: CallSite): Integer {
  if (!fitsInt64(result)) throw site.error('argument', `the result ${result} does not fit into a 64-bit integer.`)
  return normalInteger(result)
}

function extreme(name: string, word: string, better: (a: Integer, b: Integer) => boolean): EagerFunction {
  return {
    name,
    min: 1,
    max: Infinity,
    summary: `The ${word} of several integers, or of an array of integers.`,
    call: (args, site) => {
      const [first = null] = args
      const integers =
        args.length === 1 && isArray(first) ? integersOf(first, site) : args.map((_, at) => integerArg(args, at, site))
      if (integers.length === 0) throw site.error('argument', 'the array is empty.')
      return integers.reduce((best, next) => (better(next, best) ? next : best))
    },
  }
}

function integersOf(values: readonly Value[], site: CallSite): Integer[] {
  return values.map((value) => {
    if (typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value))) return normalInteger(value)
    throw site.error('argument', `expected an array of integers, but it holds ${describe(value)}.`)
  })
}
