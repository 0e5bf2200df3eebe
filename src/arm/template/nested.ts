// A resource of type Microsoft.Resources/deployments as the deployment that it makes.
import { isUnknown, type Text } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import { JsonDocument } from '../json/document.ts'
import { valueOf, type JsonNode, type ObjectNode } from '../json/node.ts'
import { Deployment } from './deployment.ts'
import type { ResourceInstance } from './instance.ts'
import { nothingSupplied, suppliedByParent } from './supplied.ts'
import { deploymentPath, targetScope } from './target.ts'

/** The nested deployment; undefined (and a gap of the expansion) when its template is not at hand. */
export function nestedDeployment(instance: ResourceInstance): Deployment | undefined {
  const parent = instance.declaration.deployment
  const { run } = parent
  const properties = valueOf(instance.node, 'properties')
  const inline = valueOf(properties, 'template')
  if (inline !== undefined && inline.kind !== 'object') refuseTemplate(instance, inline)
  const document =
    inline?.kind === 'object' ? parent.document : linkedDocument(instance, valueOf(properties, 'templateLink'))
  const template = inline?.kind === 'object' ? inline : document?.root
  if (document === undefined || template?.kind !== 'object') {
    run.gaps.push(missingTemplate(instance, properties, inline))
    return undefined
  }
  run.deployments++
  const place = parent.document.place(instance.node)
  if (run.deployments > run.limits.nestedDeployments)
    throw new ArmError('limit', `There are more than ${run.limits.nestedDeployments} nested deployments.`, place)
  if (levelsUp(parent) >= run.limits.nestingLevels)
    throw new ArmError('limit', `Deployments are nested more than ${run.limits.nestingLevels} levels deep.`, place)
  const outer = document === parent.document && evaluatesOutside(properties, template)
  return new Deployment({
    run,
    document,
    template,
    scope: targetScope(instance, instance.identity.name),
    path: deploymentPath(instance),
    name: instance.identity.name,
    parent: instance,
    supplied: () => (outer ? nothingSupplied : suppliedByParent(valueOf(properties, 'parameters'), instance.frame)),
    ...(outer ? { outer: instance.frame } : {}),
    ...(instance.possible === undefined ? {} : { possible: instance.possible }),
  })
}

/** Outer scope is the default of the language without symbolic names, inner with them. */
function evaluatesOutside(properties: JsonNode | undefined, template: ObjectNode): boolean {
  const scope = valueOf(valueOf(properties, 'expressionEvaluationOptions'), 'scope')
  if (scope?.kind === 'string') return scope.value.toLowerCase() !== 'inner'
  const version = valueOf(template, 'languageVersion')
  return !(version?.kind === 'string' && version.value.startsWith('2.'))
}

/** A template that is an expression may be right, for all that can be told; anything else is not. */
function refuseTemplate(instance: ResourceInstance, inline: JsonNode): void {
  const { document } = instance.declaration.deployment
  if (inline.kind !== 'string' || instance.frame.expression(inline) === undefined)
    throw new ArmError('template', 'The template of a deployment must be an object.', document.place(inline))
  instance.frame.value(inline)
}

/** The document that `templateLink.relativePath` names; what is wrong with the file is a problem. */
function linkedDocument(instance: ResourceInstance, link: JsonNode | undefined): JsonDocument | undefined {
  const { run, document } = instance.declaration.deployment
  const path = valueOf(link, 'relativePath')
  const written = path === undefined ? undefined : textOf(instance, path)
  if (typeof written !== 'string') return undefined
  const linked = run.readLinked(document.source.path, written)
  if (linked === undefined || linked instanceof JsonDocument) return linked
  run.problems.push(linked)
  return undefined
}

function missingTemplate(instance: ResourceInstance, properties: JsonNode | undefined, template: JsonNode | undefined) {
  const { document } = instance.declaration.deployment
  const link = valueOf(properties, 'templateLink')
  const place = document.place(link ?? template ?? instance.node)
  if (link === undefined && template === undefined)
    throw new ArmError('template', 'The deployment has neither a «template» nor a «templateLink».', place)
  if (link === undefined)
    return {
      code: 'unsupported',
      reason: `the template of the deployment ${instance.declaration.label} is computed`,
      place,
    } as const
  const name = linkName(instance, link)
  const supply = 'give the linked template as a further file, with its parameters'
  return { code: 'elsewhere', reason: `the linked template${name} is not among the inputs`, supply, place } as const
}

function linkName(instance: ResourceInstance, link: JsonNode): string {
  for (const key of ['relativePath', 'uri', 'id']) {
    const node = valueOf(link, key)
    if (node === undefined) continue
    const text: Text | undefined = textOf(instance, node)
    if (text === undefined) continue
    // Of an address that is known in parts the file is mostly one of them.
    const file =
      typeof text === 'string'
        ? text.split(/[/\\]/).at(-1)?.split('?')[0]
        : /[\w.-]+\.json(?!.*\.json)/.exec(text.text)?.[0]
    if (file !== undefined) return ` ${file}`
  }
  return ''
}

function textOf(instance: ResourceInstance, node: JsonNode): Text | undefined {
  const value = instance.frame.tolerant(node)
  return typeof value === 'string' || isUnknown(value) ? value : undefined
}

function levelsUp(deployment: Deployment): number {
  let levels = 0
  for (let at = deployment.parent; at !== undefined; at = at.declaration.deployment.parent) levels++
  return levels
}
