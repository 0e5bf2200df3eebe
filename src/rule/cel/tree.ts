// Walking cel-js's trees, and the one place that reads what its type declarations leave out.
import type { ASTNode } from '@marcbachmann/cel-js'

export const macros: readonly string[] = ['exists', 'all', 'filter', 'map', 'exists_one']

/** The type that the check gave a node: `int`, `list<member>`, `backendPool`; '' when it was not checked. */
export function typeOf(node: ASTNode): string {
  const type: unknown = 'checkedType' in node ? node.checkedType : undefined
  return typeof type === 'object' && type !== null && 'name' in type ? String(type.name) : ''
}

export function childrenOf(node: ASTNode): readonly ASTNode[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return []
    case '.':
    case '.?':
      return [node.args[0]]
    case '!_':
    case '-_':
      return [node.args]
    case 'call':
      return node.args[1]
    case 'rcall':
      return [node.args[1], ...node.args[2]]
    case 'map':
      return node.args.flat()
    default:
      return node.args
  }
}

export function walk(node: ASTNode, visit: (node: ASTNode) => void): void {
  visit(node)
  for (const child of childrenOf(node)) walk(child, visit)
}
