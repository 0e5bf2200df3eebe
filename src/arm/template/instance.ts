// One resource that a declaration makes: its identity, its body, and for a nested deployment what is inside.
import { childId, parseId } from '../../resource/resource-id.ts'
import type { Possible, Resource } from '../../resource/resource.ts'
import { joinText, printText } from '../../resource/text.ts'
import { isUnknown, ObjectValue, type Text, type Value } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import { describe } from '../expression/print.ts'
import type { DeploymentScope } from '../expression/frame.ts'
import { memberOf, valueOf, type JsonNode, type ObjectNode } from '../json/node.ts'
import type { Declaration } from './declaration.ts'
import type { Deployment } from './deployment.ts'
import type { TemplateFrame } from './frame.ts'
import { deploymentType, extendedId, resourceIdOf, wrongSegments, type Identity } from './identity.ts'
import { originOf } from './locate.ts'
import { targetScope } from './target.ts'

/** Members of a declaration that say how to deploy it; they are no part of the resource. */
const deploymentOnly = new Set(
  'type name condition copy dependson scope existing resources comments metadata subscriptionid resourcegroup @options method import extension'.split(
    ' ',
  ),
)

export class ResourceInstance {
  readonly declaration: Declaration
  /** The frame of its expressions, with the loop it belongs to. */
  readonly frame: TemplateFrame
  /** Index in its own loop; undefined without a loop or when the count is not known. */
  readonly index: number | undefined
  readonly possible: Possible | undefined
  #identity: Identity | undefined
  #body: ObjectValue | undefined
  #evaluatingBody = false
  #children: readonly Declaration[] | undefined
  #nested: Deployment | null | undefined

  constructor(
    declaration: Declaration,
    frame: TemplateFrame,
    index: number | undefined,
    possible: Possible | undefined,
  ) {
    this.declaration = declaration
    this.frame = frame
    this.index = index
    this.possible = possible
  }

  get node(): ObjectNode {
    return this.declaration.node
  }

  /** Type, name and id in full; throws ArmError when they cannot be told apart from nothing. */
  get identity(): Identity {
    return (this.#identity ??= this.#identify())
  }

  get isDeployment(): boolean {
    return this.identity.type.toLowerCase() === deploymentType
  }

  get apiVersion(): Value | undefined {
    const node = valueOf(this.node, 'apiVersion')
    return node === undefined ? undefined : this.frame.attempt(node, () => this.frame.value(node))
  }

  /** Everything that `expand` prints of it, values that fail as unknown. */
  get body(): ObjectValue {
    if (this.#body !== undefined) return this.#body
    if (this.#evaluatingBody) {
      const message = `The resource '${this.declaration.label}' refers to itself.`
      throw new ArmError('cycle', message, this.declaration.deployment.document.place(this.node))
    }
    this.#evaluatingBody = true
    this.#body = this.#evaluateBody()
    this.#evaluatingBody = false
    return this.#body
  }

  /** Resources declared inside this one. */
  get children(): readonly Declaration[] {
    return (this.#children ??= this.#declareChildren())
  }

  /** The deployment that a resource of that type makes; undefined when its template is not at hand. */
  get nested(): Deployment | undefined {
    if (this.#nested === undefined) this.#nested = this.declaration.deployment.run.make.nested(this) ?? null
    return this.#nested ?? undefined
  }

  toResource(): Resource {
    const { id, type, name } = this.identity
    const base = { id, type, name, body: this.body, origin: originOf(this) }
    return this.possible === undefined ? base : { ...base, possible: this.possible }
  }

  /** The value of a text member; undefined when it is absent or null. */
  text(key: string): Text | undefined {
    const member = memberOf(this.node, key)
    if (member === undefined) return undefined
    const value = this.frame.forDeploymentStart().value(member.value)
    if (value === null) return undefined
    if (typeof value === 'string' || isUnknown(value)) return value
    const place = this.frame.document.placeOfMember(member)
    throw new ArmError('template', `'${key}' of a resource must be a string, got ${describe(value)}.`, place)
  }

  /** The scope that ids of this resource are built in: that of its deployment, unless it names another one. */
  #scope(type: string, name: Text): DeploymentScope {
    const { scope } = this.declaration.deployment
    if (type.toLowerCase() === deploymentType) return targetScope(this, name)
    // Of other resources only those that exist already can be in another group.
    if (!this.declaration.existing) return scope
    const subscriptionId = this.text('subscriptionId')
    const resourceGroup = this.text('resourceGroup')
    if (subscriptionId === undefined && resourceGroup === undefined) return scope
    return {
      ...scope,
      level: resourceGroup === undefined ? 'subscription' : 'resourceGroup',
      subscriptionId: subscriptionId ?? scope.subscriptionId,
      resourceGroup: resourceGroup ?? scope.resourceGroup,
    }
  }

  #identify(): Identity {
    const { deployment, parent } = this.declaration
    const place = deployment.document.place(this.node)
    const ownType = this.text('type')
    const ownName = this.text('name')
    if (ownType === undefined) throw new ArmError('template', "The resource has no 'type'.", place)
    if (typeof ownType !== 'string')
      throw new ArmError('template', "The 'type' of a resource must be known before the deployment.", place)
    if (this.isExtension) return { type: ownType, name: '', id: parseId('') }
    if (ownName === undefined) throw new ArmError('template', "The resource has no 'name'.", place)
    const above = parent?.identity
    // A type with a namespace of its own stands for itself, wherever it is declared.
    const relative = above !== undefined && !/^[^/]*\.[^/]*\//.test(ownType)
    const type = relative ? `${above.type}/${ownType}` : ownType.replace(/\/+$/, '')
    const name = relative ? joinText([above.name, '/', ownName]) : ownName
    const scope = this.#scope(type, name)
    if (!type.includes('/'))
      throw new ArmError('template', `'${type}' is no resource type; it needs the form Namespace/type.`, place)
    if (wrongSegments(type, name)) {
      const wanted = type.split('/').length - 1
      const at = memberOf(this.node, 'name')
      const text = `The name '${printText(name)}' needs ${wanted} segment${wanted === 1 ? '' : 's'} separated by '/', one for each of the type '${type}'.`
      throw new ArmError('template', text, at === undefined ? place : deployment.document.placeOfMember(at))
    }
    // A child follows its parent also where that one extends another resource.
    if (relative && !ownType.includes('/')) return { type, name, id: childId(above.id, ownType, ownName) }
    const extended = type.toLowerCase() === deploymentType ? undefined : this.text('scope')
    const under = extended === undefined ? undefined : extendedId(extended, scope)
    return { type, name, id: resourceIdOf(type, name, scope, under) }
  }

  /** Resources of an extension (Kubernetes, Graph, …) have neither an Azure id nor a name of Azure's. */
  get isExtension(): boolean {
    return memberOf(this.node, 'import') !== undefined || memberOf(this.node, 'extension') !== undefined
  }

  #evaluateBody(): ObjectValue {
    const { type, name, id } = this.identity
    const body = new Map<string, Value>(this.isExtension ? [] : [['id', id.text]])
    body.set('type', type)
    if (!this.isExtension) body.set('name', name)
    for (const member of this.node.members) {
      if (deploymentOnly.has(member.key.toLowerCase())) continue
      const early = member.key.toLowerCase() === 'location'
      const frame = early ? this.frame.forDeploymentStart() : this.frame
      body.set(member.key, frame.tolerant(member.value))
    }
    return new ObjectValue(body)
  }

  #declareChildren(): Declaration[] {
    const resources = valueOf(this.node, 'resources')
    const nodes: readonly JsonNode[] = resources?.kind === 'array' ? resources.items : []
    const { deployment } = this.declaration
    return nodes.flatMap((node) =>
      node.kind === 'object' ? [deployment.run.make.declaration(deployment, node, undefined, this)] : [],
    )
  }
}
