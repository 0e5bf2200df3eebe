// The entries of a gateway's pool where all of them are plain IP addresses, and the members that they are: but for the address
// one says what all say. A gateway may list 120,000 of them.
import { isArray, isObject, type Value } from '../../resource/value.ts'
import { AlikeList } from '../alike.ts'
import type { Doubtful, Element } from '../fact.ts'
import type { Part } from '../part.ts'
import type { backendAddress } from './backend-address.ts'
import type { member } from './member.ts'

/** What every entry answers alike: what is not read from the address. */
const ofEveryAddress: ReadonlySet<string> = new Set<keyof (typeof backendAddress)['fields']>([
  'pool',
  'kind',
  'fqdn',
  'virtualNetwork',
  'subnet',
  'frontend',
  'network',
  'addressRanges',
  'home',
  'claims',
  'resolves',
  'resolvesToEndpoint',
  'hasMachine',
  'hasName',
  'isInline',
])

/** The same of every member. */
const ofEveryMember: ReadonlySet<string> = new Set<keyof (typeof member)['fields']>([
  'pool',
  'kind',
  'count',
  'minimum',
  'maximum',
  'networkInterface',
  'virtualMachine',
  'scaleSet',
  'ipConfiguration',
  'fqdn',
  'frontend',
  'platform',
  'customHosts',
  'privateDnsZone',
  'location',
  'zones',
  'virtualNetwork',
  'availabilitySet',
  'isDualStack',
  'vmSize',
  'image',
  'tags',
])

export class PlainAddresses extends AlikeList<Part> {
  /** As they are written, in the order of the entries. */
  readonly texts: readonly string[]

  constructor(texts: readonly string[], make: (index: number) => Part) {
    super({ length: texts.length, make, fields: ofEveryAddress })
    this.texts = texts
  }
}

export class PlainMembers extends AlikeList {
  readonly addresses: PlainAddresses

  constructor(addresses: PlainAddresses, make: (address: Part) => Element, maybe: readonly Doubtful[]) {
    super({ length: addresses.length, make: (index) => make(addresses.at(index)), fields: ofEveryMember }, maybe)
    this.addresses = addresses
  }
}

/** The addresses in a list, where each of its entries is one and says nothing else; undefined for any other list. */
export function plainTextsIn(value: Value | undefined): readonly string[] | undefined {
  if (!isArray(value) || value.length === 0) return undefined
  const texts: string[] = []
  for (const entry of value) {
    const text = isObject(entry) && entry.size === 1 ? entry.get('ipAddress') : undefined
    if (typeof text !== 'string' || text === '') return undefined
    texts.push(text)
  }
  return texts
}
