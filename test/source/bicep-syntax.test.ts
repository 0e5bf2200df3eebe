// Bicep files as far as places need them: declarations, and the parts of their values.
import fc from 'fast-check'
import { describe, expect, test } from '@jest/globals'
import { JsonDocument } from '../../src/arm/json/document.ts'
import { SourceText } from '../../src/resource/place.ts'
import type { Path } from '../../src/resource/resource.ts'
import { spotOf } from '../../src/source/bicep/spot.ts'
import type { BicepNode } from '../../src/source/bicep/nodes.ts'
import { parseBicep } from '../../src/source/bicep/syntax.ts'

/** A node as text: `{a: [x, x]}`. */
function print(node: BicepNode | undefined): string {
  switch (node?.kind) {
    case undefined:
      return ''
    case 'object': {
      const members = node.members.map(({ key, value }) => `${key ?? '?'}: ${print(value)}`)
      return `{${[...members, ...node.declarations.map(({ name }) => `resource ${name}`)].join(', ')}}`
    }
    case 'array':
      return `[${node.items.map(print).join(', ')}]`
    case 'loop':
      return `for ${print(node.body)}`
    case 'expression':
      return node.name ?? (node.text === undefined ? 'x' : `'${node.text}'`)
  }
}

function declared(text: string): string[] {
  return parseBicep(text).map(({ keyword, name, target, existing, type, value }) =>
    [keyword, name, target, existing ? 'existing' : '', print(type), print(value)]
      .filter((part) => part !== '')
      .join(' '),
  )
}

describe('declarations', () => {
  test.each([
    ["param sku string = 'Standard'", "param sku string 'Standard'"],
    ["param a 'x' | 'y'", 'param a x'],
    ['param o { a: string, b: int? } = { a: 1 }', 'param o {a: string, b: x} {a: 1}'],
    ['param many string[]', 'param many x'],
    ['var a = 1\nvar b = a', 'var a 1; var b a'],
    ['var c = cond\n  ? 1\n  : 2', 'var c cond'],
    ['var f = union({ a: 1 }, b)', 'var f x'],
    ['output id string = lb.id', 'output id string x'],
    ['type t = { *: string }', 'type t {*: string}'],
    ["func f(a string) string => 'x${a}'", 'func f string x'],
    ["resource a 'T/t@1' = {\n name: 'x'\n}", "resource a T/t@1 {name: 'x'}"],
    ["resource a 'T/t@1' existing = { name: b }", 'resource a T/t@1 existing {name: b}'],
    ["resource a 'T/t@1' = if (b == { c: 1 }) { name: d }", 'resource a T/t@1 {name: d}'],
    ["resource a 'T/t@1' = [for (i, j) in range(0, 3): if (i > 0) {\n  name: j\n}]", 'resource a T/t@1 for {name: j}'],
    ["module m './m.bicep' =\n// a comment\nif (x) {\n  name: 'm'\n}", "module m ./m.bicep {name: 'm'}"],
    [
      "@batchSize(1)\n@description('''a\n}''')\nmodule m 'm.bicep' = { params: { a: [1, 2] } }",
      'module m m.bicep {params: {a: [1, 2]}}',
    ],
    ["resource v 'T/t@1' = {\n  resource s 'u' = { name: 'x' }\n  a: b\n}", 'resource v T/t@1 {a: b, resource s}'],
    ["extension kubernetes with { a: 'b' } as k8s", "extension k8s kubernetes {a: 'b'}"],
    ["using './main.bicep'\nparam a = 1", 'using ./main.bicep ./main.bicep; param a 1'],
    [
      '#disable-next-line no-x\nvar a = {\n  #disable-next-line y\n  b: 1 // c: 2\n  /* d: 3 */ e: 4\n}',
      'var a {b: 1, e: 4}',
    ],
    ["var a = { 'b-c': 1, '${d}': 2, ...e }", 'var a {b-c: 1, ?: 2}'],
  ])('%j', (text, expected) => {
    expect(declared(text).join('; ')).toBe(expected)
  })

  test('what is no Bicep gives few, and nothing throws', () => {
    const tokens = [
      ['resource', 'module', 'var', 'a', "'x'", "'", "'''", '${', '{', '}', '[', ']', '(', ')', 'for', 'in', 'if'],
      [':', ',', '=', '@', '?', '\n', '//', '/*', '*/', ' ', '...', '\\', 'as', 'with', 'using'],
    ].flat()
    const token = fc.constantFrom(...tokens)
    const texts = fc.oneof(
      fc.array(token, { maxLength: 60 }).map((parts) => parts.join(' ')),
      fc.string(),
    )
    fc.assert(fc.property(texts, (text) => parseBicep(text).every(({ start, end }) => start <= end)))
  })

  test('depth and length cost no more than they are long', () => {
    for (const open of ['{a:', '[', '(', '[for x in y: ', '@a(', "{resource a 'b' = ", 'if (a) ', 'for x in [']) {
      const text = `var x = ${open.repeat(50_000)}`
      expect(parseBicep(text).length).toBeLessThanOrEqual(1)
    }
  })
})

describe('places', () => {
  const bicep = [
    /* 1 */ 'param sku string',
    /* 2 */ "var front = { name: 'f' }",
    /* 3 */ '@batchSize(2)',
    /* 4 */ "resource lb 'Microsoft.Network/loadBalancers@2024-05-01' = [for i in range(0, 2): {",
    /* 5 */ "  name: 'lb${i}'",
    /* 6 */ '  sku: { name: sku }',
    /* 7 */ '  properties: {',
    /* 8 */ '    frontendIPConfigurations: [',
    /* 9 */ '      front',
    /* 10 */ '    ]',
    /* 11 */ '    backendAddressPools: [for name in names: {',
    /* 12 */ '      name: name',
    /* 13 */ '    }]',
    /* 14 */ '    probes: concat(a, [',
    /* 15 */ "      { name: 'p' }",
    /* 16 */ '    ])',
    /* 17 */ '  }',
    /* 18 */ '}]',
    /* 19 */ "resource old 'Microsoft.Network/loadBalancers@2024-05-01' existing = { name: 'old' }",
    /* 20 */ "resource vnet 'Microsoft.Network/virtualNetworks@2024-05-01' = {",
    /* 21 */ "  name: 'v'",
    /* 22 */ "  resource inner 'subnets' = {",
    /* 23 */ "    name: 's'",
    /* 24 */ '    properties: {}',
    /* 25 */ '  }',
    /* 26 */ '}',
    /* 27 */ "module m 'm.bicep' = {",
    /* 28 */ '  params: {',
    /* 29 */ '    a: 1',
    /* 30 */ '  }',
    /* 31 */ '}',
  ].join('\n')
  const lb = { type: 'Microsoft.Network/loadBalancers', apiVersion: '2024-05-01' }
  const vnet = { type: 'Microsoft.Network/virtualNetworks', apiVersion: '2024-05-01' }
  const subnet = { type: 'Microsoft.Network/virtualNetworks/subnets', apiVersion: '2024-05-01' }
  const module = { type: 'Microsoft.Resources/deployments', apiVersion: '2025-04-01', properties: { template: {} } }
  const listed = { resources: [lb, subnet, vnet, module] }
  const symbolic = { resources: { lb, vnet, 'vnet::inner': subnet, m: module } }

  function lineOf(template: object, path: Path): number | undefined {
    const { root } = JsonDocument.read(new SourceText('main.json', JSON.stringify(template)))
    const spot = spotOf(parseBicep(bicep), root, path)
    return spot && new SourceText('main.bicep', bicep).position(spot.start).line + 1
  }

  test.each<readonly [string, Path, number | undefined]>([
    ['lb', ['name'], 5],
    ['lb', ['sku', 'name'], 6],
    ['lb', ['copy', 'count'], 4],
    ['lb', ['properties', 'frontendIPConfigurations', 0, 'name'], 2],
    ['lb', ['properties', 'copy', 0, 'input', 'name'], 12],
    ['lb', ['properties', 'copy', 0, 'name'], 11],
    ['lb', ['properties', 'probes', 0, 'name'], 14],
    ['lb', ['properties', 'absent', 'deeper'], 7],
    ['vnet::inner', ['properties'], 24],
    ['vnet', ['name'], 21],
    ['m', ['properties', 'parameters', 'a', 'value'], 29],
    ['m', ['properties', 'mode'], 27],
    ['none', ['name'], undefined],
  ])('%s %j', (symbol, path, line) => {
    expect(lineOf(symbolic, ['resources', symbol, ...path])).toBe(line)
    const index = { lb: 0, 'vnet::inner': 1, vnet: 2, m: 3 }[symbol] ?? 9
    expect(lineOf(listed, ['resources', index, ...path])).toBe(line)
  })

  test('a template of another file has no places in this one', () => {
    expect(lineOf({ resources: [lb, lb] }, ['resources', 0, 'name'])).toBeUndefined()
    expect(lineOf({ resources: [{ ...lb, apiVersion: '2020-01-01' }] }, ['resources', 0, 'name'])).toBeUndefined()
    expect(lineOf(listed, ['toString', 'a'])).toBeUndefined()
  })
})
