// Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies.
import type { Text } from '../../resource/value.ts'
import { isUnknown } from '../../resource/value.ts'
import type { Cursor } from '../cursor.ts'
import { any, bool, kind, list, oneOf } from '../kind.ts'
import { model, type Part } from '../part.ts'
import { anyOf, type Truth } from '../three-valued.ts'
import { resourceFields, resourcePaths } from './shared.ts'

export const firewallPolicy = kind('firewallPolicy', 'policy', 'A web application firewall policy of gateways.', {
  ...resourceFields,
  state: oneOf(['Enabled', 'Disabled'], 'Whether it is on.'),
  mode: oneOf(['Prevention', 'Detection'], 'Whether it blocks, or only tells.'),
  requestBodyCheck: bool('Whether it looks at bodies of requests.'),
  managedRuleSets: any('Its managed rule sets, as JSON: ruleSetType, ruleSetVersion.'),
  hasCurrentRules: bool('Whether one of its managed rule sets is as new as Microsoft_DefaultRuleSet 2.1 or OWASP 3.2.'),
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
  },
  read: {
    hasCurrentRules,
    gateways: (p) => p.world.referring('applicationGateway', 'firewallPolicy', p),
    listeners: (p) => p.world.referring('gatewayListener', 'firewallPolicy', p),
  },
})

/** From which version on a rule set is current, as [major, minor]. Sets of other types are no substitute for one of these. */
const CURRENT: Readonly<Record<string, readonly [number, number]>> = {
  microsoft_defaultruleset: [2, 1],
  owasp: [3, 2],
}

function hasCurrentRules({ cursor }: Part): Truth {
  const { items, rest } = cursor.elements(...managedRuleSets)
  return anyOf([...items.map(isCurrent), rest ?? false])
}

function isCurrent(ruleSet: Cursor): Truth {
  const [type, version] = ['ruleSetType', 'ruleSetVersion'].map((field): Text => ruleSet.at(field).text() ?? '')
  if (isUnknown(type)) return type
  const least = CURRENT[type?.toLowerCase() ?? '']
  if (least === undefined) return false
  if (isUnknown(version)) return version
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version ?? '') ?? []
  return Number(major) > least[0] || (Number(major) === least[0] && Number(minor) >= least[1])
}
