// Rules of load balancers that take the same port of a frontend, or reach the same port of a member.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { build, byName, inLb, lb, nic, pool, show, unknown, type Json, type ResourceJson } from './resources.ts'

const front = { frontendIPConfiguration: inLb('frontendIPConfigurations', 'front') }
const web = { backendAddressPool: { id: pool('web') } }
const api = { backendAddressPool: { id: pool('api') } }

function told(field: string, rules: Readonly<Record<string, Json>>, more: readonly ResourceJson[] = []) {
  const body = { frontendIPConfigurations: { front: {}, back: {} }, backendAddressPools: { web: {}, api: {} } }
  const topology = build([lb({ ...body, ...rules }), ...more])
  return topology.all('inboundRule').flatMap((rule) => {
    const list = show(rule.get(field))
    return Array.isArray(list) && list.length === 0 ? [] : [[show(rule.get('name')), list]]
  })
}

describe('ports of a frontend', () => {
  const at = (frontendPort: Json, protocol: Json = 'Tcp') => ({ ...front, protocol, frontendPort })
  const range = (start: number, end: number) => ({
    ...front,
    protocol: 'Tcp',
    frontendPortRangeStart: start,
    frontendPortRangeEnd: end,
  })
  test.each<readonly [string, Readonly<Record<string, Json>>, unknown]>([
    ['different ports', { loadBalancingRules: { a: at(80), b: at(443) } }, []],
    ['the same port', { loadBalancingRules: { a: at(80), b: at(80) } }, [['b', ['lb/a']]]],
    ['another protocol', { loadBalancingRules: { a: at(80), b: at(80, 'Udp') } }, []],
    ['Quic is Udp', { loadBalancingRules: { a: at(80, 'Quic'), b: at(80, 'Udp') } }, [['b', ['lb/a']]]],
    ['All is both', { loadBalancingRules: { a: at(80, 'All'), b: at(80, 'Udp') } }, [['b', ['lb/a']]]],
    ['all ports are left out', { loadBalancingRules: { a: at(0, 'All'), b: at(80) } }, []],
    [
      'another frontend',
      {
        loadBalancingRules: {
          a: at(80),
          b: { ...at(80), frontendIPConfiguration: inLb('frontendIPConfigurations', 'back') },
        },
      },
      [],
    ],
    [
      'a range over a port',
      { loadBalancingRules: { a: at(505) }, inboundNatPools: { n: range(500, 510) } },
      [['n', ['lb/a']]],
    ],
    [
      'a port in a range that is declared later',
      { inboundNatRules: { a: range(500, 510), b: at(510) } },
      [['b', ['lb/a']]],
    ],
    ['ranges side by side', { inboundNatRules: { a: range(500, 509), b: range(510, 519) } }, []],
    [
      'a wide range over two',
      { inboundNatRules: { a: range(1, 9), b: range(2, 3), c: range(8, 8) } },
      [
        ['b', ['lb/a']],
        ['c', ['lb/a']],
      ],
    ],
    ['a port that is not known, alone', { loadBalancingRules: { a: at(unknown('p')) } }, []],
    ['a port that is not known', { loadBalancingRules: { a: at(unknown('p')), b: at(80) } }, [['a', ['|', '?×*']]]],
    [
      'two of them are told once',
      { loadBalancingRules: { a: at(unknown('p')), b: at(unknown('q')) } },
      [['b', ['|', '?×*']]],
    ],
    ['not known, but of another protocol', { loadBalancingRules: { a: at(unknown('p'), 'Udp'), b: at(80) } }, []],
    [
      'a rule without a frontend',
      { loadBalancingRules: { a: { protocol: 'Tcp', frontendPort: 80 }, b: at(unknown('p')) } },
      [],
    ],
  ])('%s', (_, rules, expected) => {
    expect(told('samePort', rules)).toEqual(expected)
  })

  test('a rule is told of exactly when a port of it is taken twice', () => {
    const one = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 3 }))
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (ranges) => {
        const inboundNatRules = Object.fromEntries(
          ranges.map(([start, more], index) => [`r${index}`, range(start, start + more)]),
        )
        const overlap = ranges.some(([a, m], i) => ranges.some(([b, n], j) => i < j && a <= b + n && b <= a + m))
        expect(told('samePort', { inboundNatRules }).length > 0).toBe(overlap)
      }),
    )
  })
})

describe('ports of members', () => {
  const to = (backendPort: Json, target: { readonly [key: string]: Json } = web, protocol: Json = 'Tcp') => ({
    ...front,
    ...target,
    protocol,
    backendPort,
  })
  const floating = (port: Json) => ({ ...to(port), enableFloatingIP: true })
  test.each<readonly [string, Readonly<Record<string, Json>>, unknown]>([
    ['different ports', { loadBalancingRules: { a: to(80), b: to(443) } }, []],
    [
      'the same port',
      { loadBalancingRules: { a: to(80), b: to(80), c: to(80) } },
      [
        ['b', ['lb/a']],
        ['c', ['lb/a']],
      ],
    ],
    ['another protocol', { loadBalancingRules: { a: to(80), b: to(80, web, 'Udp') } }, []],
    ['another pool', { loadBalancingRules: { a: to(80), b: to(80, api) } }, []],
    ['one floats', { loadBalancingRules: { a: to(80), b: floating(80) } }, []],
    ['both float at one frontend', { loadBalancingRules: { a: floating(80), b: floating(80) } }, [['b', ['lb/a']]]],
    ['a port that is not known', { loadBalancingRules: { a: to(80), b: to(unknown('p')) } }, [['b', ['|', '?×*']]]],
    [
      'a pool that is not known',
      { loadBalancingRules: { a: to(80), b: to(80, { backendAddressPool: { id: unknown('id') } }) } },
      [['b', ['|', '?×*']]],
    ],
    [
      'a NAT rule of version 2',
      { loadBalancingRules: { a: to(80) }, inboundNatRules: { n: to(80) } },
      [['n', ['lb/a']]],
    ],
  ])('in a pool: %s', (_, rules, expected) => {
    expect(told('sameBackend', rules, [nic('n1', [])])).toEqual(expected)
  })

  const bound = (list: Json, rules: readonly string[]) => ({
    ...nic('n1', []),
    properties: {
      ipConfigurations: [
        {
          name: 'ip',
          properties: {
            loadBalancerBackendAddressPools: list,
            loadBalancerInboundNatRules: rules.map((name) => inLb('inboundNatRules', name)),
          },
        },
      ],
    },
  })
  const both = { loadBalancingRules: { a: to(80), b: to(80, api) } }
  const nat = { loadBalancingRules: { a: to(80) }, inboundNatRules: { m: to(80, {}), n: to(80, {}) } }
  test.each<readonly [string, Readonly<Record<string, Json>>, readonly ResourceJson[], unknown]>([
    ['a member of two pools', both, [nic('n1', [pool('web'), pool('api')])], [['b', ['lb/a']]]],
    ['members of one pool each', both, [nic('n1', [pool('web')]), nic('n2', [pool('api')])], []],
    ['members that are declared elsewhere', both, [], [['b', ['|', '?×*']]]],
    ['a member whose pools are not known', both, [nic('n1', unknown('pools'))], [['b', ['|', '?×*']]]],
    ['inbound NAT to a member', nat, [bound([{ id: pool('web') }], ['n'])], [['n', ['lb/a']]]],
    ['inbound NAT to no member', nat, [bound([], ['n'])], []],
    ['inbound NAT twice', nat, [bound([], ['m', 'n'])], [['n', ['lb/m']]]],
  ])('at a member: %s', (_, rules, more, expected) => {
    expect(told('sameMember', rules, more)).toEqual(expected)
  })

  test('of two load balancers it matters whether both are public', () => {
    const other = (frontend: Json) => ({
      ...lb({
        frontendIPConfigurations: { front: frontend },
        backendAddressPools: { web: {} },
        loadBalancingRules: {
          z: { protocol: 'Tcp', backendPort: 80, backendAddressPool: { id: pool('web', 'other') } },
        },
      }),
      name: 'other',
    })
    const shared = nic('n1', [pool('web'), pool('web', 'other')])
    const rules = { loadBalancingRules: { a: to(80) } }
    expect(told('sameMember', rules, [other({}), shared])).toEqual([['z', ['lb/a']]])
    expect(told('sameMember', rules, [other({ publicIPAddress: { id: '/x' } }), shared])).toEqual([])
  })

  test('neighbours are the rules that reach the same members', () => {
    const topology = build([
      lb({
        backendAddressPools: { web: {}, api: {} },
        loadBalancingRules: {
          a: to(80),
          b: to(81),
          c: to(82, api),
          d: to(83, { backendAddressPool: { id: pool('x') } }),
        },
      }),
      nic('n1', [pool('web'), pool('api')]),
    ])
    expect(show(byName(topology, 'loadBalancingRule', 'a').get('neighbours'))).toEqual(['lb/b', 'lb/c'])
    expect(show(byName(topology, 'loadBalancingRule', 'd').get('neighbours'))).toEqual(['|', '?×*', '?×*'])
  })
})
