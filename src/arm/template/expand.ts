// Expands a template with its parameters into the resources that Azure would deploy. Pure: no file, clock or network.
import type { Problem, Resource, Withheld } from '../../resource/resource.ts'
import type { Cause } from '../../resource/unknown.ts'
import { ObjectValue, type Value } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import type { JsonDocument } from '../json/document.ts'
import { memberOf, valueOf, type ObjectNode } from '../json/node.ts'
import type { Limits } from '../limits.ts'
import { Deployment } from './deployment.ts'
import type { ResourceInstance } from './instance.ts'
import { makers } from './makers.ts'
import { asArmError, Run, type RunContext, type WithheldDeclaration } from './run.ts'
import { levelOfSchema, rootScope, type ScopeInput } from './scope.ts'
import { suppliedBySources, type ParameterSource } from './supplied.ts'

/** What is known of the place and of the time of a deployment. */
export interface ExpansionContext extends RunContext {
  readonly scope?: ScopeInput
}

/** What a deployment comes to. */
export interface Expansion {
  /** In the order of their declaration; nested deployments are replaced by what is in them. */
  readonly resources: readonly Resource[]
  readonly withheld: readonly Withheld[]
  /** Parts that could not be expanded: what they declare is not known. */
  readonly gaps: readonly Cause[]
  /** name → value */
  readonly outputs: ObjectValue
  readonly problems: readonly Problem[]
}

/** Problems of the template and its parameters are returned, not thrown. */
export function expandTemplate(
  template: JsonDocument,
  parameters: readonly ParameterSource[],
  context: ExpansionContext = {},
): Expansion {
  const run = new Run(makers, context)
  const resources: Resource[] = []
  let outputs = new ObjectValue()
  try {
    const root = rootDeployment(run, template, parameters, context)
    root.evaluateAll()
    collect(root, resources)
    outputs = plainOutputs(root)
    checkAsserts(root)
  } catch (error) {
    run.gaps.push(run.report(asArmError(error), template.place(template.root)))
  }
  return {
    resources,
    withheld: run.withheld.map(withheldOf),
    gaps: [...run.gaps],
    outputs,
    problems: [...run.allProblems()],
  }
}

/** The root deployment of a template, nothing of it evaluated; throws ArmError when the text is no template. */
export function rootDeployment(
  run: Run,
  document: JsonDocument,
  parameters: readonly ParameterSource[],
  context: ExpansionContext,
): Deployment {
  const template = templateOf(document, run.limits)
  const scope = rootScope(context.scope ?? {}, levelOfSchema(template) ?? 'resourceGroup')
  const declared = valueOf(template, 'parameters')
  const typeOf = (name: string) => {
    const type = valueOf(memberOf(declared, name)?.value, 'type')
    return type?.kind === 'string' ? type.value : undefined
  }
  return new Deployment({
    run,
    document,
    template,
    scope,
    path: document.source.path,
    name: scope.deploymentName,
    supplied: () => suppliedBySources(parameters, typeOf),
  })
}

function templateOf(document: JsonDocument, limits: Limits): ObjectNode {
  const { root, source } = document
  if (root.kind !== 'object')
    throw new ArmError('template', 'An ARM template is a JSON object with «resources».', document.place(root))
  const resources = memberOf(root, 'resources')
  if (resources === undefined)
    throw new ArmError('template', 'This is no ARM template: it has no «resources».', document.place(root))
  if (resources.value.kind !== 'array' && resources.value.kind !== 'object')
    throw new ArmError('template', '«resources» must be an array or an object.', document.placeOfMember(resources))
  if (source.text.length > limits.templateBytes) {
    const size = `${(source.text.length / 1048576).toFixed(1)} MB`
    const text = `The template has ${size}; ARM takes at most ${limits.templateBytes / 1048576} MB.`
    throw new ArmError('limit', text, document.place(root))
  }
  return root
}

/** Adds the resources of a deployment, of its children and of the deployments nested in it. */
function collect(deployment: Deployment, resources: Resource[]): void {
  const before = resources.length
  for (const declaration of deployment.declarations)
    for (const instance of declaration.instances) collectOne(instance, resources, before)
}

/** Adds a resource and what is declared in it; `before` is how many there were before its deployment. */
function collectOne(instance: ResourceInstance, resources: Resource[], before: number): void {
  const { deployment } = instance.declaration
  const { run, document } = deployment
  try {
    if (instance.isDeployment) {
      const { nested } = instance
      if (nested !== undefined) {
        nested.evaluateAll()
        collect(nested, resources)
      }
    } else if (!instance.declaration.existing) {
      resources.push(instance.toResource())
      refuseTooMany(deployment, resources.length - before)
    }
  } catch (error) {
    run.gaps.push(run.report(asArmError(error), document.place(instance.node)))
  }
  for (const declaration of instance.children)
    for (const child of declaration.instances) collectOne(child, resources, before)
}

/** NOTE: what was not deployed is evaluated after the expansion, if at all: what is wrong with it is no problem of anybody. */
function withheldOf({ instance, ...withheld }: WithheldDeclaration): Withheld {
  if (instance === undefined) return withheld
  const resources = () => {
    const found: Resource[] = []
    collectOne(instance(), found, 0)
    return found
  }
  return { ...withheld, resources }
}

function refuseTooMany(deployment: Deployment, count: number): void {
  const { run, template, document } = deployment
  if (count !== run.limits.resources + 1) return
  const place = document.place(valueOf(template, 'resources') ?? template)
  const text = `The template deploys more than ${run.limits.resources} resources, which ARM refuses. Split it into nested deployments.`
  run.report(new ArmError('limit', text, place), place)
}

/** An assertion of the template that is false fails the deployment; one that cannot be told is left to Azure. */
function checkAsserts(root: Deployment): void {
  const asserts = valueOf(root.template, 'asserts')
  for (const member of asserts?.kind === 'object' ? asserts.members : []) {
    const holds = root.attempt(member.value, () => root.frame.value(member.value))
    if (holds !== false) continue
    const place = root.document.placeOfMember(member)
    root.run.report(new ArmError('fail', `The assertion '${member.key}' of the template is false.`, place), place)
  }
}

function plainOutputs(root: Deployment): ObjectValue {
  const values = new Map<string, Value>()
  for (const [name, output] of root.outputs.entries()) {
    const value = output instanceof ObjectValue ? output.get('value') : undefined
    if (value !== undefined) values.set(name, value)
  }
  return new ObjectValue(values)
}
