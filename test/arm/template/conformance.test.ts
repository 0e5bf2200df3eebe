// Runs the table of templates, and the function rows that need one, that stand beside the project, where they are there.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import type { ExpansionContext } from '../../../src/arm/template/expand.ts'
import type { Provider } from '../../../src/arm/template/run.ts'
import { expansionOf, messagesOf, outputsOf, resourcesOf, type Json } from './expansion.ts'

type Plain = Readonly<Record<string, Json>>

interface Mock {
  readonly resourceId: string
  readonly function?: string
  readonly value: Json
}

interface Row {
  readonly id: string
  readonly authority: string
  readonly template?: Plain
  readonly parameters?: Plain
  readonly metadata?: Readonly<Record<string, string>> & { readonly providers?: readonly Provider[] }
  readonly mocks?: { readonly reference?: readonly Mock[]; readonly list?: readonly Mock[] }
  /** Of a function row: the value of the output `result`. */
  readonly error?: boolean
  readonly expected?: Json
}

interface Expected {
  readonly error?: boolean
  readonly outputs?: Plain
  readonly absentOutputs?: readonly string[]
  readonly resources?: readonly Plain[]
}

/** Rows that poolgate answers otherwise, and why. */
const exceptions: Readonly<Record<string, string>> = {
  'eval-safe-dereference':
    'A property that the body of a resource lacks may be there once it is deployed: unknown, where the engine under test says null.',
  'scenario-10343-symbolic-dependson': 'dependsOn and symbolic names are not part of what `expand` prints (design §5).',
  'escape-param-value-literal':
    'A literal that begins with a bracket is escaped where it is printed; the row compares the value itself, which is right.',
}

const folder = fileURLToPath(new URL('../../../../shared/conformance/', import.meta.url))
const read = (file: string): readonly Row[] =>
  readFileSync(folder + file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row)

if (existsSync(folder)) {
  const rows = [
    ...read('templates.jsonl'),
    ...read('functions.jsonl')
      .filter((row) => row.template !== undefined)
      .map((row) => ({
        ...row,
        expected: row.error === true ? { error: true } : { outputs: { result: row.expected } },
      })),
  ]
  describe('templates of the table', () => {
    test.each(rows.filter((row) => !Object.hasOwn(exceptions, row.id)))('$authority $id', judge)
    test('every exception is a row that differs', () => {
      for (const id of Object.keys(exceptions)) {
        const row = rows.find((one) => one.id === id)
        expect(row).toBeDefined()
        if (row !== undefined) expect(() => judge(row)).toThrow()
      }
    })
  })
} else {
  test('the table is not beside this project: ../shared/conformance', () => expect(existsSync(folder)).toBe(false))
}

function judge(row: Row): void {
  const expected = row.expected as Expected
  const expansion = expansionOf(row.template, [{ parameters: row.parameters ?? {} }], contextOf(row))
  const messages = messagesOf(expansion)
  if (expected.error === true) {
    expect(messages).not.toEqual([])
    return
  }
  expect(messages).toEqual([])
  const outputs = outputsOf(expansion) as Plain
  for (const [name, value] of Object.entries(expected.outputs ?? {}))
    expect([name, at(outputs, name)]).toEqual([name, value])
  for (const name of expected.absentOutputs ?? []) expect(at(outputs, name)).toBeUndefined()
  const resources = resourcesOf(expansion)
  if (expected.resources?.length === 0) expect(resources).toEqual([])
  for (const wanted of expected.resources ?? []) expect(resources.filter((one) => within(wanted, one))).not.toEqual([])
}

function contextOf({ metadata = {}, mocks = {} }: Row): ExpansionContext {
  const { subscriptionId, resourceGroup, location, tenantId, managementGroup, deploymentName, utcNow, providers } =
    metadata
  const answer = (list: readonly Mock[] | undefined, id: string, name?: string) =>
    list?.find((mock) => same(mock.resourceId, id) && (name === undefined || same(mock.function ?? '', name)))?.value
  return {
    scope: { subscriptionId, resourceGroup, location, tenantId, managementGroup, deploymentName },
    utcNow,
    providers,
    reference: ({ id }) => answer(mocks.reference, id),
    list: ({ id, name }) => answer(mocks.list, id, name),
  }
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase()

/** The value at a key or a path with dots, in any letters. */
function at(value: Json, path: string): Json {
  return path.split('.').reduce<Json>((part, key) => {
    if (typeof part !== 'object' || part === null) return undefined
    const entry = Object.entries(part).find(([name]) => same(name, key))
    return entry?.[1] as Json
  }, value)
}

function within(wanted: Json, got: Json): boolean {
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted)) {
    const equal = () => expect(got).toEqual(wanted)
    return passes(equal)
  }
  return Object.entries(wanted).every(([key, value]) =>
    key === 'type' ? same(String(at(got, key)), String(value)) : within(value, at(got, key)),
  )
}

function passes(check: () => void): boolean {
  try {
    check()
    return true
  } catch {
    // Not equal: another resource may be the one that is meant.
    return false
  }
}
