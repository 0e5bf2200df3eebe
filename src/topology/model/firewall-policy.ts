// Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies.
import { isUnknown, type Text } from '../../resource/value.ts'
import type { Cursor } from '../cursor.ts'
import { any, bool, kind, list, oneOf } from '../kind.ts'
import { model, type Part } from '../part.ts'
import { anyOf, notOf, type Truth } from '../three-valued.ts'
import { resourceFields, resourcePaths } from './shared.ts'

export const firewallPolicy = kind('firewallPolicy', 'policy', 'A web application firewall policy of gateways.', {
  ...resourceFields,
  state: oneOf(['Enabled', 'Disabled'], 'Whether it is on.'),
  mode: oneOf(['Prevention', 'Detection'], 'Whether it blocks, or only tells.'),
  requestBodyCheck: bool('Whether it looks at bodies of requests.'),
  managedRuleSets: any('Its managed rule sets, as JSON: ruleSetType, ruleSetVersion.'),
  hasCurrentRules: bool('Whether one of its managed rule sets is as new as Microsoft_DefaultRuleSet 2.1 or OWASP 3.2.'),
  hasOldRules: bool('Whether one of its managed rule sets is OWASP 3.1 or older, which runs on the old engine.'),
  gateways: list('applicationGateway', 'The gateways that name it.'),
  listeners: list('gatewayListener', 'The listeners that name it.'),
})

const managedRuleSets = ['properties', 'managedRules', 'managedRuleSets']

export const firewallPolicyModel = model(firewallPolicy, {
  paths: {
    ...resourcePaths,
    state: ['properties', 'policySettings', 'state'],
    mode: ['properties', 'policySettings', 'mode'],
    requestBodyCheck: ['properties', 'policySettings', 'requestBodyCheck'],
    managedRuleSets,
    hasCurrentRules: managedRuleSets,
    hasOldRules: managedRuleSets,
  },
  read: {
    hasCurrentRules: (policy) => someRuleSet(policy, isCurrent),
    hasOldRules: (policy) => someRuleSet(policy, isOldRuleSet),
    gateways: (p) => p.world.referring('applicationGateway', 'firewallPolicy', p),
    listeners: (p) => p.world.referring('gatewayListener', 'firewallPolicy', p),
  },
})

/** From which version on a rule set is current, as [major, minor]. Sets of other types are no substitute for one of these. */
const CURRENT: Readonly<Record<string, Version>> = { microsoft_defaultruleset: [2, 1], owasp: [3, 2] }

type Version = readonly [major: number, minor: number]

function someRuleSet({ cursor }: Part, test: (ruleSet: Cursor) => Truth): Truth {
  const { items, rest } = cursor.elements(...managedRuleSets)
  return anyOf([...items.map(test), rest ?? false])
}

function isCurrent(ruleSet: Cursor): Truth {
  const type = textAt(ruleSet, 'ruleSetType')
  if (isUnknown(type)) return type
  const least = CURRENT[type.toLowerCase()]
  return least === undefined ? false : isFrom(least, textAt(ruleSet, 'ruleSetVersion'))
}

/** Whether a rule set, or the old configuration of a gateway, is OWASP 3.1 or older. */
export function isOldRuleSet(ruleSet: Cursor): Truth {
  const [type, version] = [textAt(ruleSet, 'ruleSetType'), textAt(ruleSet, 'ruleSetVersion')]
  if (isUnknown(type)) return type
  return type.toLowerCase() === 'owasp' && (isUnknown(version) || /^\d/.test(version)) && notOf(isFrom([3, 2], version))
}

function isFrom([major, minor]: Version, version: Text): Truth {
  if (isUnknown(version)) return version
  const [, first, second] = /^(\d+)\.(\d+)/.exec(version) ?? []
  return Number(first) > major || (Number(first) === major && Number(second) >= minor)
}

function textAt(cursor: Cursor, field: string): Text {
  return cursor.at(field).text() ?? ''
}
