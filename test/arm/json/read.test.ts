// The JSON reader: what it accepts, what it refuses and where, and that it never guesses.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ArmError } from '../../../src/arm/error.ts'
import { JsonDocument } from '../../../src/arm/json/document.ts'
import { readJson, type JsonLimits } from '../../../src/arm/json/read.ts'
import { valueOfNode } from '../../../src/arm/json/value.ts'
import { SourceText } from '../../../src/resource/place.ts'
import { isObject } from '../../../src/resource/value.ts'
import { toPlain } from '../fake-frame.ts'

const plain = (text: string): unknown => toPlain(valueOfNode(readJson(new SourceText('a.json', text))))

function failure(text: string, limits?: JsonLimits): ArmError {
  try {
    readJson(new SourceText('a.json', text), limits)
  } catch (error) {
    if (error instanceof ArmError) return error
    throw error
  }
  throw new Error('the text was accepted')
}

describe('accepts', () => {
  test.each([
    ['line comments', '{ // one\n"a": 1 // two\r\n}', { a: 1 }],
    ['block comments', '/* x */[1,/* y\n */2]/**/', [1, 2]],
    ['trailing commas', '{"a":[1,2,],}', { a: [1, 2] }],
    ['raw line breaks and tabs in strings', '"a\r\n\tb"', 'a\r\n\tb'],
    ['a byte order mark', '\ufeff{"a":null}', { a: null }],
    ['single quotes', `{'it\\'s': 'a "b"'}`, { "it's": 'a "b"' }],
    ['all escapes', String.raw`"\"\\\/\b\f\n\r\t\u0041\ud83d\ude00"`, '"\\/\b\f\n\r\tA😀'],
    ['numbers', '[0,-1,1.5,-2e3,1E+2,0.1]', [0, -1, 1.5, -2000, 100, 0.1]],
    ['integers beyond 2^53', '[9007199254740993,-9223372036854775808]', [9007199254740993n, -9223372036854775808n]],
    ['the largest safe integer', '9007199254740991', 9007199254740991],
    ['lone values', 'true', true],
  ])('%s', (_, text, expected) => {
    expect(plain(text)).toEqual(expected)
  })

  test('a key that stands twice is kept twice and its last value counts', () => {
    const root = readJson(new SourceText('a.json', '{"a":1,"b":2,"a":3}'))
    expect(root.kind === 'object' && root.members.map((member) => member.key)).toEqual(['a', 'b', 'a'])
    expect(plain('{"a":1,"A":2,"a":3}')).toEqual({ a: 3, A: 2 })
  })

  test('__proto__ is data', () => {
    const value = valueOfNode(readJson(new SourceText('a.json', '{"__proto__":{"polluted":1},"constructor":2}')))
    expect(isObject(value) && [...value.keys()]).toEqual(['__proto__', 'constructor'])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('refuses', () => {
  test.each([
    ['', 0, 'The text is empty'],
    [' \n', 2, 'The text is empty'],
    ['{"a":1', 0, "ends before this '{' is closed"],
    ['{"a":[1,2', 5, "ends before this '[' is closed"],
    ['{"a"', 0, 'cut off'],
    ['{"a":', 0, 'cut off'],
    ['{"a" 1}', 5, "':' is missing"],
    ['{"a":1 "b":2}', 7, "',' or '}' is missing"],
    ['[1 2]', 3, "',' or ']' is missing"],
    ['{"a":1}}', 7, 'more text after the end'],
    ['{,}', 1, 'remove the comma'],
    ['{a:1}', 1, 'property name in double quotes'],
    ['[hello]', 1, 'A word stands here without quotes'],
    ['[tru]', 1, 'A word stands here without quotes'],
    ['[truex]', 1, 'A word stands here without quotes'],
    ['[01]', 1, 'is not a number'],
    ['[1.]', 1, 'is not a number'],
    ['[-]', 1, 'is not a number'],
    ['[1e999]', 1, 'too large'],
    ['[NaN]', 1, 'A word stands here without quotes'],
    ['"abc', 0, 'not closed'],
    [String.raw`"a\qb"`, 2, 'is not an escape'],
    [String.raw`"a\u00g0"`, 2, 'is not an escape'],
    ['/* x', 0, 'not closed'],
    ['[1 / 2]', 3, 'a comment begins with'],
  ])('%s', (text, start, message) => {
    const error = failure(text)
    expect(error.code).toBe('json')
    expect(error.message).toContain(message)
    expect(error.place?.start).toBe(start)
  })

  test('deep nesting is an error, not an overflow', () => {
    for (const text of ['['.repeat(100_000), '{"a":'.repeat(100_000), `${'['.repeat(600)}${']'.repeat(600)}`])
      expect(failure(text).message).toContain('nested more than 512 deep')
    expect(failure('[[[]]]', { depth: 2 }).place?.start).toBe(2)
  })

  test('a text that is too long', () => {
    expect(failure('"äää"', { bytes: 7 }).code).toBe('limit')
    expect(() => readJson(new SourceText('a', '"äää"'), { bytes: 8 })).not.toThrow()
    expect(() => readJson(new SourceText('a', '"😀"'), { bytes: 6 })).not.toThrow()
  })
})

test('any JSON is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.nat(3), (text, indent) => {
      const written = JSON.stringify(JSON.parse(text), null, indent)
      const document = JsonDocument.read(new SourceText('a.json', written))
      expect(ordered(document)).toEqual(JSON.stringify(JSON.parse(written)))
    }),
    { numRuns: 500 },
  )
})

/** The tree as JSON text again, from its nodes. */
function ordered(document: JsonDocument): string {
  const write = (node: typeof document.root): string => {
    if (node.kind === 'object') {
      const last = new Map(node.members.map((member) => [member.key, member.value]))
      const text = Array.from(last, ([key, value]) => `${JSON.stringify(key)}:${write(value)}`).join(',')
      return JSON.stringify(JSON.parse(`{${text}}`))
    }
    if (node.kind === 'array') return `[${node.items.map(write).join(',')}]`
    if (node.kind === 'null') return 'null'
    return typeof node.value === 'bigint' ? JSON.stringify(Number(node.value)) : JSON.stringify(node.value)
  }
  return write(document.root)
}

test('any text is a tree or an ArmError', () => {
  const characters = fc.constantFrom(...Array.from('{}[]:,"\'\\/*\n tfnu01-.e+aé😀'))
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 40 }), (parts) => {
      try {
        readJson(new SourceText('a.json', parts.join('')))
      } catch (error) {
        expect(error).toBeInstanceOf(ArmError)
      }
    }),
    { numRuns: 3000 },
  )
})

test('keys of a list are those that are written, however much one is like the one before', () => {
  const written = fc.constantFrom('a', 'ab', 'b', '', '\\u0061', 'a\\"', "a'", 'a\\\\', 'a\\\\b', '__proto__')
  const list = fc.array(fc.array(written, { maxLength: 3 }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(list, (objects) => {
      const text = `[${objects.map((keys) => `{${keys.map((key) => `"${key}": 1`).join(', ')}}`).join(', ')}]`
      const root = readJson(new SourceText('a.json', text))
      const items = root.kind === 'array' ? root.items : []
      const found = items.map((item) => (item.kind === 'object' ? item.members : []))
      expect(found.map((members) => members.map(({ key }) => key))).toEqual(
        objects.map((keys) => keys.map((key) => JSON.parse(`"${key}"`) as string)),
      )
      for (const { key, keyStart, keyEnd } of found.flat()) expect(JSON.parse(text.slice(keyStart, keyEnd))).toBe(key)
    }),
  )
})
