// The workspace as it was at the base of a change: as it is here, with what the change did taken back. So files that a job has made,
// and those of other repositories, are there in both.
import { join } from 'node:path'
import type { Azure } from '../azure.ts'
import { compileBicep } from '../bicep/bicep.ts'
import type { Compiled } from '../../resource/bicep-answer.ts'
import { decode } from '../decode.ts'
import type { Files, Kind } from '../files.ts'
import type { GitBase } from './base.ts'
import { physical, seenFrom } from './git.ts'
import type { Lines } from './hunks.ts'
import type { Row } from './rows.ts'

export class BaseFiles {
  readonly #files: Files
  readonly #base: GitBase
  /** By path of the report. */
  readonly #former: ReadonlyMap<string, Row>
  /** What folders held that is not here any more. */
  readonly #gone: ReadonlyMap<string, ReadonlyMap<string, boolean>>

  private constructor(files: Files, base: GitBase, former: ReadonlyMap<string, Row>) {
    this.#files = files
    this.#base = base
    this.#former = former
    this.#gone = goneIn(former)
  }

  static of(base: GitBase, files: Files): BaseFiles {
    const root = files.absolute('')
    return new BaseFiles(files, base, new Map(base.rows.map((row) => [seenFrom(root, join(base.top, row.path)), row])))
  }

  get commit(): string {
    return this.#base.commit
  }

  /** The change touches no file. */
  get isSame(): boolean {
    return this.#former.size === 0
  }

  /** Files that are not here as a commit has them, by paths of the report; undefined where the clone is without it. */
  async differingFrom(commit: string): Promise<ReadonlySet<string> | undefined> {
    const paths = await this.#base.differingFrom(commit)
    return paths && new Set(paths.map((path) => this.#named(path)))
  }

  #named(path: string): string {
    return seenFrom(this.#files.absolute(''), join(this.#base.top, path))
  }

  /** The lines that the change writes, by paths of the report. */
  async lines(): Promise<ReadonlyMap<string, readonly Lines[]>> {
    const lines = await this.#base.lines()
    return new Map([...lines].map(([path, hunks]) => [this.#named(path), hunks]))
  }

  get directory(): string {
    return this.#files.directory
  }

  get azure(): Azure | undefined {
    return this.#files.azure
  }

  async reachAzure(id: string): Promise<void> {
    await this.#files.reachAzure(id)
  }

  fromUser(path: string): string {
    return this.#files.fromUser(path)
  }

  canonical(path: string): string {
    return this.#files.canonical(path)
  }

  allow(path: string): void {
    this.#files.allow(path)
  }

  changedSince(ref: string): ReturnType<Files['changedSince']> {
    return this.#files.changedSince(ref)
  }

  kindOf(path: string): Kind {
    const former = this.#formerOf(path)
    if (former !== undefined) return former.former
    const kind = this.#files.kindOf(path)
    return kind === 'absent' && this.#gone.has(this.#files.canonical(path)) ? 'directory' : kind
  }

  isWithin(folder: string, path: string): boolean {
    if (this.#formerOf(path) === undefined) return this.#files.isWithin(folder, path)
    return this.#files.canonical(path).startsWith(`${this.#files.canonical(folder)}/`)
  }

  list(folder: string): { readonly name: string; readonly isFolder: boolean }[] {
    const here = this.#files
      .list(folder)
      .filter(({ name, isFolder }) => isFolder || this.#former.get(pathIn(this.#canonical(folder), name)) === undefined)
    const names = new Set(here.map(({ name }) => name))
    const gone = [...(this.#gone.get(this.#canonical(folder)) ?? [])].map(([name, isFolder]) => ({ name, isFolder }))
    const all = [...here, ...gone.filter(({ name }) => !names.has(name))]
    return all.sort((a, b) => (a.name < b.name ? -1 : 1))
  }

  faultOf(folder: string): string | undefined {
    return this.#files.faultOf(folder)
  }

  read(path: string): ReturnType<Files['read']> {
    const row = this.#formerOf(path)
    if (row === undefined) return this.#files.read(path)
    switch (row.former) {
      case 'absent':
        return { code: 'absent', fault: `There was no file ${path} in the base.` }
      case 'other':
        return { code: 'unreadable', fault: `${path} was no regular file in the base.` }
      case 'file':
        return textOf(path, this.#base.bytesOf(row))
    }
  }

  /** NOTE: where the change is about no file that Bicep may read, it says of the base what it says here. */
  async compileBicep(paths: readonly string[]): Promise<ReadonlyMap<string, Compiled> | undefined> {
    if (![...this.#former.keys()].some((path) => mayBeRead.test(path))) return this.#files.compileBicep(paths)
    const readable = paths.filter((path) => this.kindOf(path) === 'file')
    return this.#base.inFolder(async (tree) => {
      const below = (path: string) => join(tree, seenFrom(this.#base.top, physical(this.#files.absolute(path)).path))
      const environment = { variables: process.env, workspace: this.#files.workspace }
      const compiled = await compileBicep(readable.map(below), environment)
      const named = (path: string) => this.#canonical(seenFrom(tree, physical(path).path))
      return (
        compiled &&
        new Map(
          compiled.map((one, index) => {
            const diagnostics = one.diagnostics.map((said) => ({ ...said, path: named(said.path) }))
            return [readable[index] ?? '', { ...one, diagnostics }]
          }),
        )
      )
    })
  }

  #canonical(path: string): string {
    return this.#files.canonical(path)
  }

  /** By its own name, or by that of the file that links lead to; undefined where the change does not touch it. */
  #formerOf(path: string): Row | undefined {
    return this.#former.get(this.#canonical(path)) ?? this.#former.get(this.#files.resolved(path))
  }
}

const mayBeRead = /\.(?:bicep|bicepparam|jsonc?|ya?ml|txt)$/i

function textOf(path: string, bytes: Buffer | undefined): ReturnType<Files['read']> {
  const text = bytes && decode(bytes)
  if (text !== undefined) return { text }
  return bytes === undefined
    ? { code: 'unreadable', fault: `${path} of the base is not in this clone, or too large.` }
    : { code: 'encoding', fault: `${path} was neither UTF-8 nor UTF-16 in the base.` }
}

/** Folders with the names of what stood in them; whether it was a folder. */
function goneIn(former: ReadonlyMap<string, Row>): ReadonlyMap<string, ReadonlyMap<string, boolean>> {
  const folders = new Map<string, Map<string, boolean>>()
  for (const [path, row] of former) {
    if (row.former !== 'file') continue
    const parts = path.split('/')
    parts.forEach((name, depth) => {
      const folder = parts.slice(0, depth).join('/')
      const names = folders.get(folder) ?? new Map<string, boolean>()
      folders.set(folder, names.set(name, depth < parts.length - 1))
    })
  }
  return folders
}

function pathIn(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`
}
