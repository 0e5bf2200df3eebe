// What takes connections at the frontends of a load balancer, whatever form it has.
import { expect, test } from '@jest/globals'
import { isElement, type Element } from '../../src/topology/fact.ts'
import { build, byName, inLb, lb, network, only, show, unknown } from './resources.ts'

const frontend = inLb('frontendIPConfigurations', 'front')
const fields = (element: Element, ...names: string[]) => names.map((name) => show(element.get(name)))

const topology = build([
  lb({
    frontendIPConfigurations: { front: {} },
    loadBalancingRules: {
      https: { frontendIPConfiguration: frontend, protocol: 'tcp', frontendPort: 443, backendPort: 8443 },
      all: { protocol: 'All', frontendPort: 0, backendPort: 0, enableFloatingIP: true },
    },
    inboundNatRules: {
      one: { frontendIPConfiguration: frontend, protocol: 'Tcp', frontendPort: 50001, backendPort: 22 },
      many: { frontendPort: 0, frontendPortRangeStart: 500, frontendPortRangeEnd: 599, idleTimeoutInMinutes: 15 },
      open: { frontendPort: unknown('port') },
    },
    inboundNatPools: { ssh: { frontendPort: 1, frontendPortRangeStart: 600, frontendPortRangeEnd: 699 } },
  }),
])

test.each([
  ['https', 'loadBalancingRule', 'Tcp', 443, 443, 8443, 4, false],
  ['all', 'loadBalancingRule', 'All', 0, 0, 0, 4, true],
  ['one', 'inboundNatRule', 'Tcp', 50001, 50001, 22, 4, false],
  ['many', 'inboundNatRule', undefined, 500, 599, undefined, 15, false],
  ['open', 'inboundNatRule', undefined, '{port}', '{port}', undefined, 4, false],
  ['ssh', 'inboundNatPool', undefined, 600, 699, undefined, 4, false],
])('%s', (name, ...expected) => {
  const rule = byName(topology, 'inboundRule', name)
  const names = ['firstPort', 'lastPort', 'backendPort', 'idleTimeoutInMinutes', 'enableFloatingIP']
  expect(fields(rule, 'type', 'protocol', ...names)).toEqual(expected)
  expect(fields(rule, 'label', 'loadBalancer')).toEqual([`lb/${name}`, 'lb'])
})

test('it is one with the rule that it tells of', () => {
  const rule = byName(topology, 'inboundRule', 'https')
  expect(fields(rule, 'frontend', 'loadBalancingRule', 'inboundNatRule', 'inboundNatPool')).toEqual([
    'lb/front',
    'lb/https',
    undefined,
    undefined,
  ])
  expect(rule.declaration).toBe(byName(topology, 'loadBalancingRule', 'https').declaration)
  expect(rule.locate('backendPort')?.place.pointer).toBe('lb/properties/loadBalancingRules/0/properties/backendPort')
})

test('of rules that are not known it is known where they would stand', () => {
  const loadBalancer = only(build([lb({ inboundNatRules: unknown('rules') })]), 'loadBalancer')
  expect(show(loadBalancer.get('inboundRules'))).toEqual(['|', '?×*'])
  const [rule] = build([lb({ inboundNatRules: unknown('rules') })]).all('inboundRule')
  expect(rule?.locate()?.place.pointer).toBe('lb/properties/inboundNatRules')
  expect(show(rule?.get('loadBalancer'))).toBe('lb')
})

test('what stands elsewhere still belongs to what its id says', () => {
  const subnet = { id: `${network}/virtualNetworks/vnet/subnets/web` }
  const set = build([lb({ frontendIPConfigurations: { front: { subnet } } })])
  const found = only(set, 'frontend').get('subnet')
  expect(isElement(found) && fields(found, 'label', 'virtualNetwork')).toEqual(['vnet/web', 'vnet'])
})

test.each([
  [['1', '2'], '2024-05-01', true],
  [['1'], '2024-05-01', false],
  [undefined, '2020-07-01', true],
  [undefined, '2024-05-01', '{zones}'],
  [unknown('zones'), '2020-07-01', '{zones}'],
])('an address with zones %j of api-version %s', (zones, apiVersion, expected) => {
  const set = build([{ type: 'Microsoft.Network/publicIPAddresses', name: 'pip', apiVersion, zones }])
  expect(show(only(set, 'publicIPAddress').get('isZoneRedundant'))).toBe(expected)
})
