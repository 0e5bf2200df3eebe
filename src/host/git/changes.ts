// What git says that changed since a commit.
import { basename, dirname, join } from 'node:path'
import { UsageError } from '../../config/usage-error.ts'
import { openGit, physical, type Git, type GitEnvironment } from './git.ts'
import { formerBytes, namesOf, rawDiff, rowsOf } from './rows.ts'

/** The files of a repository against those at the commit where HEAD left another one. */
export interface GitChanges {
  /** Absolute paths of what is not as it was: written anew, deleted, new to git. */
  readonly paths: readonly string[]
  /** What templates among them said before, by absolute path. */
  readonly former: ReadonlyMap<string, string>
  /** Whether a file is among them, or git knows nothing of it. */
  readonly has: (path: string) => boolean
}

/** Throws UsageError, with what to do, where git cannot tell. */
export async function changesSince(ref: string, environment: GitEnvironment): Promise<GitChanges> {
  requireName(ref)
  const git = await openGit(environment, { what: '--changed-since', otherwise: 'check all sets' })
  const base = await forkOf(ref, git)
  const rows = rowsOf((await git.ask([...rawDiff, '--end-of-options', base, '--'])).stdout)
  const tracked = new Set(namesOf((await git.ask(['ls-files', '-z'])).stdout).map(git.absolute))
  const paths = rows.map(({ path }) => git.absolute(path))
  const changed = new Set(paths)
  // Only files that may have named others.
  const former = await formerBytes(
    rows.filter(({ path }) => mayName.test(path)),
    git,
  )
  return {
    paths,
    former: new Map([...former].map(([path, bytes]) => [git.absolute(path), bytes.toString('utf8')])),
    has(path) {
      const real = physical(path)
      // A link is a file of its own to git.
      const own = join(physical(dirname(path)).path, basename(path))
      return changed.has(real.path) || changed.has(own) || (real.isThere && !tracked.has(real.path))
    },
  }
}

const mayName = /\.(?:jsonc?|bicep|bicepparam)$/i

/** NOTE: git takes what begins with `-` for an option in places where `--end-of-options` is not known. */
function requireName(ref: string): void {
  // oxlint-disable-next-line no-control-regex
  if (ref === '' || ref.startsWith('-') || ref.length > 1000 || /[\u0000-\u001f\u007f]/.test(ref))
    throw new UsageError(
      '--changed-since takes the name of a branch, a tag or a commit. Write --changed-since origin/main.',
    )
}

/** The commit at which HEAD left another one. */
async function forkOf(ref: string, git: Git): Promise<string> {
  const shallow = (await git.ask(['rev-parse', '--is-shallow-repository'])).stdout.trim() === 'true'
  const deepen = 'Get the history: `git fetch --unshallow`, or `fetch-depth: 0` of actions/checkout.'
  const commit = await git.commitOf(ref)
  if (commit === undefined) {
    const how = shallow
      ? `This clone is shallow. ${deepen}`
      : 'Correct the name, or fetch it first: `git fetch origin`.'
    throw new UsageError(`--changed-since: git knows no commit ${ref} here. ${how}`)
  }
  const base = await git.mergeBase(commit, 'HEAD')
  if (base !== undefined) return base
  throw new UsageError(
    shallow
      ? `--changed-since: this clone is shallow and does not reach back to where HEAD left ${ref}. ${deepen}`
      : `--changed-since: ${ref} and HEAD have no commit in common. Name the branch that this one comes from.`,
  )
}
