// Finds and reads the configuration of a run. `yaml` is loaded only when there is one.
import type { Configuration } from '../config/configuration.ts'
import type { Locate, Stack } from '../config/layer.ts'
import { merge, single } from '../config/merge.ts'
import { UsageError } from '../config/usage-error.ts'
import { SourceText } from '../resource/place.ts'
import type { Changes } from '../resource/changes.ts'
import type { Problem } from '../resource/resource.ts'
import type { Compiled } from '../resource/bicep-answer.ts'
import type { FileTree } from '../source/files.ts'
import { joinPath } from '../source/path.ts'
import type { AskAzure } from './live-read.ts'
import { extended, fileName } from './extend.ts'

/** Files as a run reaches them. The host's `Files` is one. */
export interface Workspace extends FileTree {
  /** The working directory. */
  readonly directory: string
  /** A path that a user gave, relative to the working directory, as reports have it. */
  fromUser(path: string): string
  /** The one spelling of a path as reports have it. */
  canonical(path: string): string
  /** Allows a path that a user named although it is outside. */
  allow(path: string): void
  /**
   * Where the configuration, rules and the baseline are read, where that is another place: as they were at the base of a change,
   * which then cannot loosen what it is judged by.
   */
  readonly policy?: Workspace | undefined
  /** Azure, where a run may ask it. */
  readonly azure?: AskAzure | undefined
  /** Opens the way to Azure for an id that nobody named when the run began; not there where it is open, or closed for good. */
  reachAzure?(id: string): Promise<void>
  /** What Bicep makes of files; undefined where there is none. Without it nothing is compiled. */
  compileBicep?(paths: readonly string[]): Promise<ReadonlyMap<string, Compiled> | undefined>
  /** What changed since HEAD left a commit; not there where nobody can be asked. Throws UsageError where it cannot be told. */
  changedSince?(ref: string): Promise<Changes>
}

/** A configuration with everything that it extends. Paths in it are those of reports, whichever file says them. */
export interface LoadedConfiguration {
  readonly value: Configuration
  /** Path of the file; undefined when there is none. */
  readonly path: string | undefined
  /** The place in the file that says it. */
  readonly locate: Locate
  readonly problems: readonly Problem[]
  /** File by file, for what is more than a value: severities of rules, and what is locked. */
  readonly stack: Stack
}

const none: LoadedConfiguration = {
  value: {},
  path: undefined,
  locate: () => undefined,
  problems: [],
  stack: single({}),
}

/** `given` is a path that a user named; without one the nearest `poolgate.yaml` up to the repository's root counts. */
export async function loadConfiguration(given: string | undefined, files: Workspace): Promise<LoadedConfiguration> {
  if (given !== undefined) files.allow(given)
  const path = given === undefined ? find(files) : files.fromUser(given)
  if (path === undefined) return none
  const { readConfiguration } = await import('../config/read.ts')
  const read = (from: string) => {
    const file = files.read(from)
    if ('fault' in file) throw new UsageError(`The configuration cannot be used. ${file.fault}`)
    return readConfiguration(new SourceText(from, file.text))
  }
  const { stack, problems } = extended(path, { files, read })
  const merged = merge(stack)
  return { ...merged, path, problems: [...problems, ...merged.problems] }
}

function find(files: Workspace): string | undefined {
  for (let folder = files.directory; files.kindOf(folder) === 'directory'; folder = joinPath(folder, '..')) {
    const path = joinPath(folder, fileName)
    if (files.kindOf(path) === 'file') return path
    if (files.kindOf(joinPath(folder, '.git')) !== 'absent') return undefined
  }
  return undefined
}
