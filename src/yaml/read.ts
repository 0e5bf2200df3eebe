// Reads YAML 1.2 into a tree with places. Foreign text: duplicate keys, cycles, bombs and what is too large are refused, and
// every step takes time in proportion to the length. Loaded only where there is YAML.
import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Alias, type Scalar } from 'yaml'
import { pointerOf, type Place, type SourceText } from '../resource/place.ts'
import { aliasesOf, keyOf } from './aliases.ts'
import type { YamlEntry, YamlNode, YamlScalar } from './node.ts'
import { offsetsOf } from './offsets.ts'
import { ownFaults, sayYamlFault } from './words.ts'

export interface YamlLimits {
  readonly characters: number
  /** Nodes with every alias written out. */
  readonly nodes: number
}

export interface YamlProblem {
  readonly message: string
  readonly place: Place
}

/** Levels inside of each other, with every alias written out. */
const mostLevels = 500

/** The tree, or what is wrong: nothing of a text with a mistake is used. */
export function readYaml(source: SourceText, limits: YamlLimits): YamlNode | readonly YamlProblem[] {
  if (source.text.length > limits.characters) {
    const size = Math.ceil(source.text.length / 1024)
    const message = `The file has ${size} KB; ${limits.characters / 1024} KB are allowed. Split it.`
    return [{ message, place: { source, start: 0, end: 0, pointer: '' } }]
  }
  const document = parseDocument(source.text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
    keepSourceTokens: true,
    stringKeys: true,
  })
  const at = ([start, end]: readonly [number, number]): Place => ({ source, start, end, pointer: '' })
  const errors = ownFaults(document.errors)
  if (errors.length > 0) return errors.map((error) => ({ message: sayYamlFault(error), place: at(error.pos) }))
  const { targets, faults } = aliasesOf(document.contents)
  if (faults.length > 0) return faults.map(({ message, node }) => ({ message, place: at(rangeOf(node)) }))
  return new TreeReader(source, targets, limits.nodes).read(document.contents)
}

type Path = readonly (string | number)[]

class TreeReader {
  readonly #source: SourceText
  readonly #targets: ReadonlyMap<Alias, unknown>
  #nodesLeft: number
  #fault: YamlProblem | undefined

  constructor(source: SourceText, targets: ReadonlyMap<Alias, unknown>, nodes: number) {
    this.#source = source
    this.#targets = targets
    this.#nodesLeft = nodes
  }

  read(root: unknown): YamlNode | readonly YamlProblem[] {
    const tree = this.#node(root, [])
    return this.#fault === undefined ? tree : [this.#fault]
  }

  #node(node: unknown, path: Path): YamlNode {
    if (isAlias(node)) return this.#node(this.#targets.get(node), path)
    const place = this.#place(node, path)
    if (this.#fault !== undefined) return this.#empty(place)
    if (this.#nodesLeft-- <= 0)
      return this.#refuse('The file is too large with its aliases (*name) written out.', place)
    if (path.length > mostLevels)
      return this.#refuse('The file is nested too deep with its aliases (*name) written out.', place)
    if (isMap(node)) {
      const entries = node.items.map(({ key, value }): YamlEntry => {
        const name = keyOf(key)
        const inner = [...path, name]
        return { key: name, keyPlace: this.#place(key, inner), value: this.#node(value, inner) }
      })
      return { type: 'map', entries, place }
    }
    if (isSeq(node)) {
      return { type: 'list', items: node.items.map((item, index) => this.#node(item, [...path, index])), place }
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
    this.#fault ??= { message, place }
    return this.#empty(place)
  }

  #place(node: unknown, path: Path): Place {
    const [start, end] = rangeOf(node)
    return { source: this.#source, start, end, pointer: pointerOf(path) }
  }
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = isNode(node) ? node.range : undefined
  return [range?.[0] ?? 0, range?.[1] ?? 0]
}
