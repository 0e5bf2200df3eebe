// Follows `extends` from file to file: profiles, files, folders with a poolgate.yaml, installed packages. What cannot be
// followed ends the run, because a part of a configuration would be another configuration.
import type { InputEntry, Configuration } from '../config/configuration.ts'
import type { Layer, Lock, Stack } from '../config/layer.ts'
import { isProfile, listOf, profiles } from '../config/profile.ts'
import type { ReadConfiguration } from '../config/read.ts'
import type { ConfigPath } from '../config/schema.ts'
import { UsageError } from '../config/usage-error.ts'
import { nearest } from '../resource/nearest.ts'
import type { Place } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import { folderOf, isLivePath, joinPath } from '../source/path.ts'
import type { Workspace } from './configuration.ts'
import { findPackage, leavesPackage, packageOf, rulesOfPackage } from './packages.ts'

export const fileName = 'poolgate.yaml'

/** More files than these, one extending the next, are a mistake. */
const mostDeep = 10

export interface Extended {
  readonly stack: Stack
  /** Mistakes in any of the files. */
  readonly problems: readonly Problem[]
}

/** How a text is read; injected, because `yaml` is loaded only when there is a configuration. */
export interface Reading {
  readonly files: Workspace
  readonly read: (path: string) => ReadConfiguration
}

/** A file and what it extends, in order; a profile that it names is a layer of its own. */
interface Node {
  readonly layer: Layer
  readonly names: readonly string[]
  readonly before: readonly (Node | Layer)[]
}

/** The configuration at a path, with everything that it extends. Throws UsageError when something cannot be followed. */
export function extended(path: string, reading: Reading): Extended {
  const reader = new Reader(reading)
  const root = reader.node(path, [])
  const { faults, problems } = reader
  if (faults.length > 0) throw new UsageError(faults.map(({ message }) => message).join('\n'), [...problems, ...faults])
  const nodes = nodesOf(root)
  const locks = nodes.flatMap((node): Lock[] => {
    const { file = path, locate } = node.layer
    return node.names.length === 0 ? [] : [{ file, names: node.names, locate, layers: layersOf(node) }]
  })
  return { stack: { layers: layersOf(root), locks }, problems }
}

class Reader {
  readonly problems: Problem[] = []
  readonly faults: Problem[] = []
  readonly #reading: Reading
  /** A file that is reached twice is read once. */
  readonly #nodes = new Map<string, Node>()

  constructor(reading: Reading) {
    this.#reading = reading
  }

  /** `chain` are the files on the way to this one. */
  node(path: string, chain: readonly string[]): Node {
    const known = this.#nodes.get(path)
    if (known !== undefined) return known
    const { value, problems, locate } = this.#reading.read(path)
    this.problems.push(...problems)
    const { extends: given, ...own } = value
    const before = listOf(given).flatMap((name, index): (Node | Layer)[] => {
      const at = typeof given === 'string' ? ['extends'] : ['extends', index]
      if (isProfile(name)) return [{ file: path, value: { extends: name }, locate: () => locate(at) }]
      const next = this.#resolve(name, path, locate(at))
      return next === undefined ? [] : this.#follow(next, [...chain, path], locate(at))
    })
    const layer: Layer = { file: path, value: this.#withPaths(own, path, locate), locate }
    const node = { layer, names: own.locked ?? [], before }
    this.#nodes.set(path, node)
    return node
  }

  #follow(path: string, chain: readonly string[], place: Place): Node[] {
    if (chain.includes(path)) {
      const way = [...chain.slice(chain.indexOf(path)), path].join(' → ')
      this.#fault(`${path} extends itself: ${way}. Take one of them out of \`extends\`.`, place)
    } else if (chain.length >= mostDeep)
      this.#fault(
        `More than ${mostDeep} files extend one another: ${[...chain, path].join(' → ')}. Name them in one list.`,
        place,
      )
    else return [this.node(path, chain)]
    return []
  }

  /** The file that a name in `extends` means. */
  #resolve(name: string, from: string, place: Place): string | undefined {
    const { files } = this.#reading
    const beside = this.#beside(name, from)
    const kind = files.kindOf(beside)
    const found = kind === 'absent' ? findPackage(name, folderOf(from), files) : beside
    if (found === undefined) {
      this.#fault(
        `There is no file, folder or installed package ${name}.${nearest(name, profiles) || ' Correct `extends`.'}`,
        place,
      )
      return undefined
    }
    const leaves = found === beside ? leavesPackage(beside, packageOf(from), files) : undefined
    const path = files.kindOf(found) === 'directory' ? joinPath(found, fileName) : found
    const file = leaves === undefined ? files.kindOf(path) : 'outside'
    if (file === 'file') return path
    if (file === 'absent' && path !== found)
      this.#fault(`${found} holds no ${fileName}, so there is nothing to extend.${rulesHint(found)}`, place)
    else this.#fault(leaves ?? `${path} leads out of the workspace, or is no file. Put it inside.`, place)
    return undefined
  }

  /** Paths in a file are relative to it; here they become those of reports. */
  #withPaths(value: Configuration, from: string, locate: (path: ConfigPath) => Place): Configuration {
    const { rulePaths, inputs } = value
    const { files } = this.#reading
    const within = (path: string, owner: string | undefined, at: ConfigPath): string => {
      const leaves = leavesPackage(path, owner, files)
      if (leaves !== undefined) this.#fault(leaves, locate(at))
      return path
    }
    const inside = (given: string, at: ConfigPath): string => within(this.#beside(given, from), packageOf(from), at)
    const rules = (given: string, index: number): string => {
      if (files.kindOf(this.#beside(given, from)) !== 'absent') return inside(given, ['rulePaths', index])
      const folder = findPackage(given, folderOf(from), files)
      if (folder === undefined) return inside(given, ['rulePaths', index])
      return within(files.canonical(rulesOfPackage(folder, files)), folder, ['rulePaths', index])
    }
    return {
      ...value,
      ...(rulePaths && { rulePaths: rulePaths.map(rules) }),
      ...(inputs && {
        inputs: inputs.map((entry, index) => inputAt(entry, (path, key) => inside(path, ['inputs', index, key]))),
      }),
    }
  }

  #beside(name: string, from: string): string {
    return this.#reading.files.canonical(name.startsWith('/') ? name : joinPath(folderOf(from), name))
  }

  #fault(message: string, place: Place): void {
    this.faults.push({ level: 'error', code: 'extends', message, place })
  }
}

function inputAt(entry: InputEntry, path: (given: string, key: string) => string): InputEntry {
  const { template, parameters } = entry
  const one = (given: string) => path(given, 'parameters')
  return {
    ...entry,
    template: isLivePath(template) ? template : path(template, 'template'),
    ...(parameters !== undefined && {
      parameters: typeof parameters === 'string' ? one(parameters) : parameters.map(one),
    }),
  }
}

function rulesHint(found: string): string {
  return packageOf(found) === found ? ' If the package holds rules, name it in `rulePaths`.' : ' Name a file.'
}

/** Layers in order, each once: where it is reached first. */
function layersOf(node: Node): readonly Layer[] {
  const layers = new Set<Layer>()
  const add = (one: Node | Layer) => {
    if (!('layer' in one)) layers.add(one)
    else if (!layers.has(one.layer)) {
      one.before.forEach(add)
      layers.add(one.layer)
    }
  }
  add(node)
  return [...layers]
}

function nodesOf(node: Node): readonly Node[] {
  const nodes = new Set<Node>()
  const add = (one: Node) => {
    if (nodes.has(one)) return
    nodes.add(one)
    for (const other of one.before) if ('layer' in other) add(other)
  }
  add(node)
  return [...nodes]
}
