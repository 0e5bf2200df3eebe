// What main does with an error, and with colour: with a host made of plain objects.
import { expect, test } from '@jest/globals'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { main } from '../../src/commands/main.ts'
import { Files } from '../../src/host/files.ts'
import type { Host } from '../../src/host/host.ts'
import { root } from './run.ts'

function fakeHost(parts: Partial<Host> = {}): { host: Host; out: () => string; err: () => string } {
  const written = { out: '', err: '' }
  const output = (to: 'out' | 'err') => ({
    isTerminal: true,
    columns: 100,
    write: (text: string) => {
      written[to] += text
    },
  })
  const host: Host = {
    env: {},
    out: output('out'),
    err: output('err'),
    openFiles: () => new Files({ directory: join(root, 'test/cli/fixtures') }),
    readInput: () => Promise.resolve(''),
    async *inputLines() {},
    today: () => '2026-01-01',
    clock: () => 0,
    sleep: () => Promise.resolve(),
    readText: () => undefined,
    append: () => undefined,
    writeTemporary: () => '',
    randomId: () => '',
    ...parts,
  }
  return { host, out: () => written.out, err: () => written.err }
}

test('an error that nobody foresaw is ours: exit code 3, and it says so', async () => {
  const { host, out, err } = fakeHost({
    openFiles: () => {
      throw new TypeError('boom \u001b[31m')
    },
  })
  expect(await main(['check', 'good.json'], host)).toBe(3)
  expect(out()).toBe('')
  expect(err()).toMatch(
    /^This is a bug in poolgate 0\.1\.0, not in your files\. Please report it with what follows\.\nTypeError: boom \\u001b\[31m\n/,
  )
})

test('colour on a terminal, unless it is unwanted', async () => {
  const coloured = async (args: string[], env: Host['env']) => {
    const { host, out } = fakeHost({ env })
    await main(['check', 'good.json', ...args], host)
    return out().includes('\u001b[')
  }
  expect(await coloured([], {})).toBe(true)
  expect(await coloured(['--no-color'], {})).toBe(false)
  expect(await coloured([], { NO_COLOR: '1' })).toBe(false)
  expect(await coloured(['--format', 'json'], {})).toBe(false)
})

test('every scenario has an expectation, and every command one at least', () => {
  const names = readdirSync(join(root, 'test/cli/scenarios'))
  for (const command of ['check', 'show', 'expand', 'eval', 'explain', 'test', 'init', 'new-rule', 'usage', 'bad'])
    expect(names.filter((name) => name.startsWith(command))).not.toEqual([])
})
