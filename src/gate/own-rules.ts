// The library together with rules of a user's own.
import { UsageError } from '../config/usage-error.ts'
import type { Rule } from '../rule/rule.ts'

/** The library and further rules; a code or a name that is taken is the user's fault. */
export function withOwn(rules: readonly Rule[], own: readonly Rule[]): readonly Rule[] {
  if (own.length === 0) return rules
  const taken = new Map(
    rules.flatMap((rule) => [rule.code, rule.name].map((key) => [key.toLowerCase(), `${rule.source} of poolgate`])),
  )
  for (const rule of own) {
    for (const key of [rule.code, rule.name]) {
      const other = taken.get(key.toLowerCase())
      if (other !== undefined)
        throw new UsageError(
          `${rule.source}: the rule ${key} exists already (${other}). Give it a code and a name of its own.`,
        )
      taken.set(key.toLowerCase(), rule.source)
    }
  }
  return [...rules, ...own]
}
