// In what other pools a member is, and what its tags say.
import type { Unknown } from '../../resource/unknown.ts'
import { ObjectValue, isUnknown } from '../../resource/value.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from '../fact.ts'
import type { World } from '../part.ts'
import { listFact } from '../stand-in.ts'
import type { MemberData } from './member.ts'
import { machineOf } from './placement.ts'

/** The pools that hold the same interface, scale set, address or name, without the one that it is a member of. */
export function otherPoolsOf(world: World, pool: Element | undefined, data: MemberData): FactList {
  if (pool === undefined) return new FactList([])
  if (data.address !== undefined) return world.targets.others(pool, data.address)
  const owner = data.reference.ipConfiguration.owner
  const pools = new Set<Fact>()
  const maybe: Doubtful[] = []
  for (const configuration of listFact(owner?.get('ipConfigurations'), 'ipConfiguration').items) {
    if (!isElement(configuration)) continue
    const list = listFact(configuration.get('pools'), 'backendPool')
    for (const other of list.items) if (other !== pool) pools.add(other)
    maybe.push(...list.maybe)
  }
  return new FactList([...pools], maybe)
}

/** The tags of its machine, else those of its interface; absent for addresses. */
export function tagsOf(data: MemberData): ObjectValue | Unknown | undefined {
  const machine = machineOf(data)
  if (isElement(machine)) return tagsIn(machine)
  const owner = data.reference?.ipConfiguration.owner
  return (owner && tagsIn(owner)) ?? machine
}

/** The tags of a resource. */
export function tagsIn(element: Element): ObjectValue | Unknown | undefined {
  const tags = element.get('tags')
  return tags instanceof ObjectValue || isUnknown(tags) ? tags : undefined
}
