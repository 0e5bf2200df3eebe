import { parseId } from '../../resource/resource-id.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList } from '../fact.ts'
import { kind, list, one, texts } from '../kind.ts'
import { model, type Part } from '../part.ts'
import { listOf } from '../read.ts'
import { undetermined } from '../stand-in.ts'
import { resourceFields, resourcePaths } from './shared.ts'

export const privateEndpoint = kind('privateEndpoint', 'endpoint', 'A private endpoint: an address of a service.', {
  ...resourceFields,
  subnet: one('subnet', 'The subnet it lies in.'),
  privateIPAddresses: texts('Its addresses, where they are fixed (ipConfigurations).'),
  services: texts('The ids of the resources that it leads to (privateLinkServiceId).'),
  keyVaults: list('keyVault', 'The key vaults among them.'),
})

export const privateEndpointModel = model(privateEndpoint, {
  paths: {
    ...resourcePaths,
    subnet: ['properties', 'subnet'],
    privateIPAddresses: ['properties', 'ipConfigurations'],
    services: ['properties', 'privateLinkServiceConnections'],
    keyVaults: ['properties', 'privateLinkServiceConnections'],
  },
  read: {
    subnet: (p) => p.world.resolve('subnet', p.cursor.at('properties', 'subnet')),
    privateIPAddresses: (p) =>
      listOf(p.cursor.at('properties', 'ipConfigurations'), (item) => item.at('properties', 'privateIPAddress').text()),
    services: servicesOf,
    keyVaults: (endpoint) => {
      const { items, maybe } = servicesOf(endpoint)
      const ids = items.filter((id) => typeof id === 'string' || isUnknown(id)).map(parseId)
      const vaults = ids.filter(({ type }) => type === KEY_VAULT || type === '')
      return new FactList(
        vaults.map(({ text }) => endpoint.world.resolveId('keyVault', text)),
        maybe.map(({ because }) => undetermined('keyVault', because)),
      )
    },
  },
})

const KEY_VAULT = 'microsoft.keyvault/vaults'

/** NOTE: a connection that its owner has to approve stands in a list of its own. */
function servicesOf({ cursor }: Part): FactList {
  const lists = ['privateLinkServiceConnections', 'manualPrivateLinkServiceConnections'].map((connections) =>
    listOf(cursor.at('properties', connections), (item) => item.at('properties', 'privateLinkServiceId').text()),
  )
  return new FactList(
    lists.flatMap(({ items }) => items).filter((id) => id !== undefined),
    lists.flatMap(({ maybe }) => maybe),
  )
}
