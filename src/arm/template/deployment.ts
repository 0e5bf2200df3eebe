// One deployment: a template with its parameters, its scope and its resources. Everything in it is evaluated when asked.
import { Unknown } from '../../resource/unknown.ts'
import type { Possible } from '../../resource/resource.ts'
import type { ObjectValue, Text, Value } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import type { DeploymentScope, Surroundings } from '../expression/frame.ts'
import type { JsonDocument } from '../json/document.ts'
import { valueOf, type JsonNode, type ObjectNode } from '../json/node.ts'
import type { Declaration } from './declaration.ts'
import { TemplateFrame } from './frame.ts'
import { Lookup } from './lookup.ts'
import { outputsOf } from './outputs.ts'
import { Parameters } from './parameters.ts'
import { asArmError, type Run } from './run.ts'
import type { ResourceInstance } from './instance.ts'
import type { Supplied } from './supplied.ts'
import { refuseShapes } from './shape.ts'
import { DeploymentSurroundings } from './surroundings.ts'
import { typeScope, type TypeScope } from './types.ts'
import { UserFunctions } from './user-functions.ts'
import { Variables } from './variables.ts'

export interface DeploymentParts {
  readonly run: Run
  readonly document: JsonDocument
  readonly template: ObjectNode
  readonly scope: DeploymentScope
  /** Unique in the set: the file of the root, then the declarations of the nested deployments. */
  readonly path: string
  readonly name: Text
  readonly supplied: (deployment: { readonly template: ObjectNode }) => Supplied
  /** Set for a nested deployment. */
  readonly parent?: ResourceInstance
  /** The frame of the parent when expressions are evaluated there (outer scope). */
  readonly outer?: TemplateFrame
  /** Set when it is not certain that this deployment happens. */
  readonly possible?: Possible
}

export class Deployment {
  readonly run: Run
  readonly document: JsonDocument
  readonly template: ObjectNode
  readonly scope: DeploymentScope
  readonly path: string
  readonly name: Text
  readonly parent: ResourceInstance | undefined
  readonly outer: TemplateFrame | undefined
  readonly possible: Possible | undefined
  /** Resources are declared by symbolic names (languageVersion 2.0). */
  readonly symbolic: boolean
  readonly types: TypeScope
  /** From where the expressions of this template are evaluated. */
  readonly frame: TemplateFrame
  readonly parameters: Parameters
  readonly variables: Variables
  readonly functions: UserFunctions
  readonly surroundings: Surroundings
  readonly lookup: Lookup
  readonly declarations: readonly Declaration[]
  #outputs: ObjectValue | undefined
  #evaluatingOutputs = false

  constructor(parts: DeploymentParts) {
    this.run = parts.run
    this.document = parts.document
    this.template = parts.template
    this.scope = parts.scope
    this.path = parts.path
    this.name = parts.name
    this.parent = parts.parent
    this.outer = parts.outer
    this.possible = parts.possible
    this.types = typeScope(valueOf(parts.template, 'definitions'))
    this.frame = parts.outer ?? new TemplateFrame(this)
    this.surroundings = new DeploymentSurroundings(parts.scope, parts.template, parts.path)
    this.functions = new UserFunctions(this, parts.template)
    this.variables = new Variables(this, valueOf(parts.template, 'variables'))
    this.parameters = new Parameters(this, valueOf(parts.template, 'parameters'), parts.supplied(parts))
    const resources = valueOf(parts.template, 'resources')
    this.symbolic = resources?.kind === 'object'
    this.declarations = declarationsOf(this, resources)
    this.lookup = new Lookup(this)
    this.#refuseTooMany()
    refuseShapes(this)
  }

  /** Every output that is returned: name → {type, value}. */
  get outputs(): ObjectValue {
    if (this.#outputs !== undefined) return this.#outputs
    if (this.#evaluatingOutputs)
      throw new ArmError(
        'cycle',
        'The outputs of this deployment depend on themselves.',
        this.document.place(this.template),
      )
    this.#evaluatingOutputs = true
    this.#outputs = outputsOf(this)
    this.#evaluatingOutputs = false
    return this.#outputs
  }

  /** Evaluates what Azure evaluates even when nothing uses it. */
  evaluateAll(): void {
    if (this.outer !== undefined) return
    this.parameters.evaluateAll()
    this.variables.evaluateAll()
  }

  /** Runs `work`; its error becomes a problem at the node, and an unknown value. */
  attempt(node: JsonNode, work: () => Value): Value {
    try {
      return work()
    } catch (error) {
      return this.failed(error, node)
    }
  }

  /** The unknown that stands for a value whose evaluation failed; the error becomes a problem. */
  failed(error: unknown, node: JsonNode): Unknown {
    const cause = this.run.report(asArmError(error), this.document.place(node))
    // It prints as it was written: whoever reads the report finds it again.
    const print = () => (node.kind === 'string' ? node.value.replace(/^\[|\]$/g, '') : 'null()')
    return new Unknown({ print, causes: [cause], scope: `${this.path}:${node.start}` })
  }

  #refuseTooMany(): void {
    const { limits } = this.run
    const outputs = valueOf(this.template, 'outputs')
    const counts = [
      ['parameters', this.parameters.size, limits.parameters],
      ['variables', this.variables.size, limits.variables],
      ['outputs', outputs?.kind === 'object' ? outputs.members.length : 0, limits.outputs],
    ] as const
    for (const [what, count, limit] of counts) {
      if (count <= limit) continue
      const place = this.document.place(valueOf(this.template, what) ?? this.template)
      const text = `The template has ${count} ${what}; ARM takes at most ${limit}. Split it into nested deployments.`
      this.run.report(new ArmError('limit', text, place), place)
    }
  }
}

function declarationsOf(deployment: Deployment, resources: JsonNode | undefined): Declaration[] {
  if (resources?.kind === 'array') return resources.items.flatMap((node) => declare(deployment, node, undefined))
  if (resources?.kind === 'object')
    return resources.members.flatMap((member) => declare(deployment, member.value, member.key))
  return []
}

function declare(deployment: Deployment, node: JsonNode, symbol: string | undefined): Declaration[] {
  if (node.kind === 'object') return [deployment.run.make.declaration(deployment, node, symbol, undefined)]
  const place = deployment.document.place(node)
  deployment.run.report(new ArmError('template', 'A resource must be an object.', place), place)
  return []
}
