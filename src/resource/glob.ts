// Globs over names, addresses and ids: `*` any text, `?` one character, all else itself, without case. No regular
// expression is built from a foreign pattern; the matcher never goes back further than the last star.
import { piecesOf, type Match } from './text.ts'
import type { Text } from './value.ts'

/** Whether a pattern means more than the one text it is. */
export function isGlob(pattern: string): boolean {
  return /[*?]/.test(pattern)
}

export function globMatches(pattern: string, text: string): boolean {
  return matches(pattern.toLowerCase(), text.toLowerCase())
}

/** The same for a text of which parts may be unknown. */
export function compareGlob(pattern: string, text: Text): Match {
  if (typeof text === 'string') return globMatches(pattern, text) ? 'same' : 'different'
  const glob = pattern.toLowerCase()
  if (/^\*+$/.test(glob)) return 'same'
  const pieces = piecesOf(text)
  const first = pieces[0]
  const last = pieces.at(-1)
  if (typeof first === 'string' && !headFits(glob, first.toLowerCase())) return 'different'
  if (typeof last === 'string' && !tailFits(glob, last.toLowerCase())) return 'different'
  return isAtLeast(glob, pieces) ? 'same' : 'maybe'
}

function matches(glob: string, text: string): boolean {
  let at = 0
  let next = 0
  let star = -1
  let resume = 0
  while (at < text.length) {
    const wanted = glob[next]
    if (wanted === '*') {
      star = next++
      resume = at
    } else if (wanted === '?' || (wanted !== undefined && wanted === text[at])) {
      next++
      at++
    } else if (star >= 0) {
      next = star + 1
      at = ++resume
    } else return false
  }
  while (glob[next] === '*') next++
  return next === glob.length
}

/** Whether a text that begins with `head` can match: up to the first star every character has to fit. */
function headFits(glob: string, head: string): boolean {
  for (let at = 0; at < head.length; at++) {
    const wanted = glob[at]
    if (wanted === '*') return true
    if (wanted === undefined || (wanted !== '?' && wanted !== head[at])) return false
  }
  return true
}

/** Whether a text that ends in `tail` can match: from the end to the last star every character has to fit. */
function tailFits(glob: string, tail: string): boolean {
  for (let back = 1; back <= tail.length; back++) {
    const wanted = glob[glob.length - back]
    if (wanted === '*') return true
    if (wanted === undefined || (wanted !== '?' && wanted !== tail[tail.length - back])) return false
  }
  return true
}

/** `lb-*` matches `lb-{env}` whatever env is: the text's known head alone matches a pattern that ends in a star. */
function isAtLeast(glob: string, pieces: readonly unknown[]): boolean {
  const first = pieces[0]
  const last = pieces.at(-1)
  const head = typeof first === 'string' ? first.toLowerCase() : ''
  const tail = typeof last === 'string' ? last.toLowerCase() : ''
  if (glob.endsWith('*') && matches(glob, head)) return true
  return glob.startsWith('*') && matches(glob, tail)
}
