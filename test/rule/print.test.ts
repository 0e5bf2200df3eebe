// Code written back as CEL compiles to the same code.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { newChecker } from '../../src/gate/rules.ts'
import type { Variables } from '../../src/rule/cel/check.ts'
import { printCode } from '../../src/rule/cel/print.ts'
import { library } from '../../src/rule/library.generated.ts'
import { mutantsOf } from '../../src/rule/testing/mutants.ts'
import type { Code } from '../../src/rule/rule.ts'

const checker = newChecker()
const names = ['x', 'y', 'e', 'l', 'k', 'v']
const dynamic: Variables = new Map(names.map((name) => [name, { type: 'dyn' }]))

function compiled(text: string): Code {
  const checked = checker.check(text, dynamic, 'value')
  if (checked.code === undefined) throw new Error(`${text}: ${checked.faults.map(({ message }) => message).join(' ')}`)
  return checked.code
}

test.each([
  ['a.b && (c || d) && !e', 'x.b && (y || e) && !l'],
  ['the left one of two differences', 'x - (y - e) - l'],
  ['a choice in a choice', 'x ? (y ? 1 : 2) : e ? 3 : -4'],
  ['a choice as an operand', '(x ? y : e) == l'],
  ['texts', String.raw`x == "a\"b\\c\n" || x == "ü"`],
  ['numbers', 'x * -1.5 - -2.5 < 1e30'],
  ['negations', '!(!x) || -(-x) == 1 || -(x + y) < 0'],
  ['a method of a difference', 'glob((x + y).z, "a*") && (x + "a").startsWith("b")'],
  ['macros', 'l.filter(v, v.a in [1, 2]).map(v, v.b).exists_one(v, v == k[0])'],
  ['has and an index', 'has(x.a.b) && x["a-b"] != null && known(count(l))'],
  ['comparisons of comparisons', '(x == y) == (e != l)'],
])('%s', (_name, text) => {
  const code = compiled(text)
  expect(compiled(printCode(code))).toEqual(code)
})

const leaf: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...names, 'e.a', 'has(x.a)', 'null', 'true', '""', '"a\'b"', '0', '7', '-3', '1.5'),
)
const operators = ['&&', '||', '==', '!=', '<', '<=', '>', '>=', 'in', '+', '-', '*', '/', '%']
const tree = fc.letrec<{ text: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc.tuple(tie('text'), fc.constantFrom(...operators), tie('text')).map(([a, op, b]) => `(${a}) ${op} (${b})`),
    fc.tuple(tie('text'), tie('text'), tie('text')).map(([a, b, c]) => `(${a}) ? (${b}) : (${c})`),
    fc.tuple(fc.constantFrom('!', '-'), tie('text')).map(([sign, a]) => `${sign}(${a})`),
    fc
      .tuple(fc.constantFrom('exists', 'all', 'filter', 'map', 'exists_one'), tie('text'))
      .map(([name, a]) => `l.${name}(v, ${a})`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `[${a}, ${b}]`),
    tie('text').map((a) => `(${a}).a`),
    tie('text').map((a) => `known(${a})`),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a})[${b}]`),
  ),
}))

test('whatever passes the check is printed as text of the same code', () => {
  fc.assert(
    fc.property(tree.text, (text) => {
      const { code } = checker.check(text, dynamic, 'value')
      fc.pre(code !== undefined)
      expect(compiled(printCode(code))).toEqual(code)
    }),
    { numRuns: 500 },
  )
})

test('mutants of the library have names of their own', () => {
  for (const rule of library) {
    const mutants = mutantsOf(rule).map(({ name }) => name)
    expect([rule.code, new Set(mutants).size]).toEqual([rule.code, mutants.length])
  }
})
