// What reports say of the rules of a run: read of a rule when a reporter asks for it.
import type { RuleInfo } from '../report/report.ts'
import type { Rule } from '../rule/rule.ts'
import type { ActiveRule } from '../rule/run.ts'
import { ruleUrl } from '../rule/url.ts'

// NOTE: a memo, not state: rules never change, and every run says the same of hundreds of them.
const known = new WeakMap<Rule, RuleInfo>()

export function ruleInfoOf({ rule, severity }: Pick<ActiveRule, 'rule' | 'severity'>): RuleInfo {
  const last = known.get(rule)
  if (last?.severity === severity) return last
  const info = infoOf(rule, severity)
  known.set(rule, info)
  return info
}

function infoOf(rule: Rule, severity: RuleInfo['severity']): RuleInfo {
  return {
    code: rule.code,
    name: rule.name,
    title: rule.title,
    severity,
    get url() {
      return ruleUrl(rule)
    },
    get why() {
      return rule.why
    },
    get fixes() {
      return fixesOf(rule)
    },
    get edit() {
      return rule.edit
    },
    get azure() {
      return rule.azure
    },
    get links() {
      return rule.links
    },
    get tags() {
      return rule.tags
    },
  }
}

/** What the findings of a rule say to do, each once; a part that depends on the finding stands as `…`. */
export function fixesOf(rule: Rule): readonly string[] {
  const fixes = rule.asserts.map(({ fix }) => fix.map((part) => (typeof part === 'string' ? part : '…')).join(''))
  return [...new Set(fixes)].filter((fix) => fix !== '')
}
