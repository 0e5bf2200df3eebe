// Finds the files that a folder or a glob stands for. Looks at names only; what is in them is told apart later.
import type { FileTree } from './files.ts'
import { compileGlob, rootOf, type Glob } from './glob.ts'
import { Ignore } from './ignore.ts'
import { joinPath } from './path.ts'

export interface Found {
  /** `*.json` and `*.jsonc`, in stable order. */
  readonly json: readonly string[]
  /** `*.bicep` and `*.bicepparam`. */
  readonly bicep: readonly string[]
  /** Folders that cannot be listed, and why. */
  readonly closed: readonly { readonly path: string; readonly fault: string }[]
}

/** Folders inside each other: deeper is a loop that the host could not see. */
const deepest = 64
const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules'])

/** All files below a folder, without `.git`, `node_modules` and what git ignores. */
export function findBelow(tree: FileTree, path: string): Found {
  const folder = joinPath(path)
  return sortOut(tree, walk(tree, folder, Ignore.at(tree, folder), 0))
}

/** The files that a glob names. */
export function findGlob(tree: FileTree, pattern: string): Found {
  const matches = compileGlob(pattern)
  const root = rootOf(pattern)
  if (tree.kindOf(root === '' ? '.' : root) !== 'directory') return { json: [], bicep: [], closed: [] }
  return sortOut(tree, walk(tree, root, Ignore.at(tree, root), 0), matches)
}

interface Step {
  readonly path: string
  readonly isFolder: boolean
}

/** The folders that are looked into, and the files in them. */
function* walk(tree: FileTree, folder: string, ignore: Ignore, depth: number): Iterable<Step> {
  if (depth > deepest) return
  yield { path: folder, isFolder: true }
  for (const { name, isFolder } of tree.list(folder)) {
    const path = joinPath(folder, name)
    if (ignore.ignores(path, isFolder)) continue
    if (!isFolder) yield { path, isFolder }
    else if (!skipped.has(name)) yield* walk(tree, path, ignore.inside(tree, path), depth + 1)
  }
}

function sortOut(tree: FileTree, steps: Iterable<Step>, matches: Glob = () => true): Found {
  const json: string[] = []
  const bicep: string[] = []
  const closed: { path: string; fault: string }[] = []
  for (const { path, isFolder } of steps) {
    const fault = isFolder ? tree.faultOf?.(path) : undefined
    if (fault !== undefined) closed.push({ path, fault })
    if (isFolder || !matches(path)) continue
    if (/\.jsonc?$/i.test(path)) json.push(path)
    else if (/\.bicep(?:param)?$/i.test(path)) bicep.push(path)
  }
  return { json, bicep, closed }
}
