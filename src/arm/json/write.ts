// Writes values as JSON text, as `expand` prints them. Must not evaluate anything.
import type { Unknown } from '../../resource/unknown.ts'
import { isArray, isObject, isUnknown, type ObjectValue, type Scalar, type Value } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import { literalString } from '../expression/brackets.ts'

const deepestValue = 1000

export interface JsonStyle {
  /** Blanks per level; 0 writes one line. */
  readonly indent?: number
  /** UTF-16 units of the result; beyond them ArmError `limit`. */
  readonly limit?: number
  /** `template` (the default) escapes literal strings that look like expressions; `plain` leaves them as they are. */
  readonly strings?: 'template' | 'plain'
}

/**
 * JSON text of a value. An unknown is `"[<reduced expression>]"`; integers are exact; keys keep their order.
 * Throws ArmError `limit` when the text would be longer than allowed (64 Mi units when not given).
 */
export function writeJson(value: Value, style: JsonStyle = {}): string {
  const writer = new Writer(style)
  writer.value(value, 0)
  return writer.text()
}

class Writer {
  readonly #parts: string[] = []
  readonly #indent: number
  readonly #limit: number
  readonly #literal: (text: string) => string
  #length = 0

  constructor(style: JsonStyle) {
    this.#indent = style.indent ?? 0
    this.#limit = style.limit ?? 64 * 1024 * 1024
    this.#literal = style.strings === 'plain' ? (text) => text : literalString
  }

  text(): string {
    return this.#parts.join('')
  }

  value(value: Value, depth: number): void {
    if (depth > deepestValue) throw new ArmError('limit', `A value is nested more than ${deepestValue} levels deep.`)
    if (isObject(value)) this.#object(value, depth)
    else if (isArray(value)) this.#array(value, depth)
    else this.#write(this.#scalar(value))
  }

  #object(value: ObjectValue, depth: number): void {
    let mark = '{'
    for (const [key, part] of value.entries()) {
      this.#write(mark)
      this.#newLine(depth + 1)
      this.#write(JSON.stringify(this.#literal(key)) + (this.#indent > 0 ? ': ' : ':'))
      this.value(part, depth + 1)
      mark = ','
    }
    this.#close(mark, '{', '}', depth)
  }

  #array(value: readonly Value[], depth: number): void {
    let mark = '['
    for (const part of value) {
      this.#write(mark)
      this.#newLine(depth + 1)
      this.value(part, depth + 1)
      mark = ','
    }
    this.#close(mark, '[', ']', depth)
  }

  #close(mark: string, open: string, close: string, depth: number): void {
    if (mark === open) this.#write(open)
    else this.#newLine(depth)
    this.#write(close)
  }

  #scalar(value: Scalar | Unknown): string {
    if (isUnknown(value)) return JSON.stringify(`[${value.text}]`)
    return typeof value === 'string' ? JSON.stringify(this.#literal(value)) : String(value)
  }

  #newLine(depth: number): void {
    if (this.#indent > 0) this.#write('\n' + ' '.repeat(this.#indent * depth))
  }

  #write(text: string): void {
    this.#length += text.length
    if (this.#length > this.#limit) throw new ArmError('limit', `The result is longer than ${this.#limit} characters.`)
    this.#parts.push(text)
  }
}
