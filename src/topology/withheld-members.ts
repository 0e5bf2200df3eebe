// What would have joined a pool, had a false condition or a copy of zero not taken it away.
import { addTo } from '../resource/groups.ts'
import type { Resource, Withheld } from '../resource/resource.ts'
import { Cursor } from './cursor.ts'
import { isElement, type Element } from './fact.ts'
import { networkInterfaceModel } from './model/network-interface.ts'
import { scaleSetModel } from './model/scale-set.ts'
import { withheldMemberModel } from './model/withheld-member.ts'
import { Part, type World } from './part.ts'
import { listFact } from './stand-in.ts'

const INTERFACE = 'microsoft.network/networkinterfaces'
const SCALE_SET = 'microsoft.compute/virtualmachinescalesets'

/**
 * The withheld interfaces and scale sets by the pools that they list; what only might list a pool is left out.
 * NOTE: the entries of one declaration share its place; a declaration that holds nothing that could join is not worked out.
 */
export function withheldByPool(world: World): ReadonlyMap<Element, readonly Element[]> {
  const byPool = new Map<Element, Element[]>()
  const { withheld: all } = world.input
  const joining = new Set(all.filter(({ type }) => isJoining(type)).map(({ place }) => place))
  for (const withheld of all) {
    if (!joining.has(withheld.place)) continue
    for (const resource of withheld.resources?.() ?? []) {
      const joins = new Set(poolsOf(world, resource))
      for (const pool of joins) addTo(byPool, pool, memberOf(world, resource, withheld))
    }
  }
  return byPool
}

function poolsOf(world: World, resource: Resource): Element[] {
  const configurations = listFact(joinerOf(world, resource)?.get('ipConfigurations'), 'ipConfiguration').items
  const pools = configurations.flatMap((configuration) =>
    isElement(configuration) ? listFact(configuration.get('pools'), 'backendPool').items : [],
  )
  return pools.filter(isElement)
}

function joinerOf(world: World, resource: Resource): Element | undefined {
  const cursor = Cursor.of(resource)
  if (!isJoining(resource.type)) return undefined
  if (resource.type.toLowerCase() === INTERFACE)
    return new Part({ world, model: networkInterfaceModel, cursor, data: undefined })
  return new Part({ world, model: scaleSetModel, cursor, data: { extensions: [], instances: [] } })
}

function isJoining(type: string): boolean {
  return [INTERFACE, SCALE_SET].includes(type.toLowerCase())
}

/** NOTE: it stands where the condition, or the count, does: that is what keeps it away. */
function memberOf(world: World, resource: Resource, { because, place }: Withheld): Element {
  const origin = { ...resource.origin, locate: () => ({ place, related: [] }) }
  return new Part({ world, model: withheldMemberModel, cursor: Cursor.of({ ...resource, origin }), data: because })
}
