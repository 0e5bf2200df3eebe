// What a Bicep file declares, and which part of it each comment stands above. An outline, no compiler: expressions are not
// understood, and inside of one (a loop, a function) nothing is told apart.
import type { Path } from '../../resource/resource.ts'
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
  const kept = [...tokensOf(text)].filter((token) => token.kind !== 'comment' || isMeant(token.text))
  return new Outliner(kept).read()
}

/** What a bracket opened. Of an expression (`(…)`, a loop, an argument) the parts are not told apart. */
interface Frame {
  readonly kind: 'object' | 'array' | 'expression'
  /** The declaration whose body this is, or whose body is still to come in it. */
  readonly declaration: BicepDeclaration | undefined
  /** Where in the stack the body begins that this is in; undefined outside of any. */
  readonly body: number | undefined
  part: string | number | undefined
}

type Comment = Extract<Token, { kind: 'comment' }>

/** Deeper parts are not told apart. */
const deepest = 32

class Outliner {
  readonly #tokens: readonly Token[]
  readonly #declarations: BicepDeclaration[] = []
  readonly #comments: BicepComment[] = []
  readonly #stack: Frame[] = []
  #pending: Comment[] = []
  /** The declaration whose body is still to come, at the depth where it stands. */
  #coming: { readonly declaration: BicepDeclaration; readonly depth: number } | undefined
  /** The depth of the decorator that is being read, up to the end of its line. */
  #decorator: number | undefined
  /** At the start of an item: after a line break, a comma or an opening bracket. */
  #fresh = true
  /** Nothing but blanks was on this line. */
  #blank = true

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  read(): BicepOutline {
    for (const [index, token] of this.#tokens.entries()) {
      if (token.kind === 'line') this.#line()
      else if (token.kind === 'comment') this.#comment(token)
      else {
        this.#code(token, index)
        this.#blank = false
      }
    }
    this.#settle(undefined, [])
    return { declarations: this.#declarations, comments: this.#comments }
  }

  #line(): void {
    this.#fresh = this.#blank = true
    if (this.#decorator === this.#stack.length) this.#decorator = undefined
  }

  #comment(token: Comment): void {
    if (this.#blank) this.#pending.push(token)
    else this.#comments.push({ text: token.text, start: token.start, declaration: undefined, path: [] })
  }

  #code(token: Token, index: number): void {
    const text = token.kind === 'mark' ? token.text : ''
    if (text === '}' || text === ']' || text === ')') {
      // A comment above the end of an object or a list is above nothing.
      if (this.#stack.pop()?.kind !== 'expression') this.#settle(undefined, [])
      this.#fresh = false
      return
    }
    // A decorator, with all that is in it, belongs to what follows it.
    if (this.#fresh && text === '@') this.#decorator = this.#stack.length
    if (this.#fresh && this.#decorator === undefined) this.#item(token, index)
    this.#fresh = text === ','
    if (text === '{' || text === '[' || text === '(') this.#open(text, index)
  }

  /** The first token of a statement, a property or an element. */
  #item(token: Token, index: number): void {
    const frame = this.#stack.at(-1)
    if (frame === undefined || frame.kind === 'object') {
      const declaration = this.#declarationAt(index)
      if (declaration !== undefined) {
        this.#declarations.push(declaration)
        this.#coming = { declaration, depth: this.#stack.length }
        this.#settle(declaration, [])
        return
      }
      const isKey = frame !== undefined && isMark(this.#tokens[index + 1], ':')
      if (frame !== undefined) frame.part = isKey && 'text' in token ? token.text : undefined
      const opens = isMark(this.#tokens[index + 2], '{') || isMark(this.#tokens[index + 2], '[')
      this.#settleAt(opens ? 0 : 1)
    } else if (frame.kind === 'array') {
      frame.part = typeof frame.part === 'number' ? frame.part + 1 : 0
      this.#settleAt(0)
    } else this.#settleAt(0)
  }

  /** `resource NAME 'TYPE@VERSION'`, `module NAME 'PATH'`. */
  #declarationAt(index: number): BicepDeclaration | undefined {
    const [keyword, name, target, next] = this.#tokens.slice(index, index + 4)
    if (keyword?.kind !== 'word' || name?.kind !== 'word' || target?.kind !== 'string') return undefined
    if (keyword.text !== 'resource' && keyword.text !== 'module') return undefined
    const text = target.text ?? ''
    const above = this.#enclosing()
    const symbol = above === undefined ? name.text : `${above.symbol}::${name.text}`
    if (keyword.text === 'module') return { kind: 'module', symbol, type: text, apiVersion: '', existing: false }
    const [type = '', version] = text.split('@')
    const isInner = above !== undefined && !type.includes('.')
    return {
      kind: 'resource',
      symbol,
      type: isInner ? `${above.type}/${type}` : type,
      apiVersion: version ?? above?.apiVersion ?? '',
      existing: isWord(next, 'existing'),
    }
  }

  #open(bracket: string, index: number): void {
    const { length } = this.#stack
    const above = this.#stack.at(-1)
    const coming = this.#coming?.depth === length ? this.#coming.declaration : undefined
    const isLoop = bracket === '[' && isWord(this.#tokens[index + 1], 'for')
    this.#fresh = true
    if (bracket === '{' && coming !== undefined) {
      this.#coming = undefined
      this.#stack.push({ kind: 'object', declaration: coming, body: length, part: undefined })
    } else if (isLoop && coming !== undefined) {
      // Its body is the one object in the loop.
      this.#coming = { declaration: coming, depth: length + 1 }
      this.#stack.push({ kind: 'expression', declaration: undefined, body: undefined, part: undefined })
    } else {
      const opaque = bracket === '(' || isLoop || above?.kind === 'expression'
      const kind = opaque ? 'expression' : bracket === '{' ? 'object' : 'array'
      this.#stack.push({ kind, declaration: undefined, body: above?.body, part: undefined })
    }
  }

  #enclosing(): BicepDeclaration | undefined {
    const body = this.#stack.at(-1)?.body
    return body === undefined ? undefined : this.#stack[body]?.declaration
  }

  /** Comments above a part of a body; `up` counts the last parts of the way to it that are not meant. */
  #settleAt(up: number): void {
    if (this.#pending.length === 0) return
    const body = this.#stack.at(-1)?.body
    const parts = body === undefined ? [] : this.#stack.slice(body, body + deepest)
    const path: (string | number)[] = []
    for (const { kind, part } of parts) {
      if (kind === 'expression' || part === undefined) break
      path.push(part)
    }
    const isWhole = path.length === parts.length && path.length > 0
    this.#settle(this.#enclosing(), isWhole && up > 0 ? path.slice(0, -up) : path)
  }

  #settle(declaration: BicepDeclaration | undefined, path: Path): void {
    for (const { text, start } of this.#pending) this.#comments.push({ text, start, declaration, path })
    this.#pending = []
  }
}

function isMark(token: Token | undefined, text: string): boolean {
  return token?.kind === 'mark' && token.text === text
}

function isWord(token: Token | undefined, text: string): boolean {
  return token?.kind === 'word' && token.text === text
}
