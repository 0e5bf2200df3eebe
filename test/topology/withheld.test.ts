// What would have joined a pool, had a false condition or a copy of zero not taken it away.
import { expect, test } from '@jest/globals'
import type { Withheld } from '../../src/resource/resource.ts'
import {
  build,
  byName,
  lb,
  nic,
  pool,
  resource,
  show,
  unknown,
  vmss,
  withheld,
  type ResourceJson,
} from './resources.ts'

const web = lb({ backendAddressPools: { web: {}, admin: {} } })

function taken(type: string, ...made: readonly ResourceJson[]): Withheld {
  return { ...withheld(type), resources: () => made.map(resource) }
}

const interfaces = 'Microsoft.Network/networkInterfaces'
const scaleSets = 'Microsoft.Compute/virtualMachineScaleSets'

test.each<readonly [string, readonly Withheld[], unknown]>([
  ['an interface', [taken(interfaces, nic('n', [pool('web')]))], ['n']],
  ['an interface of two pools', [taken(interfaces, nic('n', [pool('admin'), pool('web')]))], ['n']],
  ['a scale set', [taken(scaleSets, vmss('v', [pool('web')], 2))], ['v']],
  ['an interface of another pool', [taken(interfaces, nic('n', [pool('admin')]))], []],
  ['an interface whose pool is not known', [taken(interfaces, nic('n', [unknown('pool')]))], []],
  ['of which nothing is known but its type', [withheld(interfaces)], []],
  ['nothing', [], []],
])('%s', (_name, given, expected) => {
  const found = byName(build([web], { withheld: given }), 'backendPool', 'web').get('withheldMembers')
  expect(show(found)).toEqual(expected)
})

test('what could not join is not worked out', () => {
  const other: Withheld = {
    ...withheld('Microsoft.Storage/storageAccounts'),
    resources: () => {
      throw new Error('worked out')
    },
  }
  const topology = build([web], { withheld: [other] })
  expect(show(byName(topology, 'backendPool', 'web').get('withheldMembers'))).toEqual([])
})

test('says what takes it away', () => {
  const [member] = build([web], { withheld: [taken(interfaces, nic('n', [pool('web')]))] }).all('withheldMember')
  expect([member?.get('because'), member?.locate()?.place.pointer]).toEqual(['condition', ''])
})

test.each([
  [[], []],
  [[withheld(interfaces)], ['|', '?×*']],
])('of pools that are not known there is something only where something was taken away', (given, expected) => {
  const [open] = build([lb({ backendAddressPools: unknown('pools') })], { withheld: given }).all('backendPool')
  expect(show(open?.get('withheldMembers'))).toEqual(expected)
})
