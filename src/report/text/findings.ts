// The findings that failed, grouped by file: place, code, message, the line in question, the fix.
import type { Evidence, Finding } from '../../finding/finding.ts'
import { plain } from '../escape.ts'
import { excerptOf, type Excerpt } from '../excerpt.ts'
import { failedFindings, foldFindings, printTargets, type Folded } from '../fold.ts'
import { printPlace, regionOf } from '../place.ts'
import type { Report } from '../report.ts'
import { groupBy } from '../../resource/groups.ts'
import type { Style } from './style.ts'
import { cut, widthOf, wrap } from './width.ts'

/** What a message and all below it is indented by. */
export const indent = ' '.repeat(10)
/** Where the name of the target stands, when the rest of the line leaves room. */
const targetColumn = 76
/** Deeper places of one finding that are shown. */
const mostRelated = 3
/** In fewer columns nothing of a line can be recognised, so that it is shown whole. */
const leastRoom = 24

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
  return [
    headLine(finding, targets, report.sets.length > 1, style),
    ...paragraph('', finding.message, style),
    ...excerptLines(finding, style),
    ...relatedLines(finding.related, style),
    ...(finding.fix === undefined ? [] : paragraph(style.good('fix'), finding.fix, style)),
  ]
}

/** `  112:21  error    LB012 mixed-pool-members      lb-web/web`: targets in their column where the line leaves room. */
function headLine(finding: Finding, targets: readonly string[], several: boolean, style: Style): string {
  const { place, severity, code, name, url } = finding
  const { line, column } = regionOf(place)
  const position = place.source.text === '' ? '' : `${line}:${column}`
  const rule = `${code} ${plain(name)}`
  const target = plain(printTargets(targets))
  const sets = several ? `  [${plain(finding.sets.join(', '))}]` : ''
  const start = indent.length + 9
  const fits = targetColumn + 2 + widthOf(target + sets) <= style.width
  const gap = fits ? ' '.repeat(Math.max(0, targetColumn - start - widthOf(rule))) : ''
  return (
    `${style.dim(`${position.padStart(8)}  `)}${style[severity](severity)}${' '.repeat(9 - severity.length)}` +
    `${style.link(code, url)}${rule.slice(code.length)}${gap}  ${target}${style.dim(sets)}`
  )
}

/** Text below a finding, in lines as wide as there is room; `label` stands before the first. */
export function paragraph(label: string, text: string, style: Style): string[] {
  const hang = label === '' ? '' : ' '.repeat(5)
  return wrap(plain(text), style.width - indent.length - hang.length).map(
    (line, index) => indent + (index === 0 && label !== '' ? `${label}  ` : hang) + line,
  )
}

function excerptLines(finding: Finding, style: Style): string[] {
  const excerpt = excerptOf(finding.place)
  if (excerpt === undefined) return []
  const number = String(excerpt.line)
  const { text, start, length } = clip(excerpt, style.width - indent.length - number.length - 3)
  const before = ' '.repeat(widthOf(text.slice(0, start)))
  const underline = style[finding.severity]('~'.repeat(widthOf(text.slice(start, start + length))))
  const value = valueAt(finding)
  return [
    `${indent}${style.dim(`${number} │`)} ${text}`,
    `${indent}${style.dim(`${' '.repeat(number.length)} │`)} ${before}${underline}${value === undefined ? '' : `  ${plain(value)}`}`,
  ]
}

/** The part of a line that there is room for: what is underlined, with a little of what stands before it. */
function clip(excerpt: Excerpt, room: number): Pick<Excerpt, 'text' | 'start' | 'length'> {
  const { text, start, length } = excerpt
  if (widthOf(text) <= room || room < leastRoom) return excerpt
  const from = Math.max(0, Math.min(start - 12, text.length - room + 1))
  const head = from === 0 ? '' : '…'
  const tail = text.slice(from)
  const body = cut(tail, room - head.length - 1)
  const shown = head + body + (body.length < tail.length ? '…' : '')
  const at = start - from + head.length
  return { text: shown, start: at, length: Math.max(1, Math.min(length, shown.length - at)) }
}

/** What the property there comes to, when a field of its name was read and the line shows only an expression. */
function valueAt({ place, evidence }: Finding): string | undefined {
  const { source, start } = place
  const [, key = ''] = /^"?(\w+)"?\s*:/.exec(source.text.slice(start, start + 80)) ?? []
  const isHere = (entry: Evidence) =>
    entry.from !== undefined && entry.place?.source === source && entry.place.start === start
  const isIt = ({ path }: Evidence) => key.toLowerCase().endsWith(path.toLowerCase().split('.').at(-1) ?? '-')
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
