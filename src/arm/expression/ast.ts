// The tree of an ARM expression. Offsets count from the start of the (decoded) string that holds it.
import type { ArmFunction } from '../functions/function.ts'

export type Expression = LiteralExpression | CallExpression | PropertyExpression | IndexExpression

interface Ranged {
  readonly start: number
  readonly end: number
}

export interface LiteralExpression extends Ranged {
  readonly kind: 'literal'
  readonly value: string | number | bigint
}

export interface CallExpression extends Ranged {
  readonly kind: 'call'
  /** As written; names compare without case. */
  readonly name: string
  /** `contoso` in `contoso.uniqueName(…)`: a user-defined function. */
  readonly namespace: string | undefined
  readonly args: readonly Expression[]
  /** The table entry; undefined for user-defined and for unknown functions. Looked up once, when parsed. */
  readonly definition: ArmFunction | undefined
}

export interface PropertyExpression extends Ranged {
  readonly kind: 'property'
  readonly target: Expression
  readonly name: string
}

export interface IndexExpression extends Ranged {
  readonly kind: 'index'
  readonly target: Expression
  readonly index: Expression
}
