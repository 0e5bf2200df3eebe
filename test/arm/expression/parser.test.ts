// The grammar of expressions, with ranges and faults.
import { describe, expect, test } from '@jest/globals'
import type { Expression } from '../../../src/arm/expression/ast.ts'
import { isFault, parseExpression } from '../../../src/arm/expression/parser.ts'
import { printExpression } from '../../../src/arm/expression/print.ts'
import { readTemplateString } from '../../../src/arm/expression/template-string.ts'
import { findFunction, functions, nearestFunction } from '../../../src/arm/functions/functions.ts'

function parsed(text: string): Expression {
  const result = parseExpression(text)
  if (isFault(result)) throw new Error(result.message)
  return result
}

test.each([
  ["concat('a', 'b')", "concat('a', 'b')"],
  ["  concat  (\n'a'\r\n,\t'b' ) ", "concat('a', 'b')"],
  ["'it''s'", "'it''s'"],
  ['add(-5, +3)', 'add(-5, 3)'],
  ['json(0.25)', 'json(0.25)'],
  ['f(9223372036854775807)', 'f(9223372036854775807)'],
  ["parameters('p') . a [ 0 ].$b_1['c']", "parameters('p').a[0].$b_1['c']"],
  ['__bicep._1.f()', undefined],
  ['__bicep.f(1)', '__bicep.f(1)'],
  ['_1.f()', '_1.f()'],
  ["reference('x').2nd", "reference('x').2nd"],
  ["x('😀')", "x('😀')"],
])('%s', (text, printed) => {
  const result = parseExpression(text)
  expect(isFault(result) ? undefined : printExpression(result)).toBe(printed)
})

test('ranges count from the string that holds the expression', () => {
  const text = "[concat(variables('x').y, [bad)]"
  const call = readTemplateString("[concat( variables('x').y[2] )]")
  if (typeof call === 'string' || call.kind !== 'call') throw new Error('a call is expected')
  expect(call).toMatchObject({ start: 1, end: 30, definition: findFunction('CONCAT') })
  expect(call.args[0]).toMatchObject({ kind: 'index', start: 9, end: 28 })
  const fault = readTemplateString(text)
  expect(fault).toMatchObject({ kind: 'fault', start: 26, end: 27 })
})

test('names are found without case, list operations by their beginning', () => {
  expect(parsed('RESOURCEGROUP()')).toMatchObject({ definition: { name: 'resourceGroup' } })
  expect(parsed("listKeyValue('a', 'b')")).toMatchObject({ definition: { name: 'list' } })
  expect(parsed('nope()')).toMatchObject({ definition: undefined, namespace: undefined })
  expect(parsed('ns.concat()')).toMatchObject({ definition: undefined, namespace: 'ns' })
  expect(nearestFunction('resourceID')).toBe('resourceId')
  expect(nearestFunction('subsrting')).toBe('substring')
  expect(nearestFunction('completelyElse')).toBeUndefined()
})

test('every entry has a name of its own and a sentence', () => {
  const names = functions.map((entry) => entry.name.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(115)
  for (const entry of functions) {
    expect(entry.summary).toMatch(/\.$/)
    expect(entry.max).toBeGreaterThanOrEqual(entry.min)
  }
})

describe('faults', () => {
  test.each([
    ['', 0, 'empty'],
    ['concat(', 7, 'the expression ends here'],
    ["concat('a'", 10, "',' or ')'"],
    ["concat('a' 'b')", 11, "found ''b''"],
    ['add(1,,2)', 6, "found ','"],
    ['add(1,)', 6, "found ')'"],
    ["'open", 0, 'not closed'],
    ['"x"', 0, 'single quotes'],
    ['a', 1, "'(' after the function name 'a'"],
    ['f().', 4, 'name of a property'],
    ['f()[1', 5, "']'"],
    ['f() g()', 4, 'end of the expression'],
    ['f(1.5x)', 2, 'not a number'],
    ['f(9223372036854775808)', 2, '64 bits'],
    ['f(#)', 2, "Unexpected character '#'"],
  ])('%s', (text, start, message) => {
    const result = parseExpression(text)
    expect(isFault(result) && result.start).toBe(start)
    expect(isFault(result) && result.message).toContain(message)
  })

  test.each([
    ['calls', 'f('.repeat(8000)],
    ['properties', `f()${'.a'.repeat(8000)}`],
    ['indexes', `f()${'[0]'.repeat(6000)}`],
    ['indexes in each other', 'f()['.repeat(6000)],
  ])('%s beyond the depth', (_, text) => {
    expect(parseExpression(text)).toMatchObject({ kind: 'fault', limit: true })
  })

  test('an expression that is too long', () => {
    expect(parseExpression(`'${'x'.repeat(24_575)}'`)).toMatchObject({ kind: 'fault', limit: true })
    expect(parseExpression(`'${'x'.repeat(24_574)}'`)).toMatchObject({ kind: 'literal' })
  })
})

test.each([
  ['plain', 'plain'],
  ['[[x]', '[x]'],
  ['[[[x]]', '[[x]]'],
  ['[x', '[x'],
  ['[[x', '[[x'],
  ['[', '['],
  ['x]', 'x]'],
  [' [add(1, 2)]', ' [add(1, 2)]'],
  ['[add(1, 2)] ', '[add(1, 2)] '],
])('the string %s is literal', (text, literal) => {
  expect(readTemplateString(text)).toBe(literal)
})
