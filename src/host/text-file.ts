// A text that may be there: files of the runner and of the machine, not of the workspace.
import { readFileSync } from 'node:fs'
import { isSystemError } from './system-error.ts'

/** Undefined when it cannot be read. */
export function textOfFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (!isSystemError(error)) throw error
    return undefined
  }
}
