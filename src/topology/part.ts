// The elements of the topology: one class for what stands in a body, one for what is only referred to or not known.
// A kind's model says how its fields are read; most are read from `properties.<field>` by their declared type.
import type { Path, Provenance } from '../resource/resource.ts'
import { childId, nameOf, type ResourceId } from '../resource/resource-id.ts'
import { joinText } from '../resource/text.ts'
import type { Unknown } from '../resource/unknown.ts'
import type { Text } from '../resource/value.ts'
import { lengthOf, type AlikeList } from './alike.ts'
import type { AddressBook } from './address-book.ts'
import type { Cursor } from './cursor.ts'
import { FactList, placeAlone, type Element, type Fact } from './fact.ts'
import type { HealthBook } from './health/book.ts'
import type { Field, FieldReaders, FieldValue, Kind } from './kind.ts'
import { readField } from './read.ts'
import type { TargetIndex } from './target-index.ts'
import type { TopologyInput } from './topology.ts'

/** What elements ask of the topology they belong to. */
export interface World {
  /** Elements of a kind in the order of their declaration. */
  all(kind: string): readonly Element[]
  /** The same, where what is told of one of a list at once is still a list. */
  groups(kind: string): readonly (Element | AlikeList)[]
  /** What `{ "id": … }` names: an element, a stand-in for one that is not among the inputs, or nothing. */
  resolve(kind: string, reference: Cursor): Element | Unknown | undefined
  /** The element of that id, or a stand-in for it. */
  resolveId(kind: string, id: Text): Element
  /** Of all elements of `kind` those whose `field` (one, or a list) holds the target. */
  referring(kind: string, field: string, target: Element): FactList
  /** The same among the elements of one owner: `within(lb, 'rules', 'probe', probe)`. */
  within(owner: Element | undefined, list: string, field: string, target: Element): FactList
  /** The ip-configurations that list a pool. */
  joining(pool: Element): Joining
  /** The pools that have no member among the inputs. */
  readonly emptyPools: FactList
  /** Whether anything among the inputs could be a member of a pool. */
  readonly couldJoin: boolean
  /** Who asks for which private address. */
  readonly addresses: AddressBook
  /** What would join a pool, had the template not taken it away. */
  withheldFrom(pool: Element): readonly Element[]
  /** What is known of health; nothing when no health was read. */
  readonly health: HealthBook | undefined
  /** Which pools list the same address or name. */
  readonly targets: TargetIndex
  /** The private endpoints by the service that they lead to. */
  readonly endpointsByService: () => ReadonlyMap<string, readonly Element[]>
  /** The same element before or after the deployment; absent where this is not known of any element. */
  counterpart(element: Element, time: Time): Element | Unknown | undefined
  /** The element with the key of an id, if it is among the inputs. */
  find(kind: string, key: string): Element | undefined
  /** An element that an id may mean, and does not certainly mean. */
  near(kind: string, id: ResourceId): Element | undefined
  /** What was before the deployment, and what is after it, as seen from the other. */
  readonly before: World | undefined
  readonly after: World | undefined
  readonly input: TopologyInput
}

/** Sides of a deployment. */
export type Time = 'before' | 'after'

export interface Joining {
  readonly certain: readonly Reference[]
  /** Why others may join too, one for each id that could mean the pool. */
  readonly maybe: readonly Unknown[]
}

/** An entry of a list of pools: where an ip-configuration says that it joins one. */
export interface Reference {
  readonly ipConfiguration: Part
  readonly list: string
  readonly index: number
}

/** How the fields of a kind are read. */
export interface Model<Data> {
  readonly kind: Kind
  readonly paths: Readonly<Record<string, Path>>
  readonly defaults: Readonly<Record<string, string | number | boolean>>
  readonly read: Readonly<Record<string, ((part: Part<Data>) => Fact) | undefined>>
  readonly name: ((part: Part<Data>) => Text) | undefined
  readonly id: ((part: Part<Data>) => ResourceId | undefined) | undefined
  /** True for a part of its owner that stands for itself, as its SKU: id and label are those of the owner. */
  readonly isAspect: boolean
  /** Where a finding on the element points: from its body; its name when left out. */
  readonly anchor: ((part: Part<Data>) => Path) | undefined
}

type Default<F extends Field> = Extract<FieldValue<F>, string | number | boolean>

export interface ModelParts<K extends Kind, Data> {
  /** Where a field stands, when it is not `properties.<field>`. */
  readonly paths?: { readonly [F in keyof K['fields']]?: Path }
  readonly defaults?: { readonly [F in keyof K['fields']]?: Default<K['fields'][F]> }
  readonly read?: FieldReaders<K, Part<Data>>
  readonly name?: (part: Part<Data>) => Text
  readonly id?: (part: Part<Data>) => ResourceId | undefined
  readonly isAspect?: boolean
  readonly anchor?: (part: Part<Data>) => Path
}

export function model<K extends Kind, Data = undefined>(kind: K, parts: ModelParts<K, Data> = {}): Model<Data> {
  const { paths = {}, defaults = {}, read = {} } = parts
  return {
    kind,
    paths,
    defaults,
    read,
    name: parts.name,
    id: parts.id,
    isAspect: parts.isAspect ?? false,
    anchor: parts.anchor,
  }
}

/** The owner of an element whose field of that name it is. */
export function ownerOf(part: { readonly owner: Element | undefined }): Element | undefined {
  return part.owner
}

export interface PartOf<Data> {
  readonly world: World
  readonly model: Model<Data>
  readonly cursor: Cursor
  readonly data: Data
  /** What it is an element of; none for a resource that stands alone. */
  readonly owner?: Element | undefined
  /** The array of the owner that holds it: `probes`; none for a resource of its own. */
  readonly collection?: string | undefined
  readonly doubt?: Unknown | undefined
}

/** So many computed fields are looked through. */
const mostChained = 8

/** NOTE: a chain, because of a million members each has computed two or three fields; a map is ten times as large. */
interface Computed {
  readonly field: string
  readonly fact: Fact
  readonly next: Computed | undefined
}

/** Types of what is worked out that are compared with what stands at the place of the element. */
const scalars: ReadonlySet<string> = new Set(['text', 'enum', 'int'])
/** The same where a field is told: a text may be a part of what stands there. */
const measures: ReadonlySet<string> = new Set(['enum', 'int'])

/** An element that stands in the body of a resource. */
export class Part<Data = undefined> implements Element {
  readonly world: World
  readonly cursor: Cursor
  readonly data: Data
  readonly owner: Element | undefined
  readonly doubt: Unknown | undefined
  /** How its fields are read. */
  readonly model: Model<Data>
  readonly #collection: string | undefined
  #id: ResourceId | undefined
  #facts: Computed | undefined
  #index: Map<string, Fact> | undefined

  constructor(parts: PartOf<Data>) {
    this.world = parts.world
    this.cursor = parts.cursor
    this.data = parts.data
    this.owner = parts.owner
    this.doubt = parts.doubt ?? parts.cursor.resource.possible?.because
    this.model = parts.model
    this.#collection = parts.collection
  }

  get kind(): string {
    return this.model.kind.name
  }

  get name(): Text {
    if (this.model.name) return this.model.name(this)
    if (this.#collection === undefined) return nameOf(this.cursor.resource.id)
    return this.cursor.at('name').text() ?? `[${String(this.cursor.path.at(-1))}]`
  }

  get id(): ResourceId | undefined {
    return (this.#id ??= this.#identity())
  }

  get label(): Text {
    if (this.model.isAspect && this.owner) return this.owner.label
    return this.owner === undefined ? this.name : joinText([this.owner.label, '/', this.name])
  }

  get declaration(): string {
    if (this.model.isAspect && this.owner) return this.owner.declaration
    const declaration = this.cursor.resource.origin.declaration
    if (this.#collection === undefined) return declaration
    // As written and not evaluated: another parameter value must not make another finding of it.
    const key = this.cursor.resource.origin.written([...this.cursor.path, 'name']) ?? String(this.cursor.path.at(-1))
    return `${declaration}/${this.#collection}/${key}`
  }

  /** Whether its body stands in an array of another resource's body. */
  get collection(): string | undefined {
    return this.#collection
  }

  /** Whether a field is the owner and nothing else, so that all elements of one owner have it in common. */
  isOwner(field: string): boolean {
    return this.model.read[field] === ownerOf
  }

  get(field: string): Fact {
    let count = 0
    for (let known = this.#facts; known !== undefined; known = known.next, count++)
      if (known.field === field) return known.fact
    const index = this.#index
    if (index?.has(field)) return index.get(field)
    if (this.isOwner(field)) return this.owner
    const fact = this.#compute(field)
    if (count >= mostChained) this.#moveToIndex()
    this.#facts = { field, fact, next: this.#facts }
    return fact
  }

  /** Of few elements, as a gateway with all of its parts, many fields are asked again and again. */
  #moveToIndex(): void {
    this.#index ??= new Map()
    for (let known = this.#facts; known !== undefined; known = known.next) this.#index.set(known.field, known.fact)
    this.#facts = undefined
  }

  locate(field?: string, within: Path = []): Provenance | undefined {
    if (field === undefined) return this.locatePath(this.#anchor())
    const own = this.#pathOf(field)
    const found = this.locatePath(own === undefined ? this.#anchor() : [...own, ...within])
    return found && (this.#saysAt(own, field) ? found : placeAlone(found))
  }

  locatePath(path: Path): Provenance | undefined {
    return this.cursor.resource.origin.locate([...this.cursor.path, ...path])
  }

  #anchor(): Path {
    return this.model.anchor?.(this) ?? ['name']
  }

  /** Where a field is told; undefined where that is the place of the element. */
  #pathOf(field: string): Path | undefined {
    if (field === 'name' || field === 'label' || field === 'id') return undefined
    const { paths, read } = this.model
    return paths[field] ?? (read[field] === undefined ? propertyPath(field) : undefined)
  }

  /** Whether what stands where a field is told is its value: not that of a default, nor of what is worked out of more. */
  #saysAt(own: Path | undefined, field: string): boolean {
    const { anchor, kind, read } = this.model
    if (field === 'name' || (field === 'label' && this.owner === undefined)) return this.#saysName()
    const declared = kind.fields[field]
    if (declared === undefined || field === 'before' || field === 'after') return false
    if (own === undefined && anchor === undefined) return false
    const stands = this.cursor.below(own ?? this.#anchor())
    const fact = this.get(field)
    if (stands.value === undefined) return own !== undefined && isNothing(fact)
    if (own !== undefined && (read[field] === undefined || !measures.has(declared.type))) return true
    return scalars.has(declared.type) && fact !== undefined && readField(declared, stands) === fact
  }

  #saysName(): boolean {
    const { anchor, name, paths } = this.model
    if (paths['name']) return this.cursor.below(paths['name']).value !== undefined
    const isWhole = this.cursor.path.length === 0 && this.#collection === undefined
    return (isWhole && !anchor && !name) || this.cursor.below(this.#anchor()).text() === this.name
  }

  #identity(): ResourceId | undefined {
    if (this.model.id) return this.model.id(this)
    if (this.model.isAspect) return this.owner?.id
    if (this.#collection === undefined) return this.cursor.resource.id
    return this.owner?.id === undefined ? undefined : childId(this.owner.id, this.#collection, this.name)
  }

  #compute(field: string): Fact {
    if (field === 'label') return this.label
    if (field === 'id') return this.id?.text
    const read = this.model.read[field]
    if (read !== undefined) return read(this)
    if (field === 'before' || field === 'after') return this.world.counterpart(this, field)
    if (field === 'name' && !this.model.paths['name']) return this.name
    const declared = this.model.kind.fields[field]
    if (declared === undefined) throw new Error(`${this.kind} has no field ${field}`)
    return (
      readField(declared, this.cursor.below(this.model.paths[field] ?? propertyPath(field))) ??
      this.model.defaults[field]
    )
  }
}

// NOTE: a memo, not state: of a hundred thousand elements each reads the same few fields.
const properties = new Map<string, Path>()

/** Where a field stands that its kind says nothing of. */
function propertyPath(field: string): Path {
  const known = properties.get(field)
  if (known !== undefined) return known
  const path = ['properties', field]
  properties.set(field, path)
  return path
}

function isNothing(fact: Fact): boolean {
  return fact === undefined || (fact instanceof FactList && lengthOf(fact) + fact.maybe.length === 0)
}

export function isPart(fact: Fact): fact is Part {
  return fact instanceof Part
}
