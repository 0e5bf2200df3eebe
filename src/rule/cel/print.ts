// Writes compiled code back as the CEL text that compiles to it, for people: names of mutants, messages. May not know rules.
import type { Code } from '../rule.ts'
import { celFunctions } from './functions.ts'

type Operator = Extract<Code, { left: Code }>['op']

/** How tightly an expression holds together: what is looser than its surroundings stands in parentheses. */
const choice = 0
const unary = 6
const whole = 7
const tightness: Readonly<Record<Operator, number>> = {
  or: 1,
  and: 2,
  '==': 3,
  '!=': 3,
  '<': 3,
  '<=': 3,
  '>': 3,
  '>=': 3,
  in: 3,
  '+': 4,
  '-': 4,
  '*': 5,
  '/': 5,
  '%': 5,
}

const signs: Readonly<Partial<Record<Operator, string>>> = { and: '&&', or: '||' }
const macroNames: Readonly<Record<string, string>> = { existsOne: 'exists_one' }

/** All that is called with its first argument inside; everything else is a method. */
const functionNames: ReadonlySet<string> = new Set([
  'known',
  ...celFunctions.filter(({ name, signature }) => signature.startsWith(`${name}(`)).map(({ name }) => name),
])

export function printCode(code: Code): string {
  return print(code, choice)
}

function print(code: Code, around: number): string {
  switch (code.op) {
    case 'value':
      // A negative number is one only where no operator can be taken for a part of it.
      return wrap(JSON.stringify(code.value), typeof code.value === 'number' && code.value < 0 ? unary : whole, around)
    case 'name':
      return code.name
    case 'field':
      return `${print(code.target, whole)}.${code.field}`
    case 'has':
      return `has(${print(code.target, whole)}.${code.field})`
    case 'index':
      return `${print(code.target, whole)}[${print(code.index, choice)}]`
    case 'not':
      return wrap(`!${print(code.value, whole)}`, unary, around)
    case 'minus':
      return wrap(`-${print(code.value, whole)}`, unary, around)
    case 'if': {
      const [condition, yes, no] = [print(code.condition, 1), print(code.yes, 1), print(code.no, choice)]
      return wrap(`${condition} ? ${yes} : ${no}`, choice, around)
    }
    case 'list':
      return `[${code.items.map((item) => print(item, choice)).join(', ')}]`
    case 'call':
      return printCall(code.name, code.args)
    case 'matches':
      return `${print(code.text, whole)}.matches(${JSON.stringify(code.pattern.source)})`
    default:
      if ('list' in code) {
        const name = macroNames[code.op] ?? code.op
        return `${print(code.list, whole)}.${name}(${code.variable}, ${print(code.body, choice)})`
      }
      return printBinary(code, around)
  }
}

function printCall(name: string, args: readonly Code[]): string {
  const [receiver, ...others] = args
  if (receiver === undefined || functionNames.has(name)) return `${name}(${listOf(args)})`
  return `${print(receiver, whole)}.${name}(${listOf(others)})`
}

function listOf(args: readonly Code[]): string {
  return args.map((arg) => print(arg, choice)).join(', ')
}

/** Operators of one tightness are read from the left. */
function printBinary({ op, left, right }: Extract<Code, { left: Code }>, around: number): string {
  const own = tightness[op]
  return wrap(`${print(left, own)} ${signs[op] ?? op} ${print(right, own + 1)}`, own, around)
}

function wrap(text: string, own: number, around: number): string {
  return own < around ? `(${text})` : text
}
