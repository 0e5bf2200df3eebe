// What `bicep snapshot` predicts, and what `poolgate expand` prints: resources as a deployment will make them, with what it
// could not evaluate left as an expression.
import { leftoverReader, type LeftoverReader } from '../../arm/template/leftover.ts'
import type { JsonDocument } from '../../arm/json/document.ts'
import { memberOf, valueOf, type JsonNode, type ObjectNode } from '../../arm/json/node.ts'
import type { Resource } from '../../resource/resource.ts'
import type { Cause } from '../../resource/unknown.ts'
import { isUnknown, ObjectValue, type Text, type Value } from '../../resource/value.ts'
import type { StateFile } from '../deployment.ts'
import type { StateYield } from '../yield.ts'
import { diagnosticsIn } from './diagnostics.ts'
import { identityOf } from './identity.ts'
import { originOf } from './origin.ts'

export function resourcesOfSnapshot({ document, scope }: StateFile): StateYield {
  const predicted = valueOf(document.root, 'predictedResources')
  const nodes: readonly JsonNode[] = predicted?.kind === 'array' ? predicted.items : []
  const siblings = () => nodes.flatMap((node) => (node.kind === 'object' ? [node] : []))
  const [reader, elsewhere] = [scope, { ...scope, location: undefined }].map((one) =>
    leftoverReader(document, one, { siblings }),
  )
  if (reader === undefined || elsewhere === undefined) throw new Error('a reader for each scope')
  const found = nodes.flatMap((node) => {
    if (node.kind !== 'object') return []
    return resourceOf(document, node, isElsewhere(node, scope) ? elsewhere : reader)
  })
  const { problems, gaps } = diagnosticsIn(document)
  const left = found.filter(isDeployment)
  const resources = left.length === 0 ? found : found.filter((resource) => !isDeployment(resource))
  return { resources, gaps: [...gaps, ...left.map(notExpanded)], problems }
}

/** Whether a resource lies in another group than the one of the run, whose location is then not that of its group. */
function isElsewhere(node: ObjectNode, { resourceGroup }: StateFile['scope']): boolean {
  const id = valueOf(node, 'id')
  if (resourceGroup === undefined || id?.kind !== 'string') return false
  const [, group] = /^\/subscriptions\/[^/[]+\/resourceGroups\/([^/[]+)/i.exec(id.value) ?? []
  return group !== undefined && group.toLowerCase() !== resourceGroup.toLowerCase()
}

/** None for what is no resource of Azure's (an extension's). */
function resourceOf(document: JsonDocument, node: ObjectNode, reader: LeftoverReader): Resource[] {
  const body = reader.value(node)
  if (!(body instanceof ObjectValue)) return []
  const [id, type, name] = ['id', 'type', 'name'].map((key) => textOf(body.get(key)))
  if (id === undefined || typeof type !== 'string') return []
  const identity = identityOf(id, type, name ?? '')
  const resource = {
    id: identity.id,
    type,
    name: name ?? identity.name,
    body,
    origin: originOf(document, node, identity.declaration, 'leftover'),
  }
  // A condition that could not be evaluated is left in the resource.
  const condition = memberOf(node, 'condition') && body.get('condition')
  if (condition === false) return []
  return [isUnknown(condition) ? { ...resource, possible: { max: 1, because: condition } } : resource]
}

function isDeployment({ type }: Resource): boolean {
  return type.toLowerCase() === 'microsoft.resources/deployments'
}

/** A nested deployment stands in the snapshot only when it could not be expanded. */
function notExpanded({ origin }: Resource): Cause {
  const { place } = origin.locate([])
  const supply = 'add the nested template as a further FILE, with its parameters'
  return { code: 'unsupported', reason: 'the snapshot holds a nested deployment that was not expanded', supply, place }
}

function textOf(value: Value | undefined): Text | undefined {
  return typeof value === 'string' || isUnknown(value) ? value : undefined
}
