// The published schemas say what the reader says: every rule and every case file of the library fits them.
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { SourceText } from '../../src/resource/place.ts'
import { kinds } from '../../src/topology/model/index.ts'
import { casesSchema, casesShape, ruleSchema, ruleShape } from '../../src/rule/schema.ts'
import { checkShape } from '../../src/rule/shape.ts'
import { readCasesYaml } from '../../src/rule/yaml.ts'

const root = resolve(import.meta.dirname, '../..')
const files = readdirSync(join(root, 'rules'), { recursive: true })
  .map(String)
  .filter((file) => /[A-Z0-9]+-[a-z0-9-]+(\.cases)?\.yaml$/.test(file))
  .sort()

const ajv = new Ajv2020({ allErrors: true })
const validators = { rule: ajv.compile(ruleSchema), cases: ajv.compile(casesSchema) }

function judge(text: string, kind: 'rule' | 'cases') {
  const node = readCasesYaml(new SourceText('x.yaml', text))
  if (!('type' in node)) throw new Error(node.map(({ message }) => message).join('\n'))
  const faults = checkShape(node, kind === 'rule' ? ruleShape : casesShape, 'the file')
  return { schema: validators[kind](parse(text)), reader: faults.length === 0 }
}

/** A schema and all that it is made of. */
function everyPart(value: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    key === 'properties' && typeof part === 'object' && part !== null
      ? Object.values(part).flatMap(everyPart)
      : key === 'examples' || key === 'enum'
        ? []
        : everyPart(part),
  )
  return Array.isArray(value) ? inner : [Object.fromEntries(Object.entries(value)), ...inner]
}

describe('schemas', () => {
  test.each(files)('%s fits', (file) => {
    const text = readFileSync(join(root, 'rules', file), 'utf8')
    expect(judge(text, file.endsWith('.cases.yaml') ? 'cases' : 'rule')).toEqual({ schema: true, reader: true })
  })

  test.each([
    'code: LB1\n',
    'code: LB900\nname: a\ntitle: a\nseverity: error\nfor: x\nassert: []\nwhy: [a]\n',
    'code: LB900\nname: a\ntitle: a\nseverity: fatal\nfor: x\nassert: a\n',
    'code: LB900\nname: a\ntitle: a\nseverity: error\nfor: { resource: a, other: b }\nassert: a\n',
    'code: LB900\nname: a\ntitle: a\nseverity: error\nfor: x\nassert: [{ asert: a }]\n',
    'code: LB900\nname: a\ntitle: a\nseverity: error\nfor: x\nassert: a\nazure: { deploy: maybe }\n',
    'code: LB900\nname: a\ntitle: a\nseverity: error\nfor: x\nassert: a\nlet: { 1a: b }\n',
    'code: LB900\nname: a\ntitle: a\nseverity: error\nfor: { resource: natGateways }\nassert: a\n',
    'code: LB900\nname: a\ntitle: a\nseverity: error\nfor: probe\nassert: a\nforEach: { a: b, c: d }\n',
    'code: LB900\nname: a\ntitle: a\nseverity: error\nfor: probe\nassert: a\nparams: { a: { type: float, default: 1, description: b } }\n',
    'code: LB900\nname: a\ntitle: a\nseverity: error\nfor: probe\nassert: a\nparams: { a: { type: int, default: 1 } }\n',
    'code: LB900\nname: a\ntitle: a\nseverity: error\nfor: probe\nassert: a\ncoveredBy: [lb114]\n',
    'code: LB900\nname: a_b\ntitle: a\nseverity: error\nfor: probe\nassert: a\n',
    'code: LB900\nname: a\ntitle: a\nseverity: error\nfor: probe\nassert: a\nlinks: [http://example.com]\n',
    'code: LB900\nname: a\ntitle: a\nseverity: error\nfor: probe\nassert: a\nfixes: a\n',
  ])('both refuse %j', (text) => {
    expect(judge(text, 'rule')).toEqual({ schema: false, reader: false })
  })

  test('editors offer the kinds, and what all that is offered means', () => {
    const rule = (target: string) => `code: LB900\nname: a\ntitle: a\nseverity: error\nfor: ${target}\nassert: a\n`
    for (const kind of Object.keys(kinds)) expect(judge(rule(kind), 'rule')).toEqual({ schema: true, reader: true })
    // The reader of rules tells it, with the nearest right name.
    expect(judge(rule('backendPol'), 'rule').schema).toBe(false)
    const bare = [...everyPart(ruleSchema), ...everyPart(casesSchema)].filter(
      (part) => ('type' in part || 'enum' in part) && !('description' in part),
    )
    expect(bare).toEqual([])
  })

  test('rules and cases name their schema by an address that resolves, and every example of it fits', () => {
    const address = 'https://raw.githubusercontent.com/poolgate/poolgate/main/schemas'
    expect([ruleSchema['$id'], casesSchema['$id']]).toEqual([
      `${address}/rule.schema.json`,
      `${address}/cases.schema.json`,
    ])
    for (const part of everyPart(ruleSchema)) {
      const examples: unknown = part['examples']
      if (Array.isArray(examples)) for (const example of examples) expect(ajv.validate(part, example)).toBe(true)
    }
  })

  test.each(['rule', 'cases'] as const)('schemas/%s.schema.json is what the source says', (name) => {
    const written: unknown = JSON.parse(readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8'))
    expect(written).toEqual(name === 'rule' ? ruleSchema : casesSchema)
  })
})
