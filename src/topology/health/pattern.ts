// Patterns of messages that vary in everything but their words: blanks, line breaks, quotes, dots, apostrophes and case are
// not looked at, so that a pattern is a row of letters and digits. Takes time that grows with the message alone.

type Piece =
  | { readonly kind: 'words'; readonly any: readonly string[] }
  | { readonly kind: 'optional'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'capture'; readonly name: string; readonly isRest: boolean }

/** A pattern that was read. `whole`: nothing may stand before and behind it. */
export interface Pattern {
  readonly pieces: readonly Piece[]
  readonly whole: boolean
}

/** A message reduced to its letters and digits, in lower case. */
export class Squashed {
  readonly text: string
  readonly #written: string
  /** How many of its letters and digits are left out at the start. */
  readonly #left: number
  #offsets: Uint16Array | undefined

  private constructor(text: string, written: string, left: number) {
    this.text = text
    this.#written = written
    this.#left = left
  }

  static of(written: string): Squashed {
    return new Squashed(lettersOf(written), written, 0)
  }

  without(prefix: string): Squashed {
    return new Squashed(this.text.slice(prefix.length), this.#written, this.#left + prefix.length)
  }

  /** Where a letter stands in what was written. */
  offset(at: number): number | undefined {
    this.#offsets ??= offsetsIn(this.#written)
    return this.#offsets[at + this.#left]
  }

  /** What was written there, without the brackets and quotes around it. */
  written(start: number, end: number): string {
    return this.#written.slice(this.offset(start), (this.offset(end - 1) ?? 0) + 1).trim()
  }
}

export type Captures = Readonly<Record<string, string>>

/** How far a captured value may reach, in letters and digits. */
const LONGEST_CAPTURE = 256

/**
 * Reads the notation of patterns: words; `[words]` that may be missing; `(one|other)`, inside of brackets `{one|other}`;
 * `<name>` for a value, `<name..>` for all that follows; `^` before a pattern that is all of a message.
 */
export function pattern(notation: string): Pattern {
  const whole = notation.startsWith('^')
  return { pieces: piecesOf(whole ? notation.slice(1) : notation), whole }
}

function piecesOf(notation: string): Piece[] {
  const pieces: Piece[] = []
  // Brackets do not nest.
  const parts = /\[([^\]]*)\]|[({]([^)}]*)[)}]|<(\w+)(\.\.)?>|([^[({<]+)/g
  for (const [, optional, choice, name, rest, words = ''] of notation.matchAll(parts)) {
    if (optional !== undefined) pieces.push({ kind: 'optional', pieces: piecesOf(optional) })
    else if (choice !== undefined) pieces.push({ kind: 'words', any: choice.split('|').map(lettersOf) })
    else if (name !== undefined) pieces.push({ kind: 'capture', name, isRest: rest !== undefined })
    else if (lettersOf(words) !== '') pieces.push({ kind: 'words', any: [lettersOf(words)] })
  }
  return pieces
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '')
}

/** NOTE: worked out where a value is captured: most messages capture none. */
function offsetsIn(written: string): Uint16Array {
  const offsets = new Uint16Array(written.length)
  let letters = 0
  const folded = written.toLowerCase()
  for (let at = 0; at < folded.length; at++) {
    const code = folded.charCodeAt(at)
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) offsets[letters++] = at
  }
  return offsets
}

/** Words of which one is in every message that the pattern fits: the longest that it has. */
export function anchorsOf({ pieces }: Pattern): readonly string[] {
  const shortest = (any: readonly string[]) => Math.min(...any.map(({ length }) => length))
  const needed = pieces.flatMap((piece) => (piece.kind === 'words' ? [piece.any] : []))
  return needed.reduce((best, any) => (best.length === 0 || shortest(any) > shortest(best) ? any : best), [])
}

/** What a pattern captures of a message; undefined when it does not fit. */
export function fit({ pieces, whole }: Pattern, message: Squashed): Captures | undefined {
  const [first] = pieces
  if (first?.kind !== 'words') return undefined
  if (whole) return first.any.some((words) => message.text.startsWith(words)) ? fitAll(pieces, message) : undefined
  for (const words of first.any) {
    for (let at = message.text.indexOf(words); at >= 0; at = message.text.indexOf(words, at + 1)) {
      const captures = new Map<string, string>()
      if (run(pieces, message, at, captures) >= 0) return Object.fromEntries(captures)
    }
  }
  return undefined
}

function fitAll(pieces: readonly Piece[], message: Squashed): Captures | undefined {
  const captures = new Map<string, string>()
  return run(pieces, message, 0, captures) === message.text.length ? Object.fromEntries(captures) : undefined
}

/** Where the pieces end that begin at a place; -1 when they do not fit there. What may be missing is taken when it is there. */
function run(pieces: readonly Piece[], message: Squashed, start: number, captures: Map<string, string>): number {
  let at = start
  for (const [index, piece] of pieces.entries()) {
    switch (piece.kind) {
      case 'words': {
        const words = piece.any.find((one) => message.text.startsWith(one, at))
        if (words === undefined) return -1
        at += words.length
        break
      }
      case 'optional': {
        const end = run(piece.pieces, message, at, captures)
        if (end >= 0) at = end
        break
      }
      case 'capture': {
        const end = piece.isRest ? restOf(message, at) : endOfCapture(pieces[index + 1], message, at)
        if (end <= at) return -1
        captures.set(piece.name, message.written(at, end))
        at = end
      }
    }
  }
  return at
}

function restOf({ text }: Squashed, start: number): number {
  return Math.min(text.length, start + LONGEST_CAPTURE)
}

/** A value ends where the next words begin; without any, where its own word ends. */
function endOfCapture(next: Piece | undefined, message: Squashed, start: number): number {
  const most = start + LONGEST_CAPTURE
  if (next?.kind === 'words') {
    const ends = next.any.map((words) => message.text.indexOf(words, start)).filter((end) => end >= 0 && end <= most)
    return ends.length === 0 ? -1 : Math.min(...ends)
  }
  const { length } = message.text
  let end = start
  while (end < length && end < most && (end === start || message.offset(end) === (message.offset(end - 1) ?? 0) + 1))
    end++
  return end
}
