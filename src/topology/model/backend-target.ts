// Where a rule of a load balancer sends traffic, and what is needed to tell whether two of them are in each other's way.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from '../fact.ts'
import type { World } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'

/** Where an inbound rule sends traffic; undefined for what is not known. */
export interface Target {
  readonly rule: Element
  /** Its place among the rules of its load balancer. */
  readonly order: number
  readonly protocol: string | undefined
  readonly port: number | undefined
  readonly floating: boolean | undefined
  /** The id of its frontend. */
  readonly frontend: string | undefined
  /** Why something of it, or whether it is there, is not known. */
  readonly because: Unknown | undefined
}

export function targetOf(rule: Element, order: number): Target {
  const [protocol, port, floating] = [rule.get('protocol'), rule.get('backendPort'), rule.get('enableFloatingIP')]
  const frontend = rule.get('frontend')
  return {
    rule,
    order,
    // Quic is Udp underneath.
    protocol: typeof protocol === 'string' ? (protocol === 'Quic' ? 'Udp' : protocol) : undefined,
    port: typeof port === 'number' ? port : undefined,
    floating: isUnknown(floating) ? undefined : floating === true,
    frontend: isElement(frontend) ? frontend.id?.key : undefined,
    because: rule.doubt ?? [protocol, port, floating].find(isUnknown),
  }
}

/** Equal for rules that are in each other's way wherever they meet; undefined when something of it is not known. */
export function keyOf({ protocol, port, floating, frontend, because }: Target): string | undefined {
  if (because !== undefined || protocol === undefined || port === undefined) return undefined
  return floating === true ? `${protocol}|${port}|${frontend ?? ''}` : `${protocol}|${port}`
}

/** Whether two rules are in each other's way where they meet; true also when that is not known. */
export function mayMeet(a: Target, b: Target): boolean {
  if (a.protocol !== undefined && b.protocol !== undefined && a.protocol !== b.protocol) return false
  if (a.port !== undefined && b.port !== undefined && a.port !== b.port) return false
  if (a.floating !== undefined && b.floating !== undefined && a.floating !== b.floating) return false
  return a.floating !== true || a.frontend === b.frontend
}

/** Whether a rule stands behind another: in its load balancer, or by the ids of two. */
export function isAfter(a: Target, b: Target): boolean {
  const [one, other] = [balancerOf(a.rule)?.id?.key ?? '', balancerOf(b.rule)?.id?.key ?? '']
  return one === other ? b.order < a.order : other < one
}

/** The pools that a rule names: none for inbound NAT of version 1. */
export function poolsOf(rule: Element): readonly Element[] {
  const own = rule.get('loadBalancingRule')
  if (isElement(own)) return listFact(own.get('pools'), 'backendPool').items.filter(isElement)
  const nat = rule.get('inboundNatRule')
  const pool = isElement(nat) ? nat.get('pool') : undefined
  return isElement(pool) ? [pool] : []
}

/** Why it is not known which pools a rule names; undefined when it is. */
export function openPools(rule: Element): Unknown | undefined {
  const own = rule.get('loadBalancingRule')
  if (isElement(own)) return listFact(own.get('pools'), 'backendPool').maybe[0]?.because
  const nat = rule.get('inboundNatRule')
  const pool = isElement(nat) ? nat.get('pool') : undefined
  return isUnknown(pool) ? pool : undefined
}

/** The inbound rules that forward to a pool. */
export function rulesTo(world: World, pool: Element): readonly Element[] {
  return ['rules', 'inboundNatRules'].flatMap((list) => inboundRules(world, pool.get(list)))
}

/** The rules of a list as inbound rules. */
export function inboundRules(world: World, list: Fact): readonly Element[] {
  return listFact(list, 'rule').items.flatMap((rule) => {
    if (!isElement(rule) || rule.id === undefined) return []
    return [world.resolveId('inboundRule', rule.id.text)]
  })
}

/** The ip-configurations that name an inbound NAT rule of version 1, or a NAT pool. */
export function boundTo(world: World, rule: Element): FactList {
  const nat = rule.get('inboundNatRule')
  if (isElement(nat) && nat.get('pool') === undefined) return world.referring('ipConfiguration', 'inboundNatRules', nat)
  const natPool = rule.get('inboundNatPool')
  return isElement(natPool) ? world.referring('ipConfiguration', 'inboundNatPools', natPool) : new FactList([])
}

/** Whether two load balancers are both public, or both internal. */
export function sameSort(a: Element, b: Element): boolean | Unknown {
  const [one, other] = [balancerOf(a), balancerOf(b)]
  if (one === other) return true
  const [left, right] = [isPublic(one), isPublic(other)]
  if (isUnknown(left)) return left
  return isUnknown(right) ? right : left === right
}

function balancerOf(element: Element): Element | undefined {
  const balancer = element.get('loadBalancer')
  return isElement(balancer) ? balancer : undefined
}

function isPublic(balancer: Element | undefined): boolean | Unknown {
  const frontends = listFact(balancer?.get('frontends'), 'frontend')
  const facts: readonly Fact[] = frontends.items.map((one) => (isElement(one) ? one.get('isPublic') : undefined))
  if (facts.includes(true)) return true
  return facts.find(isUnknown) ?? frontends.maybe[0]?.because ?? false
}

/** Rules that were found, certain and doubtful, each once. */
export class Finds {
  readonly #items = new Set<Element>()
  #doubt: Doubtful | undefined

  add(rule: Element): void {
    this.#items.add(rule)
  }

  doubt(because: Unknown | undefined): void {
    if (because !== undefined) this.#doubt ??= undetermined('inboundRule', because)
  }

  list(): FactList {
    const items = [...this.#items]
    return new FactList(items, items.length > 0 || this.#doubt === undefined ? [] : [this.#doubt])
  }
}
