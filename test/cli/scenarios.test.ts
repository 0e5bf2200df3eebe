// Every scenario of test/cli/scenarios, against the built dist. `UPDATE_SCENARIOS=1` writes what came out; read the diff.
import { expect, test } from '@jest/globals'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readScenario, runScenario, writeScenario } from './scenario.ts'

const folder = join(import.meta.dirname, 'scenarios')
const names = readdirSync(folder).filter((name) => name.endsWith('.scenario'))

test.each(names)('%s', (name) => {
  const path = join(folder, name)
  const scenario = readScenario(path)
  const ran = runScenario(scenario)
  if (process.env['UPDATE_SCENARIOS'] === '1') writeFileSync(path, writeScenario(scenario, ran))
  else expect(ran).toEqual(scenario.expected)
})
