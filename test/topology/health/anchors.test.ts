// Looking for the words of all patterns at once: it must find what looking for each of them finds.
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Anchors } from '../../../src/topology/health/anchors.ts'
import { anchorsOf, pattern } from '../../../src/topology/health/pattern.ts'

/** Few letters, so that words begin with the ends of others. */
const words = fc.string({ unit: fc.constantFrom('a', 'b', '0'), minLength: 1, maxLength: 6 })
const patterns = fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { maxLength: 8 })
const text = fc.string({ unit: fc.constantFrom('a', 'b', '0', ' ', '-', 'é'), maxLength: 60 })

test('finds the patterns of which a word is there, whatever stands between its letters', () => {
  fc.assert(
    fc.property(patterns, text, (all, written) => {
      const letters = written.replace(/[^a-z0-9]/g, '')
      const expected = [...all.keys()].filter((index) => all[index]?.some((word) => letters.includes(word)))
      expect(new Anchors(all).in(written)).toEqual(expected)
    }),
    { numRuns: 1000 },
  )
})

test('long words are told by how they begin', () => {
  const anchors = new Anchors([['abcdefghijklmnopqrstuvwxyz'], ['zyxwvutsrqponmlkjihgfedcba']])
  expect(anchors.in('see abcdefghijklmnopqrstuvwxyz')).toEqual([0])
  expect(anchors.in('abcdefgh zyxw')).toEqual([])
})

test.each([
  ['the longest of its words', 'server [address] cannot be reached <where> now', ['cannotbereached']],
  ['one of several', 'the certificate (is not|isnt quite) good', ['thecertificate']],
  ['not what may be missing', 'a [very long part of it] b <x> cc', ['cc']],
  ['where each choice is long', 'x (first of them|second of them) y', ['firstofthem', 'secondofthem']],
])('a pattern needs %s', (_, notation, expected) => {
  expect(anchorsOf(pattern(notation))).toEqual(expected)
})
