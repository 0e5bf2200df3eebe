// Runs the table of function expressions that stands beside the project, where it is there.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { ArmError } from '../../src/arm/error.ts'
import { run, toPlain, type Given } from './fake-frame.ts'

interface Row {
  readonly id: string
  readonly expression: string
  readonly expected?: unknown
  readonly error?: boolean
  readonly errorContains?: string
  readonly template?: unknown
  readonly metadata?: Given
  readonly authority: string
}

// Rows of another implementation that stay as they are, each with the reason.
const exceptions: ReadonlyMap<string, string> = new Map([])

const table = fileURLToPath(new URL('../../../shared/conformance/functions.jsonl', import.meta.url))

if (existsSync(table)) {
  const lines = readFileSync(table, 'utf8').split('\n').filter(Boolean)
  const rows = lines.map((line) => JSON.parse(line) as Row).filter((row) => row.template === undefined)
  describe.each([...new Set(rows.map((row) => row.authority))])('%s', (authority) => {
    const own = rows.filter((row) => row.authority === authority && !exceptions.has(row.id))
    test.each(own.map((row) => [row.id, row.expression, row] as const))('%s %s', (_, expression, row) => {
      if (row.error !== true) {
        expect(toPlain(run(expression, row.metadata))).toEqual(row.expected)
        return
      }
      const failure = failureOf(expression, row.metadata)
      expect(failure).toBeInstanceOf(ArmError)
      expect(failure?.message).toContain(row.errorContains ?? '')
    })
  })
} else {
  // A project that is checked out alone has no table; a test that says so is better than none.
  test('the table is not beside this project: ../shared/conformance/functions.jsonl', () => {
    expect(existsSync(table)).toBe(false)
  })
}

function failureOf(expression: string, given: Given | undefined): ArmError | undefined {
  try {
    run(expression, given)
    return undefined
  } catch (error) {
    if (error instanceof ArmError) return error
    throw error
  }
}
