// Which deployments init puts into one set: those that obviously belong together, and no others.
import { expect, test } from '@jest/globals'
import { plan } from '../../src/source/plan.ts'
import { survey, whole } from '../../src/scaffold/survey.ts'
import { treeOf } from '../source/tree.ts'

const template = (resources: readonly object[], parameters: object = {}) =>
  JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    parameters,
    resources,
  })

const balancer = (name: string) => ({
  type: 'Microsoft.Network/loadBalancers',
  apiVersion: '2024-05-01',
  name,
  sku: { name: 'Standard' },
  properties: { backendAddressPools: [{ name: 'web' }] },
})

const idOf = (owner: string) => `[resourceId('Microsoft.Network/loadBalancers/backendAddressPools', ${owner}, 'web')]`

const machine = (name: string, owner: string) => ({
  type: 'Microsoft.Network/networkInterfaces',
  apiVersion: '2024-05-01',
  name,
  properties: {
    ipConfigurations: [{ name: 'ip', properties: { loadBalancerBackendAddressPools: [{ id: idOf(owner) }] } }],
  },
})

const lb = template([balancer('lb')])
const app = (name = 'nic') => template([machine(name, "'lb'")])
const envLb = template([balancer("[concat('lb-', parameters('env'))]")], { env: { type: 'string' } })
const envApp = template([machine('nic', "concat('lb-', parameters('env'))")], { env: { type: 'string' } })
const values = (env: string) => JSON.stringify({ parameters: { env: { value: env } } })

/** Files with the set that each stands in. */
test.each<[string, Readonly<Record<string, string>>, readonly (readonly [string | undefined, string])[]]>([
  [
    'a load balancer and the machines that join it',
    { 'app/nic.json': app(), 'lb/lb.json': lb },
    [
      ['lb/lb.json', 'lb/lb.json'],
      ['lb/lb.json', 'app/nic.json'],
    ],
  ],
  [
    'machines of several templates',
    { 'a.json': app('nic-a'), 'b.json': app('nic-b'), 'lb.json': lb },
    [
      ['lb.json', 'lb.json'],
      ['lb.json', 'a.json'],
      ['lb.json', 'b.json'],
    ],
  ],
  [
    'two templates of the same machines: which is deployed is not obvious',
    { 'a.json': app(), 'b.json': app(), 'lb.json': lb },
    [
      [undefined, 'a.json'],
      [undefined, 'b.json'],
      [undefined, 'lb.json'],
    ],
  ],
  [
    'two load balancers of one name: which is meant is not obvious',
    { 'app.json': app(), 'east.json': lb, 'west.json': lb },
    [
      [undefined, 'app.json'],
      [undefined, 'east.json'],
      [undefined, 'west.json'],
    ],
  ],
  [
    'a template that has members of its own is complete',
    { 'app.json': app('nic-2'), 'lb.json': template([balancer('lb'), machine('nic-1', "'lb'")]) },
    [
      [undefined, 'app.json'],
      [undefined, 'lb.json'],
    ],
  ],
  [
    'environments, each with its own',
    {
      'app.json': envApp,
      'app.parameters.dev.json': values('dev'),
      'app.parameters.prod.json': values('prod'),
      'lb.json': envLb,
      'lb.parameters.dev.json': values('dev'),
      'lb.parameters.prod.json': values('prod'),
    },
    [
      ['dev', 'lb.json'],
      ['dev', 'app.json'],
      ['prod', 'lb.json'],
      ['prod', 'app.json'],
    ],
  ],
  [
    'environments of templates that have nothing to do with each other',
    {
      'a.json': envLb,
      'a.parameters.dev.json': values('a-dev'),
      'a.parameters.prod.json': values('a-prod'),
      'b.json': envLb,
      'b.parameters.dev.json': values('b-dev'),
      'b.parameters.prod.json': values('b-prod'),
    },
    [
      ['a.json (dev)', 'a.json'],
      ['a.json (prod)', 'a.json'],
      ['b.json (dev)', 'b.json'],
      ['b.json (prod)', 'b.json'],
    ],
  ],
])('%s', (_, files, expected) => {
  const tree = treeOf(files)
  const { inputs } = survey(plan([whole('')], tree), tree, '')
  expect(inputs.map(({ set, template: path }) => [set, path])).toEqual(expected)
})
