// `test --update` writes what findings say into files of cases, and leaves the rest as it is, to the byte.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'
import { testRules } from '../../src/gate/test-rules.ts'
import { applyEdits, insertAfter, replaceValue } from '../../src/rule/testing/yaml-text.ts'
import { treeOf } from './rule-files.ts'

const rule = `code: OWN001
name: lb-name
title: Load balancers are called lbe-
severity: warning
for: loadBalancer
assert: lb.name.startsWith("lbe-")
message: "Load balancer '{lb.name}' is called: no #1, {{x}}."
`
const first = `# about names
- name: a good name # it passes
  template: &t { parameters: { name: { type: string, defaultValue: web } }, resources: [&lb { type: Microsoft.Network/loadBalancers, apiVersion: 2024-05-01, name: "[parameters('name')]" }] }
  parameters: { name: lbe-a }
  expect: pass
`
const says = `Load balancer 'web' is called: no #1, {x}.`

function update(cases: string): { text: string; problems: readonly string[]; updated: number | undefined } {
  const texts = new Map([
    ['p/OWN001.yaml', rule],
    ['p/OWN001.cases.yaml', cases],
  ])
  const { problems, updated } = testRules(['p'], treeOf(texts), { write: (path, text) => void texts.set(path, text) })
  return { text: texts.get('p/OWN001.cases.yaml') ?? '', problems: problems.map(({ message }) => message), updated }
}

describe('what is filled in', () => {
  const rows: [name: string, before: string, after: string][] = [
    [
      'block map, comments stay',
      '- name: c\n  template: *t\n  expect: fail   # why\n  # more\n\n',
      `- name: c\n  template: *t\n  expect: fail   # why\n  at: web\n  message: "${says}"\n  # more\n\n`,
    ],
    [
      'flow map',
      '- { name: c, template: *t, expect: fail }\n',
      `- { name: c, template: *t, expect: fail, at: web, message: "${says}" }\n`,
    ],
    [
      'another message, in its quotes',
      '- name: c\n  template: *t\n  at: web\n  message: "was: old"   # keep\n  expect: fail\n',
      `- name: c\n  template: *t\n  at: web\n  message: "${says}"   # keep\n  expect: fail\n`,
    ],
    [
      'a folded message',
      '- name: c\n  template: *t\n  at: web\n  message: >-\n    was\n    old\n  expect: fail\n',
      `- name: c\n  template: *t\n  at: web\n  message: >-\n    ${says}\n  expect: fail\n`,
    ],
    [
      'a plain message',
      '- name: c\n  template: *t\n  at: web\n  message: was old\n  expect: fail\n',
      `- name: c\n  template: *t\n  at: web\n  message: "${says}"\n  expect: fail\n`,
    ],
    [
      'the end of the file',
      '- name: c\n  template: *t\n  at: web\n  expect: fail',
      `- name: c\n  template: *t\n  at: web\n  message: "${says}"\n  expect: fail`,
    ],
    [
      'a listed finding',
      '- name: c\n  template: *t\n  expect: fail\n  findings: [{ at: web, message: old }]\n',
      `- name: c\n  template: *t\n  expect: fail\n  findings: [{ at: web, message: "${says}" }]\n`,
    ],
    [
      'an unknown case',
      '- name: c\n  template: { parameters: { name: { type: string } }, resources: [*lb] }\n  expect: unknown\n',
      `- name: c\n  template: { parameters: { name: { type: string } }, resources: [*lb] }\n  expect: unknown\n  message: "Cannot be told for {parameters('name')}: parameter name has no value."\n`,
    ],
  ]
  test.each(rows)('%s', (_name, before, after) => {
    expect(update(first + before)).toEqual({ text: first + after, problems: [], updated: 1 })
    expect(update(first + after)).toEqual({ text: first + after, problems: [], updated: 0 })
  })

  test('the line breaks of the file', () => {
    const { text } = update(`${first}- name: c\n  template: *t\n  expect: fail\n`.replaceAll('\n', '\r\n'))
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  })
})

describe('what stays', () => {
  test.each([
    [
      'a message that fits in part',
      "- name: c\n  template: *t\n  at: web\n  message: Load balancer 'web'\n  expect: fail\n",
    ],
    ['a case whose outcome is another', '- name: c\n  template: *t\n  expect: pass\n'],
    ['a case whose severity is another', '- name: c\n  template: *t\n  severity: error\n  expect: fail\n'],
    ['a case that passes', '- name: c\n  template: *t\n  parameters: { name: lbe-b }\n  expect: pass\n'],
  ])('%s', (_name, cases) => {
    expect(update(first + cases)).toEqual({ text: first + cases, problems: [], updated: 0 })
  })

  test('what is shared by an anchor', () => {
    const cases = `${first}- name: c\n  template: *t\n  at: web\n  message: &m old\n  expect: fail\n- name: d\n  template: *t\n  at: web\n  message: *m\n  expect: fail\n`
    const { text, problems } = update(cases)
    expect(text).toBe(cases)
    expect(problems).toEqual([
      "The case 'c' shares its text by an anchor or an alias, and is not updated. Write it by hand.",
      "The case 'd' shares its text by an anchor or an alias, and is not updated. Write it by hand.",
    ])
  })
})

test('whatever a message says reads as it was', () => {
  const maps = [
    '- expect: fail\n  message: old # c\n',
    "- expect: fail\n  message: 'old'\n",
    '- expect: fail\n  message: "old"\n',
    '- message: >-\n    old\n  expect: fail\n',
    '- message: |\n    old\n\n  expect: fail\n',
    '- { message: old, expect: fail }\n',
    "- [{ expect: fail, message: 'old' }]\n",
  ]
  const text = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^[ '":#,{}[\]&*!|>%@`\\\n\t~a-z0-9-]*$/),
  )
  fc.assert(
    fc.property(fc.constantFrom(...maps), text, (source, message) => {
      for (const key of ['message', 'at']) {
        const map = mapOf(source)
        const edit =
          key === 'at'
            ? insertAfter(source, map, 'expect', [['at', message]])
            : replaceValue(source, map, 'message', message)
        const written = mapOf(applyEdits(source, edit === undefined ? [] : [edit])).toJSON()
        expect(written).toEqual({ expect: 'fail', message: 'old', ...mapOf(source).toJSON(), [key]: message })
      }
    }),
  )
})

function mapOf(source: string): YAMLMap {
  let node: unknown = parseDocument(source, { version: '1.2', schema: 'core' }).contents
  while (isSeq(node)) node = node.items[0]
  if (!isMap(node)) throw new Error(`no map in ${source}`)
  return node
}
