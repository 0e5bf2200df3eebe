// What the documents say is held against what is there. The blocks that show what poolgate prints are tools/examples.mjs's.
import { describe, expect, test } from '@jest/globals'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'
import { validateConfiguration } from '../../src/config/validate.ts'
import { testRules } from '../../src/gate/test-rules.ts'
import type { FileTree } from '../../src/source/files.ts'
import casesSchema from '../../schemas/cases.schema.json' with { type: 'json' }
import ruleSchema from '../../schemas/rule.schema.json' with { type: 'json' }
import table from '../../tools/layers.json' with { type: 'json' }
import { followSteps } from '../../tools/steps.mjs'

const ROOT = join(import.meta.dirname, '../..')
const textOf = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const readme = textOf('README.md')
const architecture = textOf('docs/architecture.md')

/** Every key that a schema names, at any depth. */
function keysOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { properties = {}, ...rest } = schema as { readonly properties?: object }
  return [...Object.keys(properties), ...[...Object.values(properties), ...Object.values(rest)].flatMap(keysOf)]
}

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

  test('goes from an empty folder to a rule of your own that closes the gate', () => {
    const ran: { command: string; output: string }[] = []
    expect(followSteps(readme, ROOT, ran)).toBe(readme)
    const wanted: readonly (readonly [string, readonly string[]])[] = [
      ['mkdir infra && cp ../poolgate/examples/web-vmss/main*.json infra', []],
      ['poolgate init', ['wrote poolgate.yaml: 1 deployment, 1 pool']],
      ['poolgate new-rule ops https-only', ['wrote policies/OPS001-https-only.yaml', 'added rulePaths: [./policies]']],
      ['poolgate test', ['✓ 3 cases passed, 0 failed, 1 rule']],
      ['poolgate test || echo "exit code $?"', ['✗ 2 cases passed, 1 failed, 1 rule', 'exit code 1']],
      ['poolgate test', ['✓ 3 cases passed, 0 failed, 1 rule']],
      ['poolgate check || echo "exit code $?"', ['error    OPS001 https-only', '✗ closed: 1 error', 'exit code 1']],
    ]
    expect(ran.map(({ command }) => command)).toEqual(wanted.map(([command]) => command))
    for (const [index, [, parts]] of wanted.entries())
      for (const part of parts) expect(ran[index]?.output).toContain(part)
  })

  test('steps that do not fit the files are a mistake', () => {
    const steps = (block: string) => `<!-- steps -->\n\`\`\`text\n$ echo a: 1 > x\n\`\`\`\n${block}<!-- /steps -->\n`
    expect(() => followSteps(steps('```yaml x\nb: 2\n```\n'), ROOT)).toThrow('a line that is not there once: b: 2')
    expect(() => followSteps(steps('```diff x\n-a: 2\n+a: 3\n```\n'), ROOT)).toThrow('not there once: a: 3')
    expect(followSteps(steps('```diff x\n-a: 1\n+a: 3\n```\n```text\n$ cat x\n```\n'), ROOT)).toContain(
      '$ cat x\na: 3\n',
    )
  })

  test('gives the action inputs that it has', () => {
    const { jobs } = parse(blockWith('# .github/workflows/poolgate.yml'))
    const given = jobs.pools.steps.flatMap((step: { with?: object }) => Object.keys(step.with ?? {}))
    expect(given.length).toBeGreaterThan(0)
    expect(Object.keys(parse(textOf('action.yml')).inputs)).toEqual(expect.arrayContaining(given))
  })
})

describe('docs/writing-rules.md', () => {
  const texts = new Map(
    yamlBlocks(textOf('docs/writing-rules.md')).map((block) => [`rules/${/^# (\S+)\n/.exec(block)?.[1] ?? ''}`, block]),
  )
  const files: FileTree = {
    kindOf: (path) => (path === 'rules' ? 'directory' : texts.has(path) ? 'file' : 'absent'),
    list: () => [...texts.keys()].map((path) => ({ name: path.replace('rules/', ''), isFolder: false })),
    read: (path) => ({ text: texts.get(path) ?? '' }),
  }

  test('shows rules whose cases hold, have no gap and let no mutant live', () => {
    const { problems, results, coverage, mutants } = testRules(['rules'], files, { mutate: true })
    expect(problems).toEqual([])
    expect(results.filter(({ difference }) => difference.length > 0)).toEqual([])
    expect(coverage).toEqual({ rules: 3, complete: 3, gaps: [] })
    expect(mutants?.survivors).toEqual([])
  })

  test('has every key of the format', () => {
    const page = textOf('docs/writing-rules.md')
    const keys = keysOf([ruleSchema, casesSchema])
    expect(keys.length).toBeGreaterThan(20)
    expect(keys.filter((key) => !page.includes(`${key}: `) && !page.includes(`\`${key}\``))).toEqual([])
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

test.each(['README.md', 'docs/architecture.md', 'docs/writing-rules.md', 'examples/README.md'])(
  '%s links to files that are there',
  (path) => {
    const links = [...textOf(path).matchAll(/\]\((?!https?:)([^)#]*)(#[^)]*)?\)/g)].map(([, target = '']) => target)
    const broken = links.filter((target) => target !== '' && !existsSync(join(ROOT, dirname(path), target)))
    expect(broken).toEqual([])
  },
)
