// A value that exists only at deployment time. It carries why, where, and how far it could be reduced; nothing guesses.
import type { Place } from './place.ts'
import type { Value } from './value.ts'

/** Why a value is not known. */
export interface Cause {
  /** What kind of thing is missing; `supply` says how to give it. */
  readonly code:
    | 'parameter' // a parameter without a value
    | 'secure' // a secure parameter: its value never enters the evaluation
    | 'runtime' // reference(), list*() and what only the deployed resource tells
    | 'scope' // the subscription, group, location … of the run
    | 'clock' // utcNow(), newGuid()
    | 'elsewhere' // declared by a deployment that is not among the inputs
    | 'error' // could not be evaluated; a problem says so
    | 'unsupported' // poolgate does not evaluate this
  /** A sentence part without a full stop: `parameter sku has no value`. */
  readonly reason: string
  /** How to supply it: `--parameters sku=…`. */
  readonly supply?: string
  readonly place?: Place
}

export interface UnknownParts {
  /** The reduced expression without its outer brackets, as `bicep snapshot` prints it. Called at most once. */
  readonly print: () => string
  readonly causes: readonly Cause[]
  /**
   * A text known in parts: its parts in order, of which those that are known are strings.
   * An unknown part between two `/` of an id stands for exactly one segment.
   */
  readonly pieces?: readonly (string | Unknown)[]
  /** What the body of the resource tells of a `reference()`: members that are not in it stay unknown. */
  readonly partial?: Value
  /** The deployment whose parameters it depends on; '' where it means the same in the whole run. */
  readonly scope?: string
  /** UTF-16 units of a text whose length is certain: 13 of `uniqueString()`, 36 of `newGuid()`. */
  readonly length?: number
  /** What of Azure it will be read from, where that is one property of one resource: `reference(…).principalId`. */
  readonly reads?: Reading
}

export interface Reading {
  readonly id: string | Unknown
  /** Property names from its properties, or from the whole of it. */
  readonly path: readonly string[]
}

export class Unknown {
  readonly causes: readonly Cause[]
  readonly pieces: readonly (string | Unknown)[] | undefined
  readonly partial: Value | undefined
  readonly scope: string
  readonly length: number | undefined
  readonly reads: Reading | undefined
  readonly #print: () => string
  #text: string | undefined

  constructor(parts: UnknownParts) {
    this.#print = parts.print
    this.causes = parts.causes
    this.pieces = parts.pieces
    this.partial = parts.partial
    this.scope = parts.scope ?? ''
    this.length = parts.length
    this.reads = parts.reads
  }

  /** The reduced expression, without outer brackets. */
  get text(): string {
    return (this.#text ??= this.#print())
  }

  /** Two unknowns are the same value only when they reduce to the same expression in the same scope. */
  sameAs(other: Unknown): boolean {
    return this === other || (this.scope === other.scope && this.text === other.text)
  }
}

/** The causes of several unknowns, each once, in order; at most `most`, because a finding names a few, not hundreds. */
export function mergeCauses(unknowns: Iterable<Unknown>, most = 16): readonly Cause[] {
  const seen = new Set<Cause>()
  for (const unknown of unknowns) {
    for (const cause of unknown.causes) {
      if (seen.size >= most) return [...seen]
      seen.add(cause)
    }
  }
  return [...seen]
}
