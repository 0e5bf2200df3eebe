// Members that stand in a pool twice: an ip-configuration that lists it twice, an address or a name that it lists twice.
import { compareTexts, textKey } from '../../resource/text.ts'
import { Unknown, mergeCauses } from '../../resource/unknown.ts'
import { isUnknown, type Text } from '../../resource/value.ts'
import { FactList, isElement, type Doubtful, type Element } from '../fact.ts'
import { withoutLastDot } from '../fqdn.ts'
import { Elsewhere, listFact } from '../stand-in.ts'
import type { Pool } from './backend-pool.ts'
import { Member } from './member.ts'
import { networkOf } from './placement.ts'
import { PlainMembers, listTexts, type PlainAddresses } from './plain-addresses.ts'

/** Beyond this many texts that are not known they are not compared any more: one doubt for all. */
const mostCompared = 64

/** The second and later ones; an address counts once in each virtual network. */
export function duplicatesOf(pool: Pool): FactList {
  const members = listFact(pool.get('members'), 'member')
  const { maybe } = members
  if (members instanceof PlainMembers && maybe.length === 0 && areDifferent(members.addresses)) return new FactList([])
  const finder = new Finder(pool)
  for (const member of members.items) if (member instanceof Member) finder.add(member)
  for (const { fact, because } of maybe) if (fact instanceof Member) finder.add(fact, because)
  const undetermined = maybe.filter(({ fact }) => !(fact instanceof Member) && !(fact instanceof Elsewhere))
  return new FactList(finder.found, [...finder.doubtful, ...undetermined])
}

function areDifferent(addresses: PlainAddresses): boolean {
  const { numbers } = addresses
  if (numbers !== undefined) return isRising(numbers) || new Set(numbers).size === numbers.length
  return new Set(listTexts(addresses.texts).map((text) => textKey(withoutLastDot(text)))).size === addresses.length
}

/** As most lists are written: then there is nothing to look for. */
function isRising(numbers: Uint32Array): boolean {
  for (let index = 1; index < numbers.length; index++)
    if ((numbers[index] ?? 0) <= (numbers[index - 1] ?? 0)) return false
  return true
}

class Finder {
  readonly found: Element[] = []
  readonly #pool: Pool
  readonly #seen = new Set<unknown>()
  readonly #texts: Text[] = []
  readonly #open: { readonly member: Element; readonly text: Unknown }[] = []
  readonly #maybe: Doubtful[] = []

  constructor(pool: Pool) {
    this.#pool = pool
  }

  get doubtful(): readonly Doubtful[] {
    return [...this.#maybe, ...doubts(this.#open, this.#texts)]
  }

  add(member: Member, because?: Unknown): void {
    const text = textOf(member)
    if (text === undefined && member.data.reference === undefined) return
    const key = text === undefined ? member.data.reference?.ipConfiguration : keyOf(this.#pool, member, text)
    if (!this.#seen.has(key)) {
      if (isUnknown(text)) this.#open.push({ member, text })
      else if (text !== undefined) this.#texts.push(text)
    } else if (because === undefined) this.found.push(member)
    else this.#maybe.push({ fact: member, because, most: 1 })
    this.#seen.add(key)
  }
}

/** What is not known and could be the same as another. */
function doubts(
  open: readonly { readonly member: Element; readonly text: Unknown }[],
  texts: readonly Text[],
): Doubtful[] {
  if (open.length > mostCompared) {
    const because = new Unknown({ print: () => 'addresses', causes: mergeCauses(open.map(({ text }) => text)) })
    return open.map(({ member }) => ({ fact: member, because, most: 1 }))
  }
  return open.flatMap(({ member, text }, at) => {
    const others = [...texts, ...open.slice(0, at).map((other) => other.text)]
    const may = others.some((other) => compareTexts(text, other) === 'maybe')
    return may ? [{ fact: member, because: text, most: 1 }] : []
  })
}

/** The address or the name, without the dot that may end a name; absent for what joins by an ip-configuration. */
function textOf({ data }: Member): Text | undefined {
  const text = data.address?.get('fqdn') ?? data.address?.get('ipAddress')
  if (typeof text === 'string') return withoutLastDot(text)
  return isUnknown(text) ? text : undefined
}

function keyOf(pool: Pool, { data }: Member, text: Text): string {
  const network = networkOf(pool.world, data)
  const where = isElement(network) ? (network.id?.key ?? '') : ''
  return `${textKey(text)}|${where}`
}
