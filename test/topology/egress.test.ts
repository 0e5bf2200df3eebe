// How members reach the internet, and what connections reach them.
import { describe, expect, test } from '@jest/globals'
import { Unknown } from '../../src/resource/unknown.ts'
import {
  build,
  byName,
  child,
  inLb,
  lb,
  network,
  only,
  pool,
  show,
  unknown,
  type Json,
  type ResourceJson,
} from './resources.ts'

const p = unknown('p')
const idOf = (type: string, name: string) => ({ id: `${network}/${type}/${name}` })
const subnetId = { id: `${network}/virtualNetworks/vnet/subnets/snet` }
type Properties = { readonly [key: string]: Json }

const vnet = (subnet: Properties, more: { readonly [key: string]: unknown } = {}): ResourceJson => ({
  type: 'Microsoft.Network/virtualNetworks',
  apiVersion: '2024-05-01',
  name: 'vnet',
  properties: { subnets: [{ name: 'snet', properties: { addressPrefix: '10.0.1.0/24', ...subnet } }] },
  ...more,
})
const nic = (properties: Properties = {}): ResourceJson => ({
  type: 'Microsoft.Network/networkInterfaces',
  name: 'nic',
  properties: { ipConfigurations: [{ name: 'ip', properties: { subnet: subnetId, ...properties } }] },
})
const routes = (nextHopType: Json, addressPrefix: Json = '0.0.0.0/0'): ResourceJson => ({
  type: 'Microsoft.Network/routeTables',
  name: 'rt',
  properties: { routes: [{ name: 'default', properties: { addressPrefix, nextHopType } }] },
})
const inPool = { loadBalancerBackendAddressPools: [{ id: pool('web') }] }

/** A load balancer with a pool `web`, a rule on a public frontend, and what is given. */
function balancer(
  rule: Properties,
  more: { readonly [list: string]: Json } = {},
  sku: Json = 'Standard',
): ResourceJson {
  return lb(
    {
      frontendIPConfigurations: {
        public: { publicIPAddress: idOf('publicIPAddresses', 'pip') },
        inner: { subnet: subnetId },
      },
      backendAddressPools: { web: {} },
      loadBalancingRules: {
        https: {
          frontendIPConfiguration: inLb('frontendIPConfigurations', 'public'),
          backendAddressPool: { id: pool('web') },
          ...rule,
        },
      },
      ...more,
    },
    { sku: { name: sku } },
  )
}

const outbound = { outboundRules: { out: { backendAddressPool: { id: pool('web') } } } }

describe('the way out of a network interface', () => {
  test.each<readonly [string, readonly ResourceJson[], readonly unknown[]]>([
    ['default outbound access', [vnet({}), nic()], ['defaultOutboundAccess', true, false]],
    ['a private subnet', [vnet({ defaultOutboundAccess: false }), nic()], ['none', false, false]],
    [
      'a newer api-version',
      [vnet({}, { apiVersion: '2025-07-01' }), nic()],
      ['{defaultOutboundAccess}', '{defaultOutboundAccess}', false],
    ],
    [
      'a newer api-version that says it',
      [vnet({ defaultOutboundAccess: 'true' }, { apiVersion: '2025-07-01' }), nic()],
      ['defaultOutboundAccess', true, false],
    ],
    [
      'a subnet elsewhere',
      [nic()],
      [`{reference('${subnetId.id}')}`, `{reference('${subnetId.id}')}`, `{reference('${subnetId.id}')}`],
    ],
    ['a NAT gateway', [vnet({ natGateway: idOf('natGateways', 'nat') }), nic()], ['natGateway', true, true]],
    ['a NAT gateway that is not known', [vnet({ natGateway: p }), nic()], ['{p.id}', true, '{p.id}']],
    [
      'a route to a firewall',
      [vnet({ routeTable: idOf('routeTables', 'rt') }), routes('VirtualAppliance'), nic()],
      ['route', true, true],
    ],
    [
      '… wins over a NAT gateway',
      [
        vnet({ natGateway: idOf('natGateways', 'nat'), routeTable: idOf('routeTables', 'rt') }),
        routes('VirtualNetworkGateway'),
        nic(),
      ],
      ['route', true, true],
    ],
    [
      'a route to nowhere',
      [vnet({ natGateway: idOf('natGateways', 'nat'), routeTable: idOf('routeTables', 'rt') }), routes('None'), nic()],
      ['none', false, false],
    ],
    [
      'a route to the internet',
      [vnet({ routeTable: idOf('routeTables', 'rt') }), routes('Internet'), nic()],
      ['defaultOutboundAccess', true, false],
    ],
    [
      'a route for something else',
      [vnet({ routeTable: idOf('routeTables', 'rt') }), routes('VirtualAppliance', '10.0.0.0/8'), nic()],
      ['defaultOutboundAccess', true, false],
    ],
    [
      'a route for what is not known',
      [vnet({ routeTable: idOf('routeTables', 'rt') }), routes('VirtualAppliance', p), nic()],
      ['{p}', '{p}', '{p}'],
    ],
    [
      'an address of its own',
      [vnet({ defaultOutboundAccess: false }), nic({ publicIPAddress: idOf('publicIPAddresses', 'own') })],
      ['publicIPAddress', true, true],
    ],
    [
      'an address that is not known',
      [vnet({ defaultOutboundAccess: false }), nic({ publicIPAddress: p })],
      ['{p}', '{p}', '{p}'],
    ],
    [
      'an outbound rule',
      [vnet({}), nic(inPool), balancer({ disableOutboundSnat: true }, outbound)],
      ['outboundRule', true, true],
    ],
    ['a public rule', [vnet({}), nic(inPool), balancer({})], ['loadBalancingRule', true, false]],
    [
      'a public rule without SNAT',
      [vnet({}), nic(inPool), balancer({ disableOutboundSnat: true })],
      ['none', false, false],
    ],
    [
      'a public rule of which it is not known',
      [vnet({}), nic(inPool), balancer({ disableOutboundSnat: p })],
      ['{p}', '{p}', false],
    ],
    [
      'an internal rule',
      [vnet({}), nic(inPool), balancer({ frontendIPConfiguration: inLb('frontendIPConfigurations', 'inner') })],
      ['none', false, false],
    ],
    [
      'an internal rule of the Basic SKU',
      [
        vnet({}),
        nic(inPool),
        balancer({ frontendIPConfiguration: inLb('frontendIPConfigurations', 'inner') }, {}, 'Basic'),
      ],
      ['defaultOutboundAccess', true, false],
    ],
    [
      'a SKU that is not known',
      [vnet({}), nic(inPool), balancer({ disableOutboundSnat: true }, {}, p)],
      ['{p}', '{p}', false],
    ],
  ])('%s', (_, resources, expected) => {
    const configuration = byName(build(resources), 'ipConfiguration', 'ip')
    const found = ['egress', 'hasEgress', 'hasExplicitEgress'].map((field) => show(configuration.get(field)))
    expect(found).toEqual(expected)
  })

  test('every pool of the interface counts', () => {
    const configurations = ['a', 'b'].map((name) => ({
      name,
      properties: { subnet: subnetId, ...(name === 'b' ? inPool : {}) },
    }))
    const twice = { ...nic(), properties: { ipConfigurations: configurations } }
    const topology = build([vnet({ defaultOutboundAccess: false }), twice, balancer({})])
    expect(show(byName(topology, 'ipConfiguration', 'a').get('egress'))).toBe('loadBalancingRule')
  })

  test('instances of a flexible scale set have no default outbound access', () => {
    const of = (orchestrationMode: string) => {
      const ip = { name: 'ip', properties: { subnet: subnetId } }
      const networkInterfaceConfigurations = [{ name: 'nic', properties: { ipConfigurations: [ip] } }]
      const properties = {
        orchestrationMode,
        virtualMachineProfile: { networkProfile: { networkInterfaceConfigurations } },
      }
      return build([vnet({}), { type: 'Microsoft.Compute/virtualMachineScaleSets', name: 'vmss', properties }])
    }
    expect(show(only(of('Flexible'), 'ipConfiguration').get('egress'))).toBe('none')
    expect(show(only(of('Uniform'), 'ipConfiguration').get('egress'))).toBe('defaultOutboundAccess')
  })
})

describe('the way out of an address', () => {
  const of = (address: Json, subnet: Properties, more: { readonly [list: string]: Json } = {}) => {
    const virtualNetwork = { id: `${network}/virtualNetworks/vnet` }
    const list = [{ name: 'a', properties: { ipAddress: address, virtualNetwork } }]
    const topology = build([
      vnet(subnet),
      balancer({ disableOutboundSnat: true }, more),
      child('web', { loadBalancerBackendAddresses: list }),
    ])
    return show(only(topology, 'member').get('egress'))
  }

  test('goes by the subnet that holds it', () => {
    expect(of('10.0.1.9', {})).toBe('defaultOutboundAccess')
    expect(of('10.0.1.9', { natGateway: idOf('natGateways', 'nat') })).toBe('natGateway')
    expect(of('10.0.9.9', { natGateway: idOf('natGateways', 'nat') })).toBe('none')
    expect(of('10.0.1.9', {}, outbound)).toBe('outboundRule')
    expect(of(p, {})).toBe('{p}')
    expect(of('10.0.9.9', { addressPrefix: p })).toBe('{p}')
  })
})

describe('what is reached', () => {
  const nat = {
    inboundNatRules: {
      ssh: { frontendIPConfiguration: inLb('frontendIPConfigurations', 'public') },
      rdp: {
        frontendIPConfiguration: inLb('frontendIPConfigurations', 'public'),
        backendAddressPool: { id: pool('web') },
      },
    },
  }
  const joins = { ...inPool, loadBalancerInboundNatRules: [inLb('inboundNatRules', 'ssh')] }

  test('through pools and NAT rules of both versions', () => {
    const topology = build([
      vnet({}),
      nic(joins),
      balancer({ probe: inLb('probes', 'ready') }, { ...nat, probes: { ready: {} } }),
    ])
    for (const [kind, name] of [
      ['loadBalancingRule', 'https'],
      ['inboundNatRule', 'ssh'],
      ['probe', 'ready'],
      ['frontend', 'public'],
    ] as const)
      expect([name, show(byName(topology, kind, name).get('ipConfigurations'))]).toEqual([name, ['nic/ip']])
    expect(show(byName(topology, 'frontend', 'inner').get('ipConfigurations'))).toEqual([])
    expect(topology.all('inboundRule').map((rule) => show(rule.get('ipConfigurations')))).toEqual([
      ['nic/ip'],
      ['nic/ip'],
      ['nic/ip'],
    ])
  })

  test('what may join, and what others declare', () => {
    const possible = { ...nic(inPool), possible: { max: 1, because: p } }
    expect(show(byName(build([possible, balancer({})]), 'loadBalancingRule', 'https').get('ipConfigurations'))).toEqual(
      ['|', 'nic/ip×1'],
    )
    expect(show(byName(build([balancer({})]), 'loadBalancingRule', 'https').get('ipConfigurations'))).toEqual([
      '|',
      '?×*',
    ])
  })
})

test('the default route of a subnet', () => {
  const of = (table: Json, ...more: readonly ResourceJson[]) =>
    byName(build([vnet({ routeTable: table }), ...more]), 'subnet', 'snet').get('defaultRoute')
  expect(show(of(idOf('routeTables', 'rt'), routes('Internet')))).toBe('rt/default')
  expect(of(idOf('routeTables', 'rt'))).toBeInstanceOf(Unknown)
  expect(of(null)).toBeUndefined()
})
