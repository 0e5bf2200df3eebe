// The work grows with the input, whatever is not known: counted in reads and comparisons, not in time.
import { describe, expect, jest, test } from '@jest/globals'
import { ObjectValue, type Text } from '../../src/resource/value.ts'
import { build, lb, nic, pool, text, unknown, vmss, type Json, type ResourceJson } from './resources.ts'

const fields: Readonly<Record<string, readonly string[]>> = {
  loadBalancer: ['pools', 'readOnlyReferences'],
  backendPool: ['rules', 'intent', 'isUsed', 'kind', 'minimum', 'readOnlyReferences'],
  loadBalancingRule: ['pools', 'probe'],
  probe: ['rules'],
}

/** How often values are read and texts folded while everything that rules ask is worked out. */
function workOf(resources: readonly ResourceJson[]): number {
  const reads = jest.spyOn(ObjectValue.prototype, 'get')
  const folds = jest.spyOn(String.prototype, 'toLowerCase')
  const topology = build(resources)
  expect(topology.pools.length).toBeGreaterThan(0)
  for (const [kind, names] of Object.entries(fields)) {
    for (const element of topology.all(kind)) for (const field of names) element.get(field)
  }
  const count = reads.mock.calls.length + folds.mock.calls.length
  jest.restoreAllMocks()
  return count
}

const numbers = (n: number) => Array.from({ length: n }, (_, i) => i)
const poolOf = (owner: Text, name: Text) =>
  text`/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/loadBalancers/${owner}/backendAddressPools/${name}`
const balancers = (n: number, group?: Text) =>
  numbers(n).map((i) =>
    lb({ backendAddressPools: { web: {} } }, { name: `lb${i}`, ...(group === undefined ? {} : { group }) }),
  )
const manyPools = (n: number) => lb({ backendAddressPools: Object.fromEntries(numbers(n).map((i) => [`p${i}`, {}])) })

const worlds: Readonly<Record<string, (n: number) => readonly ResourceJson[]>> = {
  'pools in one balancer, an interface each': (n) => [
    manyPools(n),
    ...numbers(n).map((i) => nic(`n${i}`, [pool(`p${i}`)])),
  ],
  'one pool, many interfaces': (n) => [manyPools(1), ...numbers(n).map((i) => nic(`n${i}`, [pool('p0')]))],
  'a balancer for each interface': (n) => [
    ...balancers(n),
    ...numbers(n).map((i) => nic(`n${i}`, [pool('web', `lb${i}`)])),
  ],
  'scale sets': (n) => [manyPools(n), ...numbers(n).map((i) => vmss(`v${i}`, [pool(`p${i}`)], 3))],
  'rules and probes of one balancer': (n) => [
    lb({
      backendAddressPools: Object.fromEntries(numbers(n).map((i) => [`p${i}`, {}])),
      probes: Object.fromEntries(numbers(n).map((i) => [`probe${i}`, { port: 80 }])),
      loadBalancingRules: Object.fromEntries(
        numbers(n).map((i): [string, Json] => [
          `r${i}`,
          {
            backendAddressPool: { id: pool(`p${i}`) },
            probe: { id: pool(`p${i}`).replace(/backendAddressPools.p/, 'probes/probe') },
          },
        ]),
      ),
    }),
  ],
  'pools in an unknown subscription, known references': (n) => [
    ...balancers(n, text`/subscriptions/${unknown('sub')}/resourceGroups/rg`),
    ...numbers(n).map((i) => nic(`n${i}`, [pool('web', `lb${i}`)])),
  ],
  'known pools, references to unknown balancers': (n) => [
    ...balancers(n),
    ...numbers(n).map((i) => nic(`n${i}`, [poolOf(unknown(`lb${i}`), 'web')])),
  ],
  'known pools, references of which nothing is known': (n) => [
    ...balancers(n),
    ...numbers(n).map((i) => nic(`n${i}`, [unknown(`id${i}`)])),
  ],
  'pools with unknown names, known references': (n) => [
    ...numbers(n).map((i) => lb({ backendAddressPools: [{ name: unknown(`pool${i}`) }] }, { name: `lb${i}` })),
    ...numbers(n).map((i) => nic(`n${i}`, [pool('web', `lb${i}`)])),
  ],
  'read-only references': (n) => [
    lb({
      backendAddressPools: {
        web: {
          backendIPConfigurations: numbers(n).map((i) => ({ id: `/x/networkInterfaces/n${i}/ipConfigurations/ip` })),
        },
      },
    }),
    ...numbers(n).map((i) => nic(`n${i}`, [pool('web')])),
  ],
}

describe('twice the input is twice the work', () => {
  test.each(Object.entries(worlds))('%s', (_what, world) => {
    const [small, large] = [workOf(world(400)), workOf(world(800))]
    expect(large / small).toBeLessThan(2.3)
  })
})
