// The one error of this folder: a template, parameter or expression that Azure would refuse. The user's fault, never ours.
import type { Place } from '../resource/place.ts'

export type ArmErrorCode =
  | 'json' // not JSON, or cut off
  | 'template' // JSON, but not a template of the shape ARM takes
  | 'syntax' // an expression that does not parse
  | 'unknown-function'
  | 'argument' // wrong number or type of arguments, or a value out of range
  | 'undeclared' // a parameter, variable, resource … that the template does not declare
  | 'parameter' // a parameter's value against its declaration
  | 'property' // a property or index that a known value does not have
  | 'cycle'
  | 'copy'
  | 'limit' // one of ARM's limits, or the step budget
  | 'fail' // the template called fail()

/** `place` may be narrowed by who catches it: functions know only the argument, the evaluator knows where it stands. */
export class ArmError extends Error {
  readonly code: ArmErrorCode
  readonly place: Place | undefined

  constructor(code: ArmErrorCode, message: string, place?: Place) {
    super(message)
    this.name = 'ArmError'
    this.code = code
    this.place = place
  }
}
