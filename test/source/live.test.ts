// Resources as Azure answers them: every form of a page, where a value stands, and answers that are hostile.
import { expect, test } from '@jest/globals'
import { LiveReader } from '../../src/source/state/live.ts'
import { membersIn, referencesOf } from '../../src/source/state/references.ts'
import { isUnknown, ObjectValue } from '../../src/resource/value.ts'

const group = '/subscriptions/s/resourceGroups/rg'
const id = (type: string, name: string) => `${group}/providers/Microsoft.Network/${type}/${name}`
const balancer = {
  name: 'lb-web',
  id: id('loadBalancers', 'lb-web'),
  etag: 'W/"1"',
  type: 'Microsoft.Network/loadBalancers',
  resourceGroup: 'rg',
  tenantId: 't',
  sku: { name: 'Standard' },
  properties: { resourceGuid: 'g', probes: [{ name: 'p', etag: 'W/"1"', properties: { port: 80 } }] },
}

function read(...texts: readonly string[]) {
  const reader = new LiveReader()
  for (const text of texts) reader.add(text)
  return reader
}

test.each([
  ['a resource', JSON.stringify(balancer)],
  ['a list', JSON.stringify({ value: [balancer] })],
  [
    'rows of Resource Graph',
    JSON.stringify({ totalRecords: 1, data: [{ ...balancer, type: 'microsoft.network/loadbalancers' }] }),
  ],
])('%s', (_, text) => {
  const [resource, ...others] = read(text).resources
  expect(others).toEqual([])
  expect([resource?.type, resource?.name, resource?.id.text, resource?.observed]).toEqual([
    'Microsoft.Network/loadBalancers',
    'lb-web',
    balancer.id,
    'whole',
  ])
  // What only says what the id says, or nothing, is not kept.
  expect([...(resource?.body.keys() ?? [])]).toEqual(['id', 'name', 'type', 'sku', 'properties'])
})

test('the place of a value is its line in the resource, under its id', () => {
  const [resource] = read(JSON.stringify(balancer)).resources
  const { place } = resource!.origin.locate(['properties', 'probes', 0, 'properties', 'port'])
  expect(place.source.path).toBe(`azure:${balancer.id}`)
  expect(place.source.line(place.source.position(place.start).line).trim()).toBe('"port": 80')
  expect(place.pointer).toBe('/properties/probes/0/properties/port')
  expect(resource!.origin.written(['sku', 'name'])).toBe('Standard')
  // An expression in what Azure answers is a text like any other.
  const [odd] = read(JSON.stringify({ ...balancer, tags: { a: "[parameters('x')]" } })).resources
  expect(odd!.origin.written(['tags', 'a'])).toBe("[parameters('x')]")
})

test('several answers are read one after the other, and what is no resource is counted', () => {
  const reader = read(JSON.stringify(balancer), '{"value":[null,1,"x",{},{"id":"x"},[]]}', 'null', '7')
  expect([reader.resources.length, reader.others]).toEqual([1, 8])
})

test('hostile answers pollute nothing, and have an end', () => {
  const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`
  const [resource] = read(`{"id":"${balancer.id}","__proto__":{"polluted":1},"properties":${deep}}`).resources
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  expect(resource!.body.get('__proto__')).toBeInstanceOf(ObjectValue)
  let value = resource!.body.get('properties')
  let depth = 0
  for (; value instanceof ObjectValue; depth++) value = value.get('a')
  expect([isUnknown(value), depth]).toEqual([true, 100])
})

const pool = (name: string, ...members: readonly string[]) => ({
  name,
  id: `${balancer.id}/backendAddressPools/${name}`,
  properties: { backendIPConfigurations: members.map((member) => ({ id: id('networkInterfaces', member) })) },
})

test('references: what a resource needs, of pools and subnets only what counts, and nobody who needs it', () => {
  const text = JSON.stringify({
    ...balancer,
    properties: {
      backendAddressPools: [pool('web', 'nic-1'), pool('api', 'nic-2')],
      frontend: { id: id('publicIPAddresses', 'pip') },
    },
  })
  const [resource] = read(text).resources
  const names = (ids: Iterable<string>) => [...ids].map((one) => one.split('/').at(-1))
  expect(names(referencesOf(resource!))).toEqual(['web', 'nic-1', 'api', 'nic-2', 'pip'])
  expect(names(referencesOf(resource!, (one) => one.endsWith('/web')))).toEqual(['web', 'nic-1', 'pip'])
  expect(names(membersIn(resource!))).toEqual(['nic-1', 'nic-2'])
  const [nsg] = read(
    JSON.stringify({
      id: id('networkSecurityGroups', 'nsg'),
      properties: { subnets: [{ id: id('virtualNetworks', 'v') }] },
    }),
  ).resources
  expect([...referencesOf(nsg!)]).toEqual([])
})
