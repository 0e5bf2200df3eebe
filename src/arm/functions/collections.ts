// Functions that take a string, an array or an object alike: counting, searching, cutting.
import type { Path } from '../../resource/resource.ts'
import { findUnknown, isArray, isObject, isUnknown, type Value } from '../../resource/value.ts'
import { piecesOf } from '../../resource/text.ts'
import type { ArmFunction, CallSite, EagerFunction, Part } from './function.ts'
import { countArg, textArg, type Args } from './arguments.ts'
import { isText, lengthOfText, sliceText } from './known-text.ts'
import { lower } from './letters.ts'
import { matchValues } from './matching.ts'

export const collectionFunctions: readonly ArmFunction[] = [
  {
    name: 'length',
    min: 1,
    max: 1,
    summary: 'The number of elements, properties or characters.',
    unknowns: 'own',
    call: ([value = null], site) => {
      if (isUnknown(value)) return lengthOfText(value) ?? site.unknown([value])
      if (typeof value === 'string' || isArray(value)) return value.length
      if (isObject(value)) return value.size
      throw site.wrong(0, 'a string, an array or an object', value)
    },
  },
  {
    name: 'empty',
    min: 1,
    max: 1,
    summary: 'True for an empty string, array or object, and for null.',
    unknowns: 'own',
    call: ([value = null], site) => {
      if (value === null) return true
      if (isUnknown(value))
        return piecesOf(value).some((piece) => (piece.length ?? 0) > 0) ? false : site.unknown([value])
      if (typeof value === 'string' || isArray(value)) return value.length === 0
      if (isObject(value)) return value.size === 0
      throw site.wrong(0, 'a string, an array, an object or null', value)
    },
  },
  {
    name: 'contains',
    min: 2,
    max: 2,
    summary: 'True when a string holds a text (with case), an array a value, an object a key.',
    unknowns: 'own',
    call: contains,
  },
  indexSearch('indexOf', 'first'),
  indexSearch('lastIndexOf', 'last'),
  textEnd('startsWith', 'starts', (text, part) => text.startsWith(part)),
  textEnd('endsWith', 'ends', (text, part) => text.endsWith(part)),
  {
    name: 'first',
    min: 1,
    max: 1,
    summary: 'The first element of an array or character of a string; null of an empty array.',
    unknowns: 'own',
    call: (args, site) => oneOf(args, site, 0),
    part: (path, [value]) => (isArray(value) ? { argument: 0, path: [0, ...path] } : undefined),
  },
  {
    name: 'last',
    min: 1,
    max: 1,
    summary: 'The last element of an array or character of a string; null of an empty array.',
    unknowns: 'own',
    call: (args, site) => oneOf(args, site, -1),
    part: (path, [value]) => (isArray(value) ? { argument: 0, path: [value.length - 1, ...path] } : undefined),
  },
  {
    name: 'take',
    min: 2,
    max: 2,
    summary: 'The given number of elements or characters from the start.',
    unknowns: 'own',
    call: (args, site) => cut(args, site, (count) => [0, count]),
    part: (path, args) => partOfCut(path, args, 0),
  },
  {
    name: 'skip',
    min: 2,
    max: 2,
    summary: 'The elements or characters behind the given number of them.',
    unknowns: 'own',
    call: (args, site) => cut(args, site, (count) => [count, Infinity]),
    part: (path, args) => partOfCut(path, args, typeof args[1] === 'number' ? Math.max(0, args[1]) : 0),
  },
  {
    name: 'like',
    min: 2,
    max: 2,
    summary: 'True when a string fits a pattern without case; * stands for any text.',
    call: (args, site) => {
      const [text, pattern] = [lower(textArg(args, 0, site)), lower(textArg(args, 1, site))]
      site.spend(Math.ceil(text.length / 16))
      return fits(text, pattern.split('*'))
    },
  },
  {
    name: 'substring',
    min: 1,
    max: 3,
    summary: 'The part of a string from a position on, of the given length or to the end.',
    unknowns: 'own',
    call: substring,
  },
]

function contains(args: Args, site: CallSite): Value {
  const [container = null, item = null] = args
  if (isArray(container)) {
    site.spend(container.length)
    const matches = new Set(container.map((part) => matchValues(part, item, (steps) => site.spend(steps))))
    return matches.has('same') ? true : matches.has('maybe') ? site.unknown(args) : false
  }
  if (isUnknown(item)) return site.unknown(args)
  if (isObject(container)) return container.has(itemText(item, site))
  if (isUnknown(container)) {
    if (!isText(container) || typeof item === 'object') return site.unknown(args)
    const part = itemText(item, site)
    return piecesOf(container).some((piece) => typeof piece === 'string' && piece.includes(part)) || site.unknown(args)
  }
  if (typeof container !== 'string') throw site.wrong(0, 'a string, an array or an object', container)
  return container.includes(itemText(item, site))
}

function itemText(item: Value, site: CallSite): string {
  if (typeof item === 'number' || typeof item === 'bigint') return String(item)
  if (typeof item !== 'string') throw site.wrong(1, 'a string or an integer', item)
  return item
}

function indexSearch(name: 'indexOf' | 'lastIndexOf', word: string): EagerFunction {
  return {
    name,
    min: 2,
    max: 2,
    summary: `The position of the ${word} instance of a text in a string (without case) or of a value in an array; -1 without any.`,
    unknowns: 'own',
    call: (args, site) => {
      const [container = null, item = null] = args
      if (isArray(container)) return indexInArray(container, item, name === 'lastIndexOf', site) ?? site.unknown(args)
      if (isUnknown(container) || isUnknown(item)) return site.unknown(args)
      return lower(textArg(args, 0, site))[name](lower(textArg(args, 1, site)))
    },
  }
}

/** Undefined when an unknown element before the first certain one may be equal. */
function indexInArray(array: readonly Value[], item: Value, fromEnd: boolean, site: CallSite): number | undefined {
  site.spend(array.length)
  for (let step = 0; step < array.length; step++) {
    const index = fromEnd ? array.length - 1 - step : step
    const match = matchValues(array[index] ?? null, item, (steps) => site.spend(steps))
    if (match === 'same') return index
    if (match === 'maybe') return undefined
  }
  return -1
}

function textEnd(name: string, word: string, holds: (text: string, part: string) => boolean): EagerFunction {
  return {
    name,
    min: 2,
    max: 2,
    summary: `True when a string ${word} with a text, without case.`,
    unknowns: 'own',
    call: (args, site) => {
      const [text = null, part = null] = args
      if (isUnknown(part)) return site.unknown(args)
      const wanted = lower(textArg(args, 1, site))
      if (!isUnknown(text)) return holds(lower(textArg(args, 0, site)), wanted)
      const end = lower(knownEnd(piecesOf(text).at(name === 'endsWith' ? -1 : 0)))
      if (end.length >= wanted.length || !holds(wanted, end)) return holds(end, wanted)
      return site.unknown(args)
    },
  }
}

function knownEnd(piece: ReturnType<typeof piecesOf>[number] | undefined): string {
  return typeof piece === 'string' ? piece : ''
}

function oneOf(args: Args, site: CallSite, at: 0 | -1): Value {
  const [value = null] = args
  if (isArray(value)) return value.at(at) ?? null
  if (typeof value === 'string') return value.at(at) ?? ''
  if (!isUnknown(value)) throw site.wrong(0, 'a string or an array', value)
  const piece = piecesOf(value).at(at)
  return typeof piece === 'string' && piece !== '' ? piece.slice(...(at === 0 ? [0, 1] : [-1])) : site.unknown(args)
}

function cut(args: Args, site: CallSite, range: (count: number) => readonly [number, number]): Value {
  const [value = null, count = null] = args
  if (isUnknown(count)) return site.unknown(args)
  const [start, end] = range(Math.max(0, countArg(args, 1, site)))
  if (typeof value === 'string' || isArray(value)) return value.slice(start, end)
  if (!isUnknown(value)) throw site.wrong(0, 'a string or an array', value)
  if (!isText(value)) return site.unknown(args)
  const length = lengthOfText(value)
  const to = Math.min(end, length ?? end)
  const slice =
    start <= (length ?? start) && Number.isFinite(to) ? sliceText(value, Math.min(start, to), to) : undefined
  return slice ?? site.unknown(args)
}

function partOfCut(path: Path, [value]: Args, skipped: number): Part | undefined {
  const [index, ...rest] = path
  return isArray(value) && typeof index === 'number' ? { argument: 0, path: [index + skipped, ...rest] } : undefined
}

function substring(args: Args, site: CallSite): Value {
  const [value = null, ...bounds] = args
  if (bounds.some((bound) => findUnknown(bound) !== undefined)) return site.unknown(args)
  const start = args.length > 1 ? countArg(args, 1, site) : 0
  const count = args.length > 2 ? countArg(args, 2, site) : undefined
  const text = isUnknown(value) ? value : textArg(args, 0, site)
  const length = lengthOfText(text)
  const end = count === undefined ? length : start + count
  if (start < 0 || (count ?? 0) < 0 || (length !== undefined && (start > length || (end ?? 0) > length))) {
    const shown = length === undefined ? '' : `, which has ${length} characters`
    throw site.error('argument', `the index and length parameters must refer to a location within the string${shown}.`)
  }
  if (typeof text === 'string') return text.slice(start, end)
  const slice = end === undefined ? undefined : sliceText(text, start, end)
  return slice ?? site.unknown(args)
}

/** Whether a text is these parts in order with anything between them. The leftmost fit of each inner part is enough. */
function fits(text: string, parts: readonly string[]): boolean {
  const [head = '', ...rest] = parts
  const tail = rest.pop()
  if (tail === undefined) return text === head
  if (!text.startsWith(head) || text.length < head.length + tail.length || !text.endsWith(tail)) return false
  let from = head.length
  for (const part of rest) {
    const at = text.indexOf(part, from)
    if (at < 0) return false
    from = at + part.length
  }
  return from <= text.length - tail.length
}
