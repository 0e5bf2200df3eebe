// What git tells of changes, in clones made here; and what keeps it from telling.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { changesSince } from '../../../src/host/git/changes.ts'

let folder = ''
let repository = ''
const PATH = process.env['PATH'] ?? ''
const own: Readonly<Record<string, string>> = { PATH, HOME: '/nowhere', GIT_CONFIG_NOSYSTEM: '1' }

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'poolgate-git-')))
  repository = join(folder, 'here')
  mkdirSync(repository)
  git('init', '-q', '-b', 'main')
  for (const name of ['a.json', 'b.json', 'c.json', 'infra/d.json', 'e.txt']) file(name, `{"${name}": 1}`)
  commit('first')
  git('checkout', '-q', '-b', 'work')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

function git(...args: readonly string[]): string {
  const who = ['-c', 'user.name=n', '-c', 'user.email=n@example.com', '-c', 'protocol.file.allow=always']
  return execFileSync('git', [...who, ...args], { cwd: repository, env: own, encoding: 'utf8', stdio: 'pipe' })
}

function commit(message: string): void {
  git('add', '-A')
  git('commit', '-q', '-m', message)
}

function file(path: string, text: string): string {
  const full = join(repository, path)
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, text)
  return full
}

const since = (ref: string, { directory = repository, variables = own } = {}) =>
  changesSince(ref, { directory, variables, workspace: repository })

const names = (paths: readonly string[]) => paths.map((path) => path.slice(repository.length + 1)).sort()

test('commits since HEAD left the branch, and what is not committed; nothing that the branch got since', async () => {
  file('a.json', 'committed')
  rmSync(join(repository, 'b.json'))
  commit('second')
  git('checkout', '-q', 'main', '--force')
  file('c.json', 'later on main')
  commit('on main')
  git('checkout', '-q', 'work')
  file('infra/d.json', 'not committed')
  file('new.json', 'not known to git')
  const changes = await since('main')
  expect(names(changes.paths)).toEqual(['a.json', 'b.json', 'infra/d.json'])
  const has = (path: string) => changes.has(join(repository, path))
  expect(['a.json', 'b.json', 'infra/d.json', 'new.json'].map(has)).toEqual([true, true, true, true])
  expect(['c.json', 'e.txt', 'absent.json'].map(has)).toEqual([false, false, false])
})

test('what templates said before, be they changed, deleted or not committed', async () => {
  file('a.json', 'now')
  rmSync(join(repository, 'b.json'))
  file('e.txt', 'now')
  file('ä\n.json', 'new')
  git('add', '-A')
  const { former } = await since('main')
  expect([...former].map(([path, text]) => [...names([path]), text])).toEqual([
    ['a.json', '{"a.json": 1}'],
    ['b.json', '{"b.json": 1}'],
  ])
})

test('a file that was touched and says the same did not change', async () => {
  utimesSync(join(repository, 'a.json'), 1, 1)
  expect((await since('main')).paths).toEqual([])
})

test.each(['x\ny.json', '-x.json', ' x', '"x".json', 'ü.json', '$(touch y)', ':(top)x.json'])(
  'a name like %j is a name',
  async (name) => {
    file(name, '{}')
    commit('hostile')
    expect(names((await since('main')).paths)).toEqual([name])
  },
)

test('from a folder of it, through a link, and of links', async () => {
  file('a.json', 'changed')
  symlinkSync('a.json', join(repository, 'link.json'))
  symlinkSync('c.json', join(repository, 'still.json'))
  git('add', '-A')
  git('commit', '-q', '-m', 'links')
  symlinkSync(repository, join(folder, 'there'))
  const { paths, has } = await since('main', { directory: join(folder, 'there/infra') })
  expect(names(paths)).toEqual(['a.json', 'link.json', 'still.json'])
  expect(has(join(folder, 'there/a.json'))).toBe(true)
  expect(has(join(folder, 'there/c.json'))).toBe(false)
  const later = await since('HEAD')
  expect([has(join(repository, 'link.json')), later.has(join(repository, 'still.json'))]).toEqual([true, false])
  file('c.json', 'changed')
  expect((await since('HEAD')).has(join(repository, 'still.json'))).toBe(true)
})

describe('nothing of the repository runs', () => {
  test.each([
    ['core.fsmonitor', (script: string) => git('config', 'core.fsmonitor', script)],
    ['core.pager', (script: string) => git('config', 'core.pager', script)],
    ['diff.external', (script: string) => git('config', 'diff.external', script)],
    [
      'a textconv',
      (script: string) => {
        git('config', 'diff.evil.textconv', script)
        file('.gitattributes', '*.json diff=evil\n')
      },
    ],
    [
      'hooks',
      (script: string) => {
        for (const hook of ['post-index-change', 'post-checkout', 'reference-transaction'])
          symlinkSync(script, join(repository, '.git/hooks', hook))
      },
    ],
  ])('%s', async (_, prepare) => {
    const script = join(folder, 'evil')
    writeFileSync(script, `#!/bin/sh\ntouch ${join(folder, 'ran')}\n`)
    chmodSync(script, 0o755)
    mkdirSync(join(repository, '.git/hooks'), { recursive: true })
    prepare(script)
    file('a.json', 'changed')
    expect(names((await since('main')).paths)).toContain('a.json')
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })

  test('a git that lies in the workspace', async () => {
    file('bin/git', '#!/bin/sh\ntouch ran\n')
    chmodSync(join(repository, 'bin/git'), 0o755)
    const variables = { ...own, PATH: [join(repository, 'bin'), PATH].join(delimiter) }
    await since('main', { variables })
    expect(existsSync(join(repository, 'ran'))).toBe(false)
  })
})

test('variables that a hook of git sets are about that hook', async () => {
  file('a.json', 'changed')
  const variables = { ...own, GIT_DIR: '/nowhere', GIT_INDEX_FILE: '/nowhere/index', GIT_EXTERNAL_DIFF: '/nowhere/x' }
  expect(names((await since('main', { variables })).paths)).toEqual(['a.json'])
})

describe('what keeps it from telling', () => {
  test.each([
    ['', 'nothing'],
    ['-x', 'an option'],
    ['--output=x', 'an option with a value'],
    ['a\nb', 'two lines'],
    ['x'.repeat(2000), 'too much'],
  ])('a name that is none: %#', async (ref) => {
    await expect(since(ref)).rejects.toThrow('takes the name of a branch, a tag or a commit')
  })

  test.each(['gone', 'main..work', 'a b', "'; touch x", 'HEAD~99', 'main:a.json'])(
    'no such commit: %j',
    async (ref) => {
      await expect(since(ref)).rejects.toThrow(
        `git knows no commit ${ref} here. Correct the name, or fetch it first: \`git fetch origin\`.`,
      )
    },
  )

  test('no repository, or none with files', async () => {
    const message = 'the working directory is in no git repository'
    await expect(since('main', { directory: folder })).rejects.toThrow(message)
    await expect(since('main', { directory: join(repository, '.git') })).rejects.toThrow(message)
  })

  test('no commit in common', async () => {
    git('checkout', '-q', '--orphan', 'other')
    commit('alone')
    await expect(since('main')).rejects.toThrow('main and HEAD have no commit in common')
  })

  test('a clone that is too shallow; one that is deep enough tells', async () => {
    file('a.json', 'second')
    commit('second')
    file('a.json', 'third')
    commit('third')
    const clone = (depth: number) => {
      const to = join(folder, `depth-${depth}`)
      git('clone', '-q', '--depth', String(depth), `file://${repository}`, to)
      return to
    }
    const [one, two] = [clone(1), clone(2)]
    await expect(since('origin/main', { directory: one })).rejects.toThrow('This clone is shallow. Get the history')
    const { paths } = await since('HEAD^', { directory: two })
    expect(paths).toEqual([join(two, 'a.json')])
    execFileSync('git', ['fetch', '-q', '--depth', '1', 'origin', 'main:main'], { cwd: one, env: own })
    await expect(since('main', { directory: one })).rejects.toThrow('does not reach back to where HEAD left main')
  })

  test('no git', async () => {
    await expect(since('main', { variables: { PATH: folder } })).rejects.toThrow('needs git, and there is none on PATH')
  })

  test('a repository of somebody else, and one that is broken: what git says is passed on', async () => {
    writeFileSync(join(repository, '.git/index'), 'broken')
    await expect(since('main')).rejects.toThrow(/git cannot tell what changed: .*index/)
  })
})
