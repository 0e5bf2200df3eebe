// Which part of a Bicep file a comment stands above.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { outlineOf } from '../../src/source/bicep/outline.ts'

/** `symbol path` of each comment that begins with `// X`, in order; `-` for one above nothing. */
function aboveOf(text: string): string[] {
  const { comments } = outlineOf(text, (comment) => comment.startsWith('// X'))
  return comments.map(({ declaration, path }) => (declaration ? `${declaration.symbol} ${path.join('.')}`.trim() : '-'))
}

const lb = (body: string) => `resource lb 'Microsoft.Network/loadBalancers@2024-05-01' = {\n${body}\n}\n`

describe('what a comment stands above', () => {
  test.each<[string, string, string[]]>([
    ['a resource', `// X\n${lb("name: 'a'")}`, ['lb']],
    [
      'a resource, over a decorator and a blank line',
      `// X\n@description('a } b')\n@batchSize(1)\n\n${lb('')}`,
      ['lb'],
    ],
    ['two comments', `// X\n// other\n// X\n${lb('')}`, ['lb', 'lb']],
    ['a module', "// X\nmodule web './web.bicep' = { name: 'web' }", ['web']],
    ['a resource with a condition', `// X\nresource a 'T/a@1' = if (b == '{') {\n // X\n name: 'a'\n}`, ['a', 'a']],
    [
      'a resource in a loop',
      "// X\nresource a 'T/a@1' = [for i in range(0, 2): {\n // X\n sku: {\n }\n}]",
      ['a', 'a sku'],
    ],
    ['a scalar of the body: all of it', lb("// X\nname: 'a'"), ['lb']],
    ['an object of the body', lb("// X\nsku: {\nname: 'a'\n}"), ['lb sku']],
    ['a scalar of an object', lb("sku: {\n// X\nname: 'a'\n}"), ['lb sku']],
    ['an element', lb('properties: {\nrules: [\n{\n}\n// X\n{\nname: 1\n}\n]\n}'), ['lb properties.rules.1']],
    [
      'a scalar of an element',
      lb('properties: {\nrules: [\n{\n}\n{\n// X\nname: 1\n}\n]\n}'),
      ['lb properties.rules.1'],
    ],
    ['elements on one line', lb('rules: [ {}, {}\n// X\n{} ]'), ['lb rules.2']],
    ['a loop of a property: all of it', lb('rules: [for a in b: {\n// X\nname: a\n}]'), ['lb rules']],
    ['an argument: all of the property', lb('rules: concat([\n// X\n{\n}\n], x)'), ['lb rules']],
    ['a quoted key', lb("'a-b': {\n// X\nc: 1\n}"), ['lb a-b']],
    [
      'a resource inside',
      lb("// X\nresource pool 'backendAddressPools' = {\n// X\nname: 'p'\n}"),
      ['lb::pool', 'lb::pool'],
    ],
    ['a parameter', `// X\nparam a string\n${lb('')}`, ['-']],
    ['the end of a body', lb("name: 'a'\n// X"), ['-']],
    ['nothing', `${lb('')}// X`, ['-']],
    ['behind something', lb("name: 'a' // X"), ['-']],
    ['in a string', lb("name: '// X'\nb: '''\n// X\n'''"), []],
    ['in a block comment', '/*\n// X\n*/\n' + lb(''), []],
    ['braces in strings', lb("name: '}${c ? '}' : '{'}'\n// X\nsku: {\n}"), ['lb sku']],
    ['line breaks of Windows', `// X\r\n${lb("name: 'a'").replaceAll('\n', '\r\n')}`, ['lb']],
  ])('%s', (_, text, above) => expect(aboveOf(text)).toEqual(above))
})

test('declarations have their type in full', () => {
  const text = `${lb("resource p 'pools@2020-01-01' = {\n}\nresource q 'pools' = {\n}")}resource e 'T/e@1' existing = {\n}\nmodule m 'br:x/y:1' = {\n}`
  expect(outlineOf(text, () => false).declarations).toEqual([
    {
      kind: 'resource',
      symbol: 'lb',
      type: 'Microsoft.Network/loadBalancers',
      apiVersion: '2024-05-01',
      existing: false,
    },
    {
      kind: 'resource',
      symbol: 'lb::p',
      type: 'Microsoft.Network/loadBalancers/pools',
      apiVersion: '2020-01-01',
      existing: false,
    },
    {
      kind: 'resource',
      symbol: 'lb::q',
      type: 'Microsoft.Network/loadBalancers/pools',
      apiVersion: '2024-05-01',
      existing: false,
    },
    { kind: 'resource', symbol: 'e', type: 'T/e', apiVersion: '1', existing: true },
    { kind: 'module', symbol: 'm', type: 'br:x/y:1', apiVersion: '', existing: false },
  ])
})

test('whatever the text is, each comment is told once and in order', () => {
  const piece = fc.constantFrom(
    '// X\n',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    "'",
    '${',
    '\n',
    ':',
    ',',
    '@',
    'a',
    'for ',
    "resource a 'b@c' = {\n",
    '/*',
    '*/',
    "'''",
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const { comments } = outlineOf(pieces.join(''), () => true)
      const starts = comments.map(({ start }) => start)
      expect(new Set(starts).size).toBe(starts.length)
    }),
  )
})

test('a file of brackets alone costs no more than its length', () => {
  const deep = `${lb('')}${'{\n// X\n'.repeat(50_000)}`
  expect(outlineOf(deep, () => true).comments).toHaveLength(50_000)
})
