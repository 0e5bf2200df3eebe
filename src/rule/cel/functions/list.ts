// Functions on lists as sets of values. Absent elements are no values: they are left out, and are duplicates of nothing.
import { itemAt } from '../../../topology/alike.ts'
import { FactList, type Doubtful, type Fact } from '../../../topology/fact.ts'
import type { VocabularyFunction } from '../../../topology/vocabulary.ts'
import { textKey } from '../../../resource/text.ts'
import { Unknown } from '../../../resource/unknown.ts'
import { contains, equal, unknownsOf } from '../compare.ts'
import { FactSet, isKeyed } from '../fact-set.ts'
import { filter } from '../lists.ts'
import { Undecided, certainlyPresent, either, not, undecided, type Truth } from '../truth.ts'

export const listFunctions: readonly VocabularyFunction[] = [
  {
    name: 'first',
    signature: 'first(list<T>): T',
    description: 'The first element of a list; absent when it is empty.',
    example: 'first(lb.rules).name',
    call: ([list]) => first(list),
  },
  {
    name: 'distinct',
    signature: 'distinct(list<T>): list<T>',
    description: 'The values of a list, each once.',
    example: 'distinct(["a", "b", "A"])',
    call: ([list]) => ofList(list, distinct),
  },
  {
    name: 'duplicates',
    signature: 'duplicates(list<T>): list<T>',
    description: 'The values that stand in a list more than once, each once.',
    example: 'duplicates(["a", "b", "A"])',
    call: ([list]) => ofList(list, duplicates),
  },
  {
    name: 'difference',
    signature: 'difference(list<T>, list<T>): list<T>',
    description: 'The elements of the first list that are not in the second.',
    example: 'difference(["a", "b", "c"], ["B"])',
    call: ([list, other]) => ofLists(list, other, (isIn) => not(isIn)),
  },
  {
    name: 'intersection',
    signature: 'intersection(list<T>, list<T>): list<T>',
    description: 'The elements of the first list that are in the second, too.',
    example: 'intersection(["a", "b", "c"], ["B"])',
    call: ([list, other]) => ofLists(list, other, (isIn) => isIn),
  },
]

function first(list: Fact): Fact {
  if (list instanceof Unknown) return undecided(list)
  if (!(list instanceof FactList)) return undefined
  // Which one is the first is not known where a doubtful one may stand before it.
  return list.maybe.length > 0 ? undecided(...list.maybe.map(({ because }) => because)) : itemAt(list, 0)
}

function ofList(list: Fact, change: (list: FactList) => FactList): Fact {
  if (list instanceof Unknown) return undecided(list)
  return change(list instanceof FactList ? list : new FactList([]))
}

function ofLists(list: Fact, other: Fact, keep: (isIn: Truth) => Truth): Fact {
  const unknowns = [list, other].filter((one) => one instanceof Unknown)
  if (unknowns.length > 0) return undecided(...unknowns)
  const present = list instanceof FactList ? filter(list, presence) : new FactList([])
  const others = other instanceof FactList ? other : new FactList([])
  const set = new FactSet(others)
  return filter(present, (item) => keep(isKeyed(item) ? set.has(item) : contains(others, item)))
}

/** What stands in a list once more or less: `fact` may be absent, or equal to any other. */
interface Open extends Doubtful {
  /** It is certainly there: its value alone is not known, or not to be looked up. */
  readonly isItem: boolean
}

interface Parts {
  readonly keyed: readonly Fact[]
  readonly open: readonly Open[]
}

function partsOf({ items, maybe }: FactList): Parts {
  const present = items.filter((item) => item !== undefined)
  const rest = present.filter((item) => !isKeyed(item))
  return {
    keyed: present.filter(isKeyed),
    open: [
      ...rest.map((fact) => ({ fact, because: reasonOf(fact), most: 1, isItem: isPresent(fact) })),
      ...maybe.filter(({ fact }) => fact !== undefined).map((doubtful) => ({ ...doubtful, isItem: false })),
    ],
  }
}

/** Why a value is not decided; of a JSON value there is no reason, and it is only compared with others like it. */
function reasonOf(fact: Fact): Unknown {
  return undecided(...unknownsOf(fact))
}

function isPresent(fact: Fact): boolean {
  return presence(fact) === true
}

function presence(fact: Fact): Truth {
  return fact instanceof Unknown && !certainlyPresent(fact) ? undecided(fact) : fact !== undefined
}

function distinct(list: FactList): FactList {
  const { keyed, open } = partsOf(list)
  const set = new FactSet()
  const items = keyed.filter((item) => {
    const isNew = set.has(item) !== true
    set.add(item)
    return isNew
  })
  const maybe: Doubtful[] = []
  const known = new Seen(items)
  const seen = new Seen()
  for (const { fact, because, most, isItem } of open) {
    const match = either(isKeyed(fact) ? set.has(fact) : known.match(fact), seen.match(fact))
    if (match === true) continue
    if (match === false && isItem) items.push(fact)
    else maybe.push({ fact, because, most: isKeyed(fact) ? 1 : most })
    seen.add(fact)
  }
  return new FactList(items, maybe)
}

function duplicates(list: FactList): FactList {
  const { keyed, open } = partsOf(list)
  const [once, twice] = [new FactSet(), new FactSet()]
  const items: Fact[] = []
  for (const item of keyed) {
    if (once.has(item) === true && twice.has(item) !== true) {
      items.push(item)
      twice.add(item)
    }
    once.add(item)
  }
  if (open.length === 0) return new FactList(items)
  const maybe: Doubtful[] = []
  for (const fact of keyed) {
    if (twice.has(fact) === true) continue
    const other = open.find((one) => equal(one.fact, fact) !== false)
    if (other) maybe.push({ fact, because: other.because, most: 1 })
  }
  const certain = new Seen()
  const all = new Seen()
  for (const { fact, because, most, isItem } of open) {
    if (isItem && certain.match(fact) === true) items.push(fact)
    else if (most !== 1 || all.match(fact) !== false) maybe.push({ fact, because, most })
    if (isItem) certain.add(fact)
    all.add(fact)
  }
  return new FactList(items, maybe)
}

/** Facts that are not to be looked up, to compare others with; unknown texts of one expression are found without comparing. */
class Seen {
  readonly #facts: Fact[] = []
  readonly #texts = new Set<string>()

  constructor(facts: readonly Fact[] = []) {
    for (const fact of facts) this.add(fact)
  }

  add(fact: Fact): void {
    this.#facts.push(fact)
    if (fact instanceof Unknown && !(fact instanceof Undecided)) this.#texts.add(textKey(fact))
  }

  match(fact: Fact): Truth {
    const isSame = fact instanceof Unknown ? !(fact instanceof Undecided) && this.#texts.has(textKey(fact)) : false
    if (isSame) return true
    let open: Truth = false
    for (const other of this.#facts) {
      const match = equal(other, fact)
      if (match === true) return true
      if (match === false) continue
      open = match
      // Only values that are no texts can still turn out to be equal for certain.
      if (fact instanceof Unknown) break
    }
    return open
  }
}
