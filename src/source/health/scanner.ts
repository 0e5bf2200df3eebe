// Reads JSON once from front to back and keeps nothing: a health report may have hundreds of megabytes, of which a few
// words of each server matter. As strict as Azure writes; what it does not take is explained by the reader of templates.

/** The text is not the JSON that it seemed to be. */
export class NotJson extends Error {
  readonly at: number

  constructor(at: number) {
    super(`not JSON at offset ${at}`)
    this.at = at
  }
}

export type Shape = 'object' | 'array' | 'string' | 'scalar' | 'end'

const QUOTE = 34
const COMMA = 44
const COLON = 58
const OPEN_BRACKET = 91
const BACKSLASH = 92
const CLOSE_BRACKET = 93
const OPEN_BRACE = 123
const CLOSE_BRACE = 125

/** The string that was read last at one place of an object: where the same stands again, it is not made a second time. */
export class Last {
  text = ''
  isPlain = false
}

export class JsonScanner {
  readonly #text: string
  #at = 0
  /** The next backslash, so that strings without one are not looked through. */
  #backslash = -1

  constructor(text: string) {
    this.#text = text
    if (text.charCodeAt(0) === 0xfeff) this.#at = 1
  }

  /** The offset of the value that comes next, or behind the last one. */
  get at(): number {
    return this.#at
  }

  /** What comes next. */
  peek(): Shape {
    const code = this.#skipBlanks()
    if (code === OPEN_BRACE) return 'object'
    if (code === OPEN_BRACKET) return 'array'
    if (code === QUOTE) return 'string'
    return code < 0 ? 'end' : 'scalar'
  }

  /**
   * Reads an object. `visit` gets each key and where it stands, and reads or skips the value. `keys` are those of the last
   * such object, in order.
   */
  members(visit: (key: string, keyStart: number) => void, keys: Last[] = []): void {
    this.#take(OPEN_BRACE)
    if (this.#skipBlanks() === CLOSE_BRACE) return void this.#at++
    for (let index = 0; ; index++) {
      this.#skipBlanks()
      const keyStart = this.#at
      const key = this.#stringLike((keys[index] ??= new Last()))
      this.skipColon()
      visit(key, keyStart)
      const code = this.#skipBlanks()
      this.#at++
      if (code === CLOSE_BRACE) return
      if (code !== COMMA) throw new NotJson(this.#at - 1)
    }
  }

  /** Reads an array. `visit` reads or skips each item. */
  items(visit: (index: number) => void): void {
    this.#take(OPEN_BRACKET)
    if (this.#skipBlanks() === CLOSE_BRACKET) return void this.#at++
    for (let index = 0; ; index++) {
      this.#skipBlanks()
      visit(index)
      const code = this.#skipBlanks()
      this.#at++
      if (code === CLOSE_BRACKET) return
      if (code !== COMMA) throw new NotJson(this.#at - 1)
    }
  }

  /** The text of a string; anything else is skipped. */
  text(last?: Last): string | undefined {
    if (this.#text.charCodeAt(this.#at) === QUOTE) return last === undefined ? this.#string() : this.#stringLike(last)
    this.skip()
    return undefined
  }

  /** A number, also one that is written as a text; anything else is skipped. */
  number(): number | undefined {
    if (this.#text.charCodeAt(this.#at) === QUOTE) return numberOf(this.#string())
    const start = this.#at
    this.skip()
    return numberOf(this.#text.slice(start, Math.min(this.#at, start + 400)))
  }

  /**
   * Reads what is written as the pieces are, with a plain string between each two of them; false, and nothing is read,
   * where it is not. `spans` takes where each of these strings begins and ends.
   */
  follow(pieces: readonly string[], spans: number[]): boolean {
    const backslash = this.#backslash
    const end = this.#endOf(pieces, spans)
    if (end >= 0) this.#at = end
    else this.#backslash = backslash
    return end >= 0
  }

  #endOf(pieces: readonly string[], spans: number[]): number {
    const text = this.#text
    let at = this.#at
    for (let index = 0; index < pieces.length; index++) {
      if (index > 0) {
        const quote = text.indexOf('"', at)
        if (quote < 0 || this.#hasBackslash(at, quote)) return -1
        spans[2 * index - 2] = at
        spans[2 * index - 1] = quote
        at = quote
      }
      const piece = pieces[index] ?? ''
      const end = at + piece.length
      // NOTE: `startsWith` takes three times as long.
      if (text.slice(at, end) !== piece) return -1
      at = end
    }
    return at
  }

  slice(start: number, end: number): string {
    return this.#text.slice(start, end)
  }

  /** Reads over what stands between a key and its value. */
  skipColon(): void {
    if (this.#skipBlanks() !== COLON) throw new NotJson(this.#at)
    this.#at++
    this.#skipBlanks()
  }

  /** Whether the string that was read last is a key. */
  get isBeforeColon(): boolean {
    const at = this.#at
    const isColon = this.#skipBlanks() === COLON
    this.#at = at
    return isColon
  }

  /** Reads over a value, however deep it is. */
  skip(): void {
    let depth = 0
    do {
      const code = this.#skipBlanks()
      if (code === QUOTE) this.#string()
      else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
        depth++
        this.#at++
        continue
      } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
        if (--depth < 0) throw new NotJson(this.#at)
        this.#at++
      } else if (depth > 0 && (code === COMMA || code === COLON)) this.#at++
      else this.#word()
    } while (depth > 0)
  }

  /** The code of the next character that is no blank, -1 at the end. */
  #skipBlanks(): number {
    const text = this.#text
    let at = this.#at
    let code = text.charCodeAt(at)
    while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++at)
    this.#at = at
    return at < text.length ? code : -1
  }

  #take(wanted: number): void {
    if (this.#text.charCodeAt(this.#at) !== wanted) throw new NotJson(this.#at)
    this.#at++
  }

  /** `true`, `null`, a number. */
  #word(): void {
    const start = this.#at
    while (isWord(this.#text.charCodeAt(this.#at))) this.#at++
    if (this.#at === start) throw new NotJson(start)
  }

  #stringLike(last: Last): string {
    const { text: known } = last
    const start = this.#at + 1
    const end = start + known.length
    const text = this.#text
    if (last.isPlain && text.charCodeAt(end) === QUOTE && text.charCodeAt(this.#at) === QUOTE) {
      if (text.slice(start, end) === known) {
        this.#at = end + 1
        return known
      }
    }
    const read = this.#string()
    last.text = read
    // NOTE: a text with an escape is shorter than what stands there.
    last.isPlain = this.#at - start - 1 === read.length
    return read
  }

  #string(): string {
    const text = this.#text
    if (text.charCodeAt(this.#at) !== QUOTE) throw new NotJson(this.#at)
    const start = this.#at + 1
    const end = text.indexOf('"', start)
    if (end < 0) throw new NotJson(this.#at)
    if (this.#hasBackslash(start, end)) return this.#escaped(start)
    this.#at = end + 1
    return text.slice(start, end)
  }

  #hasBackslash(start: number, end: number): boolean {
    if (this.#backslash < start) {
      const next = this.#text.indexOf('\\', start)
      this.#backslash = next < 0 ? this.#text.length : next
    }
    return this.#backslash < end
  }

  #escaped(start: number): string {
    const text = this.#text
    let at = start
    while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text.charCodeAt(at) === BACKSLASH ? 2 : 1
    if (at >= text.length) throw new NotJson(start)
    this.#at = at + 1
    return decode(text.slice(start, at), start)
  }
}

/** Letters, digits, and what numbers have: `+`, `-`, `.`. */
function isWord(code: number): boolean {
  const folded = code | 32
  return (code >= 48 && code <= 57) || (folded >= 97 && folded <= 122) || code === 43 || code === 45 || code === 46
}

const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** NOTE: raw line breaks stay: a terminal that was copied from has broken long texts. */
function decode(raw: string, start: number): string {
  return raw.replace(/\\(?:u([0-9a-fA-F]{4})|([^u]))|\\u/g, (_, hex: string | undefined, one: string | undefined) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16))
    if (one === undefined) throw new NotJson(start)
    return ESCAPES[one] ?? one
  })
}

function numberOf(text: string): number | undefined {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}
