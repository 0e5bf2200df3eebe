// Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies.
import { any, bool, kind, list, oneOf } from '../kind.ts'
import { model } from '../part.ts'
import { resourceFields, resourcePaths } from './shared.ts'

export const firewallPolicy = kind('firewallPolicy', 'policy', 'A web application firewall policy of gateways.', {
  ...resourceFields,
  state: oneOf(['Enabled', 'Disabled'], 'Whether it is on.'),
  mode: oneOf(['Prevention', 'Detection'], 'Whether it blocks, or only tells.'),
  requestBodyCheck: bool('Whether it looks at bodies of requests.'),
  managedRuleSets: any('Its managed rule sets, as JSON: ruleSetType, ruleSetVersion.'),
  gateways: list('applicationGateway', 'The gateways that name it.'),
  listeners: list('gatewayListener', 'The listeners that name it.'),
})

export const firewallPolicyModel = model(firewallPolicy, {
  paths: {
    ...resourcePaths,
    state: ['properties', 'policySettings', 'state'],
    mode: ['properties', 'policySettings', 'mode'],
    requestBodyCheck: ['properties', 'policySettings', 'requestBodyCheck'],
    managedRuleSets: ['properties', 'managedRules', 'managedRuleSets'],
  },
  read: {
    gateways: (p) => p.world.referring('applicationGateway', 'firewallPolicy', p),
    listeners: (p) => p.world.referring('gatewayListener', 'firewallPolicy', p),
  },
})
