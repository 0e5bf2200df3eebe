// The workspace at the base of a change: what is there, what is not, what it holds, what Bicep makes of it; and which lines the
// change writes.
import { describe, expect, test } from '@jest/globals'
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Files } from '../../../src/host/files.ts'
import { BaseFiles } from '../../../src/host/git/base-files.ts'
import { hunksOf } from '../../../src/host/git/hunks.ts'
import { inRepository, mergedChange, type Repository, type Tree } from '../../action/repository.ts'

async function atBase<T>(
  before: Tree,
  after: Tree,
  look: (base: BaseFiles, repository: Repository) => T | Promise<T>,
  directory = '',
): Promise<T> {
  return inRepository(async (repository) => {
    const change = mergedChange(repository, before, after)
    const files = new Files({ directory: join(repository.folder, directory), base: repository.folder, closed: true })
    return look(BaseFiles.of(await files.baseOf(change), files), repository)
  })
}

const before = { 'a.json': 'old', 'same.json': 'same', 'gone/deep/x.json': 'gone', 'dir/y.json': 'y' }
const after = { 'a.json': 'new', 'gone/deep/x.json': undefined, 'added/z.json': 'z', 'dir/added.json': 'z' }

test('holds what it held, and what the change does not touch', async () => {
  await atBase(before, after, (base, { write }) => {
    write({ 'made.json': 'by the job', 'same.json': 'same, and changed by the job' })
    const texts = ['a.json', 'same.json', 'gone/deep/x.json', 'made.json'].map((path) => base.read(path))
    expect(texts).toEqual(['old', 'same, and changed by the job', 'gone', 'by the job'].map((text) => ({ text })))
    expect(base.read('added/z.json')).toEqual({ code: 'absent', fault: 'There was no file added/z.json in the base.' })
    const kinds = ['a.json', 'gone', 'gone/deep', 'gone/deep/x.json', 'added/z.json', 'dir', 'nowhere', '../x']
    expect(kinds.map((path) => base.kindOf(path))).toEqual([
      'file',
      'directory',
      'directory',
      'file',
      'absent',
      'directory',
      'absent',
      'absent',
    ])
    expect(base.isSame).toBe(false)
  })
})

test('lists what was there', async () => {
  await atBase(before, after, (base) => {
    const names = (folder: string) => base.list(folder).map(({ name, isFolder }) => name + (isFolder ? '/' : ''))
    expect(names('').filter((name) => name !== '.git/')).toEqual(['a.json', 'added/', 'dir/', 'gone/', 'same.json'])
    expect([names('dir'), names('gone'), names('gone/deep'), names('added')]).toEqual([
      ['y.json'],
      ['deep/'],
      ['x.json'],
      [],
    ])
  })
})

test('by paths of the report, below a working directory', async () => {
  await atBase(
    { 'infra/a.json': 'old' },
    { 'infra/a.json': 'new' },
    (base) => {
      expect(base.fromUser('a.json')).toBe('infra/a.json')
      expect(base.read(base.fromUser('a.json'))).toEqual({ text: 'old' })
    },
    'infra',
  )
})

test('UTF-16 is read, links and what is no text are not', async () => {
  const link = ({ folder }: Repository) => symlinkSync('/etc/passwd', join(folder, 'link.json'))
  await inRepository(async (repository) => {
    link(repository)
    const change = mergedChange(
      repository,
      { 'wide.json': '{\u0000}\u0000', 'bytes.json': '\u{fffd}' },
      { 'wide.json': '', 'link.json': undefined, 'bytes.json': '' },
    )
    const files = new Files({ directory: repository.folder, closed: true })
    const base = BaseFiles.of(await files.baseOf(change), files)
    expect(base.read('wide.json')).toEqual({ text: '{}' })
    expect([base.kindOf('link.json'), base.read('link.json')]).toEqual([
      'other',
      { code: 'unreadable', fault: 'link.json was no regular file in the base.' },
    ])
  })
})

test('nothing that a link leads out to is read, whatever stood there before', async () => {
  await inRepository(async (repository) => {
    const change = mergedChange(repository, { 'dir/a.json': 'old', 'b.json': 'b' }, { 'b.json': 'c' })
    const { folder } = repository
    const outside = mkdtempSync(join(tmpdir(), 'poolgate-outside-'))
    try {
      renameSync(join(folder, 'dir'), join(outside, 'dir'))
      symlinkSync(join(outside, 'dir'), join(folder, 'dir'))
      const files = new Files({ directory: folder, closed: true })
      const base = BaseFiles.of(await files.baseOf(change), files)
      expect(base.kindOf('dir/a.json')).toBe('outside')
    } finally {
      rmSync(outside, { recursive: true, force: true })
    }
  })
})

describe('Bicep', () => {
  /** With a compiler on PATH; gives what is left in the folder for temporary files. */
  async function withBicep(work: () => Promise<void>): Promise<readonly string[]> {
    const { PATH, TMPDIR } = process.env
    const temporary = mkdtempSync(join(tmpdir(), 'poolgate-temporary-'))
    const set = (path: string | undefined, folder: string | undefined) => {
      process.env['PATH'] = path
      if (folder === undefined) delete process.env['TMPDIR']
      else process.env['TMPDIR'] = folder
    }
    set([join(import.meta.dirname, '../../bicep/bin'), PATH].join(delimiter), temporary)
    try {
      await work()
      return readdirSync(temporary)
    } finally {
      set(PATH, TMPDIR)
      rmSync(temporary, { recursive: true, force: true })
    }
  }
  const old = { 'infra/main.bicep': 'old\n//! Warning old: it was so.\n', 'infra/main.compiled': '{"old": 1}' }

  test('compiles what the files said then, in a folder that is gone afterwards', async () => {
    const change = { 'infra/main.bicep': 'new', 'infra/main.compiled': '{"new": 1}', 'infra/hook.txt': 'x' }
    const left = await withBicep(() =>
      atBase(old, change, async (base, { git }) => {
        git('config', 'core.hooksPath', '.')
        const compiled = await base.compileBicep(['infra/main.bicep'])
        expect(compiled?.get('infra/main.bicep')).toMatchObject({
          template: '{"old": 1}',
          diagnostics: [{ path: 'infra/main.bicep', code: 'old' }],
        })
        expect(git('status', '--porcelain')).toBe('')
      }),
    )
    expect(left).toEqual([])
  })

  test('is asked about the files that are here where the change is about none of them', async () => {
    await withBicep(() =>
      atBase(old, { 'readme.md': 'x' }, async (base, { write }) => {
        write({ 'infra/main.compiled': '{"here": 1}' })
        expect((await base.compileBicep(['infra/main.bicep']))?.get('infra/main.bicep')?.template).toBe('{"here": 1}')
      }),
    )
  })
})

test('nothing that the repository sets up is run', async () => {
  await atBase(before, after, async (base, { folder, git, write }) => {
    write({ 'run.sh': `#!/bin/sh\ntouch ${folder}/ran\ncat\n` })
    for (const [key, value] of [
      ['diff.external', `sh ${folder}/run.sh`],
      ['core.pager', `sh ${folder}/run.sh`],
      ['diff.x.textconv', `sh ${folder}/run.sh`],
      ['core.fsmonitor', `${folder}/run.sh`],
    ] as const)
      git('config', key, value)
    write({ '.git/info/attributes': '*.json diff=x\n' })
    expect((await base.lines()).get('a.json')).toEqual([{ start: 1, end: 1 }])
    expect(existsSync(join(folder, 'ran'))).toBe(false)
  })
})

describe('lines that a change writes', () => {
  test('by the paths of the report', async () => {
    const was = { 'dir/ü b.json': '1\n2\n3\n4\n', 'gone.json': '1\n' }
    const is = { 'dir/ü b.json': '1\nx\ny\n4', 'gone.json': undefined, 'new.json': 'a\nb\n' }
    const lines = await atBase(was, is, (base) => base.lines())
    expect(Object.fromEntries(lines)).toEqual({
      'dir/ü b.json': [{ start: 2, end: 4 }],
      'new.json': [{ start: 1, end: 2 }],
    })
  })

  test('no line of a file is taken for a part of the diff', () => {
    const diff = [
      'diff --git a/a.json b/a.json',
      '--- a/a.json',
      '+++ b/a.json',
      '@@ -1,2 +1,2 @@',
      '--- a/x',
      '-@@ -1 +1,99 @@',
      '+++ b/b.json',
      '+@@ -1 +1,99 @@',
      '\\ No newline at end of file',
      '@@ -9,0 +9 @@ where',
      '+x',
      'diff --git "a/q\\"" "b/q\\""',
      '--- "a/q\\""',
      '+++ "b/q\\""',
      '@@ -1 +1 @@',
      '-1',
      '+2',
    ].join('\n')
    expect(Object.fromEntries(hunksOf(diff))).toEqual({
      'a.json': [
        { start: 1, end: 2 },
        { start: 9, end: 9 },
      ],
    })
  })
})
