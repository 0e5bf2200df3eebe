// Checks a condition against the types of the topology and compiles it. cel-js parses and types it; on top of that stand
// the guards that it lacks: `has()`, enum texts, the functions that a condition may call, and what the result is for.
import { ParseError, type ASTNode, type Environment } from '@marcbachmann/cel-js'
import type { Kind } from '../../topology/kind.ts'
import type { Code } from '../rule.ts'
import { checkCalls, type CompilePattern } from './calls.ts'
import { Compiler } from './compile.ts'
import { createEnvironment, hasStandIn, registerKind } from './environment.ts'
import { explain, typeText, type ExplainContext } from './explain.ts'
import type { CelFunction } from './functions.ts'
import { lint, valuesOf } from './lint.ts'
import { isMade } from './made.ts'
import { typeOf, walk } from './tree.ts'

/** The type of a variable: cel-js's text for it, and the texts it can have when it is an enum. */
export interface Variable {
  readonly type: string
  readonly values?: readonly string[] | undefined
  /** The kind that `type` names, when it is one that only this rule has: its params. */
  readonly kind?: Kind | undefined
  /** True of a value that was worked out: it stands nowhere in the inputs. */
  readonly made?: boolean | undefined
}

export type Variables = ReadonlyMap<string, Variable>

/** What an expression is for: a condition, something to print, elements to go through, a place to point at, or anything. */
export type Purpose = 'condition' | 'print' | 'list' | 'place' | 'value'

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
  readonly #compilePattern: CompilePattern | undefined

  /** Without `compilePattern` conditions have no regular expressions. */
  constructor(kinds: readonly Kind[], functions: readonly CelFunction[], compilePattern?: CompilePattern) {
    this.kinds = new Map(kinds.map((kind) => [kind.name, kind]))
    this.functions = functions
    this.#environment = createEnvironment(kinds, functions)
    this.#compilePattern = compilePattern
  }

  check(source: string, variables: Variables, purpose: Purpose): Checked {
    if (source.trim() === '') return fault('An expression is missing here.', 0, source.length)
    if (source.length > mostCharacters) {
      return fault(`An expression may have ${mostCharacters} characters, this one has ${source.length}.`, 0, 1)
    }
    const context = { kinds: this.#kindsWith(variables), functions: this.functions, variables, source }
    const tree = this.#tree(source, context)
    if ('message' in tree) return { faults: [tree] }
    const calls = checkCalls(tree, source, { functions: this.functions, compilePattern: this.#compilePattern })
    if (calls.length > 0) return { faults: calls }
    const typed = this.#typed(withStandIns(source, tree), context)
    if ('message' in typed) return { faults: [typed] }
    const faults = [...lint(typed, context), ...purposeFaults(typed, purpose, context)]
    if (faults.length > 0) return { faults }
    const code = new Compiler(this.#compilePattern).compile(typed)
    const made = isMade(typed, context)
    return { faults: [], code, variable: { type: typeOf(typed), values: valuesOf(typed, context), made } }
  }

  #kindsWith(variables: Variables): ReadonlyMap<string, Kind> {
    const own = [...variables.values()].flatMap(({ kind }) => kind ?? [])
    return own.length === 0 ? this.kinds : new Map([...this.kinds, ...own.map((kind) => [kind.name, kind] as const)])
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
    for (const [name, { type, kind }] of context.variables) {
      if (kind !== undefined) registerKind(environment, kind)
      environment.registerVariable(name, type)
    }
    const parsed = environment.parse(source)
    const result = parsed.check()
    return result.valid ? parsed.ast : explain(result.error, parsed.ast, context)
  }
}

function fault(message: string, start: number, end: number): Checked {
  return { faults: [{ message, start, end }] }
}

/**
 * The same text, as long, for the check of types: `has` by its stand-in, and `a.?b` as `a. b`, because what is absent reads
 * as null anyway.
 */
function withStandIns(source: string, ast: ASTNode): string {
  let text = source
  const put = (at: number, part: string) => {
    text = text.slice(0, at) + part + text.slice(at + part.length)
  }
  walk(ast, (node) => {
    if (node.op === 'call' && node.args[0] === 'has') put(node.start, hasStandIn)
    if (node.op === '.?' || node.op === '[?]') put(text.indexOf('?', node.args[0].end), ' ')
  })
  return text
}

function purposeFaults(ast: ASTNode, purpose: Purpose, context: ExplainContext): CelFault[] {
  const type = typeOf(ast)
  const at = { start: ast.start, end: ast.end }
  if (purpose === 'condition' && type !== 'bool' && !type.startsWith('dyn'))
    return [{ message: `A condition must be true or false; this is ${typeText(type)}.`, ...at }]
  if (purpose === 'print' && (type === 'null' || type === 'type'))
    return [{ message: `A placeholder must be something to print; this is ${typeText(type)}.`, ...at }]
  if (purpose === 'list' && !/^(list\b|dyn)/.test(type))
    return [{ message: `forEach goes through a list; this is ${typeText(type)}.`, ...at }]
  if (purpose === 'place' && isMade(ast, context))
    return [
      {
        message: `at points at elements or at their fields; what is worked out (${typeText(type)}) stands nowhere.`,
        ...at,
      },
    ]
  return []
}
