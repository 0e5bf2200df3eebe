// What strangers write to keep a reader busy, and what it makes of honest aliases.
import { describe, expect, test } from '@jest/globals'
import { SourceText } from '../../src/resource/place.ts'
import { toJson } from '../../src/yaml/node.ts'
import { readYaml } from '../../src/yaml/read.ts'

const limits = { characters: 4 * 1024 * 1024, nodes: 500_000 }

function read(text: string): unknown {
  const tree = readYaml(new SourceText('a.yaml', text), limits)
  return 'type' in tree ? toJson(tree) : tree.map(({ message }) => message).slice(0, 2)
}

const times = (count: number, item: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => item(index)).join(', ')

/** Ten anchors, each of nine times the one before. */
function bomb(): string {
  const names = Array.from({ length: 10 }, (_, index) => 'abcdefghij'.charAt(index))
  return names
    .map((name, at) => `${name}: &${name} [${times(9, () => (at === 0 ? 'x' : `*${names[at - 1]}`))}]`)
    .join('\n')
}

/** Anchors that each nest 600 levels, the last one with all of the others inside. */
function tower(): string {
  const level = (name: string, inner: string) => `${name}: &${name} ${'['.repeat(300)}${inner}${']'.repeat(300)}`
  return [level('a', '1'), level('b', '*a'), level('c', '*b')].join('\n')
}

describe('what keeps a reader busy is refused at once, or read at once', () => {
  // Each of these takes minutes when every key or alias is looked for among all others.
  const many = 100_000
  test.each([
    [
      'keys in one map',
      `{${times(many, (at) => `k${at}: 1`)}}`,
      Object.fromEntries(Array.from({ length: many }, (_, at) => [`k${at}`, 1])),
    ],
    ['aliases of one anchor', `[&a 1, ${times(many, () => '*a')}]`, Array(many + 1).fill(1)],
    [
      'aliases of as many anchors',
      `[${times(many / 2, (at) => `&a${at} 1`)}, ${times(many / 2, (at) => `*a${at}`)}]`,
      Array(many).fill(1),
    ],
    [
      'a key twice among many',
      `{${times(many, (at) => `k${at}: 1`)}, k7: 2}`,
      ['The key `k7` stands twice. Keep one.'],
    ],
    ['a bomb', bomb(), ['The file is too large with its aliases (*name) written out.']],
    ['a tower of aliases', tower(), ['The file is nested too deep with its aliases (*name) written out.']],
    ['brackets', '['.repeat(many), ['This is not YAML: it is nested too deep. Write it with fewer levels.']],
  ])('%s', (_, text, value) => expect(read(text)).toEqual(value))
})

describe('aliases', () => {
  test.each([
    ['name the last anchor before them', '[&a 1, *a, &a 2, *a]', [1, 1, 2, 2]],
    [
      'do not bring back an anchor inside of what they name',
      '[&o { k: &a 1 }, &a 2, *o, *a]',
      [{ k: 1 }, 2, { k: 1 }, 2],
    ],
    ['of nothing', '[*a]', ['There is no anchor &a before *a.']],
    ['in a circle', '&a { b: { c: *a } }', ['The alias *a stands inside of what it names. Write the value out.']],
  ])('%s', (_, text, value) => expect(read(text)).toEqual(value))
})

test('a key `__proto__` is a key like any other', () => {
  const value = read('__proto__: { polluted: true }')
  expect(Object.keys(value as object)).toEqual(['__proto__'])
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
})
