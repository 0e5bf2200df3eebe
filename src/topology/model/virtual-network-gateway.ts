// Microsoft.Network/virtualNetworkGateways: VPN and ExpressRoute.
import { isUnknown } from '../../resource/value.ts'
import { bool, kind, one, oneOf } from '../kind.ts'
import { model, type Part } from '../part.ts'
import { anyOf, truthOf, type Truth } from '../three-valued.ts'
import { networkOfSubnet } from './placement.ts'
import { resourceFields, resourcePaths } from './shared.ts'

export const virtualNetworkGateway = kind('virtualNetworkGateway', 'vng', 'A VPN or ExpressRoute gateway.', {
  ...resourceFields,
  gatewayType: oneOf(['Vpn', 'ExpressRoute', 'LocalGateway'], 'What it connects by.'),
  enableBgp: bool('Whether a VPN gateway learns routes by BGP; false when absent.'),
  hasBgp: bool('True when it learns routes by BGP: every ExpressRoute gateway does.'),
  virtualNetwork: one('virtualNetwork', 'The virtual network of its subnet.'),
})

export const virtualNetworkGatewayModel = model(virtualNetworkGateway, {
  paths: { ...resourcePaths, virtualNetwork: ['properties', 'ipConfigurations'] },
  defaults: { enableBgp: false },
  read: { hasBgp, virtualNetwork: networkOf },
})

function hasBgp(gateway: Part): Truth {
  const type = gateway.get('gatewayType')
  return anyOf([isUnknown(type) ? type : type === 'ExpressRoute', truthOf(gateway.get('enableBgp'))])
}

/** NOTE: all its IP configurations lie in one subnet. */
function networkOf(gateway: Part): ReturnType<typeof networkOfSubnet> {
  const { items, rest } = gateway.cursor.elements('properties', 'ipConfigurations')
  const [first] = items
  if (first === undefined) return rest
  return networkOfSubnet(gateway.world, gateway.world.resolve('subnet', first.at('properties', 'subnet')))
}
