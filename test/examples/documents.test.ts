// What the documents say is held against what is there. The blocks that show what poolgate prints are tools/examples.mjs's.
import { describe, expect, test } from '@jest/globals'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { validateConfiguration } from '../../src/config/validate.ts'
import { testRules } from '../../src/gate/test-rules.ts'
import type { FileTree } from '../../src/source/files.ts'
import table from '../../tools/layers.json' with { type: 'json' }

const ROOT = join(import.meta.dirname, '../..')
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const readme = textOf('README.md')
const architecture = textOf('docs/architecture.md')

/** The fenced YAML blocks of a document. */
const yamlBlocks = (text: string) => [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block)

function blockWith(mark: string): string {
  const block = yamlBlocks(readme).find((text) => text.includes(mark))
  if (block === undefined) throw new Error(`README.md has no YAML block with ${mark}`)
  return block
}

describe('README.md', () => {
  test.each(['node dist/cli.js check examples/web-vmss/main.json', 'npm ci && npm test'])(
    'has the command that CI runs: %s',
    (command) => {
      expect(readme).toContain(`\n${command}\n`)
      expect(textOf('.ci/run')).toContain(command)
    },
  )

  test('shows a configuration that is right', () => {
    expect(validateConfiguration(parse(blockWith('failOn: error')))).toEqual([])
  })

  test('shows a rule and cases that hold', () => {
    const texts = new Map(
      ['OPS001-https-only.yaml', 'OPS001-https-only.cases.yaml'].map((name) => [
        `policies/${name}`,
        blockWith(`# policies/${name}`),
      ]),
    )
    const names = [...texts.keys()].map((path) => ({ name: path.replace('policies/', ''), isFolder: false }))
    const files: FileTree = {
      kindOf: (path) => (path === 'policies' ? 'directory' : texts.has(path) ? 'file' : 'absent'),
      list: () => names,
      read: (path) => ({ text: texts.get(path) ?? '' }),
    }
    const { problems, results } = testRules(['policies'], files)
    expect(problems).toEqual([])
    expect(results.map(({ name, difference }) => [name, difference])).toEqual([
      ['a rule for port 80', []],
      ['a rule for port 443', []],
    ])
  })

  test('gives the action inputs that it has', () => {
    const { jobs } = parse(blockWith('# .github/workflows/poolgate.yml'))
    const given = jobs.pools.steps.flatMap((step: { with?: object }) => Object.keys(step.with ?? {}))
    expect(given.length).toBeGreaterThan(0)
    expect(Object.keys(parse(textOf('action.yml')).inputs)).toEqual(expect.arrayContaining(given))
  })
})

describe('docs/architecture.md', () => {
  test('has the table of layers', () => {
    const rows = [...architecture.matchAll(/^\| `(\w+)` +\| (.+?) +\|$/gm)].map(([, name = '', imports = '']) => [
      name,
      [...imports.matchAll(/`(\w+)`/g)].map(([, other = '']) => other).sort(),
    ])
    const wanted = Object.entries(table.layers).map(([name, { may }]) => [name, [...may].sort()])
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(wanted))
  })

  test('says of each folder what it is for', () => {
    const headings = [...architecture.matchAll(/^### (src\/\w+)$/gm)].map(([, path = '']) => path)
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(headings.sort()).toEqual(folders.map(({ name }) => `src/${name}`).sort())
    const inArm = readdirSync(join(ROOT, 'src/arm'), { withFileTypes: true }).filter((entry) => entry.isDirectory())
    for (const { name } of inArm) expect(architecture).toContain(`- \`src/arm/${name}\`: `)
  })

  test('names files that are there', () => {
    const paths = [...architecture.matchAll(/`((?:src|tools|test|schemas|rules|examples|docs|dist)\/[\w./-]*)`/g)]
    expect(paths.map(([, path = '']) => path).filter((path) => !existsSync(join(ROOT, path)))).toEqual([])
  })
})

test.each(['README.md', 'docs/architecture.md', 'examples/README.md'])('%s links to files that are there', (path) => {
  const links = [...textOf(path).matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)].map(([, target = '']) => target)
  const broken = links.filter((target) => target !== '' && !existsSync(join(ROOT, dirname(path), target)))
  expect(broken).toEqual([])
})
