// Checked code in few letters, for the library that poolgate ships: written out, the trees of three hundred rules are half of
// what a `check` loads. `["rule.probe.port"]` is a name with its fields, a plain value is itself, all else `[op, …]`.
import type { Assertion, Code } from './rule.ts'
import type { RuleBody } from './packed.ts'

type Plain = string | number | boolean | null
type Macro = Extract<Code, { list: Code }>['op']
type Binary = Exclude<Extract<Code, { left: Code }>['op'], Macro>

/** Code as JSON; of one element: a path. */
export type Short =
  | Plain
  | readonly [path: string]
  | readonly [op: 'value', value: Plain]
  | readonly [op: 'field' | 'has', target: Short, field: string]
  | readonly [op: 'index', target: Short, index: Short]
  | readonly [op: 'not' | 'minus', value: Short]
  | readonly [op: 'if', condition: Short, yes: Short, no: Short]
  | readonly [op: 'list', items: readonly Short[]]
  | readonly [op: 'call', name: string, args: readonly Short[]]
  | readonly [op: Macro, list: Short, variable: string, body: Short]
  | readonly [op: Binary, left: Short, right: Short]

/** The rest of a rule with its code in short. */
export interface ShortBody extends Omit<RuleBody, 'when' | 'let' | 'asserts' | 'forEach'> {
  readonly forEach?: readonly [name: string, list: Short]
  readonly when?: Short
  readonly let: readonly (readonly [name: string, code: Short])[]
  readonly asserts: readonly ShortAssertion[]
}

interface ShortAssertion extends Pick<Assertion, 'severity'> {
  readonly assert: Short
  /** A string is text as it is; code that gives a string is `["value", …]`. */
  readonly message: readonly Short[]
  readonly fix: readonly Short[]
  readonly at?: Short
}

export function shortBody({ forEach, when, let: names, asserts, ...rest }: RuleBody): ShortBody {
  return {
    ...rest,
    ...(forEach && { forEach: [forEach.name, shorten(forEach.list)] }),
    ...(when && { when: shorten(when) }),
    let: names.map(({ name, code }) => [name, shorten(code)]),
    asserts: asserts.map(({ assert, message, fix, at, ...more }) => ({
      ...more,
      assert: shorten(assert),
      message: message.map(shortPart),
      fix: fix.map(shortPart),
      ...(at && { at: shorten(at) }),
    })),
  }
}

export function longBody({ forEach, when, let: names, asserts, ...rest }: ShortBody): RuleBody {
  return {
    ...rest,
    ...(forEach && { forEach: { name: forEach[0], list: lengthen(forEach[1]) } }),
    ...(when !== undefined && { when: lengthen(when) }),
    let: names.map(([name, code]) => ({ name, code: lengthen(code) })),
    asserts: asserts.map(({ assert, message, fix, at, ...more }) => ({
      ...more,
      assert: lengthen(assert),
      message: message.map(longPart),
      fix: fix.map(longPart),
      ...(at !== undefined && { at: lengthen(at) }),
    })),
  }
}

function shortPart(part: string | Code): Short {
  if (typeof part === 'string') return part
  const short = shorten(part)
  return typeof short === 'string' ? ['value', short] : short
}

function longPart(part: Short): string | Code {
  return typeof part === 'string' ? part : lengthen(part)
}

export function shorten(code: Code): Short {
  const path = pathOf(code)
  if (path !== undefined) return [path]
  switch (code.op) {
    case 'value':
      return code.value
    case 'name':
      throw new Error(`the name ${code.name} is no path`)
    case 'field':
    case 'has':
      return [code.op, shorten(code.target), code.field]
    case 'index':
      return ['index', shorten(code.target), shorten(code.index)]
    case 'not':
    case 'minus':
      return [code.op, shorten(code.value)]
    case 'if':
      return ['if', shorten(code.condition), shorten(code.yes), shorten(code.no)]
    case 'list':
      return ['list', code.items.map(shorten)]
    case 'call':
      return ['call', code.name, code.args.map(shorten)]
    case 'matches':
      throw new Error('a rule of the library has no regular expressions')
    default:
      if ('list' in code) return [code.op, shorten(code.list), code.variable, shorten(code.body)]
      return [code.op, shorten(code.left), shorten(code.right)]
  }
}

/** `rule.probe.port`; undefined for what is no name with fields. Names hold letters, digits and underscores alone. */
function pathOf(code: Code): string | undefined {
  if (code.op === 'name') return code.name
  const outer = code.op === 'field' ? pathOf(code.target) : undefined
  return outer === undefined || code.op !== 'field' ? undefined : `${outer}.${code.field}`
}

export function lengthen(short: Short): Code {
  if (typeof short !== 'object' || short === null) return { op: 'value', value: short }
  if (short.length === 1) return longPath(short[0])
  switch (short[0]) {
    case 'value':
      return { op: 'value', value: short[1] }
    case 'field':
    case 'has':
      return { op: short[0], target: lengthen(short[1]), field: short[2] }
    case 'index':
      return { op: 'index', target: lengthen(short[1]), index: lengthen(short[2]) }
    case 'not':
    case 'minus':
      return { op: short[0], value: lengthen(short[1]) }
    case 'if':
      return { op: 'if', condition: lengthen(short[1]), yes: lengthen(short[2]), no: lengthen(short[3]) }
    case 'list':
      return { op: 'list', items: short[1].map(lengthen) }
    case 'call':
      return { op: 'call', name: short[1], args: short[2].map(lengthen) }
    case 'exists':
    case 'all':
    case 'filter':
    case 'map':
    case 'existsOne':
      return { op: short[0], list: lengthen(short[1]), variable: short[2], body: lengthen(short[3]) }
    default:
      return { op: short[0], left: lengthen(short[1]), right: lengthen(short[2]) }
  }
}

function longPath(path: string): Code {
  const [name = '', ...fields] = path.split('.')
  return fields.reduce<Code>((target, field) => ({ op: 'field', target, field }), { op: 'name', name })
}
