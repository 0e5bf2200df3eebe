import { bool, kind, one } from '../kind.ts'
import { model } from '../part.ts'
import { ownerOf } from './shared.ts'

export const hubConnection = kind(
  'hubConnection',
  'connection',
  'A virtual network connected to a hub of Virtual WAN.',
  {
    virtualHub: one('virtualHub', 'The hub.'),
    remoteVirtualNetwork: one('virtualNetwork', 'The virtual network.'),
    enableInternetSecurity: bool('Whether the network takes the default route of the hub; false when absent.'),
  },
)

export const hubConnectionModel = model(hubConnection, {
  paths: { remoteVirtualNetwork: ['properties', 'remoteVirtualNetwork'] },
  defaults: { enableInternetSecurity: false },
  read: {
    virtualHub: ownerOf,
    remoteVirtualNetwork: (p) => p.world.resolve('virtualNetwork', p.cursor.at('properties', 'remoteVirtualNetwork')),
  },
})
