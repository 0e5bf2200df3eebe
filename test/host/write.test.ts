// What is written stays inside of the workspace, is whole, and is over nothing unless told.
import { describe, expect, test } from '@jest/globals'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'
import { UsageError } from '../../src/config/usage-error.ts'
import { Files } from '../../src/host/files.ts'
import { inFolder } from '../cli/run.ts'

function inWorkspace(work: (files: Files, repository: string) => void): void {
  inFolder({ 'repo/.git/HEAD': '', 'repo/a.yaml': 'old', 'outside/b.yaml': 'foreign' }, (made) => {
    const repository = join(realpathSync(made), 'repo')
    work(new Files({ directory: repository }), repository)
    expect(readFileSync(join(repository, '../outside/b.yaml'), 'utf8')).toBe('foreign')
    expect(readdirSync(join(repository, '../outside'))).toEqual(['b.yaml'])
  })
}

test('a new file is written with the folders that it needs, and nothing else is left', () => {
  inWorkspace((files, repository) => {
    files.writeFile('policies/web/OPS001-x.yaml', 'code: OPS001\n')
    expect(readFileSync(join(repository, 'policies/web/OPS001-x.yaml'), 'utf8')).toBe('code: OPS001\n')
    expect(readdirSync(join(repository, 'policies/web'))).toEqual(['OPS001-x.yaml'])
    expect(files.read('policies/web/OPS001-x.yaml')).toEqual({ text: 'code: OPS001\n' })
  })
})

test('a file that is there is kept, unless it is to be overwritten; it keeps its permissions', () => {
  inWorkspace((files, repository) => {
    expect(() => files.writeFile('a.yaml', 'new')).toThrow(
      new UsageError('a.yaml exists already and is not overwritten. Name another file, or remove it first.'),
    )
    expect(readFileSync(join(repository, 'a.yaml'), 'utf8')).toBe('old')
    chmodSync(join(repository, 'a.yaml'), 0o640)
    files.writeFile('a.yaml', 'new', { overwrite: true })
    expect(readFileSync(join(repository, 'a.yaml'), 'utf8')).toBe('new')
    expect(statSync(join(repository, 'a.yaml')).mode & 0o777).toBe(0o640)
    expect(readdirSync(repository)).toEqual(['.git', 'a.yaml'])
  })
})

describe('nothing is written', () => {
  test.each<[string, string, RegExp, (repository: string) => void]>([
    ['a path upwards', '../outside/new.yaml', /leads out of the workspace/, () => undefined],
    ['an absolute path', '/tmp/poolgate-never.yaml', /leads out of the workspace/, () => undefined],
    [
      'a link to a file outside',
      'link.yaml',
      /leads out of the workspace/,
      (at) => symlinkSync('../outside/b.yaml', join(at, 'link.yaml')),
    ],
    [
      'a link to a folder outside',
      'linked/deep/new.yaml',
      /leads out of the workspace/,
      (at) => symlinkSync('../outside', join(at, 'linked')),
    ],
    [
      'a link to a file that is not there yet',
      'link.yaml',
      /no regular file/,
      (at) => symlinkSync('../outside/new.yaml', join(at, 'link.yaml')),
    ],
    [
      'a link to a folder that is not there yet',
      'linked/new.yaml',
      /cannot be written/,
      (at) => symlinkSync('../outside/new', join(at, 'linked')),
    ],
    [
      'a circle',
      'circle.yaml',
      /leads out of the workspace, or nowhere/,
      (at) => symlinkSync('circle.yaml', join(at, 'circle.yaml')),
    ],
    ['a folder', 'folder', /is a folder/, (at) => mkdirSync(join(at, 'folder'))],
    ['a file as a folder', 'a.yaml/b.yaml', /cannot be written: a part of its path is no folder/, () => undefined],
  ])('through %s', (_, path, message, prepare) => {
    inWorkspace((files, repository) => {
      prepare(repository)
      for (const overwrite of [false, true]) {
        const write = () => files.writeFile(path, 'x', { overwrite })
        expect(write).toThrow(UsageError)
        expect(write).toThrow(message)
      }
      expect(readFileSync(join(repository, 'a.yaml'), 'utf8')).toBe('old')
    })
  })
})

test('a link to a file inside of the workspace stays a link', () => {
  inWorkspace((files, repository) => {
    symlinkSync('a.yaml', join(repository, 'link.yaml'))
    files.writeFile('link.yaml', 'new', { overwrite: true })
    expect(lstatSync(join(repository, 'link.yaml')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(repository, 'a.yaml'), 'utf8')).toBe('new')
  })
})

test('what a user named outside of the workspace may be written', () => {
  inFolder({ 'repo/.git/HEAD': '', 'outside/cases/a.yaml': 'old' }, (folder) => {
    const files = new Files({ directory: join(folder, 'repo') })
    files.allow('../outside/cases')
    files.writeFile('../outside/cases/a.yaml', 'new', { overwrite: true })
    expect(readFileSync(join(folder, 'outside/cases/a.yaml'), 'utf8')).toBe('new')
    expect(() => files.writeFile('../outside/b.yaml', 'x')).toThrow(/leads out/)
    expect(existsSync(join(folder, 'outside/b.yaml'))).toBe(false)
  })
})
