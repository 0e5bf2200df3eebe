// What a check says is not what the one before it said: rules and profiles are read once in a process.
import { expect, test } from '@jest/globals'
import type { Configuration } from '../../src/config/configuration.ts'
import { check } from '../../src/gate/check.ts'

const deployments = [{ template: { path: 'main.json', text: '{"resources": []}' } }]

function run(config: Configuration | undefined, only: readonly string[] = []) {
  const { rules } = check({ sets: [{ name: 's', deployments }], ...(config && { config }), only })
  return { count: rules.length, severity: rules.find(({ code }) => code === 'LB103')?.severity }
}

test('a configuration counts for its own check alone', () => {
  const usual = run(undefined)
  const all = run({ extends: 'all' })
  expect(usual.severity).toBe('error')
  expect(all.count).toBeGreaterThan(usual.count)
  expect(run({ rules: { LB103: 'info' } })).toEqual({ ...usual, severity: 'info' })
  expect(run(undefined)).toEqual(usual)
  expect(run({ rules: { LB103: 'off' } })).toEqual({ count: usual.count - 1, severity: undefined })
  expect(run({ extends: 'none', rules: { LB103: 'warning' } })).toEqual({ count: 1, severity: 'warning' })
  expect(run({ extends: 'none' }).count).toBe(0)
  expect(run(undefined, ['LB103'])).toEqual({ count: 1, severity: 'error' })
  expect(run({ extends: 'recommended' })).toEqual(usual)
  expect(run({ extends: 'all' })).toEqual(all)
})
