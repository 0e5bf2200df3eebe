// How a member reaches the internet. Azure takes the first of these that is there: a default route, a NAT gateway, a public
// address of its own, an outbound rule, the address of a load-balancing rule, default outbound access.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { isElement, type Element, type Fact } from '../fact.ts'
import { listFact } from '../stand-in.ts'
import { allOf, anyOf, notOf, someOf, truthOf, type Truth } from '../three-valued.ts'

export const EGRESS = [
  'route',
  'natGateway',
  'publicIPAddress',
  'outboundRule',
  'loadBalancingRule',
  'defaultOutboundAccess',
  'none',
] as const

export type Egress = (typeof EGRESS)[number]

/** What decides how something reaches the internet. */
interface Means {
  readonly subnet: Fact
  readonly hasPublicIP: Truth
  /** The pools it is in. */
  readonly pools: Fact
  /** Whether default outbound access is taken from it, whatever its subnet says. */
  readonly isPrivate: Truth
}

export interface EgressFacts {
  readonly egress: Egress | Unknown
  /** One of the first four. */
  readonly hasExplicitEgress: Truth
  readonly hasImplicitSnat: Truth
  readonly hasDefaultOutboundAccess: Truth
  readonly hasEgress: Truth
}

export function egressOf(means: Means): EgressFacts {
  const { subnet, pools } = means
  const hop = nextHop(subnet)
  const isDropped = hopIs(hop, 'None')
  const explicit: readonly (readonly [Egress, Truth])[] = [
    ['route', hopIs(hop, 'VirtualAppliance', 'VirtualNetworkGateway')],
    ['natGateway', isThere(fieldOf(subnet, 'natGateway'))],
    ['publicIPAddress', means.hasPublicIP],
    ['outboundRule', someOf(pools, (pool) => someOf(fieldOf(pool, 'outboundRules'), () => true))],
  ]
  const implicit = someOf(pools, (pool) => someOf(fieldOf(pool, 'rules'), givesSnat))
  const byDefault = allOf([notOf(means.isPrivate), truthOf(fieldOf(subnet, 'hasDefaultOutboundAccess'))])
  const all: typeof explicit = [...explicit, ['loadBalancingRule', implicit], ['defaultOutboundAccess', byDefault]]
  const passes = (ways: typeof all) => allOf([notOf(isDropped), anyOf(ways.map(([, truth]) => truth))])
  return {
    egress: isDropped === false ? firstOf(all) : isUnknown(isDropped) ? isDropped : 'none',
    hasExplicitEgress: passes(explicit),
    hasImplicitSnat: implicit,
    hasDefaultOutboundAccess: byDefault,
    hasEgress: passes(all),
  }
}

function firstOf(ways: readonly (readonly [Egress, Truth])[]): Egress | Unknown {
  for (const [name, truth] of ways) {
    if (truth === true) return name
    if (truth !== false) return truth
  }
  return 'none'
}

/** Of an ip-configuration: the pools of all of its interface, or scale set, count. */
export function egressOfConfiguration(configuration: Element, owner: Element | undefined): EgressFacts {
  const subnet = configuration.get('subnet')
  const configurations = owner?.get('ipConfigurations')
  const pools = listFact(configurations, 'ipConfiguration')
  const all = [...pools.items, ...pools.maybe.map(({ fact }) => fact)]
  const lists = all.map((one) => fieldOf(one, 'pools'))
  const inStandardPool = anyOf(lists.map((list) => someOf(list, isStandardPool)))
  const isFlexible = owner?.kind === 'scaleSet' && owner.get('orchestrationMode') === 'Flexible'
  const facts = lists.map((list) =>
    egressOf({
      subnet,
      hasPublicIP: truthOf(configuration.get('hasPublicIPAddress')),
      pools: list,
      isPrivate: isFlexible ? true : inStandardPool,
    }),
  )
  return facts.length === 1 ? (facts[0] ?? NOTHING) : best(facts)
}

const NOTHING: EgressFacts = {
  egress: 'none',
  hasExplicitEgress: false,
  hasImplicitSnat: false,
  hasDefaultOutboundAccess: false,
  hasEgress: false,
}

/** What the first of several lists of pools gives; they belong to one interface. */
function best(facts: readonly EgressFacts[]): EgressFacts {
  const known = facts.map(({ egress }) => egress)
  const open = known.find(isUnknown)
  const found = EGRESS.find((way) => known.includes(way)) ?? 'none'
  return {
    egress: open ?? found,
    hasExplicitEgress: anyOf(facts.map((one) => one.hasExplicitEgress)),
    hasImplicitSnat: anyOf(facts.map((one) => one.hasImplicitSnat)),
    hasDefaultOutboundAccess: anyOf(facts.map((one) => one.hasDefaultOutboundAccess)),
    hasEgress: anyOf(facts.map((one) => one.hasEgress)),
  }
}

/** NOTE: a machine behind an address may have a public address too; nothing among the inputs says so. */
export function egressOfAddress(subnet: Fact, pools: Fact): EgressFacts {
  return egressOf({ subnet, hasPublicIP: false, pools, isPrivate: false })
}

function givesSnat(rule: Fact): Truth {
  const frontend = fieldOf(rule, 'frontend')
  return allOf([truthOf(fieldOf(frontend, 'isPublic')), notOf(truthOf(fieldOf(rule, 'disableOutboundSnat')))])
}

function isStandardPool(pool: Fact): Truth {
  const owner = fieldOf(pool, 'loadBalancer')
  const name = fieldOf(fieldOf(owner, 'sku'), 'name')
  return isUnknown(name) ? name : name !== undefined && name !== 'Basic'
}

function nextHop(subnet: Fact): Fact {
  return fieldOf(fieldOf(subnet, 'defaultRoute'), 'nextHopType')
}

function hopIs(hop: Fact, ...wanted: readonly string[]): Truth {
  return isUnknown(hop) ? hop : typeof hop === 'string' && wanted.includes(hop)
}

function isThere(fact: Fact): Truth {
  return isUnknown(fact) ? fact : fact !== undefined
}

/** NOTE: an element that is not among the inputs is named, so it is there; its fields are not known. */
function fieldOf(owner: Fact, field: string): Fact {
  return isElement(owner) ? owner.get(field) : isUnknown(owner) ? owner : undefined
}
