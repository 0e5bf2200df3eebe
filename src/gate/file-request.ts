// What a user names on the command line, as a request to the planner of inputs.
import { UsageError } from '../config/usage-error.ts'
import { isLivePath, withoutValue } from '../source/path.ts'
import type { FileRequest, ParameterArgument, Scope } from '../source/plan.ts'
import type { Workspace } from './configuration.ts'

/** What is checked: a path, or a path with what belongs to it. */
export type FileArgument = string | FileWithParameters

/** A path with the parameters that belong to it. */
export interface FileWithParameters {
  /** A template, a folder or a glob; `-` is standard input. */
  readonly path: string
  /** Files, or `name=value`; in order, later ones win. */
  readonly parameters?: readonly string[]
  /** Files of the same set share one topology. */
  readonly set?: string
}

/** A path as a user gave it. */
export function requestOf(given: FileArgument, scope: Scope | undefined, files: Workspace): FileRequest {
  const { path, parameters = [], set } = typeof given === 'string' ? { path: given } : given
  if (path.trim() === '')
    throw new UsageError('An empty text stands where a FILE is meant. Name a template, a folder or a glob.')
  if (path !== '-' && !isLivePath(path)) files.allow(path)
  const label = withoutValue(path)
  return {
    path: path === '-' || isLivePath(path) ? path : files.fromUser(path),
    // What was cut off must not come back by the way in which paths are worked out.
    ...(label !== path && { label }),
    parameters: parameters.map((text) => parameterOf(text, files)),
    ...(set !== undefined && { set }),
    ...(scope !== undefined && { scope }),
  }
}

/** `name=value`, unless a file has that name. */
export function parameterOf(text: string, files: Workspace): ParameterArgument {
  const file = files.fromUser(text)
  const [, name, value] = /^([A-Za-z_][\w-]*)=([^]*)$/.exec(text) ?? []
  if (name !== undefined && value !== undefined && files.kindOf(file) !== 'file') return { name, value }
  files.allow(text)
  const label = withoutValue(text)
  return { file, ...(label !== text && { label }) }
}
