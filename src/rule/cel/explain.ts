// Says what is wrong with an expression in our words: the error codes of cel-js on the left, a sentence on the right.
import { ParseError, TypeError as CelTypeError, type ASTNode } from '@marcbachmann/cel-js'
import { nearest } from '../../resource/nearest.ts'
import type { Kind } from '../../topology/kind.ts'
import type { CelFault, Variables } from './check.ts'
import type { CelFunction } from './functions.ts'
import { typeOf, walk } from './tree.ts'

export interface ExplainContext {
  readonly kinds: ReadonlyMap<string, Kind>
  readonly functions: readonly CelFunction[]
  readonly variables: Variables
  readonly source: string
}

export function explain(error: unknown, ast: ASTNode | undefined, context: ExplainContext): CelFault {
  if (!(error instanceof ParseError || error instanceof CelTypeError)) {
    // NOTE: cel-js throws a plain Error for `[].all(…)`: nothing tells the type of the items.
    return {
      message: 'The types in this expression cannot be told, for example those of the items of [].',
      start: 0,
      end: context.source.length,
    }
  }
  const { start, end } = error.range ?? { start: 0, end: context.source.length }
  const node = ast && nodeAt(ast, start, end)
  return { message: sentence(error, node, context), start: Math.min(start, context.source.length), end }
}

function sentence(error: ParseError | CelTypeError, node: ASTNode | undefined, context: ExplainContext): string {
  switch (error.code) {
    case 'unknown_variable': {
      const name = node?.op === 'id' ? node.args : ''
      const names = [...context.variables.keys()]
      return `There is nothing called ${name} here.${nearest(name, names) || ` There is ${names.join(', ')}.`}`
    }
    case 'no_such_key':
      return noSuchField(node, context)
    case 'no_such_overload':
      return wrongOperands(node)
    case 'no_matching_overload':
      return wrongArguments(node, context)
    case 'unexpected_token':
    case 'expected_token':
    case 'unexpected_character':
      return unexpected(error)
    case 'unterminated_string':
      return 'This text has no closing quote.'
    case 'invalid_condition_type':
    case 'invalid_logical_operand':
      return `A condition must be true or false here; ${error.summary.replace(/^.*got /, 'this is ')}.`
    case 'cannot_index_type':
      return `${error.summary.replace(/^Cannot index type '(.*)'$/, (_, type: string) => capital(typeText(type)))} has no fields.`
    case 'invalid_macro_argument':
      return 'The first argument is a name for the item: list.exists(x, …).'
    case 'limit_exceeded':
      return tooMuch(error.summary)
    default:
      return `${error.summary.replace(/\.$/, '')}.`
  }
}

function tooMuch(summary: string): string {
  const [, limit = '', most = ''] = /(max\w+) \((\d+)\)/.exec(summary) ?? []
  if (limit === 'maxMapEntries') return 'Maps ({key: value}) cannot stand in a condition; write the fields out.'
  const what = limits[limit]
  return `This expression is too large or too deep${what === undefined ? '' : `: more than ${most} ${what}`}. Split it with let.`
}

const limits: Readonly<Record<string, string>> = {
  maxAstNodes: 'parts',
  maxDepth: 'levels inside each other',
  maxListElements: 'items in a list',
  maxCallArguments: 'arguments of a call',
}

function unexpected({ code, summary }: ParseError | CelTypeError): string {
  if (summary.endsWith('EOF')) return 'The expression ends too early.'
  if (/: '?='?$/.test(summary)) return 'One = compares nothing; write ==.'
  if (code === 'expected_token') {
    const [, wanted = '', got = ''] = /^Expected (\w+), got (\w+)$/.exec(summary) ?? []
    return `Here should be ${tokenText(wanted)}, not ${tokenText(got)}.`
  }
  return `${summary.replace(/^Unexpected token: (\w+)$/, (_, token: string) => `${capital(tokenText(token))} cannot stand here`)}.`
}

function noSuchField(node: ASTNode | undefined, { kinds }: ExplainContext): string {
  if (node?.op !== '.' && node?.op !== '[]') return 'There is no such field.'
  const [target, key] = node.args
  const name = typeof key === 'string' ? key : key.op === 'value' ? String(key.args) : ''
  const kind = typeOf(target)
  const names = Object.keys(kinds.get(kind)?.fields ?? {})
  return `${kind} has no field ${name}.${nearest(name, names) || ` It has ${names.join(', ')}.`}`
}

function wrongOperands(node: ASTNode | undefined): string {
  if (node === undefined) return 'These values do not go together.'
  if (node.op === '!_') return `! needs true or false, not ${typeText(typeOf(node.args))}.`
  if (node.op === '-_') return `- needs a number, not ${typeText(typeOf(node.args))}.`
  if (!Array.isArray(node.args) || node.args.length !== 2) return 'These values do not go together.'
  const [left, right] = node.args.map((side) =>
    typeof side === 'object' && 'op' in side ? typeText(typeOf(side)) : '',
  )
  if (left?.startsWith('list') && right === 'null') return 'A list is never null; use count(…) == 0.'
  if (node.op === 'in') return `in looks for ${left} in ${right}; it needs a list of that type.`
  const verb = ['==', '!=', '<', '<=', '>', '>='].includes(node.op) ? 'compares' : 'takes'
  return `${node.op} ${verb} values of one type, not ${left} and ${right}.`
}

function wrongArguments(node: ASTNode | undefined, { functions }: ExplainContext): string {
  if (node?.op !== 'call' && node?.op !== 'rcall') return 'The arguments do not fit.'
  const name = node.args[0]
  const given = node.op === 'call' ? node.args[1] : [node.args[1], ...node.args[2]]
  const signatures = functions.filter((f) => f.name === name).map(({ signature }) => parametersOf(signature))
  const types = given.map((argument) => typeText(typeOf(argument))).join(', ')
  if (signatures.length > 0) return `${name} takes ${signatures.join(' or ')}, not ${types}.`
  return `${name} does not take ${types}${['exists', 'all', 'filter', 'map', 'exists_one'].includes(name) ? '; write list.' + name + '(x, …)' : ''}.`
}

/** `glob(string, string): bool` → `(text, text)`; of a method the receiver comes first. */
function parametersOf(signature: string): string {
  const [, receiver, , parameters = ''] = /^(?:(.+)\.)?(\w+)\((.*)\)/.exec(signature) ?? []
  const types = parameters.split(/,\s*(?![^<]*>)/).filter((type) => type !== '')
  return `(${[...(receiver === undefined ? [] : [receiver]), ...types].map(typeText).join(', ')})`
}

/** The smallest node of exactly this range. */
function nodeAt(ast: ASTNode, start: number, end: number): ASTNode | undefined {
  let found: ASTNode | undefined
  walk(ast, (node) => {
    if ((node.pos === start || node.start === start) && node.end === end) found ??= node
  })
  return found
}

/** A type as people say it. */
export function typeText(type: string): string {
  const item = /^list<(.*)>$/.exec(type)?.[1]
  if (item !== undefined) return /^[A-Z]$/.test(item) ? 'list' : `list of ${typeText(item)}`
  return type === 'string'
    ? 'text'
    : type === 'int' || type === 'double'
      ? 'number'
      : type === 'dyn'
        ? 'any value'
        : type
}

function tokenText(token: string): string {
  const signs: Readonly<Record<string, string>> = {
    LPAREN: '(',
    RPAREN: ')',
    LBRACKET: '[',
    RBRACKET: ']',
    LBRACE: '{',
    RBRACE: '}',
    COMMA: 'a comma',
    COLON: 'a colon',
    EOF: 'the end',
    IDENTIFIER: 'a name',
    STRING: 'a text',
    NUMBER: 'a number',
    QUESTION: '?',
    DOT: 'a dot',
  }
  return signs[token] ?? token.toLowerCase()
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
