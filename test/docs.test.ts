// The documents hold what is: every code has its line, workflows use inputs and options that there are, and links lead somewhere.
import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { parse, parseAllDocuments } from 'yaml'
import { runCli } from './cli/run.ts'

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

const documents = [
  'README.md',
  ...readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** The members of a union of string literals in a source file: `'json' // not JSON, or cut off`. */
function membersOf(path: string, head: string): string[] {
  const text = read(path)
  const start = text.indexOf(head)
  expect(start).toBeGreaterThan(-1)
  const lines = text.slice(start + head.length).split('\n')
  const end = lines.findIndex((line, index) => index > 0 && !/^\s*\|/.test(line))
  return lines
    .slice(0, end < 0 ? undefined : end)
    .flatMap((line) => [...line.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code ?? ''))
}

/** The codes of problems that are made in place: `{ level: 'warning', code: 'bicep', … }`. */
function codesOfProblems(): string[] {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  return files.flatMap((name) =>
    [...read(`src/${name}`).matchAll(/level: '(?:error|warning)',\s*code: '([a-z-]+)'/g)].map(([, code]) => code ?? ''),
  )
}

test('every code of a problem, and no other, stands in the page of errors', () => {
  const codes = [
    ...codesOfProblems(),
    ...membersOf('src/arm/error.ts', 'export type ArmErrorCode ='),
    ...membersOf('src/resource/azure-answer.ts', 'export type AzureFaultCode ='),
    ...membersOf('src/host/files.ts', 'type FaultCode ='),
    ...membersOf('src/resource/unknown.ts', 'readonly code:'),
  ]
  const listed = [...read('docs/errors.md').matchAll(/^\| `([a-z-]+)` /gm)].map(([, code]) => code ?? '')
  expect([...new Set(listed)]).toHaveLength(listed.length)
  expect(listed.sort()).toEqual([...new Set(codes)].sort())
})

/** Headings as GitHub makes anchors of them. */
function anchorsOf(path: string): string[] {
  const plain = read(path).replace(/^```[\s\S]*?^```/gm, '')
  return [...plain.matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    (heading ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

test.each(documents)('links of %s lead to what is there', (path) => {
  const plain = read(path).replace(/^```[\s\S]*?^```/gm, '')
  const broken = [...plain.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]*))?\)/g)].flatMap(([, file = '', anchor]) => {
    const target = file === '' ? path : join(dirname(path), file)
    if (!existsSync(join(root, target))) return [target]
    return anchor !== undefined && target.endsWith('.md') && !anchorsOf(target).includes(anchor)
      ? [`${target}#${anchor}`]
      : []
  })
  expect(broken).toEqual([])
})

const action = parse(read('action.yml')) as { inputs: Record<string, unknown>; outputs: Record<string, unknown> }
const blocks = documents.flatMap((path) =>
  [...read(path).matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, text = ''], index) => ({
    name: `${path}, block ${index + 1}`,
    text,
  })),
)

function stepsIn(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(stepsIn)
  if (typeof value !== 'object' || value === null) return []
  const record = value as Record<string, unknown>
  return [
    ...('uses' in record || 'run' in record || 'script' in record ? [record] : []),
    ...Object.values(record).flatMap(stepsIn),
  ]
}

describe('workflows in the documents', () => {
  test.each(blocks)('$name', ({ text }) => {
    const steps = parseAllDocuments(text).flatMap((document) => {
      expect(document.errors).toEqual([])
      return stepsIn(document.toJS())
    })
    const ours = steps.filter(({ uses }) => typeof uses === 'string' && uses.startsWith('poolgate/poolgate@'))
    for (const step of ours)
      expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step['with'] ?? {})))
    const names = [...text.matchAll(/outputs\.([a-z-]+)/g)].map(([, name]) => name)
    if (ours.length > 0) expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(names))
  })

  const options = optionsOfAll()
  test.each(documents)('commands of %s have options that there are', (path) => {
    const commands = [
      ...read(path).matchAll(/(?:poolgate|dist\/cli\.js) (check|show|diff|health|merge|expand|test) ([^\n`|]*)/g),
    ]
    for (const [, command = '', rest = ''] of commands)
      for (const [option] of rest.matchAll(/(?<= )--[a-z-]+/g)) expect(options.get(command)).toContain(option)
  })
})

function optionsOfAll(): ReadonlyMap<string, readonly string[]> {
  const names = ['check', 'show', 'diff', 'health', 'merge', 'expand', 'test']
  return new Map(names.map((name) => [name, runCli([name, '--help'], root).stdout.match(/--[a-z-]+/g) ?? []]))
}
