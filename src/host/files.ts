// Files of the workspace. No path leaves it: not by `..`, not by a symbolic link, whoever wrote the path. What a user
// names outside of it on the command line is allowed by name, with the folder it lies in.
import { readdirSync, readFileSync, realpathSync, statSync, type Dirent } from 'node:fs'
import { UsageError } from '../config/usage-error.ts'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { Azure } from './azure.ts'
import type { Compiled } from '../resource/bicep-answer.ts'
import type { Changes } from '../resource/changes.ts'
import { decode, encodeLike } from './decode.ts'
import type { ChangeCommits, GitBase } from './git/base.ts'
import type { BaseFiles } from './git/base-files.ts'
import { isSystemError, reasonOf } from './system-error.ts'
import { writeWhole, writing, type WriteOptions } from './write.ts'

export interface FilesOptions {
  /** The working directory: paths that a user gives are relative to it. */
  readonly directory?: string
  /** What paths in the report are relative to; the working directory when not given. */
  readonly base?: string
  /** The folder that no path leaves; the repository around the working directory when not given. */
  readonly root?: string
  readonly maxBytes?: number
  /** Nothing outside of the root is read, whoever names it. */
  readonly closed?: boolean
}

export type Kind = 'file' | 'directory' | 'absent' | 'outside' | 'other'
type FaultCode = 'absent' | 'directory' | 'outside' | 'unreadable' | 'too-large' | 'encoding'
type Read = { readonly text: string } | { readonly code: FaultCode; readonly fault: string }

/** One input file may have 256 MB. */
const mostBytes = 256 * 1024 * 1024

export class Files {
  readonly #directory: string
  readonly #base: string
  readonly #maxBytes: number
  readonly #closed: boolean
  readonly #workspace: string
  /** Without links. */
  readonly #roots: string[]
  readonly #provided = new Map<string, string>()
  #azure: Azure | undefined
  #openAzure: ((id: string) => Promise<Azure>) | undefined
  #policy: BaseFiles | undefined

  constructor({ directory = '.', base, root, maxBytes = mostBytes, closed = false }: FilesOptions = {}) {
    this.#directory = resolve(directory)
    this.#base = resolve(base ?? this.#directory)
    this.#maxBytes = maxBytes
    this.#closed = closed
    this.#workspace = root === undefined ? repositoryAround(this.#directory) : resolve(root)
    const real = realPathOf(this.#workspace)
    if (!isFolder(real)) throw new UsageError(`There is no folder ${this.#workspace}.`)
    this.#roots = [real ?? this.#workspace]
  }

  /** A path as a user gave it, as the report has it: relative to the base, with `/`. */
  fromUser(path: string): string {
    return relative(this.#base, resolve(this.#directory, path)).split(sep).join('/')
  }

  /** The one spelling of a path of the report: `a` for `../here/a`. */
  canonical(path: string): string {
    return relative(this.#base, this.absolute(path)).split(sep).join('/')
  }

  /** Where a path leads when links are followed, as the report has it; the path itself where there is nothing. */
  resolved(path: string): string {
    const [base, real] = [realPathOf(this.#base), realPathOf(this.absolute(path))]
    const isThere = base !== undefined && real !== undefined && real !== unresolvable
    return isThere ? relative(base, real).split(sep).join('/') : this.canonical(path)
  }

  /** The folder that no path leaves. */
  get workspace(): string {
    return this.#workspace
  }

  /** The working directory as the report has it. */
  get directory(): string {
    return this.fromUser('.')
  }

  /** What the report's paths are relative to, seen from the root of the workspace: `infra/`, '' for the root itself. */
  get folder(): string {
    const way = relative(this.#workspace, this.#base).split(sep).join('/')
    return way === '' || way.startsWith('..') ? '' : `${way}/`
  }

  /** Allows what a user named outside of the workspace: a folder, or the one that a file lies in. */
  allow(path: string): void {
    const absolute = resolve(this.#directory, path)
    const [fixed = ''] = absolute.split(/[*?{[]/)
    const named = fixed === absolute ? absolute : dirname(`${fixed}x`)
    // A link inside of the workspace is no name that a user gave to what is outside.
    if (this.#closed || isBelow(this.#workspace, named) || this.#isInside(named)) return
    const folder = realPathOf(dirname(named))
    if (folder === undefined || folder === unresolvable) return
    const real = realPathOf(named)
    if (isFolder(real)) this.#roots.push(real ?? folder)
    else this.#roots.push(folder, real === undefined || real === unresolvable ? folder : dirname(real))
  }

  /** A file that is on no disk: standard input. */
  provide(path: string, text: string): void {
    this.#provided.set(path, text)
  }

  /** State that is in no file at all: `azure:` and an id. */
  connect(azure: Azure): void {
    this.#azure = azure
  }

  /** The same, where it is not known yet whether anybody asks for it. */
  connectLater(open: (id: string) => Promise<Azure>): void {
    this.#openAzure = open
  }

  /** Opens the way to Azure, to ask about an id first. Throws UsageError where it cannot be asked. */
  async reachAzure(id: string): Promise<void> {
    this.#azure ??= await this.#openAzure?.(id)
  }

  get azure(): Azure | undefined {
    return this.#azure
  }

  /** Reads the configuration, rules and the baseline as they were at the base of a change. */
  judgeBy(base: BaseFiles): void {
    this.#policy = base
  }

  get policy(): BaseFiles | undefined {
    return this.#policy
  }

  kindOf(path: string): Kind {
    if (this.#provided.has(path)) return 'file'
    const real = realPathOf(this.absolute(path))
    if (real === undefined) return 'absent'
    if (real === unresolvable) return 'other'
    if (!this.#isInside(real)) return 'outside'
    const stat = statSync(real)
    return stat.isFile() ? 'file' : stat.isDirectory() ? 'directory' : 'other'
  }

  isWithin(folder: string, path: string): boolean {
    const [root, real] = [folder, path].map((one) => realPathOf(this.absolute(one)))
    return root === undefined || real === undefined || (real !== unresolvable && isBelow(root, real))
  }

  list(folder: string): { readonly name: string; readonly isFolder: boolean }[] {
    const entries = this.#entries(folder)
    if (typeof entries === 'string') return []
    const kept = entries.filter((entry) => entry.isFile() || entry.isDirectory() || this.#isLinkedFile(folder, entry))
    const named = kept.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
    return named.sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  /** Why a folder cannot be listed; undefined when it can. */
  faultOf(folder: string): string | undefined {
    const entries = this.#entries(folder)
    return typeof entries === 'string' ? entries : undefined
  }

  /** What a folder holds, or what keeps it from being listed. */
  #entries(folder: string): readonly Dirent[] | string {
    if (this.kindOf(folder) !== 'directory') return []
    try {
      return readdirSync(this.absolute(folder), { withFileTypes: true })
    } catch (error) {
      if (!isSystemError(error)) throw error
      return `The folder ${folder} cannot be read: ${reasonOf(error)}. Check its permissions.`
    }
  }

  read(path: string): Read {
    const provided = this.#provided.get(path)
    if (provided !== undefined) return { text: provided }
    switch (this.kindOf(path)) {
      case 'absent':
        return { code: 'absent', fault: `There is no file ${path}. Check the path.` }
      case 'outside':
        return { code: 'outside', fault: `${path} leads out of the workspace and is not read. Put the file inside.` }
      case 'directory':
        return { code: 'directory', fault: `${path} is a folder, where a file is meant. Name a file in it.` }
      case 'other':
        return {
          code: 'unreadable',
          fault: `${path} is not a regular file, or a link that leads nowhere. Name a file.`,
        }
      case 'file':
        return this.#readFile(path)
    }
  }

  #readFile(path: string): Read {
    const absolute = this.absolute(path)
    try {
      const { size } = statSync(absolute)
      if (size > this.#maxBytes) {
        const most = `${Math.floor(this.#maxBytes / 1024 / 1024)} MB`
        return {
          code: 'too-large',
          fault: `${path} has ${size} bytes; more than ${most} are not read. Split the file.`,
        }
      }
      const text = decode(readFileSync(absolute))
      if (text !== undefined) return { text }
      return { code: 'encoding', fault: `${path} is neither UTF-8 nor UTF-16. Save it as UTF-8.` }
    } catch (error) {
      if (!isSystemError(error)) throw error
      return { code: 'unreadable', fault: `${path} cannot be read: ${reasonOf(error)}. Check its permissions.` }
    }
  }

  /** What Bicep makes of files of the workspace; undefined where there is no Bicep. */
  async compileBicep(paths: readonly string[]): Promise<ReadonlyMap<string, Compiled> | undefined> {
    const { compileBicep } = await import('./bicep/bicep.ts')
    const environment = { variables: process.env, workspace: this.#workspace }
    const readable = paths.filter((path) => this.kindOf(path) === 'file' && !this.#provided.has(path))
    const compiled = await compileBicep(
      readable.map((path) => this.absolute(path)),
      environment,
    )
    if (compiled === undefined) return undefined
    const named = (path: string) => relative(this.#base, path).split(sep).join('/')
    return new Map(
      compiled.map((one, index) => {
        const diagnostics = one.diagnostics.map((said) => ({ ...said, path: named(said.path) }))
        return [readable[index] ?? '', { ...one, diagnostics }]
      }),
    )
  }

  get #gitEnvironment() {
    return { variables: process.env, workspace: this.#workspace, directory: this.#directory }
  }

  /** The base of a change, by its commits. Throws UsageError where git cannot tell. */
  async baseOf(commits: ChangeCommits): Promise<GitBase> {
    const { GitBase: opened } = await import('./git/base.ts')
    return opened.open(commits, this.#gitEnvironment)
  }

  /** What git says that changed since HEAD left a commit. Throws UsageError where it cannot tell. */
  async changedSince(ref: string): Promise<Changes> {
    const [{ changesSince }, { seenFrom }] = await Promise.all([import('./git/changes.ts'), import('./git/git.ts')])
    const { paths, former, has } = await changesSince(ref, this.#gitEnvironment)
    const named = (path: string) => seenFrom(this.#base, path)
    return {
      ref,
      paths: paths.map(named),
      former: new Map([...former].map(([path, text]) => [named(path), text])),
      has: (path) => this.#provided.has(path) || has(this.absolute(path)),
    }
  }

  /**
   * Writes a file, and the folders that it needs; a file that is there is kept unless `overwrite` is given. Throws
   * UsageError when the path leads out, and when it cannot be written.
   */
  writeFile(path: string, text: string, options: WriteOptions = {}): void {
    const target = this.#targetOf(this.absolute(path))
    if (target === undefined)
      throw new UsageError(`${path} leads out of the workspace, or nowhere, and is not written. Name a file inside.`)
    writeWhole(target, path, text, options)
  }

  /** Writes a file of the workspace anew, in the encoding that it has. Throws UsageError as `writeFile` does. */
  rewriteFile(path: string, text: string): void {
    const target = this.#targetOf(this.absolute(path))
    if (target === undefined) throw new UsageError(`${path} leads out of the workspace, and is not written.`)
    const bytes = writing(path, () => readFileSync(target))
    writeWhole(target, path, encodeLike(bytes, text), { overwrite: true })
  }

  /** Where a file is written, links followed as far as there is something; undefined when that is outside. */
  #targetOf(absolute: string): string | undefined {
    const real = realPathOf(absolute)
    if (real === undefined) {
      const folder = this.#targetOf(dirname(absolute))
      return folder === undefined ? undefined : join(folder, basename(absolute))
    }
    return real === unresolvable || !this.#isInside(real) ? undefined : real
  }

  /** A path of the report as other programs take it. */
  absolute(path: string): string {
    return resolve(this.#base, path)
  }

  #isInside(absolute: string): boolean {
    return this.#roots.some((root) => isBelow(root, absolute))
  }

  #isLinkedFile(folder: string, entry: { readonly name: string; isSymbolicLink(): boolean }): boolean {
    return entry.isSymbolicLink() && this.kindOf(folder === '' ? entry.name : `${folder}/${entry.name}`) === 'file'
  }
}

const unresolvable = ''

/** The path without links; undefined when there is nothing, '' when links lead in a circle or may not be followed. */
function realPathOf(path: string): string | undefined {
  try {
    return realpathSync(path)
  } catch (error) {
    if (!isSystemError(error)) throw error
    return error.code === 'ENOENT' || error.code === 'ENOTDIR' ? undefined : unresolvable
  }
}

function isFolder(real: string | undefined): boolean {
  return real !== undefined && real !== unresolvable && statSync(real).isDirectory()
}

function isBelow(root: string, path: string): boolean {
  const way = relative(root, path)
  return way === '' || (!way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way))
}

/** The nearest folder upwards that holds `.git`, up to a folder that is not left; the end where there is none. */
export function repositoryAround(directory: string, end?: string): string {
  for (let at = directory; ; at = dirname(at)) {
    if (realPathOf(join(at, '.git')) !== undefined) return at
    if (at === end || basename(at) === '') return end ?? directory
  }
}
