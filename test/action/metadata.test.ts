// action.yml names exactly the inputs that are read and the outputs that are set.
import { expect, test } from '@jest/globals'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../cli/run.ts'

const metadata: { inputs: object; outputs: object; runs: unknown } = parse(
  readFileSync(join(root, 'action.yml'), 'utf8'),
)
const source = globSync('src/{commands/action/*,host/github}.ts', { cwd: root })
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('')

test('inputs', () => {
  const read = [...source.matchAll(/(?:inputOf|isOn|linesOf|namedIn|timeOf|wordOf)\((?:host\.)?env, '([\w-]+)'/g)].map(
    ([, name]) => name,
  )
  expect(new Set(read)).toEqual(new Set(Object.keys(metadata.inputs)))
})

test('outputs', () => {
  const names = ['verdict', 'errors', 'warnings', 'unknown', 'findings', 'report-json', 'report-sarif', 'report-html']
  expect(Object.keys(metadata.outputs)).toEqual(names)
})

test('it runs on the Node that GitHub has', () => {
  expect(metadata.runs).toEqual({ using: 'node24', main: 'dist/action.js' })
})
