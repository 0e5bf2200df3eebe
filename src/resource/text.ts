// Texts that may be known in parts: joining, printing, comparing. `same | different | maybe`, never a guess.
import { Unknown, mergeCauses } from './unknown.ts'
import type { Text } from './value.ts'

export type Match = 'same' | 'different' | 'maybe'

/** The parts of a text, flat: unknowns that cannot be taken apart further, and the strings between them, none empty. */
export function piecesOf(text: Text): readonly (string | Unknown)[] {
  if (typeof text === 'string') return [text]
  if (text.pieces === undefined) return [text]
  const pieces: (string | Unknown)[] = []
  for (const piece of text.pieces.flatMap(piecesOf)) {
    const last = pieces.at(-1)
    if (typeof piece !== 'string') pieces.push(piece)
    else if (typeof last === 'string') pieces[pieces.length - 1] = last + piece
    else if (piece !== '') pieces.push(piece)
  }
  return pieces
}

/** One text of several parts: a string when all are known. `print` gives the expression when they are not. */
export function joinText(parts: readonly Text[], print?: () => string): Text {
  if (parts.every((part) => typeof part === 'string')) return parts.join('')
  const unknowns = parts.filter((part) => typeof part !== 'string')
  return new Unknown({
    print: print ?? (() => `concat(${parts.map(expressionOf).join(', ')})`),
    causes: mergeCauses(unknowns),
    pieces: parts,
    scope: scopeOf(unknowns),
  })
}

/** A text as people read it: an unknown part stands in braces, `lb-{parameters('env')}`. */
export function printText(text: Text): string {
  if (typeof text === 'string') return text
  return piecesOf(text)
    .map((piece) => (typeof piece === 'string' ? piece : `{${piece.text}}`))
    .join('')
}

/** An unknown part that is longer is shown by its outermost function only. */
const longestPart = 32

/** A text as a name in a report: of a long unknown part only the function, `lb-{uniqueString(…)}`. */
export function shortText(text: Text): string {
  return piecesOf(text)
    .map((piece) => {
      if (typeof piece === 'string') return piece
      const expression = piece.text
      return expression.length <= longestPart ? `{${expression}}` : `{${expression.split('(', 1)[0] ?? ''}(…)}`
    })
    .join('')
}

/** Equal keys mean the same text: case is folded, an unknown part stands with its scope. */
export function textKey(text: Text): string {
  if (typeof text === 'string') return text.toLowerCase()
  return piecesOf(text)
    .map((piece) => (typeof piece === 'string' ? piece.toLowerCase() : `{${piece.scope}|${piece.text}}`))
    .join('')
}

/** Compares two texts without case; known heads and tails that differ tell them apart. */
export function compareTexts(a: Text, b: Text): Match {
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase() ? 'same' : 'different'
  if (textKey(a) === textKey(b)) return 'same'
  const [headA, tailA] = knownEnds(a)
  const [headB, tailB] = knownEnds(b)
  const head = Math.min(headA.length, headB.length)
  const tail = Math.min(tailA.length, tailB.length)
  if (headA.slice(0, head) !== headB.slice(0, head)) return 'different'
  if (tail > 0 && tailA.slice(-tail) !== tailB.slice(-tail)) return 'different'
  const known = typeof a === 'string' ? a : typeof b === 'string' ? b : undefined
  const other = typeof a === 'string' ? b : a
  if (known !== undefined && leastLength(other) > known.length) return 'different'
  return 'maybe'
}

/** The scope of what depends on all of these: one deployment's when any depends on it. */
export function scopeOf(unknowns: Iterable<Unknown>): string {
  const scopes = new Set<string>()
  for (const unknown of unknowns) if (unknown.scope !== '') scopes.add(unknown.scope)
  return [...scopes].sort().join('+')
}

function expressionOf(part: Text): string {
  return typeof part === 'string' ? `'${part.replaceAll("'", "''")}'` : part.text
}

function knownEnds(text: Text): [string, string] {
  const pieces = piecesOf(text)
  const first = pieces[0]
  const last = pieces.at(-1)
  return [typeof first === 'string' ? first.toLowerCase() : '', typeof last === 'string' ? last.toLowerCase() : '']
}

function leastLength(text: Text): number {
  return piecesOf(text).reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 0), 0)
}
