// What new-rule does where the codes of the library matter: these change from version to version.
import { expect, test } from '@jest/globals'
import { library } from '../../src/rule/library.generated.ts'
import { changeSkeletons } from '../../src/scaffold/change-skeletons.ts'
import { healthSkeletons } from '../../src/scaffold/health-skeletons.ts'
import { inFolder, runCli } from './run.ts'

/** The next code after the highest of these letters. */
function nextOf(letters: string): string {
  const numbers = library.flatMap(({ code }) =>
    code.replace(/\d+$/, '') === letters ? [Number(code.slice(letters.length))] : [],
  )
  return `${letters}${String(Math.max(...numbers) + 1).padStart(3, '0')}`
}

test('the letters of the library go on after it, with a warning', () => {
  inFolder({ '.git/HEAD': '' }, (folder) => {
    const { exit, stdout } = runCli(['new-rule', 'lb', 'https-only'], folder)
    expect(exit).toBe(0)
    expect(stdout).toContain(`wrote policies/${nextOf('LB')}-https-only.yaml\n`)
    expect(stdout).toContain(`Codes with LB are those of poolgate itself: a later version may take ${nextOf('LB')}.`)
  })
})

test("in poolgate's own repository the rule goes to its area", () => {
  const [{ source }] = library as readonly [(typeof library)[number]]
  inFolder({ '.git/HEAD': '', [source]: '' }, (folder) => {
    const { exit, stdout } = runCli(['new-rule', 'pool', 'https-only'], folder)
    expect(exit).toBe(0)
    expect(stdout).toBe(
      [
        `wrote rules/pool/${nextOf('POOL')}-https-only.yaml`,
        `wrote rules/pool/${nextOf('POOL')}-https-only.cases.yaml`,
        '',
        'Change what it asks, and its cases. Then',
        '  poolgate test rules/pool   runs its cases, which pass as written',
        '  npm run build              checks it and puts it into the library',
        '',
      ].join('\n'),
    )
    expect(runCli(['test', 'rules/pool', '--strict'], folder)).toMatchObject({ exit: 0, stderr: '' })
  })
})

test.each([
  ...Object.keys(healthSkeletons).map((kind) => [kind, 'poolgate health FILE --rules policies']),
  ...Object.keys(changeSkeletons).map((kind) => [kind, 'poolgate check FILE --before FILE --rules policies']),
])('a first rule for %s is whole in a fresh folder', (kind, runs) => {
  inFolder({ '.git/HEAD': '' }, (folder) => {
    const { exit, stdout } = runCli(['new-rule', 'ops', 'first-rule', '--kind', kind], folder)
    expect([exit, stdout]).toEqual([0, expect.stringContaining(`\n  ${runs} `)])
    const tested = runCli(['test', 'policies', '--strict', '--mutate'], folder)
    expect([tested.exit, tested.stderr]).toEqual([0, ''])
    expect(tested.stdout).toMatch(/^✓ 3 cases passed/)
  })
})

test('a rule of a user about health closes the gate of `poolgate health`', () => {
  const health = JSON.stringify([{ address: '10.0.0.4', health: 'Unhealthy' }])
  inFolder({ '.git/HEAD': '', 'health.json': health }, (folder) => {
    runCli(['new-rule', 'ops', 'all-healthy', '--kind', 'serverHealth'], folder)
    const { exit, stdout } = runCli(['health', 'health.json', '--rules', 'policies'], folder)
    expect([exit, stdout]).toEqual([1, expect.stringContaining('OPS001 all-healthy')])
    expect(stdout).toContain('10.0.0.4 is Unhealthy.')
  })
})
