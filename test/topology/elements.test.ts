import { describe, expect, test } from '@jest/globals'
import { kinds } from '../../src/topology/model/index.ts'
import { FactList, isElement, type Element } from '../../src/topology/fact.ts'
import type { PoolIntent } from '../../src/intent/intent.ts'
import {
  build,
  byName,
  child,
  gateway,
  gatewayPool,
  inGateway,
  inLb,
  lb,
  network,
  nic,
  only,
  pool,
  resource,
  rg,
  show,
  summary,
  text,
  unknown,
  vmss,
  type Extra,
  type Json,
  type ResourceJson,
} from './resources.ts'

const fields = (element: Element, ...names: string[]) => names.map((name) => show(element.get(name)))

const full = [
  lb({
    frontendIPConfigurations: {
      public: { publicIPAddress: { id: `${network}/publicIPAddresses/pip` } },
      inner: { subnet: { id: `${network}/virtualNetworks/vnet/subnets/snet` } },
    },
    backendAddressPools: { web: {} },
    probes: { https: { protocol: 'HTTPS', port: '443', requestPath: '/ready' } },
    loadBalancingRules: {
      https: {
        frontendIPConfiguration: inLb('frontendIPConfigurations', 'PUBLIC'),
        backendAddressPool: { id: pool('web') },
        backendAddressPools: [{ id: pool('WEB') }],
        probe: inLb('probes', 'https'),
        protocol: 'tcp',
        frontendPort: '443',
        backendPort: 443,
      },
      ha: {
        frontendIPConfiguration: inLb('frontendIPConfigurations', 'inner'),
        backendAddressPool: { id: pool('web') },
        protocol: 'All',
        frontendPort: 0,
      },
    },
    outboundRules: {
      out: {
        backendAddressPool: { id: pool('web') },
        frontendIPConfigurations: [inLb('frontendIPConfigurations', 'public')],
        protocol: 'All',
      },
    },
    inboundNatRules: {
      ssh: {
        frontendIPConfiguration: inLb('frontendIPConfigurations', 'public'),
        backendAddressPool: { id: pool('web') },
        backendPort: 22,
      },
    },
  }),
  { type: 'Microsoft.Network/publicIPAddresses', name: 'pip', sku: { name: 'standard' } },
  {
    type: 'Microsoft.Network/virtualNetworks',
    name: 'vnet',
    properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } },
  },
  {
    type: 'Microsoft.Network/virtualNetworks/subnets',
    name: 'vnet/snet',
    properties: { addressPrefix: '10.0.1.0/24' },
  },
  vmss('vm', [pool('web')], 2),
]

test('a field is worked out once, however many others are read', () => {
  const balancer = only(build(full), 'loadBalancer')
  const names = Object.keys(kinds['loadBalancer']?.fields ?? {})
  const first = names.map((name) => balancer.get(name))
  expect(first.filter((fact) => fact instanceof FactList).length).toBeGreaterThan(8)
  for (const again of [names, names.toReversed(), names])
    for (const name of again) expect(balancer.get(name)).toBe(first[names.indexOf(name)])
})

test('kinds are listed by their names, and every field that is an element names a kind', () => {
  for (const [name, kind] of Object.entries(kinds)) {
    expect(kind.name).toBe(name)
    for (const field of Object.values(kind.fields)) if ('kind' in field) expect(kinds).toHaveProperty(field.kind)
  }
})

/** What stands round a subnet, one of each kind. */
const networking: readonly ResourceJson[] = [
  {
    type: 'Microsoft.Network/virtualNetworks',
    name: 'spoke',
    properties: {
      virtualNetworkPeerings: [
        { name: 'hub', properties: { remoteVirtualNetwork: { id: `${network}/virtualNetworks/hub` } } },
      ],
    },
  },
  {
    type: 'Microsoft.Network/networkSecurityGroups',
    name: 'nsg',
    properties: { securityRules: [{ name: 'https', properties: { priority: 100 } }] },
  },
  { type: 'Microsoft.Network/applicationSecurityGroups', name: 'asg' },
  {
    type: 'Microsoft.Network/routeTables',
    name: 'routes',
    properties: { routes: [{ name: 'default', properties: { addressPrefix: '0.0.0.0/0' } }] },
  },
  { type: 'Microsoft.Network/natGateways', name: 'nat' },
]

test('every field of every element can be read and located', () => {
  const topology = build([...full, agw(), ...networking], {
    intents: {
      pools: [{ match: { pool: '*' }, members: { min: 1 } }],
      tls: [{ gateway: 'agw', ca: 'private' }],
      routes: [{ gateway: 'agw', host: 'a.example', pool: '*' }],
      flows: [{ from: 'vm', to: 'lb/*' }],
      pairs: [{ active: 'lb/web', standby: 'lb/green' }],
    },
  })
  const seen = new Set<string>()
  for (const name of Object.keys(kinds)) {
    for (const element of topology.all(name)) {
      seen.add(name)
      for (const field of Object.keys(kinds[name]?.fields ?? {})) {
        element.get(field)
        expect([name, field, element.locate(field)?.place.pointer]).not.toContain(undefined)
      }
      expect([name, typeof element.declaration, element.id === undefined]).toEqual([name, 'string', false])
    }
  }
  expect(
    Object.keys(kinds)
      .filter((name) => !seen.has(name))
      .sort(),
  ).toEqual([
    'addressClaim',
    'addressMention',
    'attachment',
    'attachmentChange',
    'authenticationCertificate',
    'autoscaleSetting',
    'availabilitySet',
    'azureFirewall',
    'change',
    'containerGroup',
    'diagnosticSetting',
    'firewallPolicy',
    'gatewayChain',
    'gatewayIPConfiguration',
    'healthMessage',
    'healthMetric',
    'hostNameBinding',
    'hubConnection',
    'inboundNatPool',
    'keyVault',
    'keyVaultAccessPolicy',
    'keyVaultReference',
    'keyVaultSecret',
    'listenerOverlap',
    'loadDistributionPolicy',
    'loadDistributionTarget',
    'machineState',
    'managedCluster',
    'metricAlert',
    'missingHealth',
    'networkInterface',
    'pathOverlap',
    'poolChange',
    'poolHealth',
    'poolReference',
    'privateDnsRecord',
    'privateDnsZone',
    'privateEndpoint',
    'privateLinkAddress',
    'privateLinkService',
    'publicIPPrefix',
    'readOnlyReference',
    'redirectConfiguration',
    'rewriteRuleSet',
    'roleAssignment',
    'scaleSetExtension',
    'scaleSetInstance',
    'serverHealth',
    'sslCertificate',
    'sslPolicy',
    'sslProfile',
    'trustedClientCertificate',
    'trustedRootCertificate',
    'tunnelInterface',
    'userAssignedIdentity',
    'virtualHub',
    'virtualMachine',
    'virtualNetworkGateway',
    'virtualNetworkLink',
    'withheldMember',
    'x509Certificate',
  ])
})

test('a field that is not declared is a bug', () => {
  expect(() => only(build(full), 'loadBalancer').get('nonsense')).toThrow('loadBalancer has no field nonsense')
})

describe('a load balancer', () => {
  const topology = build(full)
  test.each([
    [
      'loadBalancingRule',
      'https',
      {
        pools: ['lb/web'],
        probe: 'lb/https',
        frontend: 'lb/public',
        protocol: 'Tcp',
        frontendPort: 443,
        backendPort: 443,
        idleTimeoutInMinutes: 4,
        enableFloatingIP: false,
        enableTcpReset: false,
        disableOutboundSnat: false,
        loadDistribution: 'Default',
        isHaPorts: false,
        loadBalancer: 'lb',
        label: 'lb/https',
      },
    ],
    ['loadBalancingRule', 'ha', { isHaPorts: true, backendPort: 0, probe: undefined }],
    [
      'probe',
      'https',
      {
        protocol: 'Https',
        port: 443,
        intervalInSeconds: 15,
        probeThreshold: 1,
        noHealthyBackendsBehavior: 'AllProbedDown',
        rules: ['lb/https'],
      },
    ],
    [
      'frontend',
      'public',
      {
        isPublic: true,
        publicIPAddress: 'pip',
        rules: ['lb/https'],
        outboundRules: ['lb/out'],
        inboundNatRules: ['lb/ssh'],
        subnet: undefined,
      },
    ],
    ['frontend', 'inner', { isPublic: false, subnet: 'vnet/snet', privateIPAddressVersion: 'IPv4' }],
    [
      'backendPool',
      'web',
      {
        rules: ['lb/https', 'lb/ha'],
        outboundRules: ['lb/out'],
        inboundNatRules: ['lb/ssh'],
        isUsed: true,
        intent: undefined,
        routingRules: [],
      },
    ],
    ['publicIPAddress', 'pip', { sku: 'pip', publicIPAllocationMethod: 'Dynamic', zones: [] }],
    ['subnet', 'snet', { virtualNetwork: 'vnet', addressPrefixes: ['10.0.1.0/24'] }],
    ['virtualNetwork', 'vnet', { subnets: ['vnet/snet'], addressPrefixes: ['10.0.0.0/16'] }],
  ] as const)('%s %s', (kind, name, expected) => {
    const element = byName(topology, kind, name)
    expect(Object.fromEntries(Object.keys(expected).map((field) => [field, show(element.get(field))]))).toEqual(
      expected,
    )
  })

  test('a SKU is always there', () => {
    const names = [{ name: 'STANDARD' }, null, { name: unknown('sku') }, unknown('sku'), { name: 'Premium' }].map(
      (sku) => {
        const element = only(build([lb({}, { sku })]), 'loadBalancer').get('sku')
        return isElement(element) ? [show(element.get('name')), show(element.get('tier'))] : element
      },
    )
    expect(names).toEqual([
      ['Standard', 'Regional'],
      ['Basic', 'Regional'],
      ['{sku}', 'Regional'],
      ['{sku.name}', '{sku.tier}'],
      ['Premium', 'Regional'],
    ])
  })

  test('numbers, flags and texts that do not fit are unknown, not absent', () => {
    const probe = only(build([lb({ probes: { p: { port: 'http', numberOfProbes: '', requestPath: null } } })]), 'probe')
    expect(fields(probe, 'port', 'numberOfProbes', 'requestPath')).toEqual(["{'http'}", undefined, undefined])
    expect(probe.get('port')).toMatchObject({ causes: [{ code: 'error', reason: 'port is not a number' }] })
  })

  test('the place of a field, of the element, and of what is missing', () => {
    const rule = byName(topology, 'loadBalancingRule', 'https')
    const places = [
      rule.locate(),
      rule.locate('probe'),
      rule.locate('frontendPort'),
      rule.locate('isHaPorts'),
      rule.locatePath(['properties', 'probe', 'id']),
    ]
    expect(places.map((at) => at?.place.pointer)).toEqual(
      ['name', 'properties/probe', 'properties/frontendPort', 'name', 'properties/probe/id'].map(
        (path) => `lb/properties/loadBalancingRules/0/${path}`,
      ),
    )
    expect(rule.declaration).toBe('Microsoft.Network/loadBalancers lb/loadBalancingRules/https')
  })

  test('probes in the summary', () => {
    expect(summary(topology).probes).toEqual(['https:443/ready'])
  })
})

describe('what is not known', () => {
  const bad = unknown('x')
  test.each<readonly [string, Readonly<Record<string, Json>>, readonly unknown[]]>([
    ['no probe', { probe: null }, [undefined]],
    ['an empty reference', { probe: {} }, [undefined]],
    ['an unknown reference', { probe: bad }, ['{x.id}']],
    ['an unknown id', { probe: { id: bad } }, ['{x}']],
    ['an id that is known in parts', { probe: { id: text`${bad}/probes/p` } }, ['p']],
    ['a probe that is not declared', { probe: inLb('probes', 'other') }, ['lb/other']],
  ])('a rule with %s', (_what, properties, expected) => {
    const rule = only(build([lb({ probes: { p: {} }, loadBalancingRules: { r: properties } })]), 'loadBalancingRule')
    const probe = rule.get('probe')
    expect([show(probe)]).toEqual(expected)
  })

  test('an undeclared probe is there, and nothing is known of it', () => {
    const rule = only(
      build([lb({ loadBalancingRules: { r: { probe: inLb('probes', 'other') } } })]),
      'loadBalancingRule',
    )
    const probe = rule.get('probe')
    if (!isElement(probe)) throw new Error('no element')
    expect([show(probe.get('name')), probe.id?.key]).toEqual([
      'other',
      `${network}/loadBalancers/lb/probes/other`.toLowerCase(),
    ])
    expect(probe.get('port')).toMatchObject({
      causes: [{ code: 'error', reason: "load balancer lb declares no probe 'other'" }],
    })
  })

  test('unknown rules may use any pool and probe of the load balancer', () => {
    const topology = build([
      lb({ backendAddressPools: { web: {} }, probes: { p: {} }, loadBalancingRules: bad }),
      lb({ backendAddressPools: { web: {} } }, { name: 'other' }),
    ])
    const [rule] = topology.all('loadBalancingRule')
    const [web, other] = topology.all('backendPool')
    expect([rule?.id, show(rule?.get('probe')), rule?.locate()?.place.pointer, rule?.label]).toEqual([
      undefined,
      '{x}',
      'lb/properties/loadBalancingRules',
      'lb/loadBalancingRules',
    ])
    expect([
      show(web?.get('rules')),
      show(web?.get('isUsed')),
      show(other?.get('rules')),
      show(other?.get('isUsed')),
    ]).toEqual([['|', '?×*'], '{x}', [], false])
    expect(show(only(topology, 'probe').get('rules'))).toEqual(['|', '?×*'])
  })

  test('unknown properties', () => {
    const topology = build([lb({}, { properties: unknown('p') })])
    expect(['probe', 'backendPool', 'loadBalancingRule'].map((kind) => topology.all(kind).map(show))).toEqual([
      ['?'],
      ['?'],
      ['?'],
    ])
    expect(topology.pools).toEqual([])
  })

  test('the known part of an unknown is read', () => {
    const whole = resource(lb({ backendAddressPools: { web: {} } }))
    const properties = whole.body.get('properties')
    const topology = build([
      lb({}, { properties: unknown('p', properties === undefined ? {} : { partial: properties }) }),
    ])
    expect(topology.all('backendPool').map((one) => show(one.label))).toEqual(['lb/web'])
    expect(topology.all('probe').map(show)).toEqual(['?'])
  })

  test('an element that is not known at all', () => {
    const rule = build([lb({ loadBalancingRules: [bad] })]).all('loadBalancingRule')[0]
    expect(fields(rule as Element, 'name', 'backendPort')).toEqual(['{x.name}', '{x.properties.backendPort}'])
  })

  test('elements of a possible resource say why they are doubtful', () => {
    const topology = build([lb({ backendAddressPools: { web: {} } }, { possible: { max: 1, because: bad } })])
    expect([only(topology, 'loadBalancer').doubt, only(topology, 'backendPool').doubt]).toEqual([bad, bad])
  })
})

describe('children and repeated declarations', () => {
  test('a pool of body and child is one, and the child says what it is', () => {
    const topology = build([
      child('WEB', { drainPeriodInSeconds: 30 }),
      lb({ backendAddressPools: { web: { drainPeriodInSeconds: 5 }, api: {} } }),
    ])
    expect(topology.all('backendPool').map((one) => fields(one, 'name', 'drainPeriodInSeconds'))).toEqual([
      ['WEB', 30],
      ['api', undefined],
    ])
  })
  test('a pool twice in one body is one', () => {
    expect(build([lb({ backendAddressPools: [{ name: 'web' }, { name: 'Web' }] })]).pools).toHaveLength(1)
  })
  test('a child without its load balancer', () => {
    const topology = build([child('web', {}), nic('n1', [pool('web')])])
    const element = only(topology, 'backendPool')
    expect([
      show(element.label),
      show(element.get('loadBalancer')),
      show(element.get('rules')),
      summary(topology).owner,
    ]).toEqual(['lb/web', 'lb', ['|', '?×*'], 'lb'])
    const owner = element.get('owner')
    expect(isElement(owner) && show(owner.get('kind'))).toBe('loadBalancer')
    expect(summary(topology).members.min).toBe(1)
  })
  test('a possible child is a doubtful pool', () => {
    const topology = build([lb({}), child('web', {}, { possible: { max: 1, because: unknown('on') } })])
    expect(show(only(topology, 'loadBalancer').get('pools'))).toEqual(['|', 'lb/web×1'])
    expect(show(only(topology, 'backendPool').doubt)).toBe('{on}')
  })
  test('a NAT rule of its own', () => {
    const rule: ResourceJson = {
      type: 'Microsoft.Network/loadBalancers/inboundNatRules',
      name: 'lb/ssh',
      properties: { backendPort: '22' },
    }
    const topology = build([lb({ inboundNatRules: { rdp: {} } }), rule])
    expect(show(only(topology, 'loadBalancer').get('inboundNatRules'))).toEqual(['lb/rdp', 'lb/ssh'])
  })
  test('a later declaration is put over the earlier one, children stay', () => {
    const topology = build([
      lb({ backendAddressPools: { a: {} }, probes: { p: {} } }),
      child('c', {}),
      lb({ backendAddressPools: { b: {} } }),
    ])
    expect([
      topology.all('backendPool').map((one) => show(one.label)),
      topology.all('probe'),
      topology.resources,
    ]).toEqual([['lb/b', 'lb/c'], [], 2])
  })
  test('a possible later declaration leaves open what it says otherwise', () => {
    const possible = { max: 1, because: unknown('on') }
    const topology = build([
      lb({ probes: { p: { port: 80, protocol: 'Tcp' } } }),
      lb({ probes: { p: { port: 81, protocol: 'Tcp' } } }, { possible }),
    ])
    const probe = only(topology, 'probe')
    expect([...fields(probe, 'port', 'protocol'), probe.doubt]).toEqual(['{on}', 'Tcp', undefined])
  })
})

function agw(): ResourceJson {
  const all = {
    backendAddressPool: { id: gatewayPool('web') },
    backendHttpSettings: inGateway('backendHttpSettingsCollection', 'https'),
  }
  const listener = inGateway('httpListeners', 'main')
  return gateway({
    sku: { name: 'standard_v2', tier: 'Standard_v2', capacity: '2' },
    frontendIPConfigurations: [{ name: 'fe', properties: {} }],
    frontendPorts: [{ name: 'p443', properties: { port: 443 } }],
    httpListeners: [
      {
        name: 'main',
        properties: {
          frontendPort: inGateway('frontendPorts', 'p443'),
          frontendIPConfiguration: inGateway('frontendIPConfigurations', 'fe'),
          protocol: 'Https',
        },
      },
    ],
    backendAddressPools: ['web', 'api', 'unused', 'tcp'].map((name) => ({
      name,
      properties: { backendAddresses: [{ fqdn: `${name}.example.com` }] },
    })),
    backendHttpSettingsCollection: ['https', 'api', 'unused'].map((name) => ({
      name,
      properties: { port: 443, protocol: 'https', probe: name === 'https' ? inGateway('probes', 'ready') : null },
    })),
    backendSettingsCollection: [{ name: 'l4', properties: { port: 1433, protocol: 'Tcp', timeout: 60 } }],
    probes: [{ name: 'ready', properties: { protocol: 'Https', path: '/ready' } }],
    urlPathMaps: [
      {
        name: 'map',
        properties: {
          defaultBackendAddressPool: { id: gatewayPool('web') },
          defaultBackendHttpSettings: all.backendHttpSettings,
          pathRules: [
            {
              name: 'api',
              properties: {
                paths: ['/api/*'],
                backendAddressPool: { id: gatewayPool('api') },
                backendHttpSettings: inGateway('backendHttpSettingsCollection', 'api'),
              },
            },
          ],
        },
      },
    ],
    requestRoutingRules: [
      {
        name: 'paths',
        properties: {
          ruleType: 'PathBasedRouting',
          httpListener: listener,
          urlPathMap: inGateway('urlPathMaps', 'map'),
        },
      },
      {
        name: 'redirect',
        properties: { httpListener: listener, redirectConfiguration: inGateway('redirectConfigurations', 'r') },
      },
    ],
    routingRules: [
      {
        name: 'sql',
        properties: {
          backendAddressPool: { id: gatewayPool('tcp') },
          backendSettings: inGateway('backendSettingsCollection', 'l4'),
        },
      },
    ],
  })
}

describe('an application gateway', () => {
  const topology = build([agw()])
  test('which rules reach a pool', () => {
    expect(topology.all('backendPool').map((one) => [...fields(one, 'name', 'routingRules', 'isUsed')])).toEqual([
      ['web', ['agw/paths'], true],
      ['api', ['agw/paths'], true],
      ['unused', [], false],
      ['tcp', ['agw/sql'], true],
    ])
  })
  test('which settings are in use', () => {
    expect(
      topology
        .all('backendSettings')
        .map((one) => fields(one, 'name', 'rules', 'probe', 'isLayer4', 'requestTimeout', 'protocol')),
    ).toEqual([
      ['https', ['agw/paths'], 'agw/ready', false, 20, 'Https'],
      ['api', ['agw/paths'], undefined, false, 20, 'Https'],
      ['unused', [], undefined, false, 20, 'Https'],
      ['l4', ['agw/sql'], undefined, true, 60, 'Tcp'],
    ])
  })
  test('rules, listeners, probes', () => {
    expect(
      topology.all('routingRule').map((one) => fields(one, 'name', 'pools', 'listener', 'isLayer4', 'ruleType')),
    ).toEqual([
      ['paths', ['agw/web', 'agw/api'], 'agw/main', false, 'PathBasedRouting'],
      ['redirect', [], 'agw/main', false, 'Basic'],
      ['sql', ['agw/tcp'], undefined, true, 'Basic'],
    ])
    expect(fields(only(topology, 'gatewayListener'), 'port', 'frontend', 'rules')).toEqual([
      443,
      'agw/fe',
      ['agw/paths', 'agw/redirect'],
    ])
    expect(
      fields(
        only(topology, 'gatewayProbe'),
        'interval',
        'timeout',
        'unhealthyThreshold',
        'statusCodes',
        'backendSettings',
      ),
    ).toEqual([30, 30, 3, ['200-399'], ['agw/https']])
    expect(fields(only(topology, 'gatewaySku'), 'name', 'tier', 'capacity')).toEqual(['Standard_v2', 'Standard_v2', 2])
    expect(topology.pools.map(({ name, probes }) => [name, probes])).toEqual([
      ['web', ['https:443/ready']],
      ['api', []],
      ['unused', []],
      ['tcp', []],
    ])
  })
})

describe('intents', () => {
  const intentOf = (
    intents: readonly PoolIntent[],
    extra: Extra = {},
    owner: Readonly<Record<string, unknown>> = {},
  ) => {
    const intent = only(
      build([lb({ backendAddressPools: { web: {} } }, { tags: { Env: 'Prod' }, ...owner })], { ...extra, intents }),
      'backendPool',
    ).get('intent')
    return isElement(intent) ? fields(intent, 'exactly', 'min', 'max') : show(intent)
  }
  const members = { exactly: 3 }
  test.each<readonly [string, PoolIntent['match'], unknown]>([
    ['owner and pool', { owner: 'L*', pool: 'w?b' }, [3, undefined, undefined]],
    ['another owner', { owner: 'api-*', pool: 'web' }, undefined],
    ['id', { id: '*/resourceGroups/RG/*/web' }, [3, undefined, undefined]],
    ['tag', { tag: { env: 'prod' } }, [3, undefined, undefined]],
    ['another tag', { tag: { tier: '*' } }, undefined],
    ['set', { set: 'pro*' }, [3, undefined, undefined]],
    ['another set', { set: 'dev' }, undefined],
  ])('by %s', (_what, match, expected) => {
    expect(intentOf([{ match, members }])).toEqual(expected)
  })
  test('later wins key by key', () => {
    expect(
      intentOf([
        { match: { pool: '*' }, members: { min: 1, max: 4 } },
        { match: { pool: 'web' }, members: { max: 9 } },
      ]),
    ).toEqual([undefined, 1, 9])
  })
  test('a name that is not known leaves it open, unless the known part decides', () => {
    const tags = { tags: { env: unknown('env') } }
    expect(intentOf([{ match: { tag: { env: 'prod' } }, members }], {}, tags)).toBe('{env}')
    expect(intentOf([{ match: { tag: { env: '*' } }, members }], {}, tags)).toEqual([3, undefined, undefined])
  })
})

describe('read-only references', () => {
  const configuration = (name: string) => ({ id: `${network}/networkInterfaces/${name}/ipConfigurations/ip` })
  const instance = {
    id: `${rg}/providers/Microsoft.Compute/virtualMachineScaleSets/vm/virtualMachines/0/networkInterfaces/nic/ipConfigurations/ip`,
  }
  const shown = (resources: readonly ResourceJson[]) => {
    const list = build(resources).all('loadBalancer')[0]?.get('readOnlyReferences')
    const names = (list instanceof FactList ? [...list.items, ...list.maybe.map(({ fact }) => fact)] : []).map(
      (item) => (isElement(item) ? item.locate()?.place.pointer : ''),
    )
    return [names, list instanceof FactList ? list.maybe.length : 0]
  }
  const at = (path: string) => `lb/properties/backendAddressPools/0/properties/${path}`
  const web = (properties: Readonly<Record<string, Json>>, more: Readonly<Record<string, Json>> = {}) =>
    lb({ backendAddressPools: { web: properties }, ...more })
  test.each<readonly [string, readonly ResourceJson[], readonly unknown[]]>([
    [
      'a configuration that nothing says',
      [web({ backendIPConfigurations: [configuration('n1')] })],
      [[at('backendIPConfigurations/0')], 0],
    ],
    [
      'a configuration of an interface that joins',
      [web({ backendIPConfigurations: [configuration('N1')] }), nic('n1', [pool('web')])],
      [[], 0],
    ],
    [
      'an instance of a scale set that joins',
      [web({ backendIPConfigurations: [instance] }), vmss('vm', [pool('web')], 2)],
      [[], 0],
    ],
    [
      'an interface that does not join',
      [web({ backendIPConfigurations: [configuration('n1')] }), nic('n1', [])],
      [[at('backendIPConfigurations/0')], 0],
    ],
    [
      'an interface that may join',
      [web({ backendIPConfigurations: [configuration('n1')] }), nic('n1', unknown('pools'))],
      [[at('backendIPConfigurations/0')], 1],
    ],
    ['an empty list', [web({ backendIPConfigurations: [] })], [[], 0]],
    [
      'an echo',
      [
        web({
          loadBalancerBackendAddresses: [
            { name: 'a', properties: { networkInterfaceIPConfiguration: configuration('n1') } },
          ],
        }),
      ],
      [[at('loadBalancerBackendAddresses/0/properties/networkInterfaceIPConfiguration')], 0],
    ],
    [
      'a rule that does not name the pool',
      [web({ loadBalancingRules: [inLb('loadBalancingRules', 'r')] }, { loadBalancingRules: { r: {} } })],
      [[at('loadBalancingRules/0')], 0],
    ],
    [
      'a rule that names the pool',
      [
        web(
          { loadBalancingRules: [inLb('loadBalancingRules', 'r')] },
          { loadBalancingRules: { r: { backendAddressPool: { id: pool('web') } } } },
        ),
      ],
      [[], 0],
    ],
    [
      'a probe',
      [
        web(
          {},
          { probes: { p: { loadBalancingRules: [inLb('loadBalancingRules', 'r')] } }, loadBalancingRules: { r: {} } },
        ),
      ],
      [['lb/properties/probes/0/properties/loadBalancingRules/0'], 0],
    ],
  ])('%s', (_what, resources, expected) => {
    expect(shown(resources)).toEqual(expected)
  })
})
