// A gap: a part of the inputs that is not at hand, such as a linked template. What it declares is not known, so pools may be
// missing from the report without a rule that could say so.
import type { Problem } from '../resource/resource.ts'
import type { Cause } from '../resource/unknown.ts'

/** The warning that names a gap. Reports for people show it among what was not decided. */
export interface GapProblem extends Problem {
  readonly code: 'gap'
  readonly reason: string
  readonly supply: string | undefined
}

export function gapProblem({ reason, supply, place }: Cause): GapProblem {
  const remedy = supply === undefined ? '' : ` To decide it: ${supply}.`
  const message = `Pools and members may be missing: ${reason}.${remedy}`
  return { level: 'warning', code: 'gap', message, reason, supply, ...(place && { place }) }
}

export function isGap(problem: Problem): problem is GapProblem {
  return problem.code === 'gap' && 'reason' in problem
}

/** A problem that was read back, as the gap that it names. */
export function gapWith(problem: Problem, reason: string, supply: string | undefined): GapProblem {
  return { ...problem, code: 'gap', reason, supply }
}
