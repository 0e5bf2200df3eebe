// Expression text of values and trees, and their names in messages. Must not evaluate anything.
import { isArray, isObject, isUnknown, type Value } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import type { Expression } from './ast.ts'

export { literalString } from './brackets.ts'
export { writeJson } from '../json/write.ts'

// NOTE: variables that use each other twice double the text at every step; ARM's own limit is 24,576 characters.
const longestText = 1 << 20
const deepestValue = 1000

/** The expression that yields this value: `'it''s'`, `json('0.25')`, `createArray(1, parameters('x'))`. */
export function printValue(value: Value): string {
  return printDeep(value, 0)
}

function printDeep(value: Value, depth: number): string {
  if (depth > deepestValue) throw new ArmError('limit', `A value is nested more than ${deepestValue} levels deep.`)
  if (isUnknown(value)) return value.text
  if (isObject(value)) {
    const args: string[] = []
    for (const [key, part] of value.entries()) args.push(quote(key), printDeep(part, depth + 1))
    return printCall('createObject', args)
  }
  if (isArray(value))
    return printCall(
      'createArray',
      value.map((part) => printDeep(part, depth + 1)),
    )
  return printScalar(value)
}

function printScalar(value: string | number | bigint | boolean | null): string {
  if (typeof value === 'string') return quote(value)
  if (value === null) return 'null()'
  if (typeof value === 'boolean') return value ? 'true()' : 'false()'
  // As Bicep prints them: a literal of an expression is an integer of 32 bits.
  const plain = typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 0x7fffffff
  return plain ? String(value) : `json('${value}')`
}

/** `name(a, b)`. Throws ArmError `limit` when the text grows out of hand. */
export function printCall(name: string, args: readonly string[]): string {
  let length = name.length + 2
  for (const arg of args) length += arg.length + 2
  if (length > longestText) throw new ArmError('limit', `An expression reduces to more than ${longestText} characters.`)
  return `${name}(${args.join(', ')})`
}

/** A tree as text, in the spelling it was written with. */
export function printExpression(expression: Expression): string {
  switch (expression.kind) {
    case 'literal':
      return printLiteral(expression.value)
    case 'call': {
      const name = expression.namespace === undefined ? expression.name : `${expression.namespace}.${expression.name}`
      return printCall(name, expression.args.map(printExpression))
    }
    case 'property':
      return `${printExpression(expression.target)}.${expression.name}`
    case 'index':
      return `${printExpression(expression.target)}[${printExpression(expression.index)}]`
  }
}

function printLiteral(value: string | number | bigint): string {
  return typeof value === 'string' ? quote(value) : String(value)
}

function quote(text: string): string {
  return text.includes("'") ? `'${text.replaceAll("'", "''")}'` : `'${text}'`
}

/** What a value is, for messages: `a string`, `an integer`, `null`. */
export function describe(value: Value): string {
  if (value === null) return 'null'
  if (isUnknown(value)) return 'an unknown value'
  if (isObject(value)) return 'an object'
  if (isArray(value)) return 'an array'
  if (typeof value === 'string') return 'a string'
  if (typeof value === 'boolean') return 'a boolean'
  return typeof value === 'bigint' || Number.isInteger(value) ? 'an integer' : 'a decimal number'
}
