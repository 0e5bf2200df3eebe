// References of rules of a load balancer to what is certainly not there.
import { expect, test } from '@jest/globals'
import type { Element } from '../../src/topology/fact.ts'
import { build, inLb, lb, network, only, pool, show, text, unknown, type Json } from './resources.ts'

const rules = (references: Json) =>
  build([
    lb({
      frontendIPConfigurations: { front: {} },
      backendAddressPools: { web: {} },
      probes: { ready: {} },
      loadBalancingRules: { https: references },
    }),
  ])
const dangling = (references: Json) => only(rules(references), 'loadBalancer').get('danglingReferences')
const fields = (element: Element | undefined) =>
  ['label', 'property', 'reason', 'remedy'].map((name) => show(element?.get(name)))

test.each<readonly [string, Json, unknown]>([
  ['nothing is named', {}, []],
  [
    'what is named is there',
    { probe: inLb('probes', 'READY'), frontendIPConfiguration: inLb('frontendIPConfigurations', 'front') },
    [],
  ],
  ['a probe that is not there', { probe: inLb('probes', 'redy') }, ['lb/https']],
  ['one of several pools', { backendAddressPools: [{ id: pool('web') }, inLb('probes', 'ready')] }, ['lb/https']],
  ['a pool may be declared elsewhere', { backendAddressPool: { id: pool('api') } }, ['|', 'lb/https×1']],
  [
    'another load balancer is declared elsewhere',
    { probe: { id: `${network}/loadBalancers/x/probes/p` } },
    ['|', 'lb/https×1'],
  ],
  [
    'a name that is not known',
    { probe: { id: text`${network}/loadBalancers/lb/probes/${unknown('name')}` } },
    ['|', 'lb/https×1'],
  ],
  ['an id that is not known', { probe: { id: unknown('id') } }, ['|', '?×*']],
])('%s', (_, references, expected) => {
  expect(show(dangling(references))).toEqual(expected)
})

test('a dangling reference says why, what to do, and where it stands', () => {
  const [reference] = rules({ probe: inLb('probes', 'redy') }).all('danglingReference')
  expect(fields(reference)).toEqual([
    'lb/https',
    'probe',
    "load balancer lb declares no probe 'redy'",
    "correct the reference (did you mean 'ready'?)",
  ])
  expect(reference?.locate()?.place.pointer).toBe('lb/properties/loadBalancingRules/0/properties/probe/id')
})

test('references of rules that are not known stand where the rules would', () => {
  const [reference] = build([lb({ outboundRules: unknown('rules') })]).all('danglingReference')
  expect(reference?.locate()?.place.pointer).toBe('lb/properties/outboundRules')
})
