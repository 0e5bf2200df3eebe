// Which outcomes of a rule no case shows. Runs nothing.
import type { Problem } from '../../resource/resource.ts'
import type { CasesFile } from '../cases.ts'
import { problemAt } from '../yaml.ts'

/** The outcomes that each rule needs a case of. `skip` is not among them: many rules apply to every element of their kind. */
export const neededOutcomes = ['fail', 'pass', 'unknown'] as const
export type NeededOutcome = (typeof neededOutcomes)[number]

/** The outcomes of which there is no case, and no excuse. */
export function gapsOf({ cases, nevers }: CasesFile): readonly NeededOutcome[] {
  const shown = new Set([...cases.map(({ expect }) => expect), ...nevers.map(({ about }) => about)])
  return neededOutcomes.filter((outcome) => !shown.has(outcome))
}

/** Excuses that are none: there is such a case. */
export function staleNevers({ cases, nevers }: CasesFile): readonly Problem[] {
  return nevers.flatMap(({ about, place }) => {
    const one = cases.find(({ expect }) => expect === about)
    if (one === undefined) return []
    return [problemAt(`The rule can be ${about}: the case '${one.name}' shows it. Remove this excuse.`, place)]
  })
}
