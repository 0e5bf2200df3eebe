// The parts of the text report around the findings: problems, what was not decided, what is waived.
import { plain } from '../escape.ts'
import { countUndecided, groupUndecided, printTargets } from '../fold.ts'
import { printPlace } from '../place.ts'
import type { Report } from '../report.ts'
import { groupWaived } from '../waived.ts'
import { plural } from '../words.ts'
import { indent, paragraph } from './findings.ts'
import type { Style } from './style.ts'
import { pad, widthOf } from './width.ts'

/** Rules that are named for one thing that is missing. */
const mostCodes = 8
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

/** Under what is missing: how many outcomes hang on it, of which rules and targets, and how to supply it. */
export function undecidedLines(report: Report, style: Style): string[] {
  const count = countUndecided(report)
  if (report.unknown === 'ignore' || count === 0) return []
  const lines = groupUndecided(report).flatMap(({ codes, targets, reason, supply, count: hanging }) => {
    const [first = '', ...rest] = paragraph('', reason, style)
    const about = `${codes.length === 0 ? '' : `${printTargets(codes, mostCodes)} of `}${printTargets(targets)}`
    return [
      `${style.dim(`${String(hanging).padStart(8)}  `)}${first.slice(indent.length)}`,
      ...rest,
      // Of a gap it may not be known what hangs on it.
      ...(about === '' ? [] : paragraph('', about, style).map(style.dim)),
      ...(supply === undefined ? [] : paragraph(style.good('fix'), printSupply(supply), style)),
      '',
    ]
  })
  return [`  ${style.strong(`${plural(count, 'thing')} could not be decided`)}`, '', ...lines]
}

/** `give --parameters sku=…`; what is no option says itself what to do. */
function printSupply(supply: string): string {
  return supply.startsWith('--') ? `give ${supply}` : supply
}

export function waivedLines(report: Report, style: Style): string[] {
  const groups = groupWaived(report)
  if (groups.length === 0) return []
  const rows = groups.slice(0, mostWaived).map(({ codes, targets, until, reason }) => ({
    codes: codes.join(', '),
    targets: plain(printTargets(targets)),
    why: plain(`${until}${until === '' ? '' : ': '}${reason}`),
  }))
  const width = (key: 'codes' | 'targets') => Math.min(widestColumn, Math.max(...rows.map((row) => widthOf(row[key]))))
  const [codes, targets] = [width('codes'), width('targets')]
  const lines = rows.map(
    (row) => `${indent}${pad(row.codes, codes)}  ${pad(row.targets, targets)}  ${style.dim(row.why)}`,
  )
  const more = groups.length - mostWaived
  if (more > 0) lines.push(`${indent}and ${more} more: --format json lists all`)
  return [`  ${style.strong(`${report.summary.waived} waived`)}`, ...lines, '']
}
