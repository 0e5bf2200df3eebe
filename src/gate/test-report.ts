// What `poolgate test` says, as plain JSON: results, gaps, mutants.
import { locationOf, type Location } from '../report/place.ts'
import type { Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import type { NeededOutcome } from '../rule/testing/coverage.ts'
import type { RuleResult } from '../rule/testing/run.ts'

/** What running the cases of rules came to. */
export interface TestReport {
  readonly version: 1
  /** Of all rules, in the order of their files. */
  readonly results: readonly CaseResult[]
  readonly coverage: Coverage
  /** Only when mutants were asked for. */
  readonly mutants?: Mutation
  /** How many cases were filled in, when that was asked for. */
  readonly updated?: number
  /** What is wrong with the files of cases. With an error among them some cases did not run. */
  readonly problems: readonly Problem[]
}

/** One case, and what the rule said of it. */
export interface CaseResult {
  readonly rule: string
  readonly name: string
  readonly passed: boolean
  /** What was expected (`-`) and what came (`+`), line by line; empty when it passed. */
  readonly difference: readonly string[]
  /** Where the case stands. */
  readonly location: Location
}

/** Which rules have a case of each outcome. */
export interface Coverage {
  readonly rules: number
  /** Rules that have a case of each outcome that they can have. */
  readonly complete: number
  readonly gaps: readonly CoverageGap[]
}

/** A rule and the outcomes of which it has no case. */
export interface CoverageGap {
  readonly rule: string
  readonly file: string
  readonly missing: readonly NeededOutcome[]
}

/** How the cases did when the rules were broken. */
export interface Mutation {
  readonly total: number
  readonly killed: number
  readonly excused: number
  /** Rules whose mutants did not run, because a case of theirs fails. */
  readonly skipped: readonly string[]
  readonly survivors: readonly Survivor[]
}

/** A broken rule that all its cases pass. */
export interface Survivor {
  readonly rule: string
  /** As an excuse names it. */
  readonly mutant: string
  /** The expression that it breaks. */
  readonly location: Location
  /** Which case would fail with it. */
  readonly hint: string
}

/** Tells where an expression of a rule stands. */
export type PlaceOf = (source: string, path: readonly (string | number)[]) => Place

export function reportOf(rules: readonly RuleResult[], problems: readonly Problem[]): TestReport {
  const results = rules.flatMap(({ rule, results: cases }) =>
    cases.map(({ name, place, difference }): CaseResult => {
      return { rule: rule.code, name, passed: difference.length === 0, difference, location: locationOf(place) }
    }),
  )
  // Of cases that cannot be read nobody can say what they show.
  const read = rules.filter(({ problems: own }) => own.every(({ level }) => level !== 'error'))
  const gaps = read
    .filter((result) => result.gaps.length > 0)
    .map(({ rule, gaps: missing }): CoverageGap => ({ rule: rule.code, file: rule.source, missing }))
  return {
    version: 1,
    results,
    coverage: { rules: rules.length, complete: read.length - gaps.length, gaps },
    problems: [...rules.flatMap((result) => result.problems), ...problems],
  }
}

export function mutationOf(rules: readonly RuleResult[], placeOf: PlaceOf): Mutation {
  const sum = (key: 'total' | 'killed' | 'excused') =>
    rules.reduce((total, { mutants }) => total + (mutants?.[key] ?? 0), 0)
  return {
    total: sum('total'),
    killed: sum('killed'),
    excused: sum('excused'),
    skipped: rules.flatMap(({ rule, mutants }) => (mutants === undefined ? [rule.code] : [])),
    survivors: rules.flatMap(({ rule, mutants }) =>
      (mutants?.survivors ?? []).map(({ name, path, hint }): Survivor => {
        return { rule: rule.code, mutant: name, location: locationOf(placeOf(rule.source, path)), hint }
      }),
    ),
  }
}

/** Nothing failed, nothing survived, nothing is wrong with the files. Gaps do not count. */
export function isSound({ results, mutants, problems }: TestReport): boolean {
  return (
    results.every(({ passed }) => passed) &&
    (mutants?.survivors ?? []).length === 0 &&
    problems.every(({ level }) => level !== 'error')
  )
}
