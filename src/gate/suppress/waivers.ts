// The waivers of poolgate.yaml.
import type { Configuration } from '../../config/configuration.ts'
import type { Problem } from '../../resource/resource.ts'
import type { Locate } from '../active-rules.ts'
import type { RuleNames } from './rule-names.ts'
import { Suppressions, type Suppression } from './suppression.ts'

export interface ReadWaivers {
  readonly waivers: Suppressions
  /** Waivers of rules that do not exist. */
  readonly problems: readonly Problem[]
}

export function readWaivers({ waivers = [] }: Configuration, names: RuleNames, locate: Locate): ReadWaivers {
  const entries = waivers.map((waiver, index): Suppression => ({ ...waiver, place: locate(['waivers', index]) }))
  const problems = entries.flatMap(({ rule }, index) => names.faultOf(rule, locate(['waivers', index, 'rule'])) ?? [])
  return { waivers: new Suppressions(entries, names), problems }
}

/** A warning for each waiver of an active rule that no finding fits. Only for a run of all inputs: in a part it may be missing. */
export function unmatchedWaivers({ unused }: Suppressions, names: RuleNames, active: ReadonlySet<string>): Problem[] {
  const known = unused.filter(({ rule }) => names.codesOf(rule).some((code) => active.has(code)))
  return known.map(({ rule, target, place }) => {
    const message = `No finding fits the waiver of ${rule} for ${target ?? 'every target'}. Correct its names, or remove it.`
    return { level: 'warning', code: 'unmatched', message, ...(place && { place }) }
  })
}
