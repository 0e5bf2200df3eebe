// The functions of conditions: the vocabulary of the topology, and what CEL has or should have for lists, texts and
// numbers. Both the checker and the evaluator take them from here, so that what is checked is what runs.
import { vocabulary, type VocabularyFunction } from '../../topology/vocabulary.ts'
import { Unknown } from '../../resource/unknown.ts'
import type { FunctionTable } from './evaluate.ts'
import { listFunctions } from './functions/list.ts'
import { numberFunctions } from './functions/number.ts'
import { textFunctions } from './functions/text.ts'
import { undecided } from './truth.ts'

/** A function as the checker and the reference page take it. */
export type CelFunction = VocabularyFunction

/** Every function that a condition can call; `known` is part of the evaluator. */
export const celFunctions: readonly CelFunction[] = [
  ...vocabulary,
  ...listFunctions,
  ...numberFunctions,
  ...textFunctions,
]

export const functionTable: FunctionTable = new Map(
  celFunctions.map((celFunction) => [celFunction.name, guarded(celFunction)]),
)

/**
 * NOTE: an unknown that a function gives back is not the value of its argument, and an unknown truth is not equal to itself:
 * `glob(x, "a*") == glob(x, "b*")` stays open. Only a text known in parts is a value that compares.
 */
function guarded({ call, signature }: CelFunction): CelFunction['call'] {
  const isText = signature.endsWith(': string')
  return (args) => {
    const result = call(args)
    return result instanceof Unknown && !(isText && result.pieces !== undefined) ? undecided(result) : result
  }
}
