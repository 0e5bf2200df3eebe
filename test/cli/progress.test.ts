// The line that says how far a long run is: on a terminal, of many sets, and gone at the end.
import { expect, test } from '@jest/globals'
import { checkCommand } from '../../src/commands/check.ts'
import { readArguments } from '../../src/commands/arguments.ts'
import { progressOf } from '../../src/commands/progress.ts'

/** What is written on standard error while so many sets are judged, each in some milliseconds. */
function told({ of = 100, each = 30, isTerminal = true, args = ['x.json'] } = {}): string[] {
  const lines: string[] = []
  let now = 0
  const err = { isTerminal, columns: 80, write: (text: string) => void lines.push(text) }
  const progress = progressOf(readArguments(args, checkCommand), { err, clock: () => now })
  for (let done = 0; done < of; done++) {
    now += each
    progress.tell(done, of)
  }
  progress.end()
  return lines
}

test('a line ten times a second at most, one over the other, and none at the end', () => {
  const lines = told()
  expect(lines[0]).toBe('\rchecking 3/100 sets')
  expect(lines.length).toBeLessThan(30)
  expect(lines.at(-1)).toBe(`\r${' '.repeat('checking 99/100 sets'.length)}\r`)
  for (const line of lines) expect(line.startsWith('\r')).toBe(true)
})

test.each([
  ['of few sets', { of: 19 }],
  ['in a log', { isTerminal: false }],
  ['when it is to be quiet', { args: ['x.json', '--quiet'] }],
  ['of a run that is over at once', { each: 0.5 }],
])('nothing %s', (_, setting) => {
  expect(told(setting)).toEqual([])
})
