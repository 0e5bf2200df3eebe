// Pictures as SVG: one for a page of HTML, which has the style, or a file of its own with all of them.
import type { Role } from '../../topology/picture/picture.ts'
import { widthOf } from '../text/width.ts'
import { lines, markup, Markup } from '../markup.ts'
import { largest, letter, lineHeight, padding } from './boxes.ts'
import { nothingDrawn, type Drawn } from './drawn.ts'
import { headHeight, layoutOf, type Layout, type PlacedEdge, type PlacedNode } from './layout.ts'
import { pictureStyle } from './style.ts'

/** A picture that is a little wider than a page is made to fit; one that would be unreadable then is scrolled. */
const widths = { page: 900, widest: 1500 } as const

/** A picture for a page that has `pictureStyle`. */
export function svgPicture(drawn: Drawn): Markup {
  const layout = layoutOf(drawn)
  const { width, height } = layout
  const fits = width > widths.page && width <= widths.widest ? ' wide' : ''
  return markup`<svg class="picture${fits}" role="img" aria-label="${labelOf(drawn)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
${partsOf(layout)}
</svg>`
}

/** A file of its own: the pictures below each other, in the colours that the reader's system prefers. */
export function svgFile(pictures: readonly Drawn[]): string {
  const gap = 28
  let y = pictures.length === 0 ? gap : 0
  const placed = pictures.map((drawn) => {
    const layout = layoutOf(drawn)
    const top = y + gap
    y = top + layout.height
    return { layout, title: drawn.title, top }
  })
  const width = Math.max(
    480,
    largest(placed.map(({ layout, title }) => Math.max(layout.width, 16 + 8 * widthOf(title)))),
  )
  const groups = placed.map(
    ({ layout, title, top }) => markup`<g transform="translate(0 ${top})">
<text class="title" x="8" y="-6">${title}</text>
${partsOf(layout)}
</g>`,
  )
  const height = y + 8
  return `${
    markup`<svg class="picture" role="img" aria-label="Load balancers and application gateways" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" xmlns="http://www.w3.org/2000/svg">
<style>${new Markup(pictureStyle)}</style>
<rect class="page" width="${width}" height="${height}"/>
${groups.length === 0 ? markup`<text class="title" x="8" y="20">${nothingDrawn}</text>` : lines(groups)}
</svg>`.text
  }\n`
}

function labelOf({ title, nodes }: Drawn): string {
  const roles = [...new Set(nodes.map(({ role }) => role))]
  const counts = roles.map(
    (role) => `${nodes.filter((node) => node.role === role).length} ${headings[role].toLowerCase()}`,
  )
  return `Picture of ${title}: ${counts.join(', ')}. The list below says the same.`
}

function partsOf({ columns, nodes, edges }: Layout): Markup {
  const heads = columns.map(
    ({ x, roles }) =>
      markup`<text class="head" x="${x}" y="${headHeight - 8}">${roles.map((role) => headings[role]).join(', ')}</text>`,
  )
  return lines([...heads, ...edges.map(edgeOf), ...nodes.map(nodeOf)])
}

export const headings: Readonly<Record<Role, string>> = {
  frontend: 'Frontends',
  listener: 'Listeners',
  rule: 'Rules',
  'path rule': 'Path rules',
  settings: 'Settings',
  redirect: 'Redirects',
  pool: 'Pools',
  probe: 'Probes',
  member: 'Members',
}

function nodeOf({ node, x, y, width, height, lines: texts, whole }: PlacedNode): Markup {
  return markup`<g class="node ${node.state}" data-key="${node.key}">${whole === undefined ? undefined : markup`<title>${whole}</title>`}<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="5"/>${texts.map((text, index) => lineOf(text, index, x, y))}</g>`
}

/** NOTE: only letters of ASCII are known to take no more room than they are given; other texts are made to. */
function lineOf(text: string, index: number, x: number, y: number): Markup {
  const fit = /^[\u0020-\u007e]*$/.test(text)
    ? undefined
    : markup` textLength="${Math.round(widthOf(text) * letter)}" lengthAdjust="spacingAndGlyphs"`
  return markup`<text class="${index === 0 ? 'name' : 'detail'}" x="${x + padding}" y="${y + padding + 10 + index * lineHeight}"${fit}>${text}</text>`
}

/** A curve in each gap between columns, straight through the lanes, with a head where it ends. */
function edgeOf({ edge, points }: PlacedEdge): Markup {
  const [start] = points
  const [x, y] = points.at(-1) ?? [0, 0]
  const curves = points.flatMap(([toX, toY], index) => {
    const from = points[index - 1]
    if (from === undefined) return []
    const middle = (from[0] + toX) / 2
    return index % 2 === 0 ? [`L${toX} ${toY}`] : [`C${middle} ${from[1]} ${middle} ${toY} ${toX} ${toY}`]
  })
  const line = `M${start?.join(' ') ?? ''}${curves.join('')}`
  return markup`<path class="edge${edge.isProbe ? ' watches' : ''}" data-from="${edge.from}" data-to="${edge.to}" d="${line}"/><path class="arrow" d="M${x - 6} ${y - 3.5}L${x} ${y}L${x - 6} ${y + 3.5}z"/>`
}
