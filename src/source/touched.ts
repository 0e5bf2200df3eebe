// Which sets a change of files touches: those that read a file which is not as it was, by whatever names lead there. A set that
// reads what nobody can tell of (live state, what could not be read) counts as touched.
import type { Changes } from '../resource/changes.ts'
import { addTo } from '../resource/groups.ts'
import { isBicep } from './bicep/words.ts'
import type { FileTree } from './files.ts'
import { baseOf, folderOf, isLivePath, joinPath, stemOf } from './path.ts'
import type { Deployment, PlannedSet } from './plan.ts'
import { referencesIn } from './references.ts'

/** The sets that the changes touch, in order. */
export function touchedSets(sets: readonly PlannedSet[], changes: Changes, tree: FileTree): readonly PlannedSet[] {
  const deployments = sets.flatMap((set) => set.deployments)
  const touched = touchedFiles(deployments.flatMap(filesOf), changes, tree)
  const released = releasedBy(changes)
  const parameters = parametersOf(changes.paths)
  const isTouched = (deployment: Deployment): boolean =>
    isLivePath(deployment.path) ||
    filesOf(deployment).some((file) => touched.has(file)) ||
    entriesOf(deployment).some((file) => released.has(file)) ||
    parameters.mayBelongTo(deployment)
  return sets.filter((set) => set.gaps.length > 0 || set.deployments.some(isTouched))
}

/** Of Bicep files, those whose deployments the changes do not touch: they need not be compiled to tell. */
export function untouchedBicep(paths: readonly string[], changes: Changes, tree: FileTree): ReadonlySet<string> {
  const touched = touchedFiles(paths, changes, tree)
  const released = releasedBy(changes)
  const parameters = parametersOf(changes.paths)
  const isTouched = (path: string) =>
    touched.has(path) || released.has(path) || parameters.mayBelongTo({ path, parameterFiles: [] })
  return new Set(paths.filter((path) => !isTouched(path)))
}

/** What another template named before: it may be a deployment of its own now. */
function releasedBy({ former }: Changes): ReadonlySet<string> {
  return new Set([...former].flatMap(([path, text]) => referencesIn(path, text).paths))
}

/** The file that is deployed, and the one that it was made of. */
function entriesOf({ path, compiledFrom = [] }: Deployment): readonly string[] {
  return [path, ...compiledFrom.map(({ file }) => file)]
}

function filesOf(deployment: Deployment): readonly string[] {
  return [...entriesOf(deployment), ...deployment.parameterFiles]
}

/** Of files and of all that they name, those that changed or name one that did. Each is looked at once. */
function touchedFiles(roots: readonly string[], changes: Changes, tree: FileTree): ReadonlySet<string> {
  const isJsonChanged = changes.paths.some((path) => /\.jsonc?$/i.test(path))
  const settings = changes.paths.filter((path) => baseOf(path) === 'bicepconfig.json').map(folderOf)
  const users = new Map<string, string[]>()
  const seen = new Set(roots)
  const touched = new Set<string>()
  // NOTE: a set gives what is added to it while it is gone through.
  for (const path of seen) {
    const { paths, isOpen } = referencesOf(path, tree)
    for (const target of paths) {
      addTo(users, target, path)
      seen.add(target)
    }
    const isConfigured = isBicep(path) && settings.some((folder) => isBelow(folder, path))
    if (changes.has(path) || isConfigured || (isOpen && isJsonChanged)) touched.add(path)
  }
  for (const path of touched) for (const user of users.get(path) ?? []) touched.add(user)
  return touched
}

function referencesOf(path: string, tree: FileTree): ReturnType<typeof referencesIn> {
  const file = tree.kindOf(path) === 'file' ? tree.read(path) : undefined
  return referencesIn(path, file !== undefined && 'text' in file ? file.text : '')
}

function isBelow(folder: string, path: string): boolean {
  // NOTE: a folder above all that paths are relative to has a path of `..` alone.
  return folder === '' || /^(?:\.\.\/)*\.\.$/.test(folder) || path.startsWith(`${folder}/`)
}

/** Changed files that may be, or have been, the parameters of a template which has none now. */
function parametersOf(changed: readonly string[]): {
  mayBelongTo(deployment: Pick<Deployment, 'path' | 'parameterFiles'>): boolean
} {
  const folders = new Set<string>()
  /** `infra/main` of `infra/main.parameters.prod.json`, in small letters. */
  const stems = new Set<string>()
  for (const path of changed.filter((one) => /\.jsonc?$/i.test(one))) {
    folders.add(folderOf(path).toLowerCase())
    const parts = baseOf(path).toLowerCase().split('.')
    const last = parts.includes('parameters') ? parts.length : 0
    for (let end = 1; end < last; end++)
      stems.add(joinPath(folderOf(path), parts.slice(0, end).join('.')).toLowerCase())
  }
  return {
    mayBelongTo({ path, parameterFiles }) {
      const folder = folderOf(path)
      const isLost = stems.has(joinPath(folder, stemOf(path)).toLowerCase())
      return parameterFiles.length === 0 && (isLost || folders.has(joinPath(folder, 'parameters').toLowerCase()))
    },
  }
}
