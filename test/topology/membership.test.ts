import { describe, expect, test } from '@jest/globals'
import type { Element } from '../../src/topology/fact.ts'
import {
  build,
  byName,
  child,
  gateway,
  gatewayPool,
  lb,
  network,
  nic,
  only,
  pool,
  rg,
  show,
  size,
  summary,
  text,
  unknown,
  vmss,
  withheld,
  type Extra,
  type Json,
  type ResourceJson,
} from './resources.ts'

const web = lb({ backendAddressPools: { web: {} } })
const sub = unknown('subscription().subscriptionId')
const openPool = (id: Json) => nic('n1', [id])
const addresses = (...list: Json[]) => ({
  loadBalancerBackendAddresses: list.map((properties, i) => ({ name: `a${i}`, properties })),
})
const possible = { max: 1, because: unknown('deployNic') }
const ipConfiguration = { name: 'ip', properties: { loadBalancerBackendAddressPools: [{ id: pool('web') }] } }
const fieldsOf = (element: Element, ...names: string[]) => names.map((name) => show(element.get(name)))
const autoscale = (
  more: { readonly [key: string]: Json } = {},
  profiles: Json = [{ capacity: { minimum: '2', maximum: '10', default: '2' } }],
): ResourceJson => ({
  type: 'Microsoft.Insights/autoscaleSettings',
  name: 'scale',
  properties: { targetResourceUri: `${rg}/providers/Microsoft.Compute/virtualMachineScaleSets/VM`, profiles, ...more },
})

type Row = readonly [what: string, resources: readonly ResourceJson[], size: string, kind: string, extra?: Extra]

const rows: readonly Row[] = [
  ['nothing that could join', [web], '0 open', 'unknown'],
  ['a network interface', [web, nic('n1', [pool('web')])], '1', 'nic'],
  [
    'two network interfaces in other letters',
    [web, nic('n1', [pool('WEB').toUpperCase()]), nic('n2', [pool('web')])],
    '2',
    'nic',
  ],
  ['an id with a trailing slash', [web, nic('n1', [`${pool('web')}/`])], '1', 'nic'],
  [
    'two ip-configurations of one interface',
    [web, nic('n1', [], { properties: { ipConfigurations: [ipConfiguration, { ...ipConfiguration, name: 'ip2' }] } })],
    '2',
    'nic',
  ],
  ['an interface in another pool', [web, nic('n1', [pool('other')])], '0', 'empty'],
  ['an interface without pools', [web, nic('n1', null)], '0', 'empty'],
  ['an interface that lists [] and null', [web, nic('n1', [])], '0', 'empty'],
  ['a scale set', [web, vmss('vm', [pool('web')], 3)], '3', 'nic'],
  ['a scale set with a capacity in quotes', [web, vmss('vm', [pool('web')], '3')], '3', 'nic'],
  ['a scale set with capacity 0', [web, vmss('vm', [pool('web')], 0)], '0', 'nic'],
  ['a scale set without a capacity', [web, vmss('vm', [pool('web')], null)], '0..*?', 'nic'],
  ['a scale set with an unknown capacity', [web, vmss('vm', [pool('web')], unknown('n'))], '0..*?', 'nic'],
  ['a scale set with a capacity that is no number', [web, vmss('vm', [pool('web')], 'many')], '0..*?', 'nic'],
  ['a scale set and an interface', [web, vmss('vm', [pool('web')], 2), nic('n1', [pool('web')])], '3', 'nic'],
  ['an autoscaled scale set counts its capacity', [web, vmss('vm', [pool('web')], 3), autoscale()], '3', 'nic'],
  [
    'addresses of a child resource',
    [web, child('web', addresses({ ipAddress: '10.0.0.4' }, { ipAddress: '10.0.0.5' }))],
    '2',
    'ip',
  ],
  ['a child of a pool that the body lacks', [lb({}), child('web', addresses({ ipAddress: '10.0.0.4' }))], '1', 'ip'],
  ['an address whose value is not known', [web, child('web', addresses({ ipAddress: unknown('ip') }))], '1', 'ip'],
  [
    'an unknown list of addresses',
    [web, child('web', { loadBalancerBackendAddresses: unknown('list') })],
    '0..*?',
    'unknown',
  ],
  ['an entry of which nothing is known', [web, child('web', addresses(unknown('entry')))], '0..1?', 'unknown'],
  [
    'echoes of interfaces',
    [web, child('web', addresses({}, { networkInterfaceIPConfiguration: { id: 'x' } })), nic('n1', [pool('web')])],
    '1',
    'nic',
  ],
  [
    'echoes of interfaces alone',
    [web, child('web', addresses({}, { networkInterfaceIPConfiguration: { id: 'x' } }))],
    '0 open',
    'unknown',
  ],
  [
    'addresses in the body of a Standard load balancer',
    [lb({ backendAddressPools: { web: addresses({ ipAddress: '10.0.0.4' }) } })],
    '0',
    'ip',
  ],
  [
    'addresses in the body of a Basic load balancer',
    [lb({ backendAddressPools: { web: addresses({ ipAddress: '10.0.0.4' }) } }, { sku: null })],
    '1',
    'ip',
  ],
  [
    'addresses in the body, SKU unknown',
    [lb({ backendAddressPools: { web: addresses({ ipAddress: '10.0.0.4' }) } }, { sku: { name: unknown('sku') } })],
    '0..1?',
    'unknown',
  ],
  [
    'addresses in body and child count as the child says',
    [
      lb({ backendAddressPools: { web: addresses({ ipAddress: '10.0.0.4' }) } }),
      child('web', addresses({ ipAddress: '10.0.0.5' })),
    ],
    '1',
    'ip',
  ],
  [
    'regional frontends',
    [
      lb({ backendAddressPools: { web: {} } }, { sku: { name: 'Standard', tier: 'Global' } }),
      child('web', addresses({ loadBalancerFrontendIPConfiguration: { id: 'fe' } })),
    ],
    '1',
    'global',
  ],
  [
    'an interface and an address',
    [web, nic('n1', [pool('web')]), child('web', addresses({ ipAddress: '10.0.0.4' }))],
    '2',
    'mixed',
  ],
  [
    'an interface, an address, and a doubt',
    [web, nic('n1', [pool('web')]), nic('n2', unknown('pools')), child('web', addresses({ ipAddress: '10.0.0.4' }))],
    '2..*?',
    'mixed',
  ],
  [
    'an automatic pool',
    [lb({ backendAddressPools: { web: { syncMode: 'automatic', virtualNetwork: { id: 'v' } } } }), nic('n1', null)],
    '0',
    'nic',
  ],
  [
    'a pool with a network',
    [lb({ backendAddressPools: { web: { virtualNetwork: { id: 'v' } } } }), nic('n1', null)],
    '0',
    'ip',
  ],
  [
    'a pool with a network and an interface',
    [lb({ backendAddressPools: { web: { virtualNetwork: { id: 'v' } } } }), nic('n1', [pool('web')])],
    '1',
    'nic',
  ],
  ['a possible interface', [web, nic('n1', [pool('web')], { possible })], '0..1?', 'unknown'],
  [
    'a possible interface beside a certain one',
    [web, nic('n1', [pool('web')], { possible }), nic('n2', [pool('web')])],
    '1..2?',
    'nic',
  ],
  [
    'interfaces of an unknown number',
    [web, nic('n1', [pool('web')], { possible: { max: null, because: unknown('n') } })],
    '0..*?',
    'unknown',
  ],
  ['a possible scale set', [web, vmss('vm', [pool('web')], 3, { possible })], '0..3?', 'unknown'],
  ['an unknown list of pools', [web, nic('n1', unknown('pools'))], '0..*?', 'unknown'],
  ['an unknown entry in a list of pools', [web, nic('n1', [unknown('id')])], '0..*?', 'unknown'],
  [
    'unknown ip-configurations',
    [web, nic('n1', null, { properties: { ipConfigurations: unknown('configs') } })],
    '0..*?',
    'unknown',
  ],
  ['unknown properties of an interface', [web, nic('n1', null, { properties: unknown('props') })], '0..*?', 'unknown'],
  ['a partly known pool list', [web, nic('n1', unknown('pools', { partial: [] }))], '0..*?', 'unknown'],
  [
    'the pool in an unknown subscription',
    [
      web,
      openPool(
        text`/subscriptions/${sub}/resourceGroups/rg/providers/Microsoft.Network/loadBalancers/lb/backendAddressPools/web`,
      ),
    ],
    '0..*?',
    'unknown',
  ],
  [
    'another pool in an unknown subscription',
    [
      web,
      openPool(
        text`/subscriptions/${sub}/resourceGroups/rg/providers/Microsoft.Network/loadBalancers/lb/backendAddressPools/api`,
      ),
    ],
    '0',
    'empty',
  ],
  [
    'a pool of a balancer with an unknown name',
    [web, openPool(text`${network}/loadBalancers/${unknown('lbName')}/backendAddressPools/web`)],
    '0..*?',
    'unknown',
  ],
  [
    'a pool of a balancer whose name cannot be this',
    [web, openPool(text`${network}/loadBalancers/agw-${unknown('env')}/backendAddressPools/web`)],
    '0',
    'empty',
  ],
  [
    'an unknown pool of the balancer',
    [web, openPool(text`${network}/loadBalancers/lb/backendAddressPools/${unknown('name')}`)],
    '0..*?',
    'unknown',
  ],
  [
    'a child of an unknown balancer',
    [
      lb({ backendAddressPools: { web: {} } }, { group: text`/subscriptions/${sub}/resourceGroups/rg` }),
      nic('n1', [pool('web')]),
    ],
    '0..*?',
    'unknown',
  ],
  [
    'both in the same unknown subscription',
    [
      lb({ backendAddressPools: { web: {} } }, { group: text`/subscriptions/${sub}/resourceGroups/rg` }),
      openPool(
        text`/subscriptions/${unknown('subscription().subscriptionId')}/resourceGroups/RG/providers/microsoft.network/loadBalancers/lb/backendAddressPools/web`,
      ),
    ],
    '1',
    'nic',
  ],
  [
    'an interface that another input withheld',
    [web],
    '0',
    'empty',
    { withheld: [withheld('Microsoft.Network/networkInterfaces')] },
  ],
  [
    'a template that could not be followed',
    [web, nic('n1', null)],
    '0 open',
    'unknown',
    { gaps: [{ code: 'error', reason: 'x' }] },
  ],
  [
    'a template that could not be followed, with a member',
    [web, nic('n1', [pool('web')])],
    '1 open',
    'nic',
    { gaps: [{ code: 'error', reason: 'x' }] },
  ],
  [
    'a template that could not be followed, with an address: no interface can join it',
    [web, child('web', addresses({ ipAddress: '10.0.0.4' }))],
    '1',
    'ip',
    { gaps: [{ code: 'error', reason: 'x' }] },
  ],
  [
    'a template that could not be followed, with an entry of which nothing is known',
    [web, child('web', addresses(unknown('entry')))],
    '0..1? open',
    'unknown',
    { gaps: [{ code: 'error', reason: 'x' }] },
  ],
  ['a self-contained pool', [web], '0', 'empty', { intents: [{ match: { pool: 'w*' }, selfContained: true }] }],
  [
    'an interface that its machine describes',
    [
      web,
      {
        type: 'Microsoft.Compute/virtualMachines',
        name: 'vm',
        properties: {
          networkProfile: {
            networkInterfaceConfigurations: [{ name: 'n', properties: { ipConfigurations: [ipConfiguration] } }],
          },
        },
      },
    ],
    '1',
    'nic',
  ],
]

describe('members of a pool', () => {
  // NOTE: with a parameter more than the row has columns jest would wait for a callback.
  test.each(rows)('%s', (...[, resources, expected, kind, extra]: Row) => {
    const found = summary(build(resources, extra))
    expect([size(found), found.kind]).toEqual([expected, kind])
  })

  test('an open pool has an undetermined member, and says what to add', () => {
    const element = only(build([web]), 'backendPool')
    expect(show(element.get('members'))).toEqual(['|', '?×*'])
    expect([show(element.get('count')), show(element.get('kind'))]).toEqual(['0..*', '{members}'])
    expect(element.get('kind')).toMatchObject({
      causes: [{ code: 'elsewhere', reason: 'members of lb/web are declared elsewhere' }],
    })
  })

  test('a possible member is doubtful, with what would decide it', () => {
    const members = only(build([web, nic('n1', [pool('web')], { possible })]), 'backendPool').get('members')
    expect(show(members)).toEqual(['|', 'lb/web/n1×1'])
  })

  test('a doubtful reference counts once for each id, whoever writes it', () => {
    const id = text`${network}/loadBalancers/${unknown('x')}/backendAddressPools/web`
    const element = only(build([web, nic('n1', [id]), nic('n2', [id])]), 'backendPool')
    expect(show(element.get('members'))).toEqual(['|', '?×*'])
  })

  test('what a member is', () => {
    const vm: ResourceJson = {
      type: 'Microsoft.Compute/virtualMachines',
      name: 'vm-1',
      properties: { networkProfile: { networkInterfaces: [{ id: `${network}/networkInterfaces/n1` }] } },
    }
    const topology = build([web, nic('n1', [pool('web')]), vm, vmss('vm', [pool('web')], 3)])
    const [one, two] = topology.all('member')
    expect(
      ['kind', 'name', 'networkInterface', 'virtualMachine', 'scaleSet', 'ipConfiguration', 'count'].map((field) =>
        show(one?.get(field)),
      ),
    ).toEqual(['nic', 'n1', 'n1', 'vm-1', undefined, 'n1/ip', 1])
    expect(
      ['kind', 'name', 'networkInterface', 'virtualMachine', 'scaleSet', 'ipConfiguration', 'count'].map((field) =>
        show(two?.get(field)),
      ),
    ).toEqual(['nic', 'vm', undefined, undefined, 'vm', 'vm/ip', 3])
    expect(show(one?.get('names'))).toEqual([
      'n1',
      `${network}/networkInterfaces/n1`,
      'vm-1',
      `${rg}/providers/Microsoft.Compute/virtualMachines/vm-1`,
      'ip',
      `${network}/networkInterfaces/n1/ipConfigurations/ip`,
    ])
    expect(one?.locate()?.place.pointer).toBe(
      'n1/properties/ipConfigurations/0/properties/loadBalancerBackendAddressPools/0/id',
    )
    expect(summary(topology).members.list).toEqual([
      { kind: 'nic', name: 'n1', count: 1 },
      { kind: 'vmss', name: 'vm', count: 3 },
    ])
  })

  test('an address points at its ipAddress', () => {
    const topology = build([web, child('web', addresses({ ipAddress: '10.0.0.4' }))])
    const member = only(topology, 'member')
    expect([member.label, member.locate()?.place.pointer]).toEqual([
      'lb/web/10.0.0.4',
      'lb/web/properties/loadBalancerBackendAddresses/0/properties/ipAddress',
    ])
  })

  test('ignored addresses stay visible', () => {
    const element = only(
      build([lb({ backendAddressPools: { web: addresses({ ipAddress: '10.0.0.4' }) } })]),
      'backendPool',
    )
    expect([
      show(element.get('members')),
      show(element.get('inlineAddresses')),
      show(element.get('addresses')),
    ]).toEqual([[], ['lb/web/a0'], ['lb/web/a0']])
  })
})

test('with a template that was not read the size and the members of a pool are open to the rules', () => {
  const gaps = [{ code: 'error', reason: 'dc.json was not read' }] as const
  const element = only(build([web, nic('n1', [pool('web')])], { gaps }), 'backendPool')
  expect(fieldsOf(element, 'count', 'minimum', 'maximum', 'members')).toEqual([
    '1..*',
    '1..*',
    '1..*',
    ['lb/web/n1', '|', '?×*'],
  ])
})

test('what such a template may add to interfaces are interfaces; to nothing, or in a gateway, anything', () => {
  const gaps = [{ code: 'error', reason: 'dc.json was not read' }] as const
  const agw = gateway({ backendAddressPools: [{ name: 'web' }] })
  const kindOf = (...resources: readonly ResourceJson[]) =>
    fieldsOf(only(build(resources, { gaps }), 'backendPool'), 'kind')[0]
  expect([kindOf(web, nic('n1', [pool('web')])), kindOf(web), kindOf(agw)]).toEqual(['nic', '{members}', '{members}'])
})

test('a gateway pool that lists addresses is open too: interfaces may join it', () => {
  const agw = gateway({ backendAddressPools: [{ name: 'web', properties: { backendAddresses: [{ fqdn: 'a.io' }] } }] })
  const found = summary(build([agw], { gaps: [{ code: 'error', reason: 'x' }] }))
  expect([size(found), found.kind]).toEqual(['1 open', 'fqdn'])
})

test('members of a Global load balancer are frontends, and ip in JSON', () => {
  const balancer = lb({ backendAddressPools: { web: {} } }, { sku: { name: 'Standard', tier: 'Global' } })
  const found = summary(
    build([balancer, child('web', addresses({ loadBalancerFrontendIPConfiguration: { id: 'fe' } }))]),
  )
  expect(found.members.list).toEqual([{ kind: 'ip', name: 'a0', count: 1, isFrontend: true }])
})

test('a probe that is not known is a question mark', () => {
  const probesOf = (probe: Json) => {
    const rules = { https: { backendAddressPool: { id: pool('web') }, probe } }
    const probes = { ready: { protocol: 'Tcp', port: 443 } }
    return summary(build([lb({ backendAddressPools: { web: {} }, loadBalancingRules: rules, probes })])).probes
  }
  const probe = (name: string) => ({ id: `${network}/loadBalancers/lb/probes/${name}` })
  expect([probe('ready'), probe('typo'), { id: unknown('probeId') }, undefined].map(probesOf)).toEqual([
    ['tcp:443'],
    ['?'],
    ['?'],
    [],
  ])
})

describe('autoscale', () => {
  const sizes = (...more: readonly ResourceJson[]) => {
    const element = only(build([web, vmss('vm', [pool('web')], 3), nic('n1', [pool('web')]), ...more]), 'backendPool')
    return ['count', 'minimum', 'maximum'].map((field) => show(element.get(field)))
  }
  test.each([
    ['without a setting', [], [4, 4, 4]],
    ['with numbers as texts', [autoscale()], [4, 3, 11]],
    [
      'over several profiles',
      [autoscale({}, [{ capacity: { minimum: 2, maximum: 5 } }, { capacity: { minimum: 4, maximum: 9 } }])],
      [4, 3, 10],
    ],
    ['switched off', [autoscale({ enabled: false })], [4, 4, 4]],
    ['perhaps switched off', [autoscale({ enabled: unknown('on') })], [4, '1..*', '1..*']],
    [
      'with an unknown maximum',
      [autoscale({}, [{ capacity: { minimum: 2, maximum: unknown('max') } }])],
      [4, 3, '1..*'],
    ],
    [
      'of something else',
      [autoscale({ targetResourceUri: `${rg}/providers/Microsoft.Web/serverfarms/vm` })],
      [4, 4, 4],
    ],
    ['of perhaps this one', [autoscale({ targetResourceUri: unknown('target') })], [4, '1..*', '1..*']],
  ])('%s', (_what, more, expected) => {
    expect(sizes(...more)).toEqual(expected)
  })
})

describe('pools of gateways', () => {
  const agw = (properties: Json) => gateway({ backendAddressPools: [{ name: 'web', properties }] })
  const joined = (id: Json): ResourceJson =>
    nic('n1', null, {
      properties: {
        ipConfigurations: [{ name: 'ip', properties: { applicationGatewayBackendAddressPools: [{ id }] } }],
      },
    })
  test.each<readonly [string, readonly ResourceJson[], string, string]>([
    ['addresses', [agw({ backendAddresses: [{ ipAddress: '10.0.0.4' }, { ipAddress: '10.0.0.5' }] })], '2', 'ip'],
    ['names', [agw({ backendAddresses: [{ fqdn: 'a.example.com' }] })], '1', 'fqdn'],
    ['a name that is not known', [agw({ backendAddresses: [{ fqdn: unknown('site') }] })], '1', 'fqdn'],
    ['both', [agw({ backendAddresses: [{ fqdn: 'a.example.com' }, { ipAddress: '10.0.0.4' }] })], '2', 'mixed'],
    ['an entry that says nothing', [agw({ backendAddresses: [{}] }), joined(gatewayPool('web'))], '1', 'nic'],
    ['a network interface', [agw({}), joined(gatewayPool('web'))], '1', 'nic'],
    ['no properties at all', [gateway({ backendAddressPools: [{ name: 'web' }] })], '0 open', 'unknown'],
    ['an interface in a load balancer only', [agw({}), nic('n1', unknown('pools'))], '0', 'empty'],
  ])('%s', (_what, resources, expected, kind) => {
    const found = summary(build(resources))
    expect([size(found), found.kind]).toEqual([expected, kind])
  })

  test('a name is a member with its place', () => {
    const member = only(build([agw({ backendAddresses: [{ fqdn: 'a.example.com' }] })]), 'member')
    expect([member.get('fqdn'), show(member.label), member.locate()?.place.pointer]).toEqual([
      'a.example.com',
      'agw/web/a.example.com',
      'agw/properties/backendAddressPools/0/properties/backendAddresses/0/fqdn',
    ])
    expect(show(byName(build([agw({})]), 'backendPool', 'web').get('owner'))).toBe('agw')
  })
})

test('the summary names the bounds of autoscale, and what the traffic of a pool passes', () => {
  const id = (path: string) => `${network}/loadBalancers/lb/${path}`
  const rules = { https: { backendAddressPool: { id: pool('web') }, probe: { id: id('probes/ready') } } }
  const balancer = lb({ backendAddressPools: { web: {} }, loadBalancingRules: rules, probes: { ready: {} } })
  const [first] = build([balancer, vmss('vm', [pool('web')], 3), autoscale()]).pools
  expect(first?.scales).toEqual({ min: 2, max: 10 })
  expect(first?.carriers).toEqual([id('loadBalancingRules/https'), id('probes/ready')])
})
