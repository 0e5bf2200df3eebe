// Places as people and machines count them: lines and columns from 1.
import type { Place } from '../resource/place.ts'
import { plain } from './escape.ts'

/** Lines and columns from 1; the end is behind the last character. */
export interface Region {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

export interface Location extends Region {
  readonly file: string
  readonly pointer: string
}

/** NOTE: without the pointer, which has to be looked for in the text. */
export function regionOf({ source, start, end }: Place): Region {
  const from = source.position(start)
  const to = source.position(Math.max(start, end))
  return {
    line: from.line + 1,
    column: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
  }
}

export function locationOf(place: Place): Location {
  return { file: place.source.path, pointer: place.pointer, ...regionOf(place) }
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

/** A path as a part of an address. */
export function addressOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}

/** `infra/main.json:12:5`, of a place that was read back. */
export function printLocation({ file, line, column }: Pick<Location, 'file' | 'line' | 'column'>): string {
  return `${plain(file)}:${line}:${column}`
}

/** `infra/main.json:12:5`; the file alone when there is no text to count in. */
export function printPlace(place: Place): string {
  const file = place.source.path
  const { line, column } = regionOf(place)
  return place.source.text === '' ? plain(file) : `${plain(file)}:${line}:${column}`
}
