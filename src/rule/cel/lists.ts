// The macros over lists. An item is certain or doubtful; a doubtful one can make an answer open, never decide it.
import { lengthOf, withMaybe } from '../../topology/alike.ts'
import { FactList, type Doubtful, type Fact } from '../../topology/fact.ts'
import { Unknown } from '../../resource/unknown.ts'
import { ObjectValue } from '../../resource/value.ts'
import { undecided, type Truth } from './truth.ts'

/** Asks one item; `at` counts the certain items first, then the doubtful ones. */
export type Predicate = (item: Fact, at: number) => Truth

/** What a macro walks over: a list, the keys of an object; of anything else, absent too, there are no items. */
export function listOf(fact: Fact): FactList | Unknown {
  if (fact instanceof FactList || fact instanceof Unknown) return fact
  return new FactList(fact instanceof ObjectValue ? [...fact.keys()] : [])
}

/** The answer to `wanted` for some item: `exists` asks for true, `all` for false. `alike` is what all certain items answer. */
export function quantify(list: FactList | Unknown, wanted: boolean, ask: Predicate, alike?: boolean): Truth {
  if (list instanceof Unknown) return undecided(list)
  if (alike === wanted) return wanted
  const open: Unknown[] = []
  const length = lengthOf(list)
  for (let at = 0; alike === undefined && at < length; at++) {
    const answer = ask(list.items[at], at)
    if (answer === wanted) return wanted
    if (typeof answer !== 'boolean') open.push(answer)
  }
  list.maybe.forEach(({ fact, because }, at) => {
    const answer = ask(fact, length + at)
    if (answer === wanted) open.push(because)
    else if (typeof answer !== 'boolean') open.push(because, answer)
  })
  return open.length > 0 ? undecided(...open) : !wanted
}

export function existsOne(list: FactList | Unknown, ask: Predicate): Truth {
  if (list instanceof Unknown) return undecided(list)
  const found = filter(list, ask)
  if (found instanceof Unknown) return found
  if (found.items.length > 1) return false
  return found.maybe.length > 0 ? undecided(...found.maybe.map(({ because }) => because)) : found.items.length === 1
}

/** Keeps what satisfies; what may satisfy becomes doubtful. `alike` is what all certain items answer. */
export function filter(list: FactList | Unknown, ask: Predicate, alike?: boolean): FactList | Unknown {
  if (list instanceof Unknown) return undecided(list)
  const items: Fact[] = []
  const maybe: Doubtful[] = []
  if (alike === undefined)
    list.items.forEach((fact, at) => {
      const answer = ask(fact, at)
      if (answer === true) items.push(fact)
      else if (answer !== false) maybe.push({ fact, because: answer, most: 1 })
    })
  list.maybe.forEach((doubtful, at) => {
    if (ask(doubtful.fact, lengthOf(list) + at) !== false) maybe.push(doubtful)
  })
  return alike === true ? withMaybe(list, maybe) : new FactList(items, maybe)
}

export function map(list: FactList | Unknown, change: (item: Fact, at: number) => Fact): FactList | Unknown {
  if (list instanceof Unknown) return undecided(list)
  const items = list.items.map(change)
  const maybe = list.maybe.map(({ fact, because, most }, at) => ({
    fact: change(fact, items.length + at),
    because,
    most,
  }))
  return new FactList(items, maybe)
}
