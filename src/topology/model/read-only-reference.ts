// Properties that Azure writes and templates may not: a template that sets them deploys green and joins nothing.
import { parentId, parseId, type ResourceId } from '../../resource/resource-id.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown, type Text } from '../../resource/value.ts'
import type { Cursor } from '../cursor.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from '../fact.ts'
import { bool, kind, oneOf, text } from '../kind.ts'
import { Part, model } from '../part.ts'
import { Elsewhere, listFact, undetermined } from '../stand-in.ts'
import type { AnyPart } from './shared.ts'

const properties = [
  'backendIPConfigurations',
  'networkInterfaceIPConfiguration',
  'loadBalancingRules',
  'outboundRule',
  'outboundRules',
  'inboundNatRules',
  'inboundNatPools',
] as const

export const readOnlyReference = kind(
  'readOnlyReference',
  'reference',
  'An entry of a read-only property in a template: Azure accepts it and ignores it.',
  {
    property: oneOf(properties, 'The read-only property.'),
    target: text('The id of what it names.'),
    isMember: bool('True when it names a member of a pool, false for a rule.'),
  },
)

interface Named {
  readonly property: (typeof properties)[number]
  readonly target: Text
  readonly isMember: boolean
}

export const readOnlyReferenceModel = model<typeof readOnlyReference, Named>(readOnlyReference, {
  read: {
    property: ({ data }) => data.property,
    target: ({ data }) => data.target,
    isMember: ({ data }) => data.isMember,
  },
  name: ({ data }) => data.property,
  id: ({ owner }) => owner?.id,
  anchor: () => [],
})

/**
 * Entries of back references that no element of the named list is: property → field of the part. Of what is there already Azure
 * wrote them.
 */
export function backReferences(part: AnyPart, fields: Readonly<Partial<Record<Named['property'], string>>>): FactList {
  if (part.cursor.resource.observed !== undefined) return new FactList([])
  const found: Found = { items: [], maybe: [] }
  for (const property of properties) {
    const field = fields[property]
    if (field === undefined) continue
    const { items: entries, rest } = part.cursor.elements('properties', property)
    if (rest !== undefined) found.maybe.push(undetermined('readOnlyReference', rest))
    if (entries.length === 0) continue
    const said = new Said(listFact(part.get(field), 'rule'), (element) => [element.id])
    for (const entry of entries) addUnless(said, part, { entry, property, isMember: false }, found)
  }
  return new FactList(found.items, found.maybe)
}

interface Found {
  readonly items: Element[]
  readonly maybe: Doubtful[]
}

/** What the writable side says: ids of rules, or of ip-configurations and scale sets. */
export class Said {
  readonly #keys = new Set<string>()
  /** Set when it is not known whether that is all. */
  readonly #open: Unknown | undefined

  constructor(list: FactList, idsOf: (element: Element) => readonly (ResourceId | undefined)[]) {
    let open = list.maybe.find(({ fact }) => !(fact instanceof Elsewhere))?.because
    for (const fact of list.items) {
      if (!isElement(fact)) continue
      for (const id of idsOf(fact)) {
        if (id === undefined) continue
        this.#keys.add(id.key)
        if (isUnknown(id.text)) open ??= id.text
      }
    }
    this.#open = open
  }

  /** False when it is not said; an unknown when it may be. */
  says(target: Text): boolean | Unknown {
    const id = parseId(target)
    // NOTE: an instance's ip-configuration `…/virtualMachines/0/networkInterfaces/n/ipConfigurations/c` joins with its scale set.
    if (this.#keys.has(id.key) || this.#keys.has(parentId(id, 3).key)) return true
    if (isUnknown(target) && this.#keys.size > 0) return target
    return this.#open ?? false
  }
}

/** Adds an entry of a read-only property unless the writable side says it. */
export function addUnless(
  said: Said,
  part: AnyPart,
  { entry, property, isMember }: { entry: Cursor; property: Named['property']; isMember: boolean },
  found: Found,
): void {
  const target = entry.at('id').text()
  if (target === undefined) return
  const answer = said.says(target)
  if (answer === true) return
  const data = { property, target, isMember }
  const fact = new Part({ world: part.world, model: readOnlyReferenceModel, cursor: entry, data, owner: part })
  if (answer === false) found.items.push(fact)
  else found.maybe.push({ fact, because: answer, most: 1 })
}

/** The lists of several elements as one. */
export function joinedLists(
  owner: AnyPart,
  lists: readonly string[],
  field: string,
  kindOfItems = 'readOnlyReference',
): FactList {
  const items: Fact[] = []
  const maybe: Doubtful[] = []
  for (const list of lists) {
    const elements = listFact(owner.get(list), 'element')
    for (const element of elements.items) {
      const found = listFact(isElement(element) ? element.get(field) : undefined, kindOfItems)
      items.push(...found.items)
      maybe.push(...found.maybe)
    }
    for (const { fact, because } of elements.maybe) {
      const found = listFact(isElement(fact) ? fact.get(field) : because, kindOfItems)
      for (const item of found.items) maybe.push({ fact: item, because, most: 1 })
      maybe.push(...found.maybe)
    }
  }
  return new FactList(items, maybe)
}
