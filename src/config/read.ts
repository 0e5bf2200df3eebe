// Reads poolgate.yaml: text in, configuration and problems out. Finding the file is not its business.
// Loaded only when there is a configuration, because `yaml` is.
import { isMap, isNode, isScalar, isSeq, parseDocument, type Document } from 'yaml'
import { pointerOf, type Place, type SourceText } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import { ownFaults, sayYamlFault } from '../resource/yaml-words.ts'
import type { Configuration } from './configuration.ts'
import { isRecord, type ConfigPath, type Fault } from './schema.ts'
import { validateConfiguration } from './validate.ts'

/** A configuration that was read. What was wrong is in `problems` and left out of `value`. */
export interface ReadConfiguration {
  readonly value: Configuration
  readonly problems: readonly Problem[]
  /** Where a value stands, or its key; of a key that is not there the object that lacks it. */
  locate(path: ConfigPath, atKey?: boolean): Place
}

/** Aliases of a document that may be resolved: more is an attack on the memory. */
const mostAliases = 100

export function readConfiguration(source: SourceText): ReadConfiguration {
  const document = parseDocument(source.text, {
    prettyErrors: false,
    version: '1.2',
    schema: 'core',
    logLevel: 'error',
  })
  const locate = (path: ConfigPath, atKey = false): Place => placeIn(document, source, path, atKey)
  if (document.errors.length > 0) {
    const problems = ownFaults(document.errors).map((error): Problem => {
      const [start, end] = error.pos
      const message = sayYamlFault(error)
      return { level: 'error', code: 'config', message, place: { source, start, end, pointer: '' } }
    })
    return { value: {}, problems, locate }
  }
  const { value, faults, gone } = accept(document)
  const problems = faults.map((fault): Problem => {
    return { level: 'error', code: 'config', message: fault.message, place: locate(fault.path, fault.atKey) }
  })
  return { value, problems, locate: (path) => locate(inFile(path, gone)) }
}

/** The path in the file of a path in the value: lists in it lack their faulty entries. */
function inFile(path: ConfigPath, gone: readonly ConfigPath[]): ConfigPath {
  const [key, index, ...rest] = path
  if (key === undefined || typeof index !== 'number') return path
  const removed = new Set(gone.filter((one) => one.length === 2 && one[0] === key).map((one) => one[1]))
  let at = -1
  for (let left = index; left >= 0; left--) while (removed.has(++at));
  return [key, at, ...rest]
}

interface Accepted {
  readonly value: Configuration
  readonly faults: readonly Fault[]
  /** What was left out. */
  readonly gone: readonly ConfigPath[]
}

function accept(document: Document): Accepted {
  let given: unknown
  try {
    // An empty file is an empty configuration.
    given = document.toJS({ maxAliasCount: mostAliases }) ?? {}
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    const [, anchor] = /^Unresolved alias.*: (.*)$/.exec(error.message) ?? []
    if (anchor !== undefined)
      return {
        value: {},
        gone: [],
        faults: [{ path: [], atKey: false, message: `There is no anchor &${anchor} before *${anchor}.` }],
      }
    const message = `The configuration uses more than ${mostAliases} aliases (\`*name\`). Write the values out.`
    return { value: {}, gone: [], faults: [{ path: [], atKey: false, message }] }
  }
  const faults = validateConfiguration(given)
  // An expectation without its faulty part could mean other pools, a waiver other findings, so all of it goes.
  const whole = new Set<string | number | undefined>(['pools', 'waivers'])
  const gone = faults.map(({ path }) => (whole.has(path[0]) ? path.slice(0, 2) : path))
  // The one place where a foreign value becomes a Configuration: what the schema refuses is gone.
  return { value: without(given, gone) as Configuration, faults, gone }
}

/** A copy without the values at these paths. */
function without(value: unknown, paths: readonly ConfigPath[]): unknown {
  if (paths.length === 0) return value
  if (paths.some((path) => path.length === 0)) return {}
  const inner = (key: string | number) => paths.filter(([first]) => first === key).map((path) => path.slice(1))
  const gone = (key: string | number) => inner(key).some((path) => path.length === 0)
  if (Array.isArray(value)) {
    const kept = value.map((item: unknown, index) => ({ item, index })).filter(({ index }) => !gone(index))
    return kept.map(({ item, index }) => without(item, inner(index)))
  }
  if (!isRecord(value)) return value
  const kept = Object.entries(value).filter(([key]) => !gone(key))
  return Object.fromEntries(kept.map(([key, member]) => [key, without(member, inner(key))]))
}

function placeIn(document: Document, source: SourceText, path: ConfigPath, atKey: boolean): Place {
  let node: unknown = document.contents
  let range: readonly number[] = [0, 0]
  const pointer = pointerOf(path)
  for (const [depth, part] of path.entries()) {
    const found = childOf(node, part)
    if (found === undefined) break
    const isLast = depth === path.length - 1
    range = rangeOf(atKey && isLast ? found.key : found.value) ?? rangeOf(found.key) ?? range
    node = found.value
  }
  const [start = 0, end = start] = range
  return { source, start, end, pointer }
}

function childOf(node: unknown, part: string | number): { key: unknown; value: unknown } | undefined {
  if (isSeq(node)) return { key: undefined, value: node.items[Number(part)] }
  if (!isMap(node)) return undefined
  const pair = node.items.find(({ key }) => (isScalar(key) ? String(key.value) : undefined) === String(part))
  return pair && { key: pair.key, value: pair.value }
}

function rangeOf(node: unknown): readonly number[] | undefined {
  return isNode(node) ? (node.range ?? undefined) : undefined
}
