// Values as expression text and as JSON text, and back.
import { describe as group, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ArmError } from '../../../src/arm/error.ts'
import { describe, literalString, printValue, writeJson } from '../../../src/arm/expression/print.ts'
import { readTemplateString } from '../../../src/arm/expression/template-string.ts'
import { ObjectValue, type Value } from '../../../src/resource/value.ts'
import { run, toPlain, toValue, unknown } from '../fake-frame.ts'

const mixed = ObjectValue.of({ s: "it's", n: [1, 0.25, 3000000000, 9007199254740993n, true, null], u: unknown('f()') })

test('values as expressions', () => {
  expect(printValue(mixed)).toBe(
    "createObject('s', 'it''s', 'n', createArray(1, json('0.25'), json('3000000000'), json('9007199254740993'), true(), null()), 'u', f())",
  )
})

test('values as JSON', () => {
  expect(writeJson(mixed)).toBe(`{"s":"it's","n":[1,0.25,3000000000,9007199254740993,true,null],"u":"[f()]"}`)
  expect(writeJson(toValue({ a: {}, b: [], c: [{ d: 1 }] }), { indent: 2 })).toBe(
    JSON.stringify({ a: {}, b: [], c: [{ d: 1 }] }, null, 2),
  )
  expect(writeJson(['[x]', '[x', '[[x]'])).toBe('["[[x]","[x","[[[x]"]')
  expect(writeJson(['[x]'], { strings: 'plain' })).toBe('["[x]"]')
  expect(writeJson(new ObjectValue(new Map([['__proto__', 1]])))).toBe('{"__proto__":1}')
})

test.each<[Value, string]>([
  ['a', 'a string'],
  [1, 'an integer'],
  [1n << 60n, 'an integer'],
  [1.5, 'a decimal number'],
  [true, 'a boolean'],
  [null, 'null'],
  [[], 'an array'],
  [ObjectValue.of({}), 'an object'],
  [unknown('f()'), 'an unknown value'],
])('%p is described', (value, text) => {
  expect(describe(value)).toBe(text)
})

group('limits', () => {
  test('text that doubles', () => {
    let value: Value = 'x'.repeat(100)
    for (let step = 0; step < 40; step++) value = [value, value]
    expect(() => printValue(value)).toThrow(ArmError)
    expect(() => writeJson(value, { limit: 100_000 })).toThrow(ArmError)
  })

  test('depth', () => {
    let value: Value = 1
    for (let step = 0; step < 100_000; step++) value = [value]
    expect(() => printValue(value)).toThrow(ArmError)
    expect(() => writeJson(value)).toThrow(ArmError)
  })
})

test('a printed value evaluates to itself', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (plain) => {
      // createObject() cannot make two keys that differ in letter case only; a parameter file can.
      fc.pre(!hasTwins(plain))
      const value = toValue(plain)
      expect(toPlain(run(`[${printValue(value)}]`))).toEqual(toPlain(value))
    }),
    { numRuns: 500 },
  )
})

test('a literal string is read back as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('[', ']', 'a', "'")), (parts) => {
      expect(readTemplateString(literalString(parts.join('')))).toBe(parts.join(''))
    }),
  )
})

function hasTwins(plain: unknown): boolean {
  if (typeof plain !== 'object' || plain === null) return false
  const keys = Object.keys(plain)
  const folded = new Set(keys.map((key) => key.toLowerCase()))
  return folded.size < keys.length || Object.values(plain).some(hasTwins)
}
