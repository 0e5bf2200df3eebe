// Runs the cases of a rule, and of its mutants, through the real pipeline, which is injected: a rule does not know where a
// topology comes from.
import type { Outcome } from '../../finding/finding.ts'
import { nearest } from '../../resource/nearest.ts'
import type { Place } from '../../resource/place.ts'
import type { Problem } from '../../resource/resource.ts'
import type { CasesFile, RuleCase } from '../cases.ts'
import type { Rule } from '../rule.ts'
import { problemAt } from '../yaml.ts'
import { gapsOf, staleNevers, type NeededOutcome } from './coverage.ts'
import { asksForFindings, differenceOf, worstOf, type CaseRun } from './difference.ts'
import { mutantsOf, type Mutant } from './mutants.ts'

/** A case whose topology is built: once, however many rules run on it. */
export interface PreparedCase {
  run(rule: Rule): CaseRun
  /** What each target comes to, without findings; undefined when the rule breaks off. */
  outcomes(rule: Rule): ReadonlySet<Outcome> | undefined
}

/** Expands a case and builds its topology. */
export type PrepareCase = (rule: Rule, ruleCase: RuleCase) => PreparedCase

export interface CaseResult {
  readonly name: string
  readonly place: Place
  /** What was expected (`-`) and what came (`+`), line by line; empty when it passed. */
  readonly difference: readonly string[]
  readonly ruleCase: RuleCase
  readonly run: CaseRun
}

/** Of the mutants of a rule. */
export interface MutationResult {
  readonly total: number
  readonly killed: number
  readonly excused: number
  readonly survivors: readonly Mutant[]
}

export interface RuleResult {
  readonly rule: Rule
  readonly results: readonly CaseResult[]
  readonly gaps: readonly NeededOutcome[]
  readonly mutants: MutationResult | undefined
  readonly problems: readonly Problem[]
}

export function testRule(
  rule: Rule,
  file: CasesFile,
  prepare: PrepareCase,
  options: { readonly mutate: boolean },
): RuleResult {
  const cases = file.cases.map((ruleCase) => ({ ruleCase, prepared: prepare(rule, ruleCase) }))
  const results = cases.map(({ ruleCase, prepared }): CaseResult => {
    const ran = prepared.run(rule)
    return { name: ruleCase.name, place: ruleCase.place, difference: differenceOf(ruleCase, ran), ruleCase, run: ran }
  })
  const mutants = mutantsOf(rule)
  const problems = [...staleNevers(file), ...strangers(mutants, file)]
  // What a case that fails anyway says of a mutant is nothing.
  const sound = results.every(({ difference }) => difference.length === 0) && file.problems.length === 0
  const mutation = options.mutate && sound ? mutate(mutants, cases, file) : undefined
  return {
    rule,
    results,
    gaps: gapsOf(file),
    mutants: mutation?.result,
    problems: [...file.problems, ...problems, ...(mutation?.problems ?? [])],
  }
}

/** Excuses for mutants that the rule does not have. */
function strangers(mutants: readonly Mutant[], { survivors }: CasesFile): readonly Problem[] {
  const names = mutants.map(({ name }) => name)
  return survivors
    .filter(({ about }) => !names.includes(about))
    .map(({ about, place }) => {
      const hint = nearest(about, names) || ' `poolgate test --mutate` names those that survive.'
      return problemAt(`The rule has no mutant '${about}'.${hint}`, place)
    })
}

interface ReadyCase {
  readonly ruleCase: RuleCase
  readonly prepared: PreparedCase
}

/** Findings cost most, and are made only where the outcome alone does not tell. */
function fails({ ruleCase, prepared }: ReadyCase, rule: Rule): boolean {
  const outcomes = prepared.outcomes(rule)
  if (outcomes === undefined || worstOf(outcomes) !== ruleCase.expect) return true
  return asksForFindings(ruleCase) && differenceOf(ruleCase, prepared.run(rule)).length > 0
}

function mutate(
  mutants: readonly Mutant[],
  cases: readonly ReadyCase[],
  { survivors }: CasesFile,
): { readonly result: MutationResult; readonly problems: readonly Problem[] } {
  const alive = mutants.filter(({ rule }) => !cases.some((ready) => fails(ready, rule)))
  const names = new Set(alive.map(({ name }) => name))
  const excuses = new Set(survivors.map(({ about }) => about))
  const unexcused = alive.filter(({ name }) => !excuses.has(name))
  const stale = survivors.filter(({ about }) => !names.has(about) && mutants.some(({ name }) => name === about))
  return {
    result: {
      total: mutants.length,
      killed: mutants.length - alive.length,
      excused: alive.length - unexcused.length,
      survivors: unexcused,
    },
    problems: stale.map(({ about, place }) =>
      problemAt(`A case fails with the mutant '${about}': it does not survive. Remove this excuse.`, place),
    ),
  }
}
