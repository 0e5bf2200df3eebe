// Which Bicep files of a folder are deployments: those that no other one names. Each `.bicepparam` is one too, with the template
// that it uses.
import type { FileTree } from '../files.ts'
import { folderOf, joinPath } from '../path.ts'
import { modulesOf, usedBy } from './intake.ts'

export interface BicepRoots {
  readonly templates: readonly string[]
  readonly parameters: readonly string[]
}

export function bicepRoots(tree: FileTree, paths: readonly string[]): BicepRoots {
  const named = new Set<string>()
  for (const path of paths) {
    const file = tree.read(path)
    if (!('text' in file)) continue
    const used = isParameters(path) ? usedBy(file.text) : undefined
    const targets = isParameters(path) ? (used === undefined ? [] : [used]) : modulesOf(file.text)
    for (const target of targets) named.add(joinPath(folderOf(path), target))
  }
  return {
    templates: paths.filter((path) => !isParameters(path) && !named.has(path)),
    parameters: paths.filter(isParameters),
  }
}

function isParameters(path: string): boolean {
  return /\.bicepparam$/i.test(path)
}
