// What a Bicep file declares, and which part of it each comment stands above. Of an expression (a loop of a property, a function)
// the parts are not told apart.
import type { Path } from '../../resource/resource.ts'
import type { BicepMember, BicepNode, BicepObject, BicepStatement } from './nodes.ts'
import { parseTokens } from './syntax.ts'
import { tokensOf, type Token } from './tokens.ts'

export interface BicepDeclaration {
  readonly kind: 'resource' | 'module'
  /** `vnet`, or `vnet::subnet` for one inside of another. */
  readonly symbol: string
  /** Of a resource its type in full, of a module what it names. */
  readonly type: string
  readonly apiVersion: string
  /** It is declared elsewhere and only named here. */
  readonly existing: boolean
}

/** A comment on a line of its own, or behind something. */
export interface BicepComment {
  /** With its two slashes. */
  readonly text: string
  readonly start: number
  /** What it stands above, or in; undefined above or behind anything else. */
  readonly declaration: BicepDeclaration | undefined
  /** The part of the declaration's body that it stands above; empty for all of it. */
  readonly path: Path
}

export interface BicepOutline {
  readonly declarations: readonly BicepDeclaration[]
  readonly comments: readonly BicepComment[]
}

/** Comments that `isMeant` takes, and all resources and modules. */
export function outlineOf(text: string, isMeant: (comment: string) => boolean): BicepOutline {
  const tokens = [...tokensOf(text)]
  const statements = parseTokens(tokens)
  const declared = new Map<BicepStatement, BicepDeclaration>()
  declare(statements, undefined, declared)
  const outliner = new Outliner(text, tokens, declared)
  const comments = tokens.flatMap((token) => {
    if (token.kind !== 'comment' || !isMeant(token.text)) return []
    const { start } = token
    const above = outliner.above(statements, token)
    return [{ text: token.text, start, declaration: above?.declaration, path: above?.path ?? [] }]
  })
  return { declarations: [...declared.values()], comments }
}

function declare(
  statements: readonly BicepStatement[],
  parent: BicepDeclaration | undefined,
  declared: Map<BicepStatement, BicepDeclaration>,
): void {
  for (const statement of statements) {
    const { keyword, name, target, existing, value } = statement
    if (keyword !== 'resource' && keyword !== 'module') continue
    const symbol = parent === undefined ? name : `${parent.symbol}::${name}`
    const [type = '', version] = keyword === 'module' ? [target, ''] : target.split('@')
    const isInner = parent !== undefined && keyword === 'resource' && !type.includes('.')
    const declaration: BicepDeclaration = {
      kind: keyword,
      symbol,
      type: isInner ? `${parent.type}/${type}` : type,
      apiVersion: version ?? parent?.apiVersion ?? '',
      existing,
    }
    declared.set(statement, declaration)
    const body = bodyOf(value)
    if (body?.kind === 'object') declare(body.declarations, declaration, declared)
  }
}

interface Above {
  readonly declaration: BicepDeclaration
  readonly path: Path
}

type Comment = Extract<Token, { kind: 'comment' }>

class Outliner {
  readonly #text: string
  /** What is neither a comment nor a line break. */
  readonly #code: readonly Token[]
  readonly #declared: ReadonlyMap<BicepStatement, BicepDeclaration>

  constructor(text: string, tokens: readonly Token[], declared: ReadonlyMap<BicepStatement, BicepDeclaration>) {
    this.#text = text
    this.#code = tokens.filter(({ kind }) => kind !== 'comment' && kind !== 'line')
    this.#declared = declared
  }

  /** Undefined for a comment behind something, and for one above nothing that is meant. */
  above(statements: readonly BicepStatement[], comment: Comment): Above | undefined {
    const { start } = comment
    const line = this.#text.lastIndexOf('\n', start - 1) + 1
    if (this.#text.slice(line, start).trim() !== '') return undefined
    const next = after(this.#code, start)?.start
    return this.#among(statements, start, next)
  }

  #among(statements: readonly BicepStatement[], at: number, next: number | undefined): Above | undefined {
    const statement = around(statements, at) ?? after(statements, at)
    const declaration = statement && this.#declared.get(statement)
    if (statement === undefined || declaration === undefined) return undefined
    if (at < statement.at)
      return statement.start === next || statement.start < at ? { declaration, path: [] } : undefined
    return this.#within(bodyOf(statement.value), at, next, { declaration, path: [] })
  }

  /** `here` is the node itself. */
  #within(node: BicepNode | undefined, at: number, next: number | undefined, here: Above): Above | undefined {
    if (node === undefined || at < node.start || at >= node.end) return here
    if (node.kind === 'object') return this.#inObject(node, at, next, here)
    if (node.kind !== 'array') return here
    const index = firstAfter(node.items, at) - (around(node.items, at) === undefined ? 0 : 1)
    const item = node.items[index]
    if (item === undefined) return undefined
    const inItem = { ...here, path: [...here.path, index] }
    return at < item.start ? inItem : this.#within(item, at, next, inItem)
  }

  #inObject(node: BicepObject, at: number, next: number | undefined, here: Above): Above | undefined {
    const inner = around(node.declarations, at)
    if (inner !== undefined) return this.#among([inner], at, next)
    const member = around(node.members, at)
    if (member !== undefined) return this.#within(member.value, at, next, inMember(here, member))
    const [nextInner, nextMember] = [after(node.declarations, at), after(node.members, at)]
    if (nextInner !== undefined && nextInner.start === next) return this.#among([nextInner], at, next)
    if (nextMember !== undefined && startOf(nextMember) === next)
      return nextMember.value.kind === 'expression' ? here : inMember(here, nextMember)
    // At the end of the object, or above what is not told apart.
    return next === undefined || next >= node.end - 1 ? undefined : here
  }
}

/** A key of which a part is an expression is not told apart from the object. */
function inMember(here: Above, { key }: BicepMember): Above {
  return key === undefined ? here : { ...here, path: [...here.path, key] }
}

/** With its decorators. */
function startOf({ decorators, start }: BicepMember): number {
  return decorators[0]?.start ?? start
}

function bodyOf(value: BicepNode | undefined): BicepNode | undefined {
  return value?.kind === 'loop' ? bodyOf(value.body) : value
}

interface Ranged {
  readonly start: number
  readonly end: number
}

/** Of parts in order, the one that an offset is in. */
function around<Part extends Ranged>(parts: readonly Part[], at: number): Part | undefined {
  const part = parts[firstAfter(parts, at) - 1]
  return part !== undefined && at < part.end ? part : undefined
}

/** The first one that begins after an offset. */
function after<Part extends Ranged>(parts: readonly Part[], at: number): Part | undefined {
  return parts[firstAfter(parts, at)]
}

function firstAfter(parts: readonly Ranged[], at: number): number {
  let [low, high] = [0, parts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((parts[middle]?.start ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
