// Elements that stand for something about another element, and not for a part of a body: what a deployment does to it.
import type { Path, Provenance } from '../resource/resource.ts'
import type { ResourceId } from '../resource/resource-id.ts'
import type { Unknown } from '../resource/unknown.ts'
import type { Text } from '../resource/value.ts'
import { placeAlone, type Element, type Fact } from './fact.ts'

/** How the fields of such a kind are worked out. */
export type Readers<Data> = Readonly<Record<string, (data: Data) => Fact>>

export interface MadeOf<Data> {
  readonly kind: string
  readonly read: Readers<Data>
  readonly data: Data
  /** What it is about: name, id and place are those of it. */
  readonly about: Element
  readonly doubt?: Unknown | undefined
}

export class Made<Data> implements Element {
  readonly kind: string
  readonly data: Data
  readonly about: Element
  readonly doubt: Unknown | undefined
  readonly #read: Readers<Data>
  readonly #facts = new Map<string, Fact>()

  constructor(parts: MadeOf<Data>) {
    this.kind = parts.kind
    this.data = parts.data
    this.about = parts.about
    this.doubt = parts.doubt
    this.#read = parts.read
  }

  get id(): ResourceId | undefined {
    return this.about.id
  }

  get label(): Text {
    return this.about.label
  }

  get declaration(): string {
    return this.about.declaration
  }

  get(field: string): Fact {
    if (!this.#facts.has(field)) this.#facts.set(field, this.#compute(field))
    return this.#facts.get(field)
  }

  locate(field?: string): Provenance | undefined {
    if (field === undefined || field === 'name') return this.about.locate(field)
    const found = this.about.locate()
    return found && placeAlone(found)
  }

  locatePath(path: Path): Provenance | undefined {
    return this.about.locatePath(path)
  }

  #compute(field: string): Fact {
    if (field === 'id') return this.id?.text
    if (field === 'label') return this.label
    const read = this.#read[field]
    if (read !== undefined) return read(this.data)
    if (field === 'name') return this.about.get('name')
    if (field === 'before' || field === 'after') return undefined
    throw new Error(`${this.kind} has no field ${field}`)
  }
}
