// Functions that make arrays and pick from them. Unknown elements are passed on.
import { isArray, isObject, isUnknown, type Value } from '../../resource/value.ts'
import { describe } from '../expression/print.ts'
import type { ArmFunction, CallSite } from './function.ts'
import { arrayArg, countArg, type Args } from './arguments.ts'
import { distinctValues } from './matching.ts'

const mostOfRange = 10_000

export const arrayFunctions: readonly ArmFunction[] = [
  {
    name: 'createArray',
    min: 0,
    max: Infinity,
    summary: 'An array of the arguments.',
    unknowns: 'own',
    call: (args) => args,
    part: ([index, ...path]) => (typeof index === 'number' ? { argument: index, path } : undefined),
  },
  {
    name: 'array',
    min: 1,
    max: 1,
    summary: 'Converts a value to an array of one element; an array stays as it is.',
    unknowns: 'structure',
    call: ([value = null]) => (isArray(value) ? value : [value]),
    part: (path, [value]) => {
      if (isArray(value)) return { argument: 0, path }
      return path[0] === 0 ? { argument: 0, path: path.slice(1) } : undefined
    },
  },
  {
    name: 'range',
    min: 2,
    max: 2,
    summary: 'Consecutive integers from a start; at most 10,000.',
    call: (args, site) => {
      const [start, count] = [countArg(args, 0, site), countArg(args, 1, site)]
      if (count < 0 || count > mostOfRange || start + count > 0x7fffffff)
        throw site.error(
          'argument',
          `the count must be between 0 and ${mostOfRange}, and the last integer must fit into 32 bits.`,
        )
      site.spend(count)
      return Array.from({ length: count }, (_, index) => start + index)
    },
  },
  {
    name: 'flatten',
    min: 1,
    max: 1,
    summary: 'The elements of the arrays in an array, one level down.',
    unknowns: 'structure',
    call: (args, site) => {
      const arrays = arrayArg(args, 0, site)
      const parts = arrays.filter((part) => isArray(part))
      if (parts.length < arrays.length) {
        const other = arrays.find((part) => !isArray(part) && !isUnknown(part))
        if (other === undefined) return site.unknown(args)
        throw site.error('argument', `expected an array of arrays, but it holds ${describe(other)}.`)
      }
      const total = parts.reduce((sum, part) => sum + part.length, 0)
      site.checkArray(total)
      site.spend(total)
      return parts.flat()
    },
    part: ([index, ...path], [value]) => {
      let at = typeof index === 'number' && isArray(value) ? index : -1
      for (const [outer, part] of (isArray(value) ? value : []).entries()) {
        if (at < 0 || !isArray(part)) return undefined
        if (at < part.length) return { argument: 0, path: [outer, at, ...path] }
        at -= part.length
      }
      return undefined
    },
  },
  {
    name: 'distinct',
    min: 1,
    max: 1,
    summary: 'The elements of an array, each value once.',
    unknowns: 'structure',
    call: (args, site) => distinctValues(arrayArg(args, 0, site), (steps) => site.spend(steps)) ?? site.unknown(args),
  },
  {
    name: 'indexFromEnd',
    min: 2,
    max: 2,
    summary: 'The element at a position counted from the end, which is 1.',
    unknowns: 'structure',
    call: (args, site) => {
      const array = arrayArg(args, 0, site)
      const found = fromEnd(array, countArg(args, 1, site))
      if (found === undefined)
        throw site.error('property', `the position is outside the array, which has ${array.length} elements.`)
      return found
    },
    part: partFromEnd,
  },
  {
    name: 'tryIndexFromEnd',
    min: 2,
    max: Infinity,
    summary: 'The element at a position counted from the end, which is 1, or null without it.',
    unknowns: 'structure',
    call: (args, site) => {
      const found = args[0] === null ? null : fromEnd(arrayArg(args, 0, site), countArg(args, 1, site))
      return args.length > 2 && found !== undefined ? reach(found, args.slice(2), site) : (found ?? null)
    },
    part: (path, args) => (args.length === 2 ? partFromEnd(path, args) : undefined),
  },
]

function fromEnd(array: readonly Value[], position: number): Value | undefined {
  return position > 0 ? array[array.length - position] : undefined
}

function partFromEnd(path: readonly (string | number)[], [array, position]: Args) {
  if (!isArray(array) || typeof position !== 'number') return undefined
  return { argument: 0, path: [array.length - position, ...path] }
}

/** Follows properties and indexes; null where one is missing. */
export function reach(from: Value, path: readonly Value[], site: CallSite): Value {
  let value = from
  for (const [step, key] of path.entries()) {
    if (value === null) return null
    if (isUnknown(value) || isUnknown(key)) return reachUnknown(value, path.slice(step), site)
    const next = stepInto(value, key, site)
    if (next === undefined) return null
    value = next
  }
  return value
}

function reachUnknown(value: Value, rest: readonly Value[], site: CallSite): Value {
  // What the body of the resource tells is part of an unknown, and reaching into it is still exact.
  const partial = isUnknown(value) && value.partial !== undefined ? followKnown(value.partial, rest) : undefined
  if (partial !== undefined && partial !== null && !isObject(partial) && !isArray(partial)) return partial
  return site.unknown([value, ...rest], isObject(partial) || isArray(partial) ? { partial } : {})
}

function followKnown(from: Value, path: readonly Value[]): Value | undefined {
  let value: Value | undefined = from
  for (const key of path) {
    if (isObject(value) && typeof key === 'string') value = value.get(key)
    else if (isArray(value) && typeof key === 'number') value = value[key]
    else return undefined
  }
  return value
}

function stepInto(value: Value, key: Value, site: CallSite): Value | undefined {
  if (isObject(value) && typeof key === 'string') return value.get(key)
  if (isArray(value)) {
    if (typeof key === 'number' || typeof key === 'bigint') return value[Number(key)]
    const position = isObject(key) ? key.get('value') : undefined
    if (typeof position === 'number' && isObject(key))
      return key.get('fromEnd') === true ? fromEnd(value, position) : value[position]
  }
  if (isObject(value) || isArray(value))
    throw site.error('argument', `cannot reach into ${describe(value)} with ${describe(key)}.`)
  return undefined
}
