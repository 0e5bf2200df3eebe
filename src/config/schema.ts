// Checks a value against a JSON Schema and says what is wrong in sentences.
// NOTE: the schema is interpreted here, not compiled by ajv: `check` of the library is synchronous, a start-up without
// ajv is 20 ms shorter, and a message needs the nearest right name. A test holds both to the same judgement.
import { nearest } from '../resource/nearest.ts'

/** The part of JSON Schema that schemas/config.schema.json uses. */
export interface Schema {
  readonly type?: string
  readonly description?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema | undefined>>
  readonly additionalProperties?: boolean | Schema
  readonly required?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  /** No part of it may be tried in more than one way: it meets foreign texts. */
  readonly pattern?: string
  /** What a pattern means, for messages. A pattern without examples is for editors: relations.ts says more. */
  readonly examples?: readonly string[]
  readonly minProperties?: number
}

export type ConfigPath = readonly (string | number)[]

/** One mistake. `path` is the value that is wrong, and what must be left out to go on without it. */
export interface Fault {
  readonly path: ConfigPath
  /** The mistake is the key, not its value. */
  readonly atKey: boolean
  readonly message: string
}

export function validate(value: unknown, schema: Schema, path: ConfigPath = []): Fault[] {
  if (schema.anyOf !== undefined && (schema.type === undefined || isOfType(value, schema.type)))
    return validateAny(value, schema.anyOf, path)
  const fault = (message: string): Fault[] => [{ path, atKey: false, message: `${title(path)} ${message}` }]
  if ('const' in schema && value !== schema.const) return fault(`must be ${print(schema.const)}, not ${print(value)}.`)
  if (schema.enum !== undefined && !schema.enum.includes(value)) {
    const names = [...new Set(schema.enum.map(String))]
    const near = typeof value === 'string' ? nearest(value, names) : ''
    return fault(`must be ${listOf(names)}, not ${print(value)}.${near}`)
  }
  if (schema.type !== undefined && !isOfType(value, schema.type))
    return fault(`must be ${typeNames[schema.type] ?? schema.type}, not ${print(value)}.`)
  if (typeof value === 'number') return boundsFault(value, schema, fault)
  if (typeof value === 'string') return textFault(value, schema, fault)
  if (Array.isArray(value) && schema.items !== undefined) {
    const items = schema.items
    return value.flatMap((item, index) => validate(item, items, [...path, index]))
  }
  return isRecord(value) ? validateObject(value, schema, path) : []
}

/** Types first: a mistake inside an object is told against the alternative that takes objects. */
function validateAny(value: unknown, alternatives: readonly Schema[], path: ConfigPath): Fault[] {
  const results = alternatives.map((alternative) => validate(value, alternative, path))
  if (results.some((faults) => faults.length === 0)) return []
  const fitting = alternatives.findIndex(
    (alternative) => alternative.type !== undefined && isOfType(value, alternative.type),
  )
  const faults = results[Math.max(0, fitting)] ?? []
  const forms = fitting < 0 ? alternatives.flatMap(({ examples = [] }) => examples) : []
  const hint = forms.length === 0 ? '' : ` Other forms look like ${listOf(forms)}.`
  return faults.map((fault) => ({ ...fault, message: `${fault.message}${hint}` }))
}

function textFault(value: string, schema: Schema, fault: (message: string) => Fault[]): Fault[] {
  const { minLength = 0, pattern, examples = [] } = schema
  if (value.length < minLength) return fault('must not be empty.')
  if (pattern === undefined || examples.length === 0 || new RegExp(pattern).test(value)) return []
  return fault(`must look like ${listOf(examples)}, not ${print(value)}.`)
}

function boundsFault(value: number, { minimum, maximum }: Schema, fault: (message: string) => Fault[]): Fault[] {
  if (minimum !== undefined && maximum !== undefined && (value < minimum || value > maximum))
    return fault(`must be from ${minimum} to ${maximum}, not ${value}.`)
  return minimum !== undefined && value < minimum ? fault(`must be ${minimum} or more, not ${value}.`) : []
}

function validateObject(value: Readonly<Record<string, unknown>>, schema: Schema, path: ConfigPath): Fault[] {
  const faults: Fault[] = []
  const properties = schema.properties ?? {}
  const names = Object.keys(properties)
  for (const [key, member] of Object.entries(value)) {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined
    const inner = known ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined)
    // NOTE: not spread: a list may have more faults than a call takes arguments.
    if (inner !== undefined) for (const fault of validate(member, inner, [...path, key])) faults.push(fault)
    else if (schema.additionalProperties === false)
      faults.push(unknownKey(key, faults.length < mostHinted ? names : [], path))
  }
  for (const key of schema.required ?? []) {
    if (!Object.hasOwn(value, key)) faults.push({ path, atKey: false, message: `${title(path)} has no \`${key}\`.` })
  }
  if (Object.keys(value).length < (schema.minProperties ?? 0))
    faults.push({ path, atKey: false, message: `${title(path)} needs one of ${listOf(names)}.` })
  return faults
}

/** Of more faults in one object than these nobody reads the nearest right names. */
const mostHinted = 100

function unknownKey(key: string, known: readonly string[], path: ConfigPath): Fault {
  const hint = known.length === 0 ? '' : nearest(key, known) || ` Known keys are ${known.join(', ')}.`
  const message = `Unknown key \`${key}\`.${hint}`
  return { path: [...path, key], atKey: true, message }
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object of keys and values',
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value)
  if (type === 'array') return Array.isArray(value)
  if (type === 'object') return isRecord(value)
  return typeof value === type
}

/** A key as messages show it. */
export function title(path: ConfigPath): string {
  if (path.length === 0) return 'The configuration'
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('')
  return `\`${text.replace(/^\./, '')}\``
}

/** A value as messages show it. */
export function print(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (isRecord(value)) return 'an object'
  // JSON has no such numbers and prints them as null.
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a number beyond all bounds'
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}
