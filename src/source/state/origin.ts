// Where the parts of a resource stand in a JSON file that says it as it is.
import { isBracketed } from '../../arm/expression/brackets.ts'
import type { JsonDocument } from '../../arm/json/document.ts'
import { itemOf, memberOf, type JsonNode, type Member } from '../../arm/json/node.ts'
import type { Place } from '../../resource/place.ts'
import type { Origin, Path, Provenance } from '../../resource/resource.ts'

/** What a text in brackets is: where not all was evaluated, what is left of an expression. */
type Texts = 'literal' | 'leftover'

export function originOf(
  document: JsonDocument,
  node: JsonNode,
  declaration: string,
  texts: Texts = 'literal',
): Origin {
  return {
    declaration,
    locate: (path) => provenanceAt(document, node, path, texts),
    written: (path) => {
      const found = follow(node, path)
      return found.left === 0 && found.node.kind === 'string' ? found.node.value : undefined
    },
  }
}

interface Found {
  readonly node: JsonNode
  /** The property that it is the value of. */
  readonly member: Member | undefined
  /** The object around, when the node is its `properties`. */
  readonly owner: JsonNode | undefined
  /** How many parts of the path are not there. */
  readonly left: number
}

/** As far as the path is there. NOTE: what `az` prints has no `properties`: what is in them stands around. */
function follow(from: JsonNode, path: Path): Found {
  let node = from
  let member: Member | undefined
  let owner: JsonNode | undefined
  for (const [index, part] of path.entries()) {
    const left = path.length - index
    if (node.kind === 'array') {
      const item = itemOf(node, Number(part))
      if (item === undefined) return { node, member, owner, left }
      member = owner = undefined
      node = item
      continue
    }
    const next = memberOf(node, String(part))
    if (next === undefined && part === 'properties') continue
    if (next === undefined) return { node, member, owner, left }
    owner = part === 'properties' ? node : undefined
    member = next
    node = next.value
  }
  return { node, member, owner, left: 0 }
}

function provenanceAt(document: JsonDocument, node: JsonNode, path: Path, texts: Texts): Provenance {
  const [first] = path
  const asked = path.length === 0 || first === 'id' ? nameIn(node) : path
  const found = follow(node, asked)
  const said = asked === path && found.left === 0 ? { said: saidBy(found.node, texts) } : {}
  return { place: placeAt(document, found), ...said, related: [], path }
}

/** Of an absent property the object that lacks it, by its name where it has one. */
function placeAt(document: JsonDocument, found: Found): Place {
  if (found.left === 0 && found.member !== undefined) return document.placeOfMember(found.member)
  if (found.left === 0 && found.node.kind !== 'object' && found.node.kind !== 'array') return document.place(found.node)
  const name = memberOf(found.node, 'name') ?? memberOf(found.owner, 'name') ?? found.member
  return name === undefined ? firstLine(document, found.node) : document.placeOfMember(name)
}

function saidBy(node: JsonNode, texts: Texts): 'literal' | 'expression' {
  if (texts === 'literal' || node.kind !== 'string') return 'literal'
  return isBracketed(node.value) && !node.value.startsWith('[[') ? 'expression' : 'literal'
}

function nameIn(node: JsonNode): Path {
  const key = ['name', 'id', 'resourceId'].find((one) => memberOf(node, one) !== undefined)
  return key === undefined ? [] : [key]
}

function firstLine(document: JsonDocument, node: JsonNode): Place {
  const { line, column } = document.source.position(node.start)
  const length = document.source.line(line).slice(column).trimEnd().length
  return document.placeOf(node.start, Math.min(node.end, node.start + Math.max(1, length)))
}
