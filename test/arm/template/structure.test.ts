// Children, symbolic names, nested deployments, references: which resources a template deploys, and where.
import { describe, expect, test } from '@jest/globals'
import type { Expansion } from '../../../src/arm/template/expand.ts'
import type { ReadLinked } from '../../../src/arm/template/run.ts'
import {
  at,
  deployment,
  documentOf,
  expansionOf,
  inner,
  messagesOf,
  networkId,
  outputs,
  outputsOf,
  resource,
  resourcesOf,
  scope,
  template,
} from './expansion.ts'

const ids = (expansion: ReturnType<typeof expansionOf>) => resourcesOf(expansion).map((r) => r.id)

describe('children', () => {
  const pool = networkId('loadBalancers/lb/backendAddressPools/p')
  test.each([
    [
      'in the resources of the parent',
      [resource('loadBalancers', 'lb', { resources: [{ type: 'backendAddressPools', apiVersion: '1', name: 'p' }] })],
    ],
    [
      'beside it with the full type',
      [resource('loadBalancers', 'lb'), resource('loadBalancers/backendAddressPools', 'lb/p')],
    ],
    [
      'in the parent with the full type',
      [resource('loadBalancers', 'lb', { resources: [resource('loadBalancers/backendAddressPools', 'lb/p')] })],
    ],
    [
      'with a name that is an expression',
      [resource('loadBalancers', 'lb'), resource('loadBalancers/backendAddressPools', "[concat('lb', '/', 'p')]")],
    ],
  ])('%s', (_, resources) => {
    expect(ids(expansionOf(template({ resources })))).toEqual([networkId('loadBalancers/lb'), pool])
  })

  test('symbolic names, parents with ::, existing resources', () => {
    const expansion = expansionOf(
      template({
        languageVersion: '2.0',
        resources: {
          'lb::p': resource('loadBalancers/backendAddressPools', 'lb/p'),
          lb: resource('loadBalancers', 'lb'),
          vnet: { ...resource('virtualNetworks', 'v'), existing: true, resourceGroup: 'rg-net' },
        },
        outputs: outputs({
          vnet: "[resourceInfo('vnet').id]",
          lb: "[resourceId('Microsoft.Network/loadBalancers', 'lb')]",
        }),
      }),
    )
    expect(ids(expansion)).toEqual([pool, networkId('loadBalancers/lb')])
    expect(outputsOf(expansion)).toEqual({
      vnet: networkId('virtualNetworks/v').replace('rg-app', 'rg-net'),
      lb: networkId('loadBalancers/lb'),
    })
  })

  test('a resource of an extension has its type and properties, no id', () => {
    const app = {
      extension: 'kubernetes',
      type: 'apps/Deployment@v1',
      properties: { metadata: { name: "[concat('a', 'b')]" } },
    }
    const expansion = expansionOf(template({ languageVersion: '2.2-experimental', resources: { app } }))
    expect(messagesOf(expansion)).toEqual([])
    expect(resourcesOf(expansion)).toEqual([{ type: 'apps/Deployment@v1', properties: { metadata: { name: 'ab' } } }])
  })

  test('extension resources follow their scope', () => {
    const lock = {
      type: 'Microsoft.Authorization/locks',
      apiVersion: '1',
      name: 'l',
      scope: "[format('Microsoft.Network/loadBalancers/{0}', 'lb')]",
    }
    expect(ids(expansionOf(template({ resources: [lock] })))).toEqual([
      networkId('loadBalancers/lb/providers/Microsoft.Authorization/locks/l'),
    ])
  })
})

describe('nested deployments', () => {
  const named = (value: string) => template({ resources: [resource('loadBalancers', value)] })

  test('inner scope sees its own parameters, outer scope the parent’s', () => {
    const child = (properties: object) =>
      deployment(
        'd',
        template({
          parameters: { name: { type: 'string', defaultValue: 'own' } },
          variables: { suffix: 'child' },
          resources: [resource('loadBalancers', "[concat(parameters('name'), '-', variables('suffix'))]")],
        }),
        { properties },
      )
    const parent = { parameters: { name: { type: 'string', defaultValue: 'parent' } }, variables: { suffix: 'root' } }
    expect(ids(expansionOf(template({ ...parent, resources: [child(inner)] })))).toEqual([
      networkId('loadBalancers/own-child'),
    ])
    expect(ids(expansionOf(template({ ...parent, resources: [child({})] })))).toEqual([
      networkId('loadBalancers/parent-root'),
    ])
    const passed = { ...inner, parameters: { name: { value: "[concat(parameters('name'), '!')]" } } }
    expect(ids(expansionOf(template({ ...parent, resources: [child(passed)] })))).toEqual([
      networkId('loadBalancers/parent!-child'),
    ])
  })

  test.each([
    ['another group', { resourceGroup: 'rg-2' }, networkId('loadBalancers/x').replace('rg-app', 'rg-2')],
    [
      'another subscription and group',
      { subscriptionId: '33333333-3333-3333-3333-333333333333', resourceGroup: 'rg-2' },
      '/subscriptions/33333333-3333-3333-3333-333333333333/resourceGroups/rg-2/providers/Microsoft.Network/loadBalancers/x',
    ],
    [
      'a subscription',
      { subscriptionId: scope.subscriptionId, location: 'westeurope' },
      `/subscriptions/${scope.subscriptionId}/providers/Microsoft.Network/loadBalancers/x`,
    ],
    ['the tenant', { scope: '/', location: 'westeurope' }, '/providers/Microsoft.Network/loadBalancers/x'],
    [
      'a management group',
      { scope: 'Microsoft.Management/managementGroups/mg', location: 'w' },
      '/providers/Microsoft.Management/managementGroups/mg/providers/Microsoft.Network/loadBalancers/x',
    ],
  ])('goes to %s', (_, target, id) => {
    const schema =
      'resourceGroup' in target
        ? {}
        : { $schema: 'https://schema.management.azure.com/schemas/2018-05-01/subscriptionDeploymentTemplate.json#' }
    const child = deployment('d', { ...named('x'), ...schema }, { ...target, properties: inner })
    expect(ids(expansionOf(template({ resources: [child] })))).toEqual([id])
  })

  test('outputs of a module pass ids on, by name, by symbol and through two levels', () => {
    const lb = template({
      parameters: { name: { type: 'string' } },
      resources: [resource('loadBalancers', "[parameters('name')]")],
      outputs: outputs({
        pool: "[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', parameters('name'), 'p')]",
      }),
    })
    const middle = template({
      languageVersion: '2.0',
      resources: {
        lb: deployment('lb-module', lb, { properties: { ...inner, parameters: { name: { value: 'lb' } } } }),
      },
      outputs: outputs({ pool: "[reference('lb').outputs.pool.value]" }),
    })
    const nic = resource('networkInterfaces', 'nic', {
      properties: {
        pool: "[reference(resourceId('Microsoft.Resources/deployments', 'middle'), '2022-09-01').outputs.pool.value]",
      },
    })
    const expansion = expansionOf(template({ resources: [nic, deployment('middle', middle, { properties: inner })] }))
    expect(messagesOf(expansion)).toEqual([])
    expect(resourcesOf(expansion)[0]?.properties).toEqual({ pool: networkId('loadBalancers/lb/backendAddressPools/p') })
  })

  test('outputs of a module resolve without a known subscription too', () => {
    const lb = template({ outputs: outputs({ pool: "[resourceId('Microsoft.Network/loadBalancers', 'lb')]" }) })
    const expansion = expansionOf(
      template({
        resources: [deployment('m', lb, { properties: inner })],
        outputs: outputs({
          pool: "[reference(resourceId('Microsoft.Resources/deployments', 'm')).outputs.pool.value]",
        }),
      }),
      [],
      {},
    )
    expect(outputsOf(expansion)).toEqual({
      pool: expect.stringContaining('/providers/Microsoft.Network/loadBalancers/') as unknown,
    })
    expect(JSON.stringify(outputsOf(expansion))).not.toContain('reference(')
  })

  describe('a template linked by relative path', () => {
    const root = template({
      resources: [
        {
          ...deployment('l', {}),
          properties: {
            templateLink: { relativePath: 'nested/lb.json' },
            parameters: { name: { value: 'lb-linked' } },
          },
        },
      ],
    })
    const linked = template({
      parameters: { name: { type: 'string' } },
      variables: { own: 'x' },
      resources: [resource('loadBalancers', "[parameters('name')]", { properties: { own: "[variables('own')]" } })],
    })
    const read = (answer: ReturnType<ReadLinked>): Expansion =>
      expansionOf(root, [], {
        scope,
        readLinked: (from, path) => (from === 'main.json' && path === 'nested/lb.json' ? answer : undefined),
      })

    test('is expanded in its own scope', () => {
      const expansion = read(documentOf(linked, 'nested/lb.json'))
      expect(messagesOf(expansion)).toEqual([])
      expect(ids(expansion)).toEqual([networkId('loadBalancers/lb-linked')])
    })

    test('points at the file that was given first', () => {
      const provenance = read(documentOf(linked, 'nested/lb.json')).resources[0]?.origin.locate(['name'])
      expect(
        [provenance?.place, ...(provenance?.related ?? []).map(({ place }) => place)].map(
          (p) => p && at(p).split(':')[0],
        ),
      ).toEqual(['main.json', 'nested/lb.json'])
    })

    test('that is not there is a gap, one that is broken a problem too', () => {
      expect(read(undefined).gaps.map((gap) => gap.reason)).toEqual([
        'the linked template lb.json is not among the inputs',
      ])
      const broken = read({ level: 'error', code: 'json', message: 'This is not JSON.' })
      expect(broken.problems.map(({ message }) => message)).toEqual(['This is not JSON.'])
      expect(broken.gaps).toHaveLength(1)
    })

    test('that links to itself ends', () => {
      const circle = template({
        resources: [{ ...deployment('l', {}), properties: { templateLink: { relativePath: 'main.json' } } }],
      })
      const expansion = expansionOf(circle, [], { scope, readLinked: () => documentOf(circle, 'main.json') })
      expect(messagesOf(expansion)).toEqual([expect.stringMatching(/nested more than 12 levels deep/)])
    })
  })

  test('a linked template is named also where its address is not known', () => {
    const uri = "[uri(deployment().properties.templateLink.uri, 'nested/nic.json')]"
    const linked = {
      type: 'Microsoft.Resources/deployments',
      apiVersion: '1',
      name: 'l',
      properties: { templateLink: { uri } },
    }
    const gaps = expansionOf(template({ resources: [linked] })).gaps
    expect(gaps.map((gap) => gap.reason)).toEqual(['the linked template nic.json is not among the inputs'])
  })

  test('a linked template is a gap that names it', () => {
    const linked = {
      type: 'Microsoft.Resources/deployments',
      apiVersion: '1',
      name: 'l',
      properties: { templateLink: { uri: 'https://example.org/x/net.json?sas=1' } },
    }
    const expansion = expansionOf(template({ resources: [linked] }))
    expect(expansion.gaps.map((gap) => gap.reason)).toEqual(['the linked template net.json is not among the inputs'])
    expect(expansion.problems).toEqual([])
  })
})

describe('reference() of a resource of the template', () => {
  const lb = resource('loadBalancers', 'lb', {
    properties: { frontendIPConfigurations: [{ name: 'fe', properties: { privateIPAddress: '10.0.0.4' } }] },
  })
  test.each([
    ['what its body tells', "[reference('lb').frontendIPConfigurations[0].properties.privateIPAddress]", '10.0.0.4'],
    [
      'the id of an element',
      "[reference('lb').frontendIPConfigurations[0].id]",
      networkId('loadBalancers/lb/frontendIPConfigurations/fe'),
    ],
    [
      'what only Azure knows',
      "[reference('lb', '2024-05-01').provisioningState]",
      `[reference('${networkId('loadBalancers/lb')}', '2024-05-01').provisioningState]`,
    ],
  ])('%s', (_, value, expected) => {
    expect(outputsOf(expansionOf(template({ resources: [lb], outputs: outputs({ value }) })))).toEqual({
      value: expected,
    })
  })
})

test('answers that the caller has at hand resolve what only Azure knows', () => {
  const answered = expansionOf(
    template({
      outputs: outputs({
        zone: "[reference(resourceId('Microsoft.Network/publicIPAddresses', 'ip')).zones[0]]",
        key: "[listKeys(resourceId('Microsoft.Storage/storageAccounts', 's'), '2023-01-01').keys[0]]",
        versions: "[providers('Microsoft.Network', 'loadBalancers').apiVersions]",
        other: "[reference(resourceId('Microsoft.Network/publicIPAddresses', 'other')).zones[0]]",
      }),
    }),
    [],
    {
      scope,
      reference: ({ id }) => (id.endsWith('/ip') ? { zones: ['2'] } : undefined),
      list: ({ name }) => ({ keys: [`of ${name}`] }),
      providers: [
        { namespace: 'Microsoft.Network', resourceTypes: [{ resourceType: 'loadBalancers', apiVersions: ['v'] }] },
      ],
    },
  )
  expect(outputsOf(answered)).toEqual({
    zone: '2',
    key: 'of listKeys',
    versions: ['v'],
    other: expect.stringMatching(/^\[reference\(/) as unknown,
  })
})
