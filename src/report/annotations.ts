// Workflow commands that GitHub shows beside the lines of a change. A step may give ten of each level; the runner drops
// further ones without a word, so the most severe come first and the rest is left to whoever prints them.
import type { Place } from '../resource/place.ts'
import { annotationsOf, type Annotation, type Level } from './annotation.ts'
import { workflowData, workflowProperty } from './escape.ts'
import { fromRoot, isFilePath, printPlace, regionOf } from './place.ts'
import type { Report } from './report.ts'

export interface Annotations {
  /** One workflow command a line. */
  readonly lines: readonly string[]
  /** Those that the limit left out. */
  readonly rest: readonly Annotation[]
}

const mostPerLevel = 10

export interface AnnotationOptions {
  /** The working directory seen from the root of the repository: GitHub names files from there. */
  readonly folder?: string
  /** The lines that the change writes, by file: what stands there is shown in the change itself, and comes first. */
  readonly lines?: ReadonlyMap<string, readonly { readonly start: number; readonly end: number }[]> | undefined
  /** Findings that are new, by fingerprint: they come next. */
  readonly fresh?: ReadonlySet<string> | undefined
}

export function annotations(report: Report, { folder = '', lines, fresh }: AnnotationOptions = {}): Annotations {
  const counts = new Map<Level, number>()
  const isKept = ({ level }: Annotation): boolean => {
    const count = (counts.get(level) ?? 0) + 1
    counts.set(level, count)
    return count <= mostPerLevel
  }
  const kept: Annotation[] = []
  const rest: Annotation[] = []
  const rank = ({ place, fingerprint = '' }: Annotation) =>
    place !== undefined && isOn(place, lines) ? 0 : fresh?.has(fingerprint) === true ? 1 : 2
  // NOTE: the sort is stable: within a rank the most severe stay first.
  for (const annotation of annotationsOf(report).toSorted((a, b) => rank(a) - rank(b)))
    (isKept(annotation) ? kept : rest).push(annotation)
  return { lines: kept.map((annotation) => command(annotation, folder)), rest }
}

function isOn(place: Place, lines: AnnotationOptions['lines']): boolean {
  const written = lines?.get(place.source.path)
  if (written === undefined) return false
  const { line, endLine } = regionOf(place)
  return written.some(({ start, end }) => start <= endLine && line <= end)
}

function command({ level, title, message, place }: Annotation, folder: string): string {
  // GitHub drops annotations of what is no file.
  const isFile = place !== undefined && isFilePath(place.source.path)
  const properties: [string, string | number][] = isFile ? positionOf(place, folder) : []
  const parts = [...properties, ['title', title]].map(([key, value]) => `${key}=${workflowProperty(String(value))}`)
  const where = place === undefined || isFile ? '' : `${printPlace(place)}: `
  return `::${level} ${parts.join(',')}::${workflowData(where + message)}`
}

function positionOf(place: Place, folder: string): [string, string | number][] {
  const { line, column, endLine, endColumn } = regionOf(place)
  // Columns count only where the range is on one line.
  const columns: [string, number][] =
    line === endLine
      ? [
          ['col', column],
          ['endColumn', endColumn],
        ]
      : []
  return [['file', fromRoot(folder, place.source.path)], ['line', line], ['endLine', endLine], ...columns]
}
