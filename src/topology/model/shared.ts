// What the models of several kinds share: fields of resources, elements of arrays, children of resources.
import type { Path, Resource } from '../../resource/resource.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { nameOf } from '../../resource/resource-id.ts'
import { textKey } from '../../resource/text.ts'
import { Cursor } from '../cursor.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from '../fact.ts'
import { any, text } from '../kind.ts'
import { Part, type Model } from '../part.ts'
import { undetermined } from '../stand-in.ts'

/** The owner of an element whose field of that name it is. */
export { ownerOf } from '../part.ts'

export const resourceFields = {
  location: text('Its location.'),
  apiVersion: text('The api-version it is declared with.'),
  tags: any('Its tags.'),
} as const

/** Where the fields of a resource stand that are not among its properties. */
export const resourcePaths: { readonly location: Path; readonly apiVersion: Path; readonly tags: Path } = {
  location: ['location'],
  apiVersion: ['apiVersion'],
  tags: ['tags'],
}

/** An element that stands in the body of a resource, which has a cursor. */
export function isPart(fact: Fact): fact is Part {
  return fact instanceof Part
}

/** The elements of an array of a body; of an array that is not known, one that nothing is known of. */
export function collect(owner: AnyPart, element: Model<undefined>, collection: string, path?: Path): FactList {
  const { items, rest, array } = owner.cursor.elements(...(path ?? ['properties', collection]))
  const parts = items.map((cursor) => partOf(owner, element, cursor, collection))
  if (rest === undefined) return new FactList(parts)
  return new FactList(parts, [undetermined(element.kind.name, rest, array, { [owner.kind]: () => owner })])
}

export type AnyPart = Pick<Part, 'world' | 'cursor' | 'owner' | 'kind' | 'id' | 'get'> & Element

function partOf(owner: AnyPart, element: Model<undefined>, cursor: Cursor, collection: string): Part {
  return new Part({ world: owner.world, model: element, cursor, data: undefined, owner, collection })
}

/** Makes an element of what a parent's body says, of what a child resource says, or of both. */
export type Make = (body: Cursor | undefined, child: Resource | undefined) => Element

/**
 * The elements of an array of the parent's body together with those that are resources of their own, each name once.
 * NOTE: a child resource is put after its parent, so that its body is the one that stays.
 */
export function merge(
  owner: AnyPart,
  kind: string,
  collection: string,
  children: readonly Resource[],
  make: Make,
): FactList {
  const { items, rest, array } = owner.cursor.elements('properties', collection)
  const byName = new Map<string, { body?: Cursor; child?: Resource }>()
  items.forEach((body, index) => {
    const name = body.at('name').text()
    const key = name === undefined ? `[${index}]` : textKey(name)
    if (!byName.has(key)) byName.set(key, { body })
  })
  for (const child of children) {
    const key = textKey(nameOf(child.id))
    byName.set(key, { ...byName.get(key), child })
  }
  const certain: Element[] = []
  const maybe: Doubtful[] = []
  for (const { body, child } of byName.values()) {
    const element = make(body, child)
    if (body === undefined && child?.possible) {
      maybe.push({ fact: element, because: child.possible.because, most: child.possible.max })
    } else certain.push(element)
  }
  if (rest !== undefined) maybe.push(undetermined(kind, rest, array, { [owner.kind]: () => owner }))
  return new FactList(certain, maybe)
}

/** Merged elements without data of their own: of the child where it is certain, else of the parent's body. */
export function makeWith(owner: AnyPart, element: Model<undefined>, collection: string): Make {
  return (body, child) => {
    if (body !== undefined && (child === undefined || child.possible)) return partOf(owner, element, body, collection)
    if (child === undefined) throw new Error(`${collection}: neither body nor child`)
    return new Part({ world: owner.world, model: element, cursor: Cursor.of(child), data: undefined, owner })
  }
}

/** Children that are resources of their own and stand in no array of the owner's body. */
export function childrenOf(owner: AnyPart, element: Model<undefined>, children: readonly Resource[]): FactList {
  const items: Part[] = []
  const maybe: Doubtful[] = []
  for (const child of children) {
    const part = new Part({ world: owner.world, model: element, cursor: Cursor.of(child), data: undefined, owner })
    if (child.possible === undefined) items.push(part)
    else maybe.push({ fact: part, because: child.possible.because, most: child.possible.max })
  }
  return new FactList(items, maybe)
}

/** Elements of an array of references `[{ "id": … }]`, each once. */
export function references(part: AnyPart, kind: string, ...paths: readonly Path[]): FactList {
  const found = new Set<Element>()
  const maybe: Doubtful[] = []
  for (const path of paths) {
    const { items, rest } = part.cursor.elements(...path)
    for (const item of items) addReference(part, kind, item, found, maybe)
    if (rest !== undefined) maybe.push(undetermined(kind, rest))
  }
  return new FactList([...found], maybe)
}

/** Adds what one reference names to the lists. */
export function addReference(part: AnyPart, kind: string, at: Cursor, found: Set<Element>, maybe: Doubtful[]): void {
  const element = part.world.resolve(kind, at)
  if (element === undefined) return
  if (element instanceof Unknown) maybe.push({ ...undetermined(kind, element), most: 1 })
  else found.add(element)
}

/** True when one of the facts is there, unknown when that is not known. */
export function isPresent(...facts: readonly Fact[]): boolean | Unknown {
  if (facts.some((fact) => fact !== undefined && !isUnknown(fact))) return true
  const open = facts.find(isUnknown)
  // NOTE: what is known in parts, as an id, is not what the answer is: its known part must not be read as one.
  return open === undefined ? false : new Unknown({ print: () => open.text, causes: open.causes })
}

/** A fact that an element is, for fields that pass on what another field says. */
export function elementOf(fact: Fact): Element | Unknown | undefined {
  return fact instanceof Unknown || isElement(fact) ? fact : undefined
}

/** The element of a list that holds at most one; unknown when another may be in it. */
export function theOne(list: FactList): Element | Unknown | undefined {
  return elementOf(list.items.at(-1)) ?? list.maybe[0]?.because
}
