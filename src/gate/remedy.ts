// What to do about a fault of a template, by its kind: ARM's own words say what is wrong, these say what to do.
import type { Problem } from '../resource/resource.ts'

const remedies: Readonly<Record<string, string>> = {
  syntax: 'Correct the expression; `poolgate eval` tries it alone.',
  'unknown-function': 'Correct the name; `poolgate eval` tries an expression alone.',
  argument: 'Correct the call; `poolgate eval` tries it alone.',
  undeclared: 'Declare it in the template, or correct the name.',
  parameter: 'Correct the value, or give the parameters file of this template.',
  property: 'Correct the name or the index, or use tryGet() where it may be absent.',
  cycle: 'Break the circle: something in it must not need the others.',
  copy: 'Correct the count.',
}

/** The problem with what to do about it, unless its message says so already. */
export function withRemedy(problem: Problem): Problem {
  const remedy = remedies[problem.code]
  if (remedy === undefined || /Did you mean|[;:] (?:write|add|remove|use|give|split)/i.test(problem.message))
    return problem
  return { ...problem, message: `${problem.message} ${remedy}` }
}
