// Plain values of a JSON tree: strings stay as they are, expressions are not looked for.
import { ObjectValue, type Value } from '../../resource/value.ts'
import type { JsonNode } from './node.ts'

/** The value that a JSON tree says. A key that stands twice has its last value; keys in other letter case stay apart. */
export function valueOfNode(node: JsonNode): Value {
  switch (node.kind) {
    case 'object':
      return new ObjectValue(new Map(node.members.map((member) => [member.key, valueOfNode(member.value)])))
    case 'array':
      return node.items.map((item) => valueOfNode(item))
    case 'null':
      return null
    default:
      return node.value
  }
}

/** A JSON tree as `JSON.parse` gives it: a key like `__proto__` is a key like any other. */
export function jsonOfNode(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(node.members.map((member) => [member.key, jsonOfNode(member.value)]))
    case 'array':
      return node.items.map(jsonOfNode)
    case 'null':
      return null
    case 'number':
      return Number(node.value)
    default:
      return node.value
  }
}

/** A plain JSON value, as `JSON.parse` gives it; anything that JSON has not is null. */
export function valueOfJson(json: unknown): Value {
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean') return json
  if (typeof json !== 'object' || json === null) return null
  if (Array.isArray(json)) return json.map(valueOfJson)
  return new ObjectValue(new Map(Object.entries(json).map(([key, value]) => [key, valueOfJson(value)])))
}

/** An object of pairs: the first spelling of a key and its last value stay. */
export function objectOf(pairs: Iterable<readonly [string, Value]>): ObjectValue {
  const properties = new Map<string, Value>()
  const spellings = new Map<string, string>()
  for (const [key, value] of pairs) {
    const folded = key.toLowerCase()
    const spelling = spellings.get(folded) ?? key
    if (spelling === key) spellings.set(folded, key)
    properties.set(spelling, value)
  }
  return new ObjectValue(properties)
}
