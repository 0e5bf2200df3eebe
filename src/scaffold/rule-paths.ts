// Adds a folder of rules to the text of a poolgate.yaml, so that comments and layout stay.
import { readConfiguration } from '../config/read.ts'
import { SourceText } from '../resource/place.ts'
import { flow } from './yaml-text.ts'

/** The text with `rulePaths`; undefined where it cannot be added without changing something else. */
export function withRulePath(text: string, path: string): string | undefined {
  const line = `rulePaths: ${flow([path])}`
  const added = replaceSwitchedOff(text, line) ?? append(text, line)
  return saysTheSame(text, added, path) ? added : undefined
}

/** The line of `init` that waits for it. */
function replaceSwitchedOff(text: string, line: string): string | undefined {
  const switchedOff = /^#[ \t]?rulePaths:[^\r\n]*/m
  return switchedOff.test(text) ? text.replace(switchedOff, () => line) : undefined
}

function append(text: string, line: string): string {
  const newLine = text.includes('\r\n') ? '\r\n' : '\n'
  const head = text === '' || text.endsWith('\n') ? text : `${text}${newLine}`
  return `${head}${line}${newLine}`
}

/** Whether the new text says what the old one does, and the path. */
function saysTheSame(before: string, after: string, path: string): boolean {
  const old = readConfiguration(new SourceText('', before))
  const { value, problems } = readConfiguration(new SourceText('', after))
  const { rulePaths, ...rest } = value
  return (
    problems.length === 0 &&
    JSON.stringify(rulePaths) === JSON.stringify([path]) &&
    JSON.stringify(rest) === JSON.stringify(old.value)
  )
}
