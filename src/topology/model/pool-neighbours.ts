// Pools that have a member in common: an ip-configuration that lists them all.
import type { Unknown } from '../../resource/unknown.ts'
import { isElement, type Element } from '../fact.ts'
import type { World } from '../part.ts'
import { listFact } from '../stand-in.ts'

/** The other pools that members of a pool are in, with the reason where that is not certain. */
export function neighboursOf(world: World, pool: Element): ReadonlyMap<Element, Unknown | undefined> {
  const neighbours = new Map<Element, Unknown | undefined>()
  for (const { ipConfiguration, list } of world.joining(pool).certain) {
    // NOTE: of a million members nearly all are in one pool: nothing is made, and nothing kept, for those.
    const { items, rest } = ipConfiguration.cursor.elements('properties', list)
    if (items.length < 2 && rest === undefined) continue
    const { items: pools, maybe } = listFact(ipConfiguration.get('pools'), 'backendPool')
    for (const other of pools)
      if (isElement(other) && other !== pool && other.id !== undefined) neighbours.set(other, ipConfiguration.doubt)
    for (const { fact, because } of maybe) if (isElement(fact) && fact.id !== undefined) neighbours.set(fact, because)
  }
  return neighbours
}

/** Why a pool may have members that are not known; undefined when all of them are. */
export function undeterminedMember(pool: Element): Unknown | undefined {
  const { maybe } = listFact(pool.get('members'), 'member')
  return maybe.find(({ fact }) => isElement(fact) && fact.id === undefined)?.because
}
