// What a condition may be made of: the functions of our table, the macros, and literals that JSON has. Checked on the tree
// before the types are, because cel-js knows more functions than we evaluate.
import type { ASTNode } from '@marcbachmann/cel-js'
import { nearest } from '../../resource/nearest.ts'
import type { CelFault } from './check.ts'
import type { Pattern } from '../rule.ts'
import type { CelFunction } from './functions.ts'
import { macros, walk } from './tree.ts'

/** Compiles a regular expression, or says what is wrong with it. */
export type CompilePattern = (source: string) => Pattern | string

/** Functions of CEL that people will try, and what to write instead. */
const instead: Readonly<Record<string, string>> = {
  orValue: 'What is absent reads as null: x == null ? "other" : x.',
  size: 'Use count().',
  string: 'Texts and numbers compare without it; in a message write {…}.',
  type: 'The types are known when the rule is loaded.',
  dyn: 'Remove it.',
}

export interface Callable {
  readonly functions: readonly CelFunction[]
  /** Left out where regular expressions are not available. */
  readonly compilePattern: CompilePattern | undefined
}

export function checkCalls(ast: ASTNode, source: string, callable: Callable): CelFault[] {
  const faults: CelFault[] = []
  walk(ast, (node) => {
    const message = faultOf(node, callable)
    if (message !== undefined) faults.push({ message, start: startOf(node, source), end: node.end })
  })
  return faults
}

/** A method's name, not what it is called on. */
function startOf(node: ASTNode, source: string): number {
  return node.op === 'rcall' ? Math.max(node.start, source.indexOf(node.args[0], node.args[1].end)) : node.start
}

function faultOf(node: ASTNode, { functions, compilePattern }: Callable): string | undefined {
  switch (node.op) {
    case 'call':
      return faultOfCall(node.args[0], node.args[1], functions)
    case 'rcall':
      return node.args[0] === 'matches'
        ? faultOfPattern(node.args[2], compilePattern)
        : faultOfMethod(node.args[0], functions)
    case 'map':
      return 'Objects ({…}) are not part of conditions.'
    case 'value':
      return typeof node.args === 'object' && node.args !== null
        ? 'Only texts, numbers, true, false and null are literals here.'
        : undefined
    default:
      return undefined
  }
}

function faultOfCall(name: string, args: readonly ASTNode[], functions: readonly CelFunction[]): string | undefined {
  if (name === 'has') {
    return args.length === 1 && args[0]?.op === '.' ? undefined : 'has() takes one field: has(rule.probe).'
  }
  const names = ['has', 'known', ...functions.filter(isFunction).map((f) => f.name)]
  if (names.includes(name)) return undefined
  if (macros.includes(name) || functions.some((f) => f.name === name))
    return `${name} is called on a value: x.${name}(…).`
  return `There is no function ${name}(). ${hint(name, names)}`.trim()
}

function faultOfMethod(name: string, functions: readonly CelFunction[]): string | undefined {
  const names = [...macros, ...functions.filter((f) => !isFunction(f)).map((f) => f.name)]
  if (names.includes(name)) return undefined
  if (functions.some((f) => f.name === name)) return `${name} is called with the value inside: ${name}(x).`
  return `There is no function .${name}(). ${hint(name, names)}`.trim()
}

/** The one argument of `matches`. */
function faultOfPattern(args: readonly ASTNode[], compilePattern: CompilePattern | undefined): string | undefined {
  if (compilePattern === undefined) return 'Regular expressions are not available to the library; use glob().'
  const [pattern] = args
  const source = pattern?.op === 'value' ? pattern.args : undefined
  if (args.length !== 1 || typeof source !== 'string')
    return 'matches() takes one pattern, a text in quotes: text.matches("^web-").'
  const compiled = compilePattern(source)
  return typeof compiled === 'string' ? compiled : undefined
}

function hint(name: string, names: readonly string[]): string {
  return (Object.hasOwn(instead, name) ? instead[name] : nearest(name, names).trim()) ?? ''
}

/** A signature such as `string.contains(string): bool` is a method. */
function isFunction({ name, signature }: CelFunction): boolean {
  return signature.startsWith(`${name}(`)
}
