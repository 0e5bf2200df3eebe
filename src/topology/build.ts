// Builds the topology of a set from its resources: children go to their parents wherever they are declared, everything
// else is an element of its own. What refers to what is worked out when a rule asks.
import { addTo } from '../resource/groups.ts'
import { parentId, type ResourceId } from '../resource/resource-id.ts'
import type { Resource } from '../resource/resource.ts'
import { notAmong } from './absent.ts'
import { changeSummaryOf, type PoolChangeSummary } from './change-summary.ts'
import { Cursor } from './cursor.ts'
import type { Element } from './fact.ts'
import { latestOf } from './latest.ts'
import { applicationGatewayModel } from './model/application-gateway.ts'
import { applicationSecurityGroupModel } from './model/application-security-group.ts'
import { autoscaleSettingModel } from './model/autoscale-setting.ts'
import { azureFirewallModel } from './model/azure-firewall.ts'
import { availabilitySetModel } from './model/availability-set.ts'
import { makePool } from './model/backend-pool.ts'
import { diagnosticSettingModel } from './model/diagnostic-setting.ts'
import { firewallPolicyModel } from './model/firewall-policy.ts'
import { hostNameBindingModel } from './model/host-name-binding.ts'
import { hubConnectionModel } from './model/hub-connection.ts'
import { inboundNatRuleModel } from './model/inbound-nat-rule.ts'
import { keyVaultModel, keyVaultSecretModel } from './model/key-vault.ts'
import { loadBalancerModel } from './model/load-balancer.ts'
import { containerGroupModel } from './model/container-group.ts'
import { privateEndpointModel } from './model/private-endpoint.ts'
import { privateLinkServiceModel } from './model/private-link-service.ts'
import { managedClusterModel } from './model/managed-cluster.ts'
import { natGatewayModel } from './model/nat-gateway.ts'
import { metricAlertModel } from './model/metric-alert.ts'
import { networkInterfaceModel } from './model/network-interface.ts'
import { SecurityGroup, networkSecurityGroupModel } from './model/network-security-group.ts'
import { privateDnsRecordModel } from './model/private-dns-record.ts'
import { privateDnsZoneModel } from './model/private-dns-zone.ts'
import { publicIPAddressModel } from './model/public-ip-address.ts'
import { publicIPPrefixModel } from './model/public-ip-prefix.ts'
import { resourceModel } from './model/resource.ts'
import { scaleSetExtensionModel } from './model/scale-set-extension.ts'
import { scaleSetInstanceModel } from './model/scale-set-instance.ts'
import { scaleSetModel } from './model/scale-set.ts'
import { routeTableModel } from './model/route-table.ts'
import { routeModel } from './model/route.ts'
import { securityRuleModel } from './model/security-rule.ts'
import { subnetModel } from './model/subnet.ts'
import { roleAssignmentModel, userAssignedIdentityModel } from './model/user-assigned-identity.ts'
import { virtualHubModel } from './model/virtual-hub.ts'
import { virtualMachineModel } from './model/virtual-machine.ts'
import { virtualNetworkGatewayModel } from './model/virtual-network-gateway.ts'
import { virtualNetworkLinkModel } from './model/virtual-network-link.ts'
import { virtualNetworkPeeringModel } from './model/virtual-network-peering.ts'
import { VirtualNetwork, virtualNetworkModel } from './model/virtual-network.ts'
import { Part, type Model, type World } from './part.ts'
import { StandIn } from './stand-in.ts'
import { summariesOf, unknownPoolsOf } from './summary.ts'
import type { PoolSummary, Topology, TopologyInput } from './topology.ts'
import { Elements, type Roots, type Sides } from './world.ts'

export function buildTopology(input: TopologyInput): Topology {
  const resources = latestOf(input.resources)
  const world: World = worldOf(
    input,
    resources,
    input.before && { before: () => (earlier ??= earlierOf(input, world)) },
  )
  let earlier: World | undefined
  let pools: readonly PoolSummary[] | undefined
  let changes: readonly PoolChangeSummary[] | undefined
  let any: AnyResources | undefined
  const anyResources = () => (any ??= new AnyResources(world, resources))
  return {
    all: (kind) => (kind === resourceModel.kind.name ? anyResources().all : world.all(kind)),
    groups: (kind) => (kind === resourceModel.kind.name ? anyResources().all : world.groups(kind)),
    ofType: (type) => anyResources().ofType(type),
    resources: resources.filter(({ observed }) => observed !== 'named').length,
    get pools() {
      return (pools ??= summariesOf(world.all('backendPool')))
    },
    get health() {
      return world.health
    },
    get unknownPools() {
      return unknownPoolsOf(world.all('backendPool'))
    },
    get changes() {
      return input.before && (changes ??= world.all('poolChange').map(changeSummaryOf))
    },
  }
}

function worldOf(input: TopologyInput, resources: readonly Resource[], sides?: Sides): Elements {
  return new Elements(input, (elements) => rootsOf(elements, resources), sides)
}

/** What was before, made when something is first asked of it. */
function earlierOf({ before, ...input }: TopologyInput, world: World): World {
  const earlier = { ...input, ...before }
  return worldOf(earlier, latestOf(earlier.resources), { after: () => world })
}

/** Every resource as it is. NOTE: made when a rule first asks for one: most runs have no such rule. */
class AnyResources {
  readonly all: readonly Element[]
  readonly #byType = new Map<string, Element[]>()

  constructor(world: World, resources: readonly Resource[]) {
    this.all = resources.map((resource) => {
      const part = new Part({ world, model: resourceModel, cursor: Cursor.of(resource), data: undefined })
      addTo(this.#byType, resource.type.toLowerCase(), part)
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
  'microsoft.network/applicationsecuritygroups': applicationSecurityGroupModel,
  'microsoft.network/azurefirewalls': azureFirewallModel,
  'microsoft.network/virtualnetworkgateways': virtualNetworkGatewayModel,
  'microsoft.network/natgateways': natGatewayModel,
  'microsoft.network/applicationgatewaywebapplicationfirewallpolicies': firewallPolicyModel,
  'microsoft.network/networkinterfaces': networkInterfaceModel,
  'microsoft.network/publicipaddresses': publicIPAddressModel,
  'microsoft.network/publicipprefixes': publicIPPrefixModel,
  'microsoft.compute/virtualmachines': virtualMachineModel,
  'microsoft.compute/availabilitysets': availabilitySetModel,
  'microsoft.network/privatelinkservices': privateLinkServiceModel,
  'microsoft.network/privateendpoints': privateEndpointModel,
  'microsoft.containerinstance/containergroups': containerGroupModel,
  'microsoft.insights/autoscalesettings': autoscaleSettingModel,
  'microsoft.insights/diagnosticsettings': diagnosticSettingModel,
  'microsoft.network/loadbalancers/providers/diagnosticsettings': diagnosticSettingModel,
  'microsoft.network/applicationgateways/providers/diagnosticsettings': diagnosticSettingModel,
  'microsoft.insights/metricalerts': metricAlertModel,
  'microsoft.managedidentity/userassignedidentities': userAssignedIdentityModel,
  'microsoft.authorization/roleassignments': roleAssignmentModel,
  'microsoft.keyvault/vaults/providers/roleassignments': roleAssignmentModel,
  'microsoft.containerservice/managedclusters': managedClusterModel,
  'microsoft.network/privatednszones': privateDnsZoneModel,
  'microsoft.network/privatednszones/a': privateDnsRecordModel,
  'microsoft.network/privatednszones/virtualnetworklinks': virtualNetworkLinkModel,
  'microsoft.web/sites/hostnamebindings': hostNameBindingModel,
}

const LOAD_BALANCER = 'microsoft.network/loadbalancers'
const VIRTUAL_NETWORK = 'microsoft.network/virtualnetworks'
const SECURITY_GROUP = 'microsoft.network/networksecuritygroups'
const ROUTE_TABLE = 'microsoft.network/routetables'
const HUB = 'microsoft.network/virtualhubs'
const SCALE_SET = 'microsoft.compute/virtualmachinescalesets'
const POOL = `${LOAD_BALANCER}/backendaddresspools`
const NAT_RULE = `${LOAD_BALANCER}/inboundnatrules`
const SUBNET = `${VIRTUAL_NETWORK}/subnets`
const PEERING = `${VIRTUAL_NETWORK}/virtualnetworkpeerings`
const SECURITY_RULE = `${SECURITY_GROUP}/securityrules`
const ROUTE = `${ROUTE_TABLE}/routes`
const HUB_CONNECTION = `${HUB}/hubvirtualnetworkconnections`
const EXTENSION = `${SCALE_SET}/extensions`
const INSTANCE = `${SCALE_SET}/virtualmachines`
const KEY_VAULT = 'microsoft.keyvault/vaults'
const ACCESS_POLICIES = `${KEY_VAULT}/accesspolicies`
const SECRET = `${KEY_VAULT}/secrets`

/** Gives a parent its children of a type, each once. */
type Take = (type: string) => readonly Resource[]

/** Resources whose elements hold children that may be resources of their own. */
const PARENTS: Readonly<Record<string, (world: World, cursor: Cursor, take: Take) => Element>> = {
  [LOAD_BALANCER]: (world, cursor, take) => {
    const data = { pools: take(POOL), inboundNatRules: take(NAT_RULE) }
    return new Part({ world, model: loadBalancerModel, cursor, data })
  },
  [VIRTUAL_NETWORK]: (world, cursor, take) => {
    const data = { subnets: take(SUBNET), peerings: take(PEERING) }
    return new VirtualNetwork({ world, model: virtualNetworkModel, cursor, data })
  },
  [SECURITY_GROUP]: (world, cursor, take) => {
    const data = { securityRules: take(SECURITY_RULE) }
    return new SecurityGroup({ world, model: networkSecurityGroupModel, cursor, data })
  },
  [ROUTE_TABLE]: (world, cursor, take) =>
    new Part({ world, model: routeTableModel, cursor, data: { routes: take(ROUTE) } }),
  [HUB]: (world, cursor, take) =>
    new Part({ world, model: virtualHubModel, cursor, data: { connections: take(HUB_CONNECTION) } }),
  [SCALE_SET]: (world, cursor, take) => {
    const data = { extensions: take(EXTENSION), instances: take(INSTANCE) }
    return new Part({ world, model: scaleSetModel, cursor, data })
  },
  [KEY_VAULT]: (world, cursor, take) => {
    const data = { accessPolicies: take(ACCESS_POLICIES), secrets: take(SECRET) }
    return new Part({ world, model: keyVaultModel, cursor, data })
  },
}

interface Child {
  /** The kind of the parent. */
  readonly parent: string
  /** Makes the element of a child whose parent is not among the inputs; left out where nobody asks for one. */
  readonly make?: (world: World, owner: Element, child: Resource) => Element
}

/** Children that are resources of their own. */
const CHILDREN: Readonly<Record<string, Child>> = {
  [POOL]: { parent: 'loadBalancer', make: (world, owner, child) => makePool(world, owner, undefined, child) },
  [NAT_RULE]: { parent: 'loadBalancer', make: plainChild(inboundNatRuleModel) },
  [SUBNET]: { parent: 'virtualNetwork', make: plainChild(subnetModel) },
  [PEERING]: { parent: 'virtualNetwork', make: plainChild(virtualNetworkPeeringModel) },
  [SECURITY_RULE]: { parent: 'networkSecurityGroup', make: plainChild(securityRuleModel) },
  [ROUTE]: { parent: 'routeTable', make: plainChild(routeModel) },
  [HUB_CONNECTION]: { parent: 'virtualHub', make: plainChild(hubConnectionModel) },
  [EXTENSION]: { parent: 'scaleSet', make: plainChild(scaleSetExtensionModel) },
  [INSTANCE]: { parent: 'scaleSet', make: plainChild(scaleSetInstanceModel) },
  [ACCESS_POLICIES]: { parent: 'keyVault' },
  [SECRET]: { parent: 'keyVault', make: plainChild(keyVaultSecretModel) },
}

function plainChild(model: Model<undefined>): NonNullable<Child['make']> {
  return (world, owner, child) => new Part({ world, model, cursor: Cursor.of(child), data: undefined, owner })
}

function rootsOf(world: World, resources: readonly Resource[]): Roots {
  const byType = new Map<string, Resource[]>()
  for (const resource of resources) addTo(byType, resource.type.toLowerCase(), resource)
  const roots = new Map<string, Element[]>()
  const add = (element: Element) => addTo(roots, element.kind, element)
  for (const [type, model] of Object.entries(PLAIN)) {
    for (const resource of byType.get(type) ?? [])
      add(new Part({ world, model, cursor: Cursor.of(resource), data: undefined }))
  }
  const families = new Map(Object.keys(CHILDREN).map((type) => [type, new Family(byType.get(type) ?? [])]))
  for (const [type, make] of Object.entries(PARENTS)) {
    for (const resource of byType.get(type) ?? [])
      add(make(world, Cursor.of(resource), (child) => families.get(child)?.take(resource) ?? []))
  }
  for (const [type, { parent: kind, make }] of Object.entries(CHILDREN)) {
    if (make === undefined) continue
    families.get(type)?.orphans((parent, child) => {
      add(make(world, new StandIn(kind, notAmong(parent), parent), child))
    })
  }
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
