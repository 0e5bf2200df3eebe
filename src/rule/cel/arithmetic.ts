// Sums, differences, products, quotients. An absent operand makes the result absent, except that absent joined to a text
// is the empty text. What is known within bounds stays within bounds; there are no exceptions, so a division by zero is
// absent.
import { Range, FactList, type Fact } from '../../topology/fact.ts'
import { joinText } from '../../resource/text.ts'
import { Unknown, mergeCauses } from '../../resource/unknown.ts'
import { boundsOf, unknownsOf, type Bounds } from './compare.ts'
import { Undecided, undecided } from './truth.ts'

export type ArithmeticOp = '+' | '-' | '*' | '/' | '%'

export function arithmetic(op: ArithmeticOp, a: Fact, b: Fact): Fact {
  if (typeof a === 'number' && typeof b === 'number') return number(op, a, b)
  if (op === '+') {
    if (typeof a === 'string' || typeof b === 'string') return concatenate(a, b)
    if (a instanceof FactList || b instanceof FactList) return join(a, b)
    // NOTE: an unknown text joined to an absent one is itself, so that this sum may be present.
    if (a instanceof Unknown || b instanceof Unknown) return undecided(...unknownsOf(a, b))
  }
  if (a === undefined || b === undefined) return undefined
  if (a instanceof Unknown || b instanceof Unknown) return undecided(...unknownsOf(a, b))
  const left = boundsOf(a)
  const right = boundsOf(b)
  return left && right ? ranges(op, left, right, unknownsOf(a, b)) : undefined
}

export function negate(fact: Fact): Fact {
  return arithmetic('-', 0, fact)
}

/** Adding 0 makes 0 of -0, which print and compare by identity would tell apart. */
function number(op: ArithmeticOp, a: number, b: number): Fact {
  if (op === '+') return a + b
  if (op === '-') return a - b
  if (op === '*') return a * b + 0
  if (b === 0) return undefined
  if (op === '%') return (a % b) + 0
  return (Number.isInteger(a) && Number.isInteger(b) ? Math.trunc(a / b) : a / b) + 0
}

function concatenate(a: Fact, b: Fact): Fact {
  const parts = [a, b].map((fact) => {
    if (fact === undefined || fact instanceof Undecided) return fact
    if (typeof fact === 'string' || fact instanceof Unknown) return fact
    return typeof fact === 'number' || typeof fact === 'boolean' ? String(fact) : null
  })
  if (parts.some((part) => part === null || part instanceof Undecided)) {
    const open = unknownsOf(a, b)
    return open.length > 0 ? undecided(...open) : undefined
  }
  const text = joinText(parts.flatMap((part) => part ?? []))
  return text === '' ? undefined : text
}

function join(a: Fact, b: Fact): Fact {
  const left = a ?? new FactList([])
  const right = b ?? new FactList([])
  if (left instanceof FactList && right instanceof FactList) {
    return new FactList([...left.items, ...right.items], [...left.maybe, ...right.maybe])
  }
  const open = unknownsOf(a, b)
  return open.length > 0 ? undecided(...open) : undefined
}

function ranges(op: ArithmeticOp, a: Bounds, b: Bounds, because: readonly Unknown[]): Fact {
  if (because.length === 0) return number(op, a.min, b.min)
  if (op === '%' || (op === '/' && b.min <= 0 && b.max >= 0)) return undecided(...because)
  const corners = [a.min, a.max].flatMap((left) => [b.min, b.max].map((right) => corner(op, left, right)))
  if (corners.some(Number.isNaN)) return undecided(...because)
  return rangeOf(Math.min(...corners), Math.max(...corners), because)
}

/** The number between two bounds, which may be infinite. */
export function rangeOf(min: number, max: number, because: readonly Unknown[]): Fact {
  const [first] = because
  if (min === max || first === undefined) return min + 0
  const reason = because.length === 1 ? first : new Unknown({ print: () => 'a number', causes: mergeCauses(because) })
  return new Range(min, max === Infinity ? null : max, reason)
}

function corner(op: ArithmeticOp, a: number, b: number): number {
  if (op === '+') return a + b
  if (op === '-') return a - b
  if (op === '*') return a === 0 || b === 0 ? 0 : a * b
  return Math.trunc(a / b)
}
