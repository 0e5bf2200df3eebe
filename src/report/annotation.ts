// What CI systems show beside the lines of a change: problems, findings, what was not decided. Each system has its own way of
// writing it.
import type { Place } from '../resource/place.ts'
import { bySeverity, countUndecided, failedFindings, foldFindings, groupUndecided, printTargets } from './fold.ts'
import { isGap } from './gap.ts'
import { printPlace } from './place.ts'
import type { Report } from './report.ts'
import { openUndecided } from './words.ts'

export type Level = 'error' | 'warning' | 'notice'

export interface Annotation {
  readonly level: Level
  /** Of the rule or the problem; '' for what several rules could not decide. */
  readonly code: string
  readonly title: string
  readonly message: string
  readonly place?: Place | undefined
  /** Of a finding; of several that are told once, that of the first. */
  readonly fingerprint?: string
}

/** What keeps poolgate from checking comes first, then what it found by severity, then what it could not decide. */
export function annotationsOf(report: Report): readonly Annotation[] {
  return [...problems(report), ...findings(report), ...undecided(report)]
}

function problems({ problems: list }: Report): Annotation[] {
  return list
    .filter((problem) => !isGap(problem))
    .map(({ level, code, message, place }) => ({ level, code, title: `poolgate: ${code}`, message, place }))
}

function findings(report: Report): Annotation[] {
  const sorted = failedFindings(report).toSorted((a, b) => bySeverity(a.severity, b.severity))
  return foldFindings(sorted).map(({ finding, targets }) => ({
    level: finding.severity === 'info' ? 'notice' : finding.severity,
    code: finding.code,
    title: `${finding.code} ${finding.name}`,
    message: `${printTargets(targets)}: ${finding.message}${finding.fix === undefined ? '' : ` Fix: ${finding.fix}`}`,
    place: finding.place,
    fingerprint: finding.fingerprint,
  }))
}

function undecided(report: Report): Annotation[] {
  if (report.unknown === 'ignore') return []
  const level = report.unknown === 'fail' ? 'error' : 'warning'
  const title = openUndecided(report) ?? `${countUndecided(report)} undecided`
  return groupUndecided(report).map(({ codes, targets, reason, supply, place }) => {
    const rules = codes.length === 0 ? '' : `${printTargets(codes, 8)}: `
    const remedy = supply === undefined ? '' : ` Supply: ${supply}`
    return { level, code: '', title, message: `${rules}${reason} (${printTargets(targets)}).${remedy}`, place }
  })
}

/** A line of a log that is no annotation. */
export function logLine({ level, title, message, place }: Annotation): string {
  return `${level}  ${place === undefined ? '' : `${printPlace(place)}  `}${title}: ${message}`
}
