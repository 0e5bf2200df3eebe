// Parses an ARM expression into its tree. The only place that binds a call to its entry of the function table.
import { findFunction } from '../functions/functions.ts'
import { armLimits } from '../limits.ts'
import type { CallExpression, Expression } from './ast.ts'
import { fault, nextToken, type SyntaxFault, type Token } from './lexer.ts'

export type { SyntaxFault } from './lexer.ts'

// NOTE: ARM names no limit of depth; the deepest expression of the corpora has 24 levels, and this keeps the stack small.
const deepest = 256

/**
 * Parses the text between the outer brackets. Ranges count from the start of the string that holds the expression:
 * `offset` is where the text begins in it.
 */
export function parseExpression(text: string, offset = 0): Expression | SyntaxFault {
  if (text.length > armLimits.expressionLength) {
    const message = `The expression has ${text.length} characters; at most ${armLimits.expressionLength} are allowed.`
    return fault(message, offset, offset + text.length, true)
  }
  return new Parser(text, offset).parse()
}

export function isFault(result: string | Expression | SyntaxFault): result is SyntaxFault {
  return typeof result !== 'string' && result.kind === 'fault'
}

class Parser {
  readonly #text: string
  readonly #offset: number
  #token: Token
  #lexed: SyntaxFault | undefined
  /** Levels of the tree that was parsed last. */
  #height = 0

  constructor(text: string, offset: number) {
    this.#text = text
    this.#offset = offset
    this.#token = { kind: 'end', start: 0, end: 0, value: '' }
    this.#advance(0)
  }

  /** expression end */
  parse(): Expression | SyntaxFault {
    if (this.#token.kind === 'end' && this.#lexed === undefined)
      return fault(
        'The expression is empty; write [[] for the text [].',
        this.#offset,
        this.#offset + this.#text.length,
      )
    const expression = this.#expression(0)
    if (isFault(expression)) return expression
    if (this.#token.kind === 'end' && this.#lexed === undefined) return expression
    return this.#unexpected('the end of the expression')
  }

  /** primary { '.' name | '[' expression ']' } */
  #expression(depth: number): Expression | SyntaxFault {
    if (depth > deepest) return this.#tooDeep()
    let target = this.#primary(depth)
    while (!isFault(target)) {
      if (this.#token.kind === '.') target = this.#property(target)
      else if (this.#token.kind === '[') target = this.#index(target, depth)
      else return target
      if (this.#height > deepest) return this.#tooDeep()
    }
    return target
  }

  /** string | number | [ name '.' ] name '(' [ expression { ',' expression } ] ')' */
  #primary(depth: number): Expression | SyntaxFault {
    const token = this.#token
    this.#height = 1
    if (this.#lexed === undefined && (token.kind === 'string' || token.kind === 'number')) {
      this.#advance(token.end)
      return { kind: 'literal', value: token.value, start: this.#at(token.start), end: this.#at(token.end) }
    }
    if (token.kind !== 'name' || this.#lexed !== undefined) return this.#unexpected('a function, a string or a number')
    this.#advance(token.end)
    let name = token
    if (this.#token.kind === '.') {
      this.#advance(this.#token.end)
      name = this.#token
      if (name.kind !== 'name' || this.#lexed !== undefined) return this.#unexpected(`the name of a function`)
      this.#advance(name.end)
    }
    if (this.#token.kind !== '(' || this.#lexed !== undefined)
      return this.#unexpected(`'(' after the function name '${String(name.value)}'`)
    return this.#call(token, name, depth)
  }

  #call(first: Token, name: Token, depth: number): CallExpression | SyntaxFault {
    const args: Expression[] = []
    let height = 0
    this.#advance(this.#token.end)
    while (this.#token.kind !== ')' || args.length > 0) {
      const arg = this.#expression(depth + 1)
      if (isFault(arg)) return arg
      args.push(arg)
      height = Math.max(height, this.#height)
      if (this.#lexed !== undefined) return this.#unexpected(`',' or ')'`)
      if (this.#token.kind === ')') break
      if (this.#token.kind !== ',') return this.#unexpected(`',' or ')'`)
      this.#advance(this.#token.end)
    }
    const end = this.#token.end
    this.#advance(end)
    this.#height = height + 1
    const namespace = first === name ? undefined : String(first.value)
    const written = String(name.value)
    const definition = namespace === undefined ? findFunction(written) : undefined
    return {
      kind: 'call',
      name: written,
      namespace,
      args,
      definition,
      start: this.#at(first.start),
      end: this.#at(end),
    }
  }

  #property(target: Expression): Expression | SyntaxFault {
    this.#advance(this.#token.end)
    const name = this.#token
    if (name.kind !== 'name' || this.#lexed !== undefined) return this.#unexpected('the name of a property')
    this.#advance(name.end)
    this.#height++
    return { kind: 'property', target, name: String(name.value), start: target.start, end: this.#at(name.end) }
  }

  #index(target: Expression, depth: number): Expression | SyntaxFault {
    const height = this.#height
    this.#advance(this.#token.end)
    const index = this.#expression(depth + 1)
    if (isFault(index)) return index
    const close = this.#token
    if (close.kind !== ']' || this.#lexed !== undefined) return this.#unexpected(`']'`)
    this.#advance(close.end)
    this.#height = Math.max(height, this.#height) + 1
    return { kind: 'index', target, index, start: target.start, end: this.#at(close.end) }
  }

  #advance(from: number): void {
    const token = nextToken(this.#text, from)
    if (token.kind === 'fault') this.#lexed = token
    else this.#token = token
  }

  #at(position: number): number {
    return this.#offset + position
  }

  #unexpected(expected: string): SyntaxFault {
    if (this.#lexed !== undefined)
      return fault(this.#lexed.message, this.#at(this.#lexed.start), this.#at(this.#lexed.end))
    const { kind, start, end } = this.#token
    const found =
      kind === 'end' ? 'the expression ends here' : `found '${this.#text.slice(start, Math.min(end, start + 40))}'`
    return fault(`Expected ${expected}, ${found}.`, this.#at(start), this.#at(end))
  }

  #tooDeep(): SyntaxFault {
    const { start, end } = this.#token
    const message = `The expression is nested more than ${deepest} levels deep; take parts of it into variables.`
    return fault(message, this.#at(start), this.#at(end), true)
  }
}
