// Microsoft.ContainerService/managedClusters: a cluster runs load balancers and gateways, and owns their pools and rules.
import { nameOf, segmentAfter, type ResourceId } from '../../resource/resource-id.ts'
import { compareGlob } from '../../resource/glob.ts'
import { bool, kind, list, one } from '../kind.ts'
import { FactList } from '../fact.ts'
import { model, type Part } from '../part.ts'
import { boolOf } from '../read.ts'
import { undetermined } from '../stand-in.ts'
import { resourceFields, resourcePaths } from './shared.ts'

export const managedCluster = kind('managedCluster', 'cluster', 'A Kubernetes cluster (AKS).', {
  ...resourceFields,
  ingressEnabled: bool('Whether its ingress controller addon for application gateways (AGIC) is switched on.'),
  applicationGateway: one('applicationGateway', 'The gateway that the addon runs; absent when it is switched off.'),
  subnets: list('subnet', 'The subnets of its nodes and pods (agentPoolProfiles).'),
})

const addon = ['properties', 'addonProfiles', 'ingressApplicationGateway']

/** NOTE: `applicationGatewayName` names a gateway that the cluster makes itself, in its node group: none of a template. */
export const managedClusterModel = model(managedCluster, {
  paths: {
    ...resourcePaths,
    ingressEnabled: [...addon, 'enabled'],
    applicationGateway: [...addon, 'config'],
    subnets: ['properties', 'agentPoolProfiles'],
  },
  read: {
    subnets: subnetsOf,
    ingressEnabled: (cluster) => boolOf(cluster.cursor.at(...addon, 'enabled')),
    applicationGateway: (cluster) => {
      // NOTE: an addon that says nothing of `enabled` is not switched on.
      if (!(cluster.get('ingressEnabled') ?? false)) return undefined
      const config = cluster.cursor.at(...addon, 'config')
      const id = config.at('applicationGatewayId').text() ?? config.at('effectiveApplicationGatewayId').text()
      return id === undefined ? undefined : cluster.world.resolveId('applicationGateway', id)
    },
  },
})

const SUBNET_IDS = ['vnetSubnetID', 'podSubnetID'] as const

function subnetsOf(cluster: Part): FactList {
  const { items, rest } = cluster.cursor.elements('properties', 'agentPoolProfiles')
  const ids = items.flatMap((profile) =>
    SUBNET_IDS.map((key) => profile.at(key).text()).filter((id) => id !== undefined),
  )
  const subnets = new Set(ids.map((id) => cluster.world.resolveId('subnet', id)))
  return new FactList([...subnets], rest === undefined ? [] : [undetermined('subnet', rest)])
}

/** Whether a load balancer of that id is one that a cluster runs. */
export function isLoadBalancerOfCluster(id: ResourceId): boolean {
  return hasKubernetesName(id) || inNodeGroup(id)
}

/** Whether it lies in the node group of a cluster. NOTE: a group whose name is not known counts as any other group. */
export function inNodeGroup(id: ResourceId): boolean {
  const group = segmentAfter(id, 'resourceGroups')
  return group !== undefined && compareGlob('MC_*', group) === 'same'
}

/** Whether it has a name that the cloud provider of Kubernetes gives. */
function hasKubernetesName(id: ResourceId): boolean {
  const name = nameOf(id)
  return typeof name === 'string' && /^kubernetes(-internal)?$/i.test(name)
}
