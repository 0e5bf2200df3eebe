// A finding is the same one tomorrow: whatever the values are, wherever it is deployed.
import { expect, test } from '@jest/globals'
import { check } from '../../src/gate/check.ts'

const rule = (name: string) => ({ name, properties: { protocol: 'Tcp', frontendPort: 80, backendPort: 80 } })
const template = JSON.stringify({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { name: { type: 'string' } },
  resources: [
    {
      type: 'Microsoft.Network/loadBalancers',
      apiVersion: '2024-05-01',
      name: "[concat('lb-', parameters('name'))]",
      sku: { name: 'Standard' },
      properties: {
        loadBalancingRules: [rule("[parameters('name')]"), rule('fixed')],
        copy: [{ name: 'probes', count: 0, input: {} }],
      },
    },
  ],
})

function fingerprints(name: string, resourceGroup: string): readonly string[] {
  const parameters = [{ name: 'name', value: name }]
  const deployment = { template: { path: 'main.json', text: template }, parameters, scope: { resourceGroup } }
  const { findings } = check({ sets: [{ name: resourceGroup, deployments: [deployment] }], only: ['LB103'] })
  return findings.map(({ fingerprint }) => fingerprint).sort()
}

test('no parameter value and no scope is in a fingerprint, and two elements have two', () => {
  const first = fingerprints('one', 'rg-1')
  expect(new Set(first).size).toBe(2)
  expect(fingerprints('two', 'rg-2')).toEqual(first)
})
