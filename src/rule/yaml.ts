// Reads YAML into a small tree with places. Foreign text: duplicate keys, cycles, bombs and other YAML than 1.2 are refused.
import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Scalar } from 'yaml'
import { pointerOf, type Place, type SourceText } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import { ownFaults, sayYamlFault } from '../resource/yaml-words.ts'
import { offsetsOf } from './yaml-offsets.ts'

export type YamlNode = YamlMap | YamlList | YamlScalar

export interface YamlMap {
  readonly type: 'map'
  readonly entries: readonly YamlEntry[]
  readonly place: Place
}

export interface YamlEntry {
  readonly key: string
  readonly keyPlace: Place
  readonly value: YamlNode
}

export interface YamlList {
  readonly type: 'list'
  readonly items: readonly YamlNode[]
  readonly place: Place
}

export interface YamlScalar {
  readonly type: 'scalar'
  readonly value: string | number | boolean | null
  readonly place: Place
  /** The place of a part of a text, given by offsets in the text. */
  part(start: number, end: number): Place
}

export interface YamlLimits {
  readonly characters: number
  /** Nodes with every alias written out. */
  readonly nodes: number
}

export const ruleYamlLimits: YamlLimits = { characters: 256 * 1024, nodes: 20_000 }
export const casesYamlLimits: YamlLimits = { characters: 1024 * 1024, nodes: 200_000 }

export function readYaml(source: SourceText, limits: YamlLimits): YamlNode | readonly Problem[] {
  if (source.text.length > limits.characters) {
    const size = Math.round(source.text.length / 1024)
    return [problemAt(`The file has ${size} KB; ${limits.characters / 1024} KB are allowed. Split it.`, whole(source))]
  }
  const document = parseDocument(source.text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    prettyErrors: false,
    keepSourceTokens: true,
    stringKeys: true,
  })
  const problems = ownFaults(document.errors).map((error) => {
    const [start, end] = error.pos
    return problemAt(sayYamlFault(error), { source, start, end, pointer: '' })
  })
  return problems.length > 0 ? problems : new TreeReader(source, document, limits.nodes).read()
}

export function problemAt(message: string, place: Place): Problem {
  return { level: 'error', code: 'rule', message, place }
}

export function whole(source: SourceText): Place {
  return { source, start: 0, end: 0, pointer: '' }
}

export function entryOf(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  return node?.type === 'map' ? node.entries.find((entry) => entry.key === key) : undefined
}

export function valueAt(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return entryOf(node, key)?.value
}

/** The text of a scalar; a number or a truth value is what it looks like. */
export function textAt(node: YamlNode | undefined, key: string): string | undefined {
  const value = valueAt(node, key)
  return value?.type === 'scalar' && value.value !== null ? String(value.value) : undefined
}

/** Plain JSON. NOTE: `__proto__` is a key like any other. */
export function toJson(node: YamlNode): unknown {
  if (node.type === 'scalar') return node.value
  if (node.type === 'list') return node.items.map(toJson)
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, toJson(value)]))
}

type Path = readonly (string | number)[]

class TreeReader {
  readonly #source: SourceText
  readonly #document: Document
  #nodesLeft: number
  #fault: Problem | undefined

  constructor(source: SourceText, document: Document, nodes: number) {
    this.#source = source
    this.#document = document
    this.#nodesLeft = nodes
  }

  read(): YamlNode | readonly Problem[] {
    const tree = this.#node(this.#document.contents, [], [])
    return this.#fault === undefined ? tree : [this.#fault]
  }

  #node(node: unknown, path: Path, within: readonly unknown[]): YamlNode {
    const place = this.#place(node, path)
    if (this.#fault !== undefined) return this.#empty(place)
    if (this.#nodesLeft-- <= 0)
      return this.#refuse('The file is too large with its aliases (*name) written out.', place)
    if (isAlias(node)) {
      const target = node.resolve(this.#document)
      if (target === undefined) return this.#refuse(`There is no anchor &${node.source}.`, place)
      if (within.includes(target))
        return this.#refuse(`The alias *${node.source} stands inside of what it names.`, place)
      return this.#node(target, path, within)
    }
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }): YamlEntry => {
        const name = isScalar(key) ? String(key.value) : String(key)
        const inner = [...path, name]
        return { key: name, keyPlace: this.#place(key, inner), value: this.#node(value, inner, [...within, node]) }
      })
      return { type: 'map', entries, place }
    }
    if (isSeq(node)) {
      const items = node.items.map((item, index) => this.#node(item, [...path, index], [...within, node]))
      return { type: 'list', items, place }
    }
    return isScalar(node) ? this.#scalar(node, place) : this.#empty(place)
  }

  #scalar(node: Scalar, place: Place): YamlScalar {
    const { value } = node
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
    const part = (start: number, end: number): Place => {
      if (typeof plain !== 'string') return place
      const offsets = offsetsOf(this.#source.text, node, plain)
      const from = offsets[start] ?? place.end
      return { ...place, start: from, end: end > start ? (offsets[end - 1] ?? place.end - 1) + 1 : from }
    }
    return { type: 'scalar', value: plain, place, part }
  }

  #empty(place: Place): YamlScalar {
    return { type: 'scalar', value: null, place, part: () => place }
  }

  #refuse(message: string, place: Place): YamlScalar {
    this.#fault ??= problemAt(message, place)
    return this.#empty(place)
  }

  #place(node: unknown, path: Path): Place {
    const range = isAlias(node) || isMap(node) || isSeq(node) || isScalar(node) ? node.range : undefined
    const [start, end] = range ?? [0, 0]
    return { source: this.#source, start, end, pointer: pointerOf(path) }
  }
}
