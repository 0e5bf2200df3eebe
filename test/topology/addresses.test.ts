// Where the addresses of pools lie, who else asks for them, and what public addresses say.
import { describe, expect, test } from '@jest/globals'
import { isElement } from '../../src/topology/fact.ts'
import {
  build,
  byName,
  child,
  inLb,
  lb,
  network,
  nic,
  only,
  pool,
  show,
  unknown,
  type Json,
  type ResourceJson,
} from './resources.ts'

const vnet = { id: `${network}/virtualNetworks/vnet` }
const subnet = (name: string, of = 'vnet') => ({ id: `${network}/virtualNetworks/${of}/subnets/${name}` })
const theNetwork: ResourceJson = {
  type: 'Microsoft.Network/virtualNetworks',
  name: 'vnet',
  properties: {
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
    subnets: [
      { name: 'web', properties: { addressPrefix: '10.0.1.0/24' } },
      { name: 'data', properties: { addressPrefix: '10.0.2.0/24' } },
    ],
  },
}

const address = (
  properties: Json,
  bodyOfPool: { readonly [key: string]: Json } = {},
  more: readonly ResourceJson[] = [],
) =>
  only(
    build([
      lb({}),
      child('web', { ...bodyOfPool, loadBalancerBackendAddresses: [{ name: 'one', properties }] }),
      ...more,
    ]),
    'backendAddress',
  )

describe('where an address lies', () => {
  test.each<readonly [string, Json, { readonly [key: string]: Json }, readonly unknown[]]>([
    ['nothing says it', { ipAddress: '10.0.1.5' }, {}, [undefined, [], undefined]],
    [
      'its pool says the network',
      { ipAddress: '10.0.1.5' },
      { virtualNetwork: vnet },
      ['vnet', ['10.0.0.0/16'], 'vnet/web'],
    ],
    [
      'it says the network',
      { ipAddress: '10.0.2.5', virtualNetwork: vnet },
      {},
      ['vnet', ['10.0.0.0/16'], 'vnet/data'],
    ],
    [
      'it says the subnet',
      { ipAddress: '10.0.1.5', subnet: subnet('data') },
      {},
      ['vnet', ['10.0.2.0/24'], 'vnet/data'],
    ],
    ['no subnet holds it', { ipAddress: '10.0.9.5', virtualNetwork: vnet }, {}, ['vnet', ['10.0.0.0/16'], undefined]],
    ['it is not known', { ipAddress: unknown('ip'), virtualNetwork: vnet }, {}, ['vnet', ['10.0.0.0/16'], '{ip}']],
    [
      'its network is not known',
      { ipAddress: '10.0.1.5', virtualNetwork: { id: unknown('id') } },
      {},
      ['{id}', ['|', '{id}×*'], '{id}'],
    ],
  ])('%s', (_, properties, bodyOfPool, expected) => {
    const found = address(properties, bodyOfPool, [theNetwork])
    expect(['network', 'addressRanges', 'home'].map((field) => show(found.get(field)))).toEqual(expected)
  })

  test('of a network that is declared elsewhere the ranges are not known', () => {
    const found = address({ ipAddress: '10.0.1.5', virtualNetwork: vnet })
    expect(show(found.get('network'))).toBe('vnet')
    expect(show(found.get('addressRanges'))).toEqual(['|', expect.stringContaining('reference')])
  })
})

describe('who else asks for an address', () => {
  const nicWith = (privateIPAddress: Json, where: Json) => ({
    ...nic('n1', []),
    properties: { ipConfigurations: [{ name: 'ip', properties: { privateIPAddress, subnet: where } }] },
  })
  const asks = (more: readonly ResourceJson[], ip: Json = '10.0.1.5') =>
    show(address({ ipAddress: ip }, { virtualNetwork: vnet }, more).get('claims'))
  test.each<readonly [string, readonly ResourceJson[], unknown]>([
    ['nobody', [], []],
    ['an interface', [nicWith('10.0.1.5', subnet('web'))], ['n1/ip']],
    ['an interface of another network', [nicWith('10.0.1.5', subnet('web', 'other'))], []],
    ['an interface without a subnet', [nicWith('10.0.1.5', {})], []],
    ['an interface whose subnet is not known', [nicWith('10.0.1.5', { id: unknown('id') })], []],
    ['an interface whose address is not known', [nicWith(unknown('ip'), subnet('web'))], ['|', '?×*']],
    ['the same in another network', [nicWith(unknown('ip'), subnet('web', 'other'))], []],
    [
      'an interface that may not exist',
      [{ ...nicWith('10.0.1.5', subnet('web')), possible: { max: 1, because: unknown('c') } }],
      ['|', 'n1/ip×1'],
    ],
    [
      'a private endpoint',
      [
        {
          type: 'Microsoft.Network/privateEndpoints',
          name: 'pe',
          properties: { subnet: subnet('data'), ipConfigurations: [{ properties: { privateIPAddress: '10.0.1.5' } }] },
        },
      ],
      ['pe'],
    ],
    [
      'a container group',
      [
        {
          type: 'Microsoft.ContainerInstance/containerGroups',
          name: 'aci',
          properties: { ipAddress: { ip: '10.0.1.5' }, subnetIds: [subnet('data')] },
        },
      ],
      ['aci'],
    ],
  ])('%s', (_, more, expected) => {
    expect(asks(more)).toEqual(expected)
  })

  test('an address that is not known may be anybody’s, and spelling does not matter', () => {
    expect(asks([], unknown('ip'))).toEqual(['|', '?×*'])
    expect(asks([nicWith('FD00:0::5', subnet('web'))], 'fd00::5')).toEqual(['n1/ip'])
  })

  test('a claim says who asks', () => {
    const found = address({ ipAddress: '10.0.1.5' }, { virtualNetwork: vnet }, [nicWith('10.0.1.5', subnet('web'))])
    const claims = found.get('claims')
    const [claim] = claims !== undefined && typeof claims === 'object' && 'items' in claims ? claims.items : []
    const fields = ['kind', 'address', 'subnet', 'virtualNetwork', 'ipConfiguration']
    expect(isElement(claim) && fields.map((field) => show(claim.get(field)))).toEqual([
      'ipConfiguration',
      '10.0.1.5',
      'vnet/web',
      'vnet',
      'n1/ip',
    ])
  })
})

test.each<readonly [string, Readonly<Record<string, Json>>, readonly ResourceJson[], unknown]>([
  ['nothing says it', { frontendIPConfigurations: { front: {} } }, [], undefined],
  ['its frontends', { frontendIPConfigurations: { front: { subnet: subnet('web') } } }, [], 'vnet'],
  [
    'its frontends are not known',
    { frontendIPConfigurations: { front: { subnet: { id: unknown('id') } } } },
    [],
    '{id}',
  ],
  [
    'a member that joins',
    { backendAddressPools: { web: {} } },
    [
      {
        ...nic('n1', [pool('web')]),
        properties: {
          ipConfigurations: [
            {
              name: 'ip',
              properties: { subnet: subnet('web'), loadBalancerBackendAddressPools: [{ id: pool('web') }] },
            },
          ],
        },
      },
    ],
    'vnet',
  ],
  [
    'an address',
    {
      backendAddressPools: {
        web: { loadBalancerBackendAddresses: [{ properties: { ipAddress: '10.0.0.4', virtualNetwork: vnet } }] },
      },
    },
    [],
    'vnet',
  ],
])('the network that a load balancer serves: %s', (_, body, more, expected) => {
  expect(show(only(build([lb(body), ...more]), 'loadBalancer').get('virtualNetwork'))).toBe(expected)
})

test.each<readonly [Json, unknown]>([
  [undefined, undefined],
  [[{ ipTagType: 'FirstPartyUsage', tag: '/x' }], undefined],
  [[{ ipTagType: 'routingPreference', tag: 'Internet' }], 'Internet'],
  [[{ ipTagType: unknown('type'), tag: 'Internet' }], '{type}'],
  [unknown('tags'), '{tags}'],
])('the routing preference of tags %#', (ipTags, expected) => {
  const set = build([{ type: 'Microsoft.Network/publicIPAddresses', name: 'pip', properties: { ipTags } }])
  expect(show(only(set, 'publicIPAddress').get('routingPreference'))).toBe(expected)
})

test.each<readonly [string, Json, Json, unknown]>([
  ['internal', {}, {}, 'IPv4'],
  ['internal IPv6', { privateIPAddressVersion: 'IPv6' }, {}, 'IPv6'],
  [
    'public',
    { publicIPAddress: { id: `${network}/publicIPAddresses/pip` } },
    { publicIPAddressVersion: 'IPv6' },
    'IPv6',
  ],
  [
    'public, not known',
    { publicIPAddress: { id: `${network}/publicIPAddresses/pip` } },
    { publicIPAddressVersion: unknown('v') },
    '{v}',
  ],
  [
    'public, declared elsewhere',
    { publicIPAddress: { id: `${network}/publicIPAddresses/x` } },
    {},
    expect.stringContaining('reference'),
  ],
  [
    'the same, but it says IPv6',
    { publicIPAddress: { id: `${network}/publicIPAddresses/x` }, privateIPAddressVersion: 'IPv6' },
    {},
    'IPv6',
  ],
])('the version of a frontend: %s', (_, front, pip, expected) => {
  const set = build([
    lb({ frontendIPConfigurations: { front } }),
    { type: 'Microsoft.Network/publicIPAddresses', name: 'pip', properties: pip },
  ])
  expect(show(only(set, 'frontend').get('addressVersion'))).toEqual(expected)
})

test('a frontend knows what is chained to it, and what offers it', () => {
  const front = inLb('frontendIPConfigurations', 'front')
  const set = build([
    lb({ frontendIPConfigurations: { front: {}, chained: { gatewayLoadBalancer: front } } }),
    {
      type: 'Microsoft.Network/privateLinkServices',
      name: 'pls',
      properties: { loadBalancerFrontendIpConfigurations: [front], ipConfigurations: [{ name: 'nat' }] },
    },
    {
      ...nic('n1', []),
      properties: { ipConfigurations: [{ name: 'ip', properties: { gatewayLoadBalancer: front } }] },
    },
  ])
  const frontend = byName(set, 'frontend', 'front')
  expect(
    ['chained', 'chainedIPConfigurations', 'privateLinkServices'].map((field) => show(frontend.get(field))),
  ).toEqual([['lb/chained'], ['n1/ip'], ['pls']])
  expect(show(only(set, 'privateLinkAddress').get('service'))).toBe('pls')
})

test.each<readonly [Json, readonly unknown[]]>([
  [{}, [false, []]],
  [{ loadBalancerBackendAddresses: [] }, [true, []]],
  [{ loadBalancerBackendAddresses: unknown('list') }, ['{list}', ['|', '{list}×*']]],
  [{ loadBalancerBackendAddresses: [{ name: 'a' }, { name: 'A' }, { name: 'b' }, {}] }, [true, ['A']]],
  [{ loadBalancerBackendAddresses: [{ name: unknown('name') }] }, [true, []]],
  [{ loadBalancerBackendAddresses: [{ name: unknown('name') }, { name: 'a' }] }, [true, ['|', '{name}×*']]],
])('what the resource of a pool says of addresses %#', (properties, expected) => {
  const found = only(build([lb({}), child('web', properties)]), 'backendPool')
  expect(['saysAddresses', 'repeatedAddressNames'].map((field) => show(found.get(field)))).toEqual(expected)
})

test.each<readonly [string, readonly ResourceJson[], unknown, unknown]>([
  ['nothing could name it', [], ['|', '?×*'], ['|', '?×*']],
  ['nobody names it', [nic('n1', [])], [], []],
  [
    'an ip-configuration names it',
    [
      {
        ...nic('n1', []),
        properties: {
          ipConfigurations: [
            { name: 'ip', properties: { loadBalancerInboundNatRules: [inLb('inboundNatRules', 'ssh')] } },
            { name: 'ip2', properties: { loadBalancerInboundNatPools: [inLb('inboundNatPools', 'rdp')] } },
          ],
        },
      },
    ],
    ['n1/ip'],
    ['n1/ip2'],
  ],
])('what inbound NAT is bound to: %s', (_, more, rule, natPool) => {
  const set = build([lb({ inboundNatRules: { ssh: {} }, inboundNatPools: { rdp: {} } }), ...more])
  expect(show(only(set, 'inboundNatRule').get('ipConfigurations'))).toEqual(rule)
  expect(show(only(set, 'inboundNatPool').get('ipConfigurations'))).toEqual(natPool)
})

test('a rule knows the first one to its pool and port', () => {
  const to = (backendPort: Json) => ({ backendAddressPool: { id: pool('web') }, backendPort })
  const rules = { a: to(80), b: to(443), c: to(80), d: to(unknown('port')) }
  const set = build([lb({ backendAddressPools: { web: {} }, loadBalancingRules: rules })])
  expect(['a', 'b', 'c', 'd'].map((name) => show(byName(set, 'loadBalancingRule', name).get('sibling')))).toEqual([
    undefined,
    undefined,
    'lb/a',
    undefined,
  ])
})
