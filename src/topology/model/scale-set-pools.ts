// Pools that a scale set may have been meant for: those that poolgate.yaml expects it in, and those without a member.
import { compareGlob } from '../../resource/glob.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, isElement, type Doubtful, type Element } from '../fact.ts'
import type { World } from '../part.ts'
import { Elsewhere, listFact } from '../stand-in.ts'

/** The pools of the set that have no member among the inputs, without those that a cluster fills. */
export function emptyPoolsOf(world: World): FactList {
  const items: Element[] = []
  const maybe: Doubtful[] = []
  for (const pool of world.all('backendPool')) {
    if (pool.get('isManaged') === true) continue
    const members = listFact(pool.get('members'), 'member')
    if (members.items.length > 0) continue
    const because = pool.doubt ?? members.maybe.find(({ fact }) => !(fact instanceof Elsewhere))?.because
    if (because === undefined) items.push(pool)
    else maybe.push({ fact: pool, because, most: 1 })
  }
  return new FactList(items, maybe)
}

/** The pools of which `include` in poolgate.yaml has a pattern for the scale set: one with a slash is for its id. */
export function expectedIn(vmss: Element & { readonly world: World }): FactList {
  const { world } = vmss
  if ((world.input.intents.pools ?? []).every(({ include = [] }) => include.length === 0)) return new FactList([])
  const [name, id] = [vmss.get('name'), vmss.get('id')]
  const items: Element[] = []
  const maybe: Doubtful[] = []
  for (const pool of world.all('backendPool')) {
    const intent = pool.get('intent')
    const patterns = listFact(isElement(intent) ? intent.get('include') : undefined, 'pattern').items
    for (const pattern of patterns) {
      const fact = typeof pattern === 'string' && pattern.includes('/') ? id : name
      if (typeof pattern !== 'string' || (typeof fact !== 'string' && !isUnknown(fact))) continue
      const match = compareGlob(pattern, fact)
      if (match === 'same') items.push(pool)
      else if (match === 'maybe' && isUnknown(fact)) maybe.push({ fact: pool, because: fact, most: 1 })
    }
  }
  return new FactList([...new Set(items)], maybe)
}
