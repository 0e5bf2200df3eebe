// Where the characters of a YAML text stand in the file: quotes, escapes, indentation and folded lines lie between.
import { type Scalar } from 'yaml'

/** For each character of the value the offset in the file at which it, or what stands for it, begins. */
export function offsetsOf(text: string, scalar: Scalar, value: string): readonly number[] {
  const [start, end] = scalar.range ?? [0, 0]
  const offsets: number[] = []
  let at = start + headLength(text.slice(start, end), scalar.type)
  for (const character of value) {
    if (!isSpace(character)) at = skipSpace(text, at, end, scalar.type)
    for (let unit = 0; unit < character.length; unit++) offsets.push(Math.min(at + unit, Math.max(start, end - 1)))
    if (!isSpace(character) || at >= end || isSpace(text[at] ?? '')) at += lengthAt(text, at, scalar.type, character)
    else if (text[at] === '\\') at += escapeLength(text, at)
  }
  return offsets
}

/** The quote, or the line of `|` and `>`. */
function headLength(source: string, type: string | null | undefined): number {
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') return 1
  return type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED' ? source.indexOf('\n') + 1 : 0
}

function lengthAt(text: string, at: number, type: string | null | undefined, character: string): number {
  if (type === 'QUOTE_DOUBLE' && text[at] === '\\') return escapeLength(text, at)
  if (type === 'QUOTE_SINGLE' && text.startsWith("''", at)) return 2
  return character.length
}

/** In double quotes a backslash at the end of a line joins it with the next. */
function skipSpace(text: string, from: number, end: number, type: string | null | undefined): number {
  let at = from
  for (;;) {
    if (at < end && isSpace(text[at] ?? '')) at += 1
    else if (type === 'QUOTE_DOUBLE' && /^\\\r?\n/.test(text.slice(at, at + 3))) at += 1
    else return at
  }
}

function escapeLength(text: string, at: number): number {
  const digits: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }
  return 2 + (digits[text[at + 1] ?? ''] ?? 0)
}

function isSpace(character: string): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r'
}
