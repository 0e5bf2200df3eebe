// From an answer about health to what it is about: by resource id; where an id of the inputs is known only in parts, by the
// names of the gateway (or load balancer) and the pool. A name that several have says nothing.
import { addTo } from '../../resource/groups.ts'
import { compareIds, nameOf, parseId, type ResourceId } from '../../resource/resource-id.ts'
import type { Element } from '../fact.ts'
import type { World } from '../part.ts'

/** Elements of a kind by the names in their ids, without case: of a resource its own, of a part `owner/name`. */
export class ByName {
  readonly #elements = new Map<string, Element[]>()
  readonly #keyOf: (id: ResourceId) => string | undefined

  constructor(world: World, kind: string, isResource: boolean) {
    this.#keyOf = isResource ? nameKey : partKey
    for (const element of world.all(kind)) {
      const key = element.id === undefined ? undefined : this.#keyOf(element.id)
      if (key !== undefined) addTo(this.#elements, key, element)
    }
  }

  /** The elements that an id, or the names alone, may mean; those that it certainly means where there are such. */
  all(wanted: ResourceId): readonly Element[] {
    const found = this.#elements.get(this.#keyOf(wanted) ?? '') ?? []
    const same = found.filter(({ id }) => id !== undefined && compareIds(id, wanted) === 'same')
    return same.length > 0 ? same : found.filter(({ id }) => id !== undefined && mayBe(id, wanted))
  }

  /** The one element that is meant. */
  find(wanted: ResourceId): Element | undefined {
    const [only, ...others] = this.all(wanted)
    return others.length === 0 ? only : undefined
  }
}

function mayBe(own: ResourceId, wanted: ResourceId): boolean {
  return wanted.type === '' || compareIds(own, wanted) !== 'different'
}

function nameKey(id: ResourceId): string | undefined {
  const name = nameOf(id)
  return typeof name === 'string' ? name.toLowerCase() : undefined
}

/** `owner/name` of the id of a part of a resource, or of those two words. */
function partKey(id: ResourceId): string | undefined {
  const { segments } = id
  const name = nameOf(id)
  const owner = segments.length === 2 ? segments[0] : segments.at(-3)
  return typeof owner === 'string' && typeof name === 'string' ? `${owner}/${name}`.toLowerCase() : undefined
}

/** The id of what a part belongs to: of a pool the gateway. */
export function ownerName(wanted: string): string | undefined {
  const { segments } = parseId(wanted)
  const owner = segments.length === 2 ? segments[0] : segments.at(-3)
  return typeof owner === 'string' && owner !== '' ? owner : undefined
}

export function lastName(wanted: string): string {
  const name = nameOf(parseId(wanted))
  return typeof name === 'string' ? name : ''
}
