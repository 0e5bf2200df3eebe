// What joins pools, seen from its own side: load balancers, entries of lists, availability sets, and pools it was meant for.
import { describe, expect, test } from '@jest/globals'
import {
  build,
  child,
  lb,
  network,
  nic,
  only,
  pool,
  show,
  unknown,
  vmss,
  type Json,
  type ResourceJson,
} from './resources.ts'

const balancer = (name: string, frontend: Json, more: Readonly<Record<string, unknown>> = {}) =>
  lb({ backendAddressPools: { web: {} }, frontendIPConfigurations: { front: frontend } }, { name, ...more })
const outer = { publicIPAddress: { id: `${network}/publicIPAddresses/pip` } }
const inner = { subnet: { id: `${network}/virtualNetworks/vnet/subnets/snet` } }

describe('load balancers of an attachment', () => {
  test.each<readonly [string, readonly ResourceJson[], unknown, unknown]>([
    ['public and internal', [balancer('a', outer), balancer('b', inner)], ['a'], ['b']],
    ['without a frontend', [balancer('a', outer), lb({ backendAddressPools: { web: {} } }, { name: 'b' })], ['a'], []],
    ['SKU Gateway', [balancer('a', outer), balancer('b', inner, { sku: { name: 'Gateway' } })], ['a'], []],
    ['declared elsewhere', [balancer('a', outer)], ['a', '|', 'b×1'], ['|', 'b×1']],
    [
      'a frontend that is not known',
      [balancer('a', outer), balancer('b', unknown('x'))],
      ['a', '|', 'b×1'],
      ['|', 'b×1'],
    ],
  ])('%s', (_what, balancers, publicOnes, internalOnes) => {
    const topology = build([...balancers, nic('nic-a', [pool('web', 'a'), pool('web', 'b')])])
    const attachment = only(topology, 'attachment')
    expect(show(attachment.get('publicLoadBalancers'))).toEqual(publicOnes)
    expect(show(attachment.get('internalLoadBalancers'))).toEqual(internalOnes)
  })

  test('of pools that are not known are doubtful', () => {
    const topology = build([nic('nic-a', unknown('pools'))])
    expect(show(only(topology, 'attachment').get('publicLoadBalancers'))).toEqual(['|', '{pools}×*'])
  })
})

describe('an entry of a list of pools', () => {
  const web = lb({ backendAddressPools: { web: {} } })
  const elsewhere = ['|', expect.any(String)]
  test.each<readonly [string, readonly ResourceJson[], Json, unknown]>([
    ['names a pool', [web], pool('WEB'), []],
    ['names a pool that is a resource of its own', [web, child('old', {})], pool('old'), []],
    ['names a pool that is not there', [web], pool('old'), ['nic-a/ip/lb/old']],
    ['names a frontend', [web], `${network}/loadBalancers/lb/frontendIPConfigurations/web`, elsewhere],
    ['names a load balancer that is declared elsewhere', [], pool('web'), ['|', 'nic-a/ip/lb/web×1']],
    ['is not known', [web], unknown('id'), elsewhere],
    [
      'may name a pool whose name is not known',
      [lb({ backendAddressPools: [{ name: unknown('name') }] })],
      pool('old'),
      ['|', 'nic-a/ip/lb/old×1'],
    ],
    [
      'names a pool that may not be deployed',
      [web, child('old', {}, { possible: { max: 1, because: unknown('deploy') } })],
      pool('old'),
      ['|', 'nic-a/ip/lb/old×1'],
    ],
  ])('%s', (_what, balancers, id, dangling) => {
    const configuration = only(build([...balancers, nic('nic-a', [id])]), 'ipConfiguration')
    expect(show(configuration.get('danglingPools'))).toEqual(dangling)
  })

  test('may name a pool of a template that was not read', () => {
    const gaps = [{ code: 'error', reason: 'app.json could not be read' }] as const
    const configuration = only(build([web, nic('nic-a', [pool('old')])], { gaps }), 'ipConfiguration')
    expect(show(configuration.get('danglingPools'))).toEqual(['|', 'nic-a/ip/lb/old×1'])
  })

  test('says what it could have named', () => {
    const reference = only(build([web, nic('nic-a', [pool('old')])]), 'poolReference')
    expect(show(reference.get('declaredPools'))).toEqual(['web'])
  })
})

test.each<readonly [string, Json, unknown]>([
  ['of a pool', [pool('web')], true],
  ['of none', [], false],
  ['of pools that are not known', unknown('pools'), '{pools}'],
])('an interface is a member %s', (_what, pools, expected) => {
  expect(show(only(build([nic('nic-a', pools)]), 'networkInterface').get('isMember'))).toBe(expected)
})

test('what names one pool is no attachment', () => {
  expect(build([nic('nic-a', [pool('web')]), vmss('vm', [pool('web')], 1)]).all('attachment')).toEqual([])
})

describe('a scale set', () => {
  const web = lb({ backendAddressPools: { web: {}, spare: {} } })
  const intents = { pools: [{ match: { pool: 'web' }, include: ['VM*', '*/scaleSets/x'] }] }

  test('knows the pools that nobody is in, and those that expect it', () => {
    const topology = build([web, nic('nic-a', [pool('web')]), vmss('vm', [], 1)], { intents })
    const set = only(topology, 'scaleSet')
    expect([show(set.get('emptyPools')), show(set.get('expectedIn'))]).toEqual([['lb/spare'], ['lb/web']])
  })

  test('does not know whether a pool is empty that others may be in', () => {
    const topology = build([web, nic('nic-a', unknown('pools')), vmss('vm', [], 1)])
    expect(show(only(topology, 'scaleSet').get('emptyPools'))).toEqual(['|', 'lb/web×1', 'lb/spare×1'])
  })

  test('has the extensions of its profile and those of their own', () => {
    const type = 'Microsoft.Compute/virtualMachineScaleSets/extensions'
    const extension = (name: string, more = {}) => ({
      type,
      name: `vm/${name}`,
      properties: { type: 'Custom' },
      ...more,
    })
    const topology = build([
      vmss('vm', [], 1),
      extension('a'),
      extension('b', { possible: { max: 1, because: unknown('deploy') } }),
    ])
    expect(show(only(topology, 'scaleSet').get('extensions'))).toEqual(['vm/a', '|', 'vm/b×1'])
  })
})
