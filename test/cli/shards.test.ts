// Shards and their merging as jobs do it: a process each, reports in files.
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, root, runCli } from './run.ts'

const fixture = (name: string) => readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8')
const bicep = [join(root, 'test/bicep/bin')]
const files = {
  '.git/HEAD': '',
  'a/mixed.json': fixture('mixed.json'),
  'a/good.json': fixture('good.json'),
  'b/sku.json': fixture('sku.json'),
  'b/no-probe.json': fixture('no-probe.json'),
  'b/broken.json': '{ "$schema": "deploymentTemplate.json#",',
  'b/main.bicep':
    "resource lb 'Microsoft.Network/loadBalancers@2024-05-01' = {}\n//! Warning no-unused: lb is not used.\n",
  'b/main.compiled': fixture('mixed.json'),
  'poolgate.yaml':
    'version: 1\nwaivers:\n  - { rule: LB103, target: "*", reason: known }\npools:\n  - { match: { pool: "none-*" }, members: { min: 1 } }\ninputs: [{ template: a }, { template: b }]\n',
}
const check = ['check', '--today', '2026-01-01']

/** The first line that is not the same. */
function differing(one: string, other: string): string | undefined {
  const [a, b] = [one.split('\n'), other.split('\n')]
  const at = a.findIndex((line, index) => line !== b[index])
  const [x, y] = [a[at] ?? '', b[at] ?? '']
  const from = x.split('').findIndex((letter, index) => letter !== y[index])
  return a.length === b.length && at < 0 ? undefined : `${x.slice(from, from + 200)}\n${y.slice(from, from + 200)}`
}

// NOTE: any number of shards is tried in test/gate/shard; each process costs time.
test('three shards merge into the report of the whole run', () => {
  inFolder(files, (cwd) => {
    const run = (...args: readonly string[]) => runCli(args, cwd, '', bicep)
    const names = [1, 2, 3].map((index) => `shard-${index}.json`)
    for (const [at, name] of names.entries()) {
      const { exit } = run(...check, '--shard', `${at + 1}/3`, '--format', 'json', '--output', name)
      expect([0, 1, 2]).toContain(exit)
    }
    for (const format of ['text', 'json', 'sarif'] as const) {
      const whole = run(...check, '--format', format)
      const merged = run('merge', ...names.toReversed(), '--format', format)
      expect([whole.exit, merged.exit]).toEqual([2, 2])
      // NOTE: of two long texts a failure shows every letter.
      expect(differing(merged.stdout, whole.stdout)).toBeUndefined()
    }
  })
})

describe('what is wrong with shards is told', () => {
  test.each<[string, readonly string[], string]>([
    ['no I/N', [...check, '--shard', '3/2'], '--shard must be I/N, the I-th of N parts'],
    [
      'a baseline of a part',
      [...check, '--shard', '1/2', '--update-baseline'],
      '--update-baseline needs all findings, and --shard checks a part. Leave one of them out.',
    ],
    ['nothing to merge', ['merge'], 'Nothing to merge: name the JSON reports of all shards.'],
    ['no such report', ['merge', 'x.json'], 'There is no file x.json. Check the path.'],
    ['no report', ['merge', 'a/good.json'], 'a/good.json cannot be merged. It is no JSON report of `poolgate check`.'],
  ])('%s', (_, args, says) => {
    inFolder(files, (cwd) => {
      const { exit, stdout, stderr } = runCli(args, cwd)
      expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' })
      expect(stderr).toContain(says)
    })
  })

  test('a shard may have no set at all, and the list of a shard is that of its sets', () => {
    inFolder({ '.git/HEAD': '', 'a/good.json': fixture('good.json') }, (cwd) => {
      const lists = ['1/3', '2/3', '3/3'].map((shard) => runCli(['check', 'a', '--shard', shard, '--list'], cwd).stdout)
      expect(lists).toEqual(['a/good.json\n  a/good.json\n', '', ''])
      expect(runCli(['check', 'a', '--shard', '3/3'], cwd)).toMatchObject({ exit: 0, stderr: '' })
    })
  })
})
