import { bool, kind, list, texts } from '../kind.ts'
import { makeWith, merge, resourceFields, resourcePaths } from './shared.ts'
import { model } from '../part.ts'
import type { Resource } from '../../resource/resource.ts'
import { subnetModel } from './subnet.ts'
import { virtualNetworkPeeringModel } from './virtual-network-peering.ts'

export const virtualNetwork = kind('virtualNetwork', 'vnet', 'A virtual network.', {
  ...resourceFields,
  addressPrefixes: texts('Its address space.'),
  enableDdosProtection: bool('Whether a DDoS protection plan covers it; false when absent.'),
  subnets: list('subnet', 'Its subnets: those in its body and those declared as child resources, each once.'),
  peerings: list('virtualNetworkPeering', 'Its peerings with other networks, as it declares them.'),
  dnsServers: texts('The DNS servers that it gives to its members; none means those of Azure.'),
})

export interface VirtualNetworkChildren {
  readonly subnets: readonly Resource[]
  readonly peerings: readonly Resource[]
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
    peerings: (vnet) => {
      const make = makeWith(vnet, virtualNetworkPeeringModel, 'virtualNetworkPeerings')
      return merge(vnet, 'virtualNetworkPeering', 'virtualNetworkPeerings', vnet.data.peerings, make)
    },
  },
})
