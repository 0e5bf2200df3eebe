// Shapes of YAML files: declared once, checked with places, and published as JSON Schema for editors.
import { nearest } from '../resource/nearest.ts'
import type { Problem } from '../resource/resource.ts'
import type { YamlList, YamlMap, YamlNode } from '../yaml/node.ts'
import { problemAt } from './yaml.ts'

export type Shape = { readonly description: string } & (
  | {
      readonly type: 'text'
      readonly pattern?: string
      readonly example?: string
      /** What editors offer, and all there is; whoever reads the file tells what is none of them. */
      readonly values?: readonly string[]
    }
  | { readonly type: 'enum'; readonly values: readonly string[] }
  | { readonly type: 'bool' | 'any' }
  | { readonly type: 'list'; readonly of: Shape; readonly least?: number }
  /** Keys are free. */
  | { readonly type: 'map'; readonly of: Shape; readonly keys?: string; readonly most?: number }
  | {
      readonly type: 'object'
      readonly fields: Fields
      readonly required: readonly string[]
      /** Keys of later versions: refused by name, so that nobody believes in what does not run. */
      readonly later?: readonly string[]
    }
  /** Told apart by what kind of YAML node it is; the first that fits. */
  | { readonly type: 'either'; readonly of: readonly Shape[] }
  /** Told apart by a key that only it has; `otherwise` when there is none of them. */
  | { readonly type: 'byKey'; readonly of: Readonly<Record<string, Shape>>; readonly otherwise: Shape }
)

export type Fields = Readonly<Record<string, Shape>>

export function checkShape(node: YamlNode, shape: Shape, what: string): Problem[] {
  const wrong = (expected: string): Problem[] => [
    problemAt(capital(`${what} must be ${expected}, not ${kindOf(node)}.`), node.place),
  ]
  switch (shape.type) {
    case 'any':
      return []
    case 'text':
      return node.type === 'scalar' && node.value !== null ? checkText(node, shape, what) : wrong('a text')
    case 'bool':
      return node.type === 'scalar' && typeof node.value === 'boolean' ? [] : wrong('true or false')
    case 'enum':
      return checkEnum(node, shape.values, what)
    case 'list':
      return node.type === 'list' ? checkList(node, shape, what) : wrong('a list')
    case 'map':
      return node.type === 'map' ? checkMap(node, shape, what) : wrong('names and values')
    case 'object':
      return node.type === 'map' ? checkObject(node, shape, what) : wrong('keys and values')
    case 'byKey':
      return checkShape(node, choiceOf(node, shape), what)
    case 'either': {
      const fitting = shape.of.find((choice) => fits(node, choice)) ?? shape.of[0]
      return fitting === undefined ? [] : checkShape(node, fitting, what)
    }
  }
}

function choiceOf(node: YamlNode, { of, otherwise }: Extract<Shape, { type: 'byKey' }>): Shape {
  const entries = node.type === 'map' ? node.entries : []
  return Object.entries(of).find(([name]) => entries.some(({ key }) => key === name))?.[1] ?? otherwise
}

function fits(node: YamlNode, shape: Shape): boolean {
  if (shape.type === 'list') return node.type === 'list'
  if (shape.type === 'map' || shape.type === 'object') return node.type === 'map'
  return shape.type === 'any' || node.type === 'scalar'
}

function checkText(node: YamlNode, { pattern, example }: Extract<Shape, { type: 'text' }>, what: string): Problem[] {
  const text = node.type === 'scalar' ? String(node.value) : ''
  if (text.trim() === '') return [problemAt(`${what} must not be empty.`, node.place)]
  if (pattern === undefined || new RegExp(pattern, 'u').test(text)) return []
  return [problemAt(`${what} '${text}' has the wrong form; it is like ${example ?? pattern}.`, node.place)]
}

function checkEnum(node: YamlNode, values: readonly string[], what: string): Problem[] {
  const text = node.type === 'scalar' ? String(node.value) : kindOf(node)
  if (values.includes(text)) return []
  return [problemAt(`${what} is ${values.join(', ')}; not '${text}'.${nearest(text, values)}`, node.place)]
}

function checkList(node: YamlList, shape: Extract<Shape, { type: 'list' }>, what: string): Problem[] {
  if (node.items.length < (shape.least ?? 0)) return [problemAt(`${what} must not be empty.`, node.place)]
  return node.items.flatMap((item, index) => checkShape(item, shape.of, `${what}[${index}]`))
}

function checkMap(node: YamlMap, shape: Extract<Shape, { type: 'map' }>, what: string): Problem[] {
  const extra = node.entries[shape.most ?? node.entries.length]
  if (extra !== undefined)
    return [
      problemAt(
        `${what} has ${shape.most === 1 ? 'one name' : `${shape.most} names`}; ${extra.key} is one too many.`,
        extra.keyPlace,
      ),
    ]
  return node.entries.flatMap(({ key, keyPlace, value }) => {
    const badKey = shape.keys !== undefined && !new RegExp(shape.keys, 'u').test(key)
    if (badKey)
      return [problemAt(`'${key}' cannot be a name in ${what}: letters and digits, a letter first.`, keyPlace)]
    return checkShape(value, shape.of, `${what}.${key}`)
  })
}

function checkObject(
  node: YamlMap,
  { fields, required, later = [] }: Extract<Shape, { type: 'object' }>,
  what: string,
): Problem[] {
  const names = Object.keys(fields)
  const problems = node.entries.flatMap(({ key, keyPlace, value }) => {
    const shape = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (shape !== undefined) return checkShape(value, shape, key)
    if (later.includes(key)) return [problemAt(`'${key}' is not available in this version. Remove it.`, keyPlace)]
    const near = nearest(key, names) || ` Known keys are ${names.join(', ')}.`
    return [problemAt(`Unknown key '${key}' in ${what}.${near}`, keyPlace)]
  })
  const missing = required.filter((key) => node.entries.every((entry) => entry.key !== key))
  const place = { ...node.place, end: Math.min(node.place.end, node.place.start + 1) }
  return [
    ...problems,
    ...missing.map((key) => problemAt(`${capital(what)} has no '${key}'. ${describe(fields[key])}`.trim(), place)),
  ]
}

function describe(shape: Shape | undefined): string {
  return shape?.description ?? ''
}

function kindOf(node: YamlNode): string {
  if (node.type === 'map') return 'keys and values'
  if (node.type === 'list') return 'a list'
  if (node.value === null) return 'nothing'
  return typeof node.value === 'string' ? `the text '${node.value.slice(0, 40)}'` : `${typeof node.value} ${node.value}`
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** The same as JSON Schema (2020-12). */
export function jsonSchemaOf(shape: Shape): Readonly<Record<string, unknown>> {
  const { description } = shape
  switch (shape.type) {
    case 'any':
      return { description }
    case 'text':
      return textSchema(shape)
    case 'bool':
      return { type: 'boolean', description }
    case 'enum':
      return { enum: shape.values, description }
    case 'list':
      return {
        type: 'array',
        items: jsonSchemaOf(shape.of),
        ...(shape.least !== undefined && { minItems: shape.least }),
        description,
      }
    case 'map':
      return {
        type: 'object',
        ...(shape.keys === undefined ? {} : { propertyNames: { pattern: shape.keys } }),
        ...(shape.most === undefined ? {} : { maxProperties: shape.most }),
        additionalProperties: jsonSchemaOf(shape.of),
        description,
      }
    case 'object':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(shape.fields).map(([name, field]) => [name, jsonSchemaOf(field)]),
        ),
        required: shape.required,
        additionalProperties: false,
        description,
      }
    case 'either':
      return { anyOf: shape.of.map(jsonSchemaOf), description }
    case 'byKey':
      return { anyOf: [...Object.values(shape.of), shape.otherwise].map(jsonSchemaOf), description }
  }
}

function textSchema({ pattern, example, values, description }: Extract<Shape, { type: 'text' }>) {
  return {
    type: 'string',
    ...(pattern === undefined ? {} : { pattern }),
    ...(values === undefined ? {} : { enum: values }),
    ...(example === undefined ? {} : { examples: [example] }),
    description,
  }
}
