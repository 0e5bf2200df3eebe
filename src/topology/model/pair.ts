import type { PairIntent } from '../../intent/intent.ts'
import { joinText } from '../../resource/text.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { asText, FactList, isElement, type Doubtful, type Element } from '../fact.ts'
import { int, kind, list, text } from '../kind.ts'
import { matching } from '../matching.ts'
import type { World } from '../part.ts'
import { saidReaders, type SaidAt } from '../said.ts'
import { expectationModel } from '../expectation.ts'
import { fits } from './pool-intent.ts'

export const pair = kind(
  'pair',
  'pair',
  'Two pools of which one takes the traffic and the other stands by (`pairs:`).',
  {
    active: text('Pattern of the pool that takes the traffic, `lb-web/blue`.'),
    standby: text('Pattern of the pool that stands by, `lb-web/green`.'),
    minEach: int('Members that each of them must have at least.'),
    activePools: list(
      'backendPool',
      'The pools that `active` means; an undetermined one when none is among the inputs.',
    ),
    standbyPools: list(
      'backendPool',
      'The pools that `standby` means; an undetermined one when none is among the inputs.',
    ),
  },
)

/** Where an entry of `pairs:` says it. */
export const pairKeys = { active: 'active', standby: 'standby', minEach: 'minEach' } satisfies SaidAt<typeof pair>

export const pairModel = expectationModel<PairIntent>({
  kind: pair,
  entries: ({ pairs = [] }) => pairs,
  read: {
    ...saidReaders(pair, pairKeys, {}),
    activePools: ({ data, world }) => poolsCalled(data.active, world),
    standbyPools: ({ data, world }) => poolsCalled(data.standby, world),
  },
  lists: ['activePools', 'standbyPools'],
})

function poolsCalled(pattern: string, world: World) {
  return matching('backendPool', world.all('backendPool'), pattern, (pool) => isCalled(pattern, pool))
}

/** Whether a pool is called so: `lb-web/blue`. */
export function isCalled(pattern: string, pool: Element): boolean | Unknown {
  const owner = pool.get('owner')
  const [ownerName, name] = [asText(isElement(owner) ? owner.get('name') : owner), asText(pool.get('name'))]
  return ownerName !== undefined && name !== undefined && fits(pattern, joinText([ownerName, '/', name]))
}

/** The pairs in which a pool takes the traffic, or stands by. */
export function pairsOf(pool: Element & { readonly world: World }, side: 'active' | 'standby'): FactList {
  const items: Element[] = []
  const maybe: Doubtful[] = []
  for (const element of pool.world.all('pair')) {
    const pattern = element.get(side)
    const match = typeof pattern === 'string' && isCalled(pattern, pool)
    if (isUnknown(match)) maybe.push({ fact: element, because: match, most: 1 })
    else if (match) items.push(element)
  }
  return new FactList(items, maybe)
}
