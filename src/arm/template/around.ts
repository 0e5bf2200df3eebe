// The declarations that a resource stands in, as the template has them: nothing is evaluated. Asked for findings only.
import type { Declared, Note } from '../../resource/resource.ts'
import { nodeAt, type JsonDocument } from '../json/document.ts'
import { jsonOfNode } from '../json/value.ts'
import { valueOf, type JsonNode } from '../json/node.ts'
import type { Declaration } from './declaration.ts'
import type { Deployment } from './deployment.ts'
import type { ResourceInstance } from './instance.ts'

/** The resource, those that it is declared inside, its template; then the same of the deployment around. */
export function declaredAround(instance: ResourceInstance): readonly Declared[] {
  const { declaration } = instance
  const { deployment, parent } = declaration
  const own = resourceOf(declaration)
  if (parent !== undefined) return [own, ...declaredAround(parent)]
  const above = deployment.parent
  return [own, templateOf(deployment), ...(above === undefined ? [] : declaredAround(above))]
}

function resourceOf({ deployment, node, symbol }: Declaration): Declared {
  const type = textOf(node, 'type')
  const apiVersion = textOf(node, 'apiVersion')
  return {
    kind: 'resource',
    place: deployment.document.place(node),
    symbol,
    type,
    apiVersion,
    depth: depthOf(deployment),
    get alike() {
      const same = (other: Declaration) =>
        textOf(other.node, 'type') === type && textOf(other.node, 'apiVersion') === apiVersion
      return deployment.declarations.filter(same).length
    },
    note: (key) => noteOf(deployment.document, node, key),
  }
}

function templateOf(deployment: Deployment): Declared {
  const { document, template } = deployment
  return {
    kind: 'template',
    place: document.place(template),
    symbol: undefined,
    type: '',
    apiVersion: '',
    depth: depthOf(deployment),
    alike: 1,
    note: (key) => noteOf(document, template, key),
  }
}

/** A linked template begins a file of its own. */
function depthOf({ document, parent }: Deployment): number {
  const above = parent?.declaration.deployment
  return above === undefined || above.document !== document ? 0 : depthOf(above) + 1
}

/** What the `metadata` of a node says under a key. */
export function noteOf(document: JsonDocument, node: JsonNode, key: string): Note | undefined {
  const note = valueOf(valueOf(node, 'metadata'), key)
  if (note === undefined) return undefined
  return {
    value: jsonOfNode(note),
    place: (path) => document.place(nearestNode(note, path)),
  }
}

function nearestNode(root: JsonNode, path: readonly (string | number)[]): JsonNode {
  for (let length = path.length; length > 0; length--) {
    const node = nodeAt(root, path.slice(0, length))
    if (node !== undefined) return node
  }
  return root
}

function textOf(node: JsonNode, key: string): string {
  const value = valueOf(node, key)
  return value?.kind === 'string' ? value.value : ''
}
