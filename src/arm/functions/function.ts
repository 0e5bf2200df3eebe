// What an entry of the function table is, and what a call gives it. An entry knows nothing of where it is called.
import type { Path } from '../../resource/resource.ts'
import type { Cause, Unknown, UnknownParts } from '../../resource/unknown.ts'
import type { Value } from '../../resource/value.ts'
import type { ArmError, ArmErrorCode } from '../error.ts'
import type { CallExpression } from '../expression/ast.ts'
import type { Frame } from '../expression/frame.ts'

export type ArmFunction = EagerFunction | LazyFunction

interface Described {
  /** As documented; found without case. */
  readonly name: string
  /** Least and greatest number of arguments; Infinity where there is no bound. */
  readonly min: number
  readonly max: number
  /** One sentence for messages and the reference. */
  readonly summary: string
  /**
   * Of a function that passes values through: which argument, and which path in it, part `path` of its result came from.
   * Undefined when the part is made by the function itself. `args` are evaluated already.
   */
  readonly part?: (path: Path, args: readonly Value[], site: CallSite) => Part | undefined
}

export interface Part {
  readonly argument: number
  readonly path: Path
}

export interface EagerFunction extends Described {
  /**
   * What happens when an argument is not known.
   * `content` (the default): the call is unknown when any argument is, at any depth.
   * `structure`: only an argument that is itself unknown makes the call unknown; unknown elements are passed on.
   * `own`: the function is called all the same and decides.
   */
  readonly unknowns?: 'content' | 'structure' | 'own'
  /** Indexes of the arguments that are lambdas: they arrive as null, `site.lambda(index)` calls them. */
  readonly lambdas?: readonly number[]
  /** The number of arguments is within bounds. Throws `site.wrong(…)` for a type it does not take. */
  readonly call: (args: readonly Value[], site: CallSite) => Value
}

/** A function that decides itself which arguments are evaluated: `if`, `and`, `or`, `coalesce`. */
export interface LazyFunction extends Described {
  readonly lazy: (site: CallSite) => Value
}

export type Lambda = (...values: Value[]) => Value

export interface CallSite {
  readonly call: CallExpression
  readonly frame: Frame
  /** Evaluates an argument (lazy functions). */
  evaluate(argument: number): Value
  lambda(argument: number): Lambda
  /** «Function 'add', argument 1: expected an integer, got a string.» */
  wrong(argument: number, expected: string, got: Value): ArmError
  /** «Function 'substring': …»; the message says what was expected. */
  error(code: ArmErrorCode, message: string): ArmError
  /**
   * This call as an unknown value: it prints as the call with these (reduced) arguments.
   * Its causes are those of the unknown arguments, or the one given.
   */
  unknown(args: readonly Value[], parts?: { cause?: Cause } & Partial<Omit<UnknownParts, 'print' | 'causes'>>): Unknown
  /** Takes from the step budget; throws when a result would be `elements` large and that is beyond the limits. */
  spend(steps: number): void
  checkText(length: number): void
  checkArray(length: number): void
}
