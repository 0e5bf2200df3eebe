// Where findings point, on templates that `check` judges whole.
import { expect, test } from '@jest/globals'
import { check } from '../../src/gate/check.ts'

const id = (path: string) =>
  `[resourceId('Microsoft.Network/loadBalancers/${path.split('/')[0] ?? ''}', 'lb', '${path.split('/')[1] ?? ''}')]`
const template = JSON.stringify(
  {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [
      {
        type: 'Microsoft.Network/loadBalancers',
        apiVersion: '2024-05-01',
        name: 'lb',
        sku: { name: 'Standard' },
        properties: {
          backendAddressPools: [{ name: 'web' }],
          probes: [{ name: 'ready', properties: { protocol: 'Tcp', port: 8080 } }],
          loadBalancingRules: [
            {
              name: 'https',
              properties: {
                protocol: 'Tcp',
                frontendPort: 443,
                backendPort: 8443,
                probe: { id: id('probes/ready') },
                backendAddressPool: { id: id('backendAddressPools/web') },
              },
            },
          ],
        },
      },
    ],
  },
  null,
  2,
)

test('of a list of values the first is the place, the others are related', () => {
  const deployments = [{ template: { path: 'main.json', text: template } }]
  const { findings } = check({ sets: [{ name: 's', deployments }], only: ['LB140'] })
  const [finding] = findings
  const shown = [finding?.place, ...(finding?.related ?? []).map(({ place }) => place)]
  expect(shown.map((place) => place && place.source.text.slice(place.start, place.end))).toEqual([
    '"port": 8080',
    '"backendPort": 8443',
  ])
})
