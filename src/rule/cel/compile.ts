// Turns a checked cel-js tree into `Code`, which is plain JSON and all that the evaluator knows.
import type { ASTNode } from '@marcbachmann/cel-js'
import type { Code } from '../rule.ts'
import { hasStandIn } from './environment.ts'
import { typeOf } from './tree.ts'

/** The tree has passed the check: what it may not hold is not met here. */
export function compile(node: ASTNode): Code {
  switch (node.op) {
    case 'value':
      return { op: 'value', value: literal(node.args) }
    case 'id':
      return { op: 'name', name: node.args }
    case '.':
      return { op: 'field', target: compile(node.args[0]), field: node.args[1] }
    case '[]':
      return compileIndex(node.args[0], node.args[1])
    case '!_':
      return { op: 'not', value: compile(node.args) }
    case '-_':
      return compileMinus(compile(node.args))
    case '&&':
      return { op: 'and', left: compile(node.args[0]), right: compile(node.args[1]) }
    case '||':
      return { op: 'or', left: compile(node.args[0]), right: compile(node.args[1]) }
    case '?:':
      return { op: 'if', condition: compile(node.args[0]), yes: compile(node.args[1]), no: compile(node.args[2]) }
    case 'list':
      return { op: 'list', items: node.args.map(compile) }
    case 'call':
      return compileCall(node.args[0], node.args[1])
    case 'rcall':
      return compileMethod(node.args[0], node.args[1], node.args[2])
    case 'map':
    case '.?':
    case '[?]':
      throw new TypeError(`${node.op} passed the check`)
    default:
      return { op: node.op, left: compile(node.args[0]), right: compile(node.args[1]) }
  }
}

function literal(value: unknown): string | number | boolean | null {
  if (typeof value === 'bigint') return Number(value)
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null)
    return value
  throw new TypeError('a literal of this type passed the check')
}

/** NOTE: `probe["port"]` of a typed value is the field; of a JSON value it stays an index, whose key may hold any character. */
function compileIndex(target: ASTNode, index: ASTNode): Code {
  const key = index.op === 'value' ? index.args : undefined
  if (typeof key === 'string' && !/^(dyn|map|list)\b/.test(typeOf(target))) {
    return { op: 'field', target: compile(target), field: key }
  }
  return { op: 'index', target: compile(target), index: compile(index) }
}

/** NOTE: subtracted, because JSON knows no -0. */
function compileMinus(value: Code): Code {
  if (value.op === 'value' && typeof value.value === 'number') return { op: 'value', value: 0 - value.value }
  return { op: 'minus', value }
}

function compileCall(name: string, args: readonly ASTNode[]): Code {
  const [first] = args
  if (name !== hasStandIn || first === undefined) return { op: 'call', name, args: args.map(compile) }
  const code = compile(first)
  if (code.op !== 'field') throw new TypeError('has() of something else than a field passed the check')
  return { ...code, op: 'has' }
}

function compileMethod(name: string, receiver: ASTNode, args: readonly ASTNode[]): Code {
  const [variable, body, mapped] = args
  const list = compile(receiver)
  if (variable?.op !== 'id' || body === undefined) return { op: 'call', name, args: [list, ...args.map(compile)] }
  const macro = { variable: variable.args, body: compile(body) }
  switch (name) {
    case 'exists':
    case 'all':
    case 'filter':
      return { op: name, list, ...macro }
    case 'exists_one':
      return { op: 'existsOne', list, ...macro }
    case 'map':
      if (mapped === undefined) return { op: 'map', list, ...macro }
      return { op: 'map', list: { op: 'filter', list, ...macro }, variable: variable.args, body: compile(mapped) }
    default:
      return { op: 'call', name, args: [list, ...args.map(compile)] }
  }
}
