// Why nobody can answer at an entry of a gateway's pool, as it is written. In TypeScript and once for a pool, because a
// gateway may list a hundred thousand entries.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { RangeSet, parseAddress, privateRanges } from '../cidr.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from '../fact.ts'
import { isFqdn } from '../fqdn.ts'
import { listFact, undetermined } from '../stand-in.ts'
import { PlainAddresses } from './plain-addresses.ts'
import type { AnyPart } from './shared.ts'

/** Faults of names come first: `nothing` is an entry that says neither a name nor an address. */
export const nameFaults = ['nothing', 'addressAsName', 'invalidName', 'singleLabel'] as const
export const addressFaults = ['noAddress', 'specialAddress', 'ownFrontend', 'gatewaySubnet', 'noIPv6'] as const

type Fault = (typeof nameFaults)[number] | (typeof addressFaults)[number]
type Answer = Fault | Unknown | undefined

/** What the addresses of one gateway are held against. */
interface Gateway {
  /** Addresses of its frontends, as numbers. */
  readonly own: ReadonlySet<number | bigint>
  readonly ranges: RangeSet
  readonly hasSubnet: boolean
  /** Why a private or a public address could be one of its frontends after all, and any address lie in its subnet. */
  readonly ofPrivate: Unknown | undefined
  readonly ofPublic: Unknown | undefined
  readonly ofSubnet: Unknown | undefined
}

/** Of one entry; absent for a usable one. */
export function faultOf(address: Element): Answer {
  return nameFaultOf(address) ?? addressFaultOf(address.get('ipAddress'), gatewayOf(address.get('pool')))
}

/** Entries whose name cannot be looked up, and those that say nothing. */
export function unusableNamesOf(pool: AnyPart): FactList {
  if (pool.owner?.kind !== 'applicationGateway') return new FactList([])
  const addresses = listFact(pool.get('addresses'), 'backendAddress')
  const faulty = new Faulty(addresses)
  // Plain addresses have no names.
  if (!(addresses instanceof PlainAddresses))
    for (const address of addresses.items.filter(isElement)) faulty.add(nameFaultOf(address), address)
  return faulty.list
}

/** Entries at whose address nobody answers. */
export function unusableAddressesOf(pool: AnyPart): FactList {
  if (pool.owner?.kind !== 'applicationGateway') return new FactList([])
  const gateway = gatewayOf(pool)
  const addresses = listFact(pool.get('addresses'), 'backendAddress')
  const faulty = new Faulty(addresses)
  if (addresses instanceof PlainAddresses) addPlain(addresses, gateway, faulty)
  else
    for (const address of addresses.items.filter(isElement))
      faulty.add(addressFaultOf(address.get('ipAddress'), gateway), address)
  return faulty.list
}

function addPlain(addresses: PlainAddresses, gateway: Gateway, faulty: Faulty): void {
  const { numbers, texts, length } = addresses
  // Most lists are of one network, far from all that could be wrong: then the first answers for all.
  const asked = numbers !== undefined && isAlikeFor(numbers, gateway) ? 1 : length
  for (let index = 0; index < asked; index++) {
    const number = numbers?.[index]
    const fault = number === undefined ? addressFaultOf(texts.at(index), gateway) : numberFaultOf(number, gateway)
    // No element is made of an address that has no fault.
    if (isUnknown(fault)) faulty.doubt(fault)
    else if (fault !== undefined) faulty.add(fault, addresses.at(index))
  }
}

/** Whether all addresses have one answer, because nothing that tells them apart lies between the first and the last of them. */
function isAlikeFor(numbers: Uint32Array, { own, ranges, ofPrivate, ofPublic }: Gateway): boolean {
  let [first, last] = [numbers[0] ?? 0, numbers[0] ?? 0]
  for (const number of numbers) {
    if (number < first) first = number
    if (number > last) last = number
  }
  const isOwn = [...own].some((address) => first <= address && address <= last)
  const differs = ofPrivate !== ofPublic && privateRanges.meets(first, last)
  return !isOwn && !differs && !SPECIAL.meets(first, last) && !ranges.meets(first, last)
}

/** NOTE: what is not known is one doubt for all entries that share the reason, not one for each of them. */
class Faulty {
  readonly #certain: Element[] = []
  readonly #doubts: Map<Unknown, Doubtful>

  constructor({ maybe }: FactList) {
    this.#doubts = new Map(maybe.map((doubtful) => [doubtful.because, doubtful]))
  }

  get list(): FactList {
    return new FactList(this.#certain, [...this.#doubts.values()])
  }

  add(fault: Answer, entry: Element): void {
    if (isUnknown(fault)) this.doubt(fault)
    else if (fault !== undefined) this.#certain.push(entry)
  }

  doubt(because: Unknown): void {
    if (!this.#doubts.has(because)) this.#doubts.set(because, undetermined('backendAddress', because))
  }
}

function nameFaultOf(address: Element): Answer {
  const kind = address.get('kind')
  if (kind === undefined) return 'nothing'
  const name = address.get('fqdn')
  if (isUnknown(kind)) return kind
  if (isUnknown(name)) return name
  if (typeof name !== 'string') return undefined
  if (parseAddress(name) !== undefined) return 'addressAsName'
  // A single label is a name as well: with a second one it would be a full name.
  if (!isFqdn(`${name}.local`) || name.includes('_')) return 'invalidName'
  return isFqdn(name) ? undefined : 'singleLabel'
}

function addressFaultOf(ip: Fact, gateway: Gateway): Answer {
  if (isUnknown(ip)) return ip
  if (typeof ip !== 'string') return undefined
  const address = parseAddress(ip)
  if (address === undefined) return 'noAddress'
  if (typeof address.value === 'number') return numberFaultOf(address.value, gateway)
  if (SPECIAL.has(address)) return 'specialAddress'
  if (gateway.own.has(address.value)) return 'ownFrontend'
  if (gateway.ranges.has(address)) return 'gatewaySubnet'
  const open = gateway.ofSubnet ?? (privateRanges.has(address) ? gateway.ofPrivate : gateway.ofPublic)
  if (open !== undefined) return open
  return gateway.hasSubnet && !gateway.ranges.hasIPv6 ? 'noIPv6' : undefined
}

/** The same of an address of IPv4. */
function numberFaultOf(address: number, gateway: Gateway): Answer {
  if (SPECIAL.hasNumber(address)) return 'specialAddress'
  if (gateway.own.size > 0 && gateway.own.has(address)) return 'ownFrontend'
  if (gateway.ranges.hasNumber(address)) return 'gatewaySubnet'
  return gateway.ofSubnet ?? (privateRanges.hasNumber(address) ? gateway.ofPrivate : gateway.ofPublic)
}

/** The machine itself, its link, multicast and what is kept for later. */
const SPECIAL = new RangeSet([
  '0.0.0.0/8',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '224.0.0.0/3',
  '::/127',
  'fe80::/10',
  'ff00::/8',
])

const NONE: Gateway = {
  own: new Set(),
  ranges: new RangeSet([]),
  hasSubnet: false,
  ofPrivate: undefined,
  ofPublic: undefined,
  ofSubnet: undefined,
}

function gatewayOf(pool: Fact): Gateway {
  const gateway = isElement(pool) ? pool.get('applicationGateway') : undefined
  if (!isElement(gateway)) return NONE
  const frontends = listFact(gateway.get('frontends'), 'gatewayFrontend')
  const elements = frontends.items.filter(isElement)
  const ofPrivate = elements.map((frontend) => frontend.get('privateIPAddress'))
  const ofPublic = elements.map(publicAddressOf)
  const subnet = gateway.get('subnet')
  const ranges = listFact(isElement(subnet) ? subnet.get('addressPrefixes') : subnet, 'text')
  const more = frontends.maybe[0]?.because
  return {
    own: new Set(textsOf([...ofPrivate, ...ofPublic]).flatMap((text) => parseAddress(text)?.value ?? [])),
    ranges: new RangeSet(textsOf(ranges.items)),
    hasSubnet: subnet !== undefined,
    ofPrivate: ofPrivate.find(isUnknown) ?? more,
    ofPublic: ofPublic.find(isUnknown) ?? more,
    ofSubnet: ranges.items.find(isUnknown) ?? ranges.maybe[0]?.because,
  }
}

function publicAddressOf(frontend: Element): Fact {
  const publicIP = frontend.get('publicIPAddress')
  return isElement(publicIP) ? publicIP.get('ipAddress') : publicIP
}

function textsOf(facts: readonly Fact[]): readonly string[] {
  return facts.filter((fact) => typeof fact === 'string')
}
