// The pictures of a report on a page of Markdown: a diagram for each load balancer and gateway, opened with a click. Those in which
// something was found come first, as long as there is room.
import { fenced, markdownCode } from './escape.ts'
import type { Page } from './markdown-page.ts'
import { drawnOf, states, type Drawn } from './picture/drawn.ts'
import { mermaidChart } from './picture/mermaid.ts'
import type { Report } from './report.ts'
import { plural } from './words.ts'

/** How much is drawn: browsers draw each diagram anew. */
export interface Room {
  readonly diagrams: number
  /** Characters of one. */
  readonly each: number
}

export function addPictures(page: Page, report: Report, { diagrams, each }: Room): void {
  const all = drawnOf(report).toSorted((a, b) => rankOf(a) - rankOf(b))
  let drawn = 0
  for (const picture of all) {
    if (drawn === diagrams) break
    const chart = mermaidChart([picture], each)
    if (chart === undefined) continue
    const summary = `<details><summary>${markdownCode(picture.title)}</summary>`
    if (page.add([summary, '', fenced('mermaid', chart), '', '</details>', ''])) drawn++
  }
  const left = all.length - drawn
  if (left > 0) page.add([`${plural(left, 'picture')} more: \`poolgate show --format svg\` draws all.`, ''])
}

/** By the worst that is in it. */
function rankOf({ nodes }: Drawn): number {
  const rank = states.findIndex((state) => nodes.some((node) => node.state === state))
  return rank < 0 ? states.length : rank
}
