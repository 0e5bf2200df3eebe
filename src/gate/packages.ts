// Installed packages (npm) that hold a configuration or rules. A package reads nothing outside of its own folder.
import { isRecord } from '../config/schema.ts'
import { UsageError } from '../config/usage-error.ts'
import type { FileTree } from '../source/files.ts'
import { joinPath } from '../source/path.ts'

const packageName = /^(?:@[\w~-][\w.~-]*\/)?[\w~-][\w.~-]*$/

/** The folder of a package: in the nearest `node_modules` upwards, never outside of the workspace. */
export function findPackage(name: string, from: string, files: FileTree): string | undefined {
  if (!packageName.test(name)) return undefined
  for (let folder = from; files.kindOf(folder) === 'directory'; folder = joinPath(folder, '..')) {
    const path = joinPath(folder, 'node_modules', name)
    if (files.kindOf(path) !== 'absent') return path
  }
  return undefined
}

/** The folder of the package that a path lies in; undefined for a path in no package. */
export function packageOf(path: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
}

/** Why a path that a file of a package names may not be read; undefined when it may. */
export function leavesPackage(path: string, folder: string | undefined, files: FileTree): string | undefined {
  if (folder === undefined) return undefined
  const isBeside = path !== folder && !path.startsWith(`${folder}/`)
  if (!isBeside && files.isWithin?.(folder, path) !== false) return undefined
  return `${path} leads out of the package ${folder}, which may read its own files only. Ask its authors to put the file inside.`
}

/** Where a package has its rules: at `poolgate.rules` of its package.json, else in its folder `rules`. */
export function rulesOfPackage(folder: string, files: FileTree): string {
  const path = joinPath(folder, 'package.json')
  const file = files.read(path)
  const manifest = 'text' in file ? parse(path, file.text) : undefined
  const own = isRecord(manifest) ? manifest['poolgate'] : undefined
  const rules = isRecord(own) ? own['rules'] : undefined
  return joinPath(folder, typeof rules === 'string' && rules !== '' ? rules : 'rules')
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new UsageError(`${path} is not JSON, so that it does not say where the package has its rules. Correct it.`)
  }
}
