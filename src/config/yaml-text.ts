// A YAML text of the configuration: its value, what is wrong with it as YAML, and where each value stands.
import { pointerOf, type Place, type SourceText } from '../resource/place.ts'
import { toJson, type YamlEntry, type YamlNode } from '../yaml/node.ts'
import { readYaml, type YamlLimits, type YamlProblem } from '../yaml/read.ts'
import type { ConfigPath } from './schema.ts'

/** What is longer is not read: a configuration is written by people. */
const limits: YamlLimits = { characters: 512 * 1024, nodes: 200_000 }

/** A value, and its key in an object. */
interface Child {
  readonly value: YamlNode
  readonly keyPlace: Place | undefined
}

export class YamlText {
  /** Nothing of a text that has any may be used. */
  readonly problems: readonly YamlProblem[]
  readonly #root: YamlNode | undefined
  readonly #source: SourceText
  readonly #entries = new WeakMap<YamlNode, ReadonlyMap<string, YamlEntry>>()

  constructor(source: SourceText) {
    this.#source = source
    const read = readYaml(source, limits)
    this.#root = 'type' in read ? read : undefined
    this.problems = 'type' in read ? [] : read
  }

  /** Plain JSON; of an empty text null. */
  value(): unknown {
    return this.#root === undefined ? null : toJson(this.#root)
  }

  /** Where a value stands, or its key; of a key that is not there the object that lacks it. */
  place(path: ConfigPath, atKey: boolean): Place {
    let node = this.#root
    let at = { start: 0, end: 0 }
    for (const [depth, part] of path.entries()) {
      const found: Child | undefined = this.#childOf(node, part)
      if (found === undefined) break
      const isLast = depth === path.length - 1
      node = found.value
      // A value that is left out stands nowhere: `{ key }`.
      const isKey = (atKey && isLast) || node.place.end === 0
      at = (isKey ? found.keyPlace : undefined) ?? node.place
    }
    return { source: this.#source, start: at.start, end: at.end, pointer: pointerOf(path) }
  }

  #childOf(node: YamlNode | undefined, part: string | number): Child | undefined {
    if (node?.type === 'list') {
      const value = node.items[Number(part)]
      return value && { value, keyPlace: undefined }
    }
    if (node?.type !== 'map') return undefined
    const entries = this.#entries.get(node) ?? new Map(node.entries.map((entry) => [entry.key, entry]))
    this.#entries.set(node, entries)
    return entries.get(String(part))
  }
}
