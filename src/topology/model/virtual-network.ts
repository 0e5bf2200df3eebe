import { bool, kind, list, texts } from '../kind.ts'
import { makeWith, merge, resourceFields, resourcePaths } from './shared.ts'
import { FactList, isElement, type Element, type Fact } from '../fact.ts'
import { SubnetIndex } from '../network/subnet-index.ts'
import { Part, model } from '../part.ts'
import { listFact } from '../stand-in.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import type { Resource } from '../../resource/resource.ts'
import { subnetModel } from './subnet.ts'
import { virtualNetworkPeeringModel } from './virtual-network-peering.ts'

export const virtualNetwork = kind('virtualNetwork', 'vnet', 'A virtual network.', {
  ...resourceFields,
  addressPrefixes: texts('Its address space.'),
  enableDdosProtection: bool('Whether a DDoS protection plan covers it; false when absent.'),
  subnets: list('subnet', 'Its subnets: those in its body and those declared as child resources, each once.'),
  peerings: list('virtualNetworkPeering', 'Its peerings with other networks, as it declares them.'),
  gatewaySubnets: list('subnet', 'Those of its subnets in which application gateways of the inputs lie.'),
  virtualNetworkGateways: list('virtualNetworkGateway', 'The VPN and ExpressRoute gateways in it.'),
  hubConnections: list('hubConnection', 'Its connections to hubs of Virtual WAN.'),
  dnsServers: texts('The DNS servers that it gives to its members; none means those of Azure.'),
})

export interface VirtualNetworkChildren {
  readonly subnets: readonly Resource[]
  readonly peerings: readonly Resource[]
}

/** A virtual network, which finds the subnet of an address. */
export class VirtualNetwork extends Part<VirtualNetworkChildren> {
  #index: SubnetIndex | undefined

  subnetOf(address: string): Element | Unknown | undefined {
    this.#index ??= new SubnetIndex(listFact(this.get('subnets'), 'subnet'))
    return this.#index.of(address)
  }
}

/** The subnet of a network that holds an address. */
export function subnetHolding(network: Fact, address: Fact): Element | Unknown | undefined {
  if (isUnknown(network)) return network
  if (isUnknown(address)) return address
  if (!isElement(network) || typeof address !== 'string') return undefined
  if (network instanceof VirtualNetwork) return network.subnetOf(address)
  const subnets = network.get('subnets')
  return isUnknown(subnets) ? subnets : undefined
}

export const virtualNetworkModel = model<typeof virtualNetwork, VirtualNetworkChildren>(virtualNetwork, {
  paths: {
    ...resourcePaths,
    addressPrefixes: ['properties', 'addressSpace', 'addressPrefixes'],
    dnsServers: ['properties', 'dhcpOptions', 'dnsServers'],
  },
  defaults: { enableDdosProtection: false },
  read: {
    subnets: (vnet) => merge(vnet, 'subnet', 'subnets', vnet.data.subnets, makeWith(vnet, subnetModel, 'subnets')),
    virtualNetworkGateways: (vnet) => vnet.world.referring('virtualNetworkGateway', 'virtualNetwork', vnet),
    hubConnections: (vnet) => vnet.world.referring('hubConnection', 'remoteVirtualNetwork', vnet),
    gatewaySubnets: (vnet) => gatewaySubnetsOf(vnet),
    peerings: (vnet) => {
      const make = makeWith(vnet, virtualNetworkPeeringModel, 'virtualNetworkPeerings')
      return merge(vnet, 'virtualNetworkPeering', 'virtualNetworkPeerings', vnet.data.peerings, make)
    },
  },
})

/** NOTE: asked of the gateways, since there are fewer of them than subnets. */
function gatewaySubnetsOf(vnet: Part<VirtualNetworkChildren>): FactList {
  const certain = vnet.world.all('applicationGateway').filter(({ doubt }) => doubt === undefined)
  const subnets = certain.map((gateway) => gateway.get('subnet'))
  return new FactList([
    ...new Set(subnets.filter((subnet) => isElement(subnet) && subnet.get('virtualNetwork') === vnet)),
  ])
}
