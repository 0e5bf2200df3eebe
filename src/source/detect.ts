// Tells by its content what a JSON file is. The name says nothing: a what-if result may be called main.json.
import { memberOf, valueOf, type JsonNode } from '../arm/json/node.ts'
import { changeLists, isWhatIf } from './state/changes.ts'
import { isListing, isPage } from './state/pages.ts'

export type SourceKind =
  'template' | 'parameters' | 'snapshot' | 'what-if' | 'stack-what-if' | 'health' | 'resources' | 'other'

/** `loose` takes a template without $schema and contentVersion: good for a file that a user named as one. */
export function detect(root: JsonNode, loose: boolean): SourceKind {
  return forms.find(({ fits }) => fits(root, loose))?.kind ?? 'other'
}

/** What to say of a file that is not a template: what it looks like, and what to do. */
export function describeOther(kind: Exclude<SourceKind, 'template'>, root: JsonNode): string {
  switch (kind) {
    case 'parameters':
      return `This is a parameters file, not a template. Name its template and give this file with --parameters.`
    case 'snapshot':
      return `This is the output of \`bicep snapshot\`, not a template. ${useTemplate}`
    case 'what-if':
    case 'stack-what-if':
      return `This is the result of a what-if, not a template. ${useTemplate}`
    case 'health':
      return 'This is backend health, not a deployment. Judge it with `poolgate health FILE`, or beside a template with --health FILE.'
    case 'resources':
      return `These are deployed resources (az, az rest, Resource Graph), not a template. ${useTemplate}`
    case 'other':
      if (isPage(root)) return noIds
      return `This is JSON, but no ARM template: ${lack(root)}, nor resources with their ids. ${useInput}`
  }
}

const noIds =
  'This is a list, but its entries have no id, so that they are no resources. Keep `id`, `name`, `type`, `location` and `properties` of each; a query of Resource Graph does without `project`.'
const useInput = 'Name a file whose $schema is …/deploymentTemplate.json#, or what az or Bicep printed as JSON.'
const useTemplate = 'Name the ARM template instead; `bicep build` makes one of a Bicep file.'

function lack(root: JsonNode): string {
  return root.kind === 'object'
    ? 'it has no `resources`'
    : `it holds ${root.kind === 'array' ? 'an array' : `a ${root.kind}`}, not an object`
}

interface Form {
  readonly kind: SourceKind
  readonly fits: (root: JsonNode, loose: boolean) => boolean
}

/** In the order in which they are asked: the surest first. */
const forms: readonly Form[] = [
  { kind: 'parameters', fits: (root) => schemaOf(root).includes('deploymentparameters.json') },
  { kind: 'template', fits: (root) => schemaOf(root).includes('deploymenttemplate.json') },
  { kind: 'snapshot', fits: (root) => valueOf(root, 'predictedResources')?.kind === 'array' },
  { kind: 'stack-what-if', fits: (root) => changeLists(root).stack.length > 0 },
  { kind: 'what-if', fits: isWhatIf },
  { kind: 'health', fits: isHealth },
  { kind: 'template', fits: isBareTemplate },
  { kind: 'resources', fits: isListing },
  { kind: 'parameters', fits: isBareParameters },
]

function isBareTemplate(root: JsonNode, loose: boolean): boolean {
  const resources = valueOf(root, 'resources')
  if (resources?.kind !== 'array' && resources?.kind !== 'object') return false
  return loose || valueOf(root, 'contentVersion')?.kind === 'string'
}

function isBareParameters(root: JsonNode): boolean {
  const set = valueOf(root, 'parameters')
  if (set?.kind !== 'object' || set.members.length === 0) return false
  return set.members.every(({ value }) => hasMember(value, 'value') || hasMember(value, 'reference'))
}

/** Of all pools of a gateway, of one that was tried on demand, of a rule of a load balancer. */
function isHealth(root: JsonNode): boolean {
  const isOfGateway = hasMember(firstOf(valueOf(root, 'backendAddressPools')), 'backendHttpSettingsCollection')
  // NOTE: a pool of a load balancer, as az prints it, has such a list too, and an id.
  const isOfRule = hasMember(root, 'loadBalancerBackendAddresses') && !hasMember(root, 'id')
  return isOfGateway || isOfRule || hasMember(root, 'backendHealthHttpSettings')
}

function schemaOf(root: JsonNode): string {
  const schema = valueOf(root, '$schema')
  return schema?.kind === 'string' ? schema.value.toLowerCase() : ''
}

function firstOf(node: JsonNode | undefined): JsonNode | undefined {
  return node?.kind === 'array' ? node.items[0] : undefined
}

function hasMember(node: JsonNode | undefined, key: string): boolean {
  return memberOf(node, key) !== undefined
}
