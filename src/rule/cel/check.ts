// Checks a condition against the types of the topology and compiles it. cel-js parses and types it; on top of that stand
// the guards that it lacks: `has()`, enum texts, the functions that a condition may call, and what the result is for.
import { ParseError, type ASTNode, type Environment } from '@marcbachmann/cel-js'
import type { Kind } from '../../topology/kind.ts'
import type { Code } from '../rule.ts'
import { checkCalls } from './calls.ts'
import { compile } from './compile.ts'
import { createEnvironment, hasStandIn } from './environment.ts'
import { explain, typeText, type ExplainContext } from './explain.ts'
import type { CelFunction } from './functions.ts'
import { lint, valuesOf } from './lint.ts'
import { typeOf, walk } from './tree.ts'

/** The type of a variable: cel-js's text for it, and the texts it can have when it is an enum. */
export interface Variable {
  readonly type: string
  readonly values?: readonly string[] | undefined
}

export type Variables = ReadonlyMap<string, Variable>

/** What an expression is for: a condition, something to print, or where a finding points. */
export type Purpose = 'condition' | 'print' | 'value'

/** A mistake in an expression; offsets count in its text. */
export interface CelFault {
  readonly message: string
  readonly start: number
  readonly end: number
}

export type Checked =
  | { readonly faults: readonly CelFault[]; readonly code?: undefined }
  | { readonly faults: readonly []; readonly code: Code; readonly variable: Variable }

/** Characters of one expression: beyond it the parser could run out of stack. */
const mostCharacters = 4000

export class Checker {
  readonly kinds: ReadonlyMap<string, Kind>
  readonly functions: readonly CelFunction[]
  readonly #environment: Environment

  constructor(kinds: readonly Kind[], functions: readonly CelFunction[]) {
    this.kinds = new Map(kinds.map((kind) => [kind.name, kind]))
    this.functions = functions
    this.#environment = createEnvironment(kinds, functions)
  }

  check(source: string, variables: Variables, purpose: Purpose): Checked {
    if (source.trim() === '') return fault('An expression is missing here.', 0, source.length)
    if (source.length > mostCharacters) {
      return fault(`An expression may have ${mostCharacters} characters, this one has ${source.length}.`, 0, 1)
    }
    const context = { kinds: this.kinds, functions: this.functions, variables, source }
    const tree = this.#tree(source, context)
    if ('message' in tree) return { faults: [tree] }
    const calls = checkCalls(tree, source, this.functions)
    if (calls.length > 0) return { faults: calls }
    const typed = this.#typed(withStandIns(source, tree), context)
    if ('message' in typed) return { faults: [typed] }
    const faults = [...lint(typed, context), ...purposeFaults(typed, purpose)]
    if (faults.length > 0) return { faults }
    return { faults: [], code: compile(typed), variable: { type: typeOf(typed), values: valuesOf(typed, context) } }
  }

  #tree(source: string, context: ExplainContext): ASTNode | CelFault {
    try {
      return this.#environment.parse(source).ast
    } catch (error) {
      // cel-js reports what it cannot parse by throwing.
      if (error instanceof ParseError) return explain(error, undefined, context)
      throw error
    }
  }

  #typed(source: string, context: ExplainContext): ASTNode | CelFault {
    const environment = this.#environment.clone()
    for (const [name, { type }] of context.variables) environment.registerVariable(name, type)
    const parsed = environment.parse(source)
    const result = parsed.check()
    return result.valid ? parsed.ast : explain(result.error, parsed.ast, context)
  }
}

function fault(message: string, start: number, end: number): Checked {
  return { faults: [{ message, start, end }] }
}

function withStandIns(source: string, ast: ASTNode): string {
  let text = source
  walk(ast, (node) => {
    if (node.op !== 'call' || node.args[0] !== 'has') return
    text = text.slice(0, node.start) + hasStandIn + text.slice(node.start + hasStandIn.length)
  })
  return text
}

function purposeFaults(ast: ASTNode, purpose: Purpose): CelFault[] {
  const type = typeOf(ast)
  const at = { start: ast.start, end: ast.end }
  if (purpose === 'condition' && type !== 'bool' && !type.startsWith('dyn'))
    return [{ message: `A condition must be true or false; this is ${typeText(type)}.`, ...at }]
  if (purpose === 'print' && (type === 'null' || type === 'type'))
    return [{ message: `A placeholder must be something to print; this is ${typeText(type)}.`, ...at }]
  return []
}
