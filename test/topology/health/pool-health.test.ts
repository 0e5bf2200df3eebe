import { describe, expect, test } from '@jest/globals'
import { Unknown } from '../../../src/resource/unknown.ts'
import type { Text } from '../../../src/resource/value.ts'
import { FactList, isElement, type Element, type Fact } from '../../../src/topology/fact.ts'
import {
  build,
  gateway,
  inGateway,
  lb,
  network,
  nic,
  only,
  pool,
  show,
  text,
  unknown,
  type Json,
  type ResourceJson,
} from '../resources.ts'
import { health, poolId, report, rule, ruleId, servers, settingsId, type Given } from './health.ts'

const names = (fact: Fact, field = 'address'): readonly unknown[] =>
  fact instanceof FactList ? fact.items.map((item) => (isElement(item) ? item.get(field) : item)) : [fact]

const listener = { name: 'l', properties: {} }
const route = (settings: string, to: Json = inGateway('backendAddressPools', 'web')) => [
  {
    name: 'all',
    properties: {
      httpListener: inGateway('httpListeners', 'l'),
      backendAddressPool: to,
      backendHttpSettings: inGateway('backendHttpSettingsCollection', settings),
    },
  },
]

const agw = (parts: { readonly [key: string]: Json } = {}) =>
  gateway({
    backendAddressPools: [
      { name: 'web', properties: { backendAddresses: [{ ipAddress: '10.0.0.4' }, { fqdn: 'api.contoso.com' }] } },
    ],
    backendHttpSettingsCollection: [
      { name: 'https', properties: { protocol: 'Https', port: 8443, probe: inGateway('probes', 'ready') } },
      { name: 'http', properties: { protocol: 'Http', port: 80 } },
    ],
    probes: [
      { name: 'ready', properties: { protocol: 'Https', path: '/ready', host: 'shop.contoso.com', timeout: 5 } },
    ],
    httpListeners: [listener],
    requestRoutingRules: route('https'),
    ...parts,
  })

const both = servers('10.0.0.4', 'api.contoso.com Unhealthy')

/** The only pool of a report. */
function poolOf(
  value: unknown,
  resources: readonly ResourceJson[] = [],
  given: Given & { intents?: Json; today?: string } = {},
): Element {
  const { intents = [], today, ...how } = given
  const scope = resources.length === 0 ? 'all' : 'joined'
  return only(
    build(resources, {
      health: health(value, { scope, ...how }),
      intents: intents as never,
      ...(today !== undefined && { today }),
    }),
    'poolHealth',
  )
}

const of = (value: unknown, ...more: readonly string[]) => more.map((field) => show(poolOf(value).get(field)))

describe('what an answer says', () => {
  test('is counted', () => {
    const value = report({
      web: { https: servers('a Healthy', 'b Up', 'c Unhealthy', 'd Unknown', 'e Draining', 'f Partial', 'g Odd') },
    })
    expect(of(value, 'total', 'healthy', 'unhealthy', 'unknown', 'draining', 'partial')).toEqual([7, 2, 1, 2, 1, 1])
    expect(of(value, 'label', 'form', 'ownerKind', 'owner', 'poolName', 'settingsName', 'ruleName')).toEqual([
      'agw/web via https',
      'report',
      'applicationGateway',
      'agw',
      'web',
      'https',
      undefined,
    ])
  })

  test('up because all are down is not healthy', () => {
    const value = rule('https', '10.0.0.4 Up Up_Probe_AllDownIsUp', '10.0.0.5 Up Up_Admin')
    expect(of(value, 'label', 'healthy', 'total', 'unhealthy')).toEqual(['lb/https', 1, 2, 0])
  })

  test('each thing that is said is one message', () => {
    const value = report({
      web: { https: servers('a Unhealthy Odd one', 'b Healthy', 'c Unhealthy Odd one', 'd Unhealthy Odd two') },
    })
    const messages = poolOf(value).get('messages')
    expect(names(messages, 'count')).toEqual([2, 1, 1])
    expect(names(messages, 'text')).toEqual(['Odd one', undefined, 'Odd two'])
    expect(names(messages, 'code')).toEqual(['HAG29', undefined, 'HAG29'])
  })

  test('what Azure does not know is unknown, with the reason', () => {
    const known = poolOf(
      report({ web: { https: servers('a Healthy', 'b Unknown Unable to retrieve health status data') } }),
    ).get('isAllKnown')
    if (!(known instanceof Unknown)) throw new Error('is known')
    expect(known.causes).toEqual([
      {
        code: 'runtime',
        reason: 'Azure cannot ask the instances of agw for the health',
        supply: expect.stringMatching(/^allow GatewayManager/),
      },
    ])
    expect(poolOf(report({ web: { https: both } })).get('isAllKnown')).toBe(true)
  })
})

describe('which pool it is', () => {
  const value = report({ web: { https: both } })

  test('by id', () => {
    const web = poolOf(value, [agw()])
    expect(['pool', 'settings', 'backend'].map((field) => show(web.get(field)))).toEqual([
      'agw/web',
      'agw/https',
      'agw/web via https',
    ])
    const all = build([agw()], {
      health: () => {
        throw new Error('asked for')
      },
    })
    expect(all.resources).toBe(1)
  })

  test('by names, where the id of the inputs is known in parts', () => {
    const inGroup = (group: Text) =>
      build([{ ...agw(), group }], { health: health(value) })
        .all('poolHealth')
        .map((one) => show(one.get('pool')))
    expect(inGroup(text`/subscriptions/${unknown('subscription')}/resourceGroups/${unknown('group')}`)).toEqual([
      'agw/web',
    ])
    expect(inGroup('/subscriptions/s/resourceGroups/other')).toEqual([])
    const resources = [agw()]
    const elsewhere = report({ web: { https: both } }, 'AGW')
    expect(show(poolOf(elsewhere, resources).get('pool'))).toBe('agw/web')
  })

  test('a pool of another gateway is none of the inputs', () => {
    expect(build([agw()], { health: health(report({ web: { https: both } }, 'other')) }).all('poolHealth')).toEqual([])
  })

  test('what nobody names is unknown', () => {
    const web = poolOf(both)
    expect([show(web.get('label')), web.get('pool'), web.get('poolName')]).toEqual([
      'health.json',
      expect.any(Unknown),
      expect.any(Unknown),
    ])
  })

  test('of a rule the pool that it sends to', () => {
    const balancer = lb({
      backendAddressPools: { web: {} },
      loadBalancingRules: { https: { backendAddressPool: { id: pool('web') }, backendPort: 443 } },
    })
    const byRule = poolOf(rule('https', '10.0.0.4 Up'), [balancer])
    expect(['pool', 'rule', 'poolName'].map((field) => show(byRule.get(field)))).toEqual(['lb/web', 'lb/https', 'web'])
    const metric = {
      value: [
        {
          id: `${network}/loadBalancers/lb/providers/Microsoft.Insights/metrics/DipAvailability`,
          name: { value: 'DipAvailability' },
          timeseries: [
            {
              metadatavalues: [
                { name: { value: 'BackendIPAddress' }, value: '10.0.0.4' },
                { name: { value: 'BackendPort' }, value: '443' },
              ],
              data: [{ average: 100 }],
            },
          ],
        },
      ],
    }
    const byPort = poolOf(metric, [balancer])
    expect([show(byPort.get('pool')), show(byPort.label), byPort.get('form')]).toEqual([
      'lb/web',
      'lb/*:443',
      'metrics',
    ])
  })

  test('the pool knows its health', () => {
    const topology = build([agw()], { health: health(value) })
    const [web] = topology.all('backendPool')
    expect(names(web?.get('health'), 'label')).toEqual(['agw/web via https'])
    expect(names(build([agw()]).all('backendPool')[0]?.get('health'), 'label')).toEqual([])
  })
})

describe('what poolgate.yaml expects', () => {
  const intents = [{ match: { owner: 'agw', pool: 'web' }, health: { minHealthy: 2, consecutive: 3 } }]
  const minimum = (element: Element) => {
    const intent = element.get('intent')
    return isElement(intent) ? intent.get('minHealthy') : intent
  }

  test('holds for a pool that no template declares', () => {
    expect(minimum(poolOf(report({ web: { https: both } }), [], { intents }))).toBe(2)
    expect(minimum(poolOf(report({ api: { https: both } }), [], { intents }))).toBeUndefined()
    expect(minimum(poolOf(report({ web: { https: both } }), [agw()], { intents }))).toBe(2)
  })

  test('of a pool that nobody names is unknown, unless it is said of all', () => {
    expect(minimum(poolOf(both, [], { intents }))).toBeInstanceOf(Unknown)
    expect(minimum(poolOf(both, [], { intents: [{ match: { pool: '*' }, health: { minHealthy: 1 } }] }))).toBe(1)
  })

  test('by a tag is unknown without the template', () => {
    const byTag = [{ match: { tag: { env: 'prod' } }, health: { minHealthy: 1 } }]
    expect(minimum(poolOf(report({ web: { https: both } }), [], { intents: byTag }))).toBeInstanceOf(Unknown)
  })

  test('windows of maintenance by the day', () => {
    const window = (from: string, to: string, today?: string) =>
      poolOf(report({ web: { https: both } }), [], {
        intents: [{ match: {}, maintenance: { from, to } }],
        ...(today !== undefined && { today }),
      }).get('isInMaintenance')
    expect(window('2027-01-30', '2027-01-31', '2027-01-31')).toBe(true)
    expect(window('2027-01-30', '2027-01-31', '2027-02-01')).toBe(false)
    expect(window('2027-01-29T20:00Z', '2027-01-31T04:00Z', '2027-01-30')).toBe(true)
    expect(window('2027-01-30T20:00Z', '2027-01-31T04:00Z', '2027-01-30')).toBeInstanceOf(Unknown)
    expect(window('2027-01-30', '2027-01-31')).toBeInstanceOf(Unknown)
    expect(poolOf(report({ web: { https: both } })).get('isInMaintenance')).toBe(false)
  })
})

describe('members and servers', () => {
  const missing = (element: Element) => names(element.get('missingMembers'), 'name')
  const unexpected = (element: Element) => names(element.get('unexpectedServers'))

  test('addresses and names', () => {
    const all = poolOf(report({ web: { https: servers('10.0.0.4', 'API.contoso.com') } }), [agw()])
    expect([missing(all), unexpected(all), all.get('expected')]).toEqual([[], [], 2])
    const other = poolOf(report({ web: { https: servers('10.0.0.5') } }), [agw()])
    expect([missing(other), unexpected(other)]).toEqual([['10.0.0.4', 'api.contoso.com'], ['10.0.0.5']])
  })

  test('a list of addresses that is not known holds nothing against anyone', () => {
    const open = agw({ backendAddressPools: [{ name: 'web', properties: { backendAddresses: unknown('addresses') } }] })
    const element = poolOf(report({ web: { https: servers('10.0.0.5') } }), [open])
    expect([missing(element), unexpected(element), element.get('expected')]).toEqual([[], [], 0])
  })

  test('interfaces, by the id of their ip-configuration', () => {
    const balancer = lb({
      backendAddressPools: { web: {} },
      loadBalancingRules: { https: { backendAddressPool: { id: pool('web') } } },
    })
    const joined = [balancer, nic('nic-1', [pool('web')]), nic('nic-2', [pool('web')])]
    const id = (name: string) => `${network}/networkInterfaces/${name}/ipConfigurations/ip`
    const answer = (...members: readonly unknown[]) => [
      { id: ruleId('https'), health: { loadBalancerBackendAddresses: members } },
    ]
    const one = poolOf(
      answer({ ipAddress: '10.0.0.4', state: 'Up', networkInterfaceIPConfigurationId: id('NIC-1') }),
      joined,
    )
    expect(missing(one)).toEqual(['nic-2'])
    const nobody = poolOf(answer({ ipAddress: '10.0.0.4', state: 'Up' }), joined)
    expect([missing(nobody), unexpected(nobody), nobody.get('expected'), nobody.get('total')]).toEqual([[], [], 2, 1])
    const stranger = poolOf(
      answer({ ipAddress: '10.0.0.9', state: 'Up', networkInterfaceIPConfigurationId: id('nic-9') }),
      joined,
    )
    expect(unexpected(stranger)).toEqual(['10.0.0.9'])
  })
})

describe('before the deployment', () => {
  const lost = (before: readonly string[], now: readonly string[]) =>
    names(
      poolOf(report({ web: { https: servers(...now) } }), [], {
        before: report({ web: { https: servers(...before) } }),
      }).get('lostServers'),
    )

  test('who was healthy and is not any more', () => {
    expect(lost(['a', 'b'], ['a', 'b Unhealthy'])).toEqual(['b'])
    expect(lost(['a', 'b Unhealthy'], ['a', 'b Unhealthy'])).toEqual([])
    expect(lost(['a', 'b'], ['a'])).toEqual(['b'])
    expect(lost(['a', 'b'], ['a', 'c'])).toEqual([])
    expect(lost(['a', 'b'], ['a', 'b Unknown'])).toEqual([])
  })

  test('a pool that is not reported any more', () => {
    const topology = build([], {
      health: health(report({ web: { https: both } }), { before: report({ api: { https: both } }), scope: 'all' }),
    })
    expect(
      topology.all('missingHealth').map((one) => [one.get('kind'), show(one.label), one.get('wasHealthy')]),
    ).toEqual([['lost', 'agw/api via https', true]])
  })
})

describe('settings that disagree', () => {
  test('healthy by one, not by the other', () => {
    const value = report({
      web: { http: servers('a', 'b'), https: servers('a Unhealthy', 'b Unhealthy', 'c Unhealthy') },
    })
    const [http, https] = build([], { health: health(value, { scope: 'all' }) }).all('poolHealth')
    expect([names(http?.get('splitServers')), names(https?.get('splitServers'))]).toEqual([[], ['a', 'b']])
  })
})

describe('what is missing', () => {
  const missingOf = (value: unknown, resources: readonly ResourceJson[] = [agw()]) =>
    build(resources, { health: health(value) })
      .all('missingHealth')
      .map((one) => [one.get('kind'), show(one.label)])

  test('a pair that a route leads to and the report has not', () => {
    expect(missingOf(report({ web: { https: both } }))).toEqual([])
    expect(missingOf(report({ web: { http: both } }))).toEqual([['notReported', 'agw/web via https']])
  })

  test('nothing is missing of an answer about one pool', () => {
    const onDemand = {
      backendAddressPool: { id: poolId('web') },
      backendHealthHttpSettings: { backendHttpSettings: { id: settingsId('http') }, servers: both },
    }
    expect(missingOf(onDemand)).toEqual([])
  })

  test('an answer that contradicts itself', () => {
    const value = [
      {
        id: ruleId('https'),
        health: { up: 2, down: 0, loadBalancerBackendAddresses: [{ ipAddress: 'a', state: 'Up' }] },
      },
    ]
    const [one] = build([], { health: health(value, { scope: 'all' }) }).all('missingHealth')
    expect([one?.get('kind'), one?.get('isKnown')]).toEqual(['miscounted', expect.any(Unknown)])
  })
})

describe('advice has the values of the server', () => {
  const notFound = "Received invalid status code: 404 in the backend server's HTTP response."
  const adviceOf = (resources: readonly ResourceJson[], log = notFound) => {
    const messages = poolOf(
      report({ web: { https: [{ address: '10.0.0.4', health: 'Unhealthy', healthProbeLog: log }] } }),
      resources,
    ).get('messages')
    const [message] = messages instanceof FactList ? messages.items : []
    return isElement(message) ? message : undefined
  }

  test('of the settings and the probe of the template', () => {
    const message = adviceOf([agw()])
    expect([message?.get('received'), message?.get('expected')]).toEqual(['404', '200-399'])
    expect(names(message?.get('verify'))).toEqual([
      "what the server answers: curl -ik -H 'Host: shop.contoso.com' https://10.0.0.4:8443/ready",
    ])
    expect(message?.get('possible')).toMatchObject({
      items: ['the server does not know /ready', 'it serves another application for shop.contoso.com'],
    })
    expect(adviceOf([agw()], 'Application Gateway could not connect to the backend.')?.get('cause')).toBe(
      'The gateway gets no TCP connection to 10.0.0.4:8443.',
    )
    expect(
      adviceOf(
        [agw()],
        "Time taken by the backend to respond to application gateway's health probe is more than the time-out threshold in the probe",
      )?.get('cause'),
    ).toContain('within 5 s')
  })

  test('and stays open where nobody says them', () => {
    expect(names(adviceOf([])?.get('verify'))).toEqual([
      "what the server answers: curl -ik '<http or https>://10.0.0.4:<port>/<path of the probe>'",
    ])
    const open = adviceOf([
      agw({
        backendHttpSettingsCollection: [{ name: 'https', properties: { protocol: 'Https', port: unknown('port') } }],
      }),
    ])
    expect(names(open?.get('verify'))).toEqual([
      "what the server answers: curl -ik -H 'Host: 127.0.0.1' 'https://10.0.0.4:<port>/'",
    ])
  })
})
