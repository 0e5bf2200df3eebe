// What goes through a gateway load balancer, and the tunnels to its appliances.
import { expect, test } from '@jest/globals'
import type { Element } from '../../src/topology/fact.ts'
import { build, byName, child, inLb, lb, network, nic, only, show, unknown, type Json } from './resources.ts'

const nva = (frontend: string) => ({ id: `${network}/loadBalancers/lb/frontendIPConfigurations/${frontend}` })
const fields = (element: Element | undefined, ...names: string[]) => names.map((name) => show(element?.get(name)))
const CHAIN = ['kind', 'frontend', 'ipConfiguration', 'target', 'isDangling', 'reason', 'remedy']

const gateway = lb({ frontendIPConfigurations: { nva: {} } }, { sku: { name: 'Gateway' } })
const web = (gatewayLoadBalancer: Json) =>
  lb({ frontendIPConfigurations: { front: { gatewayLoadBalancer } } }, { name: 'lb-web' })

test('a chain is one with the frontend whose traffic it is', () => {
  const topology = build([gateway, web(nva('nva'))])
  const chain = only(topology, 'gatewayChain')
  expect(fields(chain, ...CHAIN)).toEqual([
    'frontend',
    'lb-web/front',
    undefined,
    'lb/nva',
    false,
    undefined,
    undefined,
  ])
  expect(show(chain.get('label'))).toBe('lb-web/front')
  expect(chain.locate()?.place.pointer).toBe(
    'lb-web/properties/frontendIPConfigurations/0/properties/gatewayLoadBalancer/id',
  )
  expect(fields(byName(topology, 'frontend', 'nva'), 'chained', 'gatewayChain')).toEqual([['lb-web/front'], undefined])
})

test('a chain from a machine', () => {
  const topology = build([
    gateway,
    {
      ...nic('nic', []),
      properties: { ipConfigurations: [{ name: 'a', properties: { gatewayLoadBalancer: nva('nva') } }] },
    },
  ])
  expect(fields(only(topology, 'gatewayChain'), 'kind', 'frontend', 'ipConfiguration', 'target')).toEqual([
    'ipConfiguration',
    undefined,
    'nic/a',
    'lb/nva',
  ])
  expect(fields(byName(topology, 'frontend', 'nva'), 'chainedIPConfigurations')).toEqual([['nic/a']])
})

test('a chain to a frontend that the load balancer does not have is dangling', () => {
  expect(fields(only(build([gateway, web(nva('nav'))]), 'gatewayChain'), 'isDangling', 'reason', 'remedy')).toEqual([
    true,
    "load balancer lb declares no frontend 'nav'",
    "correct the reference (did you mean 'nva'?)",
  ])
})

test('a chain to a load balancer that is not among the inputs may be right', () => {
  const chain = only(build([web(nva('nva'))]), 'gatewayChain')
  expect([chain.doubt, show(chain.get('isDangling'))]).toEqual([undefined, false])
})

test('whether there is a chain is not known where the reference is not', () => {
  const id = unknown('id')
  const chain = only(build([gateway, web({ id })]), 'gatewayChain')
  expect(chain.doubt).toBe(id)
  expect(fields(chain, 'target', 'isDangling')).toEqual(['{id}', false])
})

test('tunnel interfaces are those of the body that counts', () => {
  const tunnel = { port: '10800', identifier: 800, protocol: 'vxlan', type: 'internal' }
  const inBody = build([lb({ backendAddressPools: { nva: { tunnelInterfaces: [tunnel] } } })])
  const element = only(inBody, 'tunnelInterface')
  expect(fields(element, 'pool', 'port', 'identifier', 'protocol', 'type')).toEqual([
    'lb/nva',
    10800,
    800,
    'VXLAN',
    'Internal',
  ])
  expect(element.locate()?.place.pointer).toBe('lb/properties/backendAddressPools/0/properties/tunnelInterfaces/0')
  const put = build([lb({ backendAddressPools: { nva: { tunnelInterfaces: [tunnel] } } }), child('nva', {})])
  expect(fields(only(put, 'backendPool'), 'tunnelInterfaces')).toEqual([[]])
  const open = build([lb({ backendAddressPools: { nva: { tunnelInterfaces: unknown('tunnels') } } })])
  expect(fields(only(open, 'backendPool'), 'tunnelInterfaces')).toEqual([['|', '?×*']])
})

test('a frontend knows all that takes connections at it', () => {
  const front = { frontendIPConfiguration: inLb('frontendIPConfigurations', 'front') }
  const topology = build([
    lb({
      frontendIPConfigurations: { front: {}, other: {} },
      loadBalancingRules: { https: front, open: { frontendIPConfiguration: { id: unknown('id') } } },
      inboundNatRules: { ssh: front },
      inboundNatPools: { rdp: front },
    }),
  ])
  const rules = (name: string) => show(byName(topology, 'frontend', name).get('inboundRules'))
  expect(rules('front')).toEqual(['lb/https', 'lb/ssh', 'lb/rdp', '|', '?×*'])
  expect(rules('other')).toEqual(['|', '?×*'])
})
