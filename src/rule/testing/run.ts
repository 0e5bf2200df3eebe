// Runs the cases of a rule, and of its mutants, through the real pipeline, which is injected: a rule does not know where a
// topology comes from.
import { nearest } from '../../resource/nearest.ts'
import type { Place } from '../../resource/place.ts'
import type { Problem } from '../../resource/resource.ts'
import type { CasesFile, RuleCase } from '../cases.ts'
import type { Rule } from '../rule.ts'
import { problemAt } from '../yaml.ts'
import { gapsOf, staleNevers, type NeededOutcome } from './coverage.ts'
import { differenceOf, type CaseRun } from './difference.ts'
import { mutantsOf, type Mutant } from './mutants.ts'

/** Runs a rule on a case whose topology is built: once, however many rules run on it. */
export type RunOnCase = (rule: Rule) => CaseRun

/** Expands a case and builds its topology. */
export type PrepareCase = (rule: Rule, ruleCase: RuleCase) => RunOnCase

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
  const prepared = file.cases.map((ruleCase) => ({ ruleCase, run: prepare(rule, ruleCase) }))
  const results = prepared.map(({ ruleCase, run }): CaseResult => {
    const ran = run(rule)
    return { name: ruleCase.name, place: ruleCase.place, difference: differenceOf(ruleCase, ran), ruleCase, run: ran }
  })
  const mutants = mutantsOf(rule)
  const problems = [...staleNevers(file), ...strangers(mutants, file)]
  // What a case that fails anyway says of a mutant is nothing.
  const sound = results.every(({ difference }) => difference.length === 0) && file.problems.length === 0
  const mutation = options.mutate && sound ? mutate(mutants, prepared, file) : undefined
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

interface Prepared {
  readonly ruleCase: RuleCase
  readonly run: RunOnCase
}

function mutate(
  mutants: readonly Mutant[],
  cases: readonly Prepared[],
  { survivors }: CasesFile,
): { readonly result: MutationResult; readonly problems: readonly Problem[] } {
  const alive = mutants.filter(
    ({ rule }) => !cases.some(({ ruleCase, run }) => differenceOf(ruleCase, run(rule)).length > 0),
  )
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
