// Globs: what they match, and that no pattern takes long.
import { expect, test } from '@jest/globals'
import { compileGlob, rootOf } from '../../src/source/glob.ts'

test.each<[string, string[], string[]]>([
  ['*.json', ['a.json', '.json'], ['a/b.json', 'a.jsonc']],
  ['**/*.json', ['a.json', 'a/b.json', 'a/b/c.json'], ['a.txt']],
  ['infra/**', ['infra/a', 'infra/a/b'], ['other/a']],
  ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b'], ['a/x/c']],
  ['a?c', ['abc'], ['ac', 'a/c', 'abbc']],
  ['[a-c]x', ['ax', 'cx'], ['dx']],
  ['[!a-c]x', ['dx'], ['ax']],
  ['{a,b}/{c,d}.json', ['a/c.json', 'b/d.json'], ['a/e.json', '{a,b}/c.json']],
  ['a{,b}', ['a', 'ab'], ['b']],
  ['{{a,b},c}', ['a', 'b', 'c'], ['d']],
  ['a[', ['a['], ['a']],
  ['{a}', ['{a}'], ['a']],
  ['*a*b*', ['xaxbx', 'ab'], ['ba']],
])('%s', (pattern, yes, no) => {
  const matches = compileGlob(pattern)
  expect([...yes, ...no].filter(matches)).toEqual(yes)
})

test.each([
  ['infra/*.json', 'infra'],
  ['a/b/**/c', 'a/b'],
  ['*.json', ''],
])('the folder that %s starts in', (pattern, root) => expect(rootOf(pattern)).toBe(root))

test('no pattern takes long', () => {
  const started = performance.now()
  const text = 'a'.repeat(2000)
  compileGlob(`${'*a'.repeat(200)}b`)(text)
  compileGlob(`${'**/'.repeat(200)}b`)(`${'a/'.repeat(1000)}c`)
  compileGlob('{a,b}'.repeat(40))(text)
  expect(performance.now() - started).toBeLessThan(25_000)
})
