// What new-rule does where the codes of the library matter: these change from version to version.
import { expect, test } from '@jest/globals'
import { library } from '../../src/rule/library.generated.ts'
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
