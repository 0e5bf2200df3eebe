import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
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
  show,
  text,
  unknown,
  vmss,
  type Extra,
  type Json,
  type ResourceJson,
} from './resources.ts'

const web = lb({ backendAddressPools: { web: {} } })
const two = lb({ backendAddressPools: { web: {}, api: {} } })
const n1 = nic('n1', [pool('web')])
const n2 = nic('n2', [pool('web')])
const addresses = (...list: Json[]) =>
  child('web', {
    loadBalancerBackendAddresses: list.map((ipAddress, i) => ({ name: `a${i}`, properties: { ipAddress } })),
  })
const joins = { loadBalancerBackendAddressPools: [{ id: pool('web') }] }
const possible = { max: 1, because: unknown('deployNic') }
const fieldsOf = (element: Element, ...names: string[]) => names.map((name) => show(element.get(name)))

describe('members of a pool', () => {
  type Row = readonly [
    what: string,
    before: readonly ResourceJson[],
    after: readonly ResourceJson[],
    lists: { readonly added?: unknown[]; readonly removed?: unknown[]; readonly kept?: unknown[] },
    counts: readonly [before: unknown, added: unknown, removed: unknown, kept: unknown, percent: unknown],
  ]
  const rows: readonly Row[] = [
    ['nothing changes', [web, n1, n2], [web, n2, n1], { kept: ['n1', 'n2'] }, [2, 0, 0, 2, 0]],
    [
      'an interface is declared without the pool',
      [web, n1, n2],
      [web, n1, nic('n2', [])],
      { kept: ['n1'], removed: ['n2'] },
      [2, 0, 1, 1, 50],
    ],
    ['an interface is gone', [web, n1, n2], [web, n1], { kept: ['n1'], removed: ['n2'] }, [2, 0, 1, 1, 50]],
    ['an interface is new', [web, n1], [web, n1, n2], { kept: ['n1'], added: ['n2'] }, [1, 1, 0, 1, 0]],
    ['the first interface', [web], [web, n1], { added: ['n1'] }, [0, 1, 0, 0, undefined]],
    [
      'another ip-configuration of it',
      [web, n1],
      [web, nic('n1', [], { properties: { ipConfigurations: [{ name: 'ip2', properties: joins }] } })],
      { added: ['n1'], removed: ['n1'] },
      [1, 1, 1, 0, 100],
    ],
    [
      'addresses in another order, under other names',
      [web, addresses('10.0.0.4', '10.0.0.5', '10.0.0.6')],
      [web, addresses('10.0.0.6', '10.0.0.4', '10.0.0.7')],
      { kept: ['10.0.0.4', '10.0.0.6'], removed: ['10.0.0.5'], added: ['10.0.0.7'] },
      [3, 1, 1, 2, 34],
    ],
    [
      'a scale set shrinks',
      [web, vmss('vm', [pool('web')], 6)],
      [web, vmss('vm', [pool('web')], 2)],
      { kept: ['vm'] },
      [6, 0, 4, 2, 67],
    ],
    [
      'a scale set grows',
      [web, vmss('vm', [pool('web')], 2)],
      [web, vmss('vm', [pool('web')], '5')],
      { kept: ['vm'] },
      [2, 3, 0, 2, 0],
    ],
    [
      'a capacity that is not known',
      [web, vmss('vm', [pool('web')], 6)],
      [web, vmss('vm', [pool('web')], unknown('capacity'))],
      { kept: ['vm'] },
      [6, '0..*', '0..6', '0..6', '0..100'],
    ],
    [
      'the same capacity that is not known',
      [web, vmss('vm', [pool('web')], unknown('capacity'))],
      [web, vmss('vm', [pool('web')], unknown('capacity'))],
      { kept: ['vm'] },
      ['0..*', 0, 0, '0..*', 0],
    ],
    [
      'an interface whose pools are not known',
      [web, n1, n2],
      [web, n1, nic('n2', unknown('pools'))],
      { kept: ['n1'], removed: ['|', 'n2×1'], added: ['|', '?×*'] },
      [2, '0..*', '0..1', 1, '0..50'],
    ],
    [
      'an interface whose pools were not known, and still are not',
      [web, nic('n2', unknown('pools'))],
      [web, nic('n2', unknown('pools'))],
      {},
      ['0..*', 0, 0, 0, 0],
    ],
    [
      'an interface that may be declared without the pool',
      [web, n1],
      [web, { ...n1, possible }],
      { removed: ['|', 'n1×1'] },
      [1, 0, '0..1', 0, '0..100'],
    ],
    [
      'an interface that may have been there, and still may',
      [web, { ...n1, possible }],
      [web, { ...n1, possible }],
      { kept: ['|', 'n1×1'] },
      ['0..1', 0, 0, '0..1', 0],
    ],
    [
      'an interface that may have been there, and is gone',
      [web, { ...n1, possible }],
      [web],
      { removed: ['|', 'n1×1'] },
      ['0..1', 0, '0..1', 0, '0..100'],
    ],
    [
      'an address that is not known',
      [web, addresses('10.0.0.4')],
      [web, addresses(unknown('address'))],
      { removed: ['|', '10.0.0.4×1'], added: ['|', "{concat('lb/web', '/', address)}×1"] },
      [1, '0..1', '0..1', 0, '0..100'],
    ],
    [
      'the whole list of addresses is not known',
      [web, addresses('10.0.0.4')],
      [web, child('web', { loadBalancerBackendAddresses: unknown('addresses') })],
      { removed: ['|', '10.0.0.4×1'], added: ['|', '?×*'] },
      [1, '0..*', '0..1', 0, '0..100'],
    ],
    ['the pool is new', [lb({})], [web, n1], { added: ['n1'] }, [0, 1, 0, 0, undefined]],
    ['the pool is gone', [web, n1], [lb({}), nic('n1', [])], { removed: ['n1'] }, [1, 0, 1, 0, 100]],
    [
      'the pools are not known any more',
      [web, n1],
      [lb({ backendAddressPools: unknown('pools') }), n1],
      { removed: ['|', 'n1×1'], added: ['|', '?×*'] },
      [1, '0..*', '0..1', 0, '0..100'],
    ],
  ]
  test.each(rows)('%s', (_, before, after, { added = [], removed = [], kept = [] }, counts) => {
    const change = only(build(after, { before }), 'poolChange')
    const name = (list: unknown) =>
      Array.isArray(list) ? list.map((item) => String(item).replace(/^lb\/web\//, '')) : list
    expect({
      added: name(show(change.get('added'))),
      removed: name(show(change.get('removed'))),
      kept: name(show(change.get('kept'))),
    }).toEqual({ added, removed, kept })
    expect(fieldsOf(change, 'beforeCount', 'addedCount', 'removedCount', 'keptCount', 'removedPercent')).toEqual(counts)
  })
})

describe('the same element at the other side', () => {
  const before = [two, n1, nic('n3', [])]
  const after = [web, n1, n2, nic('n3', [pool('web')])]
  const topology = build(after, { before })
  test.each([
    ['backendPool', 'web', 'lb/web'],
    ['loadBalancer', 'lb', 'lb'],
    ['networkInterface', 'n1', 'n1'],
    ['networkInterface', 'n2', undefined],
    ['ipConfiguration', 'ip', 'n1/ip'],
    ['member', 'n1', 'lb/web/n1'],
    ['member', 'n3', undefined],
  ])('of a %s %s', (kind, name, expected) => {
    expect(show(byName(topology, kind, name).get('before'))).toBe(expected)
  })
  test('is found from before', () => {
    const gateways = byName(topology, 'loadBalancer', 'lb').get('before')
    const pools = (gateways as Element).get('pools') as { items: readonly Element[] }
    expect(pools.items.map((one) => [one.get('name'), show(one.get('after'))])).toEqual([
      ['web', 'lb/web'],
      ['api', undefined],
    ])
  })
  test('an aspect has one too', () => {
    const sku = only(build([web], { before: [lb({}, { sku: { name: 'Basic' } })] }), 'loadBalancerSku')
    expect(show((sku.get('before') as Element).get('name'))).toBe('Basic')
  })
  test('is absent where nothing says what was before', () => {
    const plain = build([lb({ backendAddressPools: unknown('pools') }), n1])
    expect(plain.all('backendPool').map((one) => one.get('before'))).toEqual([undefined])
    expect(byName(plain, 'networkInterface', 'n1').get('before')).toBeUndefined()
    expect(plain.all('poolChange')).toEqual([])
    expect(plain.all('change')).toEqual([])
  })
  const sub = unknown('subscription().subscriptionId')
  const elsewhere = text`/subscriptions/${sub}/resourceGroups/rg`
  test.each<readonly [string, readonly ResourceJson[], Extra, string, unknown]>([
    ['the group is known on one side only', [n1], { before: [{ ...n1, group: elsewhere }] }, 'n1', 'unknown'],
    ['the group is known on the other side only', [{ ...n1, group: elsewhere }], { before: [n1] }, 'n1', 'unknown'],
    [
      'the same that is not known',
      [{ ...n1, group: elsewhere }],
      { before: [{ ...n1, group: elsewhere }] },
      'n1',
      'n1',
    ],
    ['another name', [n1], { before: [{ ...n2, group: elsewhere }] }, 'n1', undefined],
    ['it may not have been there', [n1], { before: [{ ...n1, possible }] }, 'n1', 'unknown'],
    ['a part of before is missing', [n1], { before: [n2], gapsBefore: [possible.because.causes[0]!] }, 'n1', 'unknown'],
    [
      'a part of before is missing, it is not',
      [n1],
      { before: [n1], gapsBefore: [possible.because.causes[0]!] },
      'n1',
      'n1',
    ],
  ])('%s', (_, after_, extra, name, expected) => {
    const shown = show(byName(build(after_, extra), 'networkInterface', name).get('before'))
    expect(typeof shown === 'string' && shown.startsWith('{') ? 'unknown' : shown).toBe(expected)
  })
  test('what refers to nothing any more knows what was there', () => {
    const rule = { probe: { id: `${network}/loadBalancers/lb/probes/gone` }, frontendPort: 80 }
    const now = build([lb({ loadBalancingRules: { http: rule } })], {
      before: [lb({ probes: { gone: { port: 80 } } })],
    })
    const probe = byName(now, 'loadBalancingRule', 'http').get('probe') as Element
    expect(show((probe.get('before') as Element).get('port'))).toBe(80)
  })
})

describe('changes', () => {
  const told = (after: readonly ResourceJson[], before: readonly ResourceJson[]) =>
    build(after, { before })
      .all('change')
      .map((one) => fieldsOf(one, 'kind', 'label', 'action', 'fields', 'added', 'removed'))
  test('none for what is the same', () => {
    const rule = { protocol: 'Tcp', frontendPort: 80, backendPort: 80 }
    const said = { protocol: 'tcp', frontendPort: '80', backendPort: 80, idleTimeoutInMinutes: 4, enableTcpReset: null }
    const before = [lb({ loadBalancingRules: { http: rule } }, { zones: ['1', '2'] }), n1]
    const after = [lb({ loadBalancingRules: { http: said }, probes: [] }, { zones: ['2', '1'] }), n1]
    expect(told(after, before)).toEqual([])
  })
  test('with the fields that differ', () => {
    const rule = (backendPort: Json) => lb({ loadBalancingRules: { http: { frontendPort: 80, backendPort } } })
    expect(told([rule(81)], [rule(80)])).toEqual([['loadBalancingRule', 'lb/http', 'modify', ['backendPort'], [], []]])
    expect(told([rule(unknown('port'))], [rule(80)])).toEqual([
      ['loadBalancingRule', 'lb/http', '{port}', ['|', 'backendPort×1'], [], []],
    ])
  })
  test('what is new, what is gone, and what holds it', () => {
    const before = [lb({ probes: { http: { port: 80 } }, backendAddressPools: { web: {} } }), n1]
    const after = [lb({ probes: { https: { port: 443 } }, backendAddressPools: { web: {} } }), nic('n1', [])]
    expect(told(after, before)).toEqual([
      ['probe', 'lb/https', 'create', [], [], []],
      ['probe', 'lb/http', 'delete', [], [], []],
      ['ipConfiguration', 'n1/ip', 'modify', ['pools'], [], []],
      ['member', 'lb/web/n1', 'delete', [], [], []],
      ['loadBalancer', 'lb', 'modify', [], ['lb/https'], ['lb/http']],
      ['backendPool', 'lb/web', 'modify', [], [], ['lb/web/n1']],
    ])
  })
  test('bodies as JSON', () => {
    const settings = (port: number) => gateway({ backendHttpSettingsCollection: [{ name: 's', properties: { port } }] })
    const change = only(build([settings(8080)], { before: [settings(80)] }), 'change')
    const [before, after] = ['before', 'after'].map((side) => (change.get(side) as Element).get('properties'))
    expect([before, after].map((body) => (body as { get(key: string): unknown }).get('port'))).toEqual([80, 8080])
  })
  test('a pool of a gateway', () => {
    const of = (...ids: string[]) =>
      gateway({
        backendAddressPools: [{ name: 'web', properties: { backendAddresses: ids.map((fqdn) => ({ fqdn })) } }],
      })
    expect(told([of('a.contoso.com')], [of('a.contoso.com', 'b.contoso.com')])).toEqual([
      ['member', 'agw/web/b.contoso.com', 'delete', [], [], []],
      ['backendPool', 'agw/web', 'modify', [], [], ['agw/web/b.contoso.com']],
    ])
    expect(gatewayPool('web')).toContain('agw')
  })
})

describe('what joins pools', () => {
  const elsewhere = `${network}/loadBalancers/lb-hub/backendAddressPools/hub`
  const pools = (...ids: Json[]) => nic('n1', ids)
  test.each<readonly [string, ResourceJson, ResourceJson, readonly ResourceJson[], unknown[], unknown[]]>([
    ['stays', pools(pool('web')), pools(pool('WEB')), [two], [], []],
    ['leaves one', pools(pool('web'), pool('api')), pools(pool('api')), [two], ['lb/web'], []],
    ['moves', pools(pool('web')), pools(pool('api')), [two], ['lb/web'], ['lb/api']],
    ['joins one', pools(), pools(pool('web')), [two], [], ['lb/web']],
    ['leaves a pool that goes', pools(pool('web')), pools(), [lb({ backendAddressPools: { api: {} } })], [], []],
    ['leaves a pool that goes with its load balancer', pools(pool('web')), pools(), [], [], []],
    ['leaves a pool that is not among the inputs', pools(elsewhere), pools(), [two], ['lb-hub/hub'], []],
    ['may leave', pools(pool('web')), nic('n1', unknown('pools')), [two], ['|', 'lb/web×1'], ['|', '?×*']],
    ['may have been in one', nic('n1', unknown('pools')), pools(pool('web')), [two], ['|', '?×*'], ['|', 'lb/web×1']],
    ['is what is not known', nic('n1', unknown('pools')), nic('n1', unknown('pools')), [two], [], []],
    [
      'leaves a pool that may go',
      pools(pool('web')),
      pools(),
      [lb({ backendAddressPools: unknown('pools') })],
      ['|', 'lb/web×1'],
      [],
    ],
  ])('%s', (...[, was, is, balancers, left, joined]) => {
    const change = only(build([...balancers, is], { before: [two, was] }), 'attachmentChange')
    expect(fieldsOf(change, 'left', 'joined')).toEqual([left, joined])
  })
  test('of a scale set', () => {
    const change = build([two, vmss('vm', [], 2)], { before: [two, vmss('vm', [pool('web')], 2)] })
    expect(fieldsOf(only(change, 'attachmentChange'), 'type', 'scaleSet', 'poolsBefore', 'pools')).toEqual([
      'scaleSet',
      'vm',
      ['lb/web'],
      [],
    ])
    expect(show(byName(change, 'scaleSet', 'vm').get('leftPools'))).toEqual(['lb/web'])
    expect(show(byName(build([vmss('vm', [], 2)]), 'scaleSet', 'vm').get('leftPools'))).toEqual([])
  })
  test('only of what was there before', () => {
    expect(build([two, n1], { before: [two, n2] }).all('attachmentChange')).toEqual([])
  })
})

describe('any two lists of members', () => {
  const byNumber = (a: number, b: number) => a - b
  const members = fc.uniqueArray(fc.integer({ min: 0, max: 9 }), { maxLength: 8 })
  const without = (these: readonly number[], others: readonly number[]) => these.filter((one) => !others.includes(one))
  const labels = (list: unknown) => (list as string[]).map((label) => Number(label.split(/[.n]/).at(-1))).sort(byNumber)
  const check = (was: readonly number[], is: readonly number[], of: (list: readonly number[]) => ResourceJson[]) => {
    const change = only(build([web, ...of(is)], { before: [web, ...of(was)] }), 'poolChange')
    const [added, removed, kept] = fieldsOf(change, 'added', 'removed', 'kept').map(labels)
    expect({ added, removed, kept }).toEqual({
      added: without(is, was).sort(byNumber),
      removed: without(was, is).sort(byNumber),
      kept: is.filter((one) => was.includes(one)).sort(byNumber),
    })
    const counts = fieldsOf(change, 'beforeCount', 'afterCount', 'addedCount', 'removedCount', 'keptCount')
    expect(counts).toEqual([was.length, is.length, added?.length, removed?.length, kept?.length])
  }
  test('of addresses', () => {
    fc.assert(
      fc.property(members, members, (was, is) =>
        check(was, is, (list) => [addresses(...list.map((n) => `10.0.0.${n}`))]),
      ),
    )
  })
  test('of interfaces', () => {
    fc.assert(
      fc.property(members, members, (was, is) =>
        check(was, is, (list) => list.map((n) => nic(`n${n}`, [pool('web')]))),
      ),
    )
  })
})
