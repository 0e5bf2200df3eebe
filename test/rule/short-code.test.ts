// Code in short, as the library stores it, is the code again.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Code } from '../../src/rule/rule.ts'
import { lengthen, longBody, shortBody, shorten } from '../../src/rule/short-code.ts'
import { randomCode } from './random.ts'

const name = (text: string): Code => ({ op: 'name', name: text })
const field = (target: Code, text: string): Code => ({ op: 'field', target, field: text })

test.each<readonly [string, Code, unknown]>([
  ['a name with fields', field(field(name('rule'), 'probe'), 'port'), ['rule.probe.port']],
  ['a plain value', { op: 'value', value: 'Tcp' }, 'Tcp'],
  ['nothing', { op: 'value', value: null }, null],
  [
    'a field of an element of a list',
    field({ op: 'index', target: name('l'), index: { op: 'value', value: 0 } }, 'name'),
    ['field', ['index', ['l'], 0], 'name'],
  ],
  ['an empty list', { op: 'list', items: [] }, ['list', []]],
  ['a call without arguments', { op: 'call', name: 'today', args: [] }, ['call', 'today', []]],
  [
    'a comparison',
    { op: '==', left: field(name('lb'), 'kind'), right: { op: 'value', value: 'value' } },
    ['==', ['lb.kind'], 'value'],
  ],
])('%s', (_, code, short) => {
  expect(shorten(code)).toEqual(short)
  expect(lengthen(shorten(code))).toEqual(code)
})

test('any code comes back', () => {
  fc.assert(
    fc.property(randomCode, (code) => {
      expect(lengthen(JSON.parse(JSON.stringify(shorten(code))) as ReturnType<typeof shorten>)).toEqual(code)
    }),
  )
})

test('text of a message is told from code that gives a text', () => {
  const body = {
    let: [],
    asserts: [{ assert: name('ok'), message: ['a', { op: 'value', value: 'b' } as const, name('c')], fix: ['value'] }],
    links: [],
    tags: [],
  }
  expect(longBody(shortBody(body))).toEqual(body)
})
