// Reads .gitignore files. NOTE: not by asking git: a repository's own settings can make git run programs, inputs must be
// found where git is not installed, and one process per folder would cost more than everything else.
// Left out on purpose: the user's own excludes file and .git/info/exclude, which are not part of the repository.
import type { FileTree } from './files.ts'
import { compileGlob, type Glob } from './glob.ts'
import { folderOf, joinPath } from './path.ts'

interface IgnoreLine {
  readonly matches: Glob
  readonly negated: boolean
  readonly foldersOnly: boolean
}

/** Answers for entries of one folder; made from the folder above, whose lines hold here too. */
export class Ignore {
  readonly #folder: string
  readonly #lines: readonly IgnoreLine[]
  readonly #above: Ignore | undefined

  private constructor(folder: string, lines: readonly IgnoreLine[], above: Ignore | undefined) {
    this.#folder = folder
    this.#lines = lines
    this.#above = above
  }

  /** What holds in a folder: its own .gitignore and those above it, up to the repository's root. */
  static at(tree: FileTree, folder: string): Ignore {
    const above = isRoot(tree, folder) ? undefined : parentOf(folder)
    return Ignore.#read(tree, folder, above === undefined ? undefined : Ignore.at(tree, above))
  }

  /** What holds in a folder inside this one. */
  inside(tree: FileTree, folder: string): Ignore {
    return Ignore.#read(tree, folder, this)
  }

  static #read(tree: FileTree, folder: string, above: Ignore | undefined): Ignore {
    const path = joinPath(folder, '.gitignore')
    const file = tree.kindOf(path) === 'file' ? tree.read(path) : undefined
    const text = file !== undefined && 'text' in file ? file.text : ''
    return new Ignore(folder, text.split(/\r?\n/).flatMap(parseLine), above)
  }

  /** The last line that fits decides; a deeper file goes before a higher one. */
  ignores(path: string, isFolder: boolean): boolean {
    const inner = this.#folder === '' ? path : path.slice(this.#folder.length + 1)
    const line = this.#lines.findLast(({ matches, foldersOnly }) => (isFolder || !foldersOnly) && matches(inner))
    return line === undefined ? (this.#above?.ignores(path, isFolder) ?? false) : !line.negated
  }
}

function isRoot(tree: FileTree, folder: string): boolean {
  return tree.kindOf(joinPath(folder, '.git')) !== 'absent' || folder.split('/').length > 64
}

function parentOf(folder: string): string | undefined {
  // NOTE: folders above the working directory are not asked: their paths begin with `..`, and patterns there name
  // folders that a relative path does not show.
  return folder === '' || folder.startsWith('..') ? undefined : folderOf(folder)
}

function parseLine(line: string): IgnoreLine[] {
  let pattern = line.replace(/(?<!\\)\s+$/, '')
  if (pattern === '' || pattern.startsWith('#')) return []
  const negated = pattern.startsWith('!')
  if (negated) pattern = pattern.slice(1)
  pattern = pattern.replace(/^\\(?=[#!])/, '')
  const foldersOnly = pattern.endsWith('/')
  if (foldersOnly) pattern = pattern.slice(0, -1)
  const anchored = pattern.includes('/')
  pattern = pattern.replace(/^\//, '')
  if (pattern === '') return []
  return [{ matches: compileGlob(anchored ? pattern : `**/${pattern}`), negated, foldersOnly }]
}
