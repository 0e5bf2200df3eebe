import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { HealthReport, PoolReading } from '../../../src/resource/health.ts'
import { readHealth } from '../../../src/source/health/read.ts'

const gateway = '/subscriptions/0/resourceGroups/rg/providers/Microsoft.Network/applicationGateways/agw'
const pool = { id: `${gateway}/backendAddressPools/web` }
const settings = { id: `${gateway}/backendHttpSettingsCollection/https` }
const rule = '/subscriptions/0/resourceGroups/rg/providers/Microsoft.Network/loadBalancers/lb/loadBalancingRules/https'
const nic = '/subscriptions/0/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/nic/ipConfigurations/ipc'

function read(value: unknown, path = 'health.json', of?: string): HealthReport {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2)
  const report = readHealth({ path, text, of })
  if ('level' in report) throw new Error(report.message)
  return report
}

function faultOf(text: string): string {
  const report = readHealth({ path: 'health.json', text })
  if (!('level' in report)) throw new Error('was read')
  return `${report.level} ${report.message}`
}

/** `web via https: 10.0.0.4 healthy, 10.0.0.5 unhealthy`. */
function show({ pool: id, settings: by, rule: ruleId, loadBalancer, port, servers, cut }: PoolReading): string {
  const last = (text: string | undefined) => text?.split('/').at(-1) ?? '-'
  const name = ruleId === undefined && loadBalancer !== undefined ? `${last(loadBalancer)}:${port}` : last(id ?? ruleId)
  const list = servers.map(({ address, said }) => `${address} ${said.state}`).join(', ')
  return `${name}${by === undefined ? '' : ` via ${last(by)}`}: ${cut === undefined ? list : `cut, ${cut.reason}`}`
}

const shown = (value: unknown, path?: string, of?: string) => read(value, path, of).pools.map(show)

const up = { address: '10.0.0.4', health: 'Healthy', healthProbeLog: 'Success. Received 200 status code' }
const down = { address: '10.0.0.5', health: 'Unhealthy' }
const both = 'web via https: 10.0.0.4 healthy, 10.0.0.5 unhealthy'

const spellings: readonly (readonly [name: string, value: unknown, readings: readonly string[]])[] = [
  [
    'REST: ids alone',
    {
      backendAddressPools: [
        {
          backendAddressPool: pool,
          backendHttpSettingsCollection: [{ backendHttpSettings: settings, servers: [up, down] }],
        },
      ],
    },
    [both],
  ],
  [
    'properties in another order',
    {
      backendAddressPools: [
        {
          backendHttpSettingsCollection: [{ servers: [up, down], backendHttpSettings: settings }],
          backendAddressPool: pool,
        },
      ],
    },
    [both],
  ],
  [
    'az: resourceGroup beside ids, ipConfiguration null',
    {
      backendAddressPools: [
        {
          backendAddressPool: { ...pool, resourceGroup: 'rg' },
          backendHttpSettingsCollection: [
            {
              backendHttpSettings: { ...settings, resourceGroup: 'rg' },
              servers: [{ ...up, ipConfiguration: null }, down],
            },
          ],
        },
      ],
    },
    [both],
  ],
  [
    'PowerShell: capitals',
    {
      BackendAddressPools: [
        {
          BackendAddressPool: { Id: pool.id },
          BackendHttpSettingsCollection: [
            {
              BackendHttpSettings: { TrustedRootCertificates: [], Id: settings.id },
              Servers: [
                { Address: '10.0.0.4', Health: 'Healthy' },
                { Address: '10.0.0.5', Health: 'Unhealthy' },
              ],
            },
          ],
        },
      ],
    },
    [both],
  ],
  [
    'PowerShell: cut by its depth',
    {
      BackendAddressPools: [
        { BackendAddressPool: 'Microsoft.Azure.PSPool', BackendHttpSettingsCollection: 'Microsoft.Azure.PSSettings' },
      ],
    },
    ['-: cut, ConvertTo-Json has cut the servers off'],
  ],
  [
    'PowerShell: cut one level deeper',
    {
      BackendAddressPools: [
        {
          BackendAddressPool: { Id: pool.id },
          BackendHttpSettingsCollection: [{ BackendHttpSettings: { Id: settings.id }, Servers: ['Server'] }],
        },
      ],
    },
    ['web via https: cut, ConvertTo-Json has cut the servers off'],
  ],
  [
    'PowerShell: cut, and whole in the text beside it',
    {
      BackendAddressPools: ['Microsoft.Azure.PSPool'],
      BackendAddressPoolsText: JSON.stringify([
        {
          BackendAddressPool: pool,
          BackendHttpSettingsCollection: [{ BackendHttpSettings: settings, Servers: [up, down] }],
        },
      ]),
    },
    [both],
  ],
  [
    'on demand: one pool, one settings',
    { backendAddressPool: pool, backendHealthHttpSettings: { backendHttpSettings: settings, servers: [up, down] } },
    [both],
  ],
  ['servers alone: --query', [up, down], ['-: 10.0.0.4 healthy, 10.0.0.5 unhealthy']],
  [
    'no ids',
    { backendAddressPools: [{ backendHttpSettingsCollection: [{ servers: [up] }] }] },
    ['-: 10.0.0.4 healthy'],
  ],
  [
    'the words of the SDK',
    {
      backendAddressPools: [
        {
          backendAddressPool: pool,
          backendHttpSettingsCollection: [
            {
              backendHttpSettings: settings,
              servers: ['Up', 'DOWN', 'Partial', 'Draining', 'Unknown', 'Odd', ''].map((health, at) => ({
                address: `s${at}`,
                health,
              })),
            },
          ],
        },
      ],
    },
    ['web via https: s0 healthy, s1 unhealthy, s2 partial, s3 draining, s4 unknown, s5 unknown, s6 unknown'],
  ],
  [
    'a pool without servers, and one that is not probed',
    {
      backendAddressPools: [
        { backendAddressPool: pool, backendHttpSettingsCollection: [{ backendHttpSettings: settings, servers: [] }] },
        { backendAddressPool: pool, backendHttpSettingsCollection: [] },
        { backendAddressPool: pool, backendHttpSettingsCollection: [{ backendHttpSettings: settings, servers: null }] },
      ],
    },
    [
      'web via https: ',
      'web: cut, the answer has no servers for it',
      'web via https: cut, the answer has no servers for it',
    ],
  ],
  [
    'a rule of a load balancer',
    {
      up: 1,
      down: 1,
      loadBalancerBackendAddresses: [
        { ipAddress: '10.0.0.4', networkInterfaceIPConfigurationId: nic, state: 'Up', reason: 'Up_Probe_Success' },
        { ipAddress: '10.0.0.5', networkInterfaceIPConfigurationId: { id: nic }, state: 'Down', reason: 'Down_Admin' },
        { ipAddress: '10.0.0.6', state: 'Down', reason: 'NA' },
        { ipAddress: '', state: '', reason: '' },
      ],
    },
    ['-: 10.0.0.4 healthy, 10.0.0.5 unhealthy, 10.0.0.6 unknown,  unknown'],
  ],
  [
    'several rules with their ids',
    [
      { id: rule, health: { loadBalancerBackendAddresses: [] } },
      { health: { loadBalancerBackendAddresses: [{ ipAddress: '10.0.0.4', state: 'Up' }] }, id: `${rule}-2` },
    ],
    ['https: ', 'https-2: 10.0.0.4 healthy'],
  ],
  [
    'an answer that was saved with its status',
    { status: 200, headers: {}, body: { loadBalancerBackendAddresses: [{ ipAddress: '10.0.0.4', state: 'Up' }] } },
    ['-: 10.0.0.4 healthy'],
  ],
]

describe('every spelling of health', () => {
  test.each(spellings)('%s', (_, value, readings) => {
    expect(shown(value)).toEqual(readings)
  })

  test('several answers in one file, one after the other', () => {
    const one = {
      BackendAddressPool: pool,
      BackendHttpSettingsCollection: [{ BackendHttpSettings: settings, Servers: [up] }],
    }
    expect(shown(`${JSON.stringify(one, null, 2)}\n${JSON.stringify(one)}\n`)).toEqual([
      'web via https: 10.0.0.4 healthy',
      'web via https: 10.0.0.4 healthy',
    ])
  })

  test('what is said of a server, and where it stands', () => {
    const text = JSON.stringify(
      { backendAddressPool: pool, backendHealthHttpSettings: { backendHttpSettings: settings, servers: [up, down] } },
      null,
      2,
    )
    const [server, other] = read(text).pools[0]?.servers ?? []
    const at = (place = server?.place) => text.slice(place?.start, place?.end)
    expect(server?.said).toEqual({ state: 'healthy', written: 'Healthy', text: up.healthProbeLog, reason: '' })
    expect(at()).toBe('"address": "10.0.0.4"')
    expect(at(server?.textPlace)).toBe(`"healthProbeLog": "${up.healthProbeLog}"`)
    expect(at(other?.textPlace)).toBe('"address": "10.0.0.5"')
    expect(other?.place.pointer).toBe('/backendHealthHttpSettings/servers/1')
  })

  test('what is said alike is one thing', () => {
    const [one, two] = read([up, { ...up, address: '10.0.0.6' }]).pools[0]?.servers ?? []
    expect(one?.said).toBe(two?.said)
  })

  test('port and protocol of settings that were asked for with $expand', () => {
    const whole = { ...settings, properties: { port: 8080, protocol: 'Http', probe: { id: 'x' } } }
    const [reading] = read({
      backendAddressPool: pool,
      backendHealthHttpSettings: { backendHttpSettings: whole, servers: [up] },
    }).pools
    expect(reading).toMatchObject({ settings: settings.id, port: 8080, protocol: 'Http' })
  })
})

describe('which rule an answer is about', () => {
  const raw = { loadBalancerBackendAddresses: [{ ipAddress: '10.0.0.4', state: 'Up' }] }
  const ruleOf = (path: string, of?: string) => read(raw, path, of).pools[0]?.rule

  test('as it is told, else by the name of the file', () => {
    expect(ruleOf('a.json', rule)).toBe(rule)
    expect(ruleOf('out/lb-web.https.json')).toBe('lb-web/https')
    expect(ruleOf('lb-web.json')).toBeUndefined()
    expect(ruleOf('lb.web.https.json')).toBeUndefined()
    expect(ruleOf('lb-web.health.json')).toBeUndefined()
    expect(read([{ id: rule, health: raw }], 'a.b.json', 'lb/other').pools[0]?.rule).toBe(rule)
  })
})

describe('metrics', () => {
  const lb = '/subscriptions/0/resourceGroups/rg/providers/Microsoft.Network/loadBalancers/lb'
  const metric = (name: string, timeseries: unknown) => ({
    cost: 59,
    value: [
      {
        id: `${lb}/providers/Microsoft.Insights/metrics/${name}`,
        name: { value: name, localizedValue: 'x' },
        timeseries,
      },
    ],
  })
  const series = (dimensions: Readonly<Record<string, string>>, data: unknown) => ({
    metadatavalues: Object.entries(dimensions).map(([value, of]) => ({
      name: { value, localizedValue: value },
      value: of,
    })),
    data,
  })
  const member = (address: string, port = '443') => ({ BackendIPAddress: address, backendport: port })

  test('the members of each port, by what their probes said last', () => {
    const value = metric('DipAvailability', [
      series(member('10.0.0.4'), [{ average: 0 }, { average: 100 }, { average: null }]),
      series(member('10.0.0.5'), [{ average: 100 }, { average: 50, count: null }]),
      series(member('10.0.0.6', '80'), [{ timeStamp: 'x' }]),
    ])
    expect(shown(value)).toEqual(['lb:443: 10.0.0.4 healthy, 10.0.0.5 partial', 'lb:80: 10.0.0.6 unknown'])
    const [first, , third] = read(value).metrics
    expect(first).toMatchObject({
      name: 'DipAvailability',
      resource: lb,
      points: 2,
      average: 50,
      lowest: 0,
      highest: 100,
      last: 100,
    })
    expect(third).toMatchObject({ points: 0, average: undefined, last: undefined })
  })

  test('a metric without series is one without data', () => {
    const report = read(metric('VipAvailability', []))
    expect([report.pools, report.metrics.map(({ name, points }) => [name, points])]).toEqual([
      [],
      [['VipAvailability', 0]],
    ])
  })

  test('totals, where they were asked for', () => {
    const [reading] = read(
      metric('SnatConnectionCount', [series({ ConnectionState: 'Failed' }, [{ total: 2 }, { total: 3 }])]),
    ).metrics
    expect(reading).toMatchObject({ total: 5, highest: 3 })
  })
})

describe('what Azure did not tell', () => {
  const refusals = (value: unknown) =>
    read(value).refusals.map(({ kind, of, supply }) => [kind, of?.split('/').at(-1), supply.split(':')[0]])

  test('a permission, a lock, nothing yet', () => {
    const denied = `The client 'x' with object id 'y' does not have authorization to perform action 'Microsoft.Network/applicationGateways/backendhealth/action' over scope '${gateway}' or the scope is invalid.`
    expect(refusals({ error: { code: 'AuthorizationFailed', message: denied } })).toEqual([
      ['forbidden', 'agw', 'grant Microsoft.Network/applicationGateways/backendhealth/action'],
    ])
    expect(
      refusals({ status: 409, body: { error: { code: 'ScopeLocked', message: `The scope '${gateway}' cannot` } } }),
    ).toEqual([['locked', 'agw', 'lift the lock while the health is read']])
    expect(refusals({ status: 202, headers: {}, body: null })).toEqual([
      ['pending', undefined, 'ask at the address in its header Location'],
    ])
    expect(refusals({ error: { code: 'ResourceNotFound', message: '' } })[0]?.[0]).toBe('absent')
    expect(refusals({ error: { code: 'Odd', message: "it's 'odd" } })[0]?.[0]).toBe('failed')
    expect(refusals('No results.')[0]?.[0]).toBe('forbidden')
  })
})

describe('what is no health', () => {
  test.each([
    ['', 'The file is empty'],
    ['{"a": 1}', 'No backend health is in this file.'],
    ['{"backendAddressPools": []}', 'No backend health is in this file.'],
    [
      '{"resources": [], "contentVersion": "1.0.0.0"}',
      'This is a template, not backend health. Give it with --template.',
    ],
    ['{"backendAddressPools": [', 'This is not JSON.'],
    ["{'address': 1}", 'This is JSON with comments, single quotes or commas to spare.'],
    ['BackendAddressPools :\n{PSPool}', 'This is what a console shows, not JSON.'],
    ['Name  Health\n---', 'This is not JSON.'],
  ])('%j', (text, message) => {
    expect(faultOf(text)).toMatch(message)
  })
})

describe('hostile text', () => {
  const readsOrTells = (text: string) => {
    const report = readHealth({ path: 'x.json', text })
    return (
      'level' in report || report.pools.every(({ servers }) => servers.every(({ place }) => place.end >= place.start))
    )
  }

  test('any JSON, and any cut of an answer, is read or told', () => {
    const whole = JSON.stringify(spellings.map(([, value]) => value))
    fc.assert(fc.property(fc.json(), readsOrTells))
    fc.assert(fc.property(fc.nat(whole.length), (end) => readsOrTells(whole.slice(0, end))))
  })

  test('known keys with values of any kind', () => {
    const keys = [
      'backendAddressPools',
      'backendAddressPool',
      'backendHttpSettingsCollection',
      'servers',
      'address',
      'health',
      'id',
      'value',
      'error',
      'timeseries',
      'loadBalancerBackendAddresses',
      '__proto__',
    ]
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'small' },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('any'), { maxLength: 3 }),
        tie('object'),
      ),
      object: fc.dictionary(fc.constantFrom(...keys), tie('any'), { maxKeys: 5 }),
    })).object
    fc.assert(fc.property(value, (answer) => readsOrTells(JSON.stringify(answer))))
  })

  test('depth costs no stack', () => {
    expect(readsOrTells(`{"x": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`)).toBe(true)
    expect(readsOrTells('{"properties":'.repeat(50_000))).toBe(true)
    expect(readsOrTells(`{"backendAddressPools": ${'['.repeat(100_000)}`)).toBe(true)
  })

  test('escapes are those of JSON', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.string({ unit: 'binary', maxLength: 20 }),
        (address, text) => {
          const [server] =
            read([
              { address: `a${address}`, health: 'Up', healthProbeLog: text },
              { address: 'b', health: 'Up', healthProbeLog: text },
            ]).pools[0]?.servers ?? []
          return server?.address === `a${address}` && server.said.text === text
        },
      ),
    )
  })

  test('a text that looks like the one before is not taken for it', () => {
    const texts = ['ab', 'ab"', 'ab\\', 'ab', 'a', 'ab"c', '']
    const servers = texts.map((healthProbeLog, at) => ({ address: `s${at}`, health: 'Up', healthProbeLog }))
    expect(read(servers).pools[0]?.servers.map(({ said }) => said.text)).toEqual(texts)
  })
})

describe('a server that is written as the one before', () => {
  const text = fc.constantFrom('a', 'b', '', 'a"b', 'a\\', 'ä', 'x'.repeat(40))
  const address = fc.constantFrom('10.0.0.4', '10.0.0.14', '', 'web"1', 'tab\t', null)
  const ipConfiguration = fc.oneof(
    fc.constantFrom(nic, '', null, `${nic}"`),
    text.map((id) => ({ id })),
    text.map((id) => ({ extra: { id: 'other' }, id, tail: 1 })),
  )
  const server = fc
    .record(
      {
        address,
        health: fc.constantFrom('Up', 'Down', 'up'),
        healthProbeLog: text,
        ipConfiguration,
        more: fc.constantFrom(1, [2], 'x'),
      },
      { requiredKeys: ['address'] },
    )
    .chain((one) => fc.shuffledSubarray(Object.entries(one), { minLength: Object.keys(one).length }))
    .map((entries) => Object.fromEntries(entries) as Readonly<Record<string, unknown>>)

  const idOf = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && 'id' in value ? idOf(value.id) : value === '' ? null : value

  /** Each of a few servers again and again, with other addresses. */
  const list = fc
    .array(fc.tuple(server, fc.array(address, { maxLength: 3 })))
    .map((parts): readonly Readonly<Record<string, unknown>>[] =>
      parts.flatMap(([one, others]) => [one, ...others.map((other) => ({ ...one, address: other }))]),
    )

  test('is read as if it stood alone', () => {
    fc.assert(
      fc.property(list, fc.constantFrom(undefined, 2, '\t'), (servers, indent) => {
        const answer = { backendAddressPools: [{ backendHttpSettingsCollection: [{ servers }] }] }
        const written = JSON.stringify(answer, null, indent)
        const found = servers.length === 0 ? [] : (read(written).pools[0]?.servers ?? [])
        const seen = found.map(({ address: at, ipConfiguration: id, said, place, textPlace }) => [
          [at, id ?? null, said.written, said.text],
          written.slice(place.start, place.end),
          written.slice(textPlace.start, textPlace.end),
        ])
        const member = (key: string, value: unknown) =>
          `${JSON.stringify(key)}:${indent === undefined ? '' : ' '}${JSON.stringify(value)}`
        const wanted = servers.map((one) => {
          const own = member('address', one['address'])
          const log = one['healthProbeLog']
          return [
            [one['address'] ?? '', idOf(one['ipConfiguration']) ?? null, one['health'] ?? '', log ?? ''],
            own,
            log === undefined ? own : member('healthProbeLog', log),
          ]
        })
        expect(seen).toEqual(wanted)
      }),
    )
  })
})

const shapes = '/work/shared/corpus/sources/health/shapes'

describe('the shapes of a collection of answers', () => {
  const isThere = existsSync(shapes)
  test('all of them are read', () => {
    if (!isThere) return void process.stderr.write(`${shapes} is not there: its answers are not read.\n`)
    for (const name of readdirSync(shapes).filter((file) => file.endsWith('.json'))) {
      const { pools, metrics, refusals } = read(readFileSync(join(shapes, name), 'utf8'), name)
      expect([name, pools.length + metrics.length + refusals.length > 0]).toEqual([name, true])
    }
  })
})
