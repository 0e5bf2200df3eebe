// The hash of a finding, against that of Node.
import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { sha256 } from '../../src/finding/sha256.ts'

const byNode = (text: string) => createHash('sha256').update(text).digest('hex')

test.each([
  ['nothing', ''],
  ['a text that fills a block but for its length', 'x'.repeat(55)],
  ['one that leaves no room for it', 'x'.repeat(56)],
  ['a whole block', 'x'.repeat(64)],
  ['many blocks', 'poolgate'.repeat(1000)],
  ['characters of several bytes', 'Überprüfung 😀'],
  ['half a character', '\ud83d'],
])('of %s', (_, text) => {
  expect(sha256(text)).toBe(byNode(text))
})

test('of any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(sha256(text)).toBe(byNode(text))
    }),
  )
})
