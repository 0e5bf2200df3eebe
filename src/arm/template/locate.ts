// Where a part of a resource comes from, worked out again when somebody asks: expansion itself carries nothing for it.
// Follows literals, loops and every function that passes values through, into parameters, variables and modules.
import type { Place } from '../../resource/place.ts'
import type { Declared, Link, Origin, Path, Provenance } from '../../resource/resource.ts'
import { Unknown } from '../../resource/unknown.ts'
import type { Value } from '../../resource/value.ts'
import { ArmError } from '../error.ts'
import type { CallExpression, Expression } from '../expression/ast.ts'
import { callSite, evaluate } from '../expression/evaluate.ts'
import type { JsonDocument } from '../json/document.ts'
import { itemOf, memberOf, type JsonNode, type Member, type ObjectNode } from '../json/node.ts'
import { copyItems, type PropertyLoop } from './copy.ts'
import { declaredAround } from './around.ts'
import type { Deployment } from './deployment.ts'
import { followers, type Spot } from './followers.ts'
import { isOrdered } from './order.ts'
import type { TemplateFrame } from './frame.ts'
import type { ResourceInstance } from './instance.ts'

/** Steps from one text to the next; a chain that is longer goes in circles. */
const longest = 64
/** Links that a value which a function made from others is told with: a finding shows a few. */
const mostLinks = 8

export function originOf(instance: ResourceInstance): Origin {
  return new TemplateOrigin(instance)
}

class TemplateOrigin implements Origin {
  readonly #instance: ResourceInstance
  #around: readonly Declared[] | undefined
  #declaration: string | undefined

  constructor(instance: ResourceInstance) {
    this.#instance = instance
  }

  get declaration(): string {
    return (this.#declaration ??= declarationPath(this.#instance))
  }

  locate(path: Path): Provenance {
    return new Trail().follow(this.#instance, path, () => (this.#around ??= declaredAround(this.#instance)))
  }

  written(path: Path): string | undefined {
    return writtenAt(this.#instance.node, path)
  }

  isOrdered(other: Origin): boolean | Unknown | undefined {
    return other instanceof TemplateOrigin ? isOrdered(this.#instance, other.#instance) : undefined
  }
}

/** Symbolic names, else type and unevaluated name, from the root through modules and parents. */
function declarationPath(instance: ResourceInstance): string {
  const labels: string[] = []
  for (let at: ResourceInstance | undefined = instance; at !== undefined;) {
    labels.unshift(at.declaration.label)
    at = at.declaration.parent ?? at.declaration.deployment.parent
  }
  return labels.join('/')
}

function rootOf(deployment: Deployment): Deployment {
  const above = deployment.parent?.declaration.deployment
  return above === undefined ? deployment : rootOf(above)
}

/** Through literals and the input of loops only: what a value decides is not looked at. */
function writtenAt(root: JsonNode, path: Path): string | undefined {
  let node: JsonNode | undefined = root
  for (let at = 0; at < path.length; at++) {
    const part = path[at] ?? ''
    if (node?.kind === 'array') node = itemOf(node, Number(part))
    else if (node?.kind === 'object') {
      const member = memberOf(node, String(part))
      const loop = member === undefined ? loopOf(node, String(part)) : undefined
      node = member?.value ?? loop?.input
      // Behind the name of a loop stands an index.
      if (loop !== undefined) at++
    } else return undefined
  }
  return node?.kind === 'string' ? node.value : undefined
}

/** The loop that makes a property. */
function loopOf(node: ObjectNode, key: string): PropertyLoop | undefined {
  for (const member of node.members) {
    const loop = copyItems(member)?.find(({ name }) => name.toLowerCase() === key.toLowerCase())
    if (loop !== undefined) return loop
  }
  return undefined
}

interface Step {
  readonly place: Place
  readonly label: string
  said: 'literal' | 'expression'
}

class Trail {
  readonly #links: Step[] = []
  /** How many of them say the value: those behind are what it was made from, or what lacks it. */
  #saying = Infinity
  #label = ''
  #made = false

  follow(instance: ResourceInstance, path: Path, within: () => readonly Declared[]): Provenance {
    const { document } = instance.declaration.deployment
    const [first] = path
    const name = memberOf(instance.node, 'name')
    const asked = path.length === 0 || first === 'id' ? (name === undefined ? [] : ['name']) : path
    try {
      this.#node({ node: instance.node, document, frame: instance.frame }, asked)
    } catch (error) {
      // What cannot be evaluated is a problem of the input already; the way ends where it stands.
      if (!(error instanceof ArmError)) throw error
    }
    const root = rootOf(instance.declaration.deployment).document.source
    const here = Math.max(
      0,
      this.#links.findIndex(({ place }) => place.source === root),
    )
    const others = this.#links.filter((_, index) => index !== here)
    const related = others.map(({ place, label }): Link => ({ place, label: label || 'where it is used' }))
    const found = this.#links[here]
    const place = found?.place ?? document.place(instance.node)
    const said = found !== undefined && asked === path && here < this.#saying ? { said: found.said } : {}
    return { place, ...said, related, nearer: here, made: this.#made, path, within }
  }

  #add(place: Place): void {
    const last = this.#links.at(-1)
    if (last?.place.source === place.source && last.place.start === place.start) return
    this.#links.push({ place, label: this.#label, said: 'literal' })
  }

  /** The place of what lacks the value. */
  #addLacking(place: Place): void {
    this.#leave()
    this.#add(place)
  }

  /** From here on nothing says the value. */
  #leave(): void {
    this.#saying = Math.min(this.#saying, this.#links.length)
  }

  /** Makes the last place narrower: a part of the expression that it is. NOTE: what says the value is no part of an argument. */
  #narrow(place: Place, said: Step['said']): void {
    if (this.#links.length === this.#saying) return
    const last = this.#links.at(-1)
    if (last?.place.source !== place.source || last.place.start > place.start || place.end > last.place.end) return
    this.#links.splice(-1, 1, { ...last, place, said })
  }

  #node(spot: Spot, path: Path): void {
    if (this.#links.length > longest) return
    const { node, frame } = spot
    if (node.kind === 'string' && frame !== undefined) {
      this.#add(placeOf(spot))
      const expression = frame.expression(node)
      if (expression === undefined) return
      const last = this.#links.at(-1)
      if (last !== undefined) last.said = 'expression'
      this.#expression(expression, frame.at(node), path)
      return
    }
    const [part] = path
    if (part === undefined) this.#add(placeOf(spot))
    else if (node.kind !== 'object' && node.kind !== 'array') this.#addLacking(placeOf(spot))
    else if (node.kind === 'array') this.#element(spot, itemOf(node, Number(part)), path.slice(1))
    else this.#property(spot, node, String(part), path.slice(1))
  }

  #element(spot: Spot, item: JsonNode | undefined, rest: Path): void {
    if (item === undefined) this.#addLacking(placeOf(spot))
    else this.#node({ node: item, document: spot.document, frame: spot.frame }, rest)
  }

  #property(spot: Spot, node: ObjectNode, key: string, rest: Path): void {
    const { document, frame } = spot
    const member = memberOf(node, key) ?? computedMember(frame, node, key)
    if (member !== undefined) {
      const owner = key.toLowerCase() === 'properties' ? memberOf(node, 'name') : undefined
      this.#node({ node: member.value, document, frame, member, owner }, rest)
      return
    }
    const loop = loopOf(node, key)
    if (loop !== undefined) {
      const [index, ...inside] = rest
      const name = loop.name.toLowerCase()
      if (index === undefined || frame === undefined) this.#add(document.place(loop.node))
      else this.#node({ node: loop.input, document, frame: frame.withLoop({ name, index, named: true }) }, inside)
      return
    }
    // Of an absent property the object that lacks it, by its name where it has one.
    const name = memberOf(node, 'name') ?? spot.owner ?? spot.member
    this.#addLacking(name === undefined ? firstLine(document, node) : document.placeOfMember(name))
  }

  #expression(expression: Expression, frame: TemplateFrame, path: Path): void {
    if (expression.kind === 'literal') return
    if (expression.kind === 'property') this.#expression(expression.target, frame, [expression.name, ...path])
    else if (expression.kind === 'index') {
      const index = evaluate(expression.index, frame)
      if (typeof index === 'string' || typeof index === 'number')
        this.#expression(expression.target, frame, [index, ...path])
    } else this.#call(expression, frame, path)
  }

  #call(call: CallExpression, frame: TemplateFrame, path: Path): void {
    const { definition } = call
    if (definition === undefined) return
    const follower = followers[definition.name.toLowerCase()]
    if (follower !== undefined) {
      const next = follower(call, frame, path)
      if (next === undefined) return
      this.#label = next.label
      this.#node(next.spot, next.path)
      return
    }
    const args = call.args.map((arg) => ('lazy' in definition ? settled(arg, frame) : evaluate(arg, frame)))
    const part = definition.part?.(path, args, callSite(call, frame))
    const argument = part && call.args[part.argument]
    if (part === undefined || argument === undefined) {
      this.#arguments(call, frame)
      return
    }
    this.#narrow(frame.place(argument.start, argument.end), argument.kind === 'literal' ? 'literal' : 'expression')
    this.#expression(argument, frame, part.path)
  }

  /** A function that makes a new value: what its arguments were is told, each as far as it goes. */
  #arguments(call: CallExpression, frame: TemplateFrame): void {
    this.#made = true
    this.#leave()
    for (const argument of call.args) if (this.#links.length < mostLinks) this.#expression(argument, frame, [])
  }
}

/** The value of an argument that Azure may never evaluate: what fails in it is no fault, only not known. */
function settled(expression: Expression, frame: TemplateFrame): Value {
  try {
    return evaluate(expression, frame)
  } catch (error) {
    if (!(error instanceof ArmError)) throw error
    return new Unknown({ print: () => 'null()', causes: [{ code: 'error', reason: error.message }] })
  }
}

function computedMember(frame: TemplateFrame | undefined, node: ObjectNode, key: string): Member | undefined {
  if (frame === undefined) return undefined
  const folded = key.toLowerCase()
  return node.members.find((member) => member.key.startsWith('[') && frame.key(member).toLowerCase() === folded)
}

function placeOf(spot: Spot): Place {
  if (spot.member !== undefined) return spot.document.placeOfMember(spot.member)
  if (spot.node.kind !== 'object' && spot.node.kind !== 'array') return spot.document.place(spot.node)
  const name = memberOf(spot.node, 'name')
  return name === undefined ? firstLine(spot.document, spot.node) : spot.document.placeOfMember(name)
}

function firstLine(document: JsonDocument, node: JsonNode): Place {
  const { line, column } = document.source.position(node.start)
  const length = document.source.line(line).slice(column).trimEnd().length
  return document.placeOf(node.start, Math.min(node.end, node.start + Math.max(1, length)))
}
