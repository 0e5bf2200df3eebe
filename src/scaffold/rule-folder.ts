// Where a new rule goes, and which rules are there already.
import type { LoadedConfiguration, Workspace } from '../gate/configuration.ts'
import { ruleFiles } from '../gate/rules.ts'
import { library } from '../rule/library.generated.ts'
import { folderOf, joinPath } from '../source/path.ts'
import { takenBy, type TakenRule } from './rule-names.ts'
import { ruleFolder } from './survey.ts'

/** Whether this is poolgate's own repository, whose rules are the library. */
export function isLibrary(files: Workspace): boolean {
  const [first] = library
  return first !== undefined && files.kindOf(first.source) === 'file'
}

/** The folder for rules of this area, when none is named. */
export function defaultFolder(area: string, config: LoadedConfiguration, files: Workspace): string {
  if (isLibrary(files)) return joinPath('rules', area.toLowerCase())
  // Not into a folder of a configuration that this one extends.
  const own = config.stack.layers.at(-1)?.value.rulePaths ?? []
  const folder = own.find((path) => isFolderOfOurs(path, files))
  return folder ?? files.canonical(joinPath(folderOf(config.path ?? ''), ruleFolder))
}

/** Rules go into a folder of the repository, not into an installed package, and not into a file. */
function isFolderOfOurs(path: string, files: Workspace): boolean {
  if (path.split('/').includes('node_modules')) return false
  const kind = files.kindOf(path)
  return kind === 'directory' || (kind === 'absent' && !/\.ya?ml$/i.test(path))
}

/** Whether a run with this configuration reads the rules of a folder. */
export function isRead(folder: string, config: LoadedConfiguration): boolean {
  const { rulePaths = [] } = config.value
  return rulePaths.some((path) => path === '' || folder === path || folder.startsWith(`${path}/`))
}

/** The rules of the library, of the configuration and of the folder. */
export function rulesThere(folder: string, config: LoadedConfiguration, files: Workspace): readonly TakenRule[] {
  const { rulePaths = [] } = config.value
  const paths = [...rulePaths, folder]
  const own = paths.filter((path) => files.kindOf(path) !== 'absent').flatMap((path) => ruleFiles(path, files))
  const read = [...new Set(own)].map((path) => {
    const file = files.read(path)
    return takenBy(path, 'text' in file ? file.text : '')
  })
  return [...library, ...read]
}
