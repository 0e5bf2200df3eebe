// What a gateway asks of the network around it: how Azure manages it, how large it grows, what else lies in its subnet.
import { describe, expect, test } from '@jest/globals'
import type { PoolIntent } from '../../src/intent/intent.ts'
import { build, byName, gateway, network, only, show, unknown, type Json } from './resources.ts'

type Properties = Readonly<Record<string, Json>>

const v2 = { sku: { tier: 'WAF_v2' } }
const front = (properties: Json): Properties => ({ frontendIPConfigurations: [{ name: 'front', properties }] })
const open = front({ publicIPAddress: { id: `${network}/publicIPAddresses/pip` } })
const p = unknown('p')

describe('network isolation', () => {
  const isolated = (properties: Properties, tags: Json = {}, intents: readonly PoolIntent[] = []) => {
    const of = { ...gateway({ backendAddressPools: [{ name: 'web' }], ...properties }), tags }
    return show(only(build([of], { intents }), 'applicationGateway').get('isIsolated'))
  }

  test.each<readonly [string, Properties, Json, boolean | string]>([
    ['version 1', { sku: { tier: 'WAF' }, networkIsolationEnabled: true }, {}, false],
    ['tier Basic', { sku: { tier: 'Basic' }, networkIsolationEnabled: true }, {}, false],
    ['a public frontend', { ...v2, ...open }, {}, false],
    ['a public frontend and the tag of Azure', { ...v2, ...open }, { enhancedNetworkControl: 'true' }, true],
    ['the tag says something else', { ...v2, ...open }, { EnhancedNetworkControl: 'False' }, false],
    ['a property', { ...v2, ...open, networkIsolationEnabled: true }, {}, true],
    ['a property that denies it', { ...v2, networkIsolationEnabled: false }, {}, false],
    ['private', { ...v2, ...front({ privateIPAddress: '10.0.1.10' }) }, {}, '{networkIsolation}'],
    ['an unknown frontend', { ...v2, ...front({ publicIPAddress: { id: p } }) }, {}, '{p}'],
    ['unknown tags are not of Azure', { ...v2, ...open }, p, false],
    ['an unknown property', { ...v2, ...open, networkIsolationEnabled: p }, {}, '{p}'],
    ['an unknown SKU, public', { sku: p, ...open }, {}, false],
  ])('%s', (_, properties, tags, expected) => {
    expect(isolated(properties, tags)).toBe(expected)
  })

  test('the configuration says it, or denies it', () => {
    const intent = (networkIsolation: boolean): readonly PoolIntent[] => [{ match: { pool: 'web' }, networkIsolation }]
    expect(isolated({ ...v2, ...open }, {}, intent(true))).toBe(true)
    expect(isolated(v2, {}, intent(false))).toBe(false)
    expect(isolated(v2, {}, [{ match: { pool: 'other' }, networkIsolation: true }])).toBe('{networkIsolation}')
    expect(isolated(v2, {}, [{ match: { tag: { a: 'b' } }, networkIsolation: true }])).toBe('{networkIsolation}')
    expect(isolated({ ...v2, ...open }, p, [{ match: { tag: { a: 'b' } }, networkIsolation: true }])).toBe('{p}')
  })
})

test.each<readonly [string, Properties, readonly (number | string | undefined)[]]>([
  ['fixed', { sku: { tier: 'WAF_v2', capacity: 3 } }, [3, 3, '65200-65535']],
  ['autoscaling', { ...v2, autoscaleConfiguration: { minCapacity: '2', maxCapacity: 10 } }, [2, 10, '65200-65535']],
  ['without a maximum', { ...v2, autoscaleConfiguration: { minCapacity: 0 } }, [0, '{maxCapacity}', '65200-65535']],
  ['version 1', { sku: { tier: 'WAF', capacity: 2 } }, [2, 2, '65503-65534']],
  ['unknown', { sku: p, autoscaleConfiguration: p }, ['{p}', '{p}', '{p.tier}']],
  ['nothing said', {}, ['absent', 'absent', 'absent']],
])('instances and ports of management: %s', (_, properties, expected) => {
  const element = only(build([gateway(properties)]), 'applicationGateway')
  const fields = ['minimumInstances', 'maximumInstances', 'infrastructurePorts']
  expect(fields.map((field) => show(element.get(field) ?? 'absent'))).toEqual(expected)
})

test('what lies in a subnet', () => {
  const subnetId = `${network}/virtualNetworks/vnet/subnets/gateway`
  const topology = build([
    {
      type: 'Microsoft.Network/virtualNetworks',
      name: 'vnet',
      properties: { subnets: [{ name: 'gateway', properties: {} }] },
    },
    { type: 'Microsoft.Network/privateEndpoints', name: 'pe', properties: { subnet: { id: subnetId } } },
    {
      type: 'Microsoft.ContainerService/managedClusters',
      name: 'aks',
      properties: { agentPoolProfiles: [{ vnetSubnetID: subnetId }, { podSubnetID: subnetId }, {}] },
    },
    {
      type: 'Microsoft.ContainerService/managedClusters',
      name: 'aks-2',
      properties: { agentPoolProfiles: p },
    },
  ])
  const subnet = byName(topology, 'subnet', 'gateway')
  expect(show(subnet.get('privateEndpoints'))).toEqual(['pe'])
  expect(show(subnet.get('managedClusters'))).toEqual(['aks', '|', '?×*'])
})

describe('addresses of a gateway', () => {
  const subnetId = { id: `${network}/virtualNetworks/vnet/subnets/gateway` }
  const fronts = [
    { name: 'known', properties: { publicIPAddress: { id: `${network}/publicIPAddresses/known` } } },
    { name: 'new', properties: { publicIPAddress: { id: `${network}/publicIPAddresses/new` } } },
    { name: 'other', properties: { publicIPAddress: { id: `${network}/publicIPAddresses/other` } } },
    { name: 'private', properties: { privateIPAddress: '10.0.1.10', subnet: subnetId } },
    { name: 'unknown', properties: { publicIPAddress: p } },
  ]
  const pip = (name: string, properties: Json) => ({ type: 'Microsoft.Network/publicIPAddresses', name, properties })
  const nsg = (properties: Properties) => ({
    type: 'Microsoft.Network/networkSecurityGroups',
    name: 'nsg',
    properties: { securityRules: [{ name: 'rule', properties }] },
  })
  const guarded = { networkSecurityGroup: { id: `${network}/networkSecurityGroups/nsg` } }
  const vnet = {
    type: 'Microsoft.Network/virtualNetworks',
    name: 'vnet',
    properties: {
      subnets: [
        { name: 'gateway', properties: { addressPrefix: '10.0.1.0/24' } },
        { name: 'web', properties: guarded },
      ],
    },
  }
  const agw = gateway({
    gatewayIPConfigurations: [{ name: 'ip', properties: { subnet: subnetId } }],
    frontendIPConfigurations: fronts,
  })

  test('where packets to a frontend go', () => {
    const topology = build([agw, vnet, pip('known', { ipAddress: '203.0.113.9' }), pip('new', {})])
    const destinations = topology.all('gatewayFrontend').map((one) => show(one.get('destination')))
    expect(destinations).toEqual(['203.0.113.9', 'Internet', expect.stringContaining('other'), '10.0.1.10', '{p.id}'])
    expect(show(byName(topology, 'gatewayFrontend', 'private').get('virtualNetwork'))).toBe('vnet')
    expect(show(byName(topology, 'virtualNetwork', 'vnet').get('gatewaySubnets'))).toEqual(['vnet/gateway'])
  })

  test.each<readonly [string, Properties, unknown]>([
    [
      'instances',
      { sourceAddressPrefixes: ['10.0.1.4', '10.0.1.5/32', '10.0.1.0/24', '10.0.2.4'] },
      ['10.0.1.4', '10.0.1.5/32'],
    ],
    ['the private frontend', { sourceAddressPrefix: '*', destinationAddressPrefix: '10.0.1.10' }, []],
    ['a service tag', { sourceAddressPrefix: 'Internet' }, []],
    ['an unknown', { sourceAddressPrefix: p }, ['|', '{p}×*']],
  ])('single addresses in a security rule: %s', (_, rule, expected) => {
    const topology = build([agw, vnet, nsg(rule)])
    expect(show(byName(topology, 'securityRule', 'rule').get('gatewayAddresses'))).toEqual(expected)
  })
})
