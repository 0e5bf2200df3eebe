import { bool, kind, one, oneOf } from '../kind.ts'
import { model } from '../part.ts'
import { ownerOf } from './shared.ts'

export const virtualNetworkPeering = kind('virtualNetworkPeering', 'peering', 'A peering of a virtual network.', {
  virtualNetwork: one('virtualNetwork', 'The network that declares it.'),
  remoteVirtualNetwork: one('virtualNetwork', 'The network at the other end.'),
  allowVirtualNetworkAccess: bool('Whether the networks reach each other; true when absent.'),
  allowForwardedTraffic: bool('Whether packets that others forward are let in; false when absent.'),
  peeringState: oneOf(['Initiated', 'Connected', 'Disconnected'], 'Its state, as exports say it.'),
  useRemoteGateways: bool('Whether it uses the VPN or ExpressRoute gateway of the other end; false when absent.'),
})

export const virtualNetworkPeeringModel = model(virtualNetworkPeering, {
  paths: { remoteVirtualNetwork: ['properties', 'remoteVirtualNetwork'] },
  defaults: { allowVirtualNetworkAccess: true, allowForwardedTraffic: false, useRemoteGateways: false },
  read: {
    virtualNetwork: ownerOf,
    remoteVirtualNetwork: (p) => p.world.resolve('virtualNetwork', p.cursor.at('properties', 'remoteVirtualNetwork')),
  },
})
