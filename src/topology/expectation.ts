// Elements that the configuration makes, not a resource: pairs and flows. A finding on one points at the first element that
// its entry means; an entry that means nothing among the inputs is no element.
import type { Intents } from '../intent/intent.ts'
import type { Path, Provenance } from '../resource/resource.ts'
import type { ResourceId } from '../resource/resource-id.ts'
import type { Unknown } from '../resource/unknown.ts'
import type { Text } from '../resource/value.ts'
import { FactList, isElement, placeAlone, type Element, type Fact } from './fact.ts'
import type { Kind } from './kind.ts'
import type { World } from './part.ts'

/** What the readers of such a kind are given. */
export interface Said<Entry> {
  readonly data: Entry
  readonly world: World
}

export interface ExpectationModel {
  readonly kind: string
  /** All elements of the kind, in the order of the configuration. */
  all(world: World): readonly Element[]
}

interface ModelParts<Entry> {
  readonly kind: Kind
  readonly entries: (intents: Intents) => readonly Entry[]
  readonly read: Readonly<Record<string, (said: Said<Entry>) => Fact>>
  /** The fields that hold what it means: of the first of them that holds something, the first is its place. */
  readonly lists: readonly string[]
}

export function expectationModel<Entry>(parts: ModelParts<Entry>): ExpectationModel {
  return {
    kind: parts.kind.name,
    all: (world) =>
      parts.entries(world.input.intents).flatMap((data) => {
        const element = new Expectation(parts, { data, world })
        return element.isPlaced ? [element] : []
      }),
  }
}

class Expectation<Entry> implements Element {
  readonly kind: string
  readonly #parts: ModelParts<Entry>
  readonly #said: Said<Entry>
  readonly #facts = new Map<string, Fact>()
  readonly #at: Element | undefined

  constructor(parts: ModelParts<Entry>, said: Said<Entry>) {
    this.kind = parts.kind.name
    this.#parts = parts
    this.#said = said
    this.#at = this.#first()
  }

  get isPlaced(): boolean {
    return this.#at !== undefined
  }

  get id(): ResourceId | undefined {
    return this.#at?.id
  }

  get doubt(): Unknown | undefined {
    return this.#at?.doubt
  }

  get label(): Text {
    return this.#at?.label ?? ''
  }

  get declaration(): string {
    return this.#at?.declaration ?? ''
  }

  get(field: string): Fact {
    if (!this.#facts.has(field)) this.#facts.set(field, this.#compute(field))
    return this.#facts.get(field)
  }

  locate(field?: string): Provenance | undefined {
    const found = this.#at?.locate()
    return field === undefined ? found : found && placeAlone(found)
  }

  locatePath(path: Path): Provenance | undefined {
    return this.#at?.locatePath(path)
  }

  #compute(field: string): Fact {
    if (field === 'name' || field === 'label') return this.label
    if (field === 'id') return this.id?.text
    // What is expected stands in the configuration, at no side of a deployment.
    if (field === 'before' || field === 'after') return undefined
    const read = this.#parts.read[field]
    if (read === undefined) throw new Error(`${this.kind} has no field ${field}`)
    return read(this.#said)
  }

  #first(): Element | undefined {
    const lists = this.#parts.lists.map((field) => this.get(field)).filter((fact) => fact instanceof FactList)
    const facts = [
      ...lists.flatMap(({ items }) => items),
      ...lists.flatMap(({ maybe }) => maybe.map(({ fact }) => fact)),
    ]
    return facts.filter(isElement).find((element) => element.locate() !== undefined)
  }
}
