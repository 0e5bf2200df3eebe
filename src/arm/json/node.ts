// The tree of a JSON text with positions. Offsets are those of the text that was read.

import type { AlikeItems } from './alike.ts'

export type JsonNode = ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode

interface Ranged {
  /** Offset of the first character, and of the one after the last. */
  readonly start: number
  readonly end: number
}

export interface ObjectNode extends Ranged {
  readonly kind: 'object'
  readonly members: readonly Member[]
}

/** A property of an object. A key that stands twice is kept twice; the last one counts. */
export interface Member {
  readonly key: string
  readonly keyStart: number
  readonly keyEnd: number
  readonly value: JsonNode
}

export interface ArrayNode extends Ranged {
  readonly kind: 'array'
  readonly items: readonly JsonNode[]
  /** Of a long list of objects that differ in their strings alone: its items are made when somebody reads them. */
  readonly alike?: AlikeItems
}

export interface StringNode extends Ranged {
  readonly kind: 'string'
  readonly value: string
}

export interface NumberNode extends Ranged {
  readonly kind: 'number'
  /** Integers beyond 2^53 are bigint. */
  readonly value: number | bigint
}

export interface BooleanNode extends Ranged {
  readonly kind: 'boolean'
  readonly value: boolean
}

export interface NullNode extends Ranged {
  readonly kind: 'null'
  /** Stands for an element that was taken out of the tree while it was read. */
  readonly isTaken?: true
}

/** The item of an array at an index; undefined beyond its ends. Always an equal one, and not always the same. */
export function itemOf(node: ArrayNode, index: number): JsonNode | undefined {
  const { alike } = node
  if (alike === undefined) return node.items[index]
  return Number.isInteger(index) && index >= 0 && index < alike.length ? alike.nodeOf(index) : undefined
}

/** The member with this key, found without case as Azure does; the last of several. */
export function memberOf(node: JsonNode | undefined, key: string): Member | undefined {
  if (node?.kind !== 'object') return undefined
  let loose: Member | undefined
  const folded = key.toLowerCase()
  for (let at = node.members.length - 1; at >= 0; at--) {
    const member = node.members[at]
    if (member === undefined) continue
    if (member.key === key) return member
    if (loose === undefined && member.key.length === key.length && member.key.toLowerCase() === folded) loose = member
  }
  return loose
}

/** The value of the member with this key. */
export function valueOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
  return memberOf(node, key)?.value
}
