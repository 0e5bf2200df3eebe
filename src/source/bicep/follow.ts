// From a value of a Bicep file to a part of it, by the path that the part has in the compiled template.
import { valueOf, memberOf, type JsonNode } from '../../arm/json/node.ts'
import type { Path } from '../../resource/resource.ts'
import type { BicepMember, BicepNode, BicepStatement } from './nodes.ts'

/** What was found: a property, an element, a declaration. */
export interface Found {
  readonly start: number
  readonly end: number
  /** Where it is a part of another declaration: a variable whose value Bicep put where its name stands. */
  readonly statement?: BicepStatement
}

/** A member of a union of types; the declaration that says it, where it is another one. */
interface Member {
  readonly node: BicepNode
  readonly statement?: BicepStatement
}

/** Variables of variables; a chain that is longer goes in circles. */
const longest = 16

export class Follower {
  readonly #statements: readonly BicepStatement[]
  readonly #template: JsonNode

  constructor(statements: readonly BicepStatement[], template: JsonNode) {
    this.#statements = statements
    this.#template = template
  }

  /** As far as the path is written out; `whole` is what is around the node. */
  follow(node: BicepNode | undefined, path: Path, whole?: Found, variables = 0): Found | undefined {
    if (node?.kind === 'expression' && node.name !== undefined && variables < longest) {
      const statement = this.#inlined(node.name)
      if (statement === undefined) return whole
      const { at: start, end, value } = statement
      const found = this.follow(value, path, { start, end, statement }, variables + 1)
      return found && { statement, ...found }
    }
    const [part, ...rest] = path
    if (node === undefined || part === undefined) return whole
    if (node.kind === 'loop') return this.follow(node.body, path, whole, variables)
    if (node.kind === 'array') {
      const item = node.items[Number(part)]
      return item === undefined ? whole : this.follow(item, rest, item, variables)
    }
    if (node.kind !== 'object') return whole
    const member = memberNamed(node.members, part)
    if (member !== undefined) return this.follow(member.value, rest, member, variables)
    return part === 'copy' ? this.#loop(node.members, rest, whole, variables) : whole
  }

  /** `copy[i]` of an object: the loops of its properties, in their order. */
  #loop(members: readonly BicepMember[], path: Path, whole: Found | undefined, variables: number): Found | undefined {
    const [index, part, ...rest] = path
    const loop = members.filter(({ value }) => value.kind === 'loop')[Number(index)]
    if (loop === undefined) return whole
    return part === 'input' ? this.follow(loop.value, rest, loop, variables) : loop
  }

  /** The member of a union of types that has a text among its properties: `{ type: 'a' }`, here or where a name leads. */
  member(union: BicepNode, text: string, names = 0): Member | undefined {
    for (const part of union.kind === 'expression' ? union.parts : [union]) {
      const isIt = part.kind === 'object' && part.members.some(({ value }) => textIn(value) === text)
      if (isIt) return { node: part }
      const name = part.kind === 'expression' ? part.name : undefined
      const statement = this.#statements.find((one) => one.keyword === 'type' && one.name === name)
      // NOTE: a name of an object stays a name in the template.
      if (statement?.value?.kind !== 'expression' || names >= longest) continue
      const found = this.member(statement.value, text, names + 1)
      if (found !== undefined) return { statement, ...found }
    }
    return undefined
  }

  /** A variable that is not in the template: its value stands where it is used. */
  #inlined(name: string): BicepStatement | undefined {
    const statement = this.#statements.find((one) => one.keyword === 'var' && one.name === name)
    if (statement === undefined || memberOf(valueOf(this.#template, 'variables'), name) !== undefined) return undefined
    const loops = valueOf(valueOf(this.#template, 'variables'), 'copy')
    const names = loops?.kind === 'array' ? loops.items.map((loop) => valueOf(loop, 'name')) : []
    return names.some((one) => one?.kind === 'string' && one.value === name) ? undefined : statement
  }
}

function textIn(node: BicepNode): string | undefined {
  return node.kind === 'expression' ? node.text : undefined
}

function memberNamed(members: readonly BicepMember[], key: string | number): BicepMember | undefined {
  const name = String(key)
  const folded = name.toLowerCase()
  return members.find((one) => one.key === name) ?? members.find((one) => one.key?.toLowerCase() === folded)
}
