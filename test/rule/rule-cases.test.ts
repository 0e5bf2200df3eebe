// The cases beside the rules that poolgate ships, through the real pipeline, and what they leave out.
import { describe, expect, test } from '@jest/globals'
import { join, resolve } from 'node:path'
import { testRules } from '../../src/gate/test-rules.ts'
import { Files } from '../../src/host/files.ts'

const root = resolve(import.meta.dirname, '../..')
const report = testRules(['rules'], new Files({ directory: root, root: join(root, 'rules') }))

describe('cases of the library', () => {
  test('are read', () => expect(report.problems).toEqual([]))

  test.each(report.results)('$rule $name', ({ difference }) => {
    expect(difference).toEqual([])
  })

  test('show each outcome that a rule can have', () => expect(report.coverage.gaps).toEqual([]))
})
