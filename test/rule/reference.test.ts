// The reference page: nothing that rules can say is without an example, and every example says something.
import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FactList, Range } from '../../src/topology/fact.ts'
import { kinds } from '../../src/topology/model/index.ts'
import { Checker } from '../../src/rule/cel/check.ts'
import { celFunctions } from '../../src/rule/cel/functions.ts'
import { vocabularyPage } from '../../src/rule/reference/page.ts'
import { isCommon, referenceOf } from '../../src/rule/reference/reference.ts'
import { showFact } from '../../src/rule/reference/show.ts'
import { unknown } from './facts.ts'
import { sampleTopology } from './sample.ts'

const reference = referenceOf(kinds, celFunctions, sampleTopology())
const checker = new Checker(Object.values(kinds), celFunctions)

describe('kinds', () => {
  test.each(reference.kinds.map((one) => [one.kind.name, one] as const))(
    '%s has a sample',
    (name, { kind, elements, fields }) => {
      // When this fails: add one to a template in tools/vocabulary, or a template of its own beside them.
      expect({ name, elements }).not.toEqual({ name, elements: 0 })
      const own = fields.filter((one) => !isCommon(kind, one.name, one.field))
      const absent = own.filter(({ value }) => value === undefined).map((field) => field.name)
      expect({ name, absent, isMost: absent.length * 2 > own.length }).toEqual({ name, absent, isMost: false })
    },
  )

  test.each(Object.values(kinds).map(({ name, variable }) => [name, variable] as const))(
    '%s can be called %s in a condition',
    (name, variable) => {
      expect(
        checker.check(`${variable}.name != null`, new Map([[variable, { type: name }]]), 'condition').faults,
      ).toEqual([])
    },
  )
})

describe('functions', () => {
  test.each(reference.functions.map((one) => [one.example, one] as const))(
    '%s',
    (example, { name, result, description }) => {
      expect(example).toContain(`${name}(`)
      expect(['unknown', 'absent', '[]']).not.toContain(result)
      // Code stands in the example, where it is executed.
      expect(description).not.toMatch(/[`"]/)
    },
  )

  test('macros and operators give what they say', () => {
    const results = [...reference.macros, ...reference.operators].map(({ example, result }) => `${example} → ${result}`)
    expect(results).toMatchSnapshot()
  })

  test('an example that is wrong stops the build', () => {
    const wrong = celFunctions.slice(0, 1).map((one) => ({ ...one, example: 'count(pool.membrs)' }))
    expect(() => referenceOf(kinds, wrong, sampleTopology())).toThrow('backendPool has no field membrs')
  })
})

test.each([
  [undefined, undefined],
  [new FactList([]), undefined],
  [new FactList(['a', undefined, 5]), '["a", null, 5]'],
  [new FactList([1, 2, 3, 4, 5], [{ fact: 6, because: unknown('x'), most: 1 }]), '[1, 2, 3, 4, …, ?]'],
  [new Range(2, null, unknown('x')), '2 to …'],
  [unknown('x'), 'unknown'],
  [`/subscriptions/${'a'.repeat(60)}`, `"…${'a'.repeat(48)}"`],
])('shows %p as %p', (fact, shown) => {
  expect(showFact(fact)).toBe(shown)
})

test('docs/vocabulary.md is fresh', () => {
  const written = readFileSync(join(resolve(import.meta.dirname, '../..'), 'docs/vocabulary.md'), 'utf8')
  expect(written === vocabularyPage(reference)).toBe(true)
})

test('every link of the page leads somewhere', () => {
  const page = vocabularyPage(reference)
  const anchors = new Set(
    [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-')),
  )
  const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor)
  expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([])
})
