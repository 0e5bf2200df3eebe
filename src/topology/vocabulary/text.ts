// Functions on names and ids. What is known of a text in parts decides where it can.
import { compareGlob } from '../../resource/glob.ts'
import { parseId, segmentAfter } from '../../resource/resource-id.ts'
import { joinText, piecesOf } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown, type Text } from '../../resource/value.ts'
import type { Fact } from '../fact.ts'
import { printCall, type VocabularyFunction } from './function.ts'

export const textFunctions: readonly VocabularyFunction[] = [
  {
    name: 'glob',
    signature: 'glob(string, string): bool',
    description: 'Whether a text matches a pattern with * and ?, without case.',
    example: 'glob(pool.name, "web*")',
    call: ([text, pattern]) => glob(text, pattern),
  },
  {
    name: 'lower',
    signature: 'lower(string): string',
    description: 'The text in lower case. Comparing needs none of it: texts compare without case.',
    example: 'lower(probe.protocol)',
    call: ([text]) => change(text, 'toLower', (known) => known.toLowerCase()),
  },
  {
    name: 'upper',
    signature: 'upper(string): string',
    description: 'The text in upper case.',
    example: 'upper(probe.protocol)',
    call: ([text]) => change(text, 'toUpper', (known) => known.toUpperCase()),
  },
  {
    name: 'idSegment',
    signature: 'idSegment(string, string): string',
    description: 'What stands in a resource id behind a word: the name of its resource group, of its virtual network.',
    example: 'idSegment(pool.id, "loadBalancers")',
    call: ([id, word]) => idSegment(id, word),
  },
]

function glob(text: Fact, pattern: Fact): Fact {
  if (text === undefined) return false
  if (isUnknown(pattern)) return pattern
  if (typeof pattern !== 'string' || (typeof text !== 'string' && !isUnknown(text))) return false
  const match = compareGlob(pattern, text)
  // NOTE: what decides is whether the text matches, which is not the text itself.
  return match === 'maybe' && isUnknown(text)
    ? new Unknown({ print: () => printCall('glob', text, pattern), causes: text.causes, scope: text.scope })
    : match === 'same'
}

function change(text: Fact, name: string, ofKnown: (text: string) => string): Fact {
  if (typeof text === 'string') return ofKnown(text)
  if (!isUnknown(text)) return undefined
  const pieces = piecesOf(text).map((piece) =>
    typeof piece === 'string'
      ? ofKnown(piece)
      : new Unknown({ print: () => printCall(name, piece), causes: piece.causes, scope: piece.scope }),
  )
  return joinText(pieces, pieces.length === 1 ? () => printCall(name, text) : undefined)
}

function idSegment(id: Fact, word: Fact): Fact {
  if (isUnknown(word)) return word
  if (typeof word !== 'string' || (typeof id !== 'string' && !isUnknown(id))) return undefined
  const parsed = parseId(id)
  const found: Text | undefined = segmentAfter(parsed, word)
  if (found !== undefined) return typeof found === 'string' ? found : joinText([found], () => found.text)
  return isUnknown(id) && parsed.segments.some(isUnknown)
    ? new Unknown({ print: () => printCall('idSegment', id, word), causes: id.causes, scope: id.scope })
    : undefined
}
