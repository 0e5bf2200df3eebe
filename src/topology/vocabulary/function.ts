// What a function of conditions is, for the checker, the evaluator and the reference page.
import type { Unknown } from '../../resource/unknown.ts'
import type { Fact } from '../fact.ts'

/** A function of the model. */
export interface VocabularyFunction {
  readonly name: string
  /** In CEL's form, `count(list<T>): int`; `string.startsWith(string): bool` is a method. */
  readonly signature: string
  /** One or two sentences for the reference page, without code. */
  readonly description: string
  /**
   * An expression over the variables of the sample deployment (`tools/vocabulary`). The reference page shows it with what
   * it gives there.
   */
  readonly example: string
  /** An unknown result without `pieces` is not the value of an argument, and not equal to itself. */
  readonly call: (args: readonly Fact[]) => Fact
}

/** Calls in the text of unknowns: `glob(parameters('name'), 'web-*')`. */
export function printCall(name: string, ...args: readonly (string | number | Unknown)[]): string {
  return `${name}(${args.map((arg) => (typeof arg === 'object' ? arg.text : typeof arg === 'string' ? `'${arg}'` : arg)).join(', ')})`
}
