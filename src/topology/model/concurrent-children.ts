// Children of a load balancer that Azure writes at one time: each of them writes the load balancer as a whole.
import type { Resource } from '../../resource/resource.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, isElement, type Doubtful, type Element } from '../fact.ts'
import { listFact } from '../stand-in.ts'
import type { AnyPart } from './shared.ts'

/**
 * The elements of a list of a load balancer whose resource waits for no other child of it, nor one for them.
 * NOTE: each is compared with the child that is declared before it: in a chain, or a serial loop, that is the one it waits
 * for, and comparing all with all would take the square of their number.
 */
export function concurrentIn(owner: AnyPart, list: string, children: readonly Resource[]): FactList {
  const certain = new Set<string>()
  const doubtful = new Map<string, Doubtful['because']>()
  children.forEach((child, index) => {
    const before = children[index - 1]
    if (before === undefined) return
    const ordered = child.origin.isOrdered?.(before.origin)
    const doubt = child.possible?.because ?? before.possible?.because ?? (isUnknown(ordered) ? ordered : undefined)
    if (ordered === true || ordered === undefined) return
    if (doubt === undefined) certain.add(child.id.key)
    else doubtful.set(child.id.key, doubt)
  })
  const { items, maybe } = listFact(owner.get(list), 'backendPool')
  const all = [...items, ...maybe.map(({ fact }) => fact)].filter(isElement)
  const keyOf = ({ id }: Element) => id?.key ?? ''
  return new FactList(
    all.filter((one) => certain.has(keyOf(one))),
    all.flatMap((fact): Doubtful[] => {
      const because = doubtful.get(keyOf(fact))
      return because === undefined ? [] : [{ fact, because, most: 1 }]
    }),
  )
}
