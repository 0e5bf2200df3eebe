// No path leaves the workspace, and whatever cannot be read is told.
import { describe, expect, test } from '@jest/globals'
import { mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Files, type FilesOptions } from '../../src/host/files.ts'
import { inFolder } from '../cli/run.ts'

function inWorkspace(work: (files: (options?: FilesOptions) => Files, folder: string) => void): void {
  inFolder({ 'repo/.git/HEAD': '', 'repo/sub/a.json': 'a', 'outside/x/b.json': 'b', 'outside/c.json': 'c' }, (made) => {
    const folder = realpathSync(made)
    work((options) => new Files({ directory: join(folder, 'repo/sub'), ...options }), folder)
  })
}

test('the workspace is the repository around the working directory', () => {
  inWorkspace((open) => {
    const files = open()
    expect(files.read('a.json')).toEqual({ text: 'a' })
    expect(files.kindOf('..')).toBe('directory')
    expect(files.kindOf('../.git/HEAD')).toBe('file')
    expect(files.kindOf('../..')).toBe('outside')
    expect(files.read('../../outside/c.json')).toMatchObject({ code: 'outside' })
  })
})

test('paths are relative to the base, whatever they are given as', () => {
  inWorkspace((open, folder) => {
    const files = open({ base: join(folder, 'repo') })
    expect(files.fromUser('a.json')).toBe('sub/a.json')
    expect(files.fromUser(join(folder, 'repo/sub/a.json'))).toBe('sub/a.json')
    expect(files.directory).toBe('sub')
    expect(files.canonical('sub/../sub/./a.json')).toBe('sub/a.json')
    expect(files.read('sub/a.json')).toEqual({ text: 'a' })
  })
})

describe('what a user names outside is allowed', () => {
  test('a file with the folder it lies in', () => {
    inWorkspace((open) => {
      const files = open()
      files.allow('../../outside/x/b.json')
      expect(files.read('../../outside/x/b.json')).toEqual({ text: 'b' })
      expect(files.read('../../outside/c.json')).toMatchObject({ code: 'outside' })
    })
  })

  test('a folder, a glob', () => {
    inWorkspace((open) => {
      for (const path of ['../../outside/x', '../../outside/x/*.json']) {
        const files = open()
        files.allow(path)
        expect(files.kindOf('../../outside/x/b.json')).toBe('file')
        expect(files.kindOf('../../outside/c.json')).toBe('outside')
      }
    })
  })

  test('but not where nothing outside is read', () => {
    inWorkspace((open) => {
      const files = open({ closed: true })
      files.allow('../../outside/c.json')
      expect(files.kindOf('../../outside/c.json')).toBe('outside')
    })
  })
})

test('a link is no way out, not even for who names it', () => {
  inWorkspace((open, folder) => {
    symlinkSync(join(folder, 'outside/c.json'), join(folder, 'repo/sub/link.json'))
    symlinkSync(join(folder, 'outside'), join(folder, 'repo/sub/linked'))
    const files = open()
    for (const path of ['link.json', 'linked', 'linked/c.json']) {
      files.allow(path)
      expect([path, files.kindOf(path)]).toEqual([path, 'outside'])
    }
    expect(files.list('').map(({ name }) => name)).toEqual(['a.json'])
  })
})

test('links inside of the workspace are followed', () => {
  inWorkspace((open, folder) => {
    symlinkSync(join(folder, 'repo/sub/a.json'), join(folder, 'repo/sub/link.json'))
    expect(open().read('link.json')).toEqual({ text: 'a' })
    expect(
      open()
        .list('')
        .map(({ name }) => name),
    ).toEqual(['a.json', 'link.json'])
  })
})

describe('what cannot be read', () => {
  test.each<[string, string, (folder: string) => void]>([
    ['nothing.json', 'absent', () => undefined],
    ['folder', 'directory', (folder) => mkdirSync(join(folder, 'folder'))],
    ['circle.json', 'unreadable', (folder) => symlinkSync('circle.json', join(folder, 'circle.json'))],
    [
      'bytes.json',
      'encoding',
      (folder) => writeFileSync(join(folder, 'bytes.json'), new Uint8Array([0x7b, 0xff, 0xc0])),
    ],
    ['long.json', 'too-large', (folder) => writeFileSync(join(folder, 'long.json'), 'x'.repeat(101))],
  ])('%s: %s', (path, code, prepare) => {
    inWorkspace((open, folder) => {
      prepare(join(folder, 'repo/sub'))
      expect(open({ maxBytes: 100 }).read(path)).toEqual({ code, fault: expect.stringMatching(/\. [A-Z].*\.$/) })
    })
  })
})

test('texts are read as editors and PowerShell write them', () => {
  inWorkspace((open, folder) => {
    const write = (name: string, bytes: Uint8Array) => writeFileSync(join(folder, 'repo/sub', name), bytes)
    write('mark.json', new Uint8Array([0xef, 0xbb, 0xbf, 0x7b]))
    write('utf16.json', new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x71, 0x67]))
    expect(open().read('mark.json')).toEqual({ text: '{' })
    expect(open().read('utf16.json')).toEqual({ text: '{東' })
  })
})

test('whether a path lies in a folder is asked of what links lead to', () => {
  inWorkspace((open, folder) => {
    mkdirSync(join(folder, 'repo/sub/pack'))
    writeFileSync(join(folder, 'repo/sub/pack/own.yaml'), '')
    symlinkSync(join(folder, 'repo/sub/a.json'), join(folder, 'repo/sub/pack/link.json'))
    symlinkSync(join(folder, 'repo/sub/pack'), join(folder, 'repo/sub/linked'))
    const files = open()
    const within = ['pack', 'pack/own.yaml', 'pack/absent', 'pack/link.json', 'linked/own.yaml', 'a.json'].map((path) =>
      files.isWithin('pack', path),
    )
    expect(within).toEqual([true, true, true, false, true, false])
    expect([files.isWithin('linked', 'pack/own.yaml'), files.isWithin('linked', 'a.json')]).toEqual([true, false])
  })
})
