// Resources as Azure has them: a pool says all its members, also those that nobody exported.
import { describe, expect, test } from '@jest/globals'
import { check } from '../../src/gate/check.ts'

const group = '/subscriptions/s/resourceGroups/rg/providers'
const lb = `${group}/Microsoft.Network/loadBalancers/lb`
const nic = `${group}/Microsoft.Network/networkInterfaces`
const vmss = `${group}/Microsoft.Compute/virtualMachineScaleSets/web`

const instance = (index: number) => `${vmss}/virtualMachines/${index}/networkInterfaces/nic/ipConfigurations/ipconfig`

const balancer = (...bodies: object[]) => ({
  id: lb,
  name: 'lb',
  type: 'Microsoft.Network/loadBalancers',
  sku: { name: 'Standard' },
  properties: { backendAddressPools: bodies.map((properties, index) => ({ name: `pool${index}`, properties })) },
})

function pools(...files: unknown[]) {
  const deployments = files.map((content, index) => ({
    template: { path: `${index}.json`, text: JSON.stringify(content) },
  }))
  return check({ sets: [{ name: 'set', deployments }] }).pools.map(({ name, kind, members }) => {
    const { min, max, open, list } = members
    return { name, kind, min, max, open, list: list.map((member) => `${member.kind} ${member.name} ${member.count}`) }
  })
}

const named = (...ids: string[]) => ({ backendIPConfigurations: ids.map((id) => ({ id })) })
const open = false

describe('a pool as Azure has it', () => {
  test('has the interfaces that it names', () => {
    const list = ['nic a 1', 'nic b 1']
    const pool = named(`${nic}/a/ipConfigurations/c`, `${nic}/b/ipConfigurations/c`)
    expect(pools(balancer(pool))).toEqual([{ name: 'pool0', kind: 'nic', min: 2, max: 2, open, list }])
  })

  test('has as many instances of a scale set as it names', () => {
    const list = ['vmss web 3']
    const pool = named(instance(0), instance(1), instance(4))
    expect(pools(balancer(pool))).toEqual([{ name: 'pool0', kind: 'nic', min: 3, max: 3, open, list }])
  })

  test('has an interface once, whether it is exported too or not', () => {
    const properties = {
      ipConfigurations: [
        { name: 'c', properties: { loadBalancerBackendAddressPools: [{ id: `${lb}/backendAddressPools/pool0` }] } },
      ],
    }
    const exported = { id: `${nic}/a`, name: 'a', type: 'Microsoft.Network/networkInterfaces', properties }
    const pool = named(`${nic}/A/ipConfigurations/c`)
    for (const files of [[[balancer(pool), exported]], [exported, balancer(pool)]])
      expect(pools(...files)).toMatchObject([{ kind: 'nic', min: 1, max: 1, list: ['nic a 1'] }])
  })

  test('shares an interface with another pool', () => {
    const both = named(`${nic}/a/ipConfigurations/c`)
    expect(pools(balancer(both, both))).toMatchObject([{ list: ['nic a 1'] }, { list: ['nic a 1'] }])
  })

  test('is empty when it names nobody', () => {
    expect(pools(balancer({}))).toEqual([{ name: 'pool0', kind: 'empty', min: 0, max: 0, open, list: [] }])
  })

  test('has the addresses that it lists, although its load balancer is Standard', () => {
    const addresses = { loadBalancerBackendAddresses: [{ name: 'a', properties: { ipAddress: '10.0.0.4' } }] }
    expect(pools(balancer(addresses))).toMatchObject([{ kind: 'ip', min: 1, list: ['ip 10.0.0.4 1'] }])
  })

  test('is one of a gateway too', () => {
    const id = `${group}/Microsoft.Network/applicationGateways/gw`
    const pool = { name: 'web', properties: { ...named(`${nic}/a/ipConfigurations/c`), backendAddresses: [] } }
    expect(pools({ id, name: 'gw', properties: { backendAddressPools: [pool] } })).toMatchObject([
      { name: 'web', kind: 'nic', min: 1, max: 1, list: ['nic a 1'] },
    ])
  })
})

describe('an inbound NAT rule as Azure has it', () => {
  const rule = (properties: object) => {
    const base = balancer()
    const inboundNatRules = [
      { name: 'ssh', properties: { protocol: 'Tcp', frontendPort: 22, backendPort: 22, ...properties } },
    ]
    return { ...base, properties: { ...base.properties, inboundNatRules } }
  }
  /** What LB125 says, of inbound NAT rules that nothing is bound to. */
  const outcomes = (...files: unknown[]) => {
    const deployments = files.map((content, index) => ({
      template: { path: `${index}.json`, text: JSON.stringify(content) },
    }))
    const { findings } = check({ sets: [{ name: 'set', deployments }], only: ['LB125'] })
    return findings.map(({ outcome }) => outcome)
  }

  test('is bound to the interface that it names, or certainly to none', () => {
    expect(outcomes(rule({ backendIPConfiguration: { id: `${nic}/a/ipConfigurations/c` } }))).toEqual([])
    expect(outcomes(rule({}))).toEqual(['fail'])
    expect(outcomes({ contentVersion: '1.0.0.0', resources: [rule({})] })).toEqual(['unknown'])
  })
})

test('the same properties of a template name nobody', () => {
  const resource = balancer(named(`${nic}/a/ipConfigurations/c`))
  expect(pools({ contentVersion: '1.0.0.0', resources: [resource] })).toMatchObject([{ min: 0, open: true, list: [] }])
})

test('who is only named is no resource of the input, and what a rule asks of it is not known', () => {
  const template = { path: 'lb.json', text: JSON.stringify(balancer(named(`${nic}/a/ipConfigurations/c`))) }
  const report = check({ sets: [{ name: 'set', deployments: [{ template }] }] })
  expect(report.summary.resources).toBe(1)
  expect(report.inputs).toEqual([{ set: 'set', file: 'lb.json', parameters: [], source: 'resources', resources: 1 }])
  // The load balancer has no frontend; of the interface nothing is told.
  expect(report.findings.flatMap(({ outcome, code }) => (outcome === 'fail' ? [code] : []))).toEqual(['LB213'])
})
