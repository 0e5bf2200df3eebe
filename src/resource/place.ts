// Where a value stands: a range in a source text. Offsets are 0-based UTF-16 units; only reporters speak of lines
// and columns from 1. Knows nothing of JSON, templates or Azure.

/** One text that was read. `path` is relative to the workspace, with `/`. */
export class SourceText {
  readonly path: string
  readonly text: string
  #lineStarts: number[] | undefined

  constructor(path: string, text: string) {
    this.path = path
    this.text = text
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

function lineStartsOf(text: string): number[] {
  const starts = [0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1)
  }
  return starts
}
