// From nodes to places and back.
import { expect, test } from '@jest/globals'
import { JsonDocument } from '../../../src/arm/json/document.ts'
import { memberOf, valueOf } from '../../../src/arm/json/node.ts'
import { SourceText } from '../../../src/resource/place.ts'

const read = (text: string): JsonDocument => JsonDocument.read(new SourceText('a.json', text))

test('places through tabs, CRLF and astral characters', () => {
  const document = read('{\r\n\t"😀": 1,\r\n\t"b": [\r\n\t\ttrue ]\r\n}')
  const node = document.nodeAt(['b', 0])
  const place = node && document.place(node)
  expect(place?.pointer).toBe('/b/0')
  expect(place && document.source.position(place.start)).toEqual({ line: 3, column: 2 })
  expect(document.source.text.slice(place?.start, place?.end)).toBe('true')
})

test('a member is shown with its key, as far as the first line goes', () => {
  const text = '{ "a": 1, "b": {  \r\n "c": [1,\n2] } }'
  const document = read(text)
  const shown = (key: string, parent = document.root): string => {
    const member = memberOf(parent, key)
    const place = member && document.placeOfMember(member)
    return text.slice(place?.start, place?.end)
  }
  expect(shown('a')).toBe('"a": 1')
  expect(shown('b')).toBe('"b": {')
  expect(shown('c', valueOf(document.root, 'b'))).toBe('"c": [1,')
})

test.each([
  ['{"a":{"b/c":[1,{"d~":2}]}}', 'd~', '/a/b~1c/1/d~0'],
  ['{"a":{"b/c":[1,{"d~":2}]}}', '2}', '/a/b~1c/1/d~0'],
  ['{"a":{"b/c":[1,{"d~":2}]}}', '{"d', '/a/b~1c/1'],
  ['{"a": 1 }', ' }', ''],
  ['[[1],[2,3]]', '3', '/1/1'],
])('pointer in %s at %s', (text, at, pointer) => {
  expect(read(text).pointerAt(text.indexOf(at))).toBe(pointer)
})

test('keys are found without case, the last of several counts', () => {
  const document = read('{"Properties":{"A":1},"properties":{"a":[5]}}')
  expect(document.nodeAt(['PROPERTIES', 'A', 0])).toMatchObject({ value: 5 })
  expect(document.nodeAt(['properties', 'x', 'y'])).toBeUndefined()
  expect(document.nodeAt([])).toBe(document.root)
})

test('offsets in strings go through escapes', () => {
  const text = String.raw`["[\u0041dd(1,\n'\\')]", "plain"]`
  const document = read(text)
  const [escaped, plain] = [document.nodeAt([0]), document.nodeAt([1])]
  if (escaped?.kind !== 'string' || plain?.kind !== 'string') throw new Error('two strings are expected')
  expect(escaped.value).toBe("[Add(1,\n'\\')]")
  for (const [offset, shown] of [
    [0, '['],
    [1, '\\u0041'],
    [2, 'd'],
    [7, '\\n'],
    [9, '\\\\'],
    [10, "'"],
  ] as const)
    expect(text.slice(document.stringOffset(escaped, offset)).startsWith(shown)).toBe(true)
  expect(document.stringOffset(escaped, escaped.value.length)).toBe(escaped.end - 1)
  expect(text.slice(document.stringOffset(plain, 2))).toBe('ain"]')
})
