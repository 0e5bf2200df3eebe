// Whatever a text is, it reads back from the YAML that is written of it, and nothing invisible gets into the file.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'yaml'
import { plain } from '../../src/report/escape.ts'
import { comment, flow } from '../../src/scaffold/yaml-text.ts'

test.each([
  ['lb-web', 'lb-web'],
  ['infra/main.json', 'infra/main.json'],
  ['101-lb/main.json', '101-lb/main.json'],
  ['./policies', './policies'],
  ['../../policies', '../../policies'],
  ['lb-*', "'lb-*'"],
  ['a b', "'a b'"],
  ["it's", '"it\'s"'],
  ['no', "'no'"],
  ['12', "'12'"],
  ['2024-01-01', "'2024-01-01'"],
  ['.inf', "'.inf'"],
  ['', "''"],
  ['a: b', "'a: b'"],
  ['x, y: {', "'x, y: {'"],
  ['a\nb', '"a\\nb"'],
  ['a\u001b[31mb', '"a\\u001b[31mb"'],
  ['a\u202eb', '"a\\u202eb"'],
  ['a\\b', '"a\\\\b"'],
  ['東京', "'東京'"],
])('%j is written as %s', (text, written) => {
  expect(flow(text)).toBe(written)
  expect(parse(`{ key: ${written} }`)).toEqual({ key: text })
})

test('any text reads back, alone, in a list and as a key', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('a1-.:#{}[],&*!|>\'"%@`\n\t\\ ~')) }),
  )
  fc.assert(
    fc.property(texts, fc.array(texts), (text, others) => {
      const value = { text, others, [text]: others.length }
      const written = flow(value)
      expect(plain(written)).toBe(written)
      expect(parse(`- ${written}`)).toEqual([value])
    }),
  )
})

test('what is undefined is left out', () => {
  expect(flow({ set: undefined, template: 'main.json' })).toBe('{ template: main.json }')
  expect(flow({ set: undefined })).toBe('{}')
})

test('a comment is one line', () => {
  expect(comment('a\nb: c\u2028d\u001b')).toBe('a\\nb: c\\u2028d\\u001b')
})
