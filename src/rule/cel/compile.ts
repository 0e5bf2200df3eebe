// Turns a checked cel-js tree into `Code`, which is all that the evaluator knows.
import type { ASTNode } from '@marcbachmann/cel-js'
import type { Code, Pattern } from '../rule.ts'
import type { CompilePattern } from './calls.ts'
import { hasStandIn } from './environment.ts'
import { typeOf } from './tree.ts'

/** The tree has passed the check: what it may not hold is not met here. */
export class Compiler {
  readonly #compilePattern: CompilePattern | undefined

  constructor(compilePattern: CompilePattern | undefined) {
    this.#compilePattern = compilePattern
  }

  compile(node: ASTNode): Code {
    switch (node.op) {
      case 'value':
        return { op: 'value', value: literal(node.args) }
      case 'id':
        return { op: 'name', name: node.args }
      case '.':
        return { op: 'field', target: this.compile(node.args[0]), field: node.args[1] }
      case '[]':
        return this.#index(node.args[0], node.args[1])
      case '!_':
        return { op: 'not', value: this.compile(node.args) }
      case '-_':
        return minus(this.compile(node.args))
      case '&&':
        return { op: 'and', ...this.#sides(node.args) }
      case '||':
        return { op: 'or', ...this.#sides(node.args) }
      case '?:':
        return this.#choice(node.args)
      case 'list':
        return { op: 'list', items: this.#all(node.args) }
      case 'call':
        return this.#call(node.args[0], node.args[1])
      case 'rcall':
        return this.#method(node.args[0], node.args[1], node.args[2])
      case 'map':
      case '.?':
      case '[?]':
        throw new TypeError(`${node.op} passed the check`)
      default:
        return { op: node.op, ...this.#sides(node.args) }
    }
  }

  #all(nodes: readonly ASTNode[]): Code[] {
    return nodes.map((node) => this.compile(node))
  }

  #sides([left, right]: readonly [ASTNode, ASTNode]): { readonly left: Code; readonly right: Code } {
    return { left: this.compile(left), right: this.compile(right) }
  }

  #choice([condition, yes, no]: readonly [ASTNode, ASTNode, ASTNode]): Code {
    return { op: 'if', condition: this.compile(condition), yes: this.compile(yes), no: this.compile(no) }
  }

  /** NOTE: `probe["port"]` of a typed value is the field; of a JSON value it stays an index, whose key may hold any character. */
  #index(target: ASTNode, index: ASTNode): Code {
    const key = index.op === 'value' ? index.args : undefined
    if (typeof key === 'string' && !/^(dyn|map|list)\b/.test(typeOf(target))) {
      return { op: 'field', target: this.compile(target), field: key }
    }
    return { op: 'index', target: this.compile(target), index: this.compile(index) }
  }

  #call(name: string, args: readonly ASTNode[]): Code {
    const [first] = args
    if (name !== hasStandIn || first === undefined) return { op: 'call', name, args: this.#all(args) }
    const code = this.compile(first)
    if (code.op !== 'field') throw new TypeError('has() of something else than a field passed the check')
    return { ...code, op: 'has' }
  }

  #method(name: string, receiver: ASTNode, args: readonly ASTNode[]): Code {
    const [variable, body, mapped] = args
    const list = this.compile(receiver)
    if (name === 'matches') return { op: 'matches', text: list, pattern: this.#pattern(variable) }
    if (variable?.op !== 'id' || body === undefined) return { op: 'call', name, args: [list, ...this.#all(args)] }
    const macro = { variable: variable.args, body: this.compile(body) }
    switch (name) {
      case 'exists':
      case 'all':
      case 'filter':
        return { op: name, list, ...macro }
      case 'exists_one':
        return { op: 'existsOne', list, ...macro }
      case 'map':
        if (mapped === undefined) return { op: 'map', list, ...macro }
        return {
          op: 'map',
          list: { op: 'filter', list, ...macro },
          variable: variable.args,
          body: this.compile(mapped),
        }
      default:
        return { op: 'call', name, args: [list, ...this.#all(args)] }
    }
  }

  #pattern(node: ASTNode | undefined): Pattern {
    const source = node?.op === 'value' ? node.args : undefined
    const pattern = typeof source === 'string' ? this.#compilePattern?.(source) : undefined
    if (pattern === undefined || typeof pattern === 'string') throw new TypeError('a bad pattern passed the check')
    return pattern
  }
}

function literal(value: unknown): string | number | boolean | null {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null)
    return value
  throw new TypeError('a literal of this type passed the check')
}

/** NOTE: subtracted, because JSON knows no -0. */
function minus(value: Code): Code {
  if (value.op === 'value' && typeof value.value === 'number') return { op: 'value', value: 0 - value.value }
  return { op: 'minus', value }
}
