// A JSON text with its tree: from nodes to places and from offsets to nodes. Knows nothing of templates.
import { pointerOf, type Place, type SourceText } from '../../resource/place.ts'
import type { Path } from '../../resource/resource.ts'
import { itemOf, memberOf, type JsonNode, type Member, type StringNode } from './node.ts'
import { escapeLength } from './characters.ts'
import { readJson, type JsonLimits } from './read.ts'

export class JsonDocument {
  readonly source: SourceText
  readonly root: JsonNode
  readonly #base: Path

  /** `base` is where the root stands, when it is a part of the text. */
  constructor(source: SourceText, root: JsonNode, base: Path = []) {
    this.source = source
    this.root = root
    this.#base = base
  }

  /** Throws ArmError as `readJson` does. */
  static read(source: SourceText, limits?: JsonLimits): JsonDocument {
    return new JsonDocument(source, readJson(source, limits))
  }

  place(node: JsonNode): Place {
    return this.#place(node.start, node.end)
  }

  /** A part of the text, with the pointer of the innermost node that holds its start. */
  placeOf(start: number, end: number): Place {
    return this.#place(start, end)
  }

  /** Key and value on the line of the key: what a finding about a property shows. */
  placeOfMember(member: Member): Place {
    return new LazyPlace(this, member.keyStart, () => {
      const { line, column } = this.source.position(member.keyStart)
      const restOfLine = this.source.line(line).slice(column).trimEnd()
      return Math.max(Math.min(member.value.end, member.keyStart + restOfLine.length), member.keyEnd)
    })
  }

  /** The path of the innermost node that holds the offset; a key belongs to its value. */
  pathAt(offset: number): Path {
    const path: (string | number)[] = [...this.#base]
    let node: JsonNode | undefined = this.root
    while (node !== undefined) {
      if (node.kind === 'object') {
        const member: Member | undefined = findRange(
          node.members,
          offset,
          (m) => m.keyStart,
          (m) => m.value.end,
        )
        if (member !== undefined) path.push(member.key)
        node = member?.value
      } else if (node.kind === 'array') {
        const item: JsonNode | undefined = findRange(
          node.items,
          offset,
          (i) => i.start,
          (i) => i.end,
        )
        if (item !== undefined) path.push(node.items.indexOf(item))
        node = item
      } else node = undefined
    }
    return path
  }

  /** The JSON pointer of the innermost node that holds the offset. */
  pointerAt(offset: number): string {
    return pointerOf(this.pathAt(offset))
  }

  /** The node at a path; keys are found without case. */
  nodeAt(path: Path): JsonNode | undefined {
    return nodeAt(this.root, path)
  }

  /** The offset in the file of an offset in the decoded value of a string, through escapes. */
  stringOffset(node: StringNode, offset: number): number {
    const start = node.start + 1
    if (node.end - node.start - 2 === node.value.length) return start + offset
    const text = this.source.text
    let at = start
    for (let decoded = 0; decoded < offset && at < node.end - 1; decoded++)
      at += text.charCodeAt(at) === 92 ? escapeLength(text, at) || 1 : 1
    return at
  }

  #place(start: number, end: number): Place {
    return new LazyPlace(this, start, () => end)
  }
}

/** The node at a path below another one; keys are found without case. */
export function nodeAt(root: JsonNode | undefined, path: Path): JsonNode | undefined {
  let node = root
  for (const part of path) {
    if (typeof part === 'string') node = memberOf(node, part)?.value
    else node = node?.kind === 'array' ? itemOf(node, part) : undefined
  }
  return node
}

/** Most places are never printed, so that lines and pointers are worked out when they are asked for. */
class LazyPlace implements Place {
  readonly source: SourceText
  readonly start: number
  readonly #document: JsonDocument
  readonly #endOf: () => number
  #end: number | undefined

  constructor(document: JsonDocument, start: number, endOf: () => number) {
    this.source = document.source
    this.start = start
    this.#document = document
    this.#endOf = endOf
  }

  get end(): number {
    return (this.#end ??= this.#endOf())
  }

  get pointer(): string {
    return this.#document.pointerAt(this.start)
  }
}

/** Of parts in order, the one that holds the offset. */
function findRange<T>(
  parts: readonly T[],
  offset: number,
  startOf: (part: T) => number,
  endOf: (part: T) => number,
): T | undefined {
  let low = 0
  let high = parts.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const part = parts[middle]
    if (part === undefined) return undefined
    if (offset < startOf(part)) high = middle - 1
    else if (offset >= endOf(part)) low = middle + 1
    else return part
  }
  return undefined
}
