// The expressions that evidence names, on templates that `check` judges whole: where a value is written as one, and nowhere else.
import { describe, expect, test } from '@jest/globals'
import type { Evidence, Finding } from '../../src/finding/finding.ts'
import { check } from '../../src/gate/check.ts'
import { newChecker } from '../../src/gate/rules.ts'
import { SourceText } from '../../src/resource/place.ts'
import { loadRules } from '../../src/rule/load.ts'

type Json = unknown
type Parts = Readonly<Record<string, Json>>

const scope = { subscriptionId: '11111111-1111-1111-1111-111111111111', resourceGroup: 'rg' }
const parameters = {
  name: 'web',
  port: 8080,
  address: '10.0.0.4',
  sku: { name: 'Standard' },
  rule: { name: 'https', properties: { backendPort: 443 } },
  nothing: {},
}

/** A template whose parameters have these values as their defaults. */
function template(resources: readonly Json[], variables: Parts = {}): Parts {
  const declared = Object.entries(parameters).map(([name, defaultValue]) => {
    const type = typeof defaultValue === 'number' ? 'int' : typeof defaultValue
    return [name, { type, defaultValue }]
  })
  return {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters: Object.fromEntries(declared),
    variables,
    resources,
  }
}

function findingOn(target: string, read: string, text: string): Finding | undefined {
  const source = `code: OPS900\nname: some-rule\ntitle: Something\nseverity: error\nfor: ${target}\nassert: 'count([${read}]) > 1'\nat: '${read}'\nmessage: x\n`
  const { rules, problems } = loadRules([new SourceText('OPS900.yaml', source)], { checker: newChecker() })
  expect(problems.map(({ message }) => message)).toEqual([])
  const { findings } = check({
    sets: [{ name: 'main', deployments: [{ template: { path: 'main.json', text }, scope }] }],
    rules,
    config: { extends: 'none', rules: { OPS900: 'error' }, pools: [{ match: { pool: '*' }, members: { min: 1 } }] },
  })
  return findings.find(({ outcome }) => outcome === 'fail')
}

function evidenceOn(target: string, read: string, content: readonly Json[] | Parts): Evidence | undefined {
  const whole = Array.isArray(content) ? template(content as readonly Json[]) : content
  const finding = findingOn(target, read, JSON.stringify(whole, null, 1))
  return finding?.evidence.find(({ path }) => path === read)
}

function pointed({ value, from, place }: Evidence): readonly Json[] {
  return [value ?? null, from, place?.pointer.replace('/resources/0/', '')]
}

const apiVersion = '2024-05-01'
const loadBalancer = (properties: Parts, rest: Parts = {}) => ({
  type: 'Microsoft.Network/loadBalancers',
  apiVersion,
  name: "[parameters('name')]",
  properties,
  ...rest,
})
const gateway = (properties: Parts) => ({
  type: 'Microsoft.Network/applicationGateways',
  apiVersion,
  name: 'agw',
  properties,
})
const part = (path: string) => ({
  id: `[format('{0}/${path}', resourceId('Microsoft.Network/applicationGateways', 'agw'))]`,
})
const named = (properties: Parts = {}) => ({ name: "[parameters('name')]", properties })
const poolId = "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', parameters('name'), 'web')]"
const networkInterface = {
  type: 'Microsoft.Network/networkInterfaces',
  apiVersion,
  name: 'nic',
  properties: {
    ipConfigurations: [{ name: 'ip', properties: { loadBalancerBackendAddressPools: [{ id: poolId }] } }],
  },
}
const withMember = [loadBalancer({ backendAddressPools: [named()] }), networkInterface]
const port = (value: Json) => [loadBalancer({ probes: [named({ port: value })] })]

describe('the expression of a value', () => {
  test.each<readonly [string, string, string, readonly Json[] | Parts, readonly Json[]]>([
    ['a parameter', 'probe', 'probe.port', port("[parameters('port')]"), [8080, "parameters('port')"]],
    ['a literal', 'probe', 'probe.port', port(8080), [8080, undefined]],
    [
      'a variable that is an expression',
      'probe',
      'probe.port',
      template(port("[variables('port')]"), { port: "[parameters('port')]" }),
      [8080, "variables('port')"],
    ],
    ['a function', 'probe', 'probe.port', port("[add(parameters('port'), 1)]"), [8081, "add(parameters('port'), 1)"]],
    ['a name', 'probe', 'probe.name', port(1), ['web', "parameters('name')"]],
    ['the name of a resource', 'loadBalancer', 'lb.name', port(1), ['web', "parameters('name')"]],
    ['what a resource alone is called', 'loadBalancer', 'lb.label', port(1), ['web', "parameters('name')"]],
    [
      'the last part of a name',
      'backendPool',
      'pool.name',
      [
        {
          type: 'Microsoft.Network/loadBalancers/backendAddressPools',
          apiVersion,
          name: "[format('{0}/pool', parameters('name'))]",
        },
      ],
      ['pool', "format('{0}/pool', parameters('name'))"],
    ],
    [
      'an element of a loop',
      'probe',
      'probe.name',
      [
        loadBalancer({
          copy: [
            { name: 'probes', count: 1, input: { name: "[format('p{0}', copyIndex('probes'))]", properties: {} } },
          ],
        }),
      ],
      ['p0', "format('p{0}', copyIndex('probes'))"],
    ],
    [
      'an item of an array',
      'resource',
      'resource.properties.list[1].id',
      [loadBalancer({ list: [{ id: 'a' }, { id: "[parameters('address')]" }] })],
      ['10.0.0.4', "parameters('address')"],
    ],
    [
      'a member whose address it is',
      'member',
      'member.ipAddress',
      [
        gateway({
          backendAddressPools: [
            { name: 'web', properties: { backendAddresses: [{ ipAddress: "[parameters('address')]" }] } },
          ],
        }),
      ],
      ['10.0.0.4', "parameters('address')"],
    ],
    [
      'a whole object',
      'loadBalancer',
      'lb.sku.name',
      [loadBalancer({}, { sku: "[parameters('sku')]" })],
      ['Standard', "parameters('sku')"],
    ],
    [
      'what an object is made of, which lacks the property',
      'loadBalancingRule',
      'rule.probe',
      [loadBalancer({ loadBalancingRules: ["[parameters('rule')]"] })],
      [null, "parameters('rule')"],
    ],
    [
      'what comes to nothing',
      'loadBalancingRule',
      'rule.probe',
      [loadBalancer({ loadBalancingRules: [named({ probe: "[parameters('nothing')]" })] })],
      [null, "parameters('nothing')"],
    ],
    [
      'what comes to nothing, of which there is a default',
      'probe',
      'probe.intervalInSeconds',
      [loadBalancer({ probes: [named({ intervalInSeconds: '[null()]' })] })],
      [15, 'null()'],
    ],
    [
      'a module',
      'probe',
      'probe.port',
      [
        {
          type: 'Microsoft.Resources/deployments',
          apiVersion: '2022-09-01',
          name: 'm',
          properties: {
            mode: 'Incremental',
            expressionEvaluationOptions: { scope: 'inner' },
            parameters: { port: { value: "[parameters('port')]" } },
            template: template([loadBalancer({ probes: [named({ port: "[parameters('port')]" })] })]),
          },
        },
      ],
      [8080, "parameters('port')"],
    ],
  ])('%s', (_, target, read, content, expected) => {
    const found = evidenceOn(target, read, content)
    expect(found && pointed(found).slice(0, 2)).toEqual(expected)
  })
})

describe('none where the place is that of another value', () => {
  test.each<readonly [string, string, string, readonly Json[], readonly Json[]]>([
    [
      'an absent property',
      'loadBalancingRule',
      'rule.probe',
      [loadBalancer({ loadBalancingRules: [named()] })],
      [null, undefined, 'properties/loadBalancingRules/0/name'],
    ],
    ['an absent property of a resource', 'loadBalancer', 'lb.location', [loadBalancer({})], [null, undefined, 'name']],
    ['a default', 'probe', 'probe.intervalInSeconds', port(1), [15, undefined, 'properties/probes/0/name']],
    [
      'a default where the object is an expression',
      'loadBalancer',
      'lb.sku.tier',
      [loadBalancer({}, { sku: "[parameters('sku')]" })],
      ['Regional', undefined, 'sku'],
    ],
    ['a default of an absent object', 'loadBalancer', 'lb.sku.name', [loadBalancer({})], ['Basic', undefined, 'name']],
    [
      'an absent property of an item',
      'resource',
      'resource.properties.list[0].id',
      [loadBalancer({ list: [named()] })],
      [null, undefined, 'properties/list/0/name'],
    ],
    [
      'what is told of several things',
      'backendPool',
      'pool.kind',
      withMember,
      ['nic', undefined, 'properties/backendAddressPools/0/name'],
    ],
    [
      'a list of elements',
      'backendPool',
      'pool.members',
      withMember,
      [['web/web/nic'], undefined, 'properties/backendAddressPools/0/name'],
    ],
    [
      'an id',
      'backendPool',
      'pool.id',
      withMember,
      [expect.stringContaining('/backendAddressPools/web'), undefined, 'properties/backendAddressPools/0/name'],
    ],
    [
      'a label with that of the owner',
      'backendPool',
      'pool.label',
      withMember,
      ['web/web', undefined, 'properties/backendAddressPools/0/name'],
    ],
    [
      'a member by what joins it',
      'member',
      'member.name',
      withMember,
      ['nic', undefined, '/resources/1/properties/ipConfigurations/0/properties/loadBalancerBackendAddressPools/0/id'],
    ],
    [
      'the kind of such a member',
      'member',
      'member.kind',
      withMember,
      ['nic', undefined, '/resources/1/properties/ipConfigurations/0/properties/loadBalancerBackendAddressPools/0/id'],
    ],
    [
      'what the configuration says',
      'backendPool',
      'pool.intent.min',
      withMember,
      [1, undefined, 'properties/backendAddressPools/0/name'],
    ],
    [
      'the port of the probe, told at that of the settings',
      'gatewayBackend',
      'backend.probePort',
      [
        gateway({
          backendAddressPools: [{ name: 'web' }],
          probes: [{ name: 'ready', properties: { protocol: 'Http', port: 81 } }],
          backendHttpSettingsCollection: [
            { name: 'http', properties: { port: "[parameters('port')]", probe: part('probes/ready') } },
          ],
          requestRoutingRules: [
            {
              name: 'all',
              properties: {
                backendAddressPool: part('backendAddressPools/web'),
                backendHttpSettings: part('backendHttpSettingsCollection/http'),
              },
            },
          ],
        }),
      ],
      [81, undefined, 'properties/backendHttpSettingsCollection/0/properties/port'],
    ],
  ])('%s', (_, target, read, content, expected) => {
    const found = evidenceOn(target, read, content)
    expect(found && pointed(found)).toEqual(expected)
  })
})

describe('the way of a value', () => {
  const wayOn = (target: string, read: string, content: readonly Json[]) =>
    findingOn(target, read, JSON.stringify(template(content), null, 1))?.way.map(({ place }) => place.pointer)

  test('leads to where it was first written', () => {
    expect(wayOn('probe', 'probe.port', port("[parameters('port')]"))).toEqual([
      '/parameters/port/defaultValue',
      '/resources/0/properties/probes/0/properties/port',
    ])
  })

  test('is not that of the name, where the value is worked out', () => {
    expect(wayOn('backendPool', 'pool.kind', withMember)).toEqual([])
  })
})
