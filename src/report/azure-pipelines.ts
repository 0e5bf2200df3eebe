// The report as a log of Azure Pipelines: logging commands for errors and warnings, of which the page of a run shows the first
// ten of each, plain lines for what is for information, and the result of the task.
import { annotationsOf, logLine, type Annotation } from './annotation.ts'
import { loggingData, loggingProperty, plain } from './escape.ts'
import type { ReportOptions } from './options.ts'
import { fromRoot, isFilePath, printPlace, regionOf } from './place.ts'
import type { Report } from './report.ts'
import { printChangedSince, printCounts, printVerdict } from './words.ts'

export function azurePipelinesReport(report: Report, { folder = '' }: ReportOptions = {}): string {
  const all = annotationsOf(report)
  const lines = all.map((one) => (one.level === 'notice' ? plain(logLine(one)) : issue(one, folder)))
  const complete = command('task.complete', [['result', resultOf(report, all)]], closingOf(report))
  return [...lines, complete].map((line) => `${line}\n`).join('')
}

function resultOf({ exitCode }: Report, all: readonly Annotation[]): string {
  if (exitCode !== 0) return 'Failed'
  return all.some(({ level }) => level !== 'notice') ? 'SucceededWithIssues' : 'Succeeded'
}

function closingOf(report: Report): string {
  const since = report.changedSince ? `. ${printChangedSince(report.changedSince)}` : ''
  return `poolgate ${printVerdict(report)}; ${printCounts(report)}${since}`
}

function issue({ level, code, title, message, place }: Annotation, folder: string): string {
  const isFile = place !== undefined && isFilePath(place.source.path)
  const where = place === undefined || isFile ? '' : `${printPlace(place)}: `
  const properties: [string, string | number][] = [['type', level]]
  if (isFile) {
    const { line, column } = regionOf(place)
    properties.push(['sourcepath', fromRoot(folder, place.source.path)], ['linenumber', line], ['columnnumber', column])
  }
  if (code !== '') properties.push(['code', code])
  return command('task.logissue', properties, `${where}${title}: ${message}`)
}

function command(name: string, properties: readonly [string, string | number][], message: string): string {
  const parts = properties.map(([key, value]) => `${key}=${loggingProperty(String(value))}`)
  return `##vso[${name} ${parts.join(';')}]${loggingData(message)}`
}
