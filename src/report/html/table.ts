// Parts of a page: sections, tables that scroll by themselves, and cells.
import type { Cell } from '../health-rows.ts'
import { lines, markup, type Content, type Markup } from '../markup.ts'
import { plural } from '../words.ts'

/** Rows of one table that are shown; the JSON report has them all. */
const mostRows = 2000

/** A part of the page that the list of contents leads to; nothing of it without content. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly content: readonly Markup[]
}

export function sectionOf({ id, title, content }: Section): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${lines(content)}
</section>`
}

/** NOTE: what scrolls must be reached by the keyboard. */
export function scrolling(label: string, content: Markup): Markup {
  return markup`<div class="scroll" role="region" aria-label="${label}" tabindex="0">
${content}
</div>`
}

/** Nothing without a row. The first cell of a row is its head where `isHeaded`. */
export function tableOf(
  label: string,
  heads: readonly string[],
  rows: readonly (readonly Content[])[],
  { isHeaded = false }: { readonly isHeaded?: boolean } = {},
): readonly Markup[] {
  if (rows.length === 0) return []
  const more = rows.length - mostRows
  const row = (cells: readonly Content[]) =>
    markup`<tr>${cells.map((cell, index) => (isHeaded && index === 0 ? markup`<th scope="row">${cell}</th>` : markup`<td>${cell}</td>`))}</tr>`
  const table = markup`<table>
<thead><tr>${heads.map((head) => markup`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${lines(rows.slice(0, mostRows).map(row))}
</tbody>
</table>`
  return [
    scrolling(`Table: ${label}`, table),
    ...(more > 0 ? [markup`<p>${plural(more, 'row')} more: the JSON report has them all.</p>`] : []),
  ]
}

export function code(text: string): Content {
  return text === '' ? '' : markup`<code>${text}</code>`
}

export function cellOf(cell: Cell): Content {
  if (typeof cell === 'string') return cell
  if ('code' in cell) return code(cell.code)
  return listOf(cell.lines)
}

/** One text as it is, several as a list. */
export function listOf(items: readonly Content[], className = 'plain'): Content {
  if (items.length < 2) return items
  return markup`<ul class="${className}">${items.map((item) => markup`<li>${item}</li>`)}</ul>`
}
