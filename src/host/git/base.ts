// The base of a change as git knows it: which commit it is, what the files of the change held then, on which lines they differ.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { UsageError } from '../../config/usage-error.ts'
import { hunksOf, type Lines } from './hunks.ts'
import { openGit, type Git, type GitEnvironment, type Purpose } from './git.ts'
import { rawDiff, rowsOf, type Row } from './rows.ts'

/** The commits of an event. */
export interface ChangeCommits {
  readonly base: string
  /** The last commit of the change itself, which a merge of it has for its second parent. */
  readonly head: string | undefined
}

const purpose: Purpose = { what: 'The base of the change', otherwise: 'name a `base-report`' }

export class GitBase {
  readonly #git: Git
  readonly commit: string
  /** What the change touches: everything else is in the base as it is here. */
  readonly rows: readonly Row[]

  private constructor(git: Git, commit: string, rows: readonly Row[]) {
    this.#git = git
    this.commit = commit
    this.rows = rows
  }

  /** Throws UsageError where the base is not in the clone, with how to get it. */
  static async open(commits: ChangeCommits, environment: GitEnvironment): Promise<GitBase> {
    const git = await openGit(environment, purpose)
    const commit = await baseOf(commits, git)
    const { stdout } = await git.ask([...rawDiff, '--end-of-options', commit, 'HEAD', '--'])
    return new GitBase(git, commit, rowsOf(stdout))
  }

  get top(): string {
    return this.#git.top
  }

  /** What a file of the change held. */
  bytesOf({ blob }: Row): Buffer | undefined {
    return blob === undefined ? undefined : this.#git.bytesOf(blob)
  }

  /** The lines that the change writes, by paths in the repository. */
  async lines(): Promise<ReadonlyMap<string, readonly Lines[]>> {
    const options = ['--unified=0', '--no-color', '--no-renames', '--no-ext-diff', '--no-textconv', '--src-prefix=a/']
    const plainly = ['-c', 'core.quotePath=false', 'diff', ...options, '--dst-prefix=b/', '--end-of-options']
    return hunksOf((await this.#git.ask([...plainly, this.commit, 'HEAD', '--'])).stdout)
  }

  /** Paths in the repository that are not as a commit has them; undefined where the clone is without it. */
  async differingFrom(commit: string): Promise<readonly string[] | undefined> {
    if ((await this.#git.commitOf(commit)) === undefined) return undefined
    const { stdout } = await this.#git.ask([...rawDiff, '--end-of-options', commit, '--'])
    return rowsOf(stdout).map(({ path }) => path)
  }

  /** Does something in a folder that holds all files of the base, for a program that reads files by itself. */
  async inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
    const folder = mkdtempSync(join(tmpdir(), 'poolgate-base-'))
    try {
      const own = { GIT_INDEX_FILE: join(folder, 'index') }
      await this.#git.ask(['read-tree', this.commit], undefined, own)
      await this.#git.ask([...withoutFilters, 'checkout-index', '--all', `--prefix=${folder}/tree/`], undefined, own)
      return await work(join(folder, 'tree'))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** NOTE: large files stay the pointers that they are: nothing is fetched for them. */
const withoutFilters = ['smudge=', 'process=', 'required=false'].flatMap((one) => ['-c', `filter.lfs.${one}`])

/**
 * The first parent of what was checked out, where that is the merge of the change which GitHub makes; else the commit at which the
 * change left the base, or the base itself where the clone does not reach back so far.
 */
async function baseOf({ base, head }: ChangeCommits, git: Git): Promise<string> {
  if (head !== undefined && (await git.commitOf('HEAD^2')) === head) {
    const parent = await git.commitOf('HEAD^1')
    if (parent !== undefined) return parent
  }
  const known = await git.commitOf(base)
  if (known === undefined)
    throw new UsageError(
      `The base of the change, ${base.slice(0, 7)}, is not in the checkout. Give actions/checkout \`fetch-depth: 2\` (0 in a merge queue), or name a \`base-report\`.`,
    )
  return (await git.mergeBase(known, 'HEAD')) ?? known
}
