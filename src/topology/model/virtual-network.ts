import { kind, list, texts } from '../kind.ts'
import { makeWith, merge, resourceFields, resourcePaths } from './shared.ts'
import { model } from '../part.ts'
import type { Resource } from '../../resource/resource.ts'
import { subnetModel } from './subnet.ts'

export const virtualNetwork = kind('virtualNetwork', 'vnet', 'A virtual network.', {
  ...resourceFields,
  addressPrefixes: texts('Its address space.'),
  subnets: list('subnet', 'Its subnets: those in its body and those declared as child resources, each once.'),
})

export interface VirtualNetworkChildren {
  readonly subnets: readonly Resource[]
}

export const virtualNetworkModel = model<typeof virtualNetwork, VirtualNetworkChildren>(virtualNetwork, {
  paths: { ...resourcePaths, addressPrefixes: ['properties', 'addressSpace', 'addressPrefixes'] },
  read: {
    subnets: (vnet) => merge(vnet, 'subnet', 'subnets', vnet.data.subnets, makeWith(vnet, subnetModel, 'subnets')),
  },
})
