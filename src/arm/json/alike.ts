// Long lists of objects that are written alike but for their texts, as the addresses of a pool: only where the texts stand is
// kept, and the nodes are made when somebody reads them. A gateway may list 120,000 addresses, of which none is ever looked at.
import type { ArrayNode, JsonNode, Member, ObjectNode } from './node.ts'

const BACKSLASH = 92
const OPEN_BRACKET = 91

/** What is common to the items of such a list. */
export interface AlikeItems {
  readonly length: number
  /** Of the first item; each of the others has the same, in the same order, each with a string. */
  readonly keys: readonly string[]
  /** Whether one of the strings, or a key, has a bracket: it may be an expression. */
  readonly hasBracket: boolean
  nodeOf(item: number): ObjectNode
  textOf(item: number, key: number): string
  /** Goes through the strings under one key: where each begins and ends in the text, without its quotes. */
  spans(key: number, visit: (text: string, start: number, end: number) => void): void
}

/** How an object is written that holds nothing but strings, with holes for these. */
export class Mould {
  readonly #text: string
  readonly #sample: ObjectNode
  readonly #pieces: readonly string[]
  readonly #quotes: readonly number[]
  /** From behind the last string of an item to before the first of the next. */
  readonly #seam: string
  /** Where each string of each item begins and ends, without its quotes. */
  readonly #spans: number[] = []
  #hasBracket: boolean

  private constructor(text: string, sample: ObjectNode, next: JsonNode) {
    const bounds = sample.members.flatMap(({ value }) => [value.start + 1, value.end - 1])
    const ends = [sample.start, ...bounds, sample.end]
    this.#text = text
    this.#sample = sample
    this.#pieces = [...sample.members, undefined].map((_, at) => text.slice(ends[2 * at], ends[2 * at + 1]))
    this.#quotes = sample.members.map(({ value }) => text.charCodeAt(value.start))
    this.#seam = text.slice(bounds.at(-1), next.start) + (this.#pieces[0] ?? '')
    this.#hasBracket = sample.members.some(({ key }) => key.includes('['))
  }

  /** That of the first items of a list; undefined where they are not written alike. */
  static of(text: string, items: readonly JsonNode[]): Mould | undefined {
    const [sample, next] = items
    if (sample?.kind !== 'object' || next === undefined || !sample.members.every(isPlain)) return undefined
    if (sample.members.length === 0) return undefined
    const mould = new Mould(text, sample, next)
    return items.every(({ start, end }) => mould.take(start) === end) ? mould : undefined
  }

  /** Reads as many items as follow each other from behind one of them; behind the last. */
  follow(end: number): number {
    const last = this.#pieces.at(-1) ?? ''
    const [first = ''] = this.#pieces
    for (let at = end; ; ) {
      const start = at - last.length
      if (!this.#text.startsWith(this.#seam, start)) return at
      const next = this.take(start + this.#seam.length - first.length)
      if (next < 0) return at
      at = next
    }
  }

  /** Reads the item that begins there; where it ends, -1 when it is written otherwise. */
  take(start: number): number {
    const text = this.#text
    const spans = this.#spans
    const before = spans.length
    let at = start
    for (let hole = 0; ; hole++) {
      const piece = this.#pieces[hole] ?? ''
      if (!text.startsWith(piece, at)) break
      at += piece.length
      if (hole === this.#quotes.length) return at
      const quote = this.#quotes[hole]
      const from = at
      let code = text.charCodeAt(at)
      for (; code !== quote && code !== BACKSLASH && at < text.length; code = text.charCodeAt(++at))
        if (code === OPEN_BRACKET) this.#hasBracket = true
      if (code !== quote) break
      spans.push(from, at)
    }
    spans.length = before
    return -1
  }

  /** The nodes of all that was read. */
  nodes(): JsonNode[] {
    return Array.from({ length: this.#length }, (_, item) => this.#node(item))
  }

  /** The list of all that was read. */
  list(start: number, end: number): ArrayNode {
    const length = this.#length
    const holes = this.#quotes.length
    const [text, spans] = [this.#text, this.#spans]
    return new AlikeArray(start, end, () => this.nodes(), {
      length,
      keys: this.#sample.members.map(({ key }) => key),
      hasBracket: this.#hasBracket,
      nodeOf: (item) => this.#node(item),
      textOf(item, key) {
        const at = 2 * (item * holes + key)
        return text.slice(spans[at], spans[at + 1])
      },
      spans(key, visit) {
        for (let at = 2 * key; at < spans.length; at += 2 * holes) visit(text, spans[at] ?? 0, spans[at + 1] ?? 0)
      },
    })
  }

  get #length(): number {
    return this.#spans.length / (2 * this.#quotes.length)
  }

  /** What stands before a string is as far from the one before it as in the sample. */
  #node(item: number): ObjectNode {
    const { members } = this.#sample
    const first = 2 * item * members.length
    const start = this.#startOf(item)
    let [end, sampleEnd] = [start, this.#sample.start]
    const copies = members.map(({ key, keyStart, keyEnd, value }, index): Member => {
      const moved = end - sampleEnd
      const from = this.#spans[first + 2 * index] ?? 0
      end = this.#spans[first + 2 * index + 1] ?? 0
      sampleEnd = value.end - 1
      const copy = { kind: 'string', start: from - 1, end: end + 1, value: this.#text.slice(from, end) } as const
      return { key, keyStart: keyStart + moved, keyEnd: keyEnd + moved, value: copy }
    })
    return { kind: 'object', start, end: end + (this.#pieces.at(-1) ?? '').length, members: copies }
  }

  #startOf(item: number): number {
    return (this.#spans[2 * item * this.#quotes.length] ?? 0) - (this.#pieces[0] ?? '').length
  }
}

class AlikeArray implements ArrayNode {
  readonly kind = 'array'
  readonly start: number
  readonly end: number
  readonly alike: AlikeItems
  readonly #make: () => readonly JsonNode[]
  #items: readonly JsonNode[] | undefined

  constructor(start: number, end: number, make: () => readonly JsonNode[], alike: AlikeItems) {
    this.start = start
    this.end = end
    this.alike = alike
    this.#make = make
  }

  get items(): readonly JsonNode[] {
    return (this.#items ??= this.#make())
  }
}

/** A string without escapes: what stands there is what it says. */
function isPlain({ value }: Member): boolean {
  return value.kind === 'string' && value.value.length === value.end - value.start - 2
}
