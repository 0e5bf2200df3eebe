// Things by the last names of their ids, to find those that an id may mean which is not known in full. Nothing compares all
// with all: only what has the same name, or none that is known.
import { addTo } from './groups.ts'
import { compareIds, nameOf, type ResourceId } from './resource-id.ts'

export class NearIds<Thing extends { readonly id: ResourceId | undefined }> {
  readonly #byName = new Map<string, Thing[]>()
  readonly #open = new Map<string, Thing[]>()
  readonly #nameless: Thing[] = []
  readonly #all: readonly Thing[]

  constructor(things: readonly Thing[]) {
    this.#all = things
    for (const thing of things) {
      if (thing.id === undefined) continue
      const name = nameOf(thing.id)
      if (typeof name !== 'string') this.#nameless.push(thing)
      else {
        addTo(this.#byName, name.toLowerCase(), thing)
        if (typeof thing.id.text !== 'string') addTo(this.#open, name.toLowerCase(), thing)
      }
    }
  }

  /** The first that may have the id, and does not certainly have it. */
  of(id: ResourceId): Thing | undefined {
    return this.#candidates(id).find((thing) => thing.id !== undefined && compareIds(thing.id, id) === 'maybe')
  }

  #candidates(id: ResourceId): readonly Thing[] {
    const name = nameOf(id)
    if (typeof name !== 'string') return this.#all
    const alike = typeof id.text === 'string' ? this.#open : this.#byName
    return [...(alike.get(name.toLowerCase()) ?? []), ...this.#nameless]
  }
}
