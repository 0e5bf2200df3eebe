// Bad input that no scenario can hold: files that are too large, unreadable, or lead out; and what a start may load.
import { expect, test } from '@jest/globals'
import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { inFolder, root, runCli, runShell } from './run.ts'

const good = readFileSync(join(root, 'test/cli/fixtures/good.json'), 'utf8')

function checkWithGood(name: string, prepare: (folder: string) => void) {
  return inFolder({ '.git/HEAD': '', 'good.json': good }, (folder) => {
    prepare(folder)
    const ran = runCli(['check', name, 'good.json'], folder)
    expect(ran.exit).toBe(2)
    // The other input is still checked.
    expect(ran.stdout).toContain('lb-web/web')
    return ran.stdout.split('\n')[0]
  })
}

test('a template beyond ARM’s limit', () => {
  const large = good.replace('"resources"', `"metadata": { "x": "${'x'.repeat(4 * 1024 * 1024)}" }, "resources"`)
  const line = checkWithGood('large.json', (folder) => writeFileSync(join(folder, 'large.json'), large))
  expect(line).toMatch(/^large\.json:1:1 {2}error {2}The template has 4\.\d MB; ARM takes at most 4 MB\./)
})

test('a file that cannot be read', () => {
  // NOTE: a link in a circle, because a test may run as root, to whom no permission is denied.
  const line = checkWithGood('circle.json', (folder) => symlinkSync('circle.json', join(folder, 'circle.json')))
  expect(line).toBe('circle.json  error  circle.json is not a regular file, or a link that leads nowhere. Name a file.')
})

test('a link out of the workspace', () => {
  const line = checkWithGood('link.json', (folder) => symlinkSync('/etc/passwd', join(folder, 'link.json')))
  expect(line).toBe('link.json  error  link.json leads out of the workspace and is not read. Put the file inside.')
})

test('a configuration cannot reach out of the workspace', () => {
  inFolder(
    { 'outside.json': good, 'repo/.git/HEAD': '', 'repo/poolgate.yaml': 'inputs: [{ template: ../outside.json }]\n' },
    (folder) => {
      const ran = runCli(['check'], join(folder, 'repo'))
      expect([ran.exit, ran.stdout.split('\n')[0]]).toEqual([
        2,
        '../outside.json  error  ../outside.json leads out of the workspace and is not read. Put the file inside.',
      ])
    },
  )
})

test('the same inputs give the same bytes, from wherever they are checked', () => {
  const run = () =>
    inFolder({ '.git/HEAD': '', 'infra/good.json': good }, (folder) =>
      runCli(['check', join(folder, 'infra/good.json'), '--format', 'json'], folder),
    )
  expect(run()).toEqual(run())
})

test('a plain check loads neither YAML nor the checker of conditions nor a schema validator nor a format that it does not print', () => {
  const dist = join(root, 'dist')
  const read = (path: string) => readFileSync(join(dist, path), 'utf8')
  const command = readdirSync(join(dist, 'chunks')).find((name) =>
    read(`chunks/${name}`).includes('// src/commands/check.ts'),
  )
  const loaded = new Set<string>()
  const load = (path: string) => {
    if (loaded.has(path)) return
    loaded.add(path)
    for (const [, name] of read(path).matchAll(/^(?:import|\} from|export)\b[^;"]*"(\.[^"]+)"/gm))
      load(posix.join(posix.dirname(path), name!))
  }
  load('cli.js')
  load(`chunks/${command}`)
  expect(loaded.size).toBeGreaterThan(1)
  expect(loaded.size).toBeLessThanOrEqual(4)
  const text = [...loaded].map(read).join('')
  expect(text).not.toMatch(/node_modules\/(?:yaml|ajv|@marcbachmann|@azure)/)
  // Of the formats only text; the others are there all the same.
  const others =
    /^\/\/ src\/report\/(?:json|junit|sarif\/\w+|html\/\w+|picture\/(?!formats)\w+|markup|summary|github|azure-pipelines|annotations?)\.ts$/m
  expect(text).not.toMatch(others)
  expect(
    readdirSync(join(dist, 'chunks')).filter((name) => others.test(read(`chunks/${name}`))).length,
  ).toBeGreaterThan(4)
})

test('a reader that has seen enough is no error', () => {
  inFolder({ 'good.json': good }, (folder) => {
    const cli = join(root, 'dist/cli.js')
    const ran = runShell(`"${process.execPath}" "${cli}" expand good.json | head -c 1`, folder)
    expect([ran.exit, ran.stdout, ran.stderr]).toEqual([0, '{', ''])
  })
})

test.each(['check good.json', 'check good.json --format json', 'expand good.json', 'rules', '--help'])(
  'standard output that cannot be written: %s',
  (args) => {
    inFolder({ 'good.json': good }, (folder) => {
      const ran = runShell(`"${process.execPath}" "${join(root, 'dist/cli.js')}" ${args} >/dev/full`, folder)
      expect([ran.exit, ran.stderr]).toEqual([2, 'Standard output cannot be written: no space is left.\n'])
    })
  },
)

test('eval answers a line before the next one comes, and ends when nobody reads on', () => {
  inFolder({}, (folder) => {
    const eval_ = `"${process.execPath}" "${join(root, 'dist/cli.js')}" eval`
    const one = `mkfifo in out; ${eval_} <in >out & exec 3>in 4<out; echo 'add(1, 2)' >&3; timeout 10 head -n 1 <&4; exec 3>&-; wait`
    expect(runShell(one, folder).stdout).toBe('{"value":3}\n')
    const endless = runShell(`yes 'add(1, 2)' | ${eval_} | head -n 1`, folder)
    expect([endless.exit, endless.stdout, endless.stderr]).toEqual([0, '{"value":3}\n', ''])
  })
})

test('UTF-16 without a mark is read', () => {
  inFolder({ '.git/HEAD': '' }, (folder) => {
    for (const [name, bytes] of [
      ['le.json', Buffer.from(good, 'utf16le')],
      ['be.json', Buffer.from(good, 'utf16le').swap16()],
    ] as const)
      writeFileSync(join(folder, name), bytes)
    const ran = runCli(['check', '.', '--format', 'json'], folder)
    expect([ran.exit, JSON.parse(ran.stdout).sets]).toEqual([0, ['be.json', 'le.json']])
  })
})

test('a minified file costs no more than any other', () => {
  const rules = Array.from({ length: 2000 }, (_, index) => ({ name: `r${index}`, properties: {} }))
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    metadata: { text: 'x'.repeat(1024 * 1024) },
    resources: [
      {
        type: 'Microsoft.Network/loadBalancers',
        apiVersion: '2024-05-01',
        name: 'lb',
        properties: { loadBalancingRules: rules },
      },
    ],
  }
  inFolder({ 'small.json': JSON.stringify(template), 'wide.json': JSON.stringify(template, null, 1) }, (folder) => {
    const time = (name: string) => {
      const start = performance.now()
      runCli(['check', name], folder)
      return performance.now() - start
    }
    time('wide.json')
    const wide = time('wide.json')
    expect(time('small.json')).toBeLessThan(10 * wide + 1000)
  })
})
