// What an expression becomes when one part of it is broken: an operand of && or || dropped, or a comparison turned.
import { printCode } from '../cel/print.ts'
import type { Code } from '../rule.ts'

/** An expression with one part broken. */
export interface Variant {
  readonly code: Code
  /** What was done: `operand rule.probe != null dropped`. */
  readonly what: string
  /** What a case must show, so that it fails: `rule.probe != null is false and the other operands of && are true`. */
  readonly shows: string
}

/** A part of an expression, and the expression with another in its place. */
interface Part {
  readonly code: Code
  readonly put: (code: Code) => Code
}

type Connective = Extract<Code, { op: 'and' | 'or' }>

/** Longer texts of code are cut in names. */
const mostCharacters = 120

export function variantsOf(code: Code): readonly Variant[] {
  return isConnective(code) ? connectiveVariants(code) : [...comparisonVariants(code), ...within(partsOf(code))]
}

export function shortCode(code: Code): string {
  const text = printCode(code)
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text
}

function within(parts: readonly Part[]): readonly Variant[] {
  return parts.flatMap(({ code, put }) => variantsOf(code).map((variant) => ({ ...variant, code: put(variant.code) })))
}

/** `a && b && c` has three operands, however it is nested. */
function connectiveVariants(code: Connective): readonly Variant[] {
  const { op } = code
  const operands = operandsOf(code, op)
  const sign = op === 'and' ? '&&' : '||'
  const [one, others] = op === 'and' ? ['false', 'true'] : ['true', 'false']
  const rest = operands.length === 2 ? `the other operand of ${sign} is` : `the other operands of ${sign} are`
  const dropped = operands.map((operand, at): Variant => {
    const text = shortCode(operand)
    const remaining = joined(operands.toSpliced(at, 1), op)
    return { code: remaining, what: `operand ${text} dropped`, shows: `${text} is ${one} and ${rest} ${others}` }
  })
  const parts = operands.map((operand, at): Part => {
    return { code: operand, put: (other) => joined(operands.with(at, other), op) }
  })
  return [...dropped, ...within(parts)]
}

function isConnective(code: Code): code is Connective {
  return code.op === 'and' || code.op === 'or'
}

function operandsOf(code: Code, op: Connective['op']): readonly Code[] {
  return isConnective(code) && code.op === op ? [...operandsOf(code.left, op), ...operandsOf(code.right, op)] : [code]
}

function joined(operands: readonly Code[], op: Connective['op']): Code {
  return operands.reduce((left, right) => ({ op, left, right }))
}

const turned = { '==': '!=', '!=': '==', '<': '>=', '<=': '>', '>': '<=', '>=': '<' } as const

function comparisonVariants(code: Code): readonly Variant[] {
  const text = shortCode(code)
  const words = { what: `${code.op} turned in ${text}`, shows: `it matters whether ${text}` }
  switch (code.op) {
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return [{ ...words, code: { ...code, op: turned[code.op] } }]
    case 'in':
      return [{ ...words, code: { op: 'not', value: code } }]
    default:
      return []
  }
}

function partsOf(code: Code): readonly Part[] {
  switch (code.op) {
    case 'value':
    case 'name':
      return []
    case 'field':
    case 'has':
      return [{ code: code.target, put: (target) => ({ ...code, target }) }]
    case 'index':
      return [
        { code: code.target, put: (target) => ({ ...code, target }) },
        { code: code.index, put: (index) => ({ ...code, index }) },
      ]
    case 'not':
    case 'minus':
      return [{ code: code.value, put: (value) => ({ ...code, value }) }]
    case 'if':
      return [
        { code: code.condition, put: (condition) => ({ ...code, condition }) },
        { code: code.yes, put: (yes) => ({ ...code, yes }) },
        { code: code.no, put: (no) => ({ ...code, no }) },
      ]
    case 'list':
      return code.items.map((item, at) => ({
        code: item,
        put: (other) => ({ ...code, items: code.items.with(at, other) }),
      }))
    case 'matches':
      return [{ code: code.text, put: (text) => ({ ...code, text }) }]
    case 'call':
      return code.args.map((arg, at) => ({ code: arg, put: (other) => ({ ...code, args: code.args.with(at, other) }) }))
    default:
      if ('list' in code)
        return [
          { code: code.list, put: (list) => ({ ...code, list }) },
          { code: code.body, put: (body) => ({ ...code, body }) },
        ]
      return [
        { code: code.left, put: (left) => ({ ...code, left }) },
        { code: code.right, put: (right) => ({ ...code, right }) },
      ]
  }
}
