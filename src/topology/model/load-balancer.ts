// Microsoft.Network/loadBalancers, with the pools and NAT rules that are declared as resources of their own.
import { bool, int, kind, list, one } from '../kind.ts'
import { collect, makeWith, merge, resourceFields, resourcePaths } from './shared.ts'
import type { Resource } from '../../resource/resource.ts'
import { Part, model, type World } from '../part.ts'
import { poolsOf } from './backend-pool.ts'
import { concurrentIn } from './concurrent-children.ts'
import { danglingReferencesOf } from './dangling-reference.ts'
import { diagnosticSettingsOf } from './diagnostic-setting.ts'
import { frontendModel } from './frontend.ts'
import { inboundNatPoolModel } from './inbound-nat-pool.ts'
import { inboundNatRuleModel } from './inbound-nat-rule.ts'
import { inboundRulesOf } from './inbound-rule.ts'
import { loadBalancerSkuModel } from './load-balancer-sku.ts'
import { loadBalancingRuleModel } from './load-balancing-rule.ts'
import { limits } from '../limits.ts'
import { isLoadBalancerOfCluster } from './managed-cluster.ts'
import { sumOverFrontends } from './pool-limit.ts'
import { outboundRuleModel } from './outbound-rule.ts'
import { probeModel } from './probe.ts'
import { servedNetwork } from './served-network.ts'
import { joinedLists } from './read-only-reference.ts'

export const loadBalancer = kind('loadBalancer', 'lb', 'An Azure Load Balancer with everything declared for it.', {
  ...resourceFields,
  sku: one('loadBalancerSku', 'Its SKU; always there, Basic and Regional when the template says none.'),
  frontends: list('frontend', 'Its frontend IP configurations.'),
  pools: list('backendPool', 'Its backend pools: those in its body and those declared as child resources, each once.'),
  rules: list('loadBalancingRule', 'Its load-balancing rules.'),
  probes: list('probe', 'Its health probes.'),
  outboundRules: list('outboundRule', 'Its outbound rules.'),
  inboundNatRules: list('inboundNatRule', 'Its inbound NAT rules, child resources among them.'),
  inboundNatPools: list('inboundNatPool', 'Its inbound NAT pools.'),
  inboundRules: list(
    'inboundRule',
    'Everything that takes connections at its frontends: load-balancing rules, inbound NAT rules and inbound NAT pools.',
  ),
  diagnosticSettings: list('diagnosticSetting', 'The diagnostic settings that send its logs and metrics.'),
  danglingReferences: list(
    'danglingReference',
    'References of its rules to frontends, pools and probes that are not there.',
  ),
  readOnlyReferences: list(
    'readOnlyReference',
    'Read-only properties of its pools, probes and frontends that say what the writable side does not say.',
  ),
  backendIPConfigurationCount: int('Over the rules of all its frontends, how many members their pools have.'),
  backendIPConfigurationLimit: int('How many that may be at most.'),
  interfaceRuleLimit: int('How many rules of all kinds may reach one network interface at most.'),
  chainLimit: int(
    'How many frontends and ip-configurations may be chained to it at most, if it is a gateway load balancer.',
  ),
  virtualNetwork: one(
    'virtualNetwork',
    'The virtual network it serves: that of its internal frontends; of a public one that of the first member that says it.',
  ),
  concurrentPools: list(
    'backendPool',
    'Pools declared as child resources that Azure writes at one time with another child.',
  ),
  concurrentNatRules: list('inboundNatRule', 'Inbound NAT rules of which the same is true.'),
  isManaged: bool(
    'True when a Kubernetes cluster owns its pools and rules: it is called kubernetes or kubernetes-internal, or lies in ' +
      'a node group MC_*. A name that is not known says nothing.',
  ),
  hasWithheldMembers: bool(
    'True when a false condition, or a copy of zero, took a network interface or scale set away that could have joined.',
  ),
})

/** The children that are declared as resources of their own. */
export interface LoadBalancerChildren {
  readonly pools: readonly Resource[]
  readonly inboundNatRules: readonly Resource[]
}

export const loadBalancerModel = model<typeof loadBalancer, LoadBalancerChildren>(loadBalancer, {
  paths: { ...resourcePaths, sku: ['sku'] },
  read: {
    sku: (lb) =>
      new Part({ world: lb.world, model: loadBalancerSkuModel, cursor: lb.cursor, data: undefined, owner: lb }),
    frontends: (lb) => collect(lb, frontendModel, 'frontendIPConfigurations'),
    pools: (lb) => poolsOf(lb, lb.data.pools),
    rules: (lb) => collect(lb, loadBalancingRuleModel, 'loadBalancingRules'),
    probes: (lb) => collect(lb, probeModel, 'probes'),
    outboundRules: (lb) => collect(lb, outboundRuleModel, 'outboundRules'),
    inboundNatRules: (lb) => {
      const make = makeWith(lb, inboundNatRuleModel, 'inboundNatRules')
      return merge(lb, 'inboundNatRule', 'inboundNatRules', lb.data.inboundNatRules, make)
    },
    inboundNatPools: (lb) => collect(lb, inboundNatPoolModel, 'inboundNatPools'),
    inboundRules: inboundRulesOf,
    diagnosticSettings: diagnosticSettingsOf,
    danglingReferences: danglingReferencesOf,
    readOnlyReferences: (lb) => joinedLists(lb, ['pools', 'probes', 'frontends'], 'readOnlyReferences'),
    backendIPConfigurationCount: sumOverFrontends,
    backendIPConfigurationLimit: () => limits.loadBalancer.membersPerLoadBalancer,
    interfaceRuleLimit: () => limits.loadBalancer.rulesPerInterface,
    chainLimit: () => limits.loadBalancer.chainedResources,
    concurrentPools: (lb) => concurrentIn(lb, 'pools', childrenOf(lb)),
    concurrentNatRules: (lb) => concurrentIn(lb, 'inboundNatRules', childrenOf(lb)),
    isManaged: (lb) => isLoadBalancerOfCluster(lb.cursor.resource.id),
    virtualNetwork: servedNetwork,
    hasWithheldMembers: (lb) => hasWithheldMembers(lb.world),
  },
})

function childrenOf({ data }: Part<LoadBalancerChildren>): readonly Resource[] {
  return [...data.pools, ...data.inboundNatRules]
}

/** Of what was taken away only the type is known. */
export function hasWithheldMembers({ input }: World): boolean {
  return input.withheld.some(({ type }) => /\/(networkInterfaces|virtualMachineScaleSets)$/i.test(type))
}
