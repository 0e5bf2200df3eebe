// Where a value stands: a range in a source text. Offsets are 0-based UTF-16 units; only reporters speak of lines
// and columns from 1. Knows nothing of JSON, templates or Azure.

/** One text that was read. `path` is relative to the workspace, with `/`. */
export class SourceText {
  readonly path: string
  readonly #open: () => string
  #text: string | undefined
  /** Of a text that was let go: as long as there is room for it. */
  #again: WeakRef<{ readonly text: string }> | undefined
  #isClosed = false
  #lineStarts: number[] | undefined

  /** A text that is long may be given as what reads it: it is then read when it is asked for. */
  constructor(path: string, text: string | (() => string)) {
    this.path = path
    this.#open = typeof text === 'string' ? () => text : text
    this.#text = typeof text === 'string' ? text : undefined
  }

  get text(): string {
    const known = this.#text ?? this.#again?.deref()?.text
    if (known !== undefined) return known
    const text = this.#open()
    if (this.#isClosed) this.#again = new WeakRef({ text })
    else this.#text = text
    return text
  }

  /** Lets the text go: it is read anew when it is asked for again. */
  close(): void {
    this.#isClosed = true
    this.#text = undefined
  }

  /** Line and column (both 0-based) of an offset. */
  position(offset: number): Position {
    const starts = (this.#lineStarts ??= lineStartsOf(this.text))
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low, column: offset - (starts[low] ?? 0) }
  }

  /** The offset of the first character of a line (0-based); the end of the text where there is no such line. */
  offset(line: number): number {
    return (this.#lineStarts ??= lineStartsOf(this.text))[line] ?? this.text.length
  }

  /** The text of a line (0-based) without its line break. */
  line(index: number): string {
    const starts = (this.#lineStarts ??= lineStartsOf(this.text))
    const start = starts[index] ?? 0
    let end = Math.min(starts[index + 1] ?? this.text.length, this.text.length)
    // NOTE: not by a regular expression: it would look at every character of a minified file for each question.
    while (end > start && /[\r\n]/.test(this.text.charAt(end - 1))) end--
    return this.text.slice(start, end)
  }
}

export interface Position {
  readonly line: number
  readonly column: number
}

/** A range of a source text; `pointer` is the JSON pointer of the value it belongs to, `''` for the whole text. */
export interface Place {
  readonly source: SourceText
  readonly start: number
  readonly end: number
  readonly pointer: string
}

/** One segment per token, escaped as RFC 6901 asks. */
export function pointerOf(path: readonly (string | number)[]): string {
  return path.map((part) => '/' + String(part).replaceAll('~', '~0').replaceAll('/', '~1')).join('')
}

/** NOTE: by what the engine finds for us: a text may have hundreds of megabytes, and mostly no break but `\n`. */
function lineStartsOf(text: string): number[] {
  const starts = [0]
  let feed = text.indexOf('\n')
  let back = text.indexOf('\r')
  while (feed >= 0 || back >= 0) {
    const isBack = back >= 0 && (feed < 0 || back < feed)
    const at = isBack ? back : feed
    if (!isBack || feed !== back + 1) starts.push(at + 1)
    if (isBack) back = text.indexOf('\r', at + 1)
    else feed = text.indexOf('\n', at + 1)
  }
  return starts
}
