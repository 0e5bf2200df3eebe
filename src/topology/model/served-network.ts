// The virtual network that a load balancer serves: all its members lie in it.
import { isUnknown } from '../../resource/value.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isElement, type Element, type Fact } from '../fact.ts'
import type { World } from '../part.ts'
import { listFact } from '../stand-in.ts'
import type { AnyPart } from './shared.ts'

/** The network of its internal frontends; of a public one that of the first member that says it. Absent when nothing does. */
export function servedNetwork(lb: AnyPart): Element | Unknown | undefined {
  const frontends = listFact(lb.get('frontends'), 'frontend').items.filter(isElement)
  const inside = firstOf(frontends.map((frontend) => networkIn(frontend.get('subnet'))))
  if (inside !== undefined) return inside
  const pools = listFact(lb.get('pools'), 'backendPool').items.filter(isElement)
  return firstOf(pools.flatMap((pool) => networksOf(lb.world, pool)))
}

function networksOf(world: World, pool: Element): readonly Fact[] {
  const [reference] = world.joining(pool).certain
  const joined = networkIn(reference?.ipConfiguration.get('subnet'))
  const [address] = listFact(pool.get('addresses'), 'backendAddress').items
  return [joined, isElement(address) ? address.get('network') : address]
}

function networkIn(subnet: Fact): Fact {
  return isElement(subnet) ? subnet.get('virtualNetwork') : subnet
}

/** The first that is known, else the first that is there but not known. */
function firstOf(facts: readonly Fact[]): Element | Unknown | undefined {
  return facts.find(isElement) ?? facts.find(isUnknown)
}
