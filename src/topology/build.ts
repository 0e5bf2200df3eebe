// Builds the topology of a set from its resources: children go to their parents wherever they are declared, everything
// else is an element of its own. What refers to what is worked out when a rule asks.
import { parentId, type ResourceId } from '../resource/resource-id.ts'
import type { Resource } from '../resource/resource.ts'
import { notAmong } from './absent.ts'
import { Cursor } from './cursor.ts'
import type { Element } from './fact.ts'
import { latestOf } from './latest.ts'
import { applicationGatewayModel } from './model/application-gateway.ts'
import { autoscaleSettingModel } from './model/autoscale-setting.ts'
import { makePool } from './model/backend-pool.ts'
import { inboundNatRuleModel } from './model/inbound-nat-rule.ts'
import { loadBalancerModel } from './model/load-balancer.ts'
import { managedClusterModel } from './model/managed-cluster.ts'
import { networkInterfaceModel } from './model/network-interface.ts'
import { publicIPAddressModel } from './model/public-ip-address.ts'
import { publicIPPrefixModel } from './model/public-ip-prefix.ts'
import { resourceModel } from './model/resource.ts'
import { scaleSetModel } from './model/scale-set.ts'
import { subnetModel } from './model/subnet.ts'
import { virtualMachineModel } from './model/virtual-machine.ts'
import { virtualNetworkModel } from './model/virtual-network.ts'
import { Part, type Model, type World } from './part.ts'
import { StandIn } from './stand-in.ts'
import { summariesOf, unknownPoolsOf } from './summary.ts'
import type { PoolSummary, Topology, TopologyInput } from './topology.ts'
import { Elements, type Roots } from './world.ts'

export function buildTopology(input: TopologyInput): Topology {
  const resources = latestOf(input.resources)
  const world = new Elements(input, (elements) => rootsOf(elements, resources))
  let pools: readonly PoolSummary[] | undefined
  let any: AnyResources | undefined
  const anyResources = () => (any ??= new AnyResources(world, resources))
  return {
    all: (kind) => (kind === resourceModel.kind.name ? anyResources().all : world.all(kind)),
    ofType: (type) => anyResources().ofType(type),
    resources: resources.length,
    get pools() {
      return (pools ??= summariesOf(world.all('backendPool')))
    },
    get unknownPools() {
      return unknownPoolsOf(world.all('backendPool'))
    },
  }
}

/** Every resource as it is. NOTE: made when a rule first asks for one: most runs have no such rule. */
class AnyResources {
  readonly all: readonly Element[]
  readonly #byType = new Map<string, Element[]>()

  constructor(world: World, resources: readonly Resource[]) {
    this.all = resources.map((resource) => {
      const part = new Part({ world, model: resourceModel, cursor: Cursor.of(resource), data: undefined })
      push(this.#byType, resource.type.toLowerCase(), part)
      return part
    })
  }

  ofType(type: string): readonly Element[] {
    return this.#byType.get(type.toLowerCase()) ?? []
  }
}

/** Resources whose elements hold nothing but their own body. */
const PLAIN: Readonly<Record<string, Model<undefined>>> = {
  'microsoft.network/applicationgateways': applicationGatewayModel,
  'microsoft.network/networkinterfaces': networkInterfaceModel,
  'microsoft.network/publicipaddresses': publicIPAddressModel,
  'microsoft.network/publicipprefixes': publicIPPrefixModel,
  'microsoft.compute/virtualmachines': virtualMachineModel,
  'microsoft.compute/virtualmachinescalesets': scaleSetModel,
  'microsoft.insights/autoscalesettings': autoscaleSettingModel,
  'microsoft.containerservice/managedclusters': managedClusterModel,
}

const LOAD_BALANCER = 'microsoft.network/loadbalancers'
const VIRTUAL_NETWORK = 'microsoft.network/virtualnetworks'
const POOL = `${LOAD_BALANCER}/backendaddresspools`
const NAT_RULE = `${LOAD_BALANCER}/inboundnatrules`
const SUBNET = `${VIRTUAL_NETWORK}/subnets`

function rootsOf(world: World, resources: readonly Resource[]): Roots {
  const byType = new Map<string, Resource[]>()
  for (const resource of resources) push(byType, resource.type.toLowerCase(), resource)
  const roots = new Map<string, Element[]>()
  for (const [type, model] of Object.entries(PLAIN)) {
    for (const resource of byType.get(type) ?? []) {
      push(roots, model.kind.name, new Part({ world, model, cursor: Cursor.of(resource), data: undefined }))
    }
  }
  const pools = new Family(byType.get(POOL) ?? [])
  const inboundNatRules = new Family(byType.get(NAT_RULE) ?? [])
  const subnets = new Family(byType.get(SUBNET) ?? [])
  for (const resource of byType.get(LOAD_BALANCER) ?? []) {
    const data = { pools: pools.take(resource), inboundNatRules: inboundNatRules.take(resource) }
    push(roots, 'loadBalancer', new Part({ world, model: loadBalancerModel, cursor: Cursor.of(resource), data }))
  }
  for (const resource of byType.get(VIRTUAL_NETWORK) ?? []) {
    const data = { subnets: subnets.take(resource) }
    push(roots, 'virtualNetwork', new Part({ world, model: virtualNetworkModel, cursor: Cursor.of(resource), data }))
  }
  pools.orphans((parent, child) => {
    push(roots, 'backendPool', makePool(world, new StandIn('loadBalancer', notAmong(parent), parent), undefined, child))
  })
  inboundNatRules.orphans((parent, child) => {
    const owner = new StandIn('loadBalancer', notAmong(parent), parent)
    push(
      roots,
      'inboundNatRule',
      new Part({ world, model: inboundNatRuleModel, cursor: Cursor.of(child), data: undefined, owner }),
    )
  })
  subnets.orphans((parent, child) => {
    const owner = new StandIn('virtualNetwork', notAmong(parent), parent)
    push(roots, 'subnet', new Part({ world, model: subnetModel, cursor: Cursor.of(child), data: undefined, owner }))
  })
  return roots
}

/** Child resources by their parent, until the parent takes them. */
class Family {
  readonly #byParent = new Map<string, { readonly parent: ResourceId; readonly children: Resource[] }>()

  constructor(children: readonly Resource[]) {
    for (const child of children) {
      const parent = parentId(child.id)
      const siblings = this.#byParent.get(parent.key) ?? { parent, children: [] }
      siblings.children.push(child)
      this.#byParent.set(parent.key, siblings)
    }
  }

  take(parent: Resource): readonly Resource[] {
    const children = this.#byParent.get(parent.id.key)?.children ?? []
    this.#byParent.delete(parent.id.key)
    return children
  }

  orphans(add: (parent: ResourceId, child: Resource) => void): void {
    for (const { parent, children } of this.#byParent.values()) for (const child of children) add(parent, child)
  }
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
