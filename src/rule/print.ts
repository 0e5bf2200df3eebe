// Facts as people read them in messages, and as JSON in evidence.
import { firstOf, lengthOf } from '../topology/alike.ts'
import { FactList, Range, type Fact } from '../topology/fact.ts'
import { shortText } from '../resource/text.ts'
import { Unknown } from '../resource/unknown.ts'
import { ObjectValue } from '../resource/value.ts'
import { Undecided } from './cel/truth.ts'

const mostItems = 8
const mostCharacters = 200

export function printFact(fact: Fact): string {
  if (fact === undefined) return 'none'
  if (typeof fact === 'string') return shorten(fact)
  if (typeof fact === 'number' || typeof fact === 'boolean') return String(fact)
  if (fact instanceof Unknown) return fact instanceof Undecided ? 'not known' : shorten(shortText(fact))
  if (fact instanceof Range) return printRange(fact)
  if (fact instanceof FactList) return printList(fact)
  return fact instanceof ObjectValue ? `${fact.size} properties` : shorten(shortText(fact.label))
}

/** Plain JSON; of what is known in parts the text, of a number within bounds the bounds. */
export function jsonOf(fact: Fact): unknown {
  if (fact === undefined) return null
  if (typeof fact === 'number' || typeof fact === 'boolean') return fact
  if (fact instanceof FactList && fact.maybe.length === 0) return firstOf(fact, mostItems).map(jsonOf)
  return printFact(fact)
}

function printRange({ min, max }: Range): string {
  if (max === null) return min === -Infinity ? 'not known' : `${min} or more`
  return min === -Infinity ? `${max} or less` : `${min} to ${max}`
}

function printList(list: FactList): string {
  const texts = firstOf(list, mostItems).map(printFact)
  const more = lengthOf(list) - mostItems
  if (more > 0) texts.push(`${more} more`)
  if (list.maybe.length > 0) texts.push('perhaps others')
  if (texts.length < 2) return texts[0] ?? 'none'
  return `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}`
}

function shorten(text: string): string {
  return text.length > mostCharacters ? `${text.slice(0, mostCharacters - 1)}…` : text
}
