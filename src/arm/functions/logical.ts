// Logical and comparison functions: decided whenever the known arguments decide them.
import { Unknown } from '../../resource/unknown.ts'
import { findUnknown, isUnknown, type Value } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import { printReduced } from '../expression/evaluate.ts'
import type { ArmFunction, CallSite, EagerFunction } from './function.ts'
import { booleanArg } from './arguments.ts'
import { parseInteger } from './integers.ts'
import { compareTextOrder } from './letters.ts'
import { matchValues } from './matching.ts'

export const logicalFunctions: readonly ArmFunction[] = [
  { name: 'true', min: 0, max: 0, summary: 'The boolean true.', call: () => true },
  { name: 'false', min: 0, max: 0, summary: 'The boolean false.', call: () => false },
  { name: 'null', min: 0, max: 0, summary: 'The null value.', call: () => null },
  {
    name: 'bool',
    min: 1,
    max: 1,
    summary: 'Converts a string or an integer to a boolean.',
    call: ([value = null], site) => toBoolean(value, site),
  },
  {
    name: 'not',
    min: 1,
    max: 1,
    summary: 'The opposite boolean.',
    call: (args, site) => !booleanArg(args, 0, site),
  },
  {
    name: 'and',
    min: 2,
    max: Infinity,
    summary: 'True when all arguments are true; the rest is not evaluated behind a false one.',
    lazy: (site) => connect(site, false),
  },
  {
    name: 'or',
    min: 2,
    max: Infinity,
    summary: 'True when an argument is true; the rest is not evaluated behind a true one.',
    lazy: (site) => connect(site, true),
  },
  {
    name: 'if',
    min: 3,
    max: 3,
    summary: 'The second argument when the condition is true, else the third; only that one is evaluated.',
    lazy: choose,
    part: (path, [condition]) => (typeof condition === 'boolean' ? { argument: condition ? 1 : 2, path } : undefined),
  },
  {
    name: 'coalesce',
    min: 1,
    max: Infinity,
    summary: 'The first argument that is not null.',
    lazy: coalesce,
    part: (path, args) => {
      const argument = args.findIndex((arg) => arg !== null)
      return argument < 0 ? undefined : { argument, path }
    },
  },
  {
    name: 'equals',
    min: 2,
    max: 2,
    summary: 'True when both values are equal; strings compare with case.',
    unknowns: 'own',
    call: (args, site) => {
      const match = matchValues(args[0] ?? null, args[1] ?? null, (steps) => site.spend(steps))
      return match === 'maybe' ? site.unknown(args) : match === 'same'
    },
  },
  comparison('less', 'less than', (order) => order < 0),
  comparison('lessOrEquals', 'less than or equal to', (order) => order <= 0),
  comparison('greater', 'greater than', (order) => order > 0),
  comparison('greaterOrEquals', 'greater than or equal to', (order) => order >= 0),
]

function comparison(name: string, words: string, holds: (order: number) => boolean): EagerFunction {
  return {
    name,
    min: 2,
    max: 2,
    summary: `True when the first number or string is ${words} the second.`,
    call: (args, site) => holds(compare(args[0] ?? null, args[1] ?? null, site)),
  }
}

function compare(a: Value, b: Value, site: CallSite): number {
  if (typeof a === 'string') {
    if (typeof b !== 'string') throw site.wrong(1, 'a string as the first argument is one', b)
    return compareTextOrder(a, b)
  }
  if (typeof a !== 'number' && typeof a !== 'bigint') throw site.wrong(0, 'a number or a string', a)
  if (typeof b !== 'number' && typeof b !== 'bigint') throw site.wrong(1, 'a number as the first argument is one', b)
  return a < b ? -1 : a > b ? 1 : 0
}

function toBoolean(value: Value, site: CallSite): boolean {
  if (typeof value === 'boolean') return value
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value) !== 0
  if (typeof value !== 'string') throw site.wrong(0, 'a string or an integer', value)
  const folded = value.trim().toLowerCase()
  if (folded === 'true' || folded === 'false') return folded === 'true'
  const integer = parseInteger(value)
  if (integer !== undefined) return Number(integer) !== 0
  throw site.error('argument', `the value '${value}' cannot be converted to the target type 'Boolean'.`)
}

/** `and` and `or`: `decisive` is the value that settles the result. */
function connect(site: CallSite, decisive: boolean): Value {
  const values: Value[] = []
  let open = false
  for (let index = 0; index < site.call.args.length; index++) {
    const value = open ? attempt(site, index) : site.evaluate(index)
    if (value === decisive) return decisive
    if (isUnknown(value)) open = true
    else if (typeof value !== 'boolean') throw site.wrong(index, 'a boolean', value)
    values.push(value)
  }
  return open ? site.unknown(values) : !decisive
}

function choose(site: CallSite): Value {
  const condition = site.evaluate(0)
  if (typeof condition === 'boolean') return site.evaluate(condition ? 1 : 2)
  if (!isUnknown(condition)) throw site.wrong(0, 'a boolean', condition)
  const [yes, no] = [attempt(site, 1), attempt(site, 2)]
  return findUnknown(yes) === undefined && matchValues(yes, no, (steps) => site.spend(steps)) === 'same'
    ? yes
    : site.unknown([condition, yes, no])
}

function coalesce(site: CallSite): Value {
  const values: Value[] = []
  for (let index = 0; index < site.call.args.length; index++) {
    const value = values.length > 0 ? attempt(site, index) : site.evaluate(index)
    if (value === null) continue
    const certain = !isUnknown(value) || value.pieces !== undefined || value.length !== undefined
    if (certain && values.length === 0) return value
    values.push(value)
    if (certain) break
  }
  const [only = null] = values
  return values.length > 1 ? site.unknown(values) : only
}

/**
 * An argument of which it is not known whether Azure evaluates it: a fault in it is none of the template yet.
 * Behind `if(<unknown>, first(x).y, …)` the property may be absent exactly when the condition is false.
 */
function attempt(site: CallSite, index: number): Value {
  try {
    return site.evaluate(index)
  } catch (error) {
    const written = site.call.args[index]
    if (!(error instanceof ArmError) || error.code === 'limit' || written === undefined) throw error
    return new Unknown({
      print: () => printReduced(written, site.frame),
      causes: [{ code: 'error', reason: error.message.replace(/\.$/, ''), ...(error.place && { place: error.place }) }],
    })
  }
}
