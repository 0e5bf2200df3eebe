// Every load balancer and application gateway of a topology as a picture: also those of which only pools are declared, and those
// that the deployment takes away.
import { groupBy } from '../../resource/groups.ts'
import { printId } from '../../resource/resource-id.ts'
import { isElement, type Element } from '../fact.ts'
import type { Topology } from '../topology.ts'
import { fieldOf, words } from '../words.ts'
import { drawGateway } from './application-gateway.ts'
import { drawLoadBalancer } from './load-balancer.ts'
import type { Picture } from './picture.ts'
import { drawPool, type PoolsOf } from './pools.ts'
import { Sketch, entriesOf } from './sketch.ts'

/** How an owner of pools is drawn; the order is that of the report. */
const KINDS = { loadBalancer: drawLoadBalancer, applicationGateway: drawGateway } as const
const kinds = ['loadBalancer', 'applicationGateway'] as const

/** Draws a topology. `failing` are printed ids: of a large pool their members are among those that are shown. */
export function picturesOf(topology: Topology, failing: ReadonlySet<string>): readonly Picture[] {
  const sizes = new Map(
    topology.pools.map(({ element, members, scales }) => [element, { members, ...(scales && { scales }) }]),
  )
  const strays = strayPools(topology)
  const draw = (kind: Picture['kind'], about: Element | undefined, make: (of: PoolsOf) => void): Picture => {
    const sketch = new Sketch()
    make({ sketch, failing, sizeOf: (pool) => sizes.get(pool) })
    return sketch.picture({
      kind,
      name: words(fieldOf(about, 'name')),
      id: about?.id === undefined ? '' : printId(about.id),
    })
  }
  return kinds.flatMap((kind) => {
    const owners = topology.all(kind).filter(({ id }) => id !== undefined)
    const drawn = new Set(owners.map(({ id }) => id?.key))
    const gone = [...strays].filter(([, pools]) => kindOf(pools[0]) === kind)
    return [
      ...owners.map((owner) =>
        draw(kind, owner, (of) => {
          KINDS[kind](owner, of)
          for (const pool of strays.get(owner.id?.key ?? '') ?? []) drawPool(pool, of)
        }),
      ),
      ...gone
        .filter(([key]) => !drawn.has(key))
        .map(([, pools]) => draw(kind, ownerOf(pools[0]), (of) => pools.forEach((pool) => drawPool(pool, of)))),
    ]
  })
}

/** Pools that no declared owner lists, by the key of their owner: of one that is declared elsewhere, and pools that go. */
function strayPools(topology: Topology): ReadonlyMap<string, readonly Element[]> {
  const gone = topology.all('poolChange').flatMap((change) => {
    const pool = change.get('pool')
    return change.get('after') === undefined && isElement(pool) ? [pool] : []
  })
  const owners = kinds.flatMap((kind) => topology.all(kind))
  const listed = new Set(
    owners.flatMap((owner) => entriesOf(owner.get('pools'), 'backendPool').map(({ element }) => element)),
  )
  const strays = topology.all('backendPool').filter((pool) => pool.id !== undefined && !listed.has(pool))
  return groupBy([...strays, ...gone], (pool) => ownerOf(pool)?.id?.key ?? '')
}

function kindOf(pool: Element | undefined): Picture['kind'] | undefined {
  return kinds.find((kind) => fieldOf(pool, kind) !== undefined)
}

function ownerOf(pool: Element | undefined): Element | undefined {
  for (const kind of kinds) {
    const owner = fieldOf(pool, kind)
    if (isElement(owner)) return owner
  }
  return undefined
}
