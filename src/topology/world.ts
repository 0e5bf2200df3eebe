// The elements of a set and how they are found: by kind, by id, by what refers to them. Everything is made when it is
// first asked for and kept; nothing compares all with all.
import { parentId, parseId, type ResourceId } from '../resource/resource-id.ts'
import type { Unknown } from '../resource/unknown.ts'
import { isUnknown, type Text } from '../resource/value.ts'
import { isAlike, samplesOf, type AlikeList } from './alike.ts'
import { AddressBook } from './address-book.ts'
import { absent } from './absent.ts'
import { counterpartIn, stillThere } from './counterpart.ts'
import type { Cursor } from './cursor.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from './fact.ts'
import { Joiner } from './joiner.ts'
import type { HealthBook } from './health/book.ts'
import { HOLDERS } from './holders.ts'
import { attachmentChangeModel } from './model/attachment-change.ts'
import { changeModel } from './model/change.ts'
import { flowModel } from './model/flow.ts'
import { kinds } from './model/index.ts'
import { poolLists } from './model/ip-configuration.ts'
import { pairModel } from './model/pair.ts'
import { poolChangeModel } from './model/pool-change.ts'
import { healthKinds } from './model/pool-health.ts'
import { NearIds } from '../resource/near-ids.ts'
import { endpointsByService } from './model/private-link.ts'
import { emptyPoolsOf } from './model/scale-set-pools.ts'
import { once } from './once.ts'
import { Part, isPart, type Joining, type Reference, type Time, type World } from './part.ts'
import { Relation } from './relation.ts'
import { Elsewhere, StandIn, listFact, type Known } from './stand-in.ts'
import { TargetIndex } from './target-index.ts'
import { withheldByPool } from './withheld-members.ts'
import type { TopologyInput } from './topology.ts'

/** The elements that stand for resources of their own, by kind. */
export type Roots = ReadonlyMap<string, readonly Element[]>

const JOINING_TYPES: ReadonlySet<string> = new Set([
  'microsoft.network/networkinterfaces',
  'microsoft.compute/virtualmachinescalesets',
])

/** Kinds whose elements answers about health make. */
const HEALTH_KINDS: ReadonlySet<string> = new Set(healthKinds)

/** Kinds whose elements are no part of a resource: the configuration or the deployment makes them. */
const MADE = [flowModel, pairModel, poolChangeModel, attachmentChangeModel, changeModel]

/** The other sides of the deployment, as far as they are known. */
export type Sides = Readonly<Partial<Record<Time, () => World>>>

export class Elements implements World {
  readonly input: TopologyInput
  readonly #roots: Roots
  readonly #byKind = new Map<string, readonly Element[]>()
  readonly #groups = new Map<string, readonly (Element | AlikeList)[]>()
  readonly #byId = new Map<string, ReadonlyMap<string, Element>>()
  readonly #near = new Map<string, NearIds<Element>>()
  readonly #standIns = new Map<string, StandIn>()
  readonly #relations = new Map<string, Relation>()
  readonly #ofOwner = new Map<Element, Map<string, Relation>>()
  #joins: ReadonlyMap<string, Joiner<Reference>> | undefined
  #addresses: AddressBook | undefined
  #couldJoin: boolean | undefined
  #targets: TargetIndex | undefined
  #withheld: ReadonlyMap<Element, readonly Element[]> | undefined
  #emptyPools: FactList | undefined
  #health: HealthBook | undefined
  readonly endpointsByService: World['endpointsByService'] = once(() => endpointsByService(this))

  readonly #sides: Sides

  constructor(input: TopologyInput, rootsOf: (world: World) => Roots, sides: Sides = {}) {
    this.input = input
    this.#sides = sides
    this.#roots = rootsOf(this)
  }

  all(kind: string): readonly Element[] {
    const known = this.#byKind.get(kind)
    if (known !== undefined) return known
    const elements = elementsOf(this.groups(kind))
    this.#byKind.set(kind, elements)
    return elements
  }

  /** The same, where what is told of one of a list at once is still a list. */
  groups(kind: string): readonly (Element | AlikeList)[] {
    const known = this.#groups.get(kind)
    if (known !== undefined) return known
    const groups = this.#collect(kind)
    this.#groups.set(kind, groups)
    return groups
  }

  resolve(kind: string, reference: Cursor): Element | Unknown | undefined {
    const id = reference.at('id').text()
    if (id === undefined) return undefined
    // NOTE: a text that is known in parts is there; of one that is not known at all that cannot be said.
    if (isUnknown(id) && id.pieces === undefined) return this.#index(kind).get(parseId(id).key) ?? id
    return this.resolveId(kind, id)
  }

  resolveId(kind: string, id: Text): Element {
    const parsed = parseId(id)
    return this.#index(kind).get(parsed.key) ?? this.#standIn(kind, parsed)
  }

  referring(kind: string, field: string, target: Element): FactList {
    const key = `${kind}.${field}`
    const relation = this.#relations.get(key) ?? new Relation(kind, listOf(this.all(kind)), field)
    this.#relations.set(key, relation)
    return relation.of(target)
  }

  within(owner: Element | undefined, list: string, field: string, target: Element): FactList {
    if (owner === undefined) return new FactList([])
    const relations = this.#ofOwner.get(owner) ?? new Map<string, Relation>()
    this.#ofOwner.set(owner, relations)
    const key = `${list}.${field}`
    const kind = itemKind(owner.kind, list)
    const relation = relations.get(key) ?? new Relation(kind, listFact(owner.get(list), kind), field)
    relations.set(key, relation)
    return relation.of(target)
  }

  joining(pool: Element): Joining {
    const joiner = (this.#joins ??= this.#join()).get(
      pool.get('applicationGateway') === undefined ? poolLists[0] : poolLists[1],
    )
    if (joiner === undefined || pool.id === undefined) return { certain: [], maybe: [] }
    const pools = this.#index('backendPool')
    return { certain: joiner.certain(pool.id), maybe: joiner.maybe(pool.id, (key) => pools.has(key)) }
  }

  get before(): World | undefined {
    return this.#sides.before?.()
  }

  get after(): World | undefined {
    return this.#sides.after?.()
  }

  counterpart(element: Element, time: Time): Element | Unknown | undefined {
    const other = this[time]
    return other && counterpartIn(other, element)
  }

  find(kind: string, key: string): Element | undefined {
    return this.#index(kind).get(key)
  }

  near(kind: string, id: ResourceId): Element | undefined {
    const known = this.#near.get(kind) ?? new NearIds(this.all(kind))
    this.#near.set(kind, known)
    return known.of(id)
  }

  get addresses(): AddressBook {
    return (this.#addresses ??= new AddressBook((kind) => this.all(kind)))
  }

  withheldFrom(pool: Element): readonly Element[] {
    return (this.#withheld ??= withheldByPool(this)).get(pool) ?? []
  }

  get targets(): TargetIndex {
    return (this.#targets ??= new TargetIndex(this))
  }

  get emptyPools(): FactList {
    return (this.#emptyPools ??= emptyPoolsOf(this))
  }

  get health(): HealthBook | undefined {
    return (this.#health ??= this.input.health?.(this))
  }

  get couldJoin(): boolean {
    return (this.#couldJoin ??= this.#holdsMember())
  }

  #holdsMember(): boolean {
    if (this.input.withheld.some(({ type }) => JOINING_TYPES.has(type.toLowerCase()))) return true
    if (['networkInterface', 'scaleSet', 'ipConfiguration'].some((kind) => this.all(kind).length > 0)) return true
    return this.all('backendPool').some((pool) => {
      const addresses = listFact(pool.get('addresses'), 'backendAddress')
      return addresses.maybe.length > 0 || samplesOf(addresses).some(isTarget)
    })
  }

  #join(): ReadonlyMap<string, Joiner<Reference>> {
    const joins = new Map(poolLists.map((list) => [list as string, new Joiner<Reference>()]))
    for (const part of this.all('ipConfiguration')) {
      for (const [list, joiner] of joins) {
        if (part instanceof StandIn) joiner.add(part.because)
        else if (isPart(part)) addReferences(part, list, joiner)
      }
    }
    return joins
  }

  #collect(kind: string): readonly (Element | AlikeList)[] {
    const items: (Element | AlikeList)[] = []
    const maybe: Element[] = []
    const add = (fact: Fact) => {
      if (!isElement(fact) || fact instanceof Elsewhere) return
      if (fact.doubt === undefined) items.push(fact)
      else maybe.push(fact instanceof StandIn ? this.#atAnyTime(fact) : fact)
    }
    const addList = (list: FactList) => {
      if (isAlike(list) && list.sample.doubt === undefined) items.push(list)
      else for (const item of list.items) add(item)
      for (const doubtful of list.maybe) add(doubtful.fact)
    }
    for (const element of this.#roots.get(kind) ?? []) add(element)
    if (HEALTH_KINDS.has(kind)) for (const element of this.health?.all(kind) ?? []) add(element)
    for (const model of MADE) if (model.kind === kind) for (const element of model.all(this)) add(element)
    for (const [owner, field] of HOLDERS[kind] ?? []) {
      for (const holder of this.all(owner)) {
        if (holder instanceof StandIn) continue
        const fact = holder.get(field)
        if (fact instanceof FactList) addList(fact)
        else add(fact)
      }
    }
    return maybe.length === 0 ? items : [...items, ...maybe]
  }

  #index(kind: string): ReadonlyMap<string, Element> {
    const known = this.#byId.get(kind)
    if (known !== undefined) return known
    const index = new Map<string, Element>()
    for (const element of this.all(kind)) if (element.id !== undefined) index.set(element.id.key, element)
    this.#byId.set(kind, index)
    return index
  }

  #standIn(kind: string, id: ResourceId): StandIn {
    const key = `${kind}|${id.key}`
    const known = this.#standIns.get(key)
    if (known !== undefined) return known
    const because = absent(kind, id, (owner, ownerId) => this.#index(owner).get(ownerId.key))
    const standIn = new StandIn(kind, because, id, undefined, { ...this.#ownerOf(kind, id), ...this.#times() })
    this.#standIns.set(key, standIn)
    return standIn
  }

  /** What is not known may have been there before, where there was something. */
  #atAnyTime(standIn: StandIn): StandIn {
    const sides = Object.keys(this.#sides)
    if (sides.length === 0) return standIn
    return standIn.knowing(Object.fromEntries(sides.map((time) => [time, () => standIn.because])))
  }

  #times(): Known {
    const { before, after } = this.#sides
    return {
      ...(before && { before: (standIn: StandIn) => this.counterpart(standIn, 'before') }),
      ...(after && { after: (standIn: StandIn) => stillThere(standIn, after()) }),
    }
  }

  /** What is known of an element that is not among the inputs: what it belongs to, and that nobody expects anything of it. */
  #ownerOf(kind: string, id: ResourceId): Known {
    const home = parentId(id)
    const owner = HOLDERS[kind]?.find(([name]) => OWNER_TYPES[name] === home.type)?.[0]
    return {
      ...(owner === undefined ? {} : { [owner]: () => this.resolveId(owner, home.text) }),
      ...(kind === 'backendPool' ? this.#unexpected() : {}),
    }
  }

  /** Fields of a pool that are about intent, as far as there is none for any pool. */
  #unexpected(): Known {
    const { pools = [], tls = [], pairs = [] } = this.input.intents
    const noPair = () => new FactList([])
    return {
      ...(pools.length === 0 ? { intent: () => undefined } : {}),
      ...(tls.length === 0 ? { tls: () => undefined } : {}),
      ...(pairs.length === 0 ? { activeIn: noPair, standbyIn: noPair } : {}),
    }
  }
}

const OWNER_TYPES: Readonly<Record<string, string>> = {
  loadBalancer: 'microsoft.network/loadbalancers',
  applicationGateway: 'microsoft.network/applicationgateways',
  virtualNetwork: 'microsoft.network/virtualnetworks',
}

/** The elements as a list: those that may not exist are doubtful. */
function listOf(elements: readonly Element[]): FactList {
  const maybe = elements.flatMap((fact): Doubtful[] =>
    fact.doubt ? [{ fact, because: fact.doubt, most: mostOf(fact) }] : [],
  )
  return new FactList(
    elements.filter(({ doubt }) => doubt === undefined),
    maybe,
  )
}

/** What the pool lists of an ip-configuration name. */
function addReferences(part: Part, list: string, joiner: Joiner<Reference>): void {
  const { items, rest } = part.cursor.elements('properties', list)
  for (const entry of items) {
    const id = entry.at('id').text()
    const index = entry.path.at(-1)
    if (id !== undefined && typeof index === 'number') joiner.add(id, { ipConfiguration: part, list, index })
  }
  if (rest !== undefined) joiner.add(rest)
}

function itemKind(owner: string, list: string): string {
  const field = kinds[owner]?.fields[list]
  return field?.type === 'list' ? field.kind : list
}

/** NOTE: entries that echo a network interface say nothing that a template may say. */
function elementsOf(groups: readonly (Element | AlikeList)[]): readonly Element[] {
  const elements: Element[] = []
  for (const group of groups) {
    if (!isAlike(group)) elements.push(group)
    else for (let at = 0; at < group.length; at++) elements.push(group.at(at))
  }
  return elements
}

function isTarget(address: Fact): boolean {
  const kind = isElement(address) ? address.get('kind') : undefined
  return kind !== undefined && kind !== 'nic'
}

function mostOf(element: Element): number | null {
  return element instanceof Part ? (element.cursor.resource.possible?.max ?? null) : null
}
