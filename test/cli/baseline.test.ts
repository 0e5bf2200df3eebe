// A baseline in the hands of a user: written, held against, shrunk, and kept where a run says nothing of it.
import { expect, test } from '@jest/globals'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, root, runCli } from './run.ts'

const fixture = (name: string) => readFileSync(join(root, 'test/cli/fixtures', name), 'utf8')
const config = 'extends: none\nrules: { LB103: error, LB012: error, POOL001: error }\n'
const files = {
  '.git/HEAD': '',
  'poolgate.yaml': config,
  'a.json': fixture('no-probe.json'),
  'b.json': fixture('mixed.json'),
}
const path = 'poolgate.baseline.json'
const b = ['b.json', '--parameters', 'legacyAddress=10.0.0.9']
const read = (folder: string, name = path) => readFileSync(join(folder, name), 'utf8')
const filesIn = (text: string) => [...text.matchAll(/"file":"(.*?)"/g)].map(([, file]) => file)

test('what is written opens the gate, and the same run writes the same bytes', () => {
  inFolder(files, (folder) => {
    const first = runCli(['check', 'a.json', '--update-baseline'], folder)
    expect([first.exit, first.stderr]).toEqual([0, `Wrote ${path}: 1 finding.\n`])
    expect(first.stdout).toContain('✓ open, 1 in the baseline')
    const written = read(folder)
    expect(runCli(['check', 'a.json'], folder)).toEqual({ ...first, stderr: '' })
    runCli(['check', 'a.json', '--update-baseline'], folder)
    expect(read(folder)).toBe(written)
    const report = JSON.parse(runCli(['check', 'a.json', '--format', 'json'], folder).stdout)
    expect([report.verdict, report.summary.error, report.findings[0].baseline]).toEqual(['pass', 0, true])
  })
})

test('what is fixed is a warning, until the baseline is written anew', () => {
  inFolder(files, (folder) => {
    runCli(['check', 'a.json', '--update-baseline'], folder)
    writeFileSync(join(folder, 'a.json'), fixture('good.json'))
    expect(runCli(['check', 'a.json'], folder).stdout).toContain(
      `${path}:1:1  warning  1 entry of the baseline is fixed (LB103 lb-web/https). Run \`poolgate check --update-baseline\` to remove it.`,
    )
    expect(runCli(['check', 'a.json', '--update-baseline'], folder).stderr).toBe(`Wrote ${path}: 0 findings.\n`)
    expect(runCli(['check', 'a.json'], folder).stdout).not.toContain('baseline')
  })
})

test('entries of files and rules that a run leaves out stay, and are not called fixed', () => {
  inFolder(files, (folder) => {
    runCli(['check', ...b, '--update-baseline'], folder)
    expect(new Set(filesIn(read(folder)))).toEqual(new Set(['b.json']))
    runCli(['check', 'a.json', '--update-baseline'], folder)
    expect(new Set(filesIn(read(folder)))).toEqual(new Set(['a.json', 'b.json']))
    const { stdout } = runCli(['check', 'a.json'], folder)
    expect(stdout).not.toContain('fixed')
    const all = read(folder)
    const only = runCli(['check', 'a.json', '--rule', 'POOL001', '--update-baseline'], folder)
    expect([only.exit, read(folder)]).toEqual([0, all])
  })
})

test('a baseline is not written from inputs that cannot be read', () => {
  inFolder({ ...files, 'broken.json': '{' }, (folder) => {
    const { exit, stderr } = runCli(['check', 'a.json', 'broken.json', '--update-baseline'], folder)
    expect(exit).toBe(2)
    expect(stderr).toContain(`${path} was not written: mend the problems first, because findings may be missing.`)
    expect(() => read(folder)).toThrow('ENOENT')
  })
})

test('it lies beside the configuration, or where --baseline says', () => {
  inFolder({ ...files, 'sub/x.json': files['a.json'] }, (folder) => {
    expect(runCli(['check', 'x.json', '--update-baseline'], join(folder, 'sub')).stderr).toBe(
      `Wrote ../${path}: 1 finding.\n`,
    )
    expect(filesIn(read(folder))).toEqual(['x.json'])
    const named = ['check', 'a.json', '--baseline', 'sub/known.json']
    expect(runCli([...named, '--update-baseline'], folder).stderr).toBe('Wrote sub/known.json: 1 finding.\n')
    expect(runCli(named, folder).exit).toBe(0)
    const absent = runCli(['check', 'a.json', '--baseline', 'no.json'], folder)
    expect([absent.exit, absent.stderr]).toEqual([
      2,
      'error  The baseline cannot be used. There is no file no.json. Check the path.\n',
    ])
  })
})

test('no link leads it out of the workspace', () => {
  inFolder({ 'outside/kept.json': 'kept' }, (folder) => {
    const workspace = join(folder, 'workspace')
    mkdirSync(join(workspace, '.git'), { recursive: true })
    writeFileSync(join(workspace, 'a.json'), files['a.json'])
    symlinkSync(join(folder, 'outside/kept.json'), join(workspace, path))
    const { exit } = runCli(['check', 'a.json', '--update-baseline'], workspace)
    expect([exit, read(folder, 'outside/kept.json')]).toEqual([2, 'kept'])
  })
})
