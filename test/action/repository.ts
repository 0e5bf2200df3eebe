// A repository of this machine with a base and a change, as a checkout has it.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Files by path; undefined deletes one. */
export type Tree = Readonly<Record<string, string | undefined>>

export interface Repository {
  readonly folder: string
  readonly git: (...args: readonly string[]) => string
  readonly write: (files: Tree) => void
  /** Commits everything; gives the name of the commit. */
  readonly commit: (files: Tree) => string
}

export async function inRepository<T>(work: (repository: Repository) => Promise<T>): Promise<T> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'poolgate-repository-')))
  const git = (...args: readonly string[]) => {
    const who = ['-c', 'user.name=n', '-c', 'user.email=n@example.com', '-c', 'protocol.file.allow=always']
    const env = { PATH: process.env['PATH'], HOME: '/nowhere', GIT_CONFIG_NOSYSTEM: '1' }
    return execFileSync('git', [...who, ...args], { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' }).trim()
  }
  const write = (files: Tree) => {
    for (const [path, text] of Object.entries(files)) {
      const full = join(folder, path)
      mkdirSync(dirname(full), { recursive: true })
      if (text === undefined) rmSync(full, { force: true })
      else writeFileSync(full, text)
    }
  }
  const commit = (files: Tree) => {
    write(files)
    git('add', '-A')
    git('commit', '-q', '--allow-empty', '-m', 'x')
    return git('rev-parse', 'HEAD')
  }
  try {
    git('init', '-q', '-b', 'main')
    return await work({ folder, git, write, commit })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

export interface Change {
  readonly base: string
  readonly head: string
}

/** A change on a branch of its own, merged into the base as GitHub does it; the merge is checked out. */
export function mergedChange({ git, commit }: Repository, before: Tree, after: Tree): Change {
  const base = commit(before)
  git('checkout', '-q', '-b', 'work')
  const head = commit(after)
  git('checkout', '-q', '--detach', 'main')
  git('merge', '-q', '--no-ff', '-m', 'merge', 'work')
  return { base, head }
}

export function pullRequest({ base, head }: Change, from = 'o/r'): object {
  return {
    pull_request: {
      number: 7,
      base: { sha: base, repo: { full_name: 'o/r' } },
      head: { sha: head, repo: { full_name: from } },
    },
  }
}
