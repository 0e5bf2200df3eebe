// The fake behaves as Azure does, as far as Azure's own client can tell: the operations of @azure/arm-network, which poolgate does
// not use, understand it, and read the same.
import { NetworkManagementClient } from '@azure/arm-network'
import { expect, test } from '@jest/globals'
import { startFakeArm } from './fake-arm.ts'
import { openTo, token, trusting } from './open.ts'

const group = '/subscriptions/s/resourceGroups/rg'
const gateway = `${group}/providers/Microsoft.Network/applicationGateways/agw-web`
const balancers = ['lb-a', 'lb-b', 'lb-c'].map((name) => `${group}/providers/Microsoft.Network/loadBalancers/${name}`)

test.each(['location', 'both'] as const)('health by %s, and a list in pages', async (operation) => {
  const health = { backendAddressPools: [{ backendAddressPool: { id: `${gateway}/backendAddressPools/web` } }] }
  const arm = await startFakeArm({
    resources: Object.fromEntries(balancers.map((id) => [id, { id, name: id.split('/').at(-1), properties: {} }])),
    results: { [`${gateway}/backendhealth`]: health },
    pageSize: 2,
    operation,
    seconds: 0,
  })
  try {
    const credential = { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) }
    const sdk = new NetworkManagementClient(credential, 's', {
      endpoint: arm.origin,
      httpClient: trusting(arm.ca),
    })
    const listed: (string | undefined)[] = []
    for await (const { name } of sdk.loadBalancers.list('rg')) listed.push(name)
    expect(listed).toEqual(['lb-a', 'lb-b', 'lb-c'])
    const byClient = await sdk.applicationGateways.backendHealth('rg', 'agw-web', { updateIntervalInMs: 1 })
    const [own] = await openTo(arm).azure.health(gateway)
    expect(own).toEqual({ origin: `azure:${gateway}`, text: JSON.stringify(health) })
    expect(byClient.backendAddressPools?.[0]?.backendAddressPool?.id).toBe(`${gateway}/backendAddressPools/web`)
  } finally {
    await arm.close()
  }
})
