// A FileTree of plain texts, for tests of what finds and pairs files.
import type { OpenDeployment } from '../../src/source/deployment.ts'
import type { FileTree } from '../../src/source/files.ts'
import { openSources } from '../../src/source/open.ts'
import type { PlannedSet } from '../../src/source/plan.ts'

export function treeOf(files: Readonly<Record<string, string>>): FileTree {
  const paths = Object.keys(files)
  const isFolder = (path: string) => path === '' || path === '.' || paths.some((file) => file.startsWith(`${path}/`))
  return {
    kindOf: (path) => (Object.hasOwn(files, path) ? 'file' : isFolder(path) ? 'directory' : 'absent'),
    list: (folder) => {
      const prefix = folder === '' || folder === '.' ? '' : `${folder}/`
      const below = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length))
      const names = [...new Set(below.map((path) => path.split('/')[0]!))].sort()
      return names.map((name) => ({ name, isFolder: !Object.hasOwn(files, prefix + name) }))
    },
    read: (path) => {
      const text = files[path]
      return text === undefined ? { code: 'absent', fault: `There is no file ${path}.` } : { text }
    },
  }
}

/** The sources of all sets, read. */
export function opened(sets: readonly PlannedSet[]): OpenDeployment[] {
  return sets.flatMap((set) => openSources(set).deployments)
}

export const aTemplate = JSON.stringify({
  $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
  contentVersion: '1.0.0.0',
  parameters: { env: { type: 'string' } },
  resources: [],
})

export function someParameters(...names: string[]): string {
  return JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentParameters.json#',
    contentVersion: '1.0.0.0',
    parameters: Object.fromEntries(names.map((name) => [name, { value: 'x' }])),
  })
}
