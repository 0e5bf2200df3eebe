// The rules that reach the members which a load-balancing rule reaches.
import { FactList, isElement, type Doubtful, type Element } from '../fact.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import type { Part } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'
import { sameSort } from './backend-target.ts'
import { neighboursOf as neighbourPools, undeterminedMember } from './pool-neighbours.ts'

export function neighboursOf(rule: Part): FactList {
  const found = new Set<Element>()
  const maybe = new Map<Element, Doubtful>()
  const open: Doubtful[] = []
  for (const pool of listFact(rule.get('pools'), 'backendPool').items.filter(isElement)) {
    const own = listFact(pool.get('rules'), 'loadBalancingRule')
    for (const other of own.items) if (isElement(other) && other !== rule) found.add(other)
    for (const doubtful of own.maybe)
      if (isElement(doubtful.fact) && doubtful.fact !== rule) maybe.set(doubtful.fact, doubtful)
    for (const [neighbour, because] of neighbourPools(rule.world, pool)) {
      const sort = sameSort(pool, neighbour)
      const doubt = because ?? (typeof sort === 'boolean' ? undefined : sort)
      for (const other of sort === false ? [] : rulesOf(neighbour)) {
        if (doubt === undefined) found.add(other)
        else maybe.set(other, { fact: other, because: doubt, most: 1 })
      }
    }
    const unknown = undeterminedMember(pool)
    if (unknown !== undefined) open.push(undetermined('loadBalancingRule', unknown))
  }
  // What cannot be known matters only where another rule of the load balancer is left that it could be.
  const all = listFact(rule.owner?.get('rules'), 'loadBalancingRule').items.filter(isElement)
  const mayBe = all.some((other) => other !== rule && !found.has(other)) ? open : []
  const doubtful = [...maybe.values()].filter(({ fact }) => isElement(fact) && !found.has(fact))
  return new FactList([...found], [...doubtful, ...mayBe])
}

function rulesOf(pool: Element): readonly Element[] {
  return listFact(pool.get('rules'), 'loadBalancingRule').items.filter(isElement)
}

/** NOTE: found by walking the rules of the pool, of which there are few; the first one ends the walk. */
export function siblingOf(rule: Part): Element | Unknown | undefined {
  const port = rule.get('backendPort')
  if (isUnknown(port)) return undefined
  for (const pool of listFact(rule.get('pools'), 'backendPool').items.filter(isElement)) {
    const first = rulesOf(pool).find((other) => other.get('backendPort') === port)
    if (first !== undefined && first !== rule) return first
  }
  return undefined
}
