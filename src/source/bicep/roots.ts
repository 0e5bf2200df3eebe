// Which Bicep files of a folder are deployments: those that no other one names. Each `.bicepparam` is one too, with the template
// that it uses, but for one that others extend.
import type { FileTree } from '../files.ts'
import { referencesIn } from '../references.ts'
import { isParameterFile } from './words.ts'

export interface BicepRoots {
  readonly templates: readonly string[]
  readonly parameters: readonly string[]
}

export function bicepRoots(tree: FileTree, paths: readonly string[]): BicepRoots {
  const named = new Set<string>()
  for (const path of paths) {
    const file = tree.read(path)
    if (!('text' in file)) continue
    for (const target of referencesIn(path, file.text).paths) if (target !== path) named.add(target)
  }
  const roots = paths.filter((path) => !named.has(path))
  return {
    templates: roots.filter((path) => !isParameterFile(path)),
    parameters: roots.filter(isParameterFile),
  }
}
