// The package as npm makes it, used as its readers do: unpacked into node_modules, compiled against with strict settings, run,
// and in a test of jest. Nothing is fetched.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, runCli } from '../cli/run.ts'

/** A folder with the package and nothing else of this repository. */
let folder = ''
let packed: readonly string[] = []

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'poolgate-package-'))
  const target = join(folder, 'node_modules/poolgate')
  mkdirSync(target, { recursive: true })
  const args = ['pack', '--ignore-scripts', '--offline', '--silent', '--cache', join(folder, 'cache')]
  execFileSync('npm', [...args, '--pack-destination', folder], { cwd: root, encoding: 'utf8' })
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? ''
  execFileSync('tar', ['-xzf', join(folder, tarball), '-C', target, '--strip-components', '1'])
  packed = readdirSync(target, { recursive: true, encoding: 'utf8' })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the package has what is needed, and nothing that is not', () => {
  expect(packed.filter((path) => !path.includes('/')).sort()).toEqual([
    'LICENSE',
    'README.md',
    'action.yml',
    'dist',
    'package.json',
    'schemas',
  ])
  expect(packed).toEqual(
    expect.arrayContaining(['dist/cli.js', 'dist/index.js', 'dist/index.d.ts', 'schemas/report.schema.json']),
  )
})

test('a consumer compiles against it with strict settings, and everything that it exports works', async () => {
  const consumer = readFileSync(join(root, 'test/package/consumer.ts'), 'utf8')
  const exported = Object.keys(await import(join(folder, 'node_modules/poolgate/dist/index.js')))
  expect(exported.filter((name) => !consumer.includes(`${name}(`) && !consumer.includes(`instanceof ${name}`))).toEqual(
    [],
  )

  const compilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    target: 'es2022',
    module: 'nodenext',
    types: [],
  }
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['consumer.ts'] }))
  writeFileSync(join(folder, 'consumer.ts'), consumer)
  const compiled = spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', folder], {
    encoding: 'utf8',
  })
  expect(compiled.stdout + compiled.stderr).toBe('')

  cpSync(join(root, 'test/cli/fixtures/good.json'), join(folder, 'main.json'))
  expect(runCli(['new-rule', 'ops', 'https-only'], folder).exit).toBe(0)
  const ran = spawnSync(process.execPath, ['consumer.js'], { cwd: folder, encoding: 'utf8' })
  expect(ran.stderr).toBe('')
  expect(JSON.parse(ran.stdout)).toEqual({
    verdict: 'fail',
    severity: 'error',
    codes: ['OPS001'],
    json: true,
    sarif: '2.1.0',
    text: true,
    resources: ['Microsoft.Network/loadBalancers'],
    output: 'lb-web',
    snapshot: true,
    files: [],
    baseline: ['poolgate.baseline.json', 0],
    cases: [3, 0, 0],
    refused: [expect.stringContaining('no-such-rule')],
  })
})

test('the example gates a deployment in jest', () => {
  const example = join(folder, 'jest-gate')
  cpSync(join(root, 'examples/jest-gate'), example, { recursive: true })
  cpSync(join(root, 'examples/web-vmss'), join(folder, 'web-vmss'), { recursive: true })
  mkdirSync(join(example, 'node_modules'))
  for (const name of ['jest', '@jest'])
    symlinkSync(join(root, 'node_modules', name), join(example, 'node_modules', name))
  const ran = runJest(example)
  expect(ran).toMatchObject({ success: true, numPassedTests: 3, numTotalTests: 3 })

  // And it closes: the broken twin of the example fails the test, with the report as its message.
  cpSync(join(root, 'examples/web-vmss/broken.json'), join(folder, 'web-vmss/main.json'))
  const broken = runJest(example)
  expect(broken.success).toBe(false)
  expect(JSON.stringify(broken)).toContain('✗ closed: 1 error')
})

function runJest(cwd: string): { success: boolean; numPassedTests: number; numTotalTests: number } {
  const args = [
    '--experimental-vm-modules',
    '--no-warnings',
    'node_modules/jest/bin/jest.js',
    '--ci',
    '--json',
    '--no-cache',
  ]
  const ran = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' })
  return JSON.parse(ran.stdout)
}
