// The waivers of poolgate.yaml.
import type { Configuration } from '../../config/configuration.ts'
import type { Problem } from '../../resource/resource.ts'
import type { Locate } from '../../config/layer.ts'
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
