// What to say of a file that is not there: whether the folder is, and the nearest name in it.
import { nearest } from '../resource/nearest.ts'
import type { Problem } from '../resource/resource.ts'
import type { FileTree } from './files.ts'
import { baseOf, folderOf } from './path.ts'
import { problemAt } from './read.ts'

/** `value`: what stands there looks like `name=value`, of which the path holds the name only. */
export function absentProblem(tree: FileTree, path: string, value?: 'FILE' | 'parameters'): Problem {
  if (value !== undefined) {
    const how =
      value === 'FILE'
        ? 'A value goes after its template, as --parameters name=value.'
        : 'A value is given as name=value, with nothing between the name and the =.'
    return problemAt(path, 'absent', `There is no file ${path}. ${how}`)
  }
  const folder = folderOf(path)
  const exists = tree.kindOf(folder === '' ? '.' : folder) === 'directory'
  const names = exists ? tree.list(folder).filter(({ isFolder }) => !isFolder) : []
  const hint = nearest(
    baseOf(path),
    names.map(({ name }) => name),
  )
  const advice = hint === '' ? ' Check the path: it is relative to the working directory.' : hint
  const missing = `There is no folder ${folder} either.`
  return problemAt(path, 'absent', `There is no file ${path}.${exists ? advice : ` ${missing}`}`)
}
