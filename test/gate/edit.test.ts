// Edits of templates: the property that a rule names, and not another character.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { JsonDocument } from '../../src/arm/json/document.ts'
import { editAt, withEdits } from '../../src/gate/fix/edit.ts'
import { SourceText } from '../../src/resource/place.ts'
import type { RuleEdit } from '../../src/rule/rule.ts'

const schema = '"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#"'
const reset: RuleEdit = { set: 'properties.enableTcpReset', value: true }

/** The text with the edit for a finding at this part of it; undefined where there is none. */
function edited(text: string, at: string, edit = reset): string | undefined {
  const document = JsonDocument.read(new SourceText('main.json', text))
  const made = editAt(document, text.indexOf(at), edit)
  return made && withEdits(text, [made]).text
}

const template = (element: string) => `{ ${schema}, "resources": [ { "rules": [ ${element} ] } ] }`

describe('a property that is there', () => {
  test.each([
    ['{ "name": "a", "properties": { "enableTcpReset": false } }', 'false', 'true'],
    ['{"name":"a","properties":{"ENABLETCPRESET" : "no" /* why */ , "x": 1}}', '"no"', 'true'],
  ])('%s', (element, old, now) => {
    const text = template(element)
    expect(edited(text, /"enabletcpreset"/i.exec(element)![0])).toBe(text.replace(old, now))
  })
})

describe('a property that is absent', () => {
  test.each([
    ['{ "name": "a", "properties": { "port": 1 } }', '"port": 1', '"port": 1, "enableTcpReset": true'],
    ['{"name":"a","properties":{"port":1}}', '"port":1', '"port":1, "enableTcpReset":true'],
    ['{ "name": "a", "properties": { } }', '"properties": { }', '"properties": { "enableTcpReset": true }'],
    ['{ "name": "a", "properties": { "port": 1, } }', '"port": 1', '"port": 1, "enableTcpReset": true'],
    [
      '{ "name": "a",\r\n\t"properties": {\r\n\t\t"port": 1, // the port\r\n\t\t"x": {\r\n\t\t}\r\n\t}\r\n}',
      '"x": {\r\n\t\t}',
      '"x": {\r\n\t\t},\r\n\t\t"enableTcpReset": true',
    ],
  ])('%s', (element, old, now) => {
    const text = template(element)
    expect(edited(text, '"name"')).toBe(text.replace(old, now))
  })
})

describe('nothing is changed where that is not certain', () => {
  test.each([
    ['an expression', '{ "name": "a", "properties": { "enableTcpReset": "[parameters(\'x\')]" } }', '"enableTcpReset"'],
    ['it has the value', '{ "name": "a", "properties": { "enableTcpReset": true } }', '"enableTcpReset"'],
    ['an object', '{ "name": "a", "properties": { "enableTcpReset": {} } }', '"enableTcpReset"'],
    ['no place for it', '{ "name": "a", "properties": "[variables(\'p\')]" }', '"name"'],
    ['no properties', '{ "name": "a" }', '"name"'],
    ['a property of another name', '{ "name": "a", "properties": { "port": 1 } }', '"port"'],
    ['of the same name, elsewhere', '{ "name": "a", "enableTcpReset": false }', '"enableTcpReset"'],
    ['a loop around it', '{ "copy": { "count": 2 }, "name": "a", "properties": { "port": 1 } }', '"name"'],
    ['a loop within it', '{ "name": "a", "properties": { "copy": [], "port": 1 } }', '"name"'],
    ['only a remark in it', '{ "name": "a", "properties": { /* none */ } }', '"name"'],
    ['a place that is no property', '{ "name": "a", "properties": { "port": 1 } }', '1 }'],
  ])('%s', (_, element, at) => expect(edited(template(element), at)).toBeUndefined())

  test.each([
    ['no template', '{ "resources": [ { "name": "a", "properties": { "port": 1 } } ] }'],
    [
      'what Bicep made',
      `{ ${schema}, "metadata": { "_generator": {} }, "resources": [ { "name": "a", "properties": { "p": 1 } } ] }`,
    ],
  ])('%s', (_, text) => expect(edited(text, '"name"')).toBeUndefined())
})

test('several in one text; of two for one part the first is made', () => {
  expect(
    withEdits('abcdef', [
      { start: 4, end: 5, text: 'E' },
      { start: 1, end: 3, text: 'X' },
      { start: 2, end: 3, text: 'no' },
      { start: 5, end: 5, text: '+' },
      { start: 5, end: 5, text: '-' },
    ]),
  ).toEqual({ text: 'aXdE+-f', made: 4 })
})

test('whatever the template, what is set has the value afterwards, and everything else what it had', () => {
  const json = fc.jsonValue({ maxDepth: 2 }).filter((value) => !JSON.stringify(value).includes('"copy"'))
  fc.assert(
    fc.property(fc.dictionary(fc.string(), json), fc.boolean(), fc.nat(3), (others, isThere, indent) => {
      const { enableTcpReset: _, copy: __, ...rest } = others
      const properties = { ...rest, ...(isThere && { enableTcpReset: false }) }
      const root = { $schema: 'deploymentTemplate', resources: [{ name: 'a', properties }] }
      const text = JSON.stringify(root, null, indent)
      const keys = Object.keys(rest).filter((key) => key.toLowerCase() === 'enabletcpreset' || key === '__proto__')
      fc.pre(keys.length === 0)
      const now = edited(text, isThere ? '"enableTcpReset"' : '"name"')
      const wanted = { ...root, resources: [{ name: 'a', properties: { ...rest, enableTcpReset: true } }] }
      fc.pre(
        text.indexOf(isThere ? '"enableTcpReset"' : '"name"') ===
          text.lastIndexOf(isThere ? '"enableTcpReset"' : '"name"'),
      )
      expect(JSON.parse(now!)).toEqual(wanted)
    }),
  )
})
