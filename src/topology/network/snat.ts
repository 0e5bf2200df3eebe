// Ports for outbound connections: how many the addresses of a frontend have, and how many of them its own rules take.
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, Range, countOf, isElement, type Count, type Element, type Fact } from '../fact.ts'
import { listFact } from '../stand-in.ts'
import { unite, type Span } from './spans.ts'

/** What Azure gives out of each public address. */
const PORTS_OF_ADDRESS = 64_000
/** Ports are given out, and taken away by rules, in blocks of this size. */
const BLOCK = 8
/** Blocks below are not given out, so that rules take nothing there. */
const FIRST_PORT = 1024

/** How many public addresses a frontend has: one, or those of its prefix. */
export function addressesOf(frontend: Element): number | Unknown {
  const prefix = frontend.get('publicIPPrefix')
  if (isUnknown(prefix)) return prefix
  if (isElement(prefix)) {
    const length = prefix.get('prefixLength')
    const isIPv6 = prefix.get('publicIPAddressVersion') === 'IPv6'
    if (isUnknown(length)) return length
    return typeof length === 'number' ? 2 ** Math.max(0, (isIPv6 ? 128 : 32) - length) : 0
  }
  const address = frontend.get('publicIPAddress')
  return isUnknown(address) ? address : address === undefined ? 0 : 1
}

/** The ports of a frontend for outbound connections, within bounds where a rule's own port is not known. */
export function portsOf(frontend: Element): Count | Unknown {
  const addresses = addressesOf(frontend)
  if (isUnknown(addresses)) return addresses
  const taken: Span[] = []
  let because: Unknown | undefined
  for (const list of ['rules', 'inboundNatRules', 'inboundNatPools']) {
    const { items, maybe } = listFact(frontend.get(list), 'rule')
    because ??= maybe[0]?.because
    for (const rule of items) {
      const span = isElement(rule) ? portSpanOf(rule) : undefined
      if (isUnknown(span)) because ??= span
      else if (span !== undefined) taken.push(span)
    }
  }
  let blocks = 0n
  for (const { first, last } of unite(taken)) blocks += last - first + 1n
  const most = PORTS_OF_ADDRESS * addresses - BLOCK * Number(blocks)
  return because === undefined ? most : new Range(0, most, because)
}

/** The blocks that a rule takes. */
function portSpanOf(rule: Element): Span | Unknown | undefined {
  const single = rule.kind === 'inboundNatPool' ? undefined : rule.get('frontendPort')
  const isRange = rule.kind !== 'loadBalancingRule' && (single === undefined || single === 0)
  const [first, last] = isRange
    ? [rule.get('frontendPortRangeStart'), rule.get('frontendPortRangeEnd')]
    : [single, single]
  if (isUnknown(first)) return first
  if (isUnknown(last)) return last
  if (typeof first !== 'number' || typeof last !== 'number' || last < FIRST_PORT) return undefined
  return { first: blockOf(Math.max(first, FIRST_PORT)), last: blockOf(last) }
}

function blockOf(port: number): bigint {
  return BigInt(Math.floor(port / BLOCK))
}

/** What automatic allocation gives each member of a pool of up to so many, for each public address. */
const AUTOMATIC: readonly (readonly [members: number, ports: number])[] = [
  [50, 1024],
  [100, 512],
  [200, 256],
  [400, 128],
  [800, 64],
  [1000, 32],
]

const MOST_AUTOMATIC = 1024

/** The ports of each member of an outbound rule. Of pools beyond the documented table nothing is known. */
export function portsPerMember(rule: Element): Count | Unknown | undefined {
  const allocated = rule.get('allocatedOutboundPorts')
  if (isUnknown(allocated)) return allocated
  if (typeof allocated === 'number' && allocated > 0) return allocated
  const pool = rule.get('pool')
  const size = isElement(pool) ? pool.get('count') : pool
  const addresses = addressCount(rule.get('frontends'))
  if (isUnknown(size)) return size
  if (isUnknown(addresses)) return addresses
  const share = (members: number | null) => {
    const row = AUTOMATIC.find(([most]) => members !== null && members <= most)
    return row === undefined ? undefined : Math.min(MOST_AUTOMATIC, row[1] * addresses)
  }
  if (typeof size === 'number') return share(size) ?? beyondTable(size)
  if (!(size instanceof Range)) return undefined
  return new Range(share(size.max) ?? 0, share(size.min) ?? MOST_AUTOMATIC, size.because)
}

function addressCount(frontends: Fact): number | Unknown {
  const { items, maybe } = listFact(frontends, 'frontend')
  const counts = items.map((frontend) => (isElement(frontend) ? frontend.get('addressCount') : frontend))
  const open = counts.find(isUnknown) ?? maybe[0]?.because
  return open ?? counts.reduce<number>((sum, count) => sum + (typeof count === 'number' ? count : 0), 0)
}

function beyondTable(members: number): Unknown {
  const reason = `what automatic allocation gives each of ${members} members is not documented`
  const supply = 'set allocatedOutboundPorts of the outbound rule'
  return new Unknown({ print: () => 'allocatedOutboundPorts', causes: [{ code: 'runtime', reason, supply }] })
}

/** The ports of several frontends together. */
export function portsOfAll(frontends: Fact): Count | Unknown {
  if (isUnknown(frontends)) return frontends
  if (!(frontends instanceof FactList)) return 0
  let [min, max] = [0, 0]
  let because: Unknown | undefined = frontends.maybe[0]?.because
  for (const frontend of frontends.items) {
    const ports = isElement(frontend) ? frontend.get('snatPorts') : frontend
    if (isUnknown(ports)) return ports
    if (ports instanceof Range) because ??= ports.because
    min += ports instanceof Range ? ports.min : typeof ports === 'number' ? ports : 0
    max += ports instanceof Range ? (ports.max ?? 0) : typeof ports === 'number' ? ports : 0
  }
  if (frontends.maybe.length > 0 && because !== undefined) return new Range(min, null, because)
  return countOf(min, max, because)
}
