// How a gateway reaches its backends: what network security groups drop, where addresses lie, which networks have no way.
import { describe, expect, test } from '@jest/globals'
import type { Topology } from '../../src/topology/topology.ts'
import {
  build,
  byName,
  gateway,
  gatewayPool,
  inGateway,
  network,
  only,
  show,
  unknown,
  type Json,
  type ResourceJson,
} from './resources.ts'

type Properties = Readonly<Record<string, Json>>
const idOf = (path: string) => ({ id: `${network}/${path}` })
const subnetId = (vnet: string, name: string) => idOf(`virtualNetworks/${vnet}/subnets/${name}`)
const named = (items: Readonly<Record<string, Json>>): Json =>
  Object.entries(items).map(([name, properties]) => ({ name, properties }))

const vnet = (
  name: string,
  range: Json,
  subnets: Readonly<Record<string, Json>>,
  peers: Properties = {},
): ResourceJson => ({
  type: 'Microsoft.Network/virtualNetworks',
  name,
  properties: {
    addressSpace: { addressPrefixes: range === undefined ? [] : [range] },
    subnets: named(subnets),
    virtualNetworkPeerings: named(peers),
  },
})
const peer = (to: string, more: Properties = {}): Json => ({
  remoteVirtualNetwork: idOf(`virtualNetworks/${to}`),
  ...more,
})

const agw = (addresses: Json, more: Properties = {}): ResourceJson =>
  gateway({
    gatewayIPConfigurations: named({ ip: { subnet: subnetId('home', 'gateway') } }),
    backendAddressPools: named({ web: { backendAddresses: addresses } }),
    probes: named({ ready: { port: 8080 } }),
    backendHttpSettingsCollection: named({ https: { port: 443, probe: inGateway('probes', 'ready') } }),
    requestRoutingRules: named({
      all: {
        backendAddressPool: { id: gatewayPool('web') },
        backendHttpSettings: inGateway('backendHttpSettingsCollection', 'https'),
      },
    }),
    ...more,
  })

const nsg = (name: string, rules: Readonly<Record<string, Properties>>): ResourceJson => ({
  type: 'Microsoft.Network/networkSecurityGroups',
  name,
  properties: {
    securityRules: Object.entries(rules).map(([rule, properties], index) => ({
      name: rule,
      properties: {
        priority: 100 + index,
        direction: 'Inbound',
        access: 'Deny',
        protocol: '*',
        sourceAddressPrefix: '*',
        sourcePortRange: '*',
        destinationAddressPrefix: '*',
        destinationPortRange: '*',
        ...properties,
      },
    })),
  },
})
const guard = (name: string) => ({ networkSecurityGroup: idOf(`networkSecurityGroups/${name}`) })

const nic = (
  name: string,
  address: Properties,
  more: Properties = {},
  subnet = subnetId('home', 'web'),
): ResourceJson => ({
  type: 'Microsoft.Network/networkInterfaces',
  name,
  properties: { ipConfigurations: named({ ip: { subnet, ...address } }), ...more },
})
const joins = { applicationGatewayBackendAddressPools: [{ id: gatewayPool('web') }] }
const fixed = (privateIPAddress: string): Properties => ({ privateIPAllocationMethod: 'Static', privateIPAddress })

const p = unknown('p')
const ip = (...addresses: readonly Json[]): Json => addresses.map((ipAddress) => ({ ipAddress }))
const home = (web: Properties, own: Properties = {}, peers: Properties = {}) =>
  vnet(
    'home',
    '10.0.0.0/16',
    { gateway: { addressPrefix: '10.0.1.0/24', ...own }, web: { addressPrefix: '10.0.2.0/24', ...web } },
    peers,
  )

const backend = (topology: Topology, ...fields: readonly string[]) =>
  fields.map((field) => show(only(topology, 'gatewayBackend').get(field)))
const inbound = (...resources: readonly ResourceJson[]) => backend(build(resources), 'deniedInbound', 'inboundDenials')
const outbound = (...resources: readonly ResourceJson[]) =>
  backend(build(resources), 'deniedOutbound', 'outboundDenials')

describe('into the members', () => {
  const closed = nsg('nsg', { shut: {} })

  test('an interface is asked with the group of its subnet and its own', () => {
    const open = nsg('nsg', { other: { destinationPortRange: '22' } })
    const own = nsg('own', { probe: { destinationPortRange: '8080' } })
    expect(inbound(agw([]), home(guard('nsg')), closed, nic('nic', joins))).toEqual([['agw/web/nic'], ['nsg/shut']])
    expect(inbound(agw([]), home(guard('nsg')), open, nic('nic', joins))).toEqual([[], []])
    expect(inbound(agw([]), home({}), own, nic('nic', joins, guard('own')))).toEqual([['agw/web/nic'], ['own/probe']])
  })

  test('an address is looked for in the network of the gateway and in peered ones', () => {
    const spoke = vnet(
      'spoke',
      '10.9.0.0/16',
      { web: { addressPrefix: '10.9.2.0/24', ...guard('nsg') } },
      { home: peer('home') },
    )
    const peered = home({}, {}, { spoke: peer('spoke') })
    expect(inbound(agw(ip('10.0.2.4')), home(guard('nsg')), closed)).toEqual([['agw/web/10.0.2.4'], ['nsg/shut']])
    expect(inbound(agw(ip('10.9.2.4', '10.9.3.4')), peered, spoke, closed)).toEqual([
      ['agw/web/10.9.2.4'],
      ['nsg/shut'],
    ])
    expect(inbound(agw(ip('10.9.2.4')), home({}), spoke, closed)).toEqual([[], []])
    expect(inbound(agw(ip('10.9.2.4')), peered, closed)).toEqual([['|', expect.stringContaining('?')], []])
    expect(inbound(agw(ip('203.0.113.9', p)), home({}))).toEqual([[], []])
    expect(inbound(agw(ip(p)), home(guard('nsg')), closed)).toEqual([['|', '?×*'], []])
  })

  test('the interface that keeps an address has a say', () => {
    const keeper = nic('nic', fixed('10.0.2.4'), guard('nsg'))
    const taker = nic('nic', { privateIPAddress: '10.0.2.4' }, guard('nsg'))
    expect(inbound(agw(ip('10.0.2.4')), home({}), keeper, closed)).toEqual([['agw/web/10.0.2.4'], ['nsg/shut']])
    expect(inbound(agw(ip('10.0.2.4')), home({}), taker, closed)).toEqual([[], []])
  })

  test('the source is each range of the subnet, of the version of the member', () => {
    const two = { addressPrefix: undefined, addressPrefixes: ['10.0.1.0/24', '10.0.3.0/24', 'fd00::/64'] }
    const second = nsg('nsg', { second: { sourceAddressPrefix: '10.0.3.0/24' } })
    const six = nsg('nsg', { six: { sourceAddressPrefix: 'fd00::/64' } })
    expect(inbound(agw([]), home(guard('nsg'), two), second, nic('nic', joins))).toEqual([
      ['agw/web/nic'],
      ['nsg/second'],
    ])
    expect(inbound(agw([]), home(guard('nsg'), two), six, nic('nic', joins))).toEqual([[], []])
    const dual = { ...joins, privateIPAddressVersion: 'IPv6' }
    expect(inbound(agw([]), home(guard('nsg'), two), six, nic('nic', dual))).toEqual([['agw/web/nic'], ['nsg/six']])
    expect(inbound(agw([]), home(guard('nsg'), { addressPrefix: p }), second, nic('nic', joins))).toEqual([
      ['|', '?×*'],
      [],
    ])
  })

  test('a member that may not exist is denied in doubt', () => {
    const possible = { ...nic('nic', joins), possible: { min: 0, max: 1, because: p } }
    expect(inbound(agw([]), home(guard('nsg')), closed, possible)).toEqual([['|', 'agw/web/nic×1'], []])
  })
})

describe('out of the subnet of the gateway', () => {
  const out = (destinationAddressPrefix: string, more: Properties = {}) =>
    nsg('nsg', { out: { direction: 'Outbound', destinationAddressPrefix, ...more } })

  test('a member is denied by its address, or by the ranges of its subnet', () => {
    const guarded = home({}, guard('nsg'))
    expect(outbound(agw(ip('10.0.2.4', '10.0.2.5')), guarded, out('10.0.2.5'))).toEqual([
      ['agw/web/10.0.2.5'],
      ['nsg/out'],
    ])
    expect(outbound(agw([]), guarded, out('10.0.2.0/24'), nic('nic', joins))).toEqual([['agw/web/nic'], ['nsg/out']])
    expect(outbound(agw([]), guarded, out('10.0.2.9'), nic('nic', joins))).toEqual([['|', '?×*'], []])
    const static5 = nic('nic', { ...joins, ...fixed('10.0.2.5') })
    expect(outbound(agw([]), guarded, out('10.0.2.9'), static5)).toEqual([[], []])
    expect(outbound(agw(ip(p)), guarded, out('10.0.2.9'))).toEqual([['|', '?×*'], []])
    expect(outbound(agw(ip('10.0.2.4')), guarded, out('*', { access: 'Allow' }))).toEqual([[], []])
    expect(outbound(agw(ip('10.0.2.4')), home({}), out('*'))).toEqual([[], []])
    expect(outbound(agw([]), home({}, guard('gone')))).toEqual([[], []])
    expect(outbound(agw(ip('10.0.2.4')), home({}, guard('gone')))).toEqual([['|', '?×*'], []])
  })

  test('a name is denied where everything is', () => {
    const names: Json = [{ fqdn: 'shop.contoso.com' }]
    expect(outbound(agw(names), home({}, guard('nsg')), out('*'))).toEqual([['agw/web/shop.contoso.com'], ['nsg/out']])
    expect(outbound(agw(names), home({}, guard('nsg')), out('Internet'))).toEqual([['|', '?×*'], []])
    expect(outbound(agw(names), home({}, guard('nsg')), out('10.0.2.0/24'))).toEqual([[], []])
  })
})

test('the subnets of backends', () => {
  const others = nic('other', joins, {}, subnetId('far', 'web'))
  const topology = build([agw(ip('10.0.2.4', '10.0.2.5', '203.0.113.9', p)), home({}), nic('nic', joins), others])
  const subnets = show(only(topology, 'applicationGateway').get('backendSubnets'))
  expect(subnets).toEqual(['home/web', 'far/web', '|', '?×*'])
})

describe('networks without a way', () => {
  const far = (peers: Properties = {}) => vnet('far', '10.9.0.0/16', { web: { addressPrefix: '10.9.2.0/24' } }, peers)
  const near = (peers: Properties = {}, own: Properties = {}) => home({}, own, peers)
  const stranded = (...resources: readonly ResourceJson[]) =>
    show(only(build([agw(ip('10.9.2.4')), ...resources]), 'applicationGateway').get('strandedAddresses'))
  const vng = (of: string): ResourceJson => ({
    type: 'Microsoft.Network/virtualNetworkGateways',
    name: 'vng',
    properties: { ipConfigurations: named({ ip: { subnet: subnetId(of, 'GatewaySubnet') } }) },
  })
  const hub: ResourceJson = {
    type: 'Microsoft.Network/virtualHubs/hubVirtualNetworkConnections',
    name: 'hub/home',
    properties: peer('home'),
  }
  const routes: ResourceJson = {
    type: 'Microsoft.Network/routeTables',
    name: 'rt',
    properties: { routes: named({ out: { addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance' } }) },
  }
  const IT = ['agw/web/10.9.2.4']
  const OPEN = ['|', '?×*']

  test.each<readonly [string, readonly ResourceJson[], unknown]>([
    ['nothing joins them', [near(), far()], IT],
    ['a gateway', [near(), far(), vng('home')], OPEN],
    ['a gateway at the other end', [near(), far(), vng('far')], OPEN],
    ['a gateway elsewhere', [near(), far(), vng('third')], IT],
    ['a hub', [near(), far(), hub], OPEN],
    ['a route', [near({}, { routeTable: idOf('routeTables/rt') }), far(), routes], OPEN],
    ['a peering with a third network', [near({ third: peer('third') }), far()], OPEN],
    ['a peering of the other end', [near(), far({ third: peer('third') })], OPEN],
    ['peered', [near({ far: peer('far') }), far({ home: peer('home') })], []],
    ['peered on one side', [near({ far: peer('far') }), far()], OPEN],
    ['no access', [near({ far: peer('far', { allowVirtualNetworkAccess: false }) }), far({ home: peer('home') })], IT],
    [
      'no access back',
      [near({ far: peer('far') }), far({ home: peer('home', { allowVirtualNetworkAccess: false }) })],
      IT,
    ],
    [
      'not known access',
      [near({ far: peer('far', { allowVirtualNetworkAccess: p }) }), far({ home: peer('home') })],
      OPEN,
    ],
    ['disconnected', [near({ far: peer('far', { peeringState: 'Disconnected' }) }), far({ home: peer('home') })], IT],
    [
      'no access, but a gateway',
      [near({ far: peer('far', { allowVirtualNetworkAccess: false }) }), far({ home: peer('home') }), vng('home')],
      OPEN,
    ],
    ['in no network', [near()], OPEN],
    ['in two networks', [near(), far(), vnet('twin', '10.9.0.0/16', {})], OPEN],
    ['a network whose ranges are not known', [vnet('home', p, { gateway: {} }), far()], OPEN],
    ['a network that is declared elsewhere', [far()], OPEN],
  ])('%s', (_, resources, expected) => {
    expect(stranded(...resources)).toEqual(expected)
  })
})

test('routes that are learnt', () => {
  const vng = (properties: Properties): ResourceJson => ({
    type: 'Microsoft.Network/virtualNetworkGateways',
    name: 'vng',
    properties: { ipConfigurations: named({ ip: { subnet: subnetId('far', 'GatewaySubnet') } }), ...properties },
  })
  const far = vnet('far', '10.9.0.0/16', {})
  const over = home({}, {}, { far: peer('far', { useRemoteGateways: true }) })
  const learns = (...resources: readonly ResourceJson[]) =>
    show(byName(build(resources), 'subnet', 'gateway').get('learnsDefaultRoute'))
  expect(learns(over, far, vng({ gatewayType: 'ExpressRoute' }))).toBe('{effectiveRoutes}')
  expect(learns(over, far, vng({ gatewayType: 'Vpn' }))).toBe(false)
  expect(learns(over, far, vng({ gatewayType: 'Vpn', enableBgp: p }))).toBe('{p}')
  expect(learns(home({}), far, vng({ gatewayType: 'ExpressRoute' }))).toBe(false)
  expect(learns(over)).toContain('far')
})

test('hubs of Virtual WAN', () => {
  const hub = (name: string, properties: Properties): ResourceJson => ({
    type: 'Microsoft.Network/virtualHubs',
    name,
    properties,
  })
  const firewall = (of: Json): ResourceJson => ({
    type: 'Microsoft.Network/azureFirewalls',
    name: 'firewall',
    properties: { virtualHub: of },
  })
  const secured = (...resources: readonly ResourceJson[]) => show(only(build(resources), 'virtualHub').get('isSecured'))
  expect(secured(hub('hub', {}))).toBe(false)
  expect(secured(hub('hub', { azureFirewall: idOf('azureFirewalls/x') }))).toBe(true)
  expect(secured(hub('hub', {}), firewall(idOf('virtualHubs/hub')))).toBe(true)
  expect(secured(hub('hub', {}), firewall(idOf('virtualHubs/other')))).toBe(false)
  expect(secured(hub('hub', {}), firewall({ id: p }))).toBe('{p}')
})

test('members that are public', () => {
  const zone: ResourceJson = { type: 'Microsoft.Network/privateDnsZones', name: 'contoso.local', properties: {} }
  const addresses: Json = [
    { ipAddress: '203.0.113.9' },
    { ipAddress: '10.0.0.4' },
    { ipAddress: p },
    { fqdn: 'shop.contoso.com' },
    { fqdn: 'shop.contoso.local' },
  ]
  const topology = build([agw(addresses), home({}), nic('nic', joins), zone])
  const publics = topology
    .all('member')
    .map((member) => `${String(show(member.label))} ${String(show(member.get('isPublic')))}`)
  expect(publics).toEqual([
    'agw/web/nic false',
    'agw/web/203.0.113.9 true',
    'agw/web/10.0.0.4 false',
    expect.stringMatching(/\{p\}$/),
    'agw/web/shop.contoso.com {shop.contoso.com}',
    'agw/web/shop.contoso.local false',
  ])
})
