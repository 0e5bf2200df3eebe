// Three-valued truth: true, false, or an unknown that carries what would have to be known to decide.
import type { Fact } from '../../topology/fact.ts'
import { Unknown, mergeCauses } from '../../resource/unknown.ts'

export type Truth = boolean | Unknown

/**
 * The unknown result of an operation. It is never equal to anything, itself included: two conditions that depend on the
 * same missing value need not have the same answer.
 */
export class Undecided extends Unknown {
  constructor(sources: readonly Unknown[]) {
    const [first] = sources
    const causes = sources.length === 1 && first !== undefined ? first.causes : mergeCauses(sources)
    super({ print: () => 'undecided', causes })
  }
}

export function undecided(...sources: readonly Unknown[]): Undecided {
  const [first] = sources
  return sources.length === 1 && first instanceof Undecided ? first : new Undecided(sources)
}

/** A fact where a condition stands: absent is false, the texts of `"true"` and `"false"` count as what they say. */
export function truthOf(fact: Fact): Truth {
  if (typeof fact === 'boolean') return fact
  if (fact instanceof Unknown) return textNeverTrue(fact) ? false : undecided(fact)
  return typeof fact === 'string' && fact.toLowerCase() === 'true'
}

export function not(truth: Truth): Truth {
  return typeof truth === 'boolean' ? !truth : truth
}

export function both(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false
  if (left === true) return right
  return right === true ? left : undecided(left, right)
}

export function either(left: Truth, right: Truth): Truth {
  if (left === true || right === true) return true
  if (left === false) return right
  return right === false ? left : undecided(left, right)
}

/** A text known in parts is certainly not absent when one of the parts holds a character. */
export function certainlyPresent(unknown: Unknown): boolean {
  return unknown.pieces?.some((piece) => (typeof piece === 'string' ? piece !== '' : certainlyPresent(piece))) ?? false
}

function textNeverTrue(unknown: Unknown): boolean {
  const first = unknown.pieces?.[0]
  return typeof first === 'string' && !'true'.startsWith(first.toLowerCase())
}
