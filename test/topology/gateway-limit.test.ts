// How many parts a gateway has, and how many Azure takes.
import { describe, expect, test } from '@jest/globals'
import { build, byName, gateway, inGateway, show, unknown, type Json } from './resources.ts'

const many = (count: number): Json => Array.from({ length: count }, (_, index) => ({ name: `n${index}` }))

/** Count and maximum of a limit by its name. */
function limitOf(properties: { readonly [key: string]: Json }, parts: string): unknown[] {
  const limit = byName(build([gateway(properties)]), 'gatewayLimit', parts)
  return [show(limit.get('count')), show(limit.get('maximum'))]
}

const inTier = (tier: Json) => ({ name: tier, tier })
const owasp = (ruleSetVersion: Json): Json => ({ enabled: true, ruleSetType: 'OWASP', ruleSetVersion })

describe('counts', () => {
  test.each<readonly [string, { readonly [key: string]: Json }, unknown]>([
    ['backendAddressPools', { backendAddressPools: many(3) }, 3],
    ['backendAddressPools', {}, 0],
    ['backendAddressPools', { backendAddressPools: unknown('pools') }, '0..*'],
    ['httpListeners and listeners', { httpListeners: many(2), listeners: many(1) }, 3],
    ['requestRoutingRules and routingRules', { requestRoutingRules: many(2), routingRules: unknown('r') }, '2..*'],
    ['characters in its name', {}, 3],
  ])('%s', (parts, properties, count) => {
    expect(limitOf(properties, parts)[0]).toEqual(count)
  })

  test('listeners that send requests to a pool', () => {
    const rule = (name: string, to: { readonly [key: string]: Json }): Json => ({
      name,
      properties: { ruleType: 'Basic', httpListener: inGateway('httpListeners', name), ...to },
    })
    const rules = (to: { readonly [key: string]: Json }): { readonly [key: string]: Json } => ({
      backendAddressPools: [{ name: 'web' }],
      httpListeners: many(2),
      redirectConfigurations: [{ name: 'tls', properties: {} }],
      requestRoutingRules: [
        rule('n0', { backendAddressPool: inGateway('backendAddressPools', 'web') }),
        rule('n1', to),
      ],
    })
    const parts = 'listeners that send requests to a pool'
    const redirect = { redirectConfiguration: inGateway('redirectConfigurations', 'tls') }
    expect(limitOf(rules(redirect), parts)).toEqual([1, 100])
    expect(limitOf(rules({ backendAddressPool: unknown('pool') }), parts)).toEqual(['1..2', 100])
  })

  test('within path maps and rewrite sets', () => {
    const headers = { requestHeaderConfigurations: [{}, {}], responseHeaderConfigurations: [{}] }
    const rule = (actionSet: Json): Json => ({ conditions: [{}], actionSet })
    const properties = {
      urlPathMaps: [{ name: 'paths', properties: { pathRules: many(4) } }],
      sslProfiles: [{ name: 'partners', properties: { trustedClientCertificates: many(2) } }],
      rewriteRuleSets: [
        {
          name: 'set',
          properties: {
            rewriteRules: [rule({ ...headers, urlConfiguration: {} }), rule({ urlConfiguration: unknown('u') })],
          },
        },
      ],
    }
    expect(limitOf(properties, 'pathRules')).toEqual([4, 100])
    expect(show(byName(build([gateway(properties)]), 'gatewayLimit', 'pathRules').get('within'))).toBe('paths')
    const [clients, ofProfile] = build([gateway(properties)])
      .all('gatewayLimit')
      .filter((one) => one.get('name') === 'trustedClientCertificates')
    expect([clients, ofProfile].map((one) => one?.get('maximum'))).toEqual([200, 100])
    expect(limitOf(properties, 'conditions')).toEqual([2, 40])
    expect(limitOf(properties, 'configurations of headers and addresses')).toEqual(['4..5', 40])
  })
})

describe('maxima', () => {
  test.each<readonly [string, { readonly [key: string]: Json }, unknown, unknown]>([
    ['Standard_v2', { sku: inTier('Standard_v2') }, 200, 100],
    ['no tier', {}, 200, 100],
    ['Basic', { sku: inTier('Basic') }, 5, 5],
    ['a tier that is not known', { sku: inTier(unknown('tier')) }, '5..200', '5..100'],
    ['OWASP 3.1', { sku: inTier('WAF_v2'), webApplicationFirewallConfiguration: owasp('3.1') }, 40, 100],
    ['OWASP 3.2', { sku: inTier('WAF_v2'), webApplicationFirewallConfiguration: owasp('3.2') }, 200, 100],
    [
      'OWASP without a firewall',
      { sku: inTier('Standard_v2'), webApplicationFirewallConfiguration: owasp('3.0') },
      200,
      100,
    ],
    [
      'a rule set that is not known',
      { sku: inTier('WAF_v2'), webApplicationFirewallConfiguration: owasp(unknown('version')) },
      '40..200',
      100,
    ],
    [
      'a policy elsewhere',
      {
        sku: inTier('WAF_v2'),
        firewallPolicy: {
          id: '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies/waf',
        },
      },
      '40..200',
      100,
    ],
  ])('%s', (_what, properties, listeners, pools) => {
    expect(limitOf(properties, 'httpListeners and listeners')[1]).toEqual(listeners)
    expect(limitOf(properties, 'backendAddressPools')[1]).toEqual(pools)
  })

  test('a policy with old rules', () => {
    const id =
      '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies/waf'
    const policy = {
      type: 'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
      name: 'waf',
      properties: { managedRules: { managedRuleSets: [{ ruleSetType: 'OWASP', ruleSetVersion: '3.0' }] } },
    }
    const topology = build([gateway({ sku: inTier('WAF_v2'), firewallPolicy: { id } }), policy])
    expect(show(byName(topology, 'gatewayLimit', 'frontendPorts').get('maximum'))).toBe(40)
  })
})
