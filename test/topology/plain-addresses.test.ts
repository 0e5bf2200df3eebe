// Pools of gateways that list nothing but addresses: one entry is asked for all of them, and that must not show.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lateList } from '../../src/resource/late-list.ts'
import { ObjectValue } from '../../src/resource/value.ts'
import { runRules } from '../../src/rule/run.ts'
import { library } from '../../src/rule/library.generated.ts'
import { AlikeList, isAlike } from '../../src/topology/alike.ts'
import { FactList, isElement, type Element } from '../../src/topology/fact.ts'
import { backendAddress } from '../../src/topology/model/backend-address.ts'
import { member } from '../../src/topology/model/member.ts'
import { listTexts, plainTextsIn } from '../../src/topology/model/plain-addresses.ts'
import type { Topology } from '../../src/topology/topology.ts'
import { build, byName, gateway, inGateway, network, only, show, type Json, type ResourceJson } from './resources.ts'

const vnet = `${network}/virtualNetworks/vnet`
const subnet = `${vnet}/subnets/gateway`
const group = { id: `${network}/networkSecurityGroups/nsg` }

/** The network of the gateway, with a group on each of its subnets that denies what a rule says. */
function networkOf(deny: string): ResourceJson[] {
  const rule = {
    name: 'deny',
    properties: {
      priority: 200,
      direction: deny,
      access: 'Deny',
      protocol: '*',
      sourceAddressPrefix: '*',
      sourcePortRange: '*',
      destinationAddressPrefix: '10.0.1.0/28',
      destinationPortRange: '*',
    },
  }
  const subnets = ['gateway', 'web'].map((name, index) => ({
    name,
    properties: { addressPrefix: `10.0.${index}.0/24`, networkSecurityGroup: group },
  }))
  return [
    {
      type: 'Microsoft.Network/virtualNetworks',
      name: 'vnet',
      properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] }, subnets },
    },
    { type: 'Microsoft.Network/networkSecurityGroups', name: 'nsg', properties: { securityRules: [rule] } },
  ]
}

const inside = { subnet: { id: subnet }, privateIPAddress: '10.0.0.10' }
const outside = { publicIPAddress: { id: `${network}/publicIPAddresses/ip` } }

function gatewayTo(entries: readonly Json[], hostName: Json, frontend: Json = inside): ResourceJson {
  return gateway({
    sku: { name: 'Standard_v2', tier: 'Standard_v2', capacity: 2 },
    gatewayIPConfigurations: [{ name: 'ip', properties: { subnet: { id: subnet } } }],
    frontendIPConfigurations: [{ name: 'front', properties: frontend }],
    frontendPorts: [{ name: 'http', properties: { port: 80 } }],
    backendAddressPools: [{ name: 'web', properties: { backendAddresses: [...entries] } }],
    backendHttpSettingsCollection: [
      { name: 'web', properties: { port: 443, protocol: 'Https', hostName, requestTimeout: 30 } },
    ],
    httpListeners: [
      {
        name: 'web',
        properties: {
          protocol: 'Http',
          frontendIPConfiguration: inGateway('frontendIPConfigurations', 'front'),
          frontendPort: inGateway('frontendPorts', 'http'),
        },
      },
    ],
    requestRoutingRules: [
      {
        name: 'web',
        properties: {
          ruleType: 'Basic',
          priority: 1,
          httpListener: inGateway('httpListeners', 'web'),
          backendAddressPool: inGateway('backendAddressPools', 'web'),
          backendHttpSettings: inGateway('backendHttpSettingsCollection', 'web'),
        },
      },
    ],
  })
}

const addresses = [
  '10.0.1.4',
  '10.0.1.5',
  '10.0.0.10',
  '203.0.113.9',
  'fd00::4',
  '127.0.0.1',
  'no address',
  '10.0.1.4.',
]

/** The same list, of which poolgate has to read each entry. */
const oneByOne = (list: readonly string[]) => list.map((ipAddress) => ({ ipAddress, fqdn: null }))
const plain = (list: readonly string[]) => list.map((ipAddress) => ({ ipAddress }))

function saidOf(topology: Topology) {
  const rules = library.map((rule) => ({ rule, severity: rule.severity }))
  const { findings, passed, skipped } = runRules(topology, rules, { set: 'main' })
  const told = findings.map(({ code, outcome, severity, message, fix, target, missing }) => ({
    code,
    outcome,
    severity,
    message,
    fix,
    target,
    missing: missing.map(({ reason }) => reason),
  }))
  const pools = topology.pools.map(({ name, kind, members, carriers, probes }) => ({
    name,
    kind,
    members,
    carriers,
    probes,
  }))
  return { told, passed, skipped, pools }
}

test('rules say the same of them as of a list that is read entry by entry', () => {
  const list = fc.array(fc.constantFrom(...addresses), { minLength: 1, maxLength: 6 })
  const around = fc.constantFrom<readonly ResourceJson[]>([], networkOf('Inbound'), networkOf('Outbound'))
  fc.assert(
    fc.property(list, around, fc.constantFrom(inside, outside), (texts, resources, frontend) => {
      const [one, all] = [oneByOne(texts), plain(texts)].map((entries) =>
        saidOf(build([gatewayTo(entries, null, frontend), ...resources])),
      )
      expect(all).toEqual(one)
    }),
    { numRuns: 60 },
  )
})

test.each([
  ['as everybody writes them', ['10.0.1.4', '0.0.0.0', '255.255.255.255', '10.99.100.9']],
  ['with zeros before them', ['10.0.1.4', '010.0.1.5', '10.0.1.006']],
  ['with one of IPv6', ['10.0.1.4', 'fd00::4']],
])('the members of a report have the names that are written: %s', (_, texts) => {
  const [pool] = build([gatewayTo(plain(texts), null)]).pools
  expect(pool?.members.list).toEqual(texts.map((name) => ({ kind: 'ip', name, count: 1 })))
  expect(pool?.members.list).toBe(pool?.members.list)
})

describe('what is told of all by one of them is alike', () => {
  const topology = build([gatewayTo(plain(addresses), null), ...networkOf('Inbound')])
  const pool = byName(topology, 'backendPool', 'web')
  const listed = (field: string): AlikeList => {
    const list = pool.get(field)
    if (!isAlike(list)) throw new Error(`${field} of the pool are read one by one`)
    return list
  }
  test.each([
    ['addresses', Object.keys(backendAddress.fields)],
    ['members', Object.keys(member.fields)],
  ])('of its %s', (field, fields) => {
    const list = listed(field)
    const alike = fields.filter((one) => list.isAlikeIn(new Set([one])))
    expect(alike.length).toBeGreaterThan(10)
    for (const one of alike) {
      const answers = list.items.filter(isElement).map((item) => item.get(one))
      for (const answer of answers) expect([one, show(answer)]).toEqual([one, show(answers[0])])
    }
  })
  test('and what is read from the address is not', () => {
    expect(listed('members').isAlikeIn(new Set(['ipAddress']))).toBe(false)
    expect(listed('addresses').isAlikeIn(new Set(['kind', 'fault']))).toBe(false)
  })
})

test.each<readonly [string, readonly Json[]]>([
  ['a name among them', [{ ipAddress: '10.0.1.4' }, { fqdn: 'web.example.com' }]],
  ['an empty entry', [{ ipAddress: '10.0.1.4' }, {}]],
  ['an entry that is null', [{ ipAddress: '10.0.1.4' }, null]],
  ['an address without text', [{ ipAddress: '' }]],
  ['no entry', []],
])('%s: entries are read one by one', (_, entries) => {
  const pool = only(build([gatewayTo(entries, null)]), 'backendPool')
  expect(isAlike(pool.get('addresses'))).toBe(false)
  expect(isAlike(pool.get('members'))).toBe(false)
})

describe('of a list whose items are made late', () => {
  function textsOf(keys: readonly string[], texts: readonly string[], made = ObjectValue.of({ ipAddress: 'b' })) {
    const textOf = (item: number) => texts[item] ?? ''
    const late = { length: texts.length, keys, hasEmpty: texts.includes(''), textOf, spans: spansOf(texts) }
    const found = plainTextsIn(lateList(late, () => made))
    return found && listTexts(found)
  }
  const spansOf =
    (texts: readonly string[]) => (_: number, visit: (text: string, start: number, end: number) => void) =>
      texts.forEach((text) => visit(text, 0, text.length))

  test('the addresses are read without them', () => {
    expect(textsOf(['IPAddress'], ['10.0.1.4', '10.0.1.5'])).toEqual(['10.0.1.4', '10.0.1.5'])
  })
  test('an entry that says more has none', () => {
    const more = ObjectValue.of({ ipAddress: 'a', fqdn: 'b' })
    expect(textsOf(['ipAddress', 'fqdn'], ['a'], more)).toBeUndefined()
    expect(textsOf(['fqdn'], ['a'], ObjectValue.of({ fqdn: 'a' }))).toBeUndefined()
    expect(textsOf(['ipAddress'], ['a', ''], ObjectValue.of({ ipAddress: '' }))).toBeUndefined()
  })
  test('of a key that is written twice the last text counts', () => {
    expect(textsOf(['ipAddress', 'ipAddress'], ['a', 'a'])).toEqual(['b', 'b'])
  })
})

describe('a list whose items are alike', () => {
  function listOf(length: number, isRead: (index: number) => void): AlikeList {
    const items = plain(Array.from({ length }, (_, index) => `10.0.1.${index}`))
    const all = only(build([gatewayTo(oneByOne(items.map(({ ipAddress }) => ipAddress)), null)]), 'backendPool').get(
      'addresses',
    )
    const elements: Element[] = all instanceof FactList ? all.items.filter(isElement) : []
    const make = (index: number) => {
      isRead(index)
      const item = elements[index]
      if (item === undefined) throw new Error(`no item ${index}`)
      return item
    }
    return new AlikeList({ length, make, fields: new Set(['kind']) })
  }
  test('makes each item once, and only those that are read', () => {
    const made: number[] = []
    const list = listOf(5, (index) => made.push(index))
    expect(list.length).toBe(5)
    expect(made).toEqual([])
    expect(list.at(3)).toBe(list.at(3))
    expect(list.withMaybe([]).at(3)).toBe(list.at(3))
    expect(made).toEqual([3])
    expect(list.items).toHaveLength(5)
    expect(list.items[3]).toBe(list.at(3))
    expect(made).toEqual([3, 0, 1, 2, 4])
  })
})

test('of a hundred addresses the library reads a few', () => {
  const texts = Array.from({ length: 100 }, (_, index) => `10.0.1.${index + 4}`)
  const topology = build([gatewayTo(plain(texts), 'shop.example.com', outside)])
  const pool = byName(topology, 'backendPool', 'web')
  const list = pool.get('addresses')
  if (!isAlike(list)) throw new Error('the addresses are read one by one')
  const read = new Set<number>()
  const at = list.at.bind(list)
  list.at = (index) => {
    read.add(index)
    return at(index)
  }
  saidOf(topology)
  expect(read.size).toBeLessThan(3)
})
