// Elements that stand for what the inputs do not hold: what is referred to but declared elsewhere, and what cannot be
// known at all.
import type { Provenance } from '../resource/resource.ts'
import { nameOf, printId, type ResourceId } from '../resource/resource-id.ts'
import { joinText } from '../resource/text.ts'
import { Unknown } from '../resource/unknown.ts'
import type { Text } from '../resource/value.ts'
import type { Cursor } from './cursor.ts'
import { FactList, placeAlone, type Doubtful, type Element, type Fact } from './fact.ts'

/** Fields that are known of an element of which nothing else is: those that its owner and the configuration say. */
export type Known = Readonly<Record<string, (standIn: StandIn) => Fact>>

/** What is referred to but not among the inputs (its id is known), or what cannot be known at all (no id). */
export class StandIn implements Element {
  readonly kind: string
  readonly id: ResourceId | undefined
  readonly doubt: Unknown | undefined
  readonly because: Unknown
  readonly #at: Cursor | undefined
  readonly #known: Known

  constructor(kind: string, because: Unknown, id?: ResourceId, at?: Cursor, known: Known = {}) {
    this.kind = kind
    this.because = because
    this.id = id
    this.doubt = id === undefined ? because : undefined
    this.#at = at
    this.#known = known
  }

  get label(): Text {
    if (this.id === undefined)
      return this.#at === undefined ? this.because : joinText([nameOf(this.#at.resource.id), '/', listName(this.#at)])
    const { segments } = this.id
    // NOTE: `<provider>/<type>/<owner>/<type>/<name>`: an element of another resource is called owner and name.
    const owner = /^[^/]+\/[^/]+\/./.test(this.id.type) ? segments.at(-3) : undefined
    return owner === undefined ? nameOf(this.id) : joinText([owner, '/', nameOf(this.id)])
  }

  get declaration(): string {
    if (this.id !== undefined) return printId(this.id)
    return this.#at === undefined ? this.because.text : `${this.#at.resource.origin.declaration}/${listName(this.#at)}`
  }

  get(field: string): Fact {
    if (Object.hasOwn(this.#known, field)) return this.#known[field]?.(this)
    // NOTE: whether there is a before is not known here; where there is one, the world says it.
    if (field === 'before' || field === 'after') return undefined
    if (this.id === undefined) return this.because
    if (field === 'id') return this.id.text
    if (field === 'name') return nameOf(this.id)
    return field === 'label' ? this.label : this.because
  }

  /** The same, of which further fields are known. */
  knowing(known: Known): StandIn {
    return new StandIn(this.kind, this.because, this.id, this.#at, { ...this.#known, ...known })
  }

  locate(field?: string): Provenance | undefined {
    const found = this.#at?.resource.origin.locate(this.#at.path)
    return field === undefined ? found : found && placeAlone(found)
  }

  locatePath(): Provenance | undefined {
    return this.locate()
  }
}

function listName(at: Cursor): string {
  return at.path.findLast((key) => typeof key === 'string') ?? ''
}

/** Stands for the members that other deployments may add to a pool. */
export class Elsewhere extends StandIn {}

/** Something of a kind that nothing else is known of, any number of times. */
export function undetermined(kind: string, because: Unknown, at?: Cursor, known?: Known): Doubtful {
  return { fact: new StandIn(kind, because, undefined, at, known), because, most: null }
}

/** A field of type list as a list: of one that is not known, an element that nothing is known of. */
export function listFact(fact: Fact, kind: string): FactList {
  if (fact instanceof FactList) return fact
  return new FactList([], fact instanceof Unknown ? [undetermined(kind, fact)] : [])
}
