// The edit that a rule names: its shape in the file, and what is checked when it is read.
import { problemAt } from './yaml.ts'
import { textAt, toJson, valueAt, type YamlNode } from '../yaml/node.ts'
import type { Problem } from '../resource/resource.ts'
import type { RuleEdit } from './rule.ts'
import type { Shape } from './shape.ts'

export const editShape: Shape = {
  type: 'object',
  description:
    'What mends it for certain: `poolgate check --fix` writes it. For a rule with one condition, whose at is the property.',
  required: ['set', 'value'],
  fields: {
    set: {
      type: 'text',
      pattern: '^[A-Za-z][A-Za-z0-9]*([.][A-Za-z][A-Za-z0-9]*)*$',
      example: 'properties.enableTcpReset',
      description: 'The property, from the element on, as templates have it.',
    },
    value: { type: 'any', description: 'A text, a number, true or false.' },
  },
}

export interface ReadEdit {
  readonly edit?: RuleEdit
  readonly problems: readonly Problem[]
}

/** What the shape of a rule cannot say: that findings point at the property, and that it is one value. */
export function readEdit(rule: YamlNode): ReadEdit {
  const node = valueAt(rule, 'edit')
  const value = valueAt(node, 'value')
  if (node === undefined || value === undefined) return { problems: [] }
  const set = textAt(node, 'set') ?? ''
  const json = toJson(value)
  const fault = (message: string, place = node.place): ReadEdit => ({ problems: [problemAt(message, place)] })
  if (valueAt(rule, 'assert')?.type === 'list')
    return fault('edit belongs to a rule with one condition, and this one has a list.')
  // Findings point at what `at` says: anywhere else nothing can be set.
  if (textAt(rule, 'at')?.split('.').at(-1) !== set.split('.').at(-1))
    return fault(`edit sets ${set}, and \`at\` points elsewhere. Let \`at\` be that property.`)
  if (typeof json === 'string' || typeof json === 'number' || typeof json === 'boolean')
    return { edit: { set, value: json }, problems: [] }
  return fault('value must be a text, a number, true or false.', value.place)
}
