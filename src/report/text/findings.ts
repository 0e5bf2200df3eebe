// The findings that failed, grouped by file: place, code, message, the line in question, the fix.
import type { Evidence, Finding } from '../../finding/finding.ts'
import { plain } from '../escape.ts'
import { excerptOf } from '../excerpt.ts'
import { failedFindings, foldFindings, printTargets, type Folded } from '../fold.ts'
import { locationOf, printPlace } from '../place.ts'
import type { Report } from '../report.ts'
import { pad, type Style } from './style.ts'
import { groupBy } from '../../resource/groups.ts'

/** What a message and all below it is indented by. */
export const indent = ' '.repeat(10)
/** Where the name of the target stands, when the rest of the line leaves room. */
const targetColumn = 76
/** Deeper places of one finding that are shown. */
const mostRelated = 3

/** What is told of findings beside themselves. */
export type Findings = Pick<Report, 'findings' | 'inputs' | 'sets'>

export function findingLines(report: Findings, style: Style): string[] {
  const folds = foldFindings(failedFindings(report))
  const files = groupBy(folds, ({ finding }) => finding.place.source.path)
  return [...files].flatMap(([path, group]) => [
    style.strong(plain(path)) + style.dim(parametersOf(report, path)),
    '',
    ...group.flatMap((folded) => [...oneFinding(folded, report, style), '']),
  ])
}

/** `  (parameters infra/main.parameters.json)`. */
function parametersOf(report: Findings, path: string): string {
  const names = new Set(report.inputs.filter(({ file }) => file === path).flatMap(({ parameters }) => parameters))
  return names.size === 0 ? '' : `  (parameters ${plain([...names].join(', '))})`
}

function oneFinding({ finding, targets }: Folded, report: Findings, style: Style): string[] {
  const { line, column } = locationOf(finding.place)
  const position = finding.place.source.text === '' ? '' : `${line}:${column}`
  const head = `${position.padStart(8)}  ${pad(finding.severity, 7)}  ${finding.code} ${plain(finding.name)}`
  const sets = report.sets.length > 1 ? `  [${plain(finding.sets.join(', '))}]` : ''
  const [first, rest] = [head.slice(0, 10), head.slice(10 + finding.severity.length)]
  return [
    style.dim(first) +
      style[finding.severity](finding.severity) +
      pad(rest, targetColumn - 10 - finding.severity.length) +
      `  ${plain(printTargets(targets))}${style.dim(sets)}`,
    indent + plain(finding.message),
    ...excerptLines(finding, style),
    ...relatedLines(finding.related, style),
    ...(finding.fix === undefined ? [] : [`${indent}${style.good('fix')}  ${plain(finding.fix)}`]),
  ]
}

function excerptLines(finding: Finding, style: Style): string[] {
  const excerpt = excerptOf(finding.place)
  if (excerpt === undefined) return []
  const number = String(excerpt.line)
  const underline = ' '.repeat(excerpt.start) + style[finding.severity]('~'.repeat(excerpt.length))
  const value = valueAt(finding)
  return [
    `${indent}${style.dim(`${number} │`)} ${excerpt.text}`,
    `${indent}${style.dim(`${' '.repeat(number.length)} │`)} ${underline}${value === undefined ? '' : `  ${plain(value)}`}`,
  ]
}

/** What the property there comes to, when a field of its name was read and the line shows only an expression. */
function valueAt({ place, evidence }: Finding): string | undefined {
  const { source, start } = place
  const [, key = ''] = /^"(\w+)"\s*:/.exec(source.text.slice(start, start + 80)) ?? []
  const isHere = (entry: Evidence) =>
    entry.from !== undefined && entry.place?.source === source && entry.place.start === start
  const isIt = ({ path }: Evidence) => key.toLowerCase().endsWith(path.split('.').at(-1)?.toLowerCase() ?? '-')
  const value = evidence.find((entry) => isHere(entry) && isIt(entry))?.value
  return typeof value === 'number' || (typeof value === 'string' && value.length <= 80) ? String(value) : undefined
}

function relatedLines(related: Finding['related'], style: Style): string[] {
  const lines = related
    .slice(0, mostRelated)
    .map(({ message, place }) => `see  ${printPlace(place)}  ${plain(message)}`)
  const more = related.length - mostRelated
  if (more > 0) lines.push(`     and ${more} more`)
  return lines.map((line) => indent + style.dim(line))
}
