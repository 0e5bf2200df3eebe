// What `bicep snapshot` predicts, and what `poolgate expand` prints: resources as a deployment will make them, with what it
// could not evaluate left as an expression.
import { leftoverReader, type LeftoverReader } from '../../arm/template/leftover.ts'
import type { JsonDocument } from '../../arm/json/document.ts'
import { valueOf, type JsonNode, type ObjectNode } from '../../arm/json/node.ts'
import type { Resource } from '../../resource/resource.ts'
import { isUnknown, ObjectValue, type Text, type Value } from '../../resource/value.ts'
import type { StateFile } from '../deployment.ts'
import type { StateYield } from '../yield.ts'
import { identityOf } from './identity.ts'
import { originOf } from './origin.ts'

export function resourcesOfSnapshot({ document, scope }: StateFile): StateYield {
  const reader = leftoverReader(document, scope)
  const predicted = valueOf(document.root, 'predictedResources')
  const nodes: readonly JsonNode[] = predicted?.kind === 'array' ? predicted.items : []
  const resources = nodes.flatMap((node) => (node.kind === 'object' ? resourceOf(document, node, reader) : []))
  return { resources, gaps: [], problems: [] }
}

/** None for what is no resource of Azure's (an extension's). */
function resourceOf(document: JsonDocument, node: ObjectNode, reader: LeftoverReader): Resource[] {
  const body = reader.value(node)
  if (!(body instanceof ObjectValue)) return []
  const [id, type, name] = ['id', 'type', 'name'].map((key) => textOf(body.get(key)))
  if (id === undefined || typeof type !== 'string') return []
  const identity = identityOf(id, type, name ?? '')
  return [
    {
      id: identity.id,
      type,
      name: name ?? identity.name,
      body,
      origin: originOf(document, node, `${type}:${identity.declaration.split(':')[1] ?? ''}`),
    },
  ]
}

function textOf(value: Value | undefined): Text | undefined {
  return typeof value === 'string' || isUnknown(value) ? value : undefined
}
