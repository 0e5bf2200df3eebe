// The baseline as a text: what is written is read again, in the same bytes, and every mistake has a place.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readBaseline, writeBaseline } from '../../../src/gate/suppress/baseline.ts'
import { UsageError } from '../../../src/config/usage-error.ts'
import { printPlace } from '../../../src/report/place.ts'

const entry = { fingerprint: 'f1', code: 'LB103', target: 'lb-web/https', file: 'main.json' }

test('sorted by file, code and target, a line for each', () => {
  const entries = [
    { ...entry, fingerprint: 'f3', file: 'other.json' },
    { ...entry, fingerprint: 'f2', code: 'LB104' },
    entry,
    entry,
  ]
  expect(writeBaseline(entries)).toBe(`{
  "version": 1,
  "findings": [
    {"fingerprint":"f1","code":"LB103","target":"lb-web/https","file":"main.json"},
    {"fingerprint":"f2","code":"LB104","target":"lb-web/https","file":"main.json"},
    {"fingerprint":"f3","code":"LB103","target":"lb-web/https","file":"other.json"}
  ]
}
`)
})

test('nothing found is an empty list', () => {
  expect(writeBaseline([])).toBe('{\n  "version": 1,\n  "findings": []\n}\n')
})

test('what is written is read again, whatever the names are and in whatever order', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 })
  const entries = fc.uniqueArray(fc.record({ fingerprint: text, code: text, target: text, file: text }), {
    selector: ({ fingerprint }) => fingerprint,
  })
  fc.assert(
    fc.property(entries, (list) => {
      const written = writeBaseline(list)
      expect(writeBaseline(list.toReversed())).toBe(written)
      expect(writeBaseline(readBaseline('b.json', written).entries)).toBe(written)
    }),
  )
})

function mistakesOf(text: string): string[] {
  try {
    readBaseline('b.json', text)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return error.problems.map(({ place, message }) => `${place ? printPlace(place) : '?'} ${message}`)
  }
  return []
}

describe('mistakes', () => {
  test.each<[string, string, string[]]>([
    ['empty', '', ['b.json The file is empty. Write a template into it, or leave it out.']],
    ['a list', '[]', ['b.json:1:1 The baseline must be an object of keys and values, not a list.']],
    ['version', '{"version":2,"findings":[]}', ['b.json:1:12 `version` must be 1, not 2.']],
    ['no findings', '{"version":1}', ['b.json:1:1 The baseline has no `findings`.']],
    [
      'an entry',
      '{"version":1,"findings":[3]}',
      ['b.json:1:26 `findings[0]` must be an object of keys and values, not 3.'],
    ],
    [
      'a key that is misspelt',
      '{"version":1,"findings":[{"fingerprnt":"a","code":"b","target":"c","file":"d"}]}',
      [
        "b.json:1:40 Unknown key `fingerprnt`. Did you mean 'fingerprint'?",
        'b.json:1:26 `findings[0]` has no `fingerprint`.',
      ],
    ],
    [
      'a prototype',
      '{"version":1,"findings":[],"__proto__":{}}',
      ['b.json:1:40 Unknown key `__proto__`. Known keys are version, findings.'],
    ],
    [
      'a number beyond bounds',
      '{"version":99999999999999999999,"findings":[]}',
      ['b.json:1:12 `version` must be 1, not 100000000000000000000.'],
    ],
  ])('%s', (_, text, messages) => expect(mistakesOf(text)).toEqual(messages))
})
