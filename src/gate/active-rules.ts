// Which rules run, and how severe each is: profile, then the configuration's settings, then the command line.
import type { Configuration } from '../config/configuration.ts'
import type { Stack } from '../config/layer.ts'
import { profileIn } from '../config/profile.ts'
import type { Problem } from '../resource/resource.ts'
import type { Rule } from '../rule/rule.ts'
import type { ActiveRule } from '../rule/run.ts'
import { RuleIndex } from './rule-index.ts'
import { RuleLocks, lockOf } from './rule-locks.ts'
import { RuleSettings } from './rule-settings.ts'

export interface RuleSelection {
  readonly active: readonly ActiveRule[]
  readonly problems: readonly Problem[]
}

// NOTE: a memo, not state: what a profile comes to where nothing else is said is the same in every run of a process.
const ofProfile = new WeakMap<readonly Rule[], Map<string | undefined, RuleSelection>>()

/**
 * `only` names the rules to run, whatever the profile says of them; none named runs the profile. What a file locks runs
 * all the same: leaving a rule out would loosen it.
 */
export function selectRules(
  rules: readonly Rule[],
  { extends: profile }: Configuration,
  stack: Stack,
  only: readonly string[],
): RuleSelection {
  if (only.length > 0 || stack.locks.length > 0 || stack.layers.some(({ value }) => value.rules !== undefined))
    return select(rules, profile, stack, only)
  const known = ofProfile.get(rules) ?? new Map<string | undefined, RuleSelection>()
  ofProfile.set(rules, known)
  const selection = known.get(profileIn(profile)) ?? select(rules, profile, stack, only)
  known.set(profileIn(profile), selection)
  return selection
}

function select(
  rules: readonly Rule[],
  profile: Configuration['extends'],
  stack: Stack,
  only: readonly string[],
): RuleSelection {
  const index = new RuleIndex(rules)
  const problems: Problem[] = []
  const settings = new RuleSettings(index, stack.layers, profileIn(profile), problems)
  const locks = new RuleLocks(stack, index, problems)
  const wanted = new Set(only.map((name) => index.get(name)))
  const active = rules.flatMap((rule): ActiveRule[] => {
    const lockedBy = stack.locks.flatMap((lock) => (lockOf(rule, [lock]) === undefined ? [] : [lock.file]))
    if (only.length > 0 && !wanted.has(rule) && lockedBy.length === 0) return []
    const { level, params } = locks.settle(rule, settings, problems)
    if (level === 'off' && !wanted.has(rule)) return []
    const severity = level === 'off' ? rule.severity : level
    return [
      {
        rule,
        severity,
        ...(Object.keys(params).length > 0 && { params }),
        ...(lockedBy.length > 0 && { lockedBy }),
      },
    ]
  })
  return { active, problems }
}
