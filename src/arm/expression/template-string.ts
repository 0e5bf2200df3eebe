// Tells expressions from literal strings in a template.
import type { Expression } from './ast.ts'
import { isBracketed } from './brackets.ts'
import { parseExpression, type SyntaxFault } from './parser.ts'

export type { SyntaxFault } from './parser.ts'

export type TemplateString = string | Expression | SyntaxFault

/**
 * What a string of a template means: `[…]` is an expression, `[[…]` the literal `[…]`, all else stands for itself.
 * A blank before the first or after the last bracket makes the string literal, as in Azure.
 */
export function readTemplateString(value: string): TemplateString {
  if (!isBracketed(value)) return value
  return value.charCodeAt(1) === 91 ? value.slice(1) : parseExpression(value.slice(1, -1), 1)
}

/** What is kept of the strings of all templates of a process: `[parameters('location')]` stands in each of them. */
const most = 4096
const longest = 256
const read = new Map<string, TemplateString>()

/** The same, of a string that may have been read before: in this template or in another one. */
export function recallTemplateString(value: string): TemplateString {
  const known = read.get(value)
  if (known !== undefined) return known
  if (value.length > longest) return readTemplateString(value)
  // NOTE: a memo, not state: what a string means depends on nothing else. When it is full it begins anew. It holds copies,
  // because an engine keeps of a part of a text the whole.
  const copy = value.split('').join('')
  const parsed = readTemplateString(copy)
  if (read.size >= most) read.clear()
  read.set(copy, parsed)
  return parsed
}
