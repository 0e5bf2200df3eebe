// What rules advise, and how they say it: the cases beside the rules look at outcomes only.
import { describe, expect, test } from '@jest/globals'
import { check } from '../../src/index.ts'

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json }

const scope = { subscriptionId: 's', resourceGroup: 'rg' }
const network = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network'

function adviceOf(code: string, resources: Json): { message: string; fix: string } {
  const schema = 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#'
  const text = JSON.stringify({ $schema: schema, contentVersion: '1.0.0.0', resources })
  const deployments = [{ template: { path: 'main.json', text }, scope }]
  const { findings } = check({ sets: [{ name: 'prod', deployments }], only: [code] })
  expect(findings.map(({ outcome }) => outcome)).toEqual(['fail'])
  return { message: findings[0]?.message ?? '', fix: findings[0]?.fix ?? '' }
}

const inLb = (collection: string, name: string) => ({ id: `${network}/loadBalancers/lb/${collection}/${name}` })
const inGateway = (collection: string, name: string) => ({
  id: `${network}/applicationGateways/agw/${collection}/${name}`,
})

function rule(name: string, port: number, more: { readonly [key: string]: Json } = {}): Json {
  const properties = { protocol: 'Tcp', frontendPort: port, backendPort: port, ...more }
  return { name, properties: { ...properties, backendAddressPool: inLb('backendAddressPools', 'web') } }
}

function lb(properties: { readonly [key: string]: Json }, sku = 'Standard'): Json {
  const body = { backendAddressPools: [{ name: 'web' }], ...properties }
  const [type, apiVersion] = ['Microsoft.Network/loadBalancers', '2024-05-01']
  return { type, apiVersion, name: 'lb', sku: { name: sku }, properties: body }
}

function nic(pool: string, more: { readonly [key: string]: Json } = {}): Json {
  const properties = { loadBalancerBackendAddressPools: [inLb('backendAddressPools', pool)] }
  const [type, apiVersion] = ['Microsoft.Network/networkInterfaces', '2024-05-01']
  return { type, apiVersion, name: 'nic', properties: { ipConfigurations: [{ name: 'ip', properties }] }, ...more }
}

describe('LB140: where the probe should ask', () => {
  const probe = { probe: inLb('probes', 'ready') }
  const ask = (probes: Json, rules: Json) => adviceOf('LB140', [lb({ probes, loadBalancingRules: rules })]).fix
  const ready = (protocol: string, port: number): Json => ({ name: 'ready', properties: { protocol, port } })
  const other: Json = { name: 'https', properties: { protocol: 'Tcp', port: 443 } }

  test('a probe that no other rule uses may move', () =>
    expect(ask([ready('Tcp', 8080)], [rule('web', 443, probe)])).toBe(
      'Let ready ask port 443, or name port 8080 as probe.port of the pool in poolgate.yaml if that is where readiness shows.',
    ))

  test('one that asks the port already is named', () =>
    expect(ask([ready('Tcp', 8080), other], [rule('web', 443, probe)])).toMatch(
      /^Set probe of rule web to lb\/https, which asks port 443, or /,
    ))

  test('one that several rules use stays', () => {
    const rules = [rule('web', 443, probe), rule('api', 8080, probe)]
    expect(ask([ready('Tcp', 8080)], rules)).toMatch(/^Give rule web a probe of its own on port 443, or /)
  })

  test.each([
    ['Http', 9200, {}],
    ['Https', 9200, {}],
    ['Tcp', 59999, { enableFloatingIP: true }],
    ['Http', 59999, { enableFloatingIP: true }],
  ])('%s on port %s %j is taken for right', (protocol, port, more) => {
    const fix = ask([ready(protocol, port), other], [rule('sql', 443, { ...probe, ...more })])
    expect(fix).toMatch(new RegExp(`^Name port ${port} as probe.port of the pool in poolgate.yaml if `))
    expect(fix).not.toMatch(/443|lb\/https/)
  })

  test('a port of the operating system is never the one', () =>
    expect(ask([ready('Tcp', 3389)], [rule('web', 443, probe)])).toBe('Let ready ask port 443.'))
})

describe('POOL001: how the pool gets members', () => {
  const used = lb({ loadBalancingRules: [rule('web', 443)] })
  const join = /^Join members to lb\/web: name it in loadBalancerBackendAddressPools of /

  test('none joins', () =>
    expect(
      adviceOf('POOL001', [
        lb({ backendAddressPools: [{ name: 'web' }, { name: 'old' }], loadBalancingRules: [rule('web', 443)] }),
        nic('old'),
      ]).fix,
    ).toMatch(join))

  test('a scale set joins with no instance', () => {
    const ip = { name: 'ip', properties: { loadBalancerBackendAddressPools: [inLb('backendAddressPools', 'web')] } }
    const configurations = [{ name: 'nic', properties: { ipConfigurations: [ip] } }]
    const networkProfile = { networkInterfaceConfigurations: configurations }
    const vmss = {
      type: 'Microsoft.Compute/virtualMachineScaleSets',
      apiVersion: '2024-07-01',
      name: 'vmss',
      sku: { name: 'Standard_D2s_v5', capacity: 0 },
      properties: { virtualMachineProfile: { networkProfile } },
    }
    const { message, fix } = adviceOf('POOL001', [used, vmss])
    expect(message).toBe(
      'Pool web has no member, since vmss has 0 instances, and web sends traffic to it: connections time out. Azure accepts this.',
    )
    expect(fix).toMatch(/^Raise sku.capacity of vmss, or the minimum of the autoscale setting/)
  })

  test.each([
    ['condition', { condition: false }],
    ['copy', { name: "[concat('nic', copyIndex())]", copy: { name: 'nics', count: 0 } }],
  ])('a %s takes its members away', (_, more) => {
    const { fix } = adviceOf('POOL001', [used, nic('web', more)])
    expect(fix).toMatch(/^A false condition or a copy of zero takes away .* change the condition or the count; else /)
  })
})

describe('LB021: what becomes of the addresses', () => {
  const inline = {
    name: 'web',
    properties: { loadBalancerBackendAddresses: [{ name: 'a', properties: { ipAddress: '10.0.1.4' } }] },
  }
  const used = lb({ backendAddressPools: [inline], loadBalancingRules: [rule('web', 443)] })

  test('nothing else is in the pool', () => {
    const { message, fix } = adviceOf('LB021', [used])
    expect(message).toMatch(/reach nobody\.$/)
    expect(fix).toMatch(/^Declare the pool as a resource of its own/)
  })

  test('network interfaces are, which a pool does not take together with addresses', () => {
    const { message, fix } = adviceOf('LB021', [used, nic('web')])
    expect(message).toMatch(/reach its other members only\.$/)
    expect(fix).toMatch(/^Remove the addresses, or give them a pool of their own/)
  })
})

describe('AGW101: what to add', () => {
  const rules = (settings: string, collection: string): Json => [
    { name: 'all', properties: { ruleType: 'Basic', priority: 100, [settings]: inGateway(collection, 's') } },
  ]
  const gateway = (properties: Json): Json => [
    { type: 'Microsoft.Network/applicationGateways', apiVersion: '2024-05-01', name: 'agw', properties },
  ]

  test('for layer 7 a path', () => {
    const settings = [{ name: 's', properties: { protocol: 'Https', port: 443 } }]
    const routing = rules('backendHttpSettings', 'backendHttpSettingsCollection')
    const body = { backendHttpSettingsCollection: settings, requestRoutingRules: routing }
    const { message, fix } = adviceOf('AGW101', gateway(body))
    expect(message).toContain('for / on port 443, as host 127.0.0.1')
    expect(fix).toContain('a path which shows readiness')
  })

  test('for layer 4 neither host nor path', () => {
    const settings = [{ name: 's', properties: { protocol: 'Tcp', port: 1433 } }]
    const routing = rules('backendSettings', 'backendSettingsCollection')
    const { message, fix } = adviceOf('AGW101', gateway({ backendSettingsCollection: settings, routingRules: routing }))
    expect(`${message} ${fix}`).not.toMatch(/host|path|page/)
  })
})
