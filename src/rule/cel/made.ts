// Whether the value of an expression stands in the inputs, so that a finding can point at it. May not know what it is.
import type { ASTNode } from '@marcbachmann/cel-js'
import type { Kind } from '../../topology/kind.ts'
import type { Variables } from './check.ts'
import { typeOf } from './tree.ts'

export interface MadeContext {
  readonly kinds: ReadonlyMap<string, Kind>
  readonly variables: Variables
}

/**
 * True of a value that was worked out: a literal, arithmetic, a comparison, the number or text of a function, what a
 * configuration sets. Elements stand somewhere however they were chosen; a list of values does when each of them does.
 */
export function isMade(node: ASTNode, context: MadeContext): boolean {
  if (isElements(typeOf(node), context)) return false
  switch (node.op) {
    case 'id':
      return context.variables.get(node.args)?.made === true
    case '.':
    case '[]':
    case '.?':
    case '[?]':
      return isWithin(node.args[0], context)
    case 'list':
      return node.args.length === 0 || node.args.some((item) => isMade(item, context))
    default:
      return true
  }
}

/** A field of an element stands where the element is; of JSON where that stands; a param of the rule nowhere. */
function isWithin(owner: ASTNode, context: MadeContext): boolean {
  if (context.kinds.has(typeOf(owner)))
    return owner.op === 'id' && context.variables.get(owner.args)?.kind !== undefined
  return isMade(owner, context)
}

function isElements(type: string, { kinds }: MadeContext): boolean {
  return kinds.has(/^list<(.*)>$/.exec(type)?.[1] ?? type)
}
