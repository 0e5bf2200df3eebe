// Workflow commands that GitHub shows beside the lines of a change. A step may give ten of each level; the runner drops
// further ones without a word, so the most severe come first and the rest is counted.
import type { Place } from '../resource/place.ts'
import { workflowData, workflowProperty } from './escape.ts'
import { bySeverity, countUndecided, failedFindings, foldFindings, groupUndecided, printTargets } from './fold.ts'
import { isGap } from './gap.ts'
import { locationOf, printPlace } from './place.ts'
import type { Report } from './report.ts'
import { openUndecided } from './words.ts'

export interface Annotations {
  /** One workflow command a line. */
  readonly lines: readonly string[]
  /** Those that the limit left out. */
  readonly left: number
}

type Level = 'error' | 'warning' | 'notice'

interface Annotation {
  readonly level: Level
  readonly title: string
  readonly message: string
  readonly place?: Place | undefined
}

const mostPerLevel = 10

export function annotations(report: Report): Annotations {
  const counts = new Map<Level, number>()
  const all = [...problems(report), ...findings(report), ...undecided(report)]
  const kept = all.filter(({ level }) => {
    const count = (counts.get(level) ?? 0) + 1
    counts.set(level, count)
    return count <= mostPerLevel
  })
  return { lines: kept.map(command), left: all.length - kept.length }
}

function problems({ problems: list }: Report): Annotation[] {
  return list
    .filter((problem) => !isGap(problem))
    .map(({ level, code, message, place }) => ({ level, title: `poolgate: ${code}`, message, place }))
}

function findings(report: Report): Annotation[] {
  const sorted = failedFindings(report).toSorted((a, b) => bySeverity(a.severity, b.severity))
  return foldFindings(sorted).map(({ finding, targets }) => ({
    level: finding.severity === 'info' ? 'notice' : finding.severity,
    title: `${finding.code} ${finding.name}`,
    message: `${printTargets(targets)}: ${finding.message}${finding.fix === undefined ? '' : ` Fix: ${finding.fix}`}`,
    place: finding.place,
  }))
}

function undecided(report: Report): Annotation[] {
  if (report.unknown === 'ignore') return []
  const level = report.unknown === 'fail' ? 'error' : 'warning'
  const title = openUndecided(report) ?? `${countUndecided(report)} undecided`
  return groupUndecided(report).map(({ codes, targets, reason, supply, place }) => {
    const rules = codes.length === 0 ? '' : `${codes.join(', ')}: `
    const remedy = supply === undefined ? '' : ` Supply: ${supply}`
    return { level, title, message: `${rules}${reason} (${printTargets(targets)}).${remedy}`, place }
  })
}

function command({ level, title, message, place }: Annotation): string {
  const isFile = place !== undefined && isFilePath(place.source.path)
  const properties: [string, string | number][] = isFile ? positionOf(place) : []
  const parts = [...properties, ['title', title]].map(([key, value]) => `${key}=${workflowProperty(String(value))}`)
  const where = place === undefined || isFile ? '' : `${printPlace(place)}: `
  return `::${level} ${parts.join(',')}::${workflowData(where + message)}`
}

/** Whether it is a file: GitHub drops annotations of what is none, and standard input and values have such names. */
function isFilePath(path: string): boolean {
  return path !== '<stdin>' && !/^--parameters [\w-]+$/.test(path)
}

function positionOf(place: Place): [string, string | number][] {
  const { file, line, column, endLine, endColumn } = locationOf(place)
  // Columns count only where the range is on one line.
  const columns: [string, number][] =
    line === endLine
      ? [
          ['col', column],
          ['endColumn', endColumn],
        ]
      : []
  return [['file', file], ['line', line], ['endLine', endLine], ...columns]
}
