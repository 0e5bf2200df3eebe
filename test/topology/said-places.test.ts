// Which places say the value of a field, and which are only where one looks for it. Every path of these resources says its value.
import { describe, expect, test } from '@jest/globals'
import { withNamedMembers } from '../../src/topology/observed.ts'
import type { Element } from '../../src/topology/fact.ts'
import { build, gateway, lb, named, network, nic, only, pool, resource, unknown } from './resources.ts'

const web = lb({ backendAddressPools: { web: {} } })
const n1 = nic('n1', [pool('web')])
const saidOf = (element: Element | undefined, ...fields: readonly (string | undefined)[]) =>
  fields.map((field) => element?.locate(field)?.said)

describe('the place of an element says what it is called, and nothing that is worked out of it', () => {
  test('a pool', () => {
    const element = only(build([web, n1]), 'backendPool')
    expect(saidOf(element, undefined, 'name')).toEqual(['literal', 'literal'])
    expect(saidOf(element, 'id', 'label', 'kind', 'members', 'count', 'loadBalancer', 'before')).toEqual(
      Array.from({ length: 7 }),
    )
  })

  test('a change of a pool', () => {
    const element = only(build([web, n1], { before: [web] }), 'poolChange')
    expect(saidOf(element, undefined, 'name', 'addedCount', 'added')).toEqual([
      'literal',
      'literal',
      undefined,
      undefined,
    ])
  })

  test('what the configuration expects', () => {
    const pairs = [{ active: 'lb/web', standby: 'lb/web', minEach: 4 }]
    const element = only(build([web], { intents: { pairs } }), 'pair')
    expect(saidOf(element, undefined, 'minEach', 'active')).toEqual(['literal', undefined, undefined])
  })

  test('an element of a list that is not known', () => {
    const element = build([gateway({ requestRoutingRules: unknown('rules') })])
      .all('gatewayRoute')
      .at(-1)
    expect(saidOf(element, undefined, 'applicationGateway')).toEqual(['literal', undefined])
  })

  test('a member that only its pool names', () => {
    const id = `${network}/networkInterfaces/n9/ipConfigurations/ip`
    const observed = { ...resource(lb({ backendAddressPools: { web: { backendIPConfigurations: [{ id }] } } })) }
    const [, member] = withNamedMembers([{ ...observed, observed: 'whole' }])
    expect([member?.name, member?.origin.locate(['name']).said]).toEqual(['n9', undefined])
  })
})

test('a value that a field is read from says it where it is the same', () => {
  const settings = named({ http: { port: 443, probe: { id: `${network}/applicationGateways/agw/probes/p` } } })
  const part = (list: string, name: string) => ({ id: `${network}/applicationGateways/agw/${list}/${name}` })
  const rule = {
    backendAddressPool: part('backendAddressPools', 'web'),
    backendHttpSettings: part('backendHttpSettingsCollection', 'http'),
  }
  const said = [443, 444].map((port) => {
    const probes = { p: { protocol: 'Https', port } }
    const parts = {
      backendAddressPools: named({ web: {} }),
      probes: named(probes),
      requestRoutingRules: named({ all: rule }),
    }
    const topology = build([gateway({ ...parts, backendHttpSettingsCollection: settings })])
    return only(topology, 'gatewayBackend').locate('probePort')?.said
  })
  expect(said).toEqual(['literal', undefined])
})
