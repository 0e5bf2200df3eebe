// Puts together configurations that extend one another: of a key the later layer says it, lists are appended. What a layer
// locks, no other may loosen. Pure: which files there are is found by the caller.
import type { Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import type { Configuration } from './configuration.ts'
import type { Layer, Locate, Stack } from './layer.ts'
import { settle } from './locks.ts'
import type { ConfigPath } from './schema.ts'

export interface Merged {
  readonly value: Configuration
  readonly locate: Locate
  /** What loosens what is locked. */
  readonly problems: readonly Problem[]
  readonly stack: Stack
}

/** The keys whose lists are appended. */
const lists = ['rulePaths', 'inputs', 'pools', 'flows', 'routes', 'tls', 'pairs', 'waivers'] as const
type ListKey = (typeof lists)[number]

/** An entry of a list: the layer that says it, and its index there. */
interface Origin {
  readonly layer: Layer
  readonly index: number
}

type Origins = ReadonlyMap<string | number, readonly Origin[]>

/** A configuration that extends no file. */
export function single(value: Configuration, locate: Locate = () => undefined): Stack {
  return { layers: [{ file: undefined, value, locate }], locks: [] }
}

export function merge(stack: Stack): Merged {
  const { layers, locks } = stack
  const problems: Problem[] = []
  const origins: Origins = new Map(lists.map((key) => [key, originsOf(key, stack)]))
  const said: [string, unknown][] = layers.flatMap(({ value }) => Object.entries(value))
  const settled = (['failOn', 'unknown', 'extends'] as const).map(
    (key): [string, unknown] => [key, settle(key, layers, locks, problems)] as const,
  )
  const appended = lists.map((key): [string, unknown] => [
    key,
    layers.some(({ value }) => value[key] !== undefined)
      ? origins.get(key)?.map(({ layer, index }) => layer.value[key]?.[index])
      : undefined,
  ])
  const rules = Object.fromEntries(layers.flatMap(({ value }) => Object.entries(value.rules ?? {})))
  const all = [...said, ['rules', layers.some(({ value }) => value.rules) ? rules : undefined], ...settled, ...appended]
  // The one place where configurations become one: every value stays at the key that it had.
  const value = Object.fromEntries(all.filter(([, one]) => one !== undefined)) as Configuration
  return { value, problems, stack, locate: (path, atKey) => locateIn(layers, origins, path, atKey) }
}

/** The entries of a list in order. Those of who locks it come last: of two entries for one pool the later one wins. */
function originsOf(key: ListKey, { layers, locks }: Stack): readonly Origin[] {
  const locking = locks.filter(({ names }) => names.includes(key))
  const weight = ({ layer }: Origin) => locking.filter((lock) => lock.layers.includes(layer)).length
  const entries = layers.flatMap((layer) => (layer.value[key] ?? []).map((_, index): Origin => ({ layer, index })))
  return locking.length === 0 ? entries : entries.toSorted((a, b) => weight(a) - weight(b))
}

function locateIn(layers: readonly Layer[], origins: Origins, path: ConfigPath, atKey?: boolean): Place | undefined {
  const [key, index, ...rest] = path
  if (key === undefined) return layers.at(-1)?.locate(path, atKey)
  const origin = typeof index === 'number' ? origins.get(key)?.[index] : undefined
  if (origin !== undefined) return origin.layer.locate([key, origin.index, ...rest], atKey)
  const says = layers.findLast(({ value }) => has(value, path)) ?? layers.findLast(({ value }) => has(value, [key]))
  return (says ?? layers.at(-1))?.locate(path, atKey)
}

function has(value: unknown, [key, ...rest]: ConfigPath): boolean {
  if (key === undefined) return true
  if (typeof value !== 'object' || value === null) return false
  const entry = Object.entries(value).find(([name]) => name === String(key))
  return entry !== undefined && has(entry[1], rest)
}
