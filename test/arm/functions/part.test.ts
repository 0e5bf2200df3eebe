// Where a part of a result came from: following the path into the argument gives the same value.
import { expect, test } from '@jest/globals'
import { parseExpression, isFault } from '../../../src/arm/expression/parser.ts'
import { callSite, evaluate } from '../../../src/arm/expression/evaluate.ts'
import { isArray, isObject, type Value } from '../../../src/resource/value.ts'
import type { Path } from '../../../src/resource/resource.ts'
import { fakeFrame } from '../fake-frame.ts'

function follow(from: Value | undefined, path: Path): Value | undefined {
  let value = from
  for (const key of path) {
    if (isObject(value)) value = value.get(String(key))
    else value = isArray(value) && typeof key === 'number' ? value[key] : undefined
  }
  return value
}

test.each<readonly [expression: string, path: Path, argument: number]>([
  ["if(true(), createObject('a', 1), 2)", ['a'], 1],
  ["coalesce(null(), createArray('x'), 2)", [0], 1],
  ["createObject('a', 1, 'b', createArray(5))", ['B', 0], 3],
  ["createArray('x', createObject('k', 'v'))", [1, 'k'], 1],
  ["concat(createArray(1, 2), createArray(), createArray(3, createObject('k', 4)))", [3, 'k'], 2],
  ["union(createObject('a', createObject('x', 1)), createObject('A', createObject('y', 2)))", ['a', 'x'], 0],
  ["union(createObject('a', 1, 'b', 2), createObject('a', 3))", ['a'], 1],
  ["shallowMerge(createArray(createObject('a', 1), createObject('a', 2)))", ['a'], 0],
  ["tryGet(createObject('a', createArray(createObject('b', 7))), 'a', 0)", ['b'], 0],
  ["first(createArray(createObject('b', 7)))", ['b'], 0],
  ["last(createArray(1, createObject('b', 7)))", ['b'], 0],
  ['take(createArray(1, 2, 3), 2)', [1], 0],
  ['skip(createArray(1, 2, 3), 1)', [1], 0],
  ['flatten(createArray(createArray(1), createArray(), createArray(2, 3)))', [2], 0],
  ["array(createObject('b', 7))", [0, 'b'], 0],
  ["indexFromEnd(createArray(createObject('b', 7), 1), 2)", ['b'], 0],
])('%s at %j', (expression, path, argument) => {
  const call = parseExpression(expression)
  if (isFault(call) || call.kind !== 'call') throw new Error('a call is expected')
  const frame = fakeFrame({})
  const args = call.args.map((arg) => evaluate(arg, frame))
  const part = call.definition?.part?.(path, args, callSite(call, frame))
  expect(part?.argument).toBe(argument)
  expect(follow(args[argument], part?.path ?? ['missing'])).toEqual(follow(evaluate(call, frame), path))
})

test('what a function makes itself has no source', () => {
  const call = parseExpression("union(createObject('a', 1), createObject('b', 2))")
  if (isFault(call) || call.kind !== 'call') throw new Error('a call is expected')
  const frame = fakeFrame({})
  const args = call.args.map((arg) => evaluate(arg, frame))
  expect(call.definition?.part?.([], args, callSite(call, frame))).toBeUndefined()
})
