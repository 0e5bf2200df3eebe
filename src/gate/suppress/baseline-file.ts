// Where the baseline of a run is, and what it holds.
import { UsageError } from '../../config/usage-error.ts'
import { folderOf, joinPath } from '../../source/path.ts'
import type { LoadedConfiguration, Workspace } from '../configuration.ts'
import { readBaseline, type Baseline } from './baseline.ts'

const fileName = 'poolgate.baseline.json'

/** `given` is a path that a user named; without one it is beside the configuration, or in the working directory. */
export function baselinePath(given: string | undefined, config: LoadedConfiguration, files: Workspace): string {
  if (given === undefined) {
    const folder = config.path === undefined ? files.directory : folderOf(config.path)
    return files.canonical(joinPath(folder, fileName))
  }
  files.allow(given)
  return files.fromUser(given)
}

/** Undefined when there is none. One that is `required` has to be there. */
export function loadBaseline(path: string, required: boolean, files: Workspace): Baseline | undefined {
  if (!required && files.kindOf(path) === 'absent') return undefined
  const file = files.read(path)
  if ('fault' in file) throw new UsageError(`The baseline cannot be used. ${file.fault}`)
  return readBaseline(path, file.text)
}
