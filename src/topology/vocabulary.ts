// The functions that conditions can call on facts of the topology. Three-valued: what is not known stays so, unless what
// is known decides.
import { compareGlob } from '../resource/glob.ts'
import { joinText, piecesOf } from '../resource/text.ts'
import { Unknown } from '../resource/unknown.ts'
import { isUnknown } from '../resource/value.ts'
import { cidrContains } from './cidr.ts'
import { FactList, countOf, type Fact } from './fact.ts'

/** A function of the model. */
export interface VocabularyFunction {
  readonly name: string
  /** As CEL declares it: `count(list<T>): int`. */
  readonly signature: string
  readonly description: string
  readonly call: (args: readonly Fact[]) => Fact
}

export const vocabulary: readonly VocabularyFunction[] = [
  {
    name: 'count',
    signature: 'count(list<T>): int',
    description: 'How many elements a list has; within bounds when some are doubtful. `count(pool.members) == 0`',
    call: ([list]) => count(list),
  },
  {
    name: 'glob',
    signature: 'glob(string, string): bool',
    description: 'Whether a text matches a pattern with `*` and `?`, without case. `glob(pool.name, "web-*")`',
    call: ([text, pattern]) => glob(text, pattern),
  },
  {
    name: 'lower',
    signature: 'lower(string): string',
    description: 'The text in lower case. `lower(probe.requestPath)`',
    call: ([text]) => lower(text),
  },
  {
    name: 'cidrContains',
    signature: 'cidrContains(string, string): bool',
    description:
      'Whether an address range holds an address or another range, IPv4 or IPv6; false for what is neither. ' +
      '`cidrContains("10.0.0.0/8", member.ipAddress)`',
    call: ([range, address]) => contains(range, address),
  },
]

function count(list: Fact): Fact {
  if (isUnknown(list) || list === undefined) return list
  if (!(list instanceof FactList)) return undefined
  const { items, maybe } = list
  let max: number | null = items.length
  for (const { most } of maybe) max = max === null || most === null ? null : max + most
  return countOf(items.length, max, maybe[0]?.because)
}

function glob(text: Fact, pattern: Fact): Fact {
  if (text === undefined) return false
  if (isUnknown(pattern)) return pattern
  if (typeof pattern !== 'string' || (typeof text !== 'string' && !isUnknown(text))) return false
  const match = compareGlob(pattern, text)
  // NOTE: what decides is whether the text matches, which is not the text itself.
  return match === 'maybe' && isUnknown(text)
    ? undecided(() => `glob(${text.text}, '${pattern}')`, text)
    : match === 'same'
}

function lower(text: Fact): Fact {
  if (typeof text === 'string') return text.toLowerCase()
  if (!isUnknown(text)) return undefined
  if (text.pieces === undefined) return undecided(() => `toLower(${text.text})`, text)
  return joinText(
    piecesOf(text).map((piece) =>
      typeof piece === 'string' ? piece.toLowerCase() : undecided(() => `toLower(${piece.text})`, piece),
    ),
  )
}

function contains(range: Fact, address: Fact): Fact {
  const unknown = [range, address].find(isUnknown)
  if (unknown !== undefined) return undecided(() => `cidrContains(${unknown.text})`, unknown)
  return typeof range === 'string' && typeof address === 'string' && cidrContains(range, address)
}

function undecided(print: () => string, unknown: Unknown): Unknown {
  return new Unknown({ print, causes: unknown.causes, scope: unknown.scope })
}
