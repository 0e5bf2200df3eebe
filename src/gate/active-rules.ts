// Which rules run, and how severe each is: profile, then the configuration's settings, then the command line.
import type { Configuration, Level } from '../config/configuration.ts'
import { UsageError } from '../config/usage-error.ts'
import type { ConfigPath } from '../config/schema.ts'
import { nearest } from '../resource/nearest.ts'
import type { Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import type { Rule } from '../rule/rule.ts'
import type { ActiveRule } from '../rule/run.ts'
import { withoutValue } from '../source/path.ts'

export interface RuleSelection {
  readonly active: readonly ActiveRule[]
  readonly problems: readonly Problem[]
}

/** Tells where a value of the configuration stands; undefined when it came from no file. */
export type Locate = (path: ConfigPath, atKey?: boolean) => Place | undefined

/** `only` names the rules to run, whatever the profile says of them; none named runs the profile. */
export function selectRules(
  rules: readonly Rule[],
  config: Configuration,
  only: readonly string[],
  locate: Locate,
): RuleSelection {
  const index = new RuleIndex(rules)
  const problems: Problem[] = []
  const levels = new Map<Rule, Level | undefined>()
  const names = new Map<Rule, string>()
  for (const [name, setting] of Object.entries(config.rules ?? {})) {
    const rule = index.find(name)
    const place = locate(['rules', name])
    if (rule === undefined) {
      problems.push(index.unknown(name, place))
      continue
    }
    const level = typeof setting === 'string' ? setting : setting.severity
    const other = names.get(rule)
    if (other !== undefined && levels.get(rule) !== level) problems.push(contradiction(rule, other, name, place))
    levels.set(rule, level)
    names.set(rule, name)
  }
  const wanted = new Set<Rule>()
  for (const name of only) {
    wanted.add(index.get(name))
  }
  const active = rules.flatMap((rule): ActiveRule[] => {
    if (only.length > 0 && !wanted.has(rule)) return []
    const level = levels.get(rule)
    if (level !== undefined && level !== 'off') return [{ rule, severity: level }]
    const on = wanted.has(rule) || (level !== 'off' && (levels.has(rule) || isInProfile(rule, config)))
    return on ? [{ rule, severity: rule.severity }] : []
  })
  return { active, problems }
}

function contradiction({ code }: Rule, first: string, second: string, place: Place | undefined): Problem {
  const message = `${first} and ${second} are the same rule (${code}) and have different settings. Keep one of them.`
  return { level: 'error', code: 'rule', message, ...(place && { place }) }
}

function isInProfile(rule: Rule, { extends: profile = 'recommended' }: Configuration): boolean {
  if (profile === 'none' || profile === 'all') return profile === 'all'
  return rule.profiles.includes(profile)
}

/** Finds rules by code or by name, without case. */
export class RuleIndex {
  readonly #rules = new Map<string, Rule>()
  readonly #names: string[] = []

  constructor(rules: readonly Rule[]) {
    for (const rule of rules) {
      this.#rules.set(rule.code.toLowerCase(), rule).set(rule.name.toLowerCase(), rule)
      this.#names.push(rule.code, rule.name)
    }
  }

  find(name: string): Rule | undefined {
    return this.#rules.get(name.toLowerCase())
  }

  /** The rule that a user asks for; throws UsageError when there is none. */
  get(name: string): Rule {
    const rule = this.find(name)
    if (rule !== undefined) return rule
    const problem = this.unknown(name, undefined)
    throw new UsageError(problem.message, [problem])
  }

  unknown(name: string, place: Place | undefined): Problem {
    const hint = nearest(name, this.#names) || ' `poolgate rules` lists them.'
    return {
      level: 'error',
      code: 'rule',
      message: `There is no rule ${withoutValue(name)}.${hint}`,
      ...(place && { place }),
    }
  }
}
