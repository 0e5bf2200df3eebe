// From where an expression is evaluated: a deployment, the loops around it, lambda variables, the string it stands in.
import type { Place } from '../../resource/place.ts'
import { lateList } from '../../resource/late-list.ts'
import { Unknown } from '../../resource/unknown.ts'
import { ShapedObject } from '../../resource/shaped-object.ts'
import { ObjectValue, isUnknown, type Text, type Value } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import type { CallExpression, Expression } from '../expression/ast.ts'
import { evaluate } from '../expression/evaluate.ts'
import { printValue } from '../expression/print.ts'
import type { DeploymentScope, Frame, ResourceLookup, Surroundings } from '../expression/frame.ts'
import type { CallSite } from '../functions/function.ts'
import { nearestFunction } from '../functions/functions.ts'
import type { JsonDocument } from '../json/document.ts'
import type { ArrayNode, JsonNode, Member, ObjectNode, StringNode } from '../json/node.ts'
import type { Limits } from '../limits.ts'
import { copyItems, loopCount } from './copy.ts'
import type { Deployment } from './deployment.ts'

export interface Loop {
  /** Lower case; '' for the loop of an output. */
  readonly name: string
  readonly index: Value
  /** Loops of properties and variables answer only to their name. */
  readonly named: boolean
}

interface Surrounding {
  readonly loops: readonly Loop[]
  readonly lambda: ReadonlyMap<string, Value> | undefined
  /** Arguments of the user-defined function being evaluated: its body sees these instead of the parameters. */
  readonly functionArguments: ReadonlyMap<string, Value> | undefined
  readonly inParameterDefault: boolean
  readonly beforeDeployment: boolean
}

const bare: Surrounding = {
  loops: [],
  lambda: undefined,
  functionArguments: undefined,
  inParameterDefault: false,
  beforeDeployment: false,
}

export class TemplateFrame implements Frame {
  readonly deployment: Deployment
  readonly #node: StringNode | undefined
  readonly #around: Surrounding

  constructor(deployment: Deployment, node?: StringNode, around: Surrounding = bare) {
    this.deployment = deployment
    this.#node = node
    this.#around = around
  }

  get beforeDeployment(): boolean {
    return this.#around.beforeDeployment
  }

  get limits(): Limits {
    return this.deployment.run.limits
  }

  get scope(): DeploymentScope {
    return this.deployment.scope
  }

  get surroundings(): Surroundings {
    return this.deployment.surroundings
  }

  get resources(): ResourceLookup {
    return this.deployment.lookup
  }

  get utcNow(): string | undefined {
    return this.deployment.run.utcNow
  }

  get inParameterDefault(): boolean {
    return this.#around.inParameterDefault
  }

  /** Inside the body of a user-defined function, where parameters() means its arguments. */
  get inFunction(): boolean {
    return this.#around.functionArguments !== undefined
  }

  get inResourceLoop(): boolean {
    return this.#around.loops.some((loop) => !loop.named && loop.name !== '')
  }

  get document(): JsonDocument {
    return this.deployment.document
  }

  get loops(): readonly Loop[] {
    return this.#around.loops
  }

  withLoop(loop: Loop): TemplateFrame {
    return this.#with({ loops: [...this.#around.loops, loop] })
  }

  withLambda(names: readonly string[], values: readonly Value[]): TemplateFrame {
    const lambda = new Map(this.#around.lambda)
    names.forEach((name, index) => lambda.set(name.toLowerCase(), values[index] ?? null))
    return this.#with({ lambda })
  }

  forParameterDefault(): TemplateFrame {
    return this.#with({ inParameterDefault: true })
  }

  forDeploymentStart(): TemplateFrame {
    return this.#with({ beforeDeployment: true })
  }

  /** The frame of a function's body: its arguments, and nothing of the caller's loops. */
  forFunction(functionArguments: ReadonlyMap<string, Value>): TemplateFrame {
    return new TemplateFrame(this.deployment, undefined, { ...bare, functionArguments })
  }

  parameter(name: string, site: CallSite): Value {
    const own = this.#around.functionArguments
    if (own === undefined) return this.deployment.parameters.value(name, site)
    const value = own.get(name.toLowerCase())
    if (value !== undefined) return value
    throw site.error('undeclared', `the function has no parameter '${name}'.`)
  }

  variable(name: string, site: CallSite): Value {
    return this.deployment.variables.value(name, site)
  }

  copyIndex(loop: string | undefined): Value | undefined {
    const { loops } = this.#around
    if (loop !== undefined) return loops.findLast((l) => l.name === loop.toLowerCase())?.index
    return (loops.findLast((l) => !l.named) ?? loops.at(-1))?.index
  }

  lambdaVariable(name: string): Value | undefined {
    return this.#around.lambda?.get(name.toLowerCase())
  }

  userFunction(call: CallExpression, args: readonly Value[], site: CallSite): Value {
    if (call.namespace !== undefined) return this.deployment.functions.call(call.namespace, call.name, args, site)
    const near = nearestFunction(call.name)
    const hint = near === undefined ? '' : ` Did you mean '${near}'?`
    const place = this.place(call.start, call.start + call.name.length)
    throw new ArmError('unknown-function', `There is no function '${call.name}'.${hint}`, place)
  }

  serial(): number {
    return this.deployment.run.serial()
  }

  spend(steps: number): void {
    this.deployment.run.spend(steps)
  }

  enter(): void {
    this.deployment.run.enter()
  }

  leave(): void {
    this.deployment.run.leave()
  }

  place(start: number, end: number): Place {
    const { document } = this.deployment
    if (this.#node === undefined) return document.place(document.root)
    return document.placeOf(document.stringOffset(this.#node, start), document.stringOffset(this.#node, end))
  }

  /** The value of a node; throws ArmError with its place. */
  value(node: JsonNode): Value {
    switch (node.kind) {
      case 'string':
        return this.#string(node)
      case 'object':
        return this.#object(node, (part) => this.value(part))
      case 'array':
        return this.#late(node) ?? node.items.map((item) => this.value(item))
      case 'null':
        return null
      default:
        return node.value
    }
  }

  /** The value of a node of which parts may fail: these are problems, and unknown. */
  tolerant(node: JsonNode): Value {
    switch (node.kind) {
      case 'string':
        return this.attempt(node, () => this.#string(node))
      case 'object':
        return this.attempt(node, () => this.#object(node, (part) => this.tolerant(part)))
      case 'array':
        return this.#late(node) ?? node.items.map((item) => this.tolerant(item))
      default:
        return this.value(node)
    }
  }

  /** Runs `work`; its error becomes a problem at the node, and an unknown value. */
  attempt(node: JsonNode, work: () => Value): Value {
    return this.deployment.attempt(node, work)
  }

  /**
   * The array that a loop of a property, a variable or an output makes: `input` once per index. An unnamed loop is that
   * of an output. With an unknown count the array is unknown, and no other array equals it.
   */
  repeat(loop: Pick<Loop, 'name' | 'named'>, count: JsonNode, input: JsonNode): Value {
    const iterations = loopCount(this, count)
    if (isUnknown(iterations)) {
      const print = () => `map(range(0, ${iterations.text}), lambda('${loop.name || 'index'}', null()))`
      return new Unknown({ print, causes: iterations.causes, scope: `${iterations.scope}#${this.serial()}` })
    }
    const name = loop.name.toLowerCase()
    const items: Value[] = []
    for (let index = 0; index < iterations; index++) {
      this.spend(1)
      items.push(this.withLoop({ name, index, named: loop.named }).tolerant(input))
    }
    return items
  }

  /** The parsed expression of a string; undefined when the string is a literal. */
  expression(node: StringNode): Expression | undefined {
    const parsed = this.deployment.run.parse(node.value)
    if (typeof parsed === 'string') return undefined
    if (parsed.kind !== 'fault') return parsed
    throw new ArmError('syntax', parsed.message, this.at(node).place(parsed.start, parsed.end))
  }

  /** This frame, standing in the given string. */
  at(node: StringNode): TemplateFrame {
    return new TemplateFrame(this.deployment, node, this.#around)
  }

  /** The key of a property: keys may be expressions too. */
  key(member: Member): string {
    const key = this.#key(member)
    return isUnknown(key) ? `[${key.text}]` : key
  }

  #key(member: Member): Text {
    if (!member.key.startsWith('[')) return member.key
    const node: StringNode = { kind: 'string', value: member.key, start: member.keyStart, end: member.keyEnd }
    const value = this.#string(node)
    return typeof value === 'string' || isUnknown(value) ? value : printValue(value)
  }

  #string(node: StringNode): Value {
    // Almost every string of a template is a literal; parsing is not even tried for it.
    if (!node.value.includes('[')) return node.value
    const parsed = this.deployment.run.parse(node.value)
    if (typeof parsed === 'string') return parsed
    const expression = this.expression(node)
    if (expression === undefined) return node.value
    const frame = this.at(node)
    return evaluate(expression, frame)
  }

  #object(node: ObjectNode, evaluateNode: (part: JsonNode) => Value): Value {
    const { members } = node
    if (members.length <= mostShaped && members.every(isPlain)) {
      const shape = this.deployment.run.shapes.of(members.map(({ key }) => key))
      if (!shape.hasTwice)
        return new ShapedObject(
          shape,
          members.map((member) => evaluateNode(member.value)),
        )
    }
    const properties = new Map<string, Value>()
    let open: Map<string, Unknown> | undefined
    for (const member of node.members) {
      const loops = copyItems(member)
      if (loops === undefined) {
        const text = this.#key(member)
        const key = isUnknown(text) ? `[${text.text}]` : text
        if (isUnknown(text)) (open ??= new Map()).set(key, text)
        properties.set(key, evaluateNode(member.value))
        continue
      }
      for (const loop of loops)
        properties.set(
          loop.name,
          this.attempt(loop.node, () => this.repeat({ name: loop.name, named: true }, loop.count, loop.input)),
        )
    }
    return new ObjectValue(properties, open)
  }

  /** NOTE: strings and keys without a bracket are literal, so that it does not matter when, and how, they are evaluated. */
  #late(node: ArrayNode): Value | undefined {
    const { alike } = node
    if (alike === undefined) return undefined
    return lateList(alike, (item) => this.value(alike.nodeOf(item)))
  }

  #with(change: Partial<Surrounding>): TemplateFrame {
    return new TemplateFrame(this.deployment, this.#node, { ...this.#around, ...change })
  }
}

/** Objects of more keys are found again by an index. */
const mostShaped = 8

/** Whether its key is the one that the object has. */
function isPlain(member: Member): boolean {
  return !member.key.startsWith('[') && copyItems(member) === undefined
}
