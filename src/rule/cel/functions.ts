// The functions of conditions: the vocabulary of the topology, and the methods of texts that CEL itself has. Both the
// checker and the evaluator take them from here, so that what is checked is what runs.
import type { Fact } from '../../topology/fact.ts'
import { vocabulary } from '../../topology/vocabulary.ts'
import { piecesOf } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import type { FunctionTable } from './evaluate.ts'
import { Undecided, undecided, type Truth } from './truth.ts'

/** A function as the checker and the reference page take it. */
export interface CelFunction {
  readonly name: string
  /** In cel-js's form, `count(list<T>): int`; `string.startsWith(string): bool` is a method. */
  readonly signature: string
  readonly description: string
  readonly call: (args: readonly Fact[]) => Fact
}

type TextTest = (text: string, part: string) => boolean

const textMethods: readonly CelFunction[] = [
  {
    name: 'startsWith',
    signature: 'string.startsWith(string): bool',
    description: 'Whether a text starts with another, without case.',
    call: (args) => testText(args, (text, part) => text.startsWith(part), startsWith),
  },
  {
    name: 'endsWith',
    signature: 'string.endsWith(string): bool',
    description: 'Whether a text ends with another, without case.',
    call: (args) => testText(args, (text, part) => text.endsWith(part), endsWith),
  },
  {
    name: 'contains',
    signature: 'string.contains(string): bool',
    description: 'Whether a text stands in another, without case.',
    call: (args) => testText(args, (text, part) => text.includes(part), includes),
  },
]

/** Every function that a condition can call; `known` is part of the evaluator. */
export const celFunctions: readonly CelFunction[] = [...vocabulary, ...textMethods]

export const functionTable: FunctionTable = new Map(
  celFunctions.map((celFunction) => [celFunction.name, guarded(celFunction)]),
)

/**
 * NOTE: an unknown that a function gives back is not the value of its argument, and an unknown truth is not equal to itself:
 * `glob(x, "a*") == glob(x, "b*")` stays open.
 */
function guarded({ call, signature }: CelFunction): CelFunction['call'] {
  const isTruth = signature.endsWith(': bool')
  return (args) => {
    const result = call(args)
    return result instanceof Unknown && (isTruth || args.includes(result)) ? undecided(result) : result
  }
}

/** NOTE: of an absent text nothing is a part, not even the empty text. */
function testText(
  args: readonly Fact[],
  test: TextTest,
  ofParts: (text: Unknown, part: string) => boolean | undefined,
): Truth {
  const [text, part = ''] = args
  if (text === undefined) return false
  if (part instanceof Unknown) return text instanceof Unknown ? undecided(text, part) : undecided(part)
  if (typeof part !== 'string') return false
  if (text instanceof Unknown)
    return (text instanceof Undecided ? undefined : ofParts(text, part.toLowerCase())) ?? undecided(text)
  return typeof text === 'string' && test(text.toLowerCase(), part.toLowerCase())
}

function startsWith(text: Unknown, part: string): boolean | undefined {
  const head = piecesOf(text)[0]
  const known = typeof head === 'string' ? head.toLowerCase() : ''
  if (known !== '' && known.length >= part.length) return known.startsWith(part)
  return part.startsWith(known) ? undefined : false
}

function endsWith(text: Unknown, part: string): boolean | undefined {
  const tail = piecesOf(text).at(-1)
  const known = typeof tail === 'string' ? tail.toLowerCase() : ''
  if (known !== '' && known.length >= part.length) return known.endsWith(part)
  return part.endsWith(known) ? undefined : false
}

function includes(text: Unknown, part: string): boolean | undefined {
  const found = piecesOf(text).some(
    (piece) => typeof piece === 'string' && part !== '' && piece.toLowerCase().includes(part),
  )
  return found ? true : undefined
}
