// What a pool sends traffic to, and how many that is. A member is certain, possible (its resource may not exist), or
// undetermined: a reference that may mean the pool, or a deployment that is not among the inputs.
import { Unknown, type Cause } from '../../resource/unknown.ts'
import type { Resource } from '../../resource/resource.ts'
import { shortText } from '../../resource/text.ts'
import { isUnknown } from '../../resource/value.ts'
import { isAlike, samplesOf } from '../alike.ts'
import { FactList, Range, countOf, isElement, type Count, type Doubtful, type Element, type Fact } from '../fact.ts'
import { Part, isPart, type Reference } from '../part.ts'
import { Elsewhere, listFact, undetermined } from '../stand-in.ts'
import type { Pool } from './backend-pool.ts'
import { Member, memberKind, memberModel, memberSize } from './member.ts'
import { PlainAddresses, PlainMembers } from './plain-addresses.ts'

export function membersOf(pool: Pool): FactList {
  const { certain, maybe: open } = pool.world.joining(pool)
  const items: Element[] = []
  const maybe: Doubtful[] = []
  for (const reference of certain) {
    const member = joined(pool, reference)
    const possible = reference.ipConfiguration.cursor.resource.possible
    if (possible === undefined) items.push(member)
    else maybe.push({ fact: member, because: possible.because, most: possible.max })
  }
  for (const because of open) maybe.push(undetermined('member', because))
  const addresses = listFact(pool.get('addresses'), 'backendAddress')
  const plain = items.length === 0 && addresses instanceof PlainAddresses ? addresses : undefined
  if (plain === undefined) addAddresses(pool, addresses, items, maybe)
  const elsewhere = openness(pool, items)
  if (elsewhere !== undefined) maybe.push({ fact: others(pool, items, elsewhere), because: elsewhere, most: null })
  return plain === undefined
    ? new FactList(items, maybe)
    : new PlainMembers(plain, (address) => addressMember(pool, address), maybe)
}

/** IP addresses in the body of a Standard load balancer without a child resource: Azure ignores them. */
export function inlineAddressesOf(pool: Pool): FactList {
  const ignored = ignoresInline(pool)
  if (ignored === false) return new FactList([])
  const { items, maybe } = listFact(pool.get('addresses'), 'backendAddress')
  const inline = items.filter((item) => isElement(item) && item.get('kind') === 'ip')
  if (ignored === true) return new FactList(inline, maybe)
  return new FactList([], [...inline.map((fact) => ({ fact, because: ignored, most: 1 })), ...maybe])
}

/** The sum over the members of how many each stands for. */
export function sizeOf(members: FactList, field: 'count' | 'minimum' | 'maximum' | 'peak'): Count {
  let min = 0
  let max: number | null = 0
  let because: Unknown | undefined
  const times = isAlike(members) ? members.length : 1
  for (const fact of samplesOf(members)) {
    const size = fact instanceof Member ? memberSize(fact.data, field) : 1
    if (size instanceof Range) because ??= size.because
    min += leastOf(size) * times
    max = plus(max, mostOf(size), times)
  }
  for (const doubtful of members.maybe) {
    because ??= doubtful.because
    const size = doubtful.fact instanceof Member ? mostOf(memberSize(doubtful.fact.data, field)) : 1
    max = doubtful.most === null || size === null ? null : plus(max, size * doubtful.most)
  }
  return countOf(min, max, because)
}

/** Nic, ip, fqdn, global or mixed by the members; what the pool itself declares when it has none. */
export function kindOf(
  members: FactList,
  pool: Element,
): 'nic' | 'ip' | 'fqdn' | 'global' | 'mixed' | 'empty' | Unknown {
  const { maybe } = members
  const kinds = new Set(samplesOf(members).map(kindOfMember))
  const unknown = [...kinds].find(isUnknown)
  const certain = [...kinds].filter((kind) => kind === 'nic' || kind === 'ip' || kind === 'fqdn' || kind === 'global')
  if (certain.length > 1) return 'mixed'
  if (unknown !== undefined) return unknown
  const [only] = certain
  const other = maybe.find(({ fact }) => only === undefined || kindOfMember(fact) !== only)
  if (other !== undefined) return other.because
  return only ?? declaredKind(pool)
}

function kindOfMember(fact: Fact): Fact {
  if (fact instanceof Elsewhere) return fact.get('kind')
  return fact instanceof Member ? memberKind(fact.data) : undefined
}

function declaredKind(pool: Element): 'nic' | 'ip' | 'empty' | Unknown {
  const syncMode = pool.get('syncMode')
  if (isUnknown(syncMode)) return syncMode
  if (syncMode === 'Automatic') return 'nic'
  if (listFact(pool.get('inlineAddresses'), 'backendAddress').items.length > 0) return 'ip'
  return pool.get('virtualNetwork') === undefined ? 'empty' : 'ip'
}

function joined(pool: Pool, reference: Reference): Member {
  const { cursor } = reference.ipConfiguration
  return new Member({ world: pool.world, model: memberModel, cursor, data: { reference }, owner: pool })
}

function addAddresses(pool: Pool, addresses: FactList, items: Element[], maybe: Doubtful[]): void {
  const ignored = ignoresInline(pool)
  const inGateway = pool.owner?.kind === 'applicationGateway'
  const add = (address: Fact, because: Unknown | undefined) => {
    if (!isPart(address)) return
    const kind = address.get('kind')
    if (kind === undefined || kind === 'nic' || (kind === 'ip' && ignored === true)) return
    const member = addressMember(pool, address)
    const doubt =
      because ??
      (kind === 'ip' && isUnknown(ignored) ? ignored : undefined) ??
      (inGateway ? undefined : asUnknown(kind))
    if (doubt === undefined) items.push(member)
    else maybe.push({ fact: member, because: doubt, most: 1 })
  }
  for (const address of addresses.items) add(address, undefined)
  for (const { fact, because } of addresses.maybe) {
    if (isPart(fact)) add(fact, because)
    else if (ignored !== true) maybe.push(undetermined('member', because))
  }
}

function addressMember(pool: Pool, address: Part): Member {
  const { cursor } = address
  return new Member({ world: pool.world, model: memberModel, cursor, data: { address }, owner: pool })
}

/** Whether Azure ignores the addresses of the pool, because they stand in the body of a Standard load balancer. */
function ignoresInline(pool: Pool): boolean | Unknown {
  return pool.data.child === undefined && pool.owner !== undefined && ignoresBody(pool.owner)
}

/** Whether Azure ignores addresses in the body of that owner. */
export function ignoresBody(owner: Element): boolean | Unknown {
  if (owner.kind !== 'loadBalancer' || observedOf(owner) !== undefined) return false
  const sku = owner.get('sku')
  const name = isElement(sku) ? sku.get('name') : sku
  return isUnknown(name) ? name : name === 'Standard'
}

/**
 * Why deployments that are not among the inputs may add members; undefined when they are complete.
 * NOTE: a template that was not read may hold whatever joins. Only a pool of a load balancer that lists addresses is what
 * it lists, because no interface can join it; that the template writes the same pool once more, with another list, is
 * taken for as unlikely as that it writes any other resource of the inputs once more.
 */
function openness(pool: Pool, members: readonly Element[]): Unknown | undefined {
  const { gaps } = pool.world.input
  if (gaps.length > 0 && !isList(pool, members)) return new Unknown({ print: () => 'members', causes: gaps })
  // As Azure has it, a pool says all its members.
  if (pool.world.couldJoin || observedOf(pool) === 'whole') return undefined
  const intent = pool.get('intent')
  if (isElement(intent) && intent.get('selfContained') === true) return undefined
  const reason = `members of ${shortText(pool.label)} are declared elsewhere`
  return new Unknown({
    print: () => 'members',
    causes: [{ code: 'elsewhere', reason, supply: SUPPLY } satisfies Cause],
  })
}

function observedOf(element: Element): Resource['observed'] {
  return element instanceof Part ? element.cursor.resource.observed : undefined
}

function isList(pool: Pool, members: readonly Element[]): boolean {
  return isMadeOf(pool, members, ['ip', 'global'])
}

function isMadeOf(pool: Pool, members: readonly Element[], kinds: readonly string[]): boolean {
  if (pool.owner?.kind === 'applicationGateway' || members.length === 0) return false
  return members.every((member) => kinds.some((kind) => kindOfMember(member) === kind))
}

/**
 * The members that other deployments may add. NOTE: to a pool of a load balancer that interfaces join they are interfaces
 * too: an address would have to be written into the pool itself once more.
 */
function others(pool: Pool, members: readonly Element[], because: Unknown): Elsewhere {
  const known = isMadeOf(pool, members, ['nic']) ? { kind: () => 'nic' } : {}
  return new Elsewhere('member', because, undefined, undefined, known)
}

const SUPPLY = 'add the template that declares them (a scale set, network interfaces)'

function leastOf(size: Fact): number {
  if (size instanceof Range) return size.min
  return typeof size === 'number' ? size : 0
}

function mostOf(size: Fact): number | null {
  if (size instanceof Range) return size.max
  return typeof size === 'number' ? size : null
}

function plus(a: number | null, b: number | null, times = 1): number | null {
  return a === null || b === null ? null : a + b * times
}

function asUnknown(fact: Fact): Unknown | undefined {
  return isUnknown(fact) ? fact : undefined
}
