// The text of an object but for some strings in it. Where the same text comes again, these strings are all that is read.
import type { JsonScanner } from './scanner.ts'

/** Taken while an object is read. */
export class Impression<Name extends string> {
  readonly #scanner: JsonScanner
  readonly #names: Name[] = []
  /** Where each string begins and ends, without its quotes. */
  readonly #spans: number[] = []
  readonly #start: number
  #isPlain = true

  constructor(scanner: JsonScanner) {
    this.#scanner = scanner
    this.#start = scanner.at
  }

  /** Reads a string that may be another one in the next object. */
  text(name: Name): string | undefined {
    const start = this.#scanner.at + 1
    const text = this.#scanner.text()
    if (text === undefined) return undefined
    const end = this.#scanner.at - 1
    this.#names.push(name)
    this.#spans.push(start, end)
    // A text with an escape is shorter than what stands there.
    this.#isPlain &&= text.length === end - start
    return text
  }

  /** A place in the object; where it begins when none is given. */
  mark(at = this.#start): Mark {
    return { at, after: this.#names.length, distance: at - (this.#spans.at(-1) ?? this.#start) }
  }

  /** When the object has been read; undefined where a string of it cannot be told by its quotes. */
  take(): Mould<Name> | undefined {
    if (!this.#isPlain) return undefined
    const bounds = [this.#start, ...this.#spans, this.#scanner.at]
    const pieces = [...this.#names, ''].map((_, index) =>
      this.#scanner.slice(bounds[2 * index] ?? 0, bounds[2 * index + 1] ?? 0),
    )
    return new Mould(this.#names, pieces)
  }
}

/** A place in an object, so that it is found in the next one too. */
export interface Mark {
  readonly at: number
  /** How many of the strings stand before it, and how far behind the last of them it is. */
  readonly after: number
  readonly distance: number
}

/** How an object is written, with holes for the strings that may be others in the next. */
export class Mould<Name extends string> {
  readonly names: readonly Name[]
  readonly #pieces: readonly string[]
  readonly #spans: number[] = []
  #start = 0

  constructor(names: readonly Name[], pieces: readonly string[]) {
    this.names = names
    this.#pieces = pieces
  }

  /** Reads an object that has this text; false, and nothing is read, when the next one has not. */
  fits(scanner: JsonScanner): boolean {
    this.#start = scanner.at
    return scanner.follow(this.#pieces, this.#spans)
  }

  /** A string of the object that was read last. */
  textOf(scanner: JsonScanner, index: number): string {
    return scanner.slice(this.#spans[2 * index] ?? 0, this.#spans[2 * index + 1] ?? 0)
  }

  /** Where in that object the place is that was marked in the first. */
  placeOf({ after, distance }: Mark): number {
    return (after === 0 ? this.#start : (this.#spans[2 * after - 1] ?? 0)) + distance
  }
}
