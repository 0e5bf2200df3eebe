// The pictures of a page, each with the same as a list: for those who do not see it, and with links to what was found.
import type { Drawn, DrawnNode } from '../picture/drawn.ts'
import { drawnOf } from '../picture/drawn.ts'
import { onlyMarked, withFewerMembers } from '../picture/fewer.ts'
import { groupBy } from '../../resource/groups.ts'
import { svgPicture } from '../picture/svg.ts'
import { lines, markup, type Markup } from '../markup.ts'
import type { Report } from '../report.ts'
import { plural } from '../words.ts'
import { linkOf, type Anchors } from './anchors.ts'
import { scrolling } from './table.ts'

/** More of them are counted; those of which something was found come first. */
const mostPictures = 100
/** Larger pictures show fewer members of each pool, and at last only the ways on which something was found. */
const mostNodes = 250
const fewMembers = [4, 1] as const

export function pictureParts(report: Report, anchors: Anchors): readonly Markup[] {
  if (report.pictures === undefined) {
    return report.pools.length === 0
      ? []
      : [
          markup`<p>No pictures: what this page was made from has none. A run of <code>poolgate check</code> that writes HTML draws them.</p>`,
        ]
  }
  const all = drawnOf(report)
  const isMarked = ({ nodes }: Drawn) => nodes.some(({ state }) => state === 'fail' || state === 'warning')
  const sorted = all.length > mostPictures ? all.toSorted((a, b) => Number(isMarked(b)) - Number(isMarked(a))) : all
  const more = all.length - mostPictures
  return [
    ...sorted.slice(0, mostPictures).map((drawn, index) => partOf(drawn, index + 1, anchors)),
    ...(more > 0
      ? [markup`<p>${plural(more, 'picture')} more: <code>poolgate show --format svg</code> draws all.</p>`]
      : []),
  ]
}

/** `number` tells pictures of one title apart. */
function partOf(drawn: Drawn, number: number, anchors: Anchors): Markup {
  const { title } = drawn
  const { shown, note } = fitting(drawn)
  const own = anchors.of(drawn.set, drawn.ids)
  return markup`<section class="owner">
<h3>${title}</h3>
${own.length === 0 ? '' : markup`<p>Found of it: ${own.map((one) => markup`${linkOf(one)} `)}</p>`}
${note === '' ? '' : markup`<p>${note}</p>`}
${scrolling(`Picture ${number}: ${title}`, svgPicture(shown))}
<details><summary>The same as a list</summary>
${listed(shown, anchors)}
</details>
</section>`
}

interface Fitting {
  readonly shown: Drawn
  readonly note: string
}

function fitting(drawn: Drawn): Fitting {
  if (drawn.nodes.length <= mostNodes) return { shown: drawn, note: '' }
  const counted = 'It is large: members are counted beyond the first.'
  const [fewer, fewest] = fewMembers.map((most) => withFewerMembers(drawn, most))
  if (fewer !== undefined && fewer.nodes.length <= mostNodes) return { shown: fewer, note: counted }
  const shown = fewest ?? drawn
  const marked = onlyMarked(shown)
  const left = shown.nodes.length - marked.nodes.length
  if (shown.nodes.length <= mostNodes || marked.nodes.length === 0 || left === 0) return { shown, note: counted }
  return {
    shown: marked,
    note: `It is large: only the ways on which something was found or changes are drawn, ${plural(left, 'part')} are left out. poolgate show --format svg draws all.`,
  }
}

function listed({ set, nodes, edges }: Drawn, anchors: Anchors): Markup {
  const names = new Map(nodes.map((node) => [node.key, `${node.role} ${node.title}`]))
  const from = groupBy(edges, (edge) => edge.from)
  const item = (node: DrawnNode) => {
    const to = (from.get(node.key) ?? []).map(({ to: key }) => names.get(key) ?? '')
    const found = anchors.of(set, node.ids)
    return markup`<li><b>${names.get(node.key)}</b>${node.details.map((detail) => markup`, ${detail}`)}${to.length === 0 ? '' : markup` <span class="dim">→ ${to.join(', ')}</span>`}${found.map((one) => markup` ${linkOf(one)}`)}</li>`
  }
  return markup`<ul class="list">
${lines(nodes.map(item))}
</ul>`
}
