// Reads JSON with positions, as tolerant as Azure's own reader: comments, trailing commas, raw line breaks in strings,
// single quotes, a BOM. Knows nothing of templates.
import type { SourceText } from '../../resource/place.ts'
import { ArmError } from '../error.ts'
import { AlikeArray, Mould, Spans } from './alike.ts'
import { escapedCharacter, escapeLength, isLineBreak, utf8Length, wordEnd } from './characters.ts'
import { Faults } from './faults.ts'
import type { JsonNode, Member } from './node.ts'

export interface JsonLimits {
  /** Objects and arrays inside each other; 512 when not given. */
  readonly depth?: number
  /** UTF-8 bytes of the whole text; no bound when not given. */
  readonly bytes?: number
  /** Several values one after the other are an array of them (JSON Lines). */
  readonly several?: boolean
  /** Takes elements of arrays out of the tree, so that it holds little of a long list. */
  readonly take?: TakeElement
}

/** True when the element is taken. Asked for elements that are at most three levels deep. */
export type TakeElement = (element: JsonNode, path: readonly (string | number)[]) => boolean
const deepestTaken = 3

/** The tree of a text. Throws ArmError `json` with the place of the fault, and `limit` for a text that is too long. */
export function readJson(source: SourceText, limits: JsonLimits = {}): JsonNode {
  const { bytes } = limits
  if (bytes !== undefined && source.text.length * 3 > bytes && utf8Length(source.text) > bytes) {
    const place = { source, start: 0, end: 0, pointer: '' }
    throw new ArmError('limit', `The text has more than ${bytes} bytes; split it into several files.`, place)
  }
  return new Reader(source, limits).read()
}

/** The value that begins at an offset of a text; what comes after it is not looked at. Throws as `readJson` does. */
export function readJsonAt(source: SourceText, offset: number): JsonNode {
  return new Reader(source, {}).readAt(offset)
}

const QUOTE = 34
const APOSTROPHE = 39
const BACKSLASH = 92
const COMMA = 44
const MINUS = 45
const SLASH = 47
const COLON = 58
const OPEN_BRACKET = 91
const CLOSE_BRACKET = 93
const OPEN_BRACE = 123
const CLOSE_BRACE = 125
const MOST_DIGITS = 400
/** So many items of a list are read before it is looked whether all are written alike. */
const READ_FIRST = 32
const moreText = 'There is more text after the end of the JSON value: remove it, or check the brackets.'

class Reader {
  readonly #source: SourceText
  readonly #faults: Faults
  readonly #text: string
  readonly #depth: number
  readonly #several: boolean
  readonly #take: TakeElement | undefined
  /** The way to what is being read, as deep as elements are taken. */
  readonly #path: (string | number)[] = []
  /** By their place in an object, those that were read last. */
  readonly #keys: (string | undefined)[] = []
  /** One for all lists: none of those that are written alike holds another. */
  #spans: Spans | undefined
  #at = 0

  constructor(source: SourceText, { depth = 512, several = false, take }: JsonLimits) {
    this.#source = source
    this.#faults = new Faults(source)
    this.#text = source.text
    this.#depth = depth
    this.#several = several
    this.#take = take
  }

  read(): JsonNode {
    if (this.#text.charCodeAt(0) === 0xfeff) this.#at = 1
    if (this.#skip() < 0) throw this.#faults.fault(this.#at, 'The text is empty; a JSON value is expected.')
    const root = this.#value(0)
    if (this.#skip() < 0) return root
    if (this.#several && root.kind === 'object') return this.#sequence(root)
    throw this.#faults.fault(this.#at, moreText)
  }

  readAt(offset: number): JsonNode {
    this.#at = offset
    return this.#value(0)
  }

  /** The objects of a text that holds one after the other. */
  #sequence(first: JsonNode): JsonNode {
    const items = [this.#takenOr(first, 0, 1)]
    while (this.#skip() === OPEN_BRACE) {
      this.#path[0] = items.length
      items.push(this.#takenOr(this.#value(1), items.length, 1))
    }
    if (this.#skip() >= 0) throw this.#faults.fault(this.#at, moreText)
    return { kind: 'array', start: first.start, end: this.#at, items }
  }

  /** The element of an array, or what stands for it when it is taken. */
  #takenOr(element: JsonNode, index: number, depth: number): JsonNode {
    if (this.#take === undefined || depth > deepestTaken) return element
    this.#path[depth - 1] = index
    if (!this.#take(element, this.#path.slice(0, depth))) return element
    return { kind: 'null', start: element.start, end: element.end, isTaken: true }
  }

  /** Skips blanks and comments; the code of the character that follows, -1 at the end. */
  #skip(): number {
    const text = this.#text
    for (; this.#at < text.length; this.#at++) {
      const code = text.charCodeAt(this.#at)
      if (code === 32 || code === 10 || code === 13 || code === 9) continue
      if (code === SLASH) this.#comment()
      else if (code === 0xa0 || code === 0xfeff || code === 11 || code === 12) continue
      else return code
    }
    return -1
  }

  /** Leaves the position on the last character of the comment. */
  #comment(): void {
    const start = this.#at
    const next = this.#text.charCodeAt(start + 1)
    if (next === SLASH) {
      this.#at = start + 2
      while (this.#at < this.#text.length && !isLineBreak(this.#text.charCodeAt(this.#at))) this.#at++
      this.#at--
    } else if (next === 42) {
      const end = this.#text.indexOf('*/', start + 2)
      if (end < 0) throw this.#faults.fault(start, `The comment is not closed: add '*/'.`, start + 2)
      this.#at = end + 1
    } else throw this.#faults.fault(start, `Unexpected '/'; a comment begins with '//' or '/*'.`)
  }

  #value(depth: number): JsonNode {
    const code = this.#text.charCodeAt(this.#at)
    if (code === QUOTE || code === APOSTROPHE) {
      const start = this.#at
      const value = this.#string(code)
      return { kind: 'string', start, end: this.#at, value }
    }
    if (code === OPEN_BRACE) return this.#object(depth + 1)
    if (code === OPEN_BRACKET) return this.#array(depth + 1)
    if (code === MINUS || (code >= 48 && code <= 57)) return this.#number()
    return this.#word()
  }

  #object(depth: number): JsonNode {
    const start = this.#at
    this.#enter(depth)
    const members: Member[] = []
    for (;;) {
      let code = this.#skip()
      if (code === CLOSE_BRACE) break
      if (code !== QUOTE && code !== APOSTROPHE) throw this.#faults.noKey(code, this.#at, start)
      const keyStart = this.#at
      const key = this.#key(code, members.length)
      const keyEnd = this.#at
      if (this.#skip() !== COLON) throw this.#faults.missing(`':' is missing after the property name`, this.#at, start)
      this.#at++
      if (this.#skip() < 0) throw this.#faults.cutOff(start)
      if (depth <= deepestTaken) this.#path[depth - 1] = key
      members.push({ key, keyStart, keyEnd, value: this.#value(depth) })
      code = this.#skip()
      if (code === COMMA) this.#at++
      else if (code !== CLOSE_BRACE) throw this.#faults.missing(`',' or '}' is missing`, this.#at, start)
    }
    return { kind: 'object', start, end: ++this.#at, members }
  }

  #array(depth: number): JsonNode {
    const start = this.#at
    this.#enter(depth)
    const items: JsonNode[] = []
    for (;;) {
      let code = this.#skip()
      if (code === CLOSE_BRACKET) break
      if (code < 0) throw this.#faults.cutOff(start)
      if (depth <= deepestTaken) this.#path[depth - 1] = items.length
      items.push(this.#takenOr(this.#value(depth), items.length, depth))
      code = this.#skip()
      const mould = items.length === READ_FIRST ? this.#mouldOf(items, depth) : undefined
      if (mould !== undefined) {
        const isWhole = this.#follows(mould, items.at(-1)?.end ?? this.#at)
        const read = mould.cast(this.#source)
        if (isWhole) return new AlikeArray(read, start, ++this.#at)
        for (let item = items.length; item < read.length; item++) items.push(read.nodeOf(item))
        code = this.#skip()
      }
      if (code === COMMA) this.#at++
      else if (code !== CLOSE_BRACKET) throw this.#faults.missing(`',' or ']' is missing`, this.#at, start)
    }
    return { kind: 'array', start, end: ++this.#at, items }
  }

  /** How the items of a list are written, when those that were read are alike and none may be taken out. */
  #mouldOf(items: readonly JsonNode[], depth: number): Mould | undefined {
    return this.#take === undefined || depth > deepestTaken
      ? Mould.of(this.#text, items, (this.#spans ??= new Spans()))
      : undefined
  }

  /** Goes to the end of a list, or behind the last item before what is written otherwise. */
  #follows(mould: Mould, end: number): boolean {
    for (let last = end; ;) {
      last = this.#at = mould.follow(last)
      let code = this.#skip()
      if (code === COMMA) {
        this.#at++
        code = this.#skip()
        const next = mould.take(this.#at)
        if (next >= 0) {
          last = next
          continue
        }
      }
      if (code === CLOSE_BRACKET) return true
      this.#at = last
      return false
    }
  }

  #enter(depth: number): void {
    if (depth > this.#depth)
      throw this.#faults.fault(this.#at, `Objects and arrays are nested more than ${this.#depth} deep; nest them less.`)
    this.#at++
  }

  /** NOTE: of a list one object follows the other with the same keys, which are looked for first and kept once. */
  #key(quote: number, index: number): string {
    const known = this.#keys[index]
    const start = this.#at + 1
    if (known !== undefined && this.#text.startsWith(known, start)) {
      const end = start + known.length
      if (this.#text.charCodeAt(end) === quote) {
        this.#at = end + 1
        return known
      }
    }
    const key = this.#string(quote)
    // What is written with an escape, or holds a quote, may not be compared with the text.
    this.#keys[index] = /["'\\]/.test(key) ? undefined : key
    return key
  }

  /** Reads a string from its opening quote to behind the closing one. */
  #string(quote: number): string {
    const text = this.#text
    const start = this.#at + 1
    for (let at = start; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === quote) {
        this.#at = at + 1
        return text.slice(start, at)
      }
      if (code === BACKSLASH) return this.#escapedString(quote, start, at)
    }
    throw this.#faults.openString(start - 1)
  }

  #escapedString(quote: number, start: number, firstEscape: number): string {
    const text = this.#text
    const parts: string[] = []
    let from = start
    let at = firstEscape
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code === quote) {
        this.#at = at + 1
        parts.push(text.slice(from, at))
        return parts.join('')
      }
      if (code !== BACKSLASH) continue
      parts.push(text.slice(from, at))
      const length = escapeLength(text, at)
      if (length === 0) {
        const shown = text.slice(at, at + 2)
        throw this.#faults.fault(
          at,
          `'${shown}' is not an escape of JSON; write '\\\\' for a backslash.`,
          at + shown.length,
        )
      }
      parts.push(escapedCharacter(text, at))
      at += length - 1
      from = at + 1
    }
    throw this.#faults.openString(start - 1)
  }

  #number(): JsonNode {
    const text = this.#text
    const start = this.#at
    let at = start
    let value = 0
    let plain = true
    if (text.charCodeAt(at) === MINUS) at++
    const digits = at
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code >= 48 && code <= 57) value = value * 10 + (code - 48)
      else if (code === 46 || code === 69 || code === 101) plain = false
      else if ((code === 43 || code === MINUS) && !plain) continue
      else break
    }
    this.#at = at
    const negative = digits > start
    const leadingZero = text.charCodeAt(digits) === 48 && (negative || at - digits > 1)
    if (plain && at > digits && at - digits < 16 && !leadingZero)
      return { kind: 'number', start, end: at, value: negative ? -value : value }
    return { kind: 'number', start, end: at, value: this.#exactNumber(start, at) }
  }

  #exactNumber(start: number, end: number): number | bigint {
    const written = this.#text.slice(start, end)
    if (end - start > MOST_DIGITS)
      throw this.#faults.fault(start, `The number has more than ${MOST_DIGITS} characters; write it as a string.`, end)
    if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(written))
      throw this.#faults.fault(start, `'${written}' is not a number.`, end)
    const value = Number(written)
    if (!Number.isFinite(value)) throw this.#faults.fault(start, `'${written}' is too large for a number.`, end)
    if (Number.isSafeInteger(value) || !/^-?\d+$/.test(written)) return value
    return BigInt(written)
  }

  #word(): JsonNode {
    const text = this.#text
    const start = this.#at
    if (text.startsWith('true', start)) return { kind: 'boolean', start, end: this.#endOfWord(start, 4), value: true }
    if (text.startsWith('false', start)) return { kind: 'boolean', start, end: this.#endOfWord(start, 5), value: false }
    if (text.startsWith('null', start)) return { kind: 'null', start, end: this.#endOfWord(start, 4) }
    throw this.#faults.unexpected(start)
  }

  #endOfWord(start: number, length: number): number {
    if (wordEnd(this.#text, start) !== start + length) throw this.#faults.unexpected(start)
    this.#at = start + length
    return this.#at
  }
}
