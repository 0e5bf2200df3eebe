// An object that shares its keys is like any other: whatever is asked of both has the same answer.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Shapes, ShapedObject } from '../../src/resource/shaped-object.ts'
import { ObjectValue, type Value } from '../../src/resource/value.ts'

const key = fc.constantFrom('id', 'ID', 'name', 'Name', '__proto__', 'constructor', 'toString', '')
const value = fc.constantFrom<Value>(null, 0, '', 'x', true, [], new ObjectValue())

test('every question has the answer of a plain object', () => {
  const shapes = new Shapes()
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(key, value), { selector: ([name]) => name }),
      key,
      value,
      (members, asked, other) => {
        const plain = new ObjectValue(new Map(members))
        const shaped = new ShapedObject(
          shapes.of(members.map(([name]) => name)),
          members.map(([, one]) => one),
        )
        const told = (object: ObjectValue) => ({
          size: object.size,
          keys: [...object.keys()],
          values: [...object.values()],
          entries: [...object.entries()],
          get: object.get(asked),
          has: object.has(asked),
          spelling: object.spelling(asked),
          with: [...object.with(asked, other).entries()],
        })
        expect(told(shaped)).toEqual(told(plain))
      },
    ),
  )
})

test('the same keys are kept once', () => {
  const shapes = new Shapes()
  expect(shapes.of(['a', 'b'])).toBe(shapes.of(['a', 'b']))
  expect(shapes.of(['a', 'b'])).not.toBe(shapes.of(['b', 'a']))
  expect(shapes.of(['a","b'])).not.toBe(shapes.of(['a', 'b']))
})
