// The cases beside the rules that poolgate ships, through the real pipeline.
import { describe, expect, test } from '@jest/globals'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { testRules } from '../../src/gate/test-rules.ts'
import type { FileTree } from '../../src/source/files.ts'

const root = resolve(import.meta.dirname, '../..')

const files: FileTree = {
  kindOf: (path) => {
    const stat = statSync(join(root, path), { throwIfNoEntry: false })
    return stat === undefined ? 'absent' : stat.isDirectory() ? 'directory' : 'file'
  },
  list: (path) =>
    readdirSync(join(root, path), { withFileTypes: true }).map((entry) => ({
      name: entry.name,
      isFolder: entry.isDirectory(),
    })),
  read: (path) => ({ text: readFileSync(join(root, path), 'utf8') }),
}

const folders = readdirSync(join(root, 'rules'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
const report = testRules(
  folders.map(({ name }) => `rules/${name}`),
  files,
)

describe('cases of the library', () => {
  test('are read', () => expect(report.problems).toEqual([]))

  test.each(report.results.map((result) => [result.rule, result.name, result.difference] as const))(
    '%s %s',
    (_rule, _name, difference) => {
      expect(difference).toEqual([])
    },
  )

  test.each([...new Set(report.results.map(({ rule }) => rule))])(
    '%s has a failing, a passing and a skipped or unknown case',
    (rule) => {
      const path = readdirSync(join(root, 'rules'), { recursive: true })
        .map(String)
        .find((file) => file.includes(`${rule}-`) && file.endsWith('.cases.yaml'))
      const text = readFileSync(join(root, 'rules', path ?? ''), 'utf8')
      expect(text).toMatch(/expect: fail/)
      expect(text).toMatch(/expect: (pass|skip)/)
    },
  )
})
