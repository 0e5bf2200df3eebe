// Files that hold resources as they are: what each shape comes to, where its parts stand, and what is not known of it.
import { describe, expect, jest, test } from '@jest/globals'
import { JsonDocument } from '../../src/arm/json/document.ts'
import { writeJson } from '../../src/arm/json/write.ts'
import { printText } from '../../src/resource/text.ts'
import { detect } from '../../src/source/detect.ts'
import { plan } from '../../src/source/plan.ts'
import { readJsonText } from '../../src/source/read.ts'
import { yieldOf } from '../../src/source/yield.ts'
import { opened, treeOf } from './tree.ts'

const group = '/subscriptions/s/resourceGroups/rg'
const lb = `${group}/providers/Microsoft.Network/loadBalancers/lb`
const nic = `${group}/providers/Microsoft.Network/networkInterfaces/nic`

function read(content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content, null, 2)
  const { sets, problems } = plan([{ path: 'x.json' }], treeOf({ 'x.json': text }))
  const [deployment] = opened(sets)
  if (deployment === undefined) return { source: 'none', problems: problems.map(({ message }) => message) }
  return { source: deployment.source, ...yieldOf(deployment) }
}

/** Types and names of what a file holds. */
function named(content: unknown) {
  const found = read(content)
  if (!('resources' in found)) return found
  return {
    source: found.source,
    resources: found.resources.map(({ type, name }) => `${type} ${printText(name)}`),
    gaps: found.gaps.map(({ reason }) => reason),
  }
}

function bodies(content: unknown): unknown[] {
  const found = read(content)
  return 'resources' in found ? found.resources.map(({ body }) => JSON.parse(writeJson(body))) : []
}

const raw = {
  id: lb,
  name: 'lb',
  type: 'Microsoft.Network/loadBalancers',
  etag: 'x',
  sku: { name: 'Standard' },
  properties: { backendAddressPools: [{ name: 'web', id: `${lb}/backendAddressPools/web`, properties: {} }] },
}
const other = { ...raw, id: `${lb}2`, name: 'lb2' }
const one = { source: 'resources', resources: ['Microsoft.Network/loadBalancers lb'], gaps: [] }

const two = { ...one, resources: [...one.resources, 'Microsoft.Network/loadBalancers lb2'] }
const open = { ...one, gaps: ['x.json ends with a page that another one follows (nextLink)'] }

describe('every shape is told by its content', () => {
  test.each([
    ['one object', raw],
    ['an array', [raw]],
    ['az rest', { value: [raw] }],
    ['the last page of the resource manager', { value: [raw], nextLink: '' }],
    ['az graph query', { count: 1, data: [raw], skip_token: null, total_records: 1 }],
    ['Resource Graph', { totalRecords: 1, count: 1, resultTruncated: 'false', facets: [], data: [raw] }],
    ['Search-AzGraph', [{ ...raw, ResourceId: lb }]],
    ['pages in an array', [{ value: [raw], nextLink: 'https://next' }, { value: [] }]],
    ['types in lower case', [{ ...raw, type: 'microsoft.network/loadbalancers' }]],
    [
      'Get-AzResource',
      [{ ResourceId: lb, Name: 'lb', ResourceType: 'Microsoft.Network/loadBalancers', Properties: {} }],
    ],
  ])('%s', (_, content) => {
    expect(named(content)).toEqual(one)
  })

  test.each([
    ['one resource per line', `${JSON.stringify(raw)}\n`, one],
    ['resources one after the other', `${JSON.stringify(raw, null, 2)}\r\n${JSON.stringify(other)}`, two],
    [
      'pages one after the other',
      `${JSON.stringify({ value: [raw], nextLink: 'x' })} ${JSON.stringify({ value: [other] })}`,
      two,
    ],
    ['a last page that another one follows', `{"value": []}\n${JSON.stringify({ value: [raw], nextLink: 'x' })}`, open],
  ])('%s', (_, content, expected) => {
    expect(named(content)).toEqual(expected)
  })

  test('other objects one after the other are no JSON, and a line that is cut off is told', () => {
    const fault = expect.stringContaining('There is more text after the end of the JSON value')
    for (const text of ['{"a": 1}\n{"b": 2}', '{"resources": []}\n{}', '[] []', '{} x'])
      expect(read(text)).toEqual({ source: 'none', problems: [fault] })
    const cut = read(`${JSON.stringify(raw)}\n{"id": "/sub`)
    expect(cut).toMatchObject({ source: 'none', problems: [expect.stringContaining('The string is not closed')] })
  })

  test('a table of Resource Graph', () => {
    const columns = ['id', 'name', 'properties'].map((name) => ({ name, type: 'string' }))
    const data = { columns, rows: [[lb, 'lb', raw.properties]] }
    expect(named({ totalRecords: 1, count: 1, data })).toEqual(one)
    expect(bodies({ totalRecords: 1, count: 1, data })).toMatchObject([{ properties: raw.properties }])
  })

  test.each([
    ['an empty list', []],
    ['an empty page', { value: [] }],
    ['an empty answer of Resource Graph', { count: 0, data: [], total_records: 0 }],
  ])('%s holds none', (_, content) => {
    expect(named(content)).toEqual({ source: 'resources', resources: [], gaps: [] })
  })

  test('other JSON is none of them', () => {
    for (const content of [{ value: [1] }, { data: [] }, { id: '/x' }, [1], { id: lb }])
      expect(named(content)).toMatchObject({ source: 'none' })
  })
})

describe('what is not there is told', () => {
  test.each([
    ['nextLink', { value: [raw], nextLink: 'https://management.azure.com/next' }],
    ['skip_token', { count: 1, data: [raw], skip_token: 'abc', total_records: 5 }],
    ['$skipToken', { totalRecords: 2, count: 1, resultTruncated: 'false', data: [raw], $skipToken: 'abc' }],
    ['resultTruncated', { totalRecords: 2, count: 1, resultTruncated: 'true', data: [raw] }],
  ])('%s', (key, content) => {
    const gaps = [`x.json ends with a page that another one follows (${key})`]
    expect(named(content)).toEqual({ ...one, gaps })
  })

  test('fewer records than were found', () => {
    expect(named({ count: 1, data: [raw], skip_token: null, total_records: 5 })).toEqual({
      ...one,
      gaps: ['x.json holds 1 of 5 records'],
    })
  })

  test('rows without an id', () => {
    const found = read({ count: 2, data: [raw, { name: 'lb2' }], total_records: 2 })
    expect(found).toMatchObject({
      problems: [{ level: 'warning', message: expect.stringContaining('1 entry has no') }],
    })
    expect(named([raw, { name: 'lb2' }])).toMatchObject({ gaps: ['x.json has entries without a resource id'] })
  })

  test('properties that a query left out', () => {
    const [body] = bodies([{ id: lb, name: 'lb', type: raw.type, sku: raw.sku }])
    expect(body).toEqual({ id: lb, name: 'lb', type: raw.type, sku: raw.sku, properties: '[properties]' })
  })
})

describe('bodies', () => {
  test('what az prints gets its properties back, on every level', () => {
    const flat = {
      id: lb,
      name: 'lb',
      type: raw.type,
      resourceGroup: 'rg',
      provisioningState: 'Succeeded',
      sku: { name: 'Standard' },
      tags: null,
      backendAddressPools: [
        {
          id: `${lb}/backendAddressPools/web`,
          name: 'web',
          resourceGroup: 'rg',
          backendIPConfigurations: [{ id: `${nic}/ipConfigurations/c`, resourceGroup: 'rg' }],
          loadBalancerBackendAddresses: [{ name: 'a', ipAddress: '10.0.0.4', virtualNetwork: { id: 'v' } }],
        },
      ],
      frontendIPConfigurations: [{ name: 'f', zones: ['1'], privateIPAddress: '10.0.0.9' }],
    }
    expect(bodies(flat)).toEqual([
      {
        id: lb,
        name: 'lb',
        type: raw.type,
        sku: { name: 'Standard' },
        tags: null,
        properties: {
          provisioningState: 'Succeeded',
          backendAddressPools: [
            {
              id: `${lb}/backendAddressPools/web`,
              name: 'web',
              resourceGroup: 'rg',
              properties: {
                backendIPConfigurations: [{ id: `${nic}/ipConfigurations/c`, resourceGroup: 'rg' }],
                loadBalancerBackendAddresses: [
                  { name: 'a', properties: { ipAddress: '10.0.0.4', virtualNetwork: { id: 'v' } } },
                ],
              },
            },
          ],
          frontendIPConfigurations: [{ name: 'f', zones: ['1'], properties: { privateIPAddress: '10.0.0.9' } }],
        },
      },
    ])
  })

  test('the SKU of a gateway stands in its properties', () => {
    const id = `${group}/providers/Microsoft.Network/applicationGateways/gw`
    const flat = { id, name: 'gw', provisioningState: 'Succeeded', sku: { name: 'WAF_v2' } }
    expect(bodies(flat)).toMatchObject([{ properties: { sku: { name: 'WAF_v2' } } }])
  })

  test('the id says type and name in full', () => {
    const id = `${lb}/backendAddressPools/web`
    expect(named({ id, name: 'web', properties: {} })).toMatchObject({
      resources: ['Microsoft.Network/loadBalancers/backendAddressPools lb/web'],
    })
  })

  test('keys of strangers are keys like any other', () => {
    const text = `{"id":"${lb}","properties":{"__proto__":{"polluted":1},"constructor":1,"a":1,"a":2},"tags":{"x":9007199254740993}}`
    const found = read(text)
    expect('resources' in found && writeJson(found.resources[0]!.body)).toBe(
      `{"id":"${lb}","properties":{"__proto__":{"polluted":1},"constructor":1,"a":2},"tags":{"x":9007199254740993},"type":"Microsoft.Network/loadBalancers","name":"lb"}`,
    )
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('places', () => {
  const at = (content: unknown, path: readonly (string | number)[]) => {
    const found = read(content)
    if (!('resources' in found)) return undefined
    const { place } = found.resources[0]!.origin.locate(path)
    const { line } = place.source.position(place.start)
    return `${line + 1} ${place.pointer}`
  }

  test('a property, an element, an absent property', () => {
    expect(at([raw], ['sku', 'name'])).toBe('8 /0/sku/name')
    expect(at([raw], ['properties', 'backendAddressPools', 0])).toBe('13 /0/properties/backendAddressPools/0/name')
    expect(at([raw], ['properties', 'probes'])).toBe('4 /0/name')
    expect(at([raw], [])).toBe('4 /0/name')
  })

  test('whether the place says the value', () => {
    const said = (content: unknown, path: readonly (string | number)[]) => {
      const found = read(content)
      return 'resources' in found ? found.resources[0]!.origin.locate(path).said : 'none'
    }
    expect(said([raw], ['sku', 'name'])).toBe('literal')
    expect(said([raw], ['properties', 'probes'])).toBeUndefined()
    expect(said([raw], [])).toBeUndefined()
    const bracketed = { id: lb, type: 'Microsoft.Network/loadBalancers', name: 'lb', tags: { a: "[parameters('x')]" } }
    expect(said([bracketed], ['tags', 'a'])).toBe('literal')
    expect(said({ predictedResources: [bracketed] }, ['tags', 'a'])).toBe('expression')
    const escaped = { ...bracketed, tags: { a: '[[x]' } }
    expect(said({ predictedResources: [escaped] }, ['tags', 'a'])).toBe('literal')
  })

  test('in pages and lines', () => {
    const port = (pointer: string, content: unknown) => expect(at(content, ['sku', 'name'])).toBe(pointer)
    port('9 /value/0/sku/name', { value: [raw] })
    port('1 /0/sku/name', `${JSON.stringify(raw)}\n{"id": "${lb}x", "type": "a/b"}`)
    port('2 /1/sku/name', `{"value": []}\n${JSON.stringify(raw)}`)
    port('2 /1/value/0/sku/name', `{"value": []}\n${JSON.stringify({ value: [raw] })}`)
  })

  test('of a file that is too long to be kept, which is read again', () => {
    let reads = 0
    const text = JSON.stringify([raw, { ...other, tags: { filler: 'x'.repeat(5_000_000) } }], null, 2)
    const tree = treeOf({ 'x.json': text })
    const counting = (path: string) => {
      reads++
      return tree.read(path)
    }
    const { sets } = plan([{ path: 'x.json' }], { ...tree, read: counting })
    const [first, second] = yieldOf(opened(sets)[0]!).resources
    expect(reads).toBe(1)
    expect(first!.origin.locate(['sku', 'name']).place.pointer).toBe('/0/sku/name')
    expect(second!.origin.written(['name'])).toBe('lb2')
    expect(first!.origin.declaration).toBe('Microsoft.Network/loadBalancers:lb')
    expect(reads).toBeGreaterThan(1)
  })

  test('of one resource all are found in one reading of it', () => {
    const found = read([raw])
    if (!('resources' in found)) throw new Error('no resources')
    const { origin } = found.resources[0]!
    const { place } = origin.locate(['sku', 'name'])
    const text = jest.spyOn(place.source, 'text', 'get')
    expect(origin.locate(['properties', 'backendAddressPools', 0]).place.start).toBeGreaterThan(place.start)
    expect(origin.written(['sku', 'name'])).toBe('Standard')
    expect(text).not.toHaveBeenCalled()
  })

  test('what az prints has no properties to pass', () => {
    const flat = { id: lb, name: 'lb', provisioningState: 'x', probes: [{ name: 'p', port: 80 }] }
    expect(at(flat, ['properties', 'probes', 0, 'properties', 'port'])).toBe('8 /probes/0/port')
    expect(at(flat, ['properties', 'probes', 0, 'properties', 'protocol'])).toBe('7 /probes/0/name')
  })
})

describe('snapshots', () => {
  const snapshot = (...predictedResources: unknown[]) => ({ predictedResources, diagnostics: [], outputs: {} })

  test('hold what a deployment will make; what is left of an expression is unknown', () => {
    const pools = [{ name: 'web', properties: {} }]
    const predicted = {
      ...raw,
      location: '[resourceGroup().location]',
      tags: { a: '[[x]', b: "[parameters('env')]", c: "[concat('lb-', parameters('env'))]" },
      properties: { backendAddressPools: pools, state: "[reference('nic').ipConfigurations[0].id]" },
    }
    expect(bodies(snapshot(predicted))).toEqual([predicted])
    const found = read(snapshot(predicted))
    expect('resources' in found && found.resources[0]!.observed).toBeUndefined()
  })

  test('the location of the run is that of its own group alone', () => {
    const located = { ...raw, location: '[resourceGroup().location]' }
    const text = JSON.stringify(snapshot(located, { ...located, id: lb.replace('/rg/', '/other/') }))
    const scope = { resourceGroup: 'RG', location: 'westeurope' }
    const { sets } = plan([{ path: 'x.json', scope }], treeOf({ 'x.json': text }))
    const locations = yieldOf(opened(sets)[0]!).resources.map(({ body }) => writeJson(body.get('location')!))
    expect(locations).toEqual(['"westeurope"', '"[resourceGroup().location]"'])
  })

  test('what is no resource of Azure is passed over', () => {
    expect(named(snapshot(raw, { type: 'request@v1', properties: { uri: 'x' } }))).toEqual({
      ...one,
      source: 'snapshot',
    })
  })

  test('an id is known in parts', () => {
    const id =
      "[format('/subscriptions/{0}/resourceGroups/rg/providers/Microsoft.Network/loadBalancers/lb', subscription().subscriptionId)]"
    const found = read(snapshot({ ...raw, id }))
    expect('resources' in found && found.resources[0]!.id.type).toBe('microsoft.network/loadbalancers')
  })
})

test('a file of resources takes no parameters', () => {
  const { problems, sets } = plan(
    [{ path: 'x.json', parameters: [{ name: 'env', value: 'prod' }] }],
    treeOf({ 'x.json': JSON.stringify(raw) }),
  )
  expect(problems.map(({ message }) => message)).toEqual([
    'This file holds resources as they are and takes no parameters: env is for a template.',
  ])
  expect(sets.flatMap(({ gaps }) => gaps)).toHaveLength(1)
})

describe('a snapshot says what is not in it', () => {
  test('nested deployments that were not expanded', () => {
    const id = `${group}/providers/Microsoft.Resources/deployments/inner`
    const inner = { id, name: 'inner', type: 'Microsoft.Resources/deployments', properties: {} }
    const diagnostics = ['/main warning NestedDeploymentShortCircuited: inner was skipped', '/main info A: fine']
    expect(named({ predictedResources: [raw, inner], diagnostics })).toEqual({
      ...one,
      source: 'snapshot',
      gaps: [
        'a nested deployment was not evaluated: /main warning NestedDeploymentShortCircuited: inner was skipped',
        'the snapshot holds a nested deployment that was not expanded',
      ],
    })
  })

  test('a condition that could not be evaluated', () => {
    const found = read({ predictedResources: [{ ...raw, condition: "[equals(parameters('a'), 'b')]" }] })
    expect('resources' in found && found.resources[0]!.possible).toMatchObject({ max: 1 })
  })
})

describe('what a snapshot left of reference()', () => {
  const expression = (id: string) => `[reference(${id}, '2024-05-01').backendAddressPools[0].id]`
  const referring = (id: unknown, inner: string) => [
    { ...raw, id },
    { id: nic, name: 'nic', type: 'Microsoft.Network/networkInterfaces', properties: { pool: expression(inner) } },
  ]
  const poolOf = (predictedResources: unknown[]) => {
    const found = read({ predictedResources })
    return 'resources' in found ? found.resources[1]!.body.get('properties') : undefined
  }

  test('is known as far as a resource of the same file says it', () => {
    const properties = poolOf(referring(lb, `'${lb}'`))
    expect(properties && writeJson(properties)).toBe(`{"pool":"${lb}/backendAddressPools/web"}`)
  })

  test('also where the subscription is not', () => {
    const parts =
      "'/subscriptions/{0}/resourceGroups/rg/providers/Microsoft.Network/loadBalancers/lb', subscription().subscriptionId"
    const plain = { ...raw, properties: { backendAddressPools: [{ name: 'web' }] } }
    const [, second] = referring('', `format(${parts})`)
    const properties = poolOf([{ ...plain, id: `[format(${parts})]` }, second])
    expect(properties && writeJson(properties)).toContain(", '/backendAddressPools/', 'web')")
  })

  test('of itself leads nowhere', () => {
    const properties = { a: `[reference('${lb}', '2024-05-01').b]`, b: `[reference('${lb}', '2024-05-01').a]` }
    const left = expect.stringMatching(/^\[reference\(/)
    expect(bodies({ predictedResources: [{ ...raw, properties }] })).toMatchObject([
      { properties: { a: left, b: left } },
    ])
  })
})

test.each<readonly [string, string, string]>([
  [
    'a pool of a load balancer, as az prints it',
    '{"id": "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/loadBalancers/lb/backendAddressPools/web", "name": "web", "loadBalancerBackendAddresses": [{"ipAddress": "10.0.0.4"}]}',
    'resources',
  ],
  ['health of a rule, which has no id', '{"up": 1, "down": 0, "loadBalancerBackendAddresses": []}', 'health'],
])('%s is told by its content', (_, json, kind) => {
  const document = readJsonText('x.json', json)
  if (!(document instanceof JsonDocument)) throw new Error(document.message)
  expect(detect(document.root, true)).toBe(kind)
})
