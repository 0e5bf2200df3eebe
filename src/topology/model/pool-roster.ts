// The members of one pool at one side of a deployment, by what they are: an ip-configuration, an address, a name, a frontend.
// Answers whether a member of the other side is among them; members that other deployments may add are left out of it.
import { compareIds, parseId } from '../../resource/resource-id.ts'
import { textKey } from '../../resource/text.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { isElement, type Doubtful, type Element } from '../fact.ts'
import { isPart, type Time } from '../part.ts'
import { Elsewhere, listFact } from '../stand-in.ts'
import { Member } from './member.ts'

/** A member, and why it is not certain that it is one. */
export interface Listed {
  readonly member: Member
  readonly because?: Unknown
  /** How many of it there may be. */
  readonly most: number | null
}

export class Roster {
  readonly listed: readonly Listed[]
  /** What may be members, and nothing else is known of. */
  readonly open: readonly Doubtful[]
  readonly #time: Time
  readonly #byKey = new Map<string, Listed>()
  readonly #pool: Element

  constructor(pool: Element, time: Time) {
    const { items, maybe } = listFact(pool.get('members'), 'member')
    this.#pool = pool
    this.#time = time
    this.listed = [
      ...items.flatMap((fact): Listed[] => (fact instanceof Member ? [{ member: fact, most: 1 }] : [])),
      ...maybe.flatMap(({ fact, because, most }) => (fact instanceof Member ? [{ member: fact, because, most }] : [])),
    ]
    this.open = maybe.filter(({ fact }) => !(fact instanceof Member) && !(fact instanceof Elsewhere))
    for (const one of this.listed) {
      const key = keyOf(one.member)
      if (!this.#byKey.has(key)) this.#byKey.set(key, one)
    }
  }

  /** The same member here; unknown when it may be one, absent when it certainly is none. */
  find(member: Member): Listed | Unknown | undefined {
    return this.#byKey.get(keyOf(member)) ?? this.#mayList(member)
  }

  /** NOTE: of what joins from the other side that one says it, however open the pool is for others. */
  #mayList({ data }: Member): Unknown | undefined {
    const { reference, address } = data
    if (reference === undefined) return openText(address) ?? this.#openAddress()
    const configuration = reference.ipConfiguration.get(this.#time)
    if (isUnknown(configuration)) return configuration
    if (!isPart(configuration)) return undefined
    const { items, rest } = configuration.cursor.elements('properties', reference.list)
    const open = items.map((item) => item.at('id').text()).filter(isUnknown)
    return rest ?? open.find((id) => this.#mayBe(id))
  }

  #mayBe(id: Unknown): boolean {
    const { id: own } = this.#pool
    return own === undefined || compareIds(parseId(id), own) === 'maybe'
  }

  #openAddress(): Unknown | undefined {
    const { items, maybe } = listFact(this.#pool.get('addresses'), 'backendAddress')
    return maybe[0]?.because ?? items.map((item) => (isElement(item) ? openText(item) : undefined)).find(isUnknown)
  }
}

/** Equal for what is the same member of a pool, at whatever side. */
export function keyOf({ data }: Member): string {
  const { reference, address } = data
  if (reference !== undefined) return `nic ${reference.ipConfiguration.id?.key ?? ''}`
  const frontend = address.get('frontend')
  if (isElement(frontend)) return `global ${frontend.id?.key ?? ''}`
  for (const field of ['fqdn', 'ipAddress']) {
    const text = address.get(field)
    if (typeof text === 'string' || isUnknown(text)) return `${field} ${textKey(text)}`
  }
  return `entry ${address.id?.key ?? ''}`
}

/** What an entry names that is not known. */
function openText(address: Element): Unknown | undefined {
  return ['kind', 'fqdn', 'ipAddress', 'frontend'].map((field) => address.get(field)).find(isUnknown)
}
