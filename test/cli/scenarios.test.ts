// Every scenario of test/cli/scenarios, against the built dist. `UPDATE_SCENARIOS=1` writes what came out; read the diff.
import { expect, test } from '@jest/globals'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inFolder, runCli } from './run.ts'
import { readScenario, writeScenario } from './scenario.ts'

const folder = join(import.meta.dirname, 'scenarios')
const names = readdirSync(folder).filter((name) => name.endsWith('.scenario'))

test.each(names)('%s', (name) => {
  const path = join(folder, name)
  const scenario = readScenario(path)
  const files = { '.git/HEAD': '', ...scenario.files }
  const ran = inFolder(files, (cwd) => runCli(scenario.args, join(cwd, scenario.directory), scenario.stdin))
  if (process.env['UPDATE_SCENARIOS'] === '1') writeFileSync(path, writeScenario(scenario, ran))
  else expect(ran).toEqual(scenario.expected)
})
