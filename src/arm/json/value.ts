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
