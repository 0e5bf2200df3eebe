// Equality and order of facts. Texts compare without case, a number given as text is a number, and what is known in
// parts or within bounds is compared as far as that decides. Absent equals absent only, and is neither less nor more.
import { Range, FactList, factOf, isElement, type Element, type Fact } from '../../topology/fact.ts'
import { compareIds } from '../../resource/resource-id.ts'
import { compareTexts } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { ObjectValue } from '../../resource/value.ts'
import { Undecided, both, certainlyPresent, either, truthOf, undecided, type Truth } from './truth.ts'

/** A number, or the bounds of one; infinite where there is no bound. */
export interface Bounds {
  readonly min: number
  readonly max: number
}

type Composite = FactList | ObjectValue | Element

const NUMBER = /^-?\d+(\.\d+)?$/

/** What a fact is as a number; undefined when it is none. */
export function boundsOf(fact: Fact): Bounds | undefined {
  if (typeof fact === 'number') return { min: fact, max: fact }
  if (fact instanceof Range) return { min: fact.min, max: fact.max ?? Infinity }
  if (typeof fact !== 'string' || !NUMBER.test(fact)) return undefined
  return { min: Number(fact), max: Number(fact) }
}

export function equal(a: Fact, b: Fact): Truth {
  if (typeof a === 'string' && typeof b === 'string') return a === b || a.toLowerCase() === b.toLowerCase()
  if (a === undefined || b === undefined) return equalAbsent(a === undefined ? b : a)
  if (a instanceof Unknown || b instanceof Unknown) return equalUnknown(a, b)
  if (a instanceof Range || b instanceof Range) return equalRange(a, b)
  return typeof a === 'object' && typeof b === 'object' ? equalObjects(a, b) : equalScalars(a, b)
}

/** `x in list`: absent is in no list, and of an object the keys are asked. */
export function contains(list: Fact, item: Fact): Truth {
  if (item === undefined) return false
  if (list instanceof Unknown) return undecided(list)
  if (list instanceof ObjectValue) return containsKey(list, item)
  if (!(list instanceof FactList)) return false
  const found = containsItem(list, item)
  // An unknown that is in a list together with itself may still turn out to be absent.
  return found === true && item instanceof Unknown && !certainlyPresent(item) ? undecided(item) : found
}

function containsItem(list: FactList, item: Fact): Truth {
  let result: Truth = false
  for (const other of list.items) {
    result = either(result, equalPresent(other, item))
    if (result === true) return true
  }
  for (const { fact, because } of list.maybe) {
    const same = equalPresent(fact, item)
    if (same !== false) result = either(result, undecided(because))
  }
  return result
}

export function compare(op: '<' | '<=' | '>' | '>=', a: Fact, b: Fact): Truth {
  if (a === undefined || b === undefined) return false
  if (a instanceof Unknown) return b instanceof Unknown ? undecided(a, b) : undecided(a)
  if (b instanceof Unknown) return undecided(b)
  const left = boundsOf(a)
  const right = boundsOf(b)
  if (left && right) return compareBounds(op, left, right) ?? undecided(...unknownsOf(a, b))
  if (typeof a !== 'string' || typeof b !== 'string') return false
  const [low, high] = [a.toLowerCase(), b.toLowerCase()]
  return compareBounds(op, order(low, high), { min: 0, max: 0 }) ?? false
}

function order(a: string, b: string): Bounds {
  const sign = a < b ? -1 : a > b ? 1 : 0
  return { min: sign, max: sign }
}

function compareBounds(op: '<' | '<=' | '>' | '>=', a: Bounds, b: Bounds): boolean | undefined {
  if (op === '>') return compareBounds('<', b, a)
  if (op === '>=') return compareBounds('<=', b, a)
  if (op === '<') return a.max < b.min ? true : a.min >= b.max ? false : undefined
  return a.max <= b.min ? true : a.min > b.max ? false : undefined
}

/** NOTE: absent facts in a list are `in` nothing, so an unknown item of the list only counts where it is present. */
function equalPresent(other: Fact, item: Fact): Truth {
  return other === undefined ? false : equal(other, item)
}

function equalAbsent(other: Fact): Truth {
  if (other === undefined) return true
  return other instanceof Unknown && !certainlyPresent(other) ? undecided(other) : false
}

function equalUnknown(a: Fact, b: Fact): Truth {
  const open = undecided(...unknownsOf(a, b))
  if (a instanceof Undecided || b instanceof Undecided) return open
  if (!isText(a) || !isText(b)) return open
  const match = compareTexts(a, b)
  return match === 'maybe' ? open : match === 'same'
}

function isText(fact: Fact): fact is string | Unknown {
  return typeof fact === 'string' || fact instanceof Unknown
}

function equalRange(a: Fact, b: Fact): Truth {
  const left = boundsOf(a)
  const right = boundsOf(b)
  if (!left || !right) return false
  return left.max < right.min || right.max < left.min ? false : undecided(...unknownsOf(a, b))
}

/** At least one is a number or a truth value; the other may say the same as a text. */
function equalScalars(a: Fact, b: Fact): boolean {
  if (typeof a === 'number' || typeof b === 'number') return boundsOf(a)?.min === (boundsOf(b)?.min ?? NaN)
  const isWord = (fact: Fact) => typeof fact === 'boolean' || (typeof fact === 'string' && /^(true|false)$/i.test(fact))
  return isWord(a) && isWord(b) && truthOf(a) === truthOf(b)
}

function equalObjects(a: Composite, b: Composite): Truth {
  if (a === b) return isElement(a) && a.id === undefined ? undecided() : true
  if (a instanceof FactList) return b instanceof FactList && equalLists(a, b)
  if (a instanceof ObjectValue) return b instanceof ObjectValue && equalProperties(a, b)
  return isElement(b) && equalElements(a, b)
}

function equalElements(a: Element, b: Element): Truth {
  if (a.kind !== b.kind) return false
  if (a.id === undefined || b.id === undefined) return undecided()
  const match = compareIds(a.id, b.id)
  if (match !== 'maybe') return match === 'same'
  return undecided(...[a.id.text, b.id.text].filter((text) => text instanceof Unknown))
}

function equalLists(a: FactList, b: FactList): Truth {
  const unsure = [...a.maybe, ...b.maybe].map(({ because }) => because)
  if (unsure.length > 0) return undecided(...unsure)
  if (a.items.length !== b.items.length) return false
  return a.items.reduce<Truth>((result, item, at) => both(result, equal(item, b.items[at])), true)
}

function equalProperties(a: ObjectValue, b: ObjectValue): Truth {
  const keys = new Set([...a.keys(), ...b.keys()].map((key) => key.toLowerCase()))
  let result: Truth = true
  for (const key of keys) result = both(result, equal(factOf(a.get(key)), factOf(b.get(key))))
  return result
}

function containsKey(object: ObjectValue, item: Fact): Truth {
  if (typeof item === 'string') return object.has(item)
  return item instanceof Unknown && object.size > 0 ? undecided(item) : false
}

export function unknownsOf(...facts: readonly Fact[]): Unknown[] {
  return facts.flatMap((fact) => (fact instanceof Unknown ? [fact] : fact instanceof Range ? [fact.because] : []))
}
