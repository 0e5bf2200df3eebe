// Which fields of one variable a condition reads: what else it reads of it is not known beforehand.
import type { Code } from '../rule.ts'

/**
 * The fields of the variable that are read; undefined when it is read as such, or when another name is read that does not stay
 * the same.
 */
export function fieldsRead(code: Code, variable: string, isSame: (name: string) => boolean): Set<string> | undefined {
  const fields = new Set<string>()
  return notes(code, { variable, isSame, fields }, []) ? fields : undefined
}

interface Reading {
  readonly variable: string
  readonly isSame: (name: string) => boolean
  readonly fields: Set<string>
}

function notes(code: Code, reading: Reading, bound: readonly string[]): boolean {
  const { variable, isSame, fields } = reading
  const all = (parts: readonly Code[]) => parts.every((part) => notes(part, reading, bound))
  switch (code.op) {
    case 'name':
      return bound.includes(code.name) || (code.name !== variable && isSame(code.name))
    case 'field':
    case 'has':
      if (code.target.op !== 'name' || code.target.name !== variable || bound.includes(variable))
        return all([code.target])
      fields.add(code.field)
      return true
    case 'exists':
    case 'all':
    case 'filter':
    case 'map':
    case 'existsOne':
      return all([code.list]) && notes(code.body, reading, [...bound, code.variable])
    default:
      return all(partsOf(code))
  }
}

/** Whether it may break a rule off: it must not be asked where the rule would not have come to it. */
export function mayBreakOff(code: Code): boolean {
  if (code.op === '/' || code.op === '%') return true
  if (code.op === 'name') return false
  if (code.op === 'field' || code.op === 'has') return mayBreakOff(code.target)
  if ('list' in code) return mayBreakOff(code.list) || mayBreakOff(code.body)
  return partsOf(code).some(mayBreakOff)
}

type Plain = Exclude<Code, { op: 'name' | 'field' | 'has' } | { list: Code }>

function partsOf(code: Plain): readonly Code[] {
  switch (code.op) {
    case 'value':
      return []
    case 'index':
      return [code.target, code.index]
    case 'not':
    case 'minus':
      return [code.value]
    case 'if':
      return [code.condition, code.yes, code.no]
    case 'list':
      return code.items
    case 'call':
      return code.args
    case 'matches':
      return [code.text]
    default:
      return [code.left, code.right]
  }
}
