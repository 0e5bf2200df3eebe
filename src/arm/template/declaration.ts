// A resource as the template declares it, and the instances that its condition and its loop make of it.
import { mergeCauses, Unknown, type Cause } from '../../resource/unknown.ts'
import { scopeOf } from '../../resource/text.ts'
import type { Possible } from '../../resource/resource.ts'
import { isUnknown } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import { memberOf, valueOf, type JsonNode, type ObjectNode } from '../json/node.ts'
import { readCondition } from './condition.ts'
import { loopCount } from './copy.ts'
import type { Deployment } from './deployment.ts'
import type { Loop, TemplateFrame } from './frame.ts'
import { deploymentType } from './identity.ts'
import type { ResourceInstance } from './instance.ts'
import { asArmError } from './run.ts'

export class Declaration {
  readonly deployment: Deployment
  readonly node: ObjectNode
  readonly symbol: string | undefined
  /** Set for a resource inside the `resources` of another: it is declared once per instance of that one. */
  readonly parent: ResourceInstance | undefined
  readonly existing: boolean
  #instances: readonly ResourceInstance[] | undefined
  #evaluating = false

  constructor(
    deployment: Deployment,
    node: ObjectNode,
    symbol: string | undefined,
    parent: ResourceInstance | undefined,
  ) {
    this.deployment = deployment
    this.node = node
    this.symbol = symbol
    this.parent = parent
    const existing = valueOf(node, 'existing')
    this.existing = existing?.kind === 'boolean' && existing.value
  }

  /** The name of its loop; undefined without one. */
  get loopName(): string | undefined {
    const name = valueOf(valueOf(this.node, 'copy'), 'name')
    return name?.kind === 'string' ? name.value : undefined
  }

  /** True when a loop makes the instances. */
  get isLoop(): boolean {
    return valueOf(this.node, 'copy')?.kind === 'object'
  }

  /** What it is, as written, for paths of declarations: no value is in it. */
  get label(): string {
    if (this.symbol !== undefined) return this.symbol
    return `${rawText(valueOf(this.node, 'type'))}:${rawText(valueOf(this.node, 'name'))}`
  }

  /** The instances that exist or may exist, without those that a false condition takes away. */
  get instances(): readonly ResourceInstance[] {
    if (this.#instances !== undefined) return this.#instances
    const { run, document } = this.deployment
    if (this.#evaluating)
      throw new ArmError('cycle', `The resource '${this.label}' depends on itself.`, document.place(this.node))
    this.#evaluating = true
    try {
      this.#instances = this.#expand()
    } catch (error) {
      run.gaps.push(run.report(asArmError(error), document.place(this.node)))
      this.#instances = []
    }
    this.#evaluating = false
    return this.#instances
  }

  #expand(): ResourceInstance[] {
    const frame = this.parent?.frame ?? this.deployment.frame
    const copy = memberOf(this.node, 'copy')
    if (copy === undefined) return this.#instance(frame, undefined, undefined)
    if (copy.value.kind !== 'object') {
      const at = this.deployment.document.placeOfMember(copy)
      throw new ArmError('copy', "The copy loop of a resource must be an object with 'name' and 'count'.", at)
    }
    const count = memberOf(copy.value, 'count')
    const place = this.deployment.document.placeOfMember(copy)
    if (count === undefined) throw new ArmError('copy', "A copy loop needs a 'count'.", place)
    const name = (this.loopName ?? '').toLowerCase()
    const iterations = loopCount(frame.forDeploymentStart(), count.value)
    if (isUnknown(iterations)) {
      const inLoop = frame.withLoop({ name, index: this.#anyIndex(name, iterations.causes), named: false })
      return this.#instance(inLoop, undefined, { max: null, because: iterations })
    }
    if (iterations === 0) {
      const causes: Cause[] = [{ code: 'runtime', reason: 'the copy makes none' }]
      const inLoop = () => frame.withLoop({ name, index: this.#anyIndex(name, causes), named: false })
      this.#withhold('copy', count.value, () => this.deployment.run.make.instance(this, inLoop(), undefined, undefined))
    }
    return Array.from({ length: iterations }, (_, index) => {
      frame.spend(1)
      return this.#instance(loopFrame(this.deployment, frame, { name, index, named: false }), index, undefined)
    }).flat()
  }

  /** The instance for one index, or none when its condition is false. */
  #instance(frame: TemplateFrame, index: number | undefined, loop: Possible | undefined): ResourceInstance[] {
    const condition = memberOf(this.node, 'condition')
    const met = condition === undefined ? true : readCondition(frame.forDeploymentStart(), condition.value)
    if (met === false && condition !== undefined) {
      const instance = () => this.deployment.run.make.instance(this, frame, index, undefined)
      this.#withhold('condition', condition.value, instance)
      return []
    }
    const own = isUnknown(met) ? { max: 1, because: met } : undefined
    const inherited = this.parent?.possible ?? this.deployment.possible
    const possible = combine([inherited, loop, own])
    return [this.deployment.run.make.instance(this, frame, index, possible)]
  }

  #anyIndex(name: string, causes: readonly Cause[]): Unknown {
    return new Unknown({ print: () => `copyIndex('${name}')`, causes, scope: this.deployment.path })
  }

  #withhold(because: 'condition' | 'copy', node: JsonNode, instance: () => ResourceInstance): void {
    if (this.existing) return
    const place = this.deployment.document.place(node)
    declaredTypes(this.node, '').forEach((type, at) => {
      this.deployment.run.withheld.push({ type, because, place, ...(at === 0 ? { instance } : {}) })
    })
  }
}

/** In a template of outer scope copyIndex() belongs to the parent, which has no loop of this template. */
function loopFrame(deployment: Deployment, frame: TemplateFrame, loop: Loop): TemplateFrame {
  return deployment.outer === undefined ? frame.withLoop(loop) : frame
}

function combine(possibles: readonly (Possible | undefined)[]): Possible | undefined {
  const there = possibles.filter((possible) => possible !== undefined)
  const [first] = there
  if (first === undefined || there.length === 1) return first
  const unknowns = there.map((possible) => possible.because)
  return {
    max: there.some((possible) => possible.max === null) ? null : 1,
    because: new Unknown({
      print: () => `and(${unknowns.map((unknown) => unknown.text).join(', ')})`,
      causes: mergeCauses(unknowns),
      scope: scopeOf(unknowns),
    }),
  }
}

/** Types that a resource node declares, with those of its children and of its nested template. */
function declaredTypes(node: JsonNode, parentType: string): string[] {
  const written = rawText(valueOf(node, 'type'))
  const type = parentType === '' ? written : `${parentType}/${written}`
  const children = resourceNodes(valueOf(node, 'resources')).flatMap((child) => declaredTypes(child, type))
  if (type.toLowerCase() !== deploymentType) return [type, ...children]
  const template = valueOf(valueOf(node, 'properties'), 'template')
  return resourceNodes(valueOf(template, 'resources')).flatMap((child) => declaredTypes(child, ''))
}

function resourceNodes(resources: JsonNode | undefined): readonly JsonNode[] {
  if (resources?.kind === 'array') return resources.items
  return resources?.kind === 'object' ? resources.members.map((member) => member.value) : []
}

function rawText(node: JsonNode | undefined): string {
  return node?.kind === 'string' ? node.value : ''
}
