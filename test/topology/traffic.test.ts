// Whether traffic passes network security groups: tables of what Azure does, and the algebra against asking every packet.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Unknown } from '../../src/resource/unknown.ts'
import type { Element, Fact } from '../../src/topology/fact.ts'
import type { Topology } from '../../src/topology/topology.ts'
import { vocabulary } from '../../src/topology/vocabulary.ts'
import { build, byName, network, only, show, unknown, type Json, type ResourceJson } from './resources.ts'

interface RuleJson {
  readonly priority: Json
  readonly access?: Json
  readonly from?: Json
  readonly to?: Json
  readonly port?: Json
  readonly protocol?: Json
  readonly direction?: Json
  readonly more?: { readonly [key: string]: Json }
}

const nsgId = (name: string) => ({ id: `${network}/networkSecurityGroups/${name}` })
const subnetId = { id: `${network}/virtualNetworks/vnet/subnets/snet` }
const asgId = (name: string) => ({ id: `${network}/applicationSecurityGroups/${name}` })

function ruleOf({ priority, access, from, to, port, protocol, direction, more }: RuleJson, index: number): Json {
  const properties = {
    priority,
    access: access ?? 'Allow',
    direction: direction ?? 'Inbound',
    protocol: protocol ?? '*',
    sourceAddressPrefix: from ?? '*',
    sourcePortRange: '*',
    destinationAddressPrefix: to ?? '*',
    destinationPortRange: port ?? '*',
    ...more,
  }
  return { name: `rule-${index}`, properties }
}

const nsg = (name: string, rules: readonly RuleJson[] | Unknown): ResourceJson => ({
  type: 'Microsoft.Network/networkSecurityGroups',
  name,
  properties: { securityRules: rules instanceof Unknown ? rules : rules.map(ruleOf) },
})

function vnet(subnet: Json, more: { readonly [key: string]: Json } = {}): ResourceJson {
  return {
    type: 'Microsoft.Network/virtualNetworks',
    name: 'vnet',
    properties: {
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      subnets: [{ name: 'snet', properties: subnet }],
      ...more,
    },
  }
}

const nic = (
  properties: { readonly [key: string]: Json },
  ofNic: { readonly [key: string]: Json } = {},
): ResourceJson => ({
  type: 'Microsoft.Network/networkInterfaces',
  name: 'nic',
  properties: { ipConfigurations: [{ name: 'ip', properties: { subnet: subnetId, ...properties } }], ...ofNic },
})

const call = (method: string, ...args: readonly Fact[]): Fact =>
  vocabulary.find(({ name, signature }) => name === method && signature.includes(`.${method}(`))?.call(args)

/** A subnet 10.0.1.0/24 whose group has these rules. */
function subnetWith(rules: readonly RuleJson[] | Unknown, ...others: readonly ResourceJson[]): Element {
  const subnet = { addressPrefix: '10.0.1.0/24', networkSecurityGroup: nsgId('nsg') }
  return only(build([vnet(subnet), nsg('nsg', rules), ...others]), 'subnet')
}

const deny = (parts: Omit<RuleJson, 'access'>): RuleJson => ({ ...parts, access: 'Deny' })
const p = unknown('p')

describe('out to the Internet', () => {
  const out = (rule: RuleJson): RuleJson => ({ ...rule, direction: 'Outbound' })
  const all = out(deny({ priority: 4000 }))
  test.each<readonly [string, readonly RuleJson[], boolean | string, boolean | string]>([
    ['the default rules', [], true, true],
    ['everything is denied', [all], false, false],
    ['the service tag is denied', [out(deny({ priority: 100, to: 'Internet' }))], false, false],
    ['another port is denied', [out(deny({ priority: 100, port: '25' }))], true, true],
    ['a range is denied', [out(deny({ priority: 100, to: '198.51.100.0/24' }))], true, true],
    ['only a range is let out', [out({ priority: 100, to: '198.51.100.0/24' }), all], false, true],
    ['only a service is let out', [out({ priority: 100, to: 'AzureKeyVault' }), all], false, true],
    ['a service is denied', [out(deny({ priority: 100, to: 'Storage' }))], true, true],
    ['one half is denied', [out(deny({ priority: 100, to: '128.0.0.0/1' }))], false, true],
    ['a destination that is not known', [out(deny({ priority: 100, to: p })), all], false, false],
    [
      'a deny that is not known',
      [out(deny({ priority: 100, to: p }))],
      '{network security groups}',
      '{network security groups}',
    ],
    ['inbound rules', [deny({ priority: 100 })], true, true],
  ])('%s', (_, rules, atLarge, some) => {
    const subnet = subnetWith(rules)
    expect(show(call('reachesInternet', subnet, 443, 'Tcp'))).toBe(atLarge)
    expect(show(call('reachesOutside', subnet, 443, 'Tcp'))).toBe(some)
  })
})

describe('inbound', () => {
  test.each<readonly [string, readonly RuleJson[], readonly [Fact, Fact, Fact], boolean | string]>([
    ['the default rules let the network in', [], ['VirtualNetwork', 443, 'Tcp'], true],
    ['… and probes', [], ['AzureLoadBalancer', 443, 'Tcp'], true],
    ['… and nobody else', [], ['Internet', 443, 'Tcp'], false],
    ['… no single address', [], ['203.0.113.7', 443, 'Tcp'], false],
    ['a port', [{ priority: 100, port: '443' }], ['Internet', 443, 'Tcp'], true],
    ['another port', [{ priority: 100, port: '443' }], ['Internet', 80, 'Tcp'], false],
    [
      'a list of ports',
      [{ priority: 100, port: '', more: { destinationPortRanges: ['80', '440-450'] } }],
      ['*', 443, 'Tcp'],
      true,
    ],
    ['a protocol without case', [{ priority: 100, protocol: 'TCP' }], ['Internet', 443, 'tcp'], true],
    ['another protocol', [{ priority: 100, protocol: 'Udp' }], ['Internet', 443, 'Tcp'], false],
    ['the lower number first', [deny({ priority: 200 }), { priority: 100 }], ['Internet', 443, 'Tcp'], true],
    ['numbers as texts', [deny({ priority: '200' }), { priority: '1000' }], ['Internet', 443, 'Tcp'], false],
    ['a deny-all keeps probes out', [deny({ priority: 4000 })], ['AzureLoadBalancer', 443, 'Tcp'], false],
    ['… as 0.0.0.0/0 too', [deny({ priority: 4000, from: '0.0.0.0/0' })], ['AzureLoadBalancer', 443, 'Tcp'], false],
    ['… not as Internet', [deny({ priority: 4000, from: 'Internet' })], ['AzureLoadBalancer', 443, 'Tcp'], true],
    [
      'the address of probes',
      [{ priority: 100, from: '168.63.129.16' }, deny({ priority: 200 })],
      ['AzureLoadBalancer', 1, 'Tcp'],
      true,
    ],
    [
      'a deny of the network may mean probes',
      [deny({ priority: 100, from: 'VirtualNetwork' })],
      ['AzureLoadBalancer', 1, 'Tcp'],
      '{network security groups}',
    ],
    ['a tag within Internet', [{ priority: 100, from: 'Internet' }], ['GatewayManager', '65200-65535', 'Tcp'], true],
    [
      'a tag by its name',
      [{ priority: 100, from: 'gatewaymanager', port: '65200-65535' }],
      ['GatewayManager', '65200-65535', 'Tcp'],
      true,
    ],
    [
      'half of a range',
      [{ priority: 100, from: 'GatewayManager', port: '65200-65300' }],
      ['GatewayManager', '65200-65535', 'Tcp'],
      false,
    ],
    [
      'a denied tag',
      [deny({ priority: 100, from: 'Internet' }), { priority: 200, from: 'GatewayManager' }],
      ['GatewayManager', 65200, 'Tcp'],
      false,
    ],
    [
      'another tag',
      [deny({ priority: 100, from: 'AzureCloud' }), { priority: 200 }],
      ['GatewayManager', 65200, 'Tcp'],
      '{network security groups}',
    ],
    ['a region is in its tag', [{ priority: 100, from: 'Storage' }], ['Storage.WestEurope', 443, 'Tcp'], true],
    ['a range of the network', [deny({ priority: 100, from: '10.0.2.0/24' })], ['10.0.2.0/24', 443, 'Tcp'], false],
    ['a part of it', [deny({ priority: 100, from: '10.0.2.128/25' })], ['10.0.2.0/24', 443, 'Tcp'], false],
    ['beside it', [deny({ priority: 100, from: '10.0.3.0/24' })], ['10.0.2.0/24', 443, 'Tcp'], true],
    [
      'two halves',
      [
        { priority: 100, from: '10.9.0.0/25' },
        { priority: 101, from: '10.9.0.128-10.9.0.255' },
      ],
      ['10.9.0.0/24', 443, 'Tcp'],
      true,
    ],
    ['a private range elsewhere may be peered', [], ['10.9.0.0/24', 443, 'Tcp'], '{network security groups}'],
    ['the destination', [deny({ priority: 100, to: '10.0.1.0/24' })], ['VirtualNetwork', 443, 'Tcp'], false],
    ['another destination', [deny({ priority: 100, to: '10.0.2.0/24' })], ['VirtualNetwork', 443, 'Tcp'], true],
    [
      'a part of the destination',
      [deny({ priority: 100, to: '10.0.1.8' })],
      ['VirtualNetwork', 443, 'Tcp'],
      '{network security groups}',
    ],
    ['a service as destination', [{ priority: 100, to: 'Storage' }], ['Internet', 443, 'Tcp'], false],
    [
      'source ports that clients have',
      [{ priority: 100, more: { sourcePortRange: '1024-65535' } }],
      ['Internet', 443, 'Tcp'],
      true,
    ],
    [
      'source ports that no client has',
      [{ priority: 100, more: { sourcePortRange: '443' } }],
      ['Internet', 443, 'Tcp'],
      false,
    ],
    [
      'source ports of some clients',
      [{ priority: 100, more: { sourcePortRange: '50000-60000' } }],
      ['Internet', 443, 'Tcp'],
      '{network security groups}',
    ],
    ['the other direction', [{ priority: 100, direction: 'Outbound' }], ['Internet', 443, 'Tcp'], false],
    ['every port', [{ priority: 100, port: '1-65535' }], ['Internet', 0, 'All'], false],
    ['every port, really', [{ priority: 100, port: '0-65535' }], ['Internet', 0, 'All'], true],
    [
      'an unknown priority',
      [{ priority: p }, deny({ priority: 100 })],
      ['Internet', 443, 'Tcp'],
      '{network security groups}',
    ],
    ['… that changes nothing', [{ priority: p }], ['Internet', 443, 'Tcp'], true],
    ['an unknown prefix', [{ priority: 100, from: p }], ['Internet', 443, 'Tcp'], '{network security groups}'],
    ['… behind a decision', [{ priority: 100 }, deny({ priority: 101, from: p })], ['Internet', 443, 'Tcp'], true],
    ['… that denies what is denied', [deny({ priority: 100, from: p })], ['Internet', 443, 'Tcp'], false],
    ['an unknown port', [{ priority: 100, port: p }], ['Internet', 443, 'Tcp'], '{network security groups}'],
    ['an unknown protocol', [{ priority: 100, protocol: p }], ['Internet', 443, 'Tcp'], '{network security groups}'],
    ['an unknown access', [{ priority: 100, access: p }], ['Internet', 443, 'Tcp'], '{network security groups}'],
    ['an unknown direction', [{ priority: 100, direction: p }], ['Internet', 443, 'Tcp'], '{network security groups}'],
    ['a question about an unknown port', [{ priority: 100, port: '443' }], ['Internet', p, 'Tcp'], '{p}'],
    ['… that does not matter', [{ priority: 100 }], ['Internet', p, 'Tcp'], true],
    ['… that does not help', [], ['Internet', p, 'Tcp'], false],
    ['a question about an unknown source', [{ priority: 100, from: '10.0.0.0/8' }], [p, 443, 'Tcp'], '{p}'],
    [
      'a prefix that is none',
      [{ priority: 100, from: '10.0.0.0/99' }],
      ['Internet', 443, 'Tcp'],
      '{network security groups}',
    ],
  ])('%s', (_, rules, question, expected) => {
    expect(show(call('allows', subnetWith(rules), ...question))).toBe(expected)
  })

  test('no group lets everything pass', () => {
    const subnet = only(build([vnet({ addressPrefix: '10.0.1.0/24' })]), 'subnet')
    expect(show(call('allows', subnet, 'Internet', 443, 'Tcp'))).toBe(true)
    expect(show(call('decidingRule', subnet, 'Internet', 443, 'Tcp'))).toBeUndefined()
  })

  test('a group elsewhere, and rules that are not known', () => {
    const subnet = only(build([vnet({ networkSecurityGroup: nsgId('hub') })]), 'subnet')
    expect(call('allows', subnet, 'Internet', 443, 'Tcp')).toMatchObject({
      causes: [{ reason: expect.stringContaining('networkSecurityGroups/hub is not among the inputs') }],
    })
    expect(show(call('allows', subnetWith(p), 'Internet', 443, 'Tcp'))).toBe('{network security groups}')
    expect(show(call('reachableFromOutside', subnetWith(p), 443, 'Tcp'))).toBe('{network security groups}')
  })

  test('a rule that is a resource of its own', () => {
    const child = {
      type: 'Microsoft.Network/networkSecurityGroups/securityRules',
      name: 'nsg/https',
      properties: {
        priority: 100,
        access: 'Allow',
        direction: 'Inbound',
        protocol: 'Tcp',
        sourceAddressPrefix: '*',
        sourcePortRange: '*',
        destinationAddressPrefix: '*',
        destinationPortRange: '443',
      },
    }
    expect(show(call('allows', subnetWith([], child), 'Internet', 443, 'Tcp'))).toBe(true)
    const possible = { ...child, possible: { max: 1, because: p } }
    expect(show(call('allows', subnetWith([], possible), 'Internet', 443, 'Tcp'))).toBe('{network security groups}')
    expect(show(call('decidingRule', subnetWith([], child), 'Internet', 443, 'Tcp'))).toBe('nsg/https')
  })
})

describe('outside', () => {
  test.each<readonly [string, readonly RuleJson[], boolean | string]>([
    ['nobody by the default rules', [], false],
    ['everybody', [{ priority: 100, port: '443' }], true],
    ['one office', [{ priority: 100, from: '203.0.113.0/29' }], true],
    ['a network behind a VPN', [{ priority: 100, from: '192.168.0.0/16' }], true],
    ['a service', [{ priority: 100, from: 'AzureFrontDoor.Backend' }], true],
    [
      'an office behind a deny that covers it',
      [deny({ priority: 90, from: '203.0.0.0/16' }), { priority: 100, from: '203.0.113.0/29' }],
      false,
    ],
    [
      'an office behind a deny of another',
      [deny({ priority: 90, from: '198.51.100.0/24' }), { priority: 100, from: '203.0.113.0/29' }],
      true,
    ],
    ['everybody but one service', [deny({ priority: 90, from: 'AzureCloud' }), { priority: 100 }], true],
    [
      'an office that a service may hold',
      [deny({ priority: 90, from: 'AzureCloud' }), { priority: 100, from: '20.1.1.1' }],
      '{network security groups}',
    ],
    [
      'only the network',
      [
        { priority: 100, from: 'VirtualNetwork' },
        { priority: 110, from: '10.0.7.0/24' },
      ],
      false,
    ],
    [
      'only probes and the gateway manager',
      [
        { priority: 100, from: 'AzureLoadBalancer' },
        { priority: 110, from: 'GatewayManager' },
      ],
      false,
    ],
    ['another port', [{ priority: 100, port: '80' }], false],
    ['not known', [{ priority: 100, from: p }], '{network security groups}'],
  ])('%s', (_, rules, expected) => {
    expect(show(call('reachableFromOutside', subnetWith(rules), 443, 'Tcp'))).toBe(expected)
  })

  test('private addresses are outside only of a network whose own are known', () => {
    const subnet = { addressPrefix: '10.0.1.0/24', networkSecurityGroup: nsgId('nsg') }
    const rules = nsg('nsg', [{ priority: 100, from: '192.168.0.0/16' }])
    const open = vnet(subnet, { addressSpace: { addressPrefixes: p } })
    expect(show(call('reachableFromOutside', only(build([open, rules]), 'subnet'), 443, 'Tcp'))).toBe(
      '{network security groups}',
    )
  })
})

describe('interfaces', () => {
  const subnet = { addressPrefix: '10.0.1.0/24', networkSecurityGroup: nsgId('nsg') }
  const open: RuleJson = { priority: 100 }

  function ask(of: Topology, kind: string, source = 'Internet') {
    return show(call('allows', only(of, kind), source, 443, 'Tcp'))
  }

  test('both groups must allow', () => {
    const of = (inner: readonly RuleJson[], outer: readonly RuleJson[]) =>
      build([vnet(subnet), nsg('nsg', outer), nsg('own', inner), nic({}, { networkSecurityGroup: nsgId('own') })])
    expect(ask(of([open], [open]), 'networkInterface')).toBe(true)
    expect(ask(of([open], []), 'ipConfiguration')).toBe(false)
    expect(ask(of([], [open]), 'networkInterface')).toBe(false)
    const blocked = only(of([deny({ priority: 100 })], [open]), 'ipConfiguration')
    expect(show(call('decidingRule', blocked, 'Internet', 443, 'Tcp'))).toBe('own/rule-0')
  })

  test('two groups that let different sources in let nobody in', () => {
    const [a, b] = [
      { priority: 100, from: '203.0.113.0/24' },
      { priority: 100, from: '198.51.100.0/24' },
    ]
    const topology = build([
      vnet(subnet),
      nsg('nsg', [a]),
      nsg('own', [b]),
      nic({}, { networkSecurityGroup: nsgId('own') }),
    ])
    expect(show(call('reachableFromOutside', only(topology, 'ipConfiguration'), 443, 'Tcp'))).toBe(false)
  })

  test('a fixed address is compared with the destination', () => {
    const of = (properties: { readonly [key: string]: Json }) =>
      build([vnet(subnet), nsg('nsg', [{ priority: 100, to: '10.0.1.4' }]), nic(properties)])
    expect(ask(of({ privateIPAllocationMethod: 'Static', privateIPAddress: '10.0.1.4' }), 'ipConfiguration')).toBe(true)
    expect(ask(of({ privateIPAllocationMethod: 'Static', privateIPAddress: '10.0.1.5' }), 'ipConfiguration')).toBe(
      false,
    )
    expect(ask(of({ privateIPAllocationMethod: 'Dynamic', privateIPAddress: '10.0.1.4' }), 'ipConfiguration')).toBe(
      '{network security groups}',
    )
  })

  test('application security groups', () => {
    const rule = { priority: 100, to: '', more: { destinationApplicationSecurityGroups: [asgId('web')] } }
    const of = (groups: Json) =>
      build([
        vnet(subnet),
        nsg('nsg', [rule]),
        nic({ applicationSecurityGroups: groups }),
        { type: 'Microsoft.Network/applicationSecurityGroups', name: 'web' },
      ])
    expect(ask(of([asgId('web')]), 'ipConfiguration')).toBe(true)
    expect(ask(of([asgId('db')]), 'ipConfiguration')).toBe(false)
    expect(ask(of(p), 'ipConfiguration')).toBe('{network security groups}')
    expect(ask(of([asgId('web')]), 'subnet')).toBe('{network security groups}')
    expect(show(only(of([asgId('web')]), 'applicationSecurityGroup').get('ipConfigurations'))).toEqual(['nic/ip'])
  })

  test('the group of a profile of a scale set', () => {
    const ip = { name: 'ip', properties: { subnet: subnetId } }
    const networkInterfaceConfigurations = [
      { name: 'nic', properties: { networkSecurityGroup: nsgId('own'), ipConfigurations: [ip] } },
    ]
    const scaleSet = {
      type: 'Microsoft.Compute/virtualMachineScaleSets',
      name: 'vmss',
      properties: { virtualMachineProfile: { networkProfile: { networkInterfaceConfigurations } } },
    }
    const topology = build([vnet(subnet), nsg('nsg', [open]), nsg('own', []), scaleSet])
    expect(ask(topology, 'ipConfiguration')).toBe(false)
    expect(show(only(topology, 'ipConfiguration').get('networkSecurityGroup'))).toBe('own')
  })

  test('probes of an IPv6 member come from another address', () => {
    const rules = [{ priority: 100, from: '168.63.129.16' }, deny({ priority: 200 })]
    const of = (version: string) => build([vnet(subnet), nsg('nsg', rules), nic({ privateIPAddressVersion: version })])
    expect(ask(of('IPv4'), 'ipConfiguration', 'AzureLoadBalancer')).toBe(true)
    expect(ask(of('IPv6'), 'ipConfiguration', 'AzureLoadBalancer')).toBe(false)
  })

  test('packets to the address of a frontend', () => {
    const topology = build([vnet(subnet), nsg('nsg', [{ priority: 100, to: '10.0.1.100' }]), nic({})])
    const member = only(topology, 'ipConfiguration')
    expect(show(call('allowsAt', member, '10.0.1.100', 'Internet', 1433, 'Tcp'))).toBe(true)
    expect(show(call('allowsAt', member, '10.0.1.101', 'Internet', 1433, 'Tcp'))).toBe(false)
    expect(show(call('allowsAt', member, undefined, 'Internet', 1433, 'Tcp'))).toBe('{network security groups}')
  })
})

describe('outbound', () => {
  const closed = [{ priority: 100, access: 'Deny', direction: 'Outbound', to: 'Internet' }]
  test.each<readonly [string, readonly RuleJson[], string, boolean | string]>([
    ['everything by the default rules', [], 'Internet', true],
    ['a deny of Internet', closed, 'Internet', false],
    ['… leaves the network', closed, '10.0.2.4', true],
    ['… and holds a service', closed, 'AzureKeyVault', false],
    [
      'a service that is let through first',
      [{ priority: 90, direction: 'Outbound', to: 'AzureKeyVault' }, ...closed],
      'AzureKeyVault',
      true,
    ],
  ])('%s', (_, rules, to, expected) => {
    expect(show(call('allowsOutbound', subnetWith(rules), to, 443, 'Tcp'))).toBe(expected)
  })

  test('the rule that decides', () => {
    expect(show(call('decidingOutboundRule', subnetWith(closed), 'Internet', 443, 'Tcp'))).toBe('nsg/rule-0')
    expect(show(call('decidingOutboundRule', subnetWith([]), 'Internet', 443, 'Tcp'))).toBe('nsg/AllowInternetOutBound')
  })
})

test('peerings that both networks declare belong to VirtualNetwork', () => {
  const peering = (to: string) => ({
    name: 'p',
    properties: { remoteVirtualNetwork: { id: `${network}/virtualNetworks/${to}` } },
  })
  const spoke = (back: Json): ResourceJson => ({
    type: 'Microsoft.Network/virtualNetworks',
    name: 'spoke',
    properties: { addressSpace: { addressPrefixes: ['10.9.0.0/16'] }, virtualNetworkPeerings: back },
  })
  const hub = vnet(
    { addressPrefix: '10.0.1.0/24', networkSecurityGroup: nsgId('nsg') },
    { virtualNetworkPeerings: [peering('spoke')] },
  )
  const ask = (back: Json) =>
    show(call('allows', byName(build([hub, spoke(back), nsg('nsg', [])]), 'subnet', 'snet'), '10.9.0.0/24', 443, 'Tcp'))
  expect(ask([peering('vnet')])).toBe(true)
  expect(ask([])).toBe('{network security groups}')
})

test('the six rules that every group has', () => {
  const group = only(build([nsg('nsg', [{ priority: 100 }])]), 'networkSecurityGroup')
  expect(show(group.get('securityRules'))).toEqual(['nsg/rule-0'])
  expect(show(group.get('defaultSecurityRules'))).toHaveLength(6)
})

// Every packet of a small world, asked one by one.

const WORLD = [
  '10.0.1.0',
  '10.0.1.1',
  '10.0.1.2',
  '10.0.1.3',
  '10.0.2.0',
  '168.63.129.16',
  '8.8.8.0',
  '8.8.8.1',
  '8.8.8.2',
  '8.8.8.3',
  '9.9.9.9',
]
const PORTS = [79, 80, 81, 443]
const contains: Readonly<Record<string, (address: string) => boolean>> = {
  '*': () => true,
  '0.0.0.0/0': () => true,
  VirtualNetwork: (a) => a.startsWith('10.0.'),
  Internet: (a) => /^[89]\./.test(a),
  AzureLoadBalancer: (a) => a === '168.63.129.16',
  '10.0.1.0/31': (a) => a === '10.0.1.0' || a === '10.0.1.1',
  '10.0.1.0/24': (a) => a.startsWith('10.0.1.'),
  '8.8.8.0/30': (a) => a.startsWith('8.8.8.'),
  '8.8.8.1-8.8.8.2': (a) => a === '8.8.8.1' || a === '8.8.8.2',
  '9.9.9.9': (a) => a === '9.9.9.9',
}
const portHolds: Readonly<Record<string, (port: number) => boolean>> = {
  '*': () => true,
  '80': (port) => port === 80,
  '80-443': (port) => port >= 80,
  '0-79': (port) => port <= 79,
}

interface Known {
  readonly priority: number
  readonly access: string
  readonly from: string
  readonly port: string
  readonly protocol: string
}

const knownRule: fc.Arbitrary<Known> = fc.record({
  priority: fc.integer({ min: 100, max: 4096 }),
  access: fc.constantFrom('Allow', 'Deny'),
  // NOTE: a deny of the network may mean the address of probes, which is for the table above.
  from: fc.constantFrom(...Object.keys(contains).filter((name) => name !== 'VirtualNetwork')),
  port: fc.constantFrom(...Object.keys(portHolds)),
  protocol: fc.constantFrom('*', 'Tcp', 'Udp'),
})
const knownRules = fc.uniqueArray(knownRule, { maxLength: 8, selector: ({ priority }) => priority })
const question = fc.record({
  from: fc.constantFrom(
    '10.0.1.0/31',
    '10.0.1.0/30',
    '168.63.129.16',
    'AzureLoadBalancer',
    '8.8.8.0/30',
    '8.8.8.1',
    '9.9.9.9',
  ),
  port: fc.constantFrom<number | string>(80, 443, 79, '79-81'),
  protocol: fc.constantFrom('Tcp', 'Udp', 'All'),
})

function passes(rules: readonly Known[], address: string, port: number, protocol: string): boolean {
  const first = [...rules]
    .sort((a, b) => a.priority - b.priority)
    .find(
      (rule) =>
        (rule.protocol === '*' || rule.protocol === protocol) &&
        contains[rule.from]?.(address) &&
        portHolds[rule.port]?.(port),
    )
  if (first !== undefined) return first.access === 'Allow'
  return address.startsWith('10.0.') || address === '168.63.129.16'
}

const sources: Readonly<Record<string, (address: string) => boolean>> = {
  ...contains,
  '10.0.1.0/30': (a) => a.startsWith('10.0.1.'),
  '168.63.129.16': (a) => a === '168.63.129.16',
  '8.8.8.1': (a) => a === '8.8.8.1',
}

function every(
  rules: readonly Known[],
  { from, port, protocol }: { from: string; port: number | string; protocol: string },
): boolean {
  const ports = typeof port === 'number' ? [port] : PORTS.filter((one) => one <= 81)
  const protocols = protocol === 'All' ? ['Tcp', 'Udp'] : [protocol]
  return WORLD.filter((address) => sources[from]?.(address)).every((address) =>
    ports.every((one) => protocols.every((spoken) => passes(rules, address, one, spoken))),
  )
}

test('the algebra says what asking every packet says', () => {
  fc.assert(
    fc.property(knownRules, question, (rules, asked) => {
      const answer = show(call('allows', subnetWith(rules), asked.from, asked.port, asked.protocol))
      expect(answer).toBe(every(rules, asked))
    }),
    { numRuns: 400 },
  )
})

test('a packet needs both groups', () => {
  fc.assert(
    fc.property(knownRules, knownRules, question, (outer, inner, asked) => {
      const subnet = { addressPrefix: '10.0.1.0/24', networkSecurityGroup: nsgId('nsg') }
      const topology = build([
        vnet(subnet),
        nsg('nsg', outer),
        nsg('own', inner),
        nic({}, { networkSecurityGroup: nsgId('own') }),
      ])
      const answer = show(call('allows', only(topology, 'ipConfiguration'), asked.from, asked.port, asked.protocol))
      expect(answer).toBe(every(outer, asked) && every(inner, asked))
    }),
    { numRuns: 200 },
  )
})

test('what is not known makes no wrong answer', () => {
  const hole = fc.constantFrom('priority', 'access', 'from', 'port', 'protocol')
  fc.assert(
    fc.property(knownRules, fc.array(fc.tuple(fc.nat(7), hole), { maxLength: 4 }), question, (rules, holes, asked) => {
      const open = rules.map((rule, index) => ({
        ...rule,
        ...Object.fromEntries(
          holes.filter(([at]) => at === index).map(([, field]) => [field, unknown(`${field}${index}`)]),
        ),
      }))
      const answer = call('allows', subnetWith(open), asked.from, asked.port, asked.protocol)
      if (typeof answer === 'boolean') expect(answer).toBe(every(rules, asked))
      else expect(answer).toBeInstanceOf(Unknown)
    }),
    { numRuns: 400 },
  )
})

test('a group of a thousand rules', () => {
  const rules = Array.from({ length: 1000 }, (_, index) => ({
    priority: 100 + index,
    access: index % 2 === 0 ? 'Allow' : 'Deny',
    from: `20.${index % 250}.${Math.floor(index / 250)}.0/24`,
    port: String(1000 + index),
  }))
  const subnet = subnetWith(rules)
  expect(show(call('allows', subnet, 'Internet', 1500, 'Tcp'))).toBe(false)
  expect(show(call('reachableFromOutside', subnet, 1500, 'Tcp'))).toBe(true)
  expect(show(call('allows', subnet, '*', 0, 'Tcp'))).toBe(false)
})
