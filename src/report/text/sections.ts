// The parts of the text report around the findings: problems, what was not decided, pools.
import { isSuppressed } from '../../finding/finding.ts'
import { plain } from '../escape.ts'
import { countUndecided, groupUndecided, printTargets } from '../fold.ts'
import { printPlace } from '../place.ts'
import type { Report } from '../report.ts'
import { groupWaived } from '../waived.ts'
import { plural, printKinds, printMembers, printUnknownPools } from '../words.ts'
import { indent } from './findings.ts'
import { pad, type Style } from './style.ts'

/** More pools than this are counted; `--format json` has them all. */
const mostPools = 200
/** Kinds of waived findings that are shown. */
const mostWaived = 20
/** A longer cell pushes the rest of its own line only. */
const widestColumn = 48

export function problemLines(problems: Report['problems'], style: Style): string[] {
  return problems.map(({ level, message, place }) => {
    const where = place === undefined ? '' : `${printPlace(place)}  `
    return `${where}${style[level](level)}  ${plain(message)}`
  })
}

export function undecidedLines(report: Report, style: Style): string[] {
  const count = countUndecided(report)
  if (report.unknown === 'ignore' || count === 0) return []
  const rows = groupUndecided(report).map(({ codes, targets, reason, supply }) => ({
    codes: codes.join(', '),
    reason: plain(`${reason} (${printTargets(targets)})`),
    supply: supply === undefined ? '' : plain(supply.startsWith('--') ? `give ${supply}` : supply),
  }))
  const codes = Math.min(24, Math.max(...rows.map((row) => row.codes.length)))
  const reason = Math.min(70, Math.max(...rows.map((row) => row.reason.length)))
  const lines = rows.map((row) => {
    const columns = `${pad(row.codes, codes)}  ${pad(row.reason, reason)}  ${style.dim(row.supply)}`
    return indent + columns.trimEnd()
  })
  return [`  ${style.strong(`${plural(count, 'thing')} could not be decided`)}`, ...lines, '']
}

export function waivedLines(report: Report, style: Style): string[] {
  const groups = groupWaived(report)
  if (groups.length === 0) return []
  const rows = groups.slice(0, mostWaived).map(({ codes, targets, until, reason }) => ({
    codes: codes.join(', '),
    targets: plain(printTargets(targets)),
    why: `${until}${until === '' ? '' : ': '}${plain(reason)}`,
  }))
  const width = (key: 'codes' | 'targets') => Math.min(widestColumn, Math.max(...rows.map((row) => row[key].length)))
  const [codes, targets] = [width('codes'), width('targets')]
  const lines = rows.map(
    (row) => `${indent}${pad(row.codes, codes)}  ${pad(row.targets, targets)}  ${style.dim(row.why)}`,
  )
  const more = groups.length - mostWaived
  if (more > 0) lines.push(`${indent}and ${more} more: --format json lists all`)
  return [`  ${style.strong(`${report.summary.waived} waived`)}`, ...lines, '']
}

/** `judged` adds how each pool came out. */
export function poolLines(report: Report, style: Style, judged: boolean): string[] {
  const { pools } = report
  const several = new Set(pools.map(({ set }) => set)).size > 1
  const rows = pools.slice(0, mostPools).map((pool) => ({
    name: plain(`${pool.owner}/${pool.name}`) + (several ? `  [${plain(pool.set)}]` : ''),
    members: printMembers(pool),
    kinds: printKinds(pool),
    probes: pool.probes.length === 0 ? '' : plain(`probe ${pool.probes.join(', ')}`),
    mark: markOf(report, pool),
  }))
  const width = (key: 'name' | 'members' | 'kinds' | 'probes') =>
    Math.min(widestColumn, Math.max(0, ...rows.map((row) => row[key].length)))
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

type Mark = '✓' | '✗' | '?' | '!'

/** The worst that was said of a pool, or of what its traffic passes. */
function markOf({ findings }: Report, { id, set, members, carriers }: Report['pools'][number]): Mark {
  const here = findings.filter(({ sets }) => sets.includes(set))
  const own = here.filter(({ target }) => target.id === id)
  const passed = here.filter(({ target }) => carriers.includes(target.id))
  const failed = [...own, ...passed].filter(({ outcome }) => outcome === 'fail')
  // What is waived is not mended: the pool has no clean mark.
  if (failed.some((finding) => finding.severity === 'error' && !isSuppressed(finding))) return '✗'
  if (failed.length > 0) return '!'
  return own.length > 0 || !members.known ? '?' : '✓'
}

function paint(mark: Mark, style: Style): string {
  return { '✓': style.good, '✗': style.error, '?': style.warning, '!': style.warning }[mark](mark)
}
