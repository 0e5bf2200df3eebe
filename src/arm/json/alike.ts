// Long lists of objects that are written alike but for their texts, as the addresses of a pool: only where the texts stand is
// kept, and the nodes are made when somebody reads them. A gateway may list 120,000 addresses, of which none is ever looked at.
import type { LateItems } from '../../resource/late-list.ts'
import type { SourceText } from '../../resource/place.ts'
import type { ArrayNode, JsonNode, Member, ObjectNode } from './node.ts'

/** What is common to the items of such a list. None of their strings has a bracket: they are no expressions. */
export interface AlikeItems extends LateItems {
  nodeOf(item: number): ObjectNode
}

/** What stands before a string, and the string. */
interface Hole {
  readonly before: string
  /** NOTE: sticky, and a literal text with one class behind it: the fastest way to tell that a text goes on so. */
  readonly pattern: RegExp
}

/** So many characters from an item to the next: engines refuse a pattern that is too long. */
const mostWritten = 4096

/** How an object is written that holds nothing but strings, with holes for these. */
export class Mould {
  readonly #text: string
  readonly #sample: ObjectNode
  readonly #holes: readonly Hole[]
  /** All but the first. */
  readonly #others: readonly Hole[]
  /** The first hole of an item that follows another, from behind the last string of that one. */
  readonly #next: Hole
  /** What stands behind the last string. */
  readonly #last: string
  readonly #spans: Spans
  #hasEmpty = false

  private constructor(text: string, sample: ObjectNode, next: JsonNode, spans: Spans) {
    const strings = sample.members.map(({ value }) => value)
    const ends = [sample.start, ...strings.map(({ end }) => end - 1)]
    const behind = ends.at(-1) ?? sample.start
    this.#text = text
    this.#sample = sample
    this.#spans = spans
    this.#holes = strings.map(({ start }, at) => holeOf(text.slice(ends[at], start + 1)))
    this.#others = this.#holes.slice(1)
    this.#last = text.slice(behind, sample.end)
    this.#next = holeOf(text.slice(behind, next.start) + (this.#holes[0]?.before ?? ''))
  }

  /** That of the first items of a list; undefined where they are not written alike. What it reads is noted in `spans`. */
  static of(text: string, items: readonly JsonNode[], spans: Spans): Mould | undefined {
    const [sample, next] = items
    if (sample?.kind !== 'object' || sample.members.length === 0 || next === undefined) return undefined
    if (next.start - sample.start > mostWritten || !sample.members.every(isPlain)) return undefined
    spans.cut(0)
    const mould = new Mould(text, sample, next, spans)
    return items.every(({ start, end }) => mould.take(start) === end) ? mould : undefined
  }

  /** Reads the items that follow the one that ends there, as long as they do so alike; where the last of them ends. */
  follow(end: number): number {
    const own = this.#last
    let behind = end - own.length
    for (let next = behind; next >= 0; next = this.#fillAll(behind, this.#next)) behind = next
    // That an item ends as it should is seen where the next begins, but of the last one.
    if (behind + own.length > end && !this.#text.startsWith(own, behind)) {
      this.#dropItem()
      behind = this.#spans.last
    }
    return behind + own.length
  }

  /** Reads the item that begins there; where it ends, -1 when it is written otherwise. */
  take(start: number): number {
    const [first] = this.#holes
    const behind = first === undefined ? -1 : this.#fillAll(start, first)
    if (behind < 0) return -1
    if (this.#text.startsWith(this.#last, behind)) return behind + this.#last.length
    this.#dropItem()
    return -1
  }

  /** All items that were read. */
  cast(source: SourceText): AlikeItems {
    return new Cast({ source, sample: this.#sample, spans: this.#spans.whole(), hasEmpty: this.#hasEmpty })
  }

  /** The strings of one item; behind the last of them, -1 when one is not where it should be. */
  #fillAll(start: number, first: Hole): number {
    const count = this.#spans.length
    let at = this.#fill(first, start)
    for (const hole of this.#others) if (at >= 0) at = this.#fill(hole, at)
    if (at < 0) this.#spans.cut(count)
    return at
  }

  /** Forgets the last item that was read. */
  #dropItem(): void {
    this.#spans.cut(this.#spans.length - 2 * this.#holes.length)
  }

  /** Behind the string, -1 when it does not stand there. */
  #fill({ before, pattern }: Hole, at: number): number {
    pattern.lastIndex = at
    if (!pattern.test(this.#text)) return -1
    const end = pattern.lastIndex
    const start = at + before.length
    if (start === end) this.#hasEmpty = true
    this.#spans.add(start, end)
    return end
  }
}

/** Where strings begin and end. NOTE: no array of numbers, which would take three times the memory while it grows. */
export class Spans {
  #numbers = new Int32Array(1024)
  #length = 0

  get length(): number {
    return this.#length
  }

  /** Where the last one ends. */
  get last(): number {
    return this.#numbers[this.#length - 1] ?? 0
  }

  add(start: number, end: number): void {
    if (this.#length === this.#numbers.length) {
      const larger = new Int32Array(2 * this.#length)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.#length] = start
    this.#numbers[this.#length + 1] = end
    this.#length += 2
  }

  cut(length: number): void {
    this.#length = length
  }

  whole(): Int32Array {
    return this.#numbers.slice(0, this.#length)
  }
}

interface CastParts {
  readonly source: SourceText
  readonly sample: ObjectNode
  /** Where each string of each item begins and ends, without its quotes. */
  readonly spans: Int32Array
  readonly hasEmpty: boolean
}

/** What was read of a list. NOTE: not its text, which may be let go. */
class Cast implements AlikeItems {
  readonly length: number
  readonly keys: readonly string[]
  readonly hasEmpty: boolean
  readonly #source: SourceText
  readonly #sample: ObjectNode
  readonly #spans: Int32Array

  constructor({ source, sample, spans, hasEmpty }: CastParts) {
    this.length = spans.length / (2 * sample.members.length)
    this.keys = sample.members.map(({ key }) => key)
    this.hasEmpty = hasEmpty
    this.#source = source
    this.#sample = sample
    this.#spans = spans
  }

  textOf(item: number, key: number): string {
    const at = 2 * (item * this.keys.length + key)
    return this.#source.text.slice(this.#spans[at], this.#spans[at + 1])
  }

  spans(key: number, visit: (text: string, start: number, end: number) => void): void {
    const { text } = this.#source
    const spans = this.#spans
    const step = 2 * this.keys.length
    for (let at = 2 * key; at < spans.length; at += step) visit(text, spans[at] ?? 0, spans[at + 1] ?? 0)
  }

  /** What stands before a string is as far from the one before it as in the sample. */
  nodeOf(item: number): ObjectNode {
    const [spans, sample] = [this.#spans, this.#sample]
    const first = 2 * item * sample.members.length
    let moved = (spans[first] ?? 0) - 1 - (sample.members[0]?.value.start ?? 0)
    const start = sample.start + moved
    const members = sample.members.map(({ key, keyStart, keyEnd, value }, index): Member => {
      const end = (spans[first + 2 * index + 1] ?? 0) + 1
      const place = { start: value.start + moved, end }
      const copy = { key, keyStart: keyStart + moved, keyEnd: keyEnd + moved }
      moved = end - value.end
      return { ...copy, value: { kind: 'string', ...place, value: this.textOf(item, index) } }
    })
    return { kind: 'object', start, end: sample.end + moved, members }
  }
}

/** NOTE: apart from what was read of it, which the members of a report hold on to: nodes that were made are not kept by these. */
export class AlikeArray implements ArrayNode {
  readonly kind = 'array'
  readonly start: number
  readonly end: number
  readonly alike: AlikeItems
  #items: readonly JsonNode[] | undefined

  constructor(alike: AlikeItems, start: number, end: number) {
    this.alike = alike
    this.start = start
    this.end = end
  }

  get items(): readonly JsonNode[] {
    return (this.#items ??= Array.from({ length: this.alike.length }, (_, item) => this.alike.nodeOf(item)))
  }
}

/** A string without escapes, so that what stands there is what it says, under a key that is no expression. */
function isPlain({ key, value }: Member): boolean {
  return value.kind === 'string' && value.value.length === value.end - value.start - 2 && !key.includes('[')
}

/** `before` ends with the quote of the string. */
function holeOf(before: string): Hole {
  const quote = before.at(-1) ?? ''
  const literal = before.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')
  return { before, pattern: new RegExp(`${literal}[^${quote}\\\\[]*(?=${quote})`, 'y') }
}
