// Mistakes that types do not show: a text that an enum never has, and `has()` of what is always there.
import type { ASTNode } from '@marcbachmann/cel-js'
import { nearest } from '../../resource/nearest.ts'
import type { Field, Kind } from '../../topology/kind.ts'
import type { CelFault, Variables } from './check.ts'
import { hasStandIn } from './environment.ts'
import { typeOf, walk } from './tree.ts'

export interface LintContext {
  readonly kinds: ReadonlyMap<string, Kind>
  readonly variables: Variables
}

export function lint(ast: ASTNode, context: LintContext): CelFault[] {
  const faults: CelFault[] = []
  walk(ast, (node) => {
    if (node.op === '==' || node.op === '!=') {
      const [left, right] = node.args
      faults.push(...enumFaults(left, right, context), ...enumFaults(right, left, context))
    } else if (node.op === 'in') {
      const [item, list] = node.args
      if (list.op === 'list') for (const literal of list.args) faults.push(...enumFaults(item, literal, context))
    } else if (node.op === 'call' && node.args[0] === hasStandIn) {
      faults.push(...hasFaults(node, context))
    }
  })
  return faults
}

/** The texts that an expression can have; undefined when it can have any. */
export function valuesOf(node: ASTNode, { kinds, variables }: LintContext): readonly string[] | undefined {
  if (node.op === 'id') return variables.get(node.args)?.values
  const field = fieldOf(node, kinds)
  return field?.type === 'enum' ? field.values : undefined
}

function fieldOf(node: ASTNode, kinds: ReadonlyMap<string, Kind>): Field | undefined {
  return node.op === '.' ? kinds.get(typeOf(node.args[0]))?.fields[node.args[1]] : undefined
}

/** Without case, as everything compares: `'tcp'` is right where Azure writes `Tcp`. */
function enumFaults(side: ASTNode, literal: ASTNode, context: LintContext): CelFault[] {
  const text = literal.op === 'value' ? literal.args : undefined
  const values = typeof text === 'string' ? valuesOf(side, context) : undefined
  if (values === undefined || typeof text !== 'string') return []
  if (values.some((value) => value.toLowerCase() === text.toLowerCase())) return []
  const name = side.op === '.' ? side.args[1] : side.op === 'id' ? side.args : 'this'
  const message = `${name} is never '${text}'; it is one of ${values.join(', ')}.${nearest(text, values)}`
  return [{ message, start: literal.start, end: literal.end }]
}

function hasFaults(node: ASTNode, { kinds }: LintContext): CelFault[] {
  const [argument] = node.op === 'call' ? node.args[1] : []
  const field = argument && fieldOf(argument, kinds)
  if (argument?.op !== '.' || field === undefined || field.optional) return []
  const message = `${argument.args[1]} is always there, so that has() is true; a list is empty when count(…) == 0.`
  return [{ message, start: argument.pos, end: argument.end }]
}
