// Which route packets take: the most specific one, and the routes that Azure gives by itself.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Fact } from '../../src/topology/fact.ts'
import { vocabulary } from '../../src/topology/vocabulary.ts'
import { build, byName, network, show, unknown, type Json, type ResourceJson } from './resources.ts'

const idOf = (path: string) => ({ id: `${network}/${path}` })

const vnet = (
  name: string,
  ranges: Json,
  peers: readonly string[] = [],
  table = idOf('routeTables/rt'),
): ResourceJson => ({
  type: 'Microsoft.Network/virtualNetworks',
  name,
  properties: {
    addressSpace: { addressPrefixes: ranges },
    subnets: [{ name, properties: { routeTable: table } }],
    virtualNetworkPeerings: peers.map((peer) => ({
      name: peer,
      properties: { remoteVirtualNetwork: idOf(`virtualNetworks/${peer}`) },
    })),
  },
})

const table = (routes: Json): ResourceJson => ({
  type: 'Microsoft.Network/routeTables',
  name: 'rt',
  properties: { routes },
})

const routesTo = (...prefixes: readonly Json[]): Json =>
  prefixes.map((addressPrefix, index) => ({
    name: `r${index}`,
    properties: { addressPrefix, nextHopType: index === 9 ? 'Internet' : 'VirtualAppliance' },
  }))

const routeTo = vocabulary.find(({ name }) => name === 'routeTo')

function way(destination: Fact, routes: Json, ...resources: readonly ResourceJson[]): unknown {
  const all = resources.length > 0 ? resources : [vnet('vnet', ['10.0.0.0/16'])]
  const subnet = byName(build([...all, table(routes)]), 'subnet', 'vnet')
  return show(routeTo?.call([subnet, destination]) ?? 'none')
}

const p = unknown('p')
const spoke = vnet('spoke', ['10.9.0.0/16'], ['vnet'])

describe('the route to a destination', () => {
  test.each<readonly [string, Fact, Json, string]>([
    ['no route', '10.0.2.0/24', [], 'none'],
    ['a route for it', '10.0.2.0/24', routesTo('10.0.2.0/24'), 'rt/r0'],
    ['the most specific of two', '10.0.2.4', routesTo('10.0.0.0/16', '10.0.2.0/24'), 'rt/r1'],
    ['as specific as the network', '10.0.2.0/24', routesTo('10.0.0.0/16'), 'rt/r0'],
    ['the network is more specific', '10.0.2.0/24', routesTo('0.0.0.0/0', '10.0.0.0/8'), 'none'],
    ['outside of the network', '10.9.0.4', routesTo('0.0.0.0/0'), 'rt/r0'],
    ['another range', '10.0.2.0/24', routesTo('10.0.3.0/24'), 'none'],
    ['a service tag', '10.0.2.0/24', routesTo('Storage'), 'none'],
    ['a part of it', '10.0.2.0/24', routesTo('10.0.2.128/25'), '{rt/r0}'],
    ['a part of it, the same way', '10.0.2.0/24', routesTo('10.0.2.0/24', '10.0.2.128/25'), 'rt/r0'],
    ['a prefix that is not known', '10.0.2.0/24', routesTo(p), '{p}'],
    ['routes that are not known', '10.0.2.0/24', p, '{p}'],
    ['a destination that is not known', p, routesTo('10.0.2.0/24'), '{p}'],
    ['no destination', 'web', routesTo('0.0.0.0/0'), 'none'],
  ])('%s', (_, destination, routes, expected) => {
    expect(way(destination, routes)).toBe(expected)
  })

  test('a peered network gives a route too', () => {
    const hub = vnet('vnet', ['10.0.0.0/16'], ['spoke'])
    expect(way('10.9.0.4', routesTo('10.0.0.0/8'), hub, spoke)).toBe('none')
    expect(way('10.9.0.4', routesTo('10.9.0.0/16'), hub, spoke)).toBe('rt/r0')
    expect(way('10.9.0.4', routesTo('10.0.0.0/8'), hub)).toContain('spoke')
  })

  test('a table, or a network, that is declared elsewhere', () => {
    expect(way('10.0.2.4', [], vnet('vnet', [], [], idOf('routeTables/other')))).toContain('routeTables/other')
    expect(way('10.0.2.4', routesTo('10.0.0.0/8'), vnet('vnet', p))).toBe('{p}')
  })

  test('never a less specific route than one of those that hold the destination', () => {
    const bits = fc.integer({ min: 1, max: 32 })
    const property = fc.property(fc.array(bits, { minLength: 1, maxLength: 6 }), (lengths) => {
      const prefixes = [...new Set(lengths)].map((length) => `10.0.2.4/${length}`)
      const best = Math.max(...lengths)
      const expected = best < 16 ? 'none' : `rt/r${prefixes.indexOf(`10.0.2.4/${best}`)}`
      expect(way('10.0.2.4', routesTo(...prefixes))).toBe(expected)
    })
    fc.assert(property, { numRuns: 30 })
  })
})
