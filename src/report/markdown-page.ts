// A page of Markdown within a budget: GitHub drops what is longer as a whole. Rows stop before, and what was left out is counted.
import { plural } from './words.ts'

/** Nothing is printed of one without rows. Cells are Markdown. */
export interface Table {
  readonly title: string
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** Lines within a budget of UTF-8 bytes. */
export class Page {
  readonly #lines: string[] = []
  #left: number

  constructor(maxBytes: number) {
    this.#left = maxBytes
  }

  get text(): string {
    return `${this.#lines.join('\n')}\n`
  }

  add(lines: readonly string[]): boolean {
    const size = lines.reduce((sum, text) => sum + new TextEncoder().encode(text).length + 1, 0)
    if (size > this.#left) return false
    this.#lines.push(...lines)
    this.#left -= size
    return true
  }

  table({ title, heads, rows }: Table): void {
    if (rows.length > 0) this.#table([`### ${title}`, ''], heads, rows)
  }

  /** A table that opens with a click. */
  folded({ title, heads, rows }: Table): void {
    if (rows.length === 0 || this.#left < 1024) return
    this.add([`<details><summary>${title} (${rows.length})</summary>`, ''])
    this.#left -= closing.length + 2
    this.#table([], heads, rows)
    this.#left += closing.length + 2
    this.add([closing, ''])
  }

  #table(before: readonly string[], heads: readonly string[], rows: Table['rows']): void {
    const rule = heads.map(() => '---')
    // Room for the line that counts what does not fit.
    if (this.#left < 1024 || !this.add([...before, row(heads), row(rule)])) return
    this.#left -= 512
    const fitting = rows.findIndex((cells) => !this.add([row(cells)]))
    this.#left += 512
    const more = fitting < 0 ? 0 : rows.length - fitting
    this.add(more > 0 ? ['', `${plural(more, 'row')} more did not fit: the JSON report has them all.`, ''] : [''])
  }
}

const closing = '</details>'

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
