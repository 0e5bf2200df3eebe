// Where the page of a rule is.
import { library } from './library.generated.ts'
import type { Rule } from './rule.ts'

const base = 'https://github.com/poolgate/poolgate/blob/main/docs/rules'
const ours: ReadonlySet<Rule> = new Set(library)

/** Whether a rule is one of the library. */
export function isOurs(rule: Rule): boolean {
  return ours.has(rule)
}

/** The page of a rule of the library; of any other the first of its links, '' when it has none. */
export function ruleUrl(rule: Rule): string {
  return isOurs(rule) ? `${base}/${encodeURIComponent(rule.code)}.md` : (rule.links[0] ?? '')
}
