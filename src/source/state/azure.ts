// Resources as Azure has them: answers of the resource manager and of Resource Graph, and what `az` and PowerShell print.
import type { JsonDocument } from '../../arm/json/document.ts'
import { valueOf, type ObjectNode } from '../../arm/json/node.ts'
import type { Problem, Resource } from '../../resource/resource.ts'
import type { Cause } from '../../resource/unknown.ts'
import type { StateFile } from '../deployment.ts'
import type { StateYield } from '../yield.ts'
import { identityOf } from './identity.ts'
import { originOf } from './origin.ts'
import { idIn, listingOf } from './pages.ts'
import { bodyOf } from './shape.ts'

export function resourcesOfAzure({ document }: StateFile): StateYield {
  const { objects, others, gaps } = listingOf(document)
  const resources = objects.map((node) => resourceOf(document, node))
  const [first] = others
  if (first === undefined) return { resources, gaps, problems: [] }
  const place = document.place(first)
  const count = others.length === 1 ? '1 entry has' : `${others.length} entries have`
  const message = `${count} no resource id. Export whole resources: a query must keep \`id\` and \`properties\`.`
  const problem: Problem = { level: 'warning', code: 'resources', message, place }
  const gap: Cause = {
    code: 'elsewhere',
    reason: `${document.source.path} has entries without a resource id`,
    supply: 'export whole resources',
    place,
  }
  return { resources, gaps: [...gaps, gap], problems: [problem] }
}

/** A resource as the resource manager answers it, or as a tool made it of that answer. */
export function resourceOf(document: JsonDocument, node: ObjectNode): Resource {
  const { id, type, name, declaration } = identityOf(idIn(node) ?? '', textIn(node, 'type'), textIn(node, 'name'))
  const body = bodyOf(node, type).with('id', id.text).with('type', type).with('name', name)
  return { id, type, name, body, origin: originOf(document, node, declaration), observed: 'whole' }
}

function textIn(node: ObjectNode, key: string): string {
  const value = valueOf(node, key)
  return value?.kind === 'string' ? value.value : ''
}
