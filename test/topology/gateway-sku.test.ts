// What a gateway is: how many instances its SKU takes, and whether its firewall policy is current.
import { describe, expect, test } from '@jest/globals'
import { build, gateway, only, show, unknown, type Json } from './resources.ts'

test.each<readonly [Json, Json, unknown]>([
  ['Standard_v2', undefined, 125],
  ['WAF_V2', undefined, 125],
  ['basic', undefined, 2],
  ['WAF', undefined, 32],
  [undefined, 'Standard_Large', 32],
  [undefined, undefined, undefined],
  [unknown('tier'), undefined, '{tier}'],
])('a gateway of tier %s and name %s', (tier, name, limit) => {
  const sku = only(build([gateway({ sku: { tier, name } })]), 'gatewaySku')
  expect(show(sku.get('instanceLimit'))).toEqual(limit)
})

describe('the rule sets of a firewall policy', () => {
  const set = (ruleSetType: Json, ruleSetVersion: Json): Json => ({ ruleSetType, ruleSetVersion })
  test.each<readonly [string, Json, unknown]>([
    ['none', [], false],
    ['OWASP 3.2', [set('owasp', '3.2')], true],
    ['OWASP 3.1', [set('OWASP', '3.1')], false],
    ['OWASP 2.2.9', [set('OWASP', '2.2.9')], false],
    ['OWASP 3.10', [set('OWASP', '3.10')], true],
    ['OWASP 4.0', [set('OWASP', '4.0')], true],
    ['the default rule set 2.1', [set('Microsoft_DefaultRuleSet', '2.1')], true],
    ['the default rule set 2.0', [set('Microsoft_DefaultRuleSet', '2.0')], false],
    ['no version', [set('OWASP', undefined)], false],
    ['bots alone', [set('Microsoft_BotManagerRuleSet', '9.9')], false],
    ['bots first', [set('Microsoft_BotManagerRuleSet', '1.0'), set('OWASP', '3.2')], true],
    ['a version that is not known', [set('OWASP', unknown('version'))], '{version}'],
    ['a type that is not known', [set(unknown('type'), '1.0'), set('OWASP', '3.0')], '{type}'],
    ['a current one beside what is not known', [set(unknown('type'), '1.0'), set('OWASP', '3.2')], true],
    ['sets that are not known', unknown('sets'), '{sets}'],
  ])('%s', (_what, managedRuleSets, expected) => {
    const policy = {
      type: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
      name: 'waf',
      properties: { managedRules: { managedRuleSets } },
    }
    expect(show(only(build([policy]), 'firewallPolicy').get('hasCurrentRules'))).toEqual(expected)
  })
})
