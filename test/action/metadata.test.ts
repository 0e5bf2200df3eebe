// action.yml names exactly the inputs that are read and the outputs that are set.
import { expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../cli/run.ts'

const metadata: { inputs: object; outputs: object; runs: unknown } = parse(
  readFileSync(join(root, 'action.yml'), 'utf8'),
)
const source =
  readFileSync(join(root, 'src/commands/action.ts'), 'utf8') + readFileSync(join(root, 'src/host/github.ts'), 'utf8')

test('inputs', () => {
  const read = [...source.matchAll(/(?:inputOf|linesOf|namedIn|wordOf)\((?:host\.)?env, '([\w-]+)'/g)].map(
    ([, name]) => name,
  )
  expect(new Set(read)).toEqual(new Set(Object.keys(metadata.inputs)))
})

test('outputs', () => {
  expect(Object.keys(metadata.outputs)).toEqual(['verdict', 'errors', 'warnings', 'unknown', 'findings', 'report-json'])
})

test('it runs on the Node that GitHub has', () => {
  expect(metadata.runs).toEqual({ using: 'node24', main: 'dist/action.js' })
})
