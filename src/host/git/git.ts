// The git of the machine. Never through a shell; nothing that the repository brings along is run: no hook, no pager, no external
// diff, no file system monitor.
import { realpathSync } from 'node:fs'
import { devNull } from 'node:os'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { UsageError } from '../../config/usage-error.ts'
import { findProgram, type Environment } from '../find-program.ts'
import { outputOf, RunFault, runProgram, type Program, type Ran, type RunLimits } from '../program.ts'
import { isSystemError } from '../system-error.ts'

export interface GitEnvironment extends Environment {
  readonly directory: string
}

/** What messages say of why git is asked. */
export interface Purpose {
  /** `--changed-since`: begins a sentence. */
  readonly what: string
  /** What to do without git: `check all sets`. */
  readonly otherwise: string
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

export class Git {
  readonly #program: Program
  readonly #purpose: Purpose
  /** The root of the repository, without links. */
  readonly top: string

  constructor(program: Program, top: string, purpose: Purpose) {
    this.#program = { ...program, directory: top }
    this.#purpose = purpose
    this.top = top
  }

  readonly absolute = (path: string): string => join(this.top, path)

  /** What it answers; where it refuses, that ends the run. */
  async ask(args: readonly string[], input?: string, variables: Program['variables'] = {}): Promise<Ran> {
    const ran = await this.attempt(args, input, variables)
    if (ran.exit !== 0)
      throw new UsageError(`git cannot tell what changed: ${saidIn(ran)} Mend that, or ${this.#purpose.otherwise}.`)
    return ran
  }

  /** What it answers, be it a refusal. */
  attempt(args: readonly string[], input?: string, variables: Program['variables'] = {}): Promise<Ran> {
    const program = { ...this.#program, variables: { ...this.#program.variables, ...variables } }
    return run(program, this.#purpose, args, input)
  }

  /** What a file held, by its hash; undefined where the clone is without it, or it is larger than what is read. */
  bytesOf(blob: string): Buffer | undefined {
    return outputOf(this.#program, [...safely, 'cat-file', 'blob', blob])
  }

  /** The full name of a commit of this clone, undefined where it is not in it. */
  async commitOf(ref: string): Promise<string | undefined> {
    return hashIn(await this.attempt(['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`]))
  }

  /** The last commit that both come from; undefined where the clone does not reach back to it. */
  async mergeBase(one: string, other: string): Promise<string | undefined> {
    return hashIn(await this.attempt(['merge-base', one, other]))
  }
}

/** Throws UsageError, with what to do, where there is no git or no repository. */
export async function openGit(environment: GitEnvironment, purpose: Purpose): Promise<Git> {
  const { what, otherwise } = purpose
  const path = findProgram('git', environment)
  if (path === undefined)
    throw new UsageError(`${what} needs git, and there is none on PATH. Install it, or ${otherwise}.`)
  const own = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' }
  const kept = Object.entries(environment.variables).filter(([name]) => !ofHooks.has(name))
  const directory = physical(environment.directory).path
  const program: Program = { path, variables: { ...Object.fromEntries(kept), ...own }, limits, directory }
  const ran = await run(program, purpose, ['rev-parse', '--is-inside-work-tree', '--show-cdup'])
  const [isInside, up = ''] = ran.stdout.split('\n')
  if (isInside === 'true') return new Git(program, resolve(directory, up), purpose)
  if (ran.exit === 0 || /not a git repository|must be run in a work tree|cannot use bare repository/.test(ran.stderr))
    throw new UsageError(
      `${what} asks git, and the working directory is in no git repository. Run it in a clone, or ${otherwise}.`,
    )
  throw new UsageError(`${what}: git refuses to answer: ${saidIn(ran)}`)
}

async function run(program: Program, purpose: Purpose, args: readonly string[], input?: string): Promise<Ran> {
  try {
    return await runProgram(program, [...safely, ...args], input)
  } catch (error) {
    if (!(error instanceof RunFault)) throw error
    throw new UsageError(`git did not tell what changed: ${error.message}. Try again, or ${purpose.otherwise}.`)
  }
}

/** The first lines of what it says went wrong. */
function saidIn({ stderr, exit }: Ran): string {
  const said = stderr.trim().replace(/\s+/g, ' ').slice(0, 500)
  return said === '' ? `it ended with exit code ${exit ?? 'none'}.` : `${said.replace(/[.:]$/, '')}.`
}

/** The name of a commit at the end of an answer. */
function hashIn({ stdout, exit }: Ran): string | undefined {
  const commit = stdout.trim().split('\n').at(-1) ?? ''
  return exit === 0 && isHash(commit) ? commit : undefined
}

export function isHash(text: string): boolean {
  return /^[0-9a-f]{40,64}$/.test(text)
}

/** A path without links, as far as there is something. */
export function physical(path: string): { readonly path: string; readonly isThere: boolean } {
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
