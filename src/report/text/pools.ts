// The table of pools in the text report: members, probes, and how each came out.
import { plain } from '../escape.ts'
import { Marks, type Mark } from '../marks.ts'
import type { Report } from '../report.ts'
import { plural, printKinds, printMembers, printUnknownPools } from '../words.ts'
import { indent } from './findings.ts'
import type { Style } from './style.ts'
import { pad, widthOf } from './width.ts'

/** More pools than this are counted; `--format json` has them all. */
const mostPools = 200
/** A longer cell pushes the rest of its own line only. */
const widestColumn = 48

/** `judged` adds how each pool came out. */
export function poolLines(report: Report, style: Style, judged: boolean): string[] {
  const { pools, unknownPools } = report
  if (pools.length === 0 && unknownPools.length === 0) return []
  const marks = new Marks(report)
  const several = new Set(pools.map(({ set }) => set)).size > 1
  const rows = shownOf(pools, marks, judged).map((pool) => ({
    name: plain(`${pool.owner}/${pool.name}`) + (several ? `  [${plain(pool.set)}]` : ''),
    members: printMembers(pool),
    kinds: printKinds(pool),
    probes: pool.probes.length === 0 ? '' : plain(`probe ${pool.probes.join(', ')}`),
    mark: marks.of(pool),
  }))
  const width = (key: 'name' | 'members' | 'kinds' | 'probes') =>
    Math.min(widestColumn, Math.max(0, ...rows.map((row) => widthOf(row[key]))))
  const [name, members, kinds, probes] = [width('name'), width('members'), width('kinds'), width('probes')]
  const lines = rows.map((row, index) => {
    const head = index === 0 ? '  pools   ' : indent
    const columns = [pad(row.name, name), pad(row.members, members), pad(row.kinds, kinds), pad(row.probes, probes)]
    return judged ? `${head}${columns.join('  ')}  ${paint(row.mark, style)}` : (head + columns.join('  ')).trimEnd()
  })
  const more = pools.length - mostPools
  if (more > 0) lines.push(`${indent}and ${plural(more, 'pool')} more: --format json lists all`)
  for (const sentence of printUnknownPools(report)) {
    lines.push((lines.length === 0 ? '  pools   ' : indent) + plain(sentence))
  }
  return lines.length === 0 ? [] : [...lines, '']
}

/** Where not all are shown, those that something was said of come first. */
function shownOf(pools: Report['pools'], marks: Marks, judged: boolean): Report['pools'] {
  if (pools.length <= mostPools || !judged) return pools.slice(0, mostPools)
  const clean = (pool: Report['pools'][number]) => Number(marks.of(pool) === '✓')
  return pools.toSorted((a, b) => clean(a) - clean(b)).slice(0, mostPools)
}

function paint(mark: Mark, style: Style): string {
  return { '✓': style.good, '✗': style.error, '?': style.warning, '!': style.warning }[mark](mark)
}
