// What poolgate.yaml expects, as rules read it: fields of the pool's intent, routes, TLS, pairs and flows.
import { describe, expect, test } from '@jest/globals'
import type { Intents, PoolIntent } from '../../src/intent/intent.ts'
import type { Element } from '../../src/topology/fact.ts'
import { isElement } from '../../src/topology/fact.ts'
import { intentSections } from '../../src/topology/intent-keys.ts'
import { kinds } from '../../src/topology/model/index.ts'
import schema from '../../schemas/config.schema.json' with { type: 'json' }
import { build, byName, gateway, inLb, lb, nic, only, pool, show, text, unknown, vmss } from './resources.ts'

const fields = (element: Element | undefined, ...names: string[]) => names.map((name) => show(element?.get(name)))

describe('pools', () => {
  const read = (intent: Omit<PoolIntent, 'match'>, ...names: string[]) => {
    const topology = build([lb({ backendAddressPools: { web: {} } })], {
      intents: [{ match: { pool: 'web' }, ...intent }],
    })
    const element = only(topology, 'backendPool').get('intent')
    return isElement(element) ? fields(element, ...names) : undefined
  }
  test.each<readonly [Omit<PoolIntent, 'match'>, readonly string[], readonly unknown[]]>([
    [{}, ['closed', 'selfContained', 'dsr', 'networkIsolation'], [false, false, undefined, undefined]],
    [{}, ['include', 'expectedZones', 'appPorts', 'clients', 'maxSkew'], [[], [], [], [], undefined]],
    [{ zones: { expected: ['1', 2], maxSkew: 0 } }, ['expectedZones', 'maxSkew'], [['1', '2'], 0]],
    [{ subnets: ['s'], vnets: ['v'] }, ['subnets', 'vnets'], [['s'], ['v']]],
    [
      { environment: { tag: 'env', value: 'prod', pattern: 'p', resourceGroups: ['rg'] } },
      ['environmentTag', 'environmentValue', 'environmentPattern', 'environmentResourceGroups'],
      ['env', 'prod', 'p', ['rg']],
    ],
    [{ role: 'web', app: { ports: [80, 443] } }, ['role', 'appPorts'], ['web', [80, 443]]],
    [
      { probe: { protocol: 'Http', port: 8080, path: '/r', maxDetectSeconds: 30 } },
      ['probeProtocol', 'probePort', 'probePath', 'probeMaxDetectSeconds'],
      ['Http', 8080, '/r', 30],
    ],
    [
      { egress: 'none', secureOutbound: 'required', drain: 'required', dsr: false, networkIsolation: true },
      ['egress', 'secureOutbound', 'drain', 'dsr', 'networkIsolation'],
      ['none', 'required', 'required', false, true],
    ],
    [
      { snat: { minPortsPerInstance: 1024 }, clients: ['10.0.0.0/8'], change: { maxRemovedPercent: 25 } },
      ['minSnatPortsPerInstance', 'clients', 'maxRemovedPercent'],
      [1024, ['10.0.0.0/8'], 25],
    ],
    [
      { maintenance: { from: '2027-01-30', to: '2027-01-31' } },
      ['maintenanceFrom', 'maintenanceTo', 'maintenanceSeconds'],
      ['2027-01-30', '2027-01-31', 2 * 86400],
    ],
    [{ maintenance: { from: '2027-01-30T22:00Z', to: '2027-01-31T00:30+01:00' } }, ['maintenanceSeconds'], [5400]],
    [{ maintenance: { from: '2027-01-30' } }, ['maintenanceSeconds'], [undefined]],
    [
      { health: { minHealthy: 6, minHealthyPercent: 75, allowUnknown: false, settleSeconds: 60, consecutive: 2 } },
      ['minHealthy', 'minHealthyPercent', 'allowUnknownHealth', 'healthSettleSeconds', 'healthConsecutive'],
      [6, 75, false, 60, 2],
    ],
  ])('%j', (intent, names, expected) => {
    expect(read(intent, ...names)).toEqual(expected)
  })

  test('every key of the schema is a field, and every field with a key is in the schema', () => {
    for (const { section, keys } of intentSections) {
      const entry = schema.properties[section].items.properties
      const leaves = Object.entries(entry).flatMap(([key, value]) =>
        'properties' in value && key !== 'match'
          ? Object.keys(value.properties).map((inner) => `${key}.${inner}`)
          : [key],
      )
      const matched = { pools: ['match'], flows: [], routes: ['gateway'], tls: ['gateway', 'pool'], pairs: [] }
      expect([...Object.values(keys), ...matched[section]].sort()).toEqual(leaves.sort())
    }
    for (const { kind, keys } of intentSections)
      expect(Object.keys(kinds[kind]?.fields ?? {})).toEqual(expect.arrayContaining(Object.keys(keys)))
  })

  test('keys inside a key are said one by one', () => {
    const intents: PoolIntent[] = [
      { match: { pool: '*' }, zones: { maxSkew: 1, expected: ['1'] }, probe: { port: 80 } },
      { match: { pool: 'web' }, zones: { maxSkew: 2 } },
    ]
    const topology = build([lb({ backendAddressPools: { web: {} } })], { intents })
    const element = only(topology, 'backendPool').get('intent')
    expect(isElement(element) && fields(element, 'maxSkew', 'expectedZones', 'probePort')).toEqual([2, ['1'], 80])
  })
})

describe('tls and routes', () => {
  const agw = gateway({ backendAddressPools: [{ name: 'cart' }, { name: 'shop' }] })
  const tlsOf = (intents: Intents, name = 'cart') => {
    const element = byName(build([agw], { intents }), 'backendPool', name).get('tls')
    return isElement(element) ? fields(element, 'pool', 'mode', 'ca', 'host') : show(element)
  }
  test('of a pool', () => {
    const tls: Intents = {
      tls: [
        { gateway: 'AGW', ca: 'private', host: 'a.internal' },
        { gateway: 'agw', pool: 'ca*', mode: 'end-to-end', ca: 'public' },
      ],
    }
    expect(tlsOf(tls)).toEqual(['agw/cart', 'end-to-end', 'public', 'a.internal'])
    expect(tlsOf(tls, 'shop')).toEqual(['agw/shop', undefined, 'private', 'a.internal'])
  })
  test('not of a load balancer, and not of another gateway', () => {
    const topology = build([lb({ backendAddressPools: { web: {} } })], { intents: { tls: [{ gateway: 'lb' }] } })
    expect(only(topology, 'backendPool').get('tls')).toBeUndefined()
    expect(tlsOf({ tls: [{ gateway: 'other' }] })).toBeUndefined()
  })
  test('a name that is not known leaves it open', () => {
    const named = gateway({ backendAddressPools: [{ name: text`c-${unknown('env')}` }] })
    const of = (pattern: string) =>
      show(only(build([named], { intents: { tls: [{ gateway: 'agw', pool: pattern }] } }), 'backendPool').get('tls'))
    expect([of('c-prod'), of('x-*')]).toEqual(["{concat('c-', env, '')}", undefined])
  })
  test('a route is of its gateway, at its place', () => {
    const routes = [
      { gateway: 'a*', host: 'shop.example.com', path: '/cart', pool: 'cart' },
      { gateway: 'agw', host: 'shop.example.com', pool: 'blog' },
      { gateway: 'other', host: 'x', pool: 'cart' },
    ]
    const all = build([agw], { intents: { routes } }).all('routeIntent')
    expect(all.map((route) => fields(route, 'label', 'host', 'path', 'pool', 'pools'))).toEqual([
      ['agw', 'shop.example.com', '/cart', 'cart', ['agw/cart']],
      ['agw', 'shop.example.com', '/', 'blog', ['|', '?×*']],
    ])
    expect(all.map((route) => route.locate()?.place.pointer)).toEqual(['agw/name', 'agw/name'])
  })
})

describe('pairs', () => {
  const blueGreen = lb({ backendAddressPools: { blue: {}, green: {} } })
  const pairs = [
    { active: 'lb/blue', standby: 'LB/green', minEach: 4 },
    { active: 'lb/red', standby: 'lb/green' },
    { active: 'lb/red', standby: 'lb/pink' },
  ]
  test('hold their pools; one that means nothing is no element', () => {
    const all = build([blueGreen], { intents: { pairs } }).all('pair')
    expect(all.map((pair) => fields(pair, 'label', 'active', 'minEach', 'activePools', 'standbyPools'))).toEqual([
      ['lb/blue', 'lb/blue', 4, ['lb/blue'], ['lb/green']],
      ['lb/green', 'lb/red', undefined, ['|', '?×*'], ['lb/green']],
    ])
    expect(all.map((pair) => pair.locate()?.place.pointer)).toEqual([
      'lb/properties/backendAddressPools/0/name',
      'lb/properties/backendAddressPools/1/name',
    ])
  })
  test('are known to their pools', () => {
    const topology = build([blueGreen], { intents: { pairs } })
    expect(fields(byName(topology, 'backendPool', 'blue'), 'activeIn', 'standbyIn')).toEqual([['lb/blue'], []])
    expect(fields(byName(topology, 'backendPool', 'green'), 'activeIn', 'standbyIn')).toEqual([
      [],
      ['lb/blue', 'lb/green'],
    ])
  })
  test('a pool whose name is not known may be meant', () => {
    const topology = build([lb({ backendAddressPools: [{ name: text`b-${unknown('colour')}` }] })], {
      intents: { pairs: [{ active: 'lb/b-blue', standby: 'lb/x' }] },
    })
    expect(fields(only(topology, 'pair'), 'activePools', 'standbyPools')).toEqual([
      ['|', "{concat('lb', '/', concat('b-', colour, ''))}×1"],
      ['|', '?×*'],
    ])
  })
})

describe('flows', () => {
  const balancer = lb({
    frontendIPConfigurations: { inner: {} },
    backendAddressPools: { web: {} },
    loadBalancingRules: {
      r: {
        frontendIPConfiguration: inLb('frontendIPConfigurations', 'inner'),
        backendAddressPool: { id: pool('web') },
      },
    },
  })
  const flowsOf = (from: string, to: string, machine = nic('n1', [pool('web')])) =>
    build([balancer, machine, vmss('vm-web', [pool('web')], 2)], { intents: { flows: [{ from, to }] } })
      .all('flow')
      .map((flow) => fields(flow, 'label', 'from', 'members', 'frontends'))
  test.each<readonly [string, string, unknown]>([
    ['vm-*', 'lb/inner', [['lb/inner', 'vm-*', ['lb/web/vm-web'], ['lb/inner']]]],
    ['*/networkInterfaces/n1*', 'lb/*', [['lb/inner', '*/networkInterfaces/n1*', ['lb/web/n1'], ['lb/inner']]]],
    ['other', 'lb/inner', [['lb/inner', 'other', ['|', '?×*'], ['lb/inner']]]],
    ['n1', 'lb/other', [['lb/web/n1', 'n1', ['lb/web/n1'], ['|', '?×*']]]],
    ['other', 'other', []],
  ])('%s to %s', (from, to, expected) => {
    expect(flowsOf(from, to)).toEqual(expected)
  })
})
