import { describe, expect, test } from '@jest/globals'
import { modes, overlay, type Mode } from '../../src/gate/overlay.ts'
import { parseId, printId, type ResourceId } from '../../src/resource/resource-id.ts'
import type { Resource } from '../../src/resource/resource.ts'
import type { Text } from '../../src/resource/value.ts'
import { buildTopology } from '../../src/topology/build.ts'
import {
  child,
  lb,
  nic,
  pool,
  resource,
  rg,
  show,
  text,
  unknown,
  vmss,
  type Json,
  type ResourceJson,
} from '../topology/resources.ts'

const sub = unknown('subscription().subscriptionId')
const open = text`/subscriptions/${sub}/resourceGroups/rg`
const possible = { max: 1, because: unknown('condition') }

interface Deploy {
  readonly mode?: Mode
  readonly group?: Text
}

function after(before: readonly ResourceJson[], deployed: readonly ResourceJson[], { mode, group = rg }: Deploy = {}) {
  const groups: readonly ResourceId[] = [parseId(group)]
  return overlay(before.map(resource), deployed.map(resource), { mode, groups }).resources
}

/** Names of what is there, `?` after what may be. */
const namesOf = (resources: readonly Resource[]) =>
  resources.map(({ id, possible: may }) => `${printId(id).split('/').at(-1)}${may === undefined ? '' : '?'}`)

const route = (name: string) => ({ type: 'Microsoft.Network/routeTables/routes', name: `rt/${name}`, properties: {} })
const table = (routes?: Json, more: object = {}) => ({
  type: 'Microsoft.Network/routeTables',
  name: 'rt',
  properties: routes === undefined ? {} : { routes },
  ...more,
})
const setting = {
  type: 'Microsoft.Insights/diagnosticSettings',
  name: 'logs',
  group: text`${rg}/providers/Microsoft.Network/routeTables/rt`,
  properties: {},
}
const named = (...names: Json[]) => names.map((name) => ({ name, properties: {} }))

describe('what is there afterwards', () => {
  type Row = readonly [string, readonly ResourceJson[], readonly ResourceJson[], readonly string[], Deploy?]
  const complete = { mode: 'complete' } as const
  const rows: readonly Row[] = [
    ['nothing was there', [], [table()], ['rt']],
    ['nothing is deployed', [table()], [], ['rt']],
    ['what is not declared stays', [table(), nic('n1', [])], [table()], ['rt', 'n1']],
    ['and goes in mode complete', [table(), nic('n1', [])], [table()], ['rt'], complete],
    ['not in another group', [nic('n1', [])], [table()], ['rt', 'n1'], { ...complete, group: `${rg}2` }],
    ['in a group that is not known it may', [nic('n1', [])], [table()], ['rt', 'n1?'], { ...complete, group: open }],
    [
      'of another group that is not known',
      [nic('n1', [])],
      [],
      ['n1'],
      { ...complete, group: text`/subscriptions/${sub}/resourceGroups/other` },
    ],
    [
      'a stack takes away what it held',
      [{ ...nic('n1', []), group: `${rg}2` }],
      [table()],
      ['rt'],
      { mode: 'stack-delete' },
    ],
    ['a child stays with its parent', [table(), route('a')], [table()], ['rt', 'a'], complete],
    ['and goes with it', [table(), route('a')], [], [], complete],
    ['a child whose parent is not at hand', [route('a')], [], ['a'], complete],
    ['an extension stays with what it extends', [table(), setting], [table()], ['rt', 'logs'], complete],
    ['and goes with it', [table(), setting], [], [], complete],
    [
      'a parent that says its children says all of them',
      [table(), route('a'), route('b')],
      [table(named('c'))],
      ['rt'],
    ],
    ['be it none', [table(), route('a')], [table([])], ['rt']],
    ['null says nothing', [table(), route('a')], [table(null)], ['rt', 'a']],
    ['a parent whose children are not known', [table(), route('a')], [table(unknown('routes'))], ['rt', 'a?']],
    ['a child that may be named', [table(), route('a')], [table(named(unknown('name')))], ['rt', 'a?']],
    ['a parent that may be deployed', [table(), route('a')], [{ ...table([]), possible }], ['rt', 'a?']],
    ['a child that is declared too', [table(), route('a')], [table([]), route('a')], ['rt', 'a']],
    [
      'other children of it stay',
      [table(), { ...route('a'), type: 'Microsoft.Network/routeTables/other' }],
      [table([])],
      ['rt', 'a'],
    ],
    ['one that may be the declared one', [{ ...nic('n1', []), group: open }], [nic('n1', [])], ['n1', 'n1?']],
    ['or the other way round', [nic('n1', [])], [{ ...nic('n1', []), group: open }], ['n1', 'n1?']],
    ['another name is another one', [{ ...nic('n2', []), group: open }], [nic('n1', [])], ['n1', 'n2']],
    ['it may be declared', [nic('n1', [])], [{ ...nic('n1', []), possible }], ['n1']],
    ['it may be declared, else it goes', [nic('n1', [])], [{ ...nic('n1', []), possible }], ['n1?'], complete],
    ['declared twice before', [nic('n1', []), nic('n1', [])], [], ['n1']],
  ]
  test.each(rows)('%s', (...[, before, deployed, expected, deploy]: Row) => {
    expect(namesOf(after(before, deployed, deploy))).toEqual(expected)
  })
  test('in any mode nothing that is declared goes', () => {
    for (const mode of modes)
      expect(namesOf(after([table()], [table(), nic('n1', [])], { mode }))).toEqual(['rt', 'n1'])
  })
})

describe('pools of a load balancer that is deployed again', () => {
  const addresses = (...list: string[]) => list.map((ipAddress) => ({ name: ipAddress, properties: { ipAddress } }))
  const withAddresses = (...list: string[]) => ({ loadBalancerBackendAddresses: addresses(...list) })
  const members = (resources: readonly Resource[], name = 'web') => {
    const topology = buildTopology({ set: 's', resources, withheld: [], gaps: [], intents: {} })
    const found = topology.all('backendPool').find((one) => one.get('name') === name)
    return found === undefined ? undefined : show(found.get('members'))
  }
  const web = lb({ backendAddressPools: { web: {} } })
  const observed = (json: ResourceJson): Resource => ({ ...resource(json), observed: 'whole' })
  const groups = [parseId(rg)]
  test('keep the addresses of their own resource', () => {
    expect(members(after([web, child('web', withAddresses('10.0.0.4'))], [web]))).toEqual(['lb/web/10.0.0.4'])
  })
  test('keep those that Azure says', () => {
    const before = [observed(lb({ backendAddressPools: { web: withAddresses('10.0.0.4') } }))]
    expect(members(overlay(before, [resource(web)], { groups }).resources)).toEqual(['lb/web/10.0.0.4'])
    const plain = lb({ backendAddressPools: { web: {} } }, { sku: { name: 'Basic' } })
    expect(members(overlay(before, [resource(plain)], { groups }).resources)).toEqual(['lb/web/10.0.0.4'])
  })
  test('not those that a template said where Azure ignores them', () => {
    const before = [lb({ backendAddressPools: { web: withAddresses('10.0.0.4') } })]
    expect(members(after(before, [web, nic('n1', [])]))).toEqual([])
  })
  test('take what is declared where Azure takes it', () => {
    const before = [web, child('web', withAddresses('10.0.0.4'))]
    const basic = lb({ backendAddressPools: { web: withAddresses('10.0.0.5') } }, { sku: { name: 'Basic' } })
    expect(members(after(before, [basic]))).toEqual(['lb/web/10.0.0.5'])
    const standard = lb({ backendAddressPools: { web: withAddresses('10.0.0.5') } })
    expect(members(after(before, [standard]))).toEqual(['lb/web/10.0.0.4'])
    expect(members(after(before, [web, child('web', withAddresses('10.0.0.6'))]))).toEqual(['lb/web/10.0.0.6'])
  })
  test('are gone when the load balancer says others', () => {
    const before = [web, child('web', withAddresses('10.0.0.4'))]
    expect(members(after(before, [lb({ backendAddressPools: { api: {} } })]))).toBeUndefined()
  })
  test('stay when it says none', () => {
    const before = [observed(lb({ backendAddressPools: { web: withAddresses('10.0.0.4') }, probes: { http: {} } }))]
    const { resources } = overlay(before, [resource(lb({ loadBalancingRules: {} }))], { groups })
    expect(members(resources)).toBeDefined()
    const topology = buildTopology({ set: 's', resources, withheld: [], gaps: [], intents: {} })
    expect(topology.all('probe')).toEqual([])
  })
  test('are found where they stand', () => {
    const before = [web, child('web', withAddresses('10.0.0.4'))]
    const [, kept] = after(before, [lb({ backendAddressPools: { api: {}, web: { drainPeriodInSeconds: 30 } } })])
    const at = (...path: (string | number)[]) => kept?.origin.locate(path).place.pointer
    expect(at('properties', 'drainPeriodInSeconds')).toBe(
      'lb/properties/backendAddressPools/1/properties/drainPeriodInSeconds',
    )
    expect(at('properties', 'loadBalancerBackendAddresses', 0, 'name')).toBe(
      'lb/web/properties/loadBalancerBackendAddresses/0/name',
    )
  })
  test('interfaces and scale sets stay in them', () => {
    const before = [web, nic('n1', [pool('web')]), vmss('vm', [pool('web')], 3)]
    expect(members(after(before, [web, vmss('vm', [], 3)]))).toEqual(['lb/web/n1'])
  })
  test('what a pool only names is less than what was known', () => {
    const named_: Resource = { ...resource(nic('n1', [])), observed: 'named' }
    expect(members(overlay([web, nic('n1', [pool('web')])].map(resource), [named_], { groups }).resources)).toEqual([
      'lb/web/n1',
    ])
  })
})
