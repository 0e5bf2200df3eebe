// Functions of objects and the set functions. Unknown members are passed on; keys compare without case.
import type { Path } from '../../resource/resource.ts'
import { isArray, isObject, isUnknown, ObjectValue, type Value } from '../../resource/value.ts'
import { describe } from '../expression/print.ts'
import { objectOf } from '../json/value.ts'
import type { ArmFunction, CallSite, Part } from './function.ts'
import { arrayArg, objectArg, type Args } from './arguments.ts'
import { reach } from './arrays.ts'
import { compareOrdinalIgnoreCase } from './letters.ts'
import { distinctValues, matchKey, matchValues } from './matching.ts'

const deepestObject = 1000

export const objectFunctions: readonly ArmFunction[] = [
  {
    name: 'createObject',
    min: 0,
    max: Infinity,
    summary: 'An object of keys and values in turn.',
    unknowns: 'own',
    call: createObject,
    part: ([key, ...path], args) => {
      for (let at = args.length - 2; at >= 0; at -= 2)
        if (typeof key === 'string' && sameKey(args[at], key)) return { argument: at + 1, path }
      return undefined
    },
  },
  {
    name: 'items',
    min: 1,
    max: 1,
    summary: 'The properties of an object as an array of key and value, sorted by key.',
    unknowns: 'structure',
    call: (args, site) => {
      const entries = [...objectArg(args, 0, site).entries()]
      site.spend(entries.length)
      entries.sort(([a], [b]) => compareOrdinalIgnoreCase(a, b))
      return entries.map(([key, value]) => ObjectValue.of({ key, value }))
    },
  },
  {
    name: 'objectKeys',
    min: 1,
    max: 1,
    summary: 'The keys of an object.',
    unknowns: 'structure',
    call: (args, site) => [...objectArg(args, 0, site).keys()],
  },
  {
    name: 'tryGet',
    min: 2,
    max: Infinity,
    summary: 'The value at a path of keys and indexes, or null where one is missing.',
    unknowns: 'own',
    call: (args, site) => reach(args[0] ?? null, args.slice(1), site),
    part: (path, args) => {
      const keys = args.slice(1)
      const plain = keys.filter((key) => typeof key === 'string' || typeof key === 'number')
      return plain.length === keys.length ? { argument: 0, path: [...plain, ...path] } : undefined
    },
  },
  {
    name: 'shallowMerge',
    min: 1,
    max: 1,
    summary: 'One object of the properties of several; a later one replaces an earlier one.',
    unknowns: 'structure',
    call: (args, site) => {
      const objects = arrayArg(args, 0, site)
      if (objects.some((part) => isUnknown(part))) return site.unknown(args)
      const pairs = objects.flatMap((part) => {
        if (isObject(part)) return [...part.entries()]
        throw site.error('argument', `expected an array of objects, but it holds ${describe(part)}.`)
      })
      site.spend(pairs.length)
      return objectOf(pairs)
    },
    part: ([key, ...path], [objects]) => {
      const list = isArray(objects) ? objects : []
      const index = list.findLastIndex((part) => isObject(part) && typeof key === 'string' && part.has(key))
      return index < 0 || key === undefined ? undefined : { argument: 0, path: [index, key, ...path] }
    },
  },
  {
    name: 'union',
    min: 2,
    max: Infinity,
    summary: 'One array of the distinct elements, or one object of the properties; objects inside objects are merged.',
    unknowns: 'structure',
    call: union,
    part: partOfUnion,
  },
  {
    name: 'intersection',
    min: 2,
    max: Infinity,
    summary: 'The elements or properties that all arguments share.',
    call: intersection,
  },
]

function createObject(args: Args, site: CallSite): Value {
  if (args.length % 2 !== 0) throw site.error('argument', 'takes an even number of arguments: keys and values in turn.')
  const pairs: [string, Value][] = []
  for (let at = 0; at < args.length; at += 2) {
    const key = args[at] ?? null
    if (isUnknown(key)) return site.unknown(args)
    if (typeof key !== 'string') throw site.wrong(at, 'a string as the key', key)
    pairs.push([key, args[at + 1] ?? null])
  }
  return objectOf(pairs)
}

function sameKey(arg: Value | undefined, key: string): boolean {
  return typeof arg === 'string' && arg.toLowerCase() === key.toLowerCase()
}

function union(args: Args, site: CallSite): Value {
  // NOTE: not documented, but templates that deploy pass null for an absent set of tags.
  const given = args.filter((arg) => arg !== null)
  const [first = null] = given
  if (isArray(first)) {
    const arrays = given.map((arg) => (isArray(arg) ? arg : wrongPartner(arg, args, 'an array', site)))
    const total = arrays.reduce((sum, array) => sum + array.length, 0)
    site.checkArray(total)
    site.spend(total)
    return distinctValues(arrays.flat(), (steps) => site.spend(steps)) ?? site.unknown(args)
  }
  const objects = given.map((arg) => (isObject(arg) ? arg : wrongPartner(arg, args, 'an object', site)))
  return objects.length === 0 ? null : objects.reduce((merged, next) => merge(merged, next, site, 0))
}

function wrongPartner(arg: Value, args: Args, expected: string, site: CallSite): never {
  throw site.wrong(
    args.indexOf(arg),
    arg === args[0] ? 'an array or an object' : `${expected} as the first argument is one`,
    arg,
  )
}

/** Objects inside are merged, everything else is replaced, unknown members too. */
function merge(a: ObjectValue, b: ObjectValue, site: CallSite, depth: number): ObjectValue {
  site.spend(a.size + b.size)
  if (depth > deepestObject) throw site.error('limit', `the objects are nested more than ${deepestObject} levels deep.`)
  const pairs = [...b.entries()].map(([key, value]): [string, Value] => {
    const before = a.get(key)
    return [key, isObject(before) && isObject(value) ? merge(before, value, site, depth + 1) : value]
  })
  return objectOf([...a.entries(), ...pairs])
}

/** The last argument that has the part; of a part that none has, the last one that has most of the way to it. */
function partOfUnion(path: Path, args: Args): Part | undefined {
  if (path.length === 0 || typeof path[0] === 'number') return undefined
  const reached = args.map((arg) => stepsInto(arg, path))
  const furthest = Math.max(...reached)
  return furthest === 0 ? undefined : { argument: reached.lastIndexOf(furthest), path }
}

/** How many steps of a path a value has; all of them where it is unknown on the way. */
function stepsInto(from: Value, path: Path): number {
  let value: Value | undefined = from
  for (const [steps, key] of path.entries()) {
    if (isUnknown(value)) return path.length
    if (typeof key === 'string') value = isObject(value) ? value.get(key) : undefined
    else value = isArray(value) ? value[key] : undefined
    if (value === undefined) return steps
  }
  return path.length
}

function intersection(args: Args, site: CallSite): Value {
  const [first = null, ...rest] = args
  const spend = (steps: number): void => site.spend(steps)
  if (isArray(first)) {
    const others = rest.map((_, index) => arrayArg(args, index + 1, site))
    site.spend(args.reduce<number>((sum, arg) => sum + (isArray(arg) ? arg.length : 0), 0))
    const keys = others.map((other) => new Set(other.map((value) => matchKey(value, spend))))
    const shared = first.filter((value) => keys.every((set) => set.has(matchKey(value, spend))))
    return distinctValues(shared, spend) ?? site.unknown(args)
  }
  const object = objectArg(args, 0, site)
  const others = rest.map((_, index) => objectArg(args, index + 1, site))
  const shared = [...object.entries()].filter(([key, value]) =>
    others.every((other) => other.has(key) && matchValues(other.get(key) ?? null, value, spend) === 'same'),
  )
  return objectOf(shared)
}
