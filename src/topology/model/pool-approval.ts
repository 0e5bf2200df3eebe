// Which members lie in none of the subnets, or virtual networks, that poolgate.yaml allows for their pool.
import { shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { cidrContains, parseRange } from '../cidr.ts'
import { FactList, isElement, type Element, type Fact } from '../fact.ts'
import type { Pool } from './backend-pool.ts'
import { memberKind, type MemberData } from './member.ts'
import { networkOf, subnetOf } from './placement.ts'
import { fits } from './pool-intent.ts'
import { pick } from './pool-placement.ts'

/** Members outside of the subnets that are allowed: patterns of names or ids, or address ranges. */
export function outsideSubnetsOf(pool: Pool): FactList {
  return outside(pool, 'subnets', (pattern, data) => {
    const address = data.address?.get('ipAddress')
    const isRange = pattern.includes('/') && parseRange(pattern) !== undefined
    if (isRange) return address === undefined ? rangeHolds(pattern, subnetOf(data)) : holds(pattern, address)
    return isCalled(pattern, subnetOf(data) ?? unplaced(data, 'subnet'))
  })
}

/** Members outside of the virtual networks that are allowed: patterns of names or ids. */
export function outsideNetworksOf(pool: Pool): FactList {
  return outside(pool, 'vnets', (pattern, data) =>
    isCalled(pattern, networkOf(pool.world, data) ?? unplaced(data, 'virtual network')),
  )
}

type Fits = (pattern: string, data: MemberData) => boolean | Unknown

/** NOTE: a name is resolved where the traffic is, and a frontend of another load balancer has no place of its own. */
function outside(pool: Pool, field: 'subnets' | 'vnets', fitsPattern: Fits): FactList {
  const intent = pool.get('intent')
  const allowed = isElement(intent) ? intent.get(field) : undefined
  const patterns = allowed instanceof FactList ? allowed.items.filter((item) => typeof item === 'string') : []
  if (patterns.length === 0) return new FactList([])
  return pick(pool, (data) => {
    const kind = memberKind(data)
    if (kind === 'fqdn' || kind === 'global') return false
    const answers = patterns.map((pattern) => fitsPattern(pattern, data))
    return answers.includes(true) ? false : (answers.find(isUnknown) ?? true)
  })
}

/** A pattern with a slash is one of ids. */
function isCalled(pattern: string, place: Element | Unknown): boolean | Unknown {
  if (isUnknown(place)) return place
  return fits(pattern, pattern.startsWith('/') ? place.get('id') : place.get('name'))
}

function holds(range: string, address: Fact): boolean | Unknown {
  if (isUnknown(address)) return address
  return typeof address === 'string' && cidrContains(range, address)
}

function rangeHolds(range: string, subnet: Element | Unknown | undefined): boolean | Unknown {
  if (!isElement(subnet)) return isUnknown(subnet) && subnet
  const prefixes = subnet.get('addressPrefixes')
  if (!(prefixes instanceof FactList)) return isUnknown(prefixes) && prefixes
  const answers = prefixes.items.map((prefix) => holds(range, prefix))
  if (answers.includes(false)) return false
  return answers.find(isUnknown) ?? prefixes.maybe[0]?.because ?? answers.length > 0
}

/** An address that names no place may lie anywhere. */
function unplaced({ reference, address }: MemberData, noun: string): Unknown {
  const label = (reference?.ipConfiguration ?? address)?.label ?? ''
  const reason = `nothing says in which ${noun} ${shortText(label)} lies`
  return new Unknown({ print: () => noun, causes: [{ code: 'runtime', reason, supply: `name its ${noun}` }] })
}
