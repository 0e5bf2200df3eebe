// A backend pool of a load balancer or of an application gateway, with the members that any resource of the set adds.
import type { Resource } from '../../resource/resource.ts'
import { joinText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { Cursor } from '../cursor.ts'
import { FactList, isElement, type Element, type Fact } from '../fact.ts'
import { bool, int, kind, list, one, oneOf, text, texts } from '../kind.ts'
import { Part, model, type World } from '../part.ts'
import { StandIn, listFact, undetermined, type Known } from '../stand-in.ts'
import { pairsOf } from './pair.ts'
import { isLoadBalancerOfCluster } from './managed-cluster.ts'
import { repeatedNames, saysAddresses } from './address-list.ts'
import { addressesOf } from './pool-addresses.ts'
import { intentOf, type Named } from './pool-intent.ts'
import { endpointAddressesOf } from './private-link.ts'
import { ignoresBody, inlineAddressesOf, kindOf, membersOf, sizeOf } from './pool-members.ts'
import { outsideNetworksOf, outsideSubnetsOf } from './pool-approval.ts'
import { changeOfPool } from './pool-change.ts'
import { poolOwnerModel } from './pool-owner.ts'
import { duplicatesOf } from './pool-duplicates.ts'
import { availabilitySetLimitOf, memberLimitOf } from './pool-limit.ts'
import { declared, placementFields, placementReaders } from './pool-placement.ts'
import { foreignMembersOf, isForeign } from './pool-environment.ts'
import { zoneSkewOf } from './pool-zones.ts'
import { leftOutOf } from './pool-siblings.ts'
import { Said, addUnless, backReferences } from './read-only-reference.ts'
import { tlsOf } from './tls-intent.ts'
import { collect, elementOf, isPresent, merge, type AnyPart } from './shared.ts'
import { unusableAddressesOf, unusableNamesOf } from './target-fault.ts'
import { tunnelInterfaceModel } from './tunnel-interface.ts'

export const backendPool = kind('backendPool', 'pool', 'A backend pool of a load balancer or an application gateway.', {
  owner: one('poolOwner', 'What it belongs to: owner.kind is loadBalancer or applicationGateway.'),
  loadBalancer: one('loadBalancer', 'The load balancer it belongs to; absent for a pool of a gateway.'),
  applicationGateway: one('applicationGateway', 'The gateway it belongs to; absent for a pool of a load balancer.'),
  location: text('The location it says.'),
  apiVersion: text('The api-version it is declared with: its own, or that of its load balancer or gateway.'),
  tunnelInterfaces: list('tunnelInterface', 'Its tunnel interfaces, for gateway load balancers.'),
  syncMode: oneOf(['Automatic', 'Manual'], 'Automatic pools take network interfaces, Manual ones addresses.'),
  virtualNetwork: one(
    'virtualNetwork',
    'The virtual network it names; with syncMode Automatic it is still a NIC pool.',
  ),
  drainPeriodInSeconds: int('Seconds that a removed member keeps its connections.'),
  kind: oneOf(
    ['nic', 'ip', 'fqdn', 'global', 'mixed', 'empty'],
    'What its certain members are; nic also for scale sets, mixed for more than one kind, empty without members. ' +
      'An Automatic pool is nic, a pool with a virtual network and no members ip.',
  ),
  members: list(
    'member',
    'What it sends traffic to: one element for each ip-configuration, address or frontend that joins it; a scale set is ' +
      'one element however many instances it has. With an undetermined element when other inputs may add members.',
  ),
  count: int('Its size right after the deployment: scale sets count their capacity.'),
  minimum: int('Its smallest size: scale sets with an autoscale setting count its minimum.'),
  maximum: int('Its largest size: scale sets with an autoscale setting count its maximum.'),
  declaredCount: int('Its count without what deployments that are not among the inputs may add.'),
  peak: int('Its largest size while rolling upgrades with maxSurge add instances to scale sets.'),
  addresses: list(
    'backendAddress',
    'The entries of its address list: of the child resource if there is one, else of the body of its owner.',
  ),
  isChild: bool('Whether it is declared as a resource of its own.'),
  saysAddresses: bool('Whether its resource of its own has loadBalancerBackendAddresses, be it an empty list.'),
  repeatedAddressNames: texts('Names that more than one entry of its address list has.'),
  unusableNames: list(
    'backendAddress',
    'Entries of a gateway whose name cannot be looked up, and those that say neither a name nor an address; their fault ' +
      'says why.',
  ),
  unusableAddresses: list(
    'backendAddress',
    'Entries of a gateway at whose address nobody answers; their fault says why.',
  ),
  endpointAddresses: list(
    'backendAddress',
    'Entries of a gateway that name a service to which a private endpoint among the inputs leads.',
  ),
  inlineAddresses: list(
    'backendAddress',
    'IP addresses that stand only in the body of a Standard load balancer: Azure ignores them, they are no members.',
  ),
  rules: list('loadBalancingRule', 'The load-balancing rules that forward to it.'),
  outboundRules: list('outboundRule', 'The outbound rules whose members it holds.'),
  inboundNatRules: list('inboundNatRule', 'The inbound NAT rules (version 2) that forward to it.'),
  routingRules: list('routingRule', 'The routing rules of the gateway that reach it, directly or through a path map.'),
  gatewayBackends: list('gatewayBackend', 'It with each settings by which a route of its gateway leads to it.'),
  isUsed: bool(
    'True when a load-balancing rule or a routing rule forwards to it; outbound and NAT rules do not count.',
  ),
  isReferenced: bool('True when any rule names it: load-balancing, routing, outbound or inbound NAT (version 2).'),
  withheldMembers: list(
    'withheldMember',
    'Network interfaces and scale sets that would join it, had a false condition or a copy of zero not taken them away.',
  ),
  hasCandidates: bool(
    'Whether the inputs hold anything that could join it: a network interface, a scale set or an address.',
  ),
  isManaged: bool('True when a Kubernetes cluster or its ingress controller owns it: isManaged of its owner.'),
  ...placementFields,
  duplicates: list('member', 'Members that stand in it a second time; an address counts once in each virtual network.'),
  leftOut: list(
    'virtualMachine',
    'Virtual machines that are in no pool of its owner although others of their availability set, or flexible scale ' +
      'set, are in it.',
  ),
  zoneSkew: int('By how many members the zone with most of them exceeds the one with fewest; absent without zones.'),
  memberLimit: int('How many members Azure takes in it at most; absent for a SKU whose limit is not documented.'),
  availabilitySetLimit: int(
    'How many availability sets Azure takes in it at most, on a load balancer of SKU Standard.',
  ),
  outsideSubnets: list('member', 'Members that lie in none of the subnets that poolgate.yaml allows for it.'),
  outsideNetworks: list('member', 'Members that lie in none of the virtual networks that poolgate.yaml allows for it.'),
  foreignMembers: list(
    'member',
    'Members whose tag says another environment than poolgate.yaml expects; the values compare with case.',
  ),
  isForeign: bool('Whether the tag of its owner says another environment than poolgate.yaml expects.'),
  health: list('poolHealth', 'What Azure answered about its health (--health); nothing when that was not read.'),
  intent: one('poolIntent', 'What poolgate.yaml expects of it; absent when nothing matches it.'),
  change: one('poolChange', 'What the deployment does to its members; absent where nothing says what was before.'),
  tls: one(
    'tlsIntent',
    'How poolgate.yaml expects its gateway to speak to its members; absent when nothing matches it.',
  ),
  activeIn: list('pair', 'The pairs of poolgate.yaml in which it takes the traffic.'),
  standbyIn: list('pair', 'The pairs of poolgate.yaml in which it stands by.'),
  readOnlyReferences: list(
    'readOnlyReference',
    'Read-only membership properties that name a member, or a rule, which the writable side does not say.',
  ),
})

const RULES = ['rules', 'routingRules', 'outboundRules', 'inboundNatRules']

/** Where a pool says what: in the body of its owner, in a resource of its own, or in both. */
export interface PoolBodies {
  readonly body: Cursor | undefined
  readonly child: Resource | undefined
}

export type Pool = Part<PoolBodies>

/** The pools of a load balancer or gateway: of its body and of child resources, each name once. */
export function poolsOf(owner: AnyPart, children: readonly Resource[]): FactList {
  const make = (body: Cursor | undefined, child: Resource | undefined) => makePool(owner.world, owner, body, child)
  const { items, maybe } = merge(owner, 'backendPool', 'backendAddressPools', children, make)
  const at = owner.cursor.at('properties', 'backendAddressPools')
  const known = ofOwner(owner)
  return new FactList(
    items,
    maybe.map((item) => (item.fact instanceof StandIn ? undetermined('backendPool', item.because, at, known) : item)),
  )
}

/** What is known of pools that are not: whose they are, and what is expected of every pool of that owner. */
function ofOwner(owner: AnyPart): Known {
  const { world, cursor } = owner
  const namedOf = ({ because }: StandIn): Named => {
    const id = owner.id && joinText([owner.id.text, '/backendAddressPools/', because])
    return { world, cursor, owner, name: because, id }
  }
  return {
    owner: () => new Part({ world, model: poolOwnerModel, cursor, data: undefined, owner }),
    loadBalancer: () => (owner.kind === 'loadBalancer' ? owner : undefined),
    applicationGateway: () => (owner.kind === 'applicationGateway' ? owner : undefined),
    intent: (pool) => intentOf(namedOf(pool), pool),
    tls: (pool) => tlsOf(namedOf(pool), pool),
    withheldMembers: ({ because }) =>
      new FactList([], world.input.withheld.length > 0 ? [undetermined('withheldMember', because)] : []),
    inlineAddresses: ({ because }) => {
      const mayBeIgnored = ignoresBody(owner) !== false
      return new FactList([], mayBeIgnored ? [undetermined('backendAddress', because)] : [])
    },
  }
}

/** NOTE: a child resource is put after its owner, so that where it is certain its body says what the pool is. */
export function makePool(world: World, owner: Element, body: Cursor | undefined, child: Resource | undefined): Pool {
  const parts = { world, model: backendPoolModel, data: { body, child }, owner }
  if (child !== undefined && (body === undefined || !child.possible))
    return new Part({ ...parts, cursor: Cursor.of(child) })
  if (body === undefined) throw new Error('a pool without a body')
  return new Part({ ...parts, cursor: body, collection: 'backendAddressPools' })
}

export const backendPoolModel = model<typeof backendPool, PoolBodies>(backendPool, {
  paths: {
    location: ['properties', 'location'],
    tunnelInterfaces: ['properties', 'tunnelInterfaces'],
    virtualNetwork: ['properties', 'virtualNetwork'],
    addresses: ['properties', 'loadBalancerBackendAddresses'],
  },
  read: {
    owner: (pool) =>
      new Part({ world: pool.world, model: poolOwnerModel, cursor: pool.cursor, data: undefined, owner: pool.owner }),
    loadBalancer: (pool) => ownerAs(pool, 'loadBalancer'),
    applicationGateway: (pool) => ownerAs(pool, 'applicationGateway'),
    virtualNetwork: (pool) => pool.world.resolve('virtualNetwork', pool.cursor.at('properties', 'virtualNetwork')),
    kind: (pool) => kindOf(listFact(pool.get('members'), 'member'), pool),
    members: membersOf,
    count: (pool) => sizeOf(listFact(pool.get('members'), 'member'), 'count'),
    minimum: (pool) => sizeOf(listFact(pool.get('members'), 'member'), 'minimum'),
    maximum: (pool) => sizeOf(listFact(pool.get('members'), 'member'), 'maximum'),
    declaredCount: (pool) => sizeOf(declared(listFact(pool.get('members'), 'member')), 'count'),
    apiVersion: (pool) => Cursor.of(pool.cursor.resource).at('apiVersion').text(),
    tunnelInterfaces: (pool) => collect(pool, tunnelInterfaceModel, 'tunnelInterfaces'),
    peak: (pool) => sizeOf(listFact(pool.get('members'), 'member'), 'peak'),
    addresses: addressesOf,
    isChild: ({ data }) => data.child !== undefined && data.child.observed === undefined,
    saysAddresses: ({ data }) => data.child !== undefined && saysAddresses(Cursor.of(data.child)),
    repeatedAddressNames: (pool) => repeatedNames(listFact(pool.get('addresses'), 'backendAddress')),
    unusableNames: unusableNamesOf,
    unusableAddresses: unusableAddressesOf,
    endpointAddresses: endpointAddressesOf,
    inlineAddresses: inlineAddressesOf,
    rules: (pool) => pool.world.within(ownerAs(pool, 'loadBalancer'), 'rules', 'pools', pool),
    outboundRules: (pool) => pool.world.within(ownerAs(pool, 'loadBalancer'), 'outboundRules', 'pool', pool),
    inboundNatRules: (pool) => pool.world.within(ownerAs(pool, 'loadBalancer'), 'inboundNatRules', 'pool', pool),
    routingRules: (pool) => pool.world.within(ownerAs(pool, 'applicationGateway'), 'rules', 'pools', pool),
    gatewayBackends: (pool) => pool.world.within(ownerAs(pool, 'applicationGateway'), 'backends', 'pool', pool),
    isUsed: (pool) => isPresent(...['rules', 'routingRules'].map((field) => someOf(pool.get(field)))),
    health: (pool) => pool.world.health?.ofPool(pool) ?? new FactList([]),
    intent: (pool) => intentOf(named(pool), pool),
    tls: (pool) => tlsOf(named(pool), pool),
    change: (pool) => changeOfPool(pool.world, pool),
    activeIn: (pool) => pairsOf(pool, 'active'),
    standbyIn: (pool) => pairsOf(pool, 'standby'),
    isReferenced: (pool) => isPresent(...RULES.map((field) => someOf(pool.get(field)))),
    isManaged,
    outsideSubnets: outsideSubnetsOf,
    outsideNetworks: outsideNetworksOf,
    foreignMembers: foreignMembersOf,
    isForeign,
    hasCandidates,
    withheldMembers: (pool) => new FactList(pool.world.withheldFrom(pool)),
    ...placementReaders,
    zoneSkew: zoneSkewOf,
    duplicates: duplicatesOf,
    leftOut: leftOutOf,
    memberLimit: memberLimitOf,
    availabilitySetLimit: availabilitySetLimitOf,
    readOnlyReferences,
  },
})

function named({ world, cursor, owner, name, id }: Pool): Named {
  return { world, cursor, owner, name, id: id?.text }
}

/** NOTE: of a load balancer that is not among the inputs its name and group say it. */
function isManaged({ owner }: Pool): boolean | Unknown {
  if (owner instanceof StandIn && owner.kind === 'loadBalancer' && owner.id !== undefined)
    return isLoadBalancerOfCluster(owner.id)
  const says = owner?.get('isManaged')
  return isUnknown(says) ? says : says === true
}

function hasCandidates({ world }: Pool): boolean | Unknown {
  const { gaps } = world.input
  if (world.couldJoin || gaps.length === 0) return world.couldJoin
  return new Unknown({ print: () => 'members', causes: gaps })
}

function ownerAs(pool: Pool, wanted: string): Element | undefined {
  return pool.owner?.kind === wanted ? pool.owner : undefined
}

/** Something when a list holds something, unknown when it may. */
function someOf(fact: Fact): Fact {
  const { items, maybe } = listFact(fact, 'rule')
  return elementOf(items[0]) ?? maybe[0]?.because
}

function readOnlyReferences(pool: Pool): FactList {
  if (pool.cursor.resource.observed !== undefined) return new FactList([])
  const back = backReferences(pool, {
    loadBalancingRules: 'rules',
    outboundRules: 'outboundRules',
    inboundNatRules: 'inboundNatRules',
  })
  const found = { items: back.items.filter(isElement), maybe: [...back.maybe] }
  const { items: configurations, rest } = pool.cursor.elements('properties', 'backendIPConfigurations')
  if (rest !== undefined) found.maybe.push(undetermined('readOnlyReference', rest))
  const addresses = pool.cursor.elements('properties', 'loadBalancerBackendAddresses').items
  const echoes = addresses.map((entry) => entry.at('properties', 'networkInterfaceIPConfiguration'))
  if (configurations.length + echoes.length === 0) return new FactList(found.items, found.maybe)
  const said = new Said(listFact(pool.get('members'), 'member'), joinIds)
  for (const entry of configurations)
    addUnless(said, pool, { entry, property: 'backendIPConfigurations', isMember: true }, found)
  for (const entry of echoes)
    addUnless(said, pool, { entry, property: 'networkInterfaceIPConfiguration', isMember: true }, found)
  return new FactList(found.items, found.maybe)
}

/** What a member that joins from the other side is called there. */
function joinIds(member: Element): (Element['id'] | undefined)[] {
  return [member.get('ipConfiguration'), member.get('scaleSet')].map((fact) => (isElement(fact) ? fact.id : undefined))
}
