// Least, largest, sum. What is no number, absent too, is left out; bounds and doubtful elements give bounds.
import { FactList, type Fact } from '../../../topology/fact.ts'
import type { VocabularyFunction } from '../../../topology/vocabulary.ts'
import { Unknown } from '../../../resource/unknown.ts'
import { rangeOf } from '../arithmetic.ts'
import { boundsOf, unknownsOf, type Bounds } from '../compare.ts'
import { undecided } from '../truth.ts'

export const numberFunctions: readonly VocabularyFunction[] = [
  {
    name: 'min',
    signature: 'min(list<int>): int',
    description: 'The least number of a list; absent when it has none.',
    example: 'min(lb.rules.map(r, r.frontendPort))',
    call: ([list]) => extreme(list, Math.min),
  },
  {
    name: 'max',
    signature: 'max(list<int>): int',
    description: 'The largest number of a list; absent when it has none.',
    example: 'max(lb.rules.map(r, r.frontendPort))',
    call: ([list]) => extreme(list, Math.max),
  },
  {
    name: 'sum',
    signature: 'sum(list<int>): int',
    description: 'The numbers of a list added up; 0 when it has none.',
    example: 'sum([1, 2, 3])',
    call: ([list]) => sum(list),
  },
]

/** A number of the list: its bounds, how often it stands there at least and at most, and what is not known of it. */
interface Term {
  readonly bounds: Bounds
  readonly least: number
  readonly most: number
  readonly because: readonly Unknown[]
}

const ANY: Bounds = { min: -Infinity, max: Infinity }

function termsOf({ items, maybe }: FactList): Term[] {
  const term = (fact: Fact, least: number, most: number, doubt: readonly Unknown[]): Term[] => {
    const bounds = fact instanceof Unknown ? ANY : boundsOf(fact)
    // What is unknown may turn out to be no number at all.
    return bounds
      ? [{ bounds, least: fact instanceof Unknown ? 0 : least, most, because: [...doubt, ...unknownsOf(fact)] }]
      : []
  }
  return [
    ...items.flatMap((fact) => term(fact, 1, 1, [])),
    ...maybe.flatMap(({ fact, because, most }) => term(fact, 0, most ?? Infinity, [because])),
  ]
}

function extreme(list: Fact, choose: (a: number, b: number) => number): Fact {
  if (list instanceof Unknown) return undecided(list)
  if (!(list instanceof FactList)) return undefined
  const terms = termsOf(list)
  const certain = terms.filter(({ least }) => least > 0)
  const because = terms.flatMap((term) => term.because)
  if (certain.length === 0) return because.length > 0 ? undecided(...because) : undefined
  const fold = (of: readonly Bounds[]): Bounds =>
    of.reduce((a, b) => ({ min: choose(a.min, b.min), max: choose(a.max, b.max) }))
  const sure = fold(certain.map(({ bounds }) => bounds))
  const all = fold(terms.map(({ bounds }) => bounds))
  // What is doubtful may pull the result to one side, and may as well not be there.
  return rangeOf(Math.min(sure.min, all.min), Math.max(sure.max, all.max), because)
}

function sum(list: Fact): Fact {
  if (list instanceof Unknown) return undecided(list)
  if (!(list instanceof FactList)) return undefined
  let [min, max] = [0, 0]
  const terms = termsOf(list)
  for (const { bounds, least, most } of terms) {
    min += Math.min(times(bounds.min, least), times(bounds.min, most))
    max += Math.max(times(bounds.max, least), times(bounds.max, most))
  }
  return rangeOf(
    min,
    max,
    terms.flatMap(({ because }) => because),
  )
}

function times(value: number, often: number): number {
  return value === 0 || often === 0 ? 0 : value * often
}
