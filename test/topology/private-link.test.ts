// Whether a gateway resolves the name of a service to the private endpoint that the inputs have for it.
import { describe, expect, test } from '@jest/globals'
import { Unknown } from '../../src/resource/unknown.ts'
import { build, gateway, network, only, rg, show, text, unknown, type Json, type ResourceJson } from './resources.ts'

const vnet = `${network}/virtualNetworks/vnet`
const app = `${rg}/providers/Microsoft.Web/sites/app`

function endpointTo(service: Json, list = 'privateLinkServiceConnections'): ResourceJson {
  const properties = { [list]: [{ properties: { privateLinkServiceId: service } }] }
  return { type: 'Microsoft.Network/privateEndpoints', name: 'pe', properties }
}

const zone = (name: string): ResourceJson => ({ type: 'Microsoft.Network/privateDnsZones', name })
const linkOf = (name: string, id: Json): ResourceJson => ({
  type: 'Microsoft.Network/privateDnsZones/virtualNetworkLinks',
  name: `${name}/link`,
  properties: { virtualNetwork: { id } },
})
const home = { type: 'Microsoft.Network/virtualNetworks', name: 'vnet', properties: { subnets: [{ name: 'gateway' }] } }

function answer(fqdn: Json, resources: readonly ResourceJson[]): unknown {
  const properties = {
    gatewayIPConfigurations: [{ name: 'ip', properties: { subnet: { id: `${vnet}/subnets/gateway` } } }],
    backendAddressPools: [{ name: 'web', properties: { backendAddresses: [{ fqdn }] } }],
  }
  return show(only(build([gateway(properties), home, ...resources]), 'backendAddress').get('resolvesToEndpoint'))
}

const sites = 'privatelink.azurewebsites.net'
const linked = [zone(sites), linkOf(sites, vnet)]
const elsewhere = [zone(sites), linkOf(sites, `${vnet}-2`)]
const U = unknown('x')

describe('which endpoint a name means', () => {
  const read = (id: string, key: string) =>
    new Unknown({ print: () => 'reference', causes: [], reads: { id, path: [key] } })
  test.each<readonly [string, Json, readonly ResourceJson[], unknown]>([
    ['that of the app', 'APP.azurewebsites.net', [endpointTo(app)], true],
    [
      'one that its owner approves',
      'app.azurewebsites.net',
      [endpointTo(app, 'manualPrivateLinkServiceConnections')],
      true,
    ],
    ['none', 'app.azurewebsites.net', [], undefined],
    ['that of another app', 'app-2.azurewebsites.net', [endpointTo(app)], undefined],
    [
      'that of something else of the name',
      'app.azurewebsites.net',
      [endpointTo(`${rg}/providers/Microsoft.Storage/storageAccounts/app`)],
      undefined,
    ],
    ['a name of no service', 'app.contoso.com', [endpointTo(app)], undefined],
    ['a name that the deployment reads', read(app, 'defaultHostName'), [endpointTo(app)], true],
    ['something else that it reads', read(app, 'outboundIpAddresses'), [endpointTo(app)], undefined],
    ['a name that is not known', U, [endpointTo(app)], undefined],
    [
      'a name that is known in parts',
      text`app-${U}.azurewebsites.net`,
      [endpointTo(text`${rg}/providers/Microsoft.Web/sites/app-${U}`)],
      true,
    ],
    [
      'other parts',
      text`api-${U}.azurewebsites.net`,
      [endpointTo(text`${rg}/providers/Microsoft.Web/sites/app-${U}`)],
      undefined,
    ],
  ])('%s', (_what, fqdn, endpoints, expected) => {
    expect(answer(fqdn, [...endpoints, ...linked])).toBe(expected)
  })
})

test.each<readonly [string, readonly ResourceJson[], unknown]>([
  ['linked', linked, true],
  ['linked to another network', elsewhere, false],
  ['linked to one that is not known', [zone(sites), linkOf(sites, U)], '{x}'],
  ['not linked among the inputs', [zone(sites)], '{name}'],
  ['not among the inputs', [], '{zone}'],
])('a zone that is %s', (_what, resources, expected) => {
  expect(answer('app.azurewebsites.net', [endpointTo(app), ...resources])).toBe(expected)
})

test('zones of other services', () => {
  const store = `${rg}/providers/Microsoft.Storage/storageAccounts/store`
  const blobs = 'privatelink.blob.core.windows.net'
  expect(answer('store.blob.core.windows.net', [endpointTo(store), zone(blobs), linkOf(blobs, vnet)])).toBe(true)
  expect(answer('store.web.core.windows.net', [endpointTo(store), zone(blobs), linkOf(blobs, vnet)])).toBe('{zone}')
})

test('the entries of a pool that an endpoint is for', () => {
  const pools = (resources: readonly ResourceJson[], backendAddresses: Json) => {
    const properties = { backendAddressPools: [{ name: 'web', properties: { backendAddresses } }] }
    return show(only(build([gateway(properties), ...resources]), 'backendPool').get('endpointAddresses'))
  }
  const entries = [{ fqdn: 'app.azurewebsites.net' }, { fqdn: 'app-2.azurewebsites.net' }, { ipAddress: '10.0.0.4' }]
  expect(pools([endpointTo(app)], entries)).toEqual(['agw/web/app.azurewebsites.net'])
  expect(pools([], entries)).toEqual([])
  expect(pools([endpointTo(app)], U)).toEqual(['|', '?×*'])
})
