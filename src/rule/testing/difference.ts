// What a case expected (`-`) and what came (`+`), line by line. Runs nothing.
import type { Evidence, Finding, Outcome } from '../../finding/finding.ts'
import type { Place } from '../../resource/place.ts'
import type { Problem } from '../../resource/resource.ts'
import type { RuleCase, Wanted } from '../cases.ts'
import { placeInCase } from './place.ts'

/** What a rule said of a case. */
export interface CaseRun {
  readonly findings: readonly Finding[]
  readonly passed: number
  readonly skipped: number
  readonly problems: readonly Problem[]
}

/** The worst that the rule says of any target. */
export function outcomeOf({ findings, passed }: CaseRun): Outcome {
  return worstOf(new Set([...findings.map(({ outcome }) => outcome), ...(passed > 0 ? (['pass'] as const) : [])]))
}

export function worstOf(outcomes: ReadonlySet<Outcome>): Outcome {
  return (['fail', 'unknown', 'pass'] as const).find((outcome) => outcomes.has(outcome)) ?? 'skip'
}

/** Whether a case says more of its findings than that there are some. */
export function asksForFindings(ruleCase: RuleCase): boolean {
  return isWanted(ruleCase) || ruleCase.findings !== undefined
}

/** Nothing when the rule said what the case expects. */
export function differenceOf(ruleCase: RuleCase, run: CaseRun): readonly string[] {
  const errors = run.problems.filter(({ level }) => level === 'error').map(({ message }) => `+ problem: ${message}`)
  if (errors.length > 0) return [`- ${ruleCase.expect}`, ...errors]
  const outcome = outcomeOf(run)
  const shown = (finding: Finding) => describe(finding, ruleCase)
  if (outcome !== ruleCase.expect) return [`- ${ruleCase.expect}`, `+ ${outcome}`, ...run.findings.flatMap(shown)]
  const findings = run.findings.filter((finding) => finding.outcome === outcome)
  const missing = missingOf(ruleCase, findings)
  if (missing.length > 0) return [...missing.flatMap(printWanted), ...findings.flatMap(shown)]
  const unexpected = ruleCase.findings === undefined ? [] : unmatched(findings, ruleCase.findings)
  return unexpected.length === 0 ? [] : [`- no other finding`, ...unexpected.flatMap(shown)]
}

/** What is wanted and fits no finding. */
function missingOf(ruleCase: RuleCase, findings: readonly Finding[]): readonly Wanted[] {
  const single = isWanted(ruleCase) && !findings.some((finding) => fits(finding, ruleCase)) ? [ruleCase] : []
  const listed = (ruleCase.findings ?? []).filter((wanted) => !findings.some((finding) => fits(finding, wanted)))
  return [...single, ...listed]
}

/** Findings that are left when each wanted one has taken one; the most telling ones choose first. */
function unmatched(findings: readonly Finding[], wanted: readonly Wanted[]): readonly Finding[] {
  const left = [...findings]
  for (const one of wanted.toSorted((a, b) => said(b) - said(a))) {
    const at = left.findIndex((finding) => fits(finding, one))
    if (at >= 0) left.splice(at, 1)
  }
  return left
}

function said({ at, message, severity, fix }: Wanted): number {
  return [at, message, severity, fix].filter((value) => value !== undefined).length
}

/** Whether anything is said of a finding. */
export function isWanted(wanted: Wanted): boolean {
  return said(wanted) > 0
}

/** Whether a finding is what is wanted. */
export function fits(finding: Finding, { at, message, severity, fix }: Wanted): boolean {
  return (
    (at === undefined || finding.target.name === at || pointsAt(finding, at)) &&
    (message === undefined || finding.message.includes(message)) &&
    (severity === undefined || finding.severity === severity) &&
    (fix === undefined || finding.fix?.includes(fix) === true)
  )
}

/** A JSON pointer, or its end. */
function pointsAt({ place }: Finding, at: string): boolean {
  return at.startsWith('/') && place.pointer.endsWith(at)
}

function printWanted({ at, message, severity, fix }: Wanted): readonly string[] {
  const lines = Object.entries({ at, message, severity, fix }).filter(([, value]) => value !== undefined)
  return lines.length === 0 ? ['- one more finding'] : lines.map(([key, value]) => `- ${key}: ${value}`)
}

/** The finding, and why the rule came to it. */
function describe(finding: Finding, ruleCase: RuleCase): readonly string[] {
  const { target, place, message, fix = '', severity, outcome, evidence, missing } = finding
  return [
    `+   ${outcome} ${severity} ${target.name}  ${spot(placeInCase(place, ruleCase))} ${place.pointer}`,
    `+     ${message}`,
    ...(fix === '' ? [] : [`+     fix: ${fix}`]),
    ...evidence.map((entry) => `+     because ${because(entry)}${where(entry.place, ruleCase)}`),
    ...missing.map((entry) => `+     because ${entry.reason}${where(entry.place, ruleCase)}`),
  ]
}

function because({ path, value, from }: Evidence): string {
  const text = `${path} is ${value === null ? 'absent' : JSON.stringify(value)}`
  return from === undefined ? text : `${text}, from ${from}`
}

function where(place: Place | undefined, ruleCase: RuleCase): string {
  return place === undefined ? '' : `  ${spot(placeInCase(place, ruleCase))}`
}

function spot({ source, start }: Place): string {
  const { line, column } = source.position(start)
  return source.text === '' ? source.path : `${source.path}:${line + 1}:${column + 1}`
}
