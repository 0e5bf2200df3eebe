// The report for people at a terminal. Pure: the same report gives the same text; colour and time are options.
import { plain } from '../escape.ts'
import { isGap } from '../gap.ts'
import type { Report } from '../report.ts'
import { noPools, openUndecided, printChangedSince, printCounts, printVerdict } from '../words.ts'
import { changeLines } from './changes.ts'
import { findingLines } from './findings.ts'
import { healthLines } from './health.ts'
import { poolLines } from './pools.ts'
import { problemLines, undecidedLines, waivedLines } from './sections.ts'
import { styleOf, type Style } from './style.ts'

/** How `textReport` prints. */
export interface TextOptions {
  /** Escape sequences for a terminal; without colour when not given. */
  readonly colour?: boolean
  /** The columns of a line; without it no line is broken. */
  readonly width?: number
  /** How long the run took; left out of the text when not given. */
  readonly milliseconds?: number
}

/** What `poolgate check` prints: findings with their lines, what is undecided, the pools, the gate. */
export function textReport(report: Report, options: TextOptions = {}): string {
  const style = styleOf(options.colour ?? false, options.width)
  const first = openUndecided(report)
  const problems = problemLines(
    report.problems.filter((problem) => !isGap(problem)),
    style,
  )
  const lines = [
    ...(first === undefined ? [] : [style.warning(first), '']),
    ...(problems.length === 0 ? [] : [...problems, '']),
    ...findingLines(report, style),
    ...undecidedLines(report, style),
    ...waivedLines(report, style),
    ...changeLines(report, style),
    ...healthLines(report, style),
    ...poolLines(report, style, true),
    ...(noPools(report) ? ['No backend pool is declared: there is nothing to check for a pool.', ''] : []),
    ...(report.changedSince ? [plain(printChangedSince(report.changedSince)), ''] : []),
    closingLine(report, options.milliseconds, style),
  ]
  return `${lines.join('\n')}\n`
}

/** `✗ closed: 2 errors, 2 undecided · 31 resources, 2 pools, 118 rules · 0.09 s`. */
function closingLine(report: Report, milliseconds: number | undefined, style: Style): string {
  const open = report.exitCode === 0
  const verdict = (open ? style.good : style.error)(`${open ? '✓' : '✗'} ${printVerdict(report)}`)
  const time = milliseconds === undefined ? [] : [`${(milliseconds / 1000).toFixed(2)} s`]
  return [verdict, printCounts(report), ...time].join(' · ')
}
