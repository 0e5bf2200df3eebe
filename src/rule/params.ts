// The params of a rule: the kind that conditions read as `params`, and whether a value fits its declaration.
import { bool, int, ints, text, texts, type Field, type Kind } from '../topology/kind.ts'
import { ObjectValue } from '../resource/value.ts'
import { paramTypes, type ParamType, type ParamValue, type RuleParam } from './rule.ts'

const fieldOf: Readonly<Record<ParamType, (description: string) => Field>> = { int, text, bool, texts, ints }

const says: Readonly<Record<ParamType, string>> = {
  int: 'a whole number',
  text: 'a text',
  bool: 'true or false',
  texts: 'a list of texts',
  ints: 'a list of whole numbers',
}

/** What conditions are checked against: each param is a field, always there. */
export function paramKind(params: readonly RuleParam[]): Kind {
  const fields: Record<string, Field> = {}
  for (const { name, type, description } of params) fields[name] = { ...fieldOf[type](description), optional: false }
  return { name: 'params', variable: 'params', description: 'The params of the rule.', fields }
}

export function paramTypeOf(word: string | undefined): ParamType | undefined {
  return paramTypes.find((type) => type === word)
}

/** What is wrong with a value of that type, as the end of a sentence; undefined when it fits. */
export function faultOfParam(type: ParamType, value: unknown): string | undefined {
  return fitsParam(type, value) ? undefined : `must be ${says[type]}`
}

/** Whether a value is one of that type. */
export function fitsParam(type: ParamType, value: unknown): value is ParamValue {
  switch (type) {
    case 'int':
      return Number.isSafeInteger(value)
    case 'text':
      return typeof value === 'string'
    case 'bool':
      return typeof value === 'boolean'
    case 'texts':
      return Array.isArray(value) && value.every((item) => fitsParam('text', item))
    case 'ints':
      return Array.isArray(value) && value.every((item) => fitsParam('int', item))
  }
}

/** The values of a rule's params: what a configuration sets, else the defaults. Names that the rule has not are left out. */
export function paramValues(
  { params }: { readonly params: readonly RuleParam[] },
  settings: Readonly<Record<string, unknown>> = {},
): ObjectValue {
  const values = params.map(({ name, type, default: standard }) => {
    const set = Object.hasOwn(settings, name) ? settings[name] : undefined
    return [name, fitsParam(type, set) ? set : standard] as const
  })
  return new ObjectValue(new Map(values))
}
