// Elements that an answer about health makes, not a resource: they stand where the answer was read.
import type { Place } from '../../resource/place.ts'
import type { Provenance } from '../../resource/resource.ts'
import type { ResourceId } from '../../resource/resource-id.ts'
import { printText } from '../../resource/text.ts'
import type { Unknown } from '../../resource/unknown.ts'
import type { Text } from '../../resource/value.ts'
import type { Element, Fact } from '../fact.ts'
import type { FieldReaders, Kind } from '../kind.ts'

/** How the fields of such a kind are read. */
export interface HealthModel<Held> {
  readonly kind: Kind
  readonly read: Readonly<Record<string, ((held: Held) => Fact) | undefined>>
  readonly label: (held: Held) => Text
  readonly id: (held: Held) => ResourceId | undefined
  readonly place: (held: Held) => Place | undefined
}

/** The fields of every kind; of the times only the health of a pool has another. */
type Common = 'name' | 'id' | 'label' | 'before' | 'after'

/** NOTE: every field of its own needs a reader: nothing is read from a body. */
export function healthModel<K extends Kind, Held>(
  kind: K,
  read: Required<Omit<FieldReaders<K, Held>, Common>> & Pick<FieldReaders<K, Held>, 'before'>,
  parts: Omit<HealthModel<Held>, 'kind' | 'read'>,
): HealthModel<Held> {
  return { kind, read, ...parts }
}

export class HealthElement<Held> implements Element {
  readonly held: Held
  readonly doubt: Unknown | undefined = undefined
  readonly #model: HealthModel<Held>
  readonly #facts = new Map<string, Fact>()
  /** NOTE: kept, because a finding asks for it once for each of its evidence. */
  #provenance: Provenance | undefined

  constructor(model: HealthModel<Held>, held: Held) {
    this.#model = model
    this.held = held
  }

  get kind(): string {
    return this.#model.kind.name
  }

  get id(): ResourceId | undefined {
    return this.#model.id(this.held)
  }

  get label(): Text {
    return this.#model.label(this.held)
  }

  /** NOTE: of two answers about one thing each is another finding only by its file. */
  get declaration(): string {
    return `${this.kind}/${printText(this.label)}`
  }

  get(field: string): Fact {
    const known = this.#facts.get(field)
    if (known !== undefined || this.#facts.has(field)) return known
    const fact = this.#compute(field)
    this.#facts.set(field, fact)
    return fact
  }

  locate(): Provenance | undefined {
    const place = this.#provenance === undefined ? this.#model.place(this.held) : undefined
    if (place !== undefined) this.#provenance = { place, related: [] }
    return this.#provenance
  }

  locatePath(): Provenance | undefined {
    return this.locate()
  }

  #compute(field: string): Fact {
    if (field === 'name' || field === 'label') return this.label
    if (field === 'id') return this.id?.text
    const read = this.#model.read[field]
    if (read !== undefined) return read(this.held)
    if (field === 'before' || field === 'after') return undefined
    throw new Error(`${this.kind} has no field ${field}`)
  }
}
