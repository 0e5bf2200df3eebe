// Places as people and machines count them: lines and columns from 1.
import type { Place } from '../resource/place.ts'
import { plain } from './escape.ts'

export interface Location {
  readonly file: string
  readonly pointer: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export function locationOf({ source, start, end, pointer }: Place): Location {
  const from = source.position(start)
  const to = source.position(Math.max(start, end))
  return {
    file: source.path,
    pointer,
    line: from.line + 1,
    column: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
  }
}

/** Whether it is a file: standard input, values of the command line and resources of Azure have names that are none. */
export function isFilePath(path: string): boolean {
  return path !== '' && path !== '<stdin>' && !/^(?:--parameters [\w-]+$|\/|azure:)/.test(path)
}

/** A path of the report seen from the root of the repository; `folder` is the working directory there, `infra/`. */
export function fromRoot(folder: string, path: string): string {
  const parts = folder.split('/').filter((part) => part !== '')
  const rest = path.split('/')
  while (rest[0] === '..' && parts.length > 0) {
    rest.shift()
    parts.pop()
  }
  return [...parts, ...rest].join('/')
}

/** `infra/main.json:12:5`; the file alone when there is no text to count in. */
export function printPlace(place: Place): string {
  const { file, line, column } = locationOf(place)
  return place.source.text === '' ? plain(file) : `${plain(file)}:${line}:${column}`
}
