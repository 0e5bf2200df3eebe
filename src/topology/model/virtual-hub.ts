// Microsoft.Network/virtualHubs of Virtual WAN.
import type { Resource } from '../../resource/resource.ts'
import { bool, kind, list } from '../kind.ts'
import { model } from '../part.ts'
import { anyOf, someOf } from '../three-valued.ts'
import { hubConnectionModel } from './hub-connection.ts'
import { isPresent, makeWith, merge, resourceFields, resourcePaths } from './shared.ts'

export const virtualHub = kind('virtualHub', 'hub', 'A hub of Azure Virtual WAN.', {
  ...resourceFields,
  connections: list('hubConnection', 'The virtual networks that are connected to it.'),
  isSecured: bool('True with an Azure Firewall in it, which traffic for the Internet goes through.'),
})

export interface VirtualHubChildren {
  readonly connections: readonly Resource[]
}

export const virtualHubModel = model<typeof virtualHub, VirtualHubChildren>(virtualHub, {
  paths: { ...resourcePaths, isSecured: ['properties', 'azureFirewall'] },
  read: {
    connections: (hub) => {
      const make = makeWith(hub, hubConnectionModel, 'hubVirtualNetworkConnections')
      return merge(hub, 'hubConnection', 'hubVirtualNetworkConnections', hub.data.connections, make)
    },
    isSecured: (hub) =>
      anyOf([
        isPresent(hub.cursor.at('properties', 'azureFirewall', 'id').text()),
        someOf(hub.world.referring('azureFirewall', 'virtualHub', hub), () => true),
      ]),
  },
})
