// Functions on lists against what they mean, worked out by comparing each with each.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { FactList, type Fact } from '../../src/topology/fact.ts'
import { Unknown } from '../../src/resource/unknown.ts'
import { contains, equal } from '../../src/rule/cel/compare.ts'
import { FactSet, isKeyed } from '../../src/rule/cel/fact-set.ts'
import { functionTable } from '../../src/rule/cel/functions.ts'
import { randomFacts } from './random.ts'

const known = fc.constantFrom<Fact>(undefined, 'a', 'A', 'b', '5', '05', 'true', 5, 80, true, false)
const lists = fc.array(known, { maxLength: 6 })
const call = (name: string, ...args: readonly (readonly Fact[])[]) => {
  const result = functionTable.get(name)?.(args.map((items) => new FactList(items)))
  return result instanceof FactList ? result : undefined
}
const isIn = (items: readonly Fact[], item: Fact) => items.some((other) => equal(other, item) === true)

test('a set holds what `in` finds', () => {
  fc.assert(
    fc.property(randomFacts, ({ x, y, v, l, k }) => {
      if (!(l instanceof FactList) || !(k instanceof FactList)) return
      const set = new FactSet(l)
      for (const item of [x, y, v, ...k.items].filter(isKeyed)) {
        const [got, wanted] = [set.has(item), contains(l, item)]
        expect(got instanceof Unknown ? '?' : got).toBe(wanted instanceof Unknown ? '?' : wanted)
      }
    }),
  )
})

test('difference and intersection part a list', () => {
  fc.assert(
    fc.property(lists, lists, (a, b) => {
      const present = a.filter((item) => item !== undefined)
      expect(call('difference', a, b)?.items).toEqual(
        present.filter((item) => contains(new FactList(b), item) !== true),
      )
      expect(call('intersection', a, b)?.items).toEqual(
        present.filter((item) => contains(new FactList(b), item) === true),
      )
    }),
  )
})

test('distinct has each value once, duplicates those that it took away', () => {
  const texts = fc.array(fc.constantFrom<Fact>(undefined, 'a', 'A', 'b', 'B', 'c'), { maxLength: 6 })
  fc.assert(
    fc.property(texts, (items) => {
      const present = items.filter((item) => item !== undefined)
      const once = present.filter((item, at) => !isIn(present.slice(0, at), item))
      const twice = once.filter((item) => present.filter((other) => equal(other, item) === true).length > 1)
      const distinct = call('distinct', items)
      expect([distinct?.items, distinct?.maybe]).toEqual([once, []])
      const found = call('duplicates', items)
      expect(found?.maybe).toEqual([])
      expect(
        found?.items
          .map(String)
          .map((text) => text.toLowerCase())
          .sort(),
      ).toEqual(
        twice
          .map(String)
          .map((text) => text.toLowerCase())
          .sort(),
      )
    }),
  )
})

test('ten thousand unknown addresses are no work for hours', () => {
  const items = Array.from({ length: 10_000 }, (_, at) => `10.0.${String(at >> 8)}.${String(at & 255)}`)
  const asked = Array.from({ length: 1000 }, () => new Unknown({ print: () => 'reference()', causes: [] }))
  const found = call('duplicates', [...items, ...asked])
  expect([found?.items.length, found?.maybe.length]).toEqual([0, 10_999])
})
