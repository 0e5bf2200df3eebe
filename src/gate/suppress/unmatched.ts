// Entries that no finding fits any more: what they were for is mended, or a name in them is wrong.
import type { Problem } from '../../resource/resource.ts'
import type { RuleNames } from './rule-names.ts'
import type { Suppression } from './suppression.ts'

/** A warning for each that names an active rule. Only for a run of all inputs: in a part of them a finding may be missing. */
export function unmatched(
  sources: readonly { readonly unused: readonly Suppression[] }[],
  names: RuleNames,
  active: ReadonlySet<string>,
): Problem[] {
  const unused = sources.flatMap((source) => source.unused)
  const judged = unused.filter(({ rule }) => names.codesOf(rule).some((code) => active.has(code)))
  return judged.map(({ rule, target, place }) => {
    const message = `No finding fits the waiver of ${rule}${target === undefined ? '' : ` for ${target}`}. Correct it, or remove it.`
    return { level: 'warning', code: 'unmatched', message, ...(place && { place }) }
  })
}
