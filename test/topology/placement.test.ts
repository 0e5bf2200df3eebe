// Where members lie, what a pool says of all of them together, and which of them stand apart.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { hasZones } from '../../src/topology/regions.ts'
import {
  build,
  byName,
  child,
  gateway,
  gatewayPool,
  inGateway,
  inLb,
  lb,
  network,
  nic,
  only,
  pool,
  rg,
  show,
  text,
  unknown,
  vmss,
  type Json,
  type ResourceJson,
} from './resources.ts'

const ask = (resources: readonly ResourceJson[], field: string, name = 'web') =>
  show(byName(build(resources), 'backendPool', name).get(field))
const web = lb({ backendAddressPools: { web: {}, admin: {} } }, { location: 'West Europe' })
const subnet = (vnet: string) => ({ id: `${network}/virtualNetworks/${vnet}/subnets/snet` })

function member(name: string, properties: Json, more: Readonly<Record<string, unknown>> = {}): ResourceJson {
  const pools = { loadBalancerBackendAddressPools: [{ id: pool('web') }] }
  const ipConfigurations = [{ name: 'ip', properties: { ...pools, ...(properties as Readonly<Record<string, Json>>) } }]
  return { type: 'Microsoft.Network/networkInterfaces', name, properties: { ipConfigurations }, ...more }
}

function vm(name: string, properties: Readonly<Record<string, Json>>, more: Readonly<Record<string, unknown>> = {}) {
  const networkInterfaces = [{ id: `${network}/networkInterfaces/nic-${name}` }]
  return {
    type: 'Microsoft.Compute/virtualMachines',
    name,
    properties: { networkProfile: { networkInterfaces }, ...properties },
    ...more,
  }
}

const availabilitySet = (name: string) => ({ id: `${rg}/providers/Microsoft.Compute/availabilitySets/${name}` })

describe('a member', () => {
  test('has the zone, size and availability set of its machine', () => {
    const topology = build([
      web,
      member('nic-a', { subnet: subnet('vnet') }, { location: 'West Europe' }),
      vm(
        'a',
        { hardwareProfile: { vmSize: 'Standard_D2s_v5' }, availabilitySet: availabilitySet('set') },
        { zones: ['2'] },
      ),
    ])
    const fields = ['location', 'zones', 'subnet', 'virtualNetwork', 'availabilitySet', 'addressVersion', 'vmSize']
    expect(fields.map((field) => show(only(topology, 'member').get(field)))).toEqual([
      'westeurope',
      ['2'],
      'vnet/snet',
      'vnet',
      'set',
      'IPv4',
      'Standard_D2s_v5',
    ])
  })

  test('of a scale set has its zones and the size of its instances', () => {
    const topology = build([web, vmss('v', [pool('web')], 3, { zones: ['1', '2'] })])
    expect(['zones', 'vmSize', 'availabilitySet'].map((field) => show(only(topology, 'member').get(field)))).toEqual([
      ['1', '2'],
      'Standard_D2s_v5',
      undefined,
    ])
  })

  test('by address has no zone, and the network that the address or the pool names', () => {
    const addresses = [
      { name: 'a', properties: { ipAddress: '10.0.0.4' } },
      { name: 'b', properties: { ipAddress: 'fd00::4', virtualNetwork: { id: `${network}/virtualNetworks/other` } } },
      { name: 'c', properties: { ipAddress: '10.0.0.5', subnet: subnet('third') } },
    ]
    const virtualNetwork = { id: `${network}/virtualNetworks/vnet` }
    const topology = build([web, child('web', { virtualNetwork, loadBalancerBackendAddresses: addresses })])
    const members = topology.all('member')
    expect(members.map((one) => show(one.get('virtualNetwork')))).toEqual(['vnet', 'other', 'third'])
    expect(members.map((one) => show(one.get('addressVersion')))).toEqual(['IPv4', 'IPv6', 'IPv4'])
    expect(members.map((one) => show(one.get('zones')))).toEqual([[], [], []])
  })

  test('whose machine is not declared has no zone that is known', () => {
    expect(show(only(build([web, nic('nic-a', [pool('web')])]), 'member').get('zones'))).toBe('{virtualMachine}')
  })
})

describe('a pool says once', () => {
  const three = [
    member('nic-a', { subnet: subnet('one') }, { location: 'westeurope' }),
    member('nic-b', { subnet: subnet('ONE'), privateIPAddressVersion: 'IPv6' }, { location: 'West Europe' }),
    member('nic-c', { subnet: subnet('two') }, { location: 'northeurope' }),
  ]

  test('locations, subnets, networks and versions', () => {
    const topology = build([web, ...three])
    const fields = ['locations', 'subnets', 'virtualNetworks', 'addressVersions']
    expect(fields.map((field) => show(byName(topology, 'backendPool', 'web').get(field)))).toEqual([
      ['westeurope', 'northeurope'],
      ['one/snet', 'two/snet'],
      ['one', 'two'],
      ['IPv4', 'IPv6'],
    ])
  })

  test('what is not known, as doubtful', () => {
    const location = unknown('location')
    expect(ask([web, member('nic-a', {}, { location }), member('nic-b', {}, { location })], 'locations')).toEqual([
      '|',
      '{location}×2',
    ])
    const possible = { max: null, because: unknown('count') }
    expect(ask([web, member('nic-a', { subnet: subnet('one') }, { possible })], 'virtualNetworks')).toEqual([
      '|',
      'one×1',
    ])
    const copies = { subnet: { id: text`${network}/virtualNetworks/${unknown('vnets[i]')}/subnets/snet` } }
    expect(ask([web, member('nic-a', copies, { possible })], 'virtualNetworks')).toEqual(['|', '?×*'])
  })

  test('nothing of members elsewhere, unless a rule names it', () => {
    expect(ask([web], 'locations')).toEqual([])
    const rule = { loadBalancingRules: { http: { backendAddressPool: { id: pool('web') } } } }
    expect(ask([lb({ backendAddressPools: { web: {} }, ...rule })], 'locations')).toEqual(['|', '{members}×*'])
  })

  test('how many availability sets it has, machines without one counted one by one', () => {
    const machines = ['a', 'b', 'c', 'd'].map((name) => member(`nic-${name}`, {}))
    const set = availabilitySet('set')
    const sets = [vm('a', { availabilitySet: set }), vm('b', { availabilitySet: set }), vm('c', {})]
    expect(ask([web, ...machines, ...sets, vm('d', {})], 'availabilitySetCount')).toBe(3)
    expect(ask([web, ...machines, ...sets], 'availabilitySetCount')).toBe('2..3')
  })
})

describe('members that stand apart', () => {
  test('lie in another location than the load balancer', () => {
    const resources = [
      member('nic-a', {}, { location: 'westeurope' }),
      member('nic-b', {}, { location: 'westus' }),
      member('nic-c', {}, { location: unknown('location') }),
      member('nic-d', {}),
    ]
    expect(ask([web, ...resources], 'remoteMembers')).toEqual(['lb/web/nic-b', '|', 'lb/web/nic-c×1'])
    expect(ask([{ ...web, location: undefined }, ...resources], 'remoteMembers')).toEqual([])
  })

  test.each<readonly [string, Json, Json, unknown]>([
    ['the only one', undefined, undefined, []],
    ['the only one says so', true, undefined, []],
    ['beside the primary one', undefined, true, ['lb/web/nic-a']],
    ['it says that it is not', false, undefined, ['lb/web/nic-a']],
    ['beside one that is not known', undefined, unknown('primary'), ['|', 'lb/web/nic-a×1']],
    ['nobody says it', undefined, false, ['|', 'lb/web/nic-a×1']],
  ])('are no primary ip-configuration: %s', (_what, own, other, expected) => {
    const joined = { name: 'ip', properties: { loadBalancerBackendAddressPools: [{ id: pool('web') }], primary: own } }
    const beside = other === undefined ? [] : [{ name: 'second', properties: { primary: other } }]
    const properties = { ipConfigurations: [joined, ...beside] }
    const resource = { type: 'Microsoft.Network/networkInterfaces', name: 'nic-a', properties }
    expect(ask([web, resource], 'secondaryMembers')).toEqual(expected)
  })

  test('stand in it twice', () => {
    expect(ask([web, nic('nic-a', [pool('web'), pool('WEB')]), nic('nic-b', [pool('web')])], 'duplicates')).toEqual([
      'lb/web/nic-a',
    ])
    const entry = (ipAddress: Json, vnet = 'vnet') => ({
      name: 'x',
      properties: { ipAddress, virtualNetwork: { id: `${network}/virtualNetworks/${vnet}` } },
    })
    const pools = (...list: Json[]) => [web, child('web', { loadBalancerBackendAddresses: list })]
    expect(ask(pools(entry('10.0.0.4'), entry('10.0.0.5'), entry('10.0.0.4')), 'duplicates')).toEqual([
      'lb/web/10.0.0.4',
    ])
    expect(ask(pools(entry('10.0.0.4'), entry('10.0.0.4', 'other')), 'duplicates')).toEqual([])
    expect(ask(pools(entry('10.0.0.4'), entry(unknown('ip'))), 'duplicates')).toEqual([
      '|',
      "{concat('lb/web', '/', ip)}×1",
    ])
    expect(ask(pools(entry(unknown('ip'))), 'duplicates')).toEqual([])
  })

  test('many addresses that are not known are not compared with each other', () => {
    const list = Array.from({ length: 200 }, (_, i) => ({ name: 'x', properties: { ipAddress: unknown(`ip${i}`) } }))
    const topology = build([web, child('web', { loadBalancerBackendAddresses: list })])
    expect(show(byName(topology, 'backendPool', 'web').get('duplicates'))).toHaveLength(201)
  })
})

describe('siblings that are left out', () => {
  const set = availabilitySet('set')
  const both = [vm('a', { availabilitySet: set }), vm('b', { availabilitySet: set })]
  const declared = { type: 'Microsoft.Compute/availabilitySets', name: 'set' }

  test.each<readonly [string, readonly ResourceJson[], unknown]>([
    ['it joins nothing', [declared, nic('nic-b', [])], ['b']],
    ['it joins the pool', [declared, nic('nic-b', [pool('web')])], []],
    ['it joins another pool of the load balancer', [declared, nic('nic-b', [pool('admin')])], []],
    ['its interface is declared elsewhere', [declared], ['|', 'b×1']],
    ['its pools are not known', [declared, nic('nic-b', unknown('pools'))], ['|', 'b×1', '?×*']],
    [
      'it may not be deployed',
      [declared, nic('nic-b', []), vm('c', { availabilitySet: set }, { possible: { max: 1, because: unknown('c') } })],
      ['b', '|', 'c×1'],
    ],
    ['the set is declared elsewhere', [nic('nic-b', [])], []],
  ])('%s', (_what, resources, expected) => {
    expect(ask([web, member('nic-a', {}), ...both, ...resources], 'leftOut')).toEqual(expected)
  })
})

describe('limits', () => {
  const gatewayOf = (tier: Json) => gateway({ sku: { name: tier, tier }, backendAddressPools: [{ name: 'web' }] })
  test.each<readonly [string, ResourceJson, unknown]>([
    ['Standard', lb({ backendAddressPools: { web: {} } }), 5000],
    ['none is Basic', lb({ backendAddressPools: { web: {} } }, { sku: undefined }), 300],
    ['Global', lb({ backendAddressPools: { web: {} } }, { sku: { name: 'Standard', tier: 'Global' } }), 300],
    [
      'a SKU without a documented limit',
      lb({ backendAddressPools: { web: {} } }, { sku: { name: 'Gateway' } }),
      undefined,
    ],
    ['not known', lb({ backendAddressPools: { web: {} } }, { sku: { name: unknown('sku') } }), '{sku}'],
    ['a gateway', gatewayOf('WAF_v2'), 1200],
    ['a gateway of tier Basic', gatewayOf('Basic'), 5],
    ['a gateway of a tier that is not known', gatewayOf(unknown('tier')), '{tier}'],
  ])('%s', (_what, owner, limit) => {
    expect(ask([owner], 'memberLimit')).toBe(limit)
  })

  test('members count once for each rule of a frontend', () => {
    const rule = (frontend: string) => ({
      frontendIPConfiguration: inLb('frontendIPConfigurations', frontend),
      backendAddressPool: { id: pool('web') },
    })
    const topology = (capacity: Json) =>
      build([
        lb({
          backendAddressPools: { web: {} },
          frontendIPConfigurations: { a: {}, b: {} },
          loadBalancingRules: { one: rule('a'), two: rule('a'), three: rule('b') },
        }),
        vmss('v', [pool('web')], capacity),
      ])
    const counts = (capacity: Json) => [
      ...topology(capacity)
        .all('frontend')
        .map((frontend) => show(frontend.get('backendIPConfigurationCount'))),
      show(only(topology(capacity), 'loadBalancer').get('backendIPConfigurationCount')),
    ]
    expect(counts(7)).toEqual([14, 7, 21])
    expect(counts(unknown('capacity'))).toEqual(['0..*', '0..*', '0..*'])
  })
})

test.each<readonly [string, readonly ResourceJson[], unknown]>([
  ['a machine lists it', [vm('a', {})], true],
  ['machines list others', [vm('b', {})], false],
  ['there are no machines', [], '{virtualMachine}'],
])('an interface is attached: %s', (_what, resources, expected) => {
  expect(show(only(build([nic('nic-a', []), ...resources]), 'networkInterface').get('isAttached'))).toEqual(expected)
})

test('a load distribution policy refers to its pools', () => {
  const target = (name: string) => ({ properties: { backendAddressPool: { id: gatewayPool(name) } } })
  const policies = [{ name: 'split', properties: { loadDistributionTargets: [target('web')] } }]
  const topology = build([
    gateway({
      backendAddressPools: [{ name: 'web' }, { name: 'old' }],
      loadDistributionPolicies: policies,
      requestRoutingRules: [
        { name: 'all', properties: { loadDistributionPolicy: inGateway('loadDistributionPolicies', 'split') } },
      ],
    }),
  ])
  expect(topology.all('backendPool').map((one) => show(one.get('isReferenced')))).toEqual([true, false])
})

test('a region is known with zones, without, or not at all', () => {
  expect(['West Europe', 'westus', 'atlantis'].map(hasZones)).toEqual([true, false, undefined])
})

test('whatever the members say, a pool says each answer once and misses none', () => {
  const zone = fc.constantFrom('1', '2', '3')
  fc.assert(
    fc.property(fc.array(fc.uniqueArray(zone), { minLength: 1, maxLength: 8 }), (zones) => {
      const sets = zones.map((list, i) => vmss(`v${i}`, [pool('web')], 1, { zones: list }))
      expect(ask([web, ...sets], 'zones')).toEqual([...new Set(zones.flat())])
    }),
  )
})
