// What can be said of calls whose arguments are not known.
import { describe, expect, test } from '@jest/globals'
import { piecesOf } from '../../../src/resource/text.ts'
import { Unknown } from '../../../src/resource/unknown.ts'
import { ObjectValue } from '../../../src/resource/value.ts'
import { run, toPlain, unknown, type Given } from '../fake-frame.ts'
import { values } from './tables.ts'

const body = ObjectValue.of({ sku: ObjectValue.of({ name: 'Standard' }), list: [1, 2] })
const given: Given = {
  parameters: {
    u: unknown("parameters('u')"),
    w: unknown("parameters('w')"),
    r: new Unknown({ print: () => "reference('lb')", causes: [], partial: body }),
  },
}
const U = "parameters('u')"

describe('decided all the same', () => {
  values(
    [
      [`and(${U}, false())`, false],
      [`or(${U}, true())`, true],
      [`if(${U}, 'a', 'a')`, 'a'],
      [`if(true(), 'a', ${U})`, 'a'],
      [`coalesce('a', ${U})`, 'a'],
      [`coalesce(concat('x', ${U}), 'b')`, `[concat('x', ${U})]`],
      [`equals(${U}, ${U})`, true],
      [`equals(concat('lb-', ${U}), 'LB-x')`, false],
      [`equals(concat(${U}, '-lb'), 'x-Lb')`, false],
      [`equals(concat('lb-', ${U}), 'lb')`, false],
      [`equals(uniqueString(${U}), 'short')`, false],
      [`equals(concat('a', ${U}), 5)`, false],
      [`equals(createArray(${U}, 1), createArray(${U}, 2))`, false],
      [`equals(createObject('k', ${U}), createObject('k', ${U}))`, true],
      [`empty(concat('a', ${U}))`, false],
      [`empty(newGuid())`, false],
      [`contains(createArray(${U}, 'x'), 'x')`, true],
      [`contains(concat('pool-', ${U}), 'ool')`, true],
      [`indexOf(createArray('x', ${U}), 'x')`, 0],
      [`length(createArray(${U}, ${U}))`, 2],
      [`length(concat('st', uniqueString(${U})))`, 15],
      [`length(newGuid())`, 36],
      [`take(concat('storage', ${U}), 4)`, 'stor'],
      [`substring(concat('STORAGE', ${U}), 1, 3)`, 'TOR'],
      [`toLower(substring(concat('STORAGE', ${U}), 0, 7))`, 'storage'],
      [`take(concat(uniqueString(${U}), 'abc'), 13)`, `[uniqueString(${U})]`],
      [`skip(concat(uniqueString(${U}), 'abc'), 14)`, 'bc'],
      [`startsWith(concat('Std_', ${U}), 'std')`, true],
      [`endsWith(concat(${U}, '.zip'), '.exe')`, false],
      [`first(concat('a', ${U}))`, 'a'],
      [`last(createArray(${U}, 2))`, 2],
      [`union(createObject('a', ${U}), createObject('b', 1))`, { a: `[${U}]`, b: 1 }],
      [`map(createArray(1, ${U}), lambda('x', createObject('v', lambdaVariables('x'))))`, [{ v: 1 }, { v: `[${U}]` }]],
      [`split(resourceId('A.B/c', 'n'), '/')[4]`, '[resourceGroup().name]'],
      [`last(split(resourceId('A.B/c', 'n'), '/'))`, 'n'],
      [`split(resourceId('A.B/c', ${U}), '/')[7]`, 'c'],
      [`tryGet(parameters('r'), 'sku', 'name')`, 'Standard'],
      [`parameters('r').list[1]`, 2],
    ],
    { ...given, inParameterDefault: true },
  )
})

describe('left open, reduced', () => {
  values(
    [
      [`and(${U}, true())`, `[and(${U}, true())]`],
      [`if(${U}, 'a', concat('b', 'c'))`, `[if(${U}, 'a', 'bc')]`],
      [`if(${U}, 'a', createArray(add(1, 1))[5])`, `[if(${U}, 'a', createArray(2)[5])]`],
      [`coalesce(null(), ${U}, 'd', 'e')`, `[coalesce(${U}, 'd')]`],
      [`equals(${U}, parameters('w'))`, `[equals(${U}, parameters('w'))]`],
      [`contains(createArray(${U}), 'y')`, `[contains(createArray(${U}), 'y')]`],
      [`indexOf(createArray(${U}, 'x'), 'x')`, `[indexOf(createArray(${U}, 'x'), 'x')]`],
      [`union(createArray(${U}), createArray('k'))`, `[union(createArray(${U}), createArray('k'))]`],
      [
        `last(split(resourceId('A.B/c', ${U}), '/'))`,
        `[last(split(format('/subscriptions/{0}/resourceGroups/{1}/providers/A.B/c/{2}', subscription().subscriptionId, resourceGroup().name, ${U}), '/'))]`,
      ],
      [
        `filter(createArray(1, ${U}), lambda('x', equals(lambdaVariables('x'), add(1, 1))))`,
        `[filter(createArray(1, ${U}), lambda('x', equals(lambdaVariables('x'), 2)))]`,
      ],
      [`tryGet(${U}, 'a', 0)`, `[tryGet(${U}, 'a', 0)]`],
      [`tryGet(createObject('a', ${U}), 'a', 'b')`, `[tryGet(${U}, 'b')]`],
      [`format('{0}-{1:D2}', ${U}, 3)`, `[format('{0}-{1:D2}', ${U}, 3)]`],
      [`listKeys('id', '2023-01-01').keys[0].value`, `[listKeys('id', '2023-01-01').keys[0].value]`],
      [
        `subscriptionResourceId('A.B/c', ${U})`,
        `[format('/subscriptions/{0}/providers/A.B/c/{1}', subscription().subscriptionId, ${U})]`,
      ],
    ],
    given,
  )
})

test('pieces go through the functions of texts', () => {
  const pieces = (expression: string): unknown => {
    const value = run(`[${expression}]`, given)
    if (!(value instanceof Unknown)) return value
    return piecesOf(value).map((piece) => (typeof piece === 'string' ? piece : toPlain(piece)))
  }
  expect(pieces(`toUpper(concat('a', ${U}, 'b'))`)).toEqual(['A', `[toUpper(${U})]`, 'B'])
  expect(pieces(`format('{0}/{1}', 'x', format('y{0}', ${U}))`)).toEqual(['x/y', `[${U}]`])
  expect(pieces(`join(createArray('a', ${U}, 'b'), '-')`)).toEqual(['a-', `[${U}]`, '-b'])
  expect(pieces(`replace(concat('a-b', ${U}), '-', '')`)).toEqual(['ab', `[replace(${U}, '-', '')]`])
  expect(pieces(`trim(concat(' a', ${U}, 'b '))`)).toEqual(['a', `[${U}]`, 'b'])
  expect(pieces(`resourceId('A.B/c', concat('n-', ${U}))`)).toEqual([
    '/subscriptions/',
    '[subscription().subscriptionId]',
    '/resourceGroups/',
    '[resourceGroup().name]',
    '/providers/A.B/c/n-',
    `[${U}]`,
  ])
})

test('two GUIDs made at two places are not the same', () => {
  const value = run('[equals(newGuid(), newGuid())]', { inParameterDefault: true })
  expect(value).not.toBe(true)
})
