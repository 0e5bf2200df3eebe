// In what other pools a member is, to which environment it belongs, and whether it lies where it is allowed to.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { PoolIntent } from '../../src/intent/intent.ts'
import { ObjectValue } from '../../src/resource/value.ts'
import { FactList, isElement } from '../../src/topology/fact.ts'
import type { Topology } from '../../src/topology/topology.ts'
import { build, child, lb, network, nic, pool, show, unknown, vmss, type Json, type ResourceJson } from './resources.ts'

const web = lb({ backendAddressPools: { web: {}, admin: {} } })
const vnet = (name: string) => ({ id: `${network}/virtualNetworks/${name}` })

function addresses(name: string, ...list: readonly Json[]): ResourceJson {
  const loadBalancerBackendAddresses = list.map((ipAddress, index) => ({
    name: `a${index}`,
    properties: { ipAddress, virtualNetwork: vnet('vnet') },
  }))
  return child(name, { loadBalancerBackendAddresses })
}

function gatewayOf(name: string, list: Json): ResourceJson {
  const backendAddressPools = [{ name: 'web', properties: { backendAddresses: list } }]
  return { type: 'Microsoft.Network/applicationGateways', name, properties: { backendAddressPools } }
}

/** Member → field, of all members. */
function ofMembers(topology: Topology, field: string): Readonly<Record<string, unknown>> {
  const members = topology.all('member').filter((member) => member.id !== undefined)
  return Object.fromEntries(members.map((member) => [String(show(member.label)), show(member.get(field))]))
}

describe('other pools', () => {
  test.each<readonly [string, readonly ResourceJson[], Readonly<Record<string, unknown>>]>([
    [
      'of an interface that joins two',
      [web, nic('n', [pool('web'), pool('admin')])],
      { 'lb/web/n': ['lb/admin'], 'lb/admin/n': ['lb/web'] },
    ],
    ['of a scale set that joins one', [web, vmss('v', [pool('web')], 2)], { 'lb/web/v': [] }],
    [
      'of an interface whose second pool is not known',
      [web, nic('n', [pool('web'), unknown('pool')])],
      { 'lb/web/n': ['|', '?×1'] },
    ],
    [
      'of an address',
      [web, addresses('web', '10.0.0.4'), addresses('admin', '10.0.0.4', '10.0.0.5')],
      { 'lb/web/10.0.0.4': ['lb/admin'], 'lb/admin/10.0.0.4': ['lb/web'], 'lb/admin/10.0.0.5': [] },
    ],
    [
      'of an address beside one that is not known',
      [web, addresses('web', '10.0.0.4'), addresses('admin', unknown('ip'))],
      { 'lb/web/10.0.0.4': ['|', 'lb/admin×1'], "{concat('lb/admin', '/', ip)}": ['|', '?×*'] },
    ],
    [
      'of a name, however it is written',
      [gatewayOf('a', [{ fqdn: 'shop.contoso.com' }]), gatewayOf('b', [{ fqdn: 'SHOP.contoso.com.' }])],
      { 'a/web/shop.contoso.com': ['b/web'], 'b/web/SHOP.contoso.com.': ['a/web'] },
    ],
    [
      'of a private address of two gateways whose networks nobody names',
      [gatewayOf('a', [{ ipAddress: '10.0.0.4' }]), gatewayOf('b', [{ ipAddress: '10.0.0.5' }])],
      { 'a/web/10.0.0.4': [], 'b/web/10.0.0.5': [] },
    ],
    [
      'of a name beside a list that is not known',
      [gatewayOf('a', [{ fqdn: 'shop.contoso.com' }]), gatewayOf('b', unknown('list'))],
      { 'a/web/shop.contoso.com': ['|', 'b/web×1'] },
    ],
  ])('%s', (_name, resources, expected) => {
    expect(ofMembers(build(resources), 'otherPools')).toEqual(expected)
  })

  test('are the same from both sides', () => {
    const lists = fc.array(fc.array(fc.constantFrom<string>('10.0.0.4', '10.0.0.5', '10.0.0.6'), { maxLength: 4 }), {
      minLength: 2,
      maxLength: 5,
    })
    fc.assert(
      fc.property(lists, (given) => {
        const names = given.map((_, index) => `p${index}`)
        const owner = lb({ backendAddressPools: Object.fromEntries(names.map((name) => [name, {}])) })
        const topology = build([owner, ...given.map((list, index) => addresses(`p${index}`, ...list))])
        for (const member of topology.all('member')) {
          const [mine, others] = [member.get('pool'), member.get('otherPools')]
          const [address, own] = [show(member.get('ipAddress')), isElement(mine) && mine.get('name')]
          const expected = names.filter((name, index) => name !== own && given[index]?.some((one) => one === address))
          expect(show(others)).toEqual(expected.map((name) => `lb/${name}`))
        }
      }),
    )
  })
})

const machine = (name: string, tags: Json): ResourceJson => ({
  type: 'Microsoft.Compute/virtualMachines',
  name,
  tags,
  properties: { networkProfile: { networkInterfaces: [{ id: `${network}/networkInterfaces/nic-${name}` }] } },
})

describe('tags of a member', () => {
  test.each<readonly [string, readonly ResourceJson[], unknown]>([
    ['of its machine', [nic('nic-a', [pool('web')], { tags: { env: 'nic' } }), machine('a', { env: 'vm' })], 'vm'],
    ['of the interface, when no machine is declared', [nic('nic-a', [pool('web')], { tags: { env: 'nic' } })], 'nic'],
    ['of a scale set', [vmss('v', [pool('web')], 1, { tags: { env: 'set' } })], 'set'],
    ['of an address', [addresses('web', '10.0.0.4')], undefined],
  ])('%s', (_name, resources, expected) => {
    const tags = build([web, ...resources])
      .all('member')[0]
      ?.get('tags')
    expect(tags instanceof ObjectValue ? tags.get('env') : tags).toEqual(expected)
  })

  test('are not known when neither says any and no machine is declared', () => {
    const topology = build([web, nic('nic-a', [pool('web')])])
    expect(ofMembers(topology, 'tags')).toEqual({ 'lb/web/nic-a': '{virtualMachine}' })
  })
})

function asked(field: string, intent: Omit<PoolIntent, 'match'>, resources: readonly ResourceJson[]): unknown {
  const topology = build([web, ...resources], { intents: [{ match: { pool: 'web' }, ...intent }] })
  const list = topology.all('backendPool')[0]?.get(field)
  if (!(list instanceof FactList)) return show(list)
  return [...list.items.map(show), ...list.maybe.map(({ because }) => `maybe: ${because.text}`)]
}

describe('environments', () => {
  const environment = { tag: 'env', value: 'prod' }
  const set = (tags: Json) => [vmss('v', [pool('web')], 1, { tags })]

  test.each<readonly [string, Json, unknown]>([
    ['the same', { ENV: 'prod' }, []],
    ['another', { env: 'dev' }, ['lb/web/v']],
    ['another by case', { env: 'Prod' }, ['lb/web/v']],
    ['none', {}, []],
    ['not known', { env: unknown('env') }, ['maybe: env']],
  ])('of a member: %s', (_name, tags, expected) => {
    expect(asked('foreignMembers', { environment }, set(tags))).toEqual(expected)
  })

  test.each<readonly [string, Json, unknown]>([
    ['another', { env: 'dev' }, true],
    ['none', {}, false],
    ['not known', unknown('tags'), '{tags}'],
  ])('of the owner: %s', (_name, tags, expected) => {
    const owner = lb({ backendAddressPools: { web: {} } }, { tags })
    const topology = build([owner], { intents: [{ match: {}, environment }] })
    expect(show(topology.all('backendPool')[0]?.get('isForeign'))).toEqual(expected)
  })

  test('that nobody expects', () => {
    expect([asked('foreignMembers', {}, set({ env: 'dev' })), asked('isForeign', {}, [])]).toEqual([[], false])
  })
})

describe('places that are allowed', () => {
  const home: ResourceJson = {
    type: 'Microsoft.Network/virtualNetworks',
    name: 'vnet',
    properties: { subnets: [{ name: 'snet', properties: { addressPrefix: '10.0.1.0/24' } }] },
  }
  const subnet: Json = { id: `${network}/virtualNetworks/vnet/subnets/snet` }
  const inSubnet = (at: Json): ResourceJson => ({
    type: 'Microsoft.Network/networkInterfaces',
    name: 'n',
    properties: {
      ipConfigurations: [
        { name: 'ip', properties: { subnet: at, loadBalancerBackendAddressPools: [{ id: pool('web') }] } },
      ],
    },
  })

  test.each<readonly [string, readonly string[], readonly ResourceJson[], unknown]>([
    ['a name', ['snet'], [home, inSubnet(subnet)], []],
    ['another name', ['other', 'snet-*'], [home, inSubnet(subnet)], ['lb/web/n']],
    ['an id', ['*/virtualNetworks/vnet/subnets/*'], [home, inSubnet(subnet)], ['lb/web/n']],
    ['a pattern of ids', ['/*/virtualNetworks/vnet/subnets/*'], [home, inSubnet(subnet)], []],
    ['a range that holds the subnet', ['10.0.0.0/16'], [home, inSubnet(subnet)], []],
    ['a range that does not', ['10.0.1.0/25'], [home, inSubnet(subnet)], ['lb/web/n']],
    ['a range, and the subnet is not among the inputs', ['10.0.0.0/16'], [inSubnet(subnet)], ['maybe: reference']],
    ['a subnet that is not known', ['snet'], [inSubnet({ id: unknown('subnet') })], ['maybe: subnet']],
    ['an address in the range', ['10.0.1.0/24'], [addresses('web', '10.0.1.4')], []],
    ['an address outside', ['10.0.1.0/24'], [addresses('web', '10.0.2.4')], ['lb/web/10.0.2.4']],
    ['an address, and names are allowed', ['snet'], [addresses('web', '10.0.2.4')], ['maybe: subnet']],
    ['nothing is said', [], [inSubnet(subnet)], []],
  ])('%s', (_name, subnets, resources, expected) => {
    const answer = asked('outsideSubnets', { subnets }, resources)
    expect(JSON.parse(JSON.stringify(answer).replace(/reference\([^"]*/, 'reference'))).toEqual(expected)
  })

  test.each<readonly [string, readonly string[], readonly ResourceJson[], unknown]>([
    ['the network of the subnet', ['vnet'], [inSubnet(subnet)], []],
    ['another one', ['vnet-dev'], [inSubnet(subnet)], ['lb/web/n']],
    ['the network of an address', ['vnet'], [addresses('web', '10.0.1.4')], []],
  ])('%s', (_name, vnets, resources, expected) => {
    expect(asked('outsideNetworks', { vnets }, resources)).toEqual(expected)
  })

  test('a name has no place', () => {
    const topology = build([gatewayOf('a', [{ fqdn: 'shop.contoso.com' }])], { intents: [{ match: {}, vnets: ['v'] }] })
    expect(show(topology.all('backendPool')[0]?.get('outsideNetworks'))).toEqual([])
  })
})

describe('images', () => {
  const image = (imageReference: Json) => {
    const storageProfile = { imageReference }
    const set = { type: 'Microsoft.Compute/virtualMachineScaleSets', name: 'v' }
    return show(
      build([{ ...set, properties: { virtualMachineProfile: { storageProfile } } }])
        .all('scaleSet')[0]
        ?.get('image'),
    )
  }
  test.each<readonly [Json, unknown]>([
    [{ publisher: 'p', offer: 'o', sku: 's', version: '1' }, 'p/o/s'],
    [{ id: '/images/web' }, '/images/web'],
    [{ publisher: 'p', offer: unknown('offer'), sku: 's' }, "{concat('p', '/', offer, '/', 's')}"],
    [undefined, undefined],
  ])('%j', (reference, expected) => {
    expect(image(reference)).toEqual(expected)
  })
})
