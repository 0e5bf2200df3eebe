// Functions on texts as such. Of a text known in parts, the parts decide where they can.
import { Range, FactList, type Fact } from '../../../topology/fact.ts'
import type { VocabularyFunction } from '../../../topology/vocabulary.ts'
import { joinText, piecesOf } from '../../../resource/text.ts'
import { Unknown } from '../../../resource/unknown.ts'
import type { Text } from '../../../resource/value.ts'
import { rangeOf } from '../arithmetic.ts'
import { boundsOf, unknownsOf } from '../compare.ts'
import { Undecided, certainlyPresent, undecided, type Truth } from '../truth.ts'

type TextTest = (text: string, part: string) => boolean

export const textFunctions: readonly VocabularyFunction[] = [
  {
    name: 'startsWith',
    signature: 'string.startsWith(string): bool',
    description: 'Whether a text starts with another, without case.',
    example: 'pool.name.startsWith("WEB")',
    call: (args) => testText(args, (text, part) => text.startsWith(part), startsWith),
  },
  {
    name: 'endsWith',
    signature: 'string.endsWith(string): bool',
    description: 'Whether a text ends with another, without case.',
    example: 'pool.name.endsWith("-old")',
    call: (args) => testText(args, (text, part) => text.endsWith(part), endsWith),
  },
  {
    name: 'contains',
    signature: 'string.contains(string): bool',
    description: 'Whether a text stands in another, without case.',
    example: 'pool.name.contains("e")',
    call: (args) => testText(args, (text, part) => text.includes(part), includes),
  },
  {
    name: 'join',
    signature: 'join(list<T>, string): string',
    description: 'The elements of a list as one text, with another text between them. Absent elements are left out.',
    example: 'join(lb.rules.map(r, r.name), ", ")',
    call: ([list, separator]) => join(list, separator),
  },
  {
    name: 'split',
    signature: 'split(string, string): list<string>',
    description: 'The parts of a text between a separator.',
    example: 'split("80-443", "-")',
    call: ([text, separator]) => split(text, separator),
  },
  {
    name: 'length',
    signature: 'length(string): int',
    description: 'How many characters a text has; of a list, count() says it.',
    example: 'length(pool.name)',
    call: ([text]) => length(text),
  },
  {
    name: 'int',
    signature: 'int(string): int',
    description: 'The number that a text says; absent when it says none.',
    example: 'int("8080")',
    call: ([text]) => toNumber(text),
  },
]

/** NOTE: of an absent text nothing is a part, not even the empty text. */
function testText(
  args: readonly Fact[],
  test: TextTest,
  ofParts: (text: Unknown, part: string) => boolean | undefined,
): Truth {
  const [text, part = ''] = args
  if (text === undefined) return false
  if (part instanceof Unknown) return text instanceof Unknown ? undecided(text, part) : undecided(part)
  if (typeof part !== 'string') return false
  if (text instanceof Unknown)
    return (text instanceof Undecided ? undefined : ofParts(text, part.toLowerCase())) ?? undecided(text)
  return typeof text === 'string' && test(text.toLowerCase(), part.toLowerCase())
}

function startsWith(text: Unknown, part: string): boolean | undefined {
  const head = piecesOf(text)[0]
  const known = typeof head === 'string' ? head.toLowerCase() : ''
  if (known !== '' && known.length >= part.length) return known.startsWith(part)
  return part.startsWith(known) ? undefined : false
}

function endsWith(text: Unknown, part: string): boolean | undefined {
  const tail = piecesOf(text).at(-1)
  const known = typeof tail === 'string' ? tail.toLowerCase() : ''
  if (known !== '' && known.length >= part.length) return known.endsWith(part)
  return part.endsWith(known) ? undefined : false
}

function includes(text: Unknown, part: string): boolean | undefined {
  const found = piecesOf(text).some(
    (piece) => typeof piece === 'string' && part !== '' && piece.toLowerCase().includes(part),
  )
  return found ? true : undefined
}

/** NOTE: an unknown element may be absent, and then its separator is not there; only a text that is there can be joined. */
function join(list: Fact, separator: Fact): Fact {
  if (list === undefined) return undefined
  if (list instanceof Unknown || separator instanceof Unknown) return undecided(...unknownsOf(list, separator))
  if (!(list instanceof FactList)) return undefined
  const between = typeof separator === 'string' ? separator : ''
  const open = list.maybe.map(({ because }) => because)
  const parts: Text[] = []
  for (const item of list.items) {
    if (item instanceof Range || item instanceof Undecided) open.push(...unknownsOf(item))
    else if (item instanceof Unknown && between !== '' && !certainlyPresent(item)) open.push(item)
    else if (item instanceof Unknown || typeof item === 'string') parts.push(item)
    else if (typeof item === 'number' || typeof item === 'boolean') parts.push(String(item))
  }
  if (open.length > 0) return undecided(...open)
  return joinText(parts.flatMap((part, at) => (at === 0 ? [part] : [between, part])))
}

function split(text: Fact, separator: Fact): Fact {
  if (text === undefined) return new FactList([])
  if (text instanceof Unknown || separator instanceof Unknown) return undecided(...unknownsOf(text, separator))
  if (typeof text !== 'string') return new FactList([])
  const parts = typeof separator === 'string' ? text.split(separator) : [text]
  return new FactList(parts.map((part) => (part === '' ? undefined : part)))
}

function length(text: Fact): Fact {
  if (typeof text === 'string') return text.length
  if (!(text instanceof Unknown) || text instanceof Undecided) return text instanceof Unknown ? text : undefined
  // An unknown may turn out to be absent, which has no length, and so no bounds of one.
  if (!certainlyPresent(text)) return undecided(text)
  let [min, max] = [0, 0]
  for (const piece of piecesOf(text)) {
    const certain = typeof piece === 'string' ? piece.length : piece.length
    min += certain ?? 0
    max += certain ?? Infinity
  }
  return rangeOf(min, max, [text])
}

function toNumber(text: Fact): Fact {
  if (text instanceof Unknown) return undecided(text)
  if (text instanceof Range) return text
  const bounds = boundsOf(text)
  return bounds && Math.trunc(bounds.min) + 0
}
