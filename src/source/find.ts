// Finds the files that a folder or a glob stands for. Looks at names only; what is in them is told apart later.
import type { FileTree } from './files.ts'
import { compileGlob, rootOf } from './glob.ts'
import { Ignore } from './ignore.ts'
import { joinPath } from './path.ts'

export interface Found {
  /** `*.json` and `*.jsonc`, in stable order. */
  readonly json: readonly string[]
  /** `*.bicep` and `*.bicepparam`. */
  readonly bicep: readonly string[]
}

/** Folders inside each other: deeper is a loop that the host could not see. */
const deepest = 64
const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules'])

/** All files below a folder, without `.git`, `node_modules` and what git ignores. */
export function findBelow(tree: FileTree, path: string): Found {
  const folder = joinPath(path)
  return sortOut(walk(tree, folder, Ignore.at(tree, folder), 0))
}

/** The files that a glob names. */
export function findGlob(tree: FileTree, pattern: string): Found {
  const matches = compileGlob(pattern)
  const root = rootOf(pattern)
  if (tree.kindOf(root === '' ? '.' : root) !== 'directory') return { json: [], bicep: [] }
  return sortOut([...walk(tree, root, Ignore.at(tree, root), 0)].filter(matches))
}

function* walk(tree: FileTree, folder: string, ignore: Ignore, depth: number): Iterable<string> {
  if (depth > deepest) return
  for (const { name, isFolder } of tree.list(folder)) {
    const path = joinPath(folder, name)
    if (ignore.ignores(path, isFolder)) continue
    if (!isFolder) yield path
    else if (!skipped.has(name)) yield* walk(tree, path, ignore.inside(tree, path), depth + 1)
  }
}

function sortOut(paths: Iterable<string>): Found {
  const json: string[] = []
  const bicep: string[] = []
  for (const path of paths) {
    if (/\.jsonc?$/i.test(path)) json.push(path)
    else if (/\.bicep(?:param)?$/i.test(path)) bicep.push(path)
  }
  return { json, bicep }
}
