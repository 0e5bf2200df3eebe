// Logic, comparison, numbers.
import { describe } from '@jest/globals'
import { refusals, values } from './tables.ts'

describe('logic', () => {
  values([
    ["if(equals(1, 1), 'yes', fail('never'))", 'yes'],
    ["and(true(), false(), fail('never'))", false],
    ["or(false(), true(), fail('never'))", true],
    ["coalesce(null(), 'x', fail('never'))", 'x'],
    ["bool(' TRUE ')", true],
    ["bool('0')", false],
    ['bool(2)', true],
    ['not(false())', true],
  ])
  refusals([
    ["if('x', 1, 2)", "Function 'if', argument 1: expected a boolean, got a string."],
    ['and(true(), 1)', 'argument 2: expected a boolean'],
    ["bool('yes')", 'cannot be converted to the target type'],
    ['true(1)', 'takes 0 arguments, got 1'],
    ['and(true())', 'takes at least 2 arguments'],
    ["fail('stop here')", 'stop here'],
  ])
})

describe('comparison', () => {
  values([
    ["equals('a', 'A')", false],
    ["equals(1, '1')", false],
    ["equals(json('1.0'), 1)", true],
    ["equals(createObject('A', createArray(1)), createObject('a', createArray(1)))", true],
    ["equals(createObject('a', null()), createObject('b', null()))", false],
    ['equals(9007199254740993, 9007199254740993)', true],
    ['equals(9007199254740993, 9007199254740994)', false],
    ['equals(null(), null())', true],
    ["less('resume', 'résumé')", true],
    ["less('résumé', 'resumf')", true],
    ["less('a1', 'aa')", true],
    ["less('a_1', 'a1')", true],
    ["greater('Zebra', 'ant')", true],
    ["lessOrEquals('', 'a')", true],
    ["less('ab', 'AB')", true],
    ["less('AB', 'ac')", true],
    ['less(9007199254740993, 9007199254740994)', true],
    ["less(1, json('1.5'))", true],
  ])
  refusals([
    ["less(1, 'a')", 'argument 2: expected a number'],
    ["less('a', 1)", 'argument 2: expected a string'],
    ['less(true(), false())', 'expected a number or a string, got a boolean'],
  ])
})

describe('numbers', () => {
  values([
    ['add(9007199254740991, 2)', 9007199254740993n],
    ['sub(add(9007199254740991, 2), 3)', 9007199254740990],
    ['mul(-3, 7)', -21],
    ['mul(4294967296, 2147483647)', 9223372032559808512n],
    ['div(-7, 2)', -3],
    ['mod(-7, 3)', -1],
    ['mod(-4, 2)', 0],
    ['div(9223372036854775807, 10)', 922337203685477580n],
    ["int(' -12 ')", -12],
    ["int('9223372036854775807')", 9223372036854775807n],
    ["float('2.50')", 2.5],
    ['max(createArray(3, 9007199254740993, 4))', 9007199254740993n],
    ['min(3, -4, 2)', -4],
  ])
  refusals([
    ['add(9223372036854775807, 1)', 'does not fit into a 64-bit integer'],
    ['sub(-9223372036854775808, 1)', 'does not fit into a 64-bit integer'],
    ['mul(4294967296, 2147483648)', 'does not fit into a 64-bit integer'],
    ['div(-9223372036854775808, -1)', 'does not fit into a 64-bit integer'],
    ['div(1, 0)', 'must not be 0'],
    ["add('1', 2)", 'argument 1: expected an integer, got a string'],
    ["add(json('1.5'), 2)", 'expected an integer, got a decimal number'],
    ["int('1.5')", 'cannot be converted to an integer'],
    ["int('9223372036854775808')", 'cannot be converted to an integer'],
    ["float('1,5')", 'cannot be converted to a number'],
    ['max(createArray())', 'the array is empty'],
    ["min(createArray(1, 'a'))", 'an array of integers'],
  ])
})
