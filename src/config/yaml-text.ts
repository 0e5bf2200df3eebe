// A YAML text of the configuration: its nodes, what is wrong with it as YAML, and where each value stands. Foreign text:
// every step takes time in proportion to its length.
import { isAlias, isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml'
import { pointerOf, type Place, type SourceText } from '../resource/place.ts'
import { ownFaults, sayYamlFault } from '../resource/yaml-words.ts'
import type { ConfigPath } from './schema.ts'

/** Longer texts are not read: a configuration is written by people. */
const mostCharacters = 512 * 1024

export interface YamlProblem {
  readonly message: string
  readonly place: Place
}

interface Child {
  readonly key: unknown
  readonly value: unknown
}

export class YamlText {
  readonly document: Document
  /** Nothing of a text that has any may be used. */
  readonly problems: readonly YamlProblem[]
  readonly #source: SourceText
  readonly #children = new WeakMap<object, ReadonlyMap<string, Child>>()

  constructor(source: SourceText) {
    this.#source = source
    const isLong = source.text.length > mostCharacters
    // NOTE: the package compares every key of a map with every other; `faultsOf` does not.
    this.document = parseDocument(isLong ? '' : source.text, {
      prettyErrors: false,
      version: '1.2',
      schema: 'core',
      logLevel: 'error',
      uniqueKeys: false,
    })
    this.problems = isLong ? [this.#tooLong()] : this.#problems()
  }

  /** Where a value stands, or its key; of a key that is not there the object that lacks it. */
  place(path: ConfigPath, atKey: boolean): Place {
    let node: unknown = this.document.contents
    let range: readonly number[] = [0, 0]
    for (const [depth, part] of path.entries()) {
      const found = this.#childOf(node, part)
      if (found === undefined) break
      const isLast = depth === path.length - 1
      range = rangeOf(atKey && isLast ? found.key : found.value) ?? rangeOf(found.key) ?? range
      node = found.value
    }
    const [start = 0, end = start] = range
    return { source: this.#source, start, end, pointer: pointerOf(path) }
  }

  #childOf(node: unknown, part: string | number): Child | undefined {
    if (isSeq(node)) return { key: undefined, value: node.items[Number(part)] }
    if (!isMap(node)) return undefined
    const known = this.#children.get(node)
    if (known !== undefined) return known.get(String(part))
    // Of a key that stands twice the first is found, as long as nobody uses the text.
    const children = new Map(node.items.toReversed().map(({ key, value }) => [keyOf(key), { key, value }]))
    this.#children.set(node, children)
    return children.get(String(part))
  }

  #problems(): YamlProblem[] {
    const errors = ownFaults(this.document.errors).map((error): YamlProblem => {
      return { message: sayYamlFault(error), place: this.#at(error.pos) }
    })
    if (errors.length > 0) return errors
    return faultsOf(this.document.contents).map(({ message, node }) => ({ message, place: this.#at(rangeOf(node)) }))
  }

  #tooLong(): YamlProblem {
    const size = Math.ceil(this.#source.text.length / 1024)
    const most = mostCharacters / 1024
    return {
      message: `The configuration has ${size} KB; more than ${most} KB are not read. Split it: \`extends\` takes files.`,
      place: this.#at([0, 0]),
    }
  }

  #at(range: readonly number[] | undefined): Place {
    const [start = 0, end = start] = range ?? []
    return { source: this.#source, start, end, pointer: '' }
  }
}

interface YamlFault {
  readonly message: string
  readonly node: unknown
}

/** Keys that stand twice, and aliases that lead nowhere or into themselves. */
function faultsOf(root: unknown): YamlFault[] {
  const faults: YamlFault[] = []
  const anchors = new Map<string, unknown>()
  const within = new Set<unknown>()
  const visit = (node: unknown): void => {
    if (isAlias(node)) {
      const target = anchors.get(node.source)
      if (!anchors.has(node.source))
        faults.push({ node, message: `There is no anchor &${node.source} before *${node.source}.` })
      else if (within.has(target))
        faults.push({ node, message: `The alias *${node.source} stands inside of what it names. Write the value out.` })
      return
    }
    if (isNode(node) && typeof node.anchor === 'string') anchors.set(node.anchor, node)
    if (!isMap(node) && !isSeq(node)) return
    within.add(node)
    if (isSeq(node)) node.items.forEach(visit)
    else {
      const keys = new Set<string>()
      for (const { key, value } of node.items) {
        const name = keyOf(key)
        if (keys.has(name)) faults.push({ node: key, message: `The key \`${name}\` stands twice. Keep one.` })
        keys.add(name)
        visit(value)
      }
    }
    within.delete(node)
  }
  visit(root)
  return faults
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key)
}

function rangeOf(node: unknown): readonly number[] | undefined {
  return isNode(node) ? (node.range ?? undefined) : undefined
}
