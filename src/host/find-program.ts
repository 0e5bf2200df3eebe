// Finds a program of the machine on PATH. Never one that the workspace itself brings along.
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join, relative } from 'node:path'
import type { Variables } from './program.ts'
import { isSystemError } from './system-error.ts'

export interface Environment {
  readonly variables: Variables
  /** A program in it is a stranger's, and not run. */
  readonly workspace: string
}

/** The first program of that name in a folder of PATH. NOTE: a folder of the workspace is a stranger's. */
export function findProgram(name: string, { variables, workspace }: Environment): string | undefined {
  const names = process.platform === 'win32' ? [`${name}.exe`] : [name]
  for (const folder of (variables['PATH'] ?? '').split(delimiter)) {
    const way = relative(workspace, folder)
    if (!isAbsolute(folder) || (!way.startsWith('..') && !isAbsolute(way))) continue
    const found = names.map((one) => join(folder, one)).find(isProgram)
    if (found !== undefined) return found
  }
  return undefined
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch (error) {
    if (!isSystemError(error)) throw error
    return false
  }
}
