// Rules and their cases as files in memory.
import type { FileTree } from '../../src/source/files.ts'
import type { Workspace } from '../../src/gate/configuration.ts'

/** A tree of these files, in one folder. */
export function treeOf(texts: ReadonlyMap<string, string>): FileTree & Workspace {
  const folders = new Set([...texts.keys()].map((path) => path.slice(0, path.lastIndexOf('/'))))
  return {
    kindOf: (path) => (texts.has(path) ? 'file' : folders.has(path) ? 'directory' : 'absent'),
    list: (folder) =>
      [...texts.keys()]
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => ({ name: path.slice(folder.length + 1), isFolder: false })),
    read: (path) => {
      const text = texts.get(path)
      return text === undefined ? { code: 'absent', fault: `${path} is not there.` } : { text }
    },
    directory: '',
    fromUser: (path) => path,
    canonical: (path) => path,
    allow: () => undefined,
  }
}

/** A rule that wants names to begin with `lbe-` or `lbi-`. */
export function ruleText(code: string, name: string): string {
  return `code: ${code}
name: ${name}
title: Load balancers in use are called lbe- or lbi-
severity: warning
for: loadBalancer
when: count(lb.pools) > 0
assert: lb.name.startsWith("lbe-") || lb.name.startsWith("lbi-")
message: "Load balancer {lb.name} is called neither."
`
}

export const template = (name: string): string =>
  `{ resources: [{ type: Microsoft.Network/loadBalancers, apiVersion: 2024-05-01, name: ${name}, properties: { backendAddressPools: [{ name: a }] } }] }`
