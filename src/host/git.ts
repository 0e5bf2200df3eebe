// What git says that changed since a commit. Never through a shell; nothing that the repository brings along is run: no hook, no
// pager, no external diff, no file system monitor.
import { realpathSync } from 'node:fs'
import { devNull } from 'node:os'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { UsageError } from '../config/usage-error.ts'
import { findProgram, type Environment } from './find-program.ts'
import { RunFault, runProgram, type Program, type Ran, type RunLimits } from './program.ts'
import { isSystemError } from './system-error.ts'

/** The files of a repository against those at the commit where HEAD left another one. */
export interface GitChanges {
  /** Absolute paths of what is not as it was: written anew, deleted, new to git. */
  readonly paths: readonly string[]
  /** What templates among them said before, by absolute path. */
  readonly former: ReadonlyMap<string, string>
  /** Whether a file is among them, or git knows nothing of it. */
  readonly has: (path: string) => boolean
}

export interface GitEnvironment extends Environment {
  readonly directory: string
}

const limits: RunLimits = { milliseconds: 120_000, bytes: 256 * 1024 * 1024 }

const safely = [
  '--no-pager',
  '--no-optional-locks',
  ...['core.fsmonitor=false', `core.hooksPath=${devNull}`, 'safe.bareRepository=explicit'].flatMap((one) => [
    '-c',
    one,
  ]),
]

/** Of a hook of git: they are about what that hook runs for. */
const ofHooks: ReadonlySet<string> = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_PREFIX',
  'GIT_EXTERNAL_DIFF',
])

/** Throws UsageError, with what to do, where git cannot tell. */
export async function changesSince(ref: string, environment: GitEnvironment): Promise<GitChanges> {
  requireName(ref)
  const git = await openGit(environment)
  const base = await git.forkOf(ref)
  const differing = ['diff', '--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff', '--ignore-submodules=dirty']
  const rows = rowsOf((await git.ask([...differing, '--end-of-options', base, '--'])).stdout)
  const tracked = new Set(namesOf((await git.ask(['ls-files', '-z'])).stdout).map(git.absolute))
  const paths = rows.map(({ path }) => git.absolute(path))
  const changed = new Set(paths)
  return {
    paths,
    former: await formerTexts(rows, git),
    has(path) {
      const real = physical(path)
      // A link is a file of its own to git.
      const own = join(physical(dirname(path)).path, basename(path))
      return changed.has(real.path) || changed.has(own) || (real.isThere && !tracked.has(real.path))
    },
  }
}

/** NOTE: git takes what begins with `-` for an option in places where `--end-of-options` is not known. */
function requireName(ref: string): void {
  // oxlint-disable-next-line no-control-regex
  if (ref === '' || ref.startsWith('-') || ref.length > 1000 || /[\u0000-\u001f\u007f]/.test(ref))
    throw new UsageError(
      '--changed-since takes the name of a branch, a tag or a commit. Write --changed-since origin/main.',
    )
}

class Git {
  readonly #program: Program
  readonly #top: string

  constructor(program: Program, top: string) {
    this.#program = { ...program, directory: top }
    this.#top = top
  }

  readonly absolute = (path: string): string => join(this.#top, path)

  /** What it answers; where it refuses, that ends the run. */
  async ask(args: readonly string[], input?: string): Promise<Ran> {
    const ran = await this.#run(args, input)
    if (ran.exit !== 0)
      throw new UsageError(`git cannot tell what changed: ${saidIn(ran)} Mend that, or check all sets.`)
    return ran
  }

  /** The commit at which HEAD left another one. */
  async forkOf(ref: string): Promise<string> {
    const shallow = (await this.ask(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true'
    const deepen = 'Get the history: `git fetch --unshallow`, or `fetch-depth: 0` of actions/checkout.'
    const found = await this.#run(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
    const commit = found.stdout.trim().split('\n').at(-1) ?? ''
    if (found.exit !== 0 || !isHash(commit)) {
      const how = shallow
        ? `This clone is shallow. ${deepen}`
        : 'Correct the name, or fetch it first: `git fetch origin`.'
      throw new UsageError(`--changed-since: git knows no commit ${ref} here. ${how}`)
    }
    const base = (await this.#run(['merge-base', commit, 'HEAD'])).stdout.trim().split('\n')[0] ?? ''
    if (isHash(base)) return base
    throw new UsageError(
      shallow
        ? `--changed-since: this clone is shallow and does not reach back to where HEAD left ${ref}. ${deepen}`
        : `--changed-since: ${ref} and HEAD have no commit in common. Name the branch that this one comes from.`,
    )
  }

  async #run(args: readonly string[], input?: string): Promise<Ran> {
    return run(this.#program, args, input)
  }
}

async function openGit(environment: GitEnvironment): Promise<Git> {
  const path = findProgram('git', environment)
  if (path === undefined)
    throw new UsageError('--changed-since needs git, and there is none on PATH. Install it, or check all sets.')
  const own = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }
  const kept = Object.entries(environment.variables).filter(([name]) => !ofHooks.has(name))
  const directory = physical(environment.directory).path
  const program: Program = { path, variables: { ...Object.fromEntries(kept), ...own }, limits, directory }
  const ran = await run(program, ['rev-parse', '--is-inside-work-tree', '--show-cdup'])
  const [isInside, up = ''] = ran.stdout.split('\n')
  if (isInside === 'true') return new Git(program, resolve(directory, up))
  if (ran.exit === 0 || /not a git repository|must be run in a work tree|cannot use bare repository/.test(ran.stderr))
    throw new UsageError(
      '--changed-since asks git, and the working directory is in no git repository. Run it in a clone, or check all sets.',
    )
  throw new UsageError(`--changed-since: git refuses to answer: ${saidIn(ran)}`)
}

async function run(program: Program, args: readonly string[], input?: string): Promise<Ran> {
  try {
    return await runProgram(program, [...safely, ...args], input)
  } catch (error) {
    if (!(error instanceof RunFault)) throw error
    throw new UsageError(`git did not tell what changed: ${error.message}. Try again, or check all sets.`)
  }
}

/** The first lines of what it says went wrong. */
function saidIn({ stderr, exit }: Ran): string {
  const said = stderr.trim().replace(/\s+/g, ' ').slice(0, 500)
  return said === '' ? `it ended with exit code ${exit ?? 'none'}.` : `${said.replace(/[.:]$/, '')}.`
}

function isHash(text: string): boolean {
  return /^[0-9a-f]{40,64}$/.test(text)
}

interface Row {
  readonly path: string
  /** What it held before, by its hash; undefined where that was no file. */
  readonly blob: string | undefined
}

/** `:100644 100644 <hash> <hash> M`, a zero byte, the path, a zero byte. */
function rowsOf(raw: string): readonly Row[] {
  const parts = namesOf(raw)
  return parts.flatMap((head, index): Row[] => {
    const path = parts[index + 1]
    const [mode = '', , blob = ''] = head.slice(1).split(' ')
    if (index % 2 === 1 || path === undefined) return []
    return [{ path, blob: mode.startsWith('100') && isHash(blob) ? blob : undefined }]
  })
}

function namesOf(listed: string): string[] {
  return listed.split('\0').filter((name) => name !== '')
}

/** Only files that may have named others. */
async function formerTexts(rows: readonly Row[], git: Git): Promise<ReadonlyMap<string, string>> {
  const asked = rows.flatMap(({ path, blob }) => (blob !== undefined && mayName.test(path) ? [{ path, blob }] : []))
  const texts = new Map<string, string>()
  if (asked.length === 0) return texts
  const { output } = await git.ask(['cat-file', '--batch'], asked.map(({ blob }) => `${blob}\n`).join(''))
  let at = 0
  for (const { path } of asked) {
    const end = output.indexOf('\n', at)
    const [, , size] = output.toString('latin1', at, end).split(' ')
    // `<hash> blob <size>`, or `<hash> missing` in a clone without it.
    const bytes = size === undefined ? 0 : Number(size) + 1
    if (size !== undefined) texts.set(git.absolute(path), output.toString('utf8', end + 1, end + bytes))
    at = end + 1 + bytes
  }
  return texts
}

const mayName = /\.(?:jsonc?|bicep|bicepparam)$/i

/** A path without links, as far as there is something. */
function physical(path: string): { readonly path: string; readonly isThere: boolean } {
  try {
    return { path: realpathSync(path), isThere: true }
  } catch (error) {
    if (!isSystemError(error)) throw error
    const folder = dirname(path)
    return { path: folder === path ? path : join(physical(folder).path, basename(path)), isThere: false }
  }
}

/** A path seen from a folder, both without links; with `/`. */
export function seenFrom(folder: string, path: string): string {
  return relative(physical(folder).path, path).split(sep).join('/')
}
