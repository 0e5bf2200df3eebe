// What the tables of function tests share: a row is an expression and its value, or a part of the error's message.
import { expect, test } from '@jest/globals'
import { ArmError } from '../../../src/arm/error.ts'
import { run, toPlain, type Given } from '../fake-frame.ts'

export type Case = readonly [expression: string, expected: unknown]

/** Every expression has this value; an unknown is its text in brackets. */
export function values(cases: readonly Case[], given: Given = {}): void {
  test.each(cases)('%s', (expression, expected) => {
    expect(toPlain(run(`[${expression}]`, given))).toEqual(expected)
  })
}

/** Every expression is refused with a message that holds the text. */
export function refusals(cases: readonly (readonly [expression: string, message: string])[], given: Given = {}): void {
  test.each(cases)('%s', (expression, message) => {
    const error = failureOf(expression, given)
    expect(error?.message).toContain(message)
  })
}

export function failureOf(expression: string, given: Given = {}): ArmError | undefined {
  try {
    run(`[${expression}]`, given)
    return undefined
  } catch (error) {
    if (error instanceof ArmError) return error
    throw error
  }
}
