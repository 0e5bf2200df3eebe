// `check --changed-since` in a clone: what is checked, what is said of the rest, and when all of it is.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root, runCli } from './run.ts'

const good = readFileSync(join(import.meta.dirname, 'fixtures/good.json'), 'utf8')
const mixed = readFileSync(join(import.meta.dirname, 'fixtures/mixed.json'), 'utf8')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'poolgate-since-'))
  git('init', '-q', '-b', 'main')
  file('a/good.json', good)
  file('b/mixed.json', mixed)
  file('c/good.json', good)
  file('before.json', good)
  file('poolgate.yaml', 'version: 1\nrulePaths: [rules]\ninputs: [{ template: a }, { template: b }, { template: c }]\n')
  file('rules/mine.yaml', rule)
  file('poolgate.baseline.json', '{ "version": 1, "findings": [] }')
  git('add', '-A')
  git('commit', '-q', '-m', 'first')
  git('checkout', '-q', '-b', 'work')
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  git('checkout', '-q', '--force', 'work')
  git('clean', '-fdq')
})

const rule = `code: MY001
name: my-rule
title: Nothing
severity: info
for: loadBalancer
assert: loadBalancer.name != ""
message: Nothing.
fix: Nothing.
`.replaceAll('loadBalancer.name', 'lb.name')

function git(...args: readonly string[]): void {
  const who = ['-c', 'user.name=n', '-c', 'user.email=n@example.com']
  execFileSync('git', [...who, ...args], { cwd: folder, stdio: 'pipe', env: { PATH: process.env['PATH'] } })
}

function file(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const check = (...args: readonly string[]) => runCli(['check', '--changed-since', 'main', ...args], folder)

test('nothing changed: the gate is open, and it is said that nothing was looked at', () => {
  expect(check()).toEqual({
    exit: 0,
    stderr: '',
    stdout:
      'Nothing is checked: the change since main touches none of 3 sets.\n\n✓ open · 0 resources, 0 pools, N rules · 0.00 s\n',
  })
})

test('only what changed is checked, and the rest is counted', () => {
  file('a/good.json', `${good}\n`)
  const { exit, stdout } = check()
  expect(exit).toBe(0)
  expect(stdout).toContain('1 of 3 sets is checked: the change since main touches no other.')
  file('b/mixed.json', `${mixed}\n`)
  expect(check().exit).toBe(1)
  const json: unknown = JSON.parse(check('--format', 'json').stdout)
  expect(json).toMatchObject({
    sets: ['a/good.json', 'b/mixed.json'],
    changedSince: { ref: 'main', checked: 2, leftOut: 1 },
  })
  for (const format of ['markdown', 'github', 'azure-pipelines'])
    expect(check('--format', format).stdout).toContain('2 of 3 sets are checked')
})

test('a template that git does not know yet is checked', () => {
  file('b/new.json', mixed)
  expect(check('--list')).toEqual({
    exit: 0,
    stdout: 'b/new.json\n  b/new.json\n',
    stderr: '1 of 4 sets is checked: the change since main touches no other.\n',
  })
})

test.each([
  ['poolgate.yaml', 'version: 1\ninputs: [{ template: a }, { template: b }, { template: c }]\n'],
  ['poolgate.baseline.json', '{ "version": 1, "findings":  [] }'],
  ['rules/mine.yaml', `${rule}\n`],
  ['rules/sub/other.yaml', rule.replaceAll('MY001', 'MY002').replaceAll('my-rule', 'my-other-rule')],
])('%s is about all sets', (path, text) => {
  file(path, text)
  expect(check().stdout).toContain(`All 3 sets are checked: ${path} changed since main.`)
})

test('so are a rule that is gone, and what was before', () => {
  file('rules/other.yaml', rule.replaceAll('MY001', 'MY002').replaceAll('my-rule', 'my-other-rule'))
  rmSync(join(folder, 'rules/mine.yaml'))
  git('add', '-A')
  expect(check().stdout).toContain('All 3 sets are checked: rules/other.yaml changed')
  rmSync(join(folder, 'rules'), { recursive: true })
  file('rules/cases.txt', '')
  git('checkout', '-q', '--force', 'work')
  expect(check('--before', 'before.json').stdout).toContain('touches none of 3 sets')
  file('before.json', `${good}\n`)
  expect(check('--before', 'c/good.json', '--before', 'before.json').stdout).toContain(
    'All 3 sets are checked: before.json changed since main.',
  )
})

describe('Bicep', () => {
  const bicep = [join(root, 'test/bicep/bin')]
  const compiled = '//! Warning no-unused: told where it is compiled.\n'
  const list = (programs: readonly string[]) =>
    runCli(['check', 'infra', '--changed-since', 'work', '--list'], folder, '', programs)

  beforeEach(() => {
    git('checkout', '-q', '-b', 'bicep')
    file('infra/a.bicep', `module m 'modules/m.bicep' = {}\n${compiled}`)
    file('infra/a.compiled', good)
    file('infra/a.json', good)
    file('infra/b.bicep', compiled)
    file('infra/b.compiled', good)
    file('infra/b.prod.parameters.json', '{ "parameters": {} }')
    file('infra/b.test.parameters.json', '{ "parameters": {} }')
    file('infra/modules/m.bicep', '')
    git('add', '-A')
    git('commit', '-q', '-m', 'bicep')
    git('branch', '-f', 'work')
  })
  afterEach(() => {
    git('checkout', '-q', '--force', 'main')
    git('branch', '-D', 'bicep')
    git('branch', '-f', 'work', 'main')
  })

  test('of many files those that are touched are compiled', () => {
    file('infra/modules/m.bicep', '// changed')
    const { stdout, stderr } = list(bicep)
    expect(stdout).toBe('infra/a.bicep\n  infra/a.bicep\n')
    expect(stderr).toBe(
      '1 of 3 sets is checked: the change since work touches no other.\ninfra/a.bicep:2:1  warning  Bicep says no-unused: told where it is compiled.\n',
    )
  })

  test('parameters beside them are theirs', () => {
    file('infra/b.prod.parameters.json', '{ "parameters":  {} }')
    expect(list(bicep).stdout).toContain('infra/b.bicep (prod)')
    expect(list(bicep).stderr).toContain('1 of 3 sets is checked')
  })

  test('nothing is touched, with a Bicep and without', () => {
    expect(list(bicep)).toEqual({
      exit: 0,
      stdout: '',
      stderr: 'Nothing is checked: the change since work touches none of 3 sets.\n',
    })
    expect(list([]).stderr).toContain('Nothing is checked: the change since work touches none of 1 set.')
  })

  test('files that are named, and those of one set, are compiled together', () => {
    file('infra/modules/m.bicep', '// changed')
    const args = ['check', '--changed-since', 'work', '--list']
    expect(runCli([...args, 'infra/a.bicep', 'infra/b.bicep'], folder, '', bicep).stdout).toContain('infra/b.bicep')
    expect(runCli([...args, '--set', 'all', 'infra'], folder, '', bicep).stdout).toContain('infra/b.bicep')
  })
})

describe('with shards', () => {
  test('the reports merge into that of one run', () => {
    file('a/good.json', `${good}\n`)
    file('b/mixed.json', `${mixed}\n`)
    const whole = check('--format', 'json', '--today', '2026-01-01')
    for (const index of [1, 2])
      check('--shard', `${index}/2`, '--format', 'json', '--today', '2026-01-01', '--output', `shard-${index}.json`)
    const merged = runCli(['merge', 'shard-1.json', 'shard-2.json', '--format', 'json'], folder)
    expect(merged.stdout).toBe(whole.stdout)
    expect(merged.exit).toBe(1)
  })

  test('a shard of all sets is no part of a run over what changed', () => {
    file('a/good.json', `${good}\n`)
    check('--shard', '1/2', '--format', 'json', '--output', 'shard-1.json')
    runCli(['check', '--shard', '2/2', '--format', 'json', '--output', 'shard-2.json'], folder)
    const { exit, stderr } = runCli(['merge', 'shard-1.json', 'shard-2.json'], folder)
    expect(exit).toBe(2)
    expect(stderr).toContain('are of different runs: the options were not the same')
  })
})

test.each([['--update-baseline'], ['--health', 'before.json']])('%s is about all sets, and says so', (...args) => {
  const { exit, stderr } = check(...args)
  expect(exit).toBe(2)
  expect(stderr).toContain('and --changed-since checks a part. Leave one of them out.')
})

test('a commit that is not there', () => {
  const { exit, stderr } = runCli(['check', '--changed-since', 'mian'], folder)
  expect(exit).toBe(2)
  expect(stderr).toContain('git knows no commit mian here')
})
