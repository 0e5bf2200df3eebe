// `rules` lists the library; its JSON is not pinned word for word, because the library grows.
import { expect, test } from '@jest/globals'
import { inFolder, runCli } from './run.ts'

test('the library as JSON', () => {
  const { exit, stdout } = inFolder({ 'poolgate.yaml': 'rules: { LB103: warning, LB012: off }\n' }, (folder) =>
    runCli(['rules', '--format', 'json'], folder),
  )
  const { rules }: { rules: { code: string; severity: string; default: string }[] } = JSON.parse(stdout)
  const severityOf = (code: string) => rules.find((rule) => rule.code === code)
  expect(exit).toBe(0)
  expect(severityOf('LB103')).toMatchObject({ severity: 'warning', default: 'error', name: 'rule-without-probe' })
  expect(severityOf('LB012')).toMatchObject({ severity: 'off' })
  expect(rules.map(({ code }) => code)).toEqual(rules.map(({ code }) => code).toSorted())
})
