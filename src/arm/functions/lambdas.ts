// Functions that call a lambda. A decision that hangs on an unknown value leaves the whole call unknown.
import { isUnknown, type Value } from '../../resource/value.ts'
import { describe } from '../expression/print.ts'
import { objectOf } from '../json/value.ts'
import type { ArmFunction, CallSite } from './function.ts'
import { arrayArg, objectArg, type Args } from './arguments.ts'
import { scalarText } from './to-text.ts'

export const lambdaFunctions: readonly ArmFunction[] = [
  {
    name: 'lambda',
    min: 1,
    max: Infinity,
    summary: 'A function for map, filter and their kin: the names of its arguments and its body.',
    lazy: (site) => {
      throw site.error(
        'argument',
        'may only stand where a function expects one: map, filter, reduce, sort, toObject, groupBy, mapValues.',
      )
    },
  },
  {
    name: 'map',
    min: 2,
    max: 2,
    summary: 'The result of a lambda for every element.',
    unknowns: 'structure',
    lambdas: [1],
    call: (args, site) => {
      const lambda = site.lambda(1)
      return arrayArg(args, 0, site).map((value, index) => lambda(value, index))
    },
  },
  {
    name: 'filter',
    min: 2,
    max: 2,
    summary: 'The elements for which a lambda is true.',
    unknowns: 'structure',
    lambdas: [1],
    call: (args, site) => {
      const lambda = site.lambda(1)
      const array = arrayArg(args, 0, site)
      const kept = array.map((value, index) => decision(lambda(value, index), site))
      return kept.includes(undefined) ? site.unknown(args) : array.filter((_, index) => kept[index] === true)
    },
  },
  {
    name: 'reduce',
    min: 3,
    max: 3,
    summary: 'Carries a value through all elements.',
    unknowns: 'own',
    lambdas: [2],
    call: (args, site) => {
      if (isUnknown(args[0])) return site.unknown(args)
      const lambda = site.lambda(2)
      return arrayArg(args, 0, site).reduce((carried, value, index) => lambda(carried, value, index), args[1] ?? null)
    },
  },
  {
    name: 'sort',
    min: 2,
    max: 2,
    summary: 'The elements in the order of a lambda that tells whether the first comes before the second.',
    unknowns: 'structure',
    lambdas: [1],
    call: sort,
  },
  {
    name: 'toObject',
    min: 2,
    max: 3,
    summary: 'An object with a key and, if wanted, a value made by lambdas for every element.',
    unknowns: 'structure',
    lambdas: [1, 2],
    call: (args, site) => {
      const pairs = keyed(args, site)
      return pairs === undefined ? site.unknown(args) : objectOf(pairs)
    },
  },
  {
    name: 'groupBy',
    min: 2,
    max: 3,
    summary: 'An object with the elements that share a key, under that key.',
    unknowns: 'structure',
    lambdas: [1, 2],
    call: (args, site) => {
      const groups = new Map<string, [string, Value[]]>()
      const pairs = keyed(args, site)
      for (const [key, value] of pairs ?? []) {
        const group = groups.get(key.toLowerCase())
        if (group === undefined) groups.set(key.toLowerCase(), [key, [value]])
        else group[1].push(value)
      }
      return pairs === undefined ? site.unknown(args) : objectOf(groups.values())
    },
  },
  {
    name: 'mapValues',
    min: 2,
    max: 2,
    summary: 'The object with every value changed by a lambda.',
    unknowns: 'structure',
    lambdas: [1],
    call: (args, site) => {
      const lambda = site.lambda(1)
      return objectOf(
        [...objectArg(args, 0, site).entries()].map(([key, value]): [string, Value] => [key, lambda(value)]),
      )
    },
  },
]

/** Undefined when it is not known. */
function decision(value: Value, site: CallSite): boolean | undefined {
  if (isUnknown(value)) return undefined
  if (typeof value !== 'boolean')
    throw site.error('argument', `the lambda must give a boolean, it gave ${describe(value)}.`)
  return value
}

function sort(args: Args, site: CallSite): Value {
  const lambda = site.lambda(1)
  let decided = true
  const before = (a: Value, b: Value): boolean => {
    const answer = decided ? decision(lambda(a, b), site) : false
    if (answer === undefined) decided = false
    return answer === true
  }
  const sorted = [...arrayArg(args, 0, site)].sort((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0))
  return decided ? sorted : site.unknown(args)
}

/** Keys and values as the lambdas make them; undefined when a key is not known. */
function keyed(args: Args, site: CallSite): [string, Value][] | undefined {
  const [keyOf, valueOf] = [site.lambda(1), args.length > 2 ? site.lambda(2) : undefined]
  const pairs: [string, Value][] = []
  for (const value of arrayArg(args, 0, site)) {
    const key = keyOf(value)
    if (isUnknown(key)) return undefined
    const text = key === null ? undefined : scalarText(key)
    if (text === undefined)
      throw site.error('argument', `the lambda must give a string as the key, it gave ${describe(key)}.`)
    pairs.push([text, valueOf === undefined ? value : valueOf(value)])
  }
  return pairs
}
