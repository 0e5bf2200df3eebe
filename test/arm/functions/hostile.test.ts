// Whatever an expression says, it ends, and it ends with a value or an ArmError.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ArmError } from '../../../src/arm/error.ts'
import { writeJson } from '../../../src/arm/expression/print.ts'
import { functions } from '../../../src/arm/functions/functions.ts'
import { run, unknown, type Given } from '../fake-frame.ts'
import { failureOf } from './tables.ts'

const given: Given = {
  parameters: { u: unknown("parameters('u')") },
  subscriptionId: 's',
  resourceGroup: 'g',
  inParameterDefault: true,
  steps: 20_000,
}

function settle(expression: string): void {
  try {
    writeJson(run(`[${expression}]`, given), { limit: 1_000_000 })
  } catch (error) {
    if (!(error instanceof ArmError)) throw new Error(`${expression}: ${String(error)}`, { cause: error })
  }
}

const leaf = fc.constantFrom(
  "'a'",
  "''",
  "'/subscriptions/x'",
  "'10.0.0.0/16'",
  "'{0}'",
  "'2024-01-01'",
  "'P1D'",
  "'A.B/c'",
  '\'{"a":[1]}\'',
  "'YWJj'",
  '0',
  '1',
  '-1',
  '3',
  '2147483648',
  '9223372036854775807',
  'null()',
  'true()',
  'false()',
  "json('0.5')",
  "parameters('u')",
  "concat('x', parameters('u'))",
  'createArray()',
  'createArray(1, 2)',
  "createObject('a', 1)",
  "lambdaVariables('x')",
  "lambda('x', lambdaVariables('x'))",
  "lambda('x', 'y', less(lambdaVariables('x'), lambdaVariables('y')))",
)
const names = functions.map((entry) => entry.name)

test('random calls', () => {
  const { expression } = fc.letrec<{ expression: string; call: string }>((tie) => ({
    expression: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf, tie('call')),
    call: fc
      .tuple(
        fc.constantFrom(...names),
        fc.array(tie('expression'), { maxLength: 4 }),
        fc.constantFrom('', '', '.a', '[0]'),
      )
      .map(([name, args, access]) => `${name}(${args.join(', ')})${access}`),
  }))
  fc.assert(fc.property(expression, settle), { numRuns: 4000 })
})

test('every function with every kind of first arguments', () => {
  const kinds = [
    "'a'",
    '1',
    'null()',
    'true()',
    'createArray(1)',
    "createObject('a', 1)",
    "parameters('u')",
    "concat('x', parameters('u'))",
  ]
  for (const name of names) {
    settle(`${name}()`)
    for (const a of kinds) {
      settle(`${name}(${a})`)
      for (const b of kinds) {
        settle(`${name}(${a}, ${b})`)
        for (const c of kinds) settle(`${name}(${a}, ${b}, ${c})`)
      }
    }
  }
})

test('random characters', () => {
  const parts = fc.constantFrom(
    'concat',
    '(',
    ')',
    '[',
    ']',
    ',',
    '.',
    "'",
    "''",
    ' ',
    '\n',
    '1',
    '-',
    '$',
    'é',
    '😀',
    '"',
    'add',
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 20 }), (text) => settle(text.join(''))),
    { numRuns: 3000 },
  )
})

test.each([
  [
    'a text that doubles',
    "reduce(range(0, 60), 'xx', lambda('c', 'n', concat(lambdaVariables('c'), lambdaVariables('c'))))",
  ],
  [
    'an array that doubles',
    "reduce(range(0, 60), createArray(1), lambda('c', 'n', concat(lambdaVariables('c'), lambdaVariables('c'))))",
  ],
  [
    'a value that shares its parts, printed',
    "string(reduce(range(0, 60), 'x', lambda('c', 'n', createArray(lambdaVariables('c'), lambdaVariables('c')))))",
  ],
  [
    'a value that shares its parts, compared',
    "equals(reduce(range(0, 60), 'x', lambda('c', 'n', createArray(lambdaVariables('c'), lambdaVariables('c')))), reduce(range(0, 60), 'x', lambda('c', 'n', createArray(lambdaVariables('c'), lambdaVariables('c')))))",
  ],
  [
    'a value nested deep, printed',
    "string(reduce(range(0, 9999), 'x', lambda('c', 'n', createArray(lambdaVariables('c')))))",
  ],
  [
    'a value nested deep, merged',
    "union(reduce(range(0, 9999), createObject(), lambda('c', 'n', createObject('a', lambdaVariables('c')))), reduce(range(0, 9999), createObject(), lambda('c', 'n', createObject('a', lambdaVariables('c')))))",
  ],
  [
    'a replacement that explodes',
    "reduce(range(0, 60), 'xxxxxxxx', lambda('c', 'n', replace(lambdaVariables('c'), 'x', 'xxxxxxxx')))",
  ],
  [
    'loops in loops',
    "map(range(0, 9999), lambda('x', map(range(0, 9999), lambda('y', map(range(0, 9999), lambda('z', 1))))))",
  ],
  [
    'a sort that contradicts itself and never ends',
    "sort(range(0, 9999), lambda('x', 'y', equals(1, length(map(range(0, 9999), lambda('z', 1))))))",
  ],
])('%s', (_, expression) => {
  const started = performance.now()
  expect(failureOf(expression, { ...given, steps: 1_000_000 })?.code).toBe('limit')
  // NOTE: without the limits it would take for ever; how fast the machine is does not matter.
  expect(performance.now() - started).toBeLessThan(25_000)
})

test('a prototype is out of reach', () => {
  expect(failureOf("createObject('a', 1).constructor")?.code).toBe('property')
  expect(failureOf("createObject('a', 1)['__proto__']")?.code).toBe('property')
  expect(failureOf('constructor()')?.code).toBe('unknown-function')
  expect(failureOf("createArray(1)['length']")?.code).toBe('property')
})
