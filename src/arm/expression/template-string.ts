// Tells expressions from literal strings in a template.
import type { Expression } from './ast.ts'
import { isBracketed } from './brackets.ts'
import { parseExpression, type SyntaxFault } from './parser.ts'

export type { SyntaxFault } from './parser.ts'

/**
 * What a string of a template means: `[…]` is an expression, `[[…]` the literal `[…]`, all else stands for itself.
 * A blank before the first or after the last bracket makes the string literal, as in Azure.
 */
export function readTemplateString(value: string): string | Expression | SyntaxFault {
  if (!isBracketed(value)) return value
  return value.charCodeAt(1) === 91 ? value.slice(1) : parseExpression(value.slice(1, -1), 1)
}
