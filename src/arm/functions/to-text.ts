// Values as text, as .NET and its JSON writer print them.
import type { Unknown } from '../../resource/unknown.ts'
import { isArray, isObject, isUnknown, type Scalar, type Value } from '../../resource/value.ts'
import { ArmError } from '../error.ts'

const deepestValue = 1000

/** `True`, `123`, `0.25`, a string as it is; undefined for arrays, objects and what is not known. null is empty. */
export function scalarText(value: Value): string | undefined {
  if (typeof value === 'string') return value
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  return typeof value === 'number' || typeof value === 'bigint' ? numberText(value) : undefined
}

/** The shortest text that gives the number back: `0.25`, `1E+21`. */
export function numberText(value: number | bigint): string {
  const text = String(value)
  if (!text.includes('e')) return text
  const [mantissa = '', exponent = ''] = text.split('e')
  const digits = exponent.slice(1).padStart(2, '0')
  return `${mantissa}E${exponent.startsWith('-') ? '-' : '+'}${digits}`
}

/**
 * JSON in one line; `format` prints it with single quotes, `string` with double quotes. Of known values. `checkLength` is
 * told how long the text is so far: a value that shares parts may be endlessly longer than it is large.
 */
export function jsonText(value: Value, quote: '"' | "'", checkLength: (length: number) => void): string {
  const parts: string[] = []
  let length = 0
  const write = (text: string): void => {
    length += text.length
    checkLength(length)
    parts.push(text)
  }
  writeText(value, quote, write, 0)
  return parts.join('')
}

function writeText(value: Value, quote: '"' | "'", write: (text: string) => void, depth: number): void {
  if (depth > deepestValue) throw new ArmError('limit', `A value is nested more than ${deepestValue} levels deep.`)
  if (isArray(value)) {
    write('[')
    for (const [index, part] of value.entries()) {
      if (index > 0) write(',')
      writeText(part, quote, write, depth + 1)
    }
    write(']')
  } else if (isObject(value)) {
    let mark = '{'
    for (const [key, part] of value.entries()) {
      write(`${mark}${quoted(key, quote)}:`)
      writeText(part, quote, write, depth + 1)
      mark = ','
    }
    write(mark === '{' ? '{}' : '}')
  } else write(jsonScalar(value, quote))
}

function jsonScalar(value: Scalar | Unknown, quote: '"' | "'"): string {
  if (typeof value === 'string') return quoted(value, quote)
  return isUnknown(value) ? value.text : typeof value === 'number' ? numberText(value) : String(value)
}

function quoted(text: string, quote: '"' | "'"): string {
  const escaped = JSON.stringify(text)
    .slice(1, -1)
    .replaceAll('\u0085', '\\u0085')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
  return quote === '"' ? `"${escaped}"` : `'${escaped.replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
}
