// All IPv4 and IPv6 addresses on one line, and the parts of it that service tags name. IPv6 begins behind IPv4.
import { parseRange } from '../cidr.ts'
import { subtract, unite, type Span, type Spans } from './spans.ts'

const IPV6_BASE = 1n << 128n

export type Family = 'IPv4' | 'IPv6'

/** `10.0.0.0/8`, `10.0.0.4`, `10.0.0.4-10.0.0.9` or the same in IPv6; undefined for what is no address. */
export function addressSpan(text: string): Span | undefined {
  const [from = '', to, ...rest] = text.split('-')
  const first = spanOf(from)
  if (to === undefined) return first
  const last = spanOf(to)
  if (first === undefined || last === undefined || rest.length > 0) return undefined
  const isOneFamily = first.first >= IPV6_BASE === last.first >= IPV6_BASE
  return isOneFamily && first.first <= last.last ? { first: first.first, last: last.last } : undefined
}

function spanOf(text: string): Span | undefined {
  const range = parseRange(text)
  if (range === undefined) return undefined
  const base = range.bits === 128 ? IPV6_BASE : 0n
  return { first: base + range.first, last: base + range.last }
}

const spansOf = (...texts: readonly string[]): Spans => unite(texts.flatMap((text) => addressSpan(text) ?? []))

const ALL: Readonly<Record<Family, Spans>> = { IPv4: spansOf('0.0.0.0/0'), IPv6: spansOf('::/0') }

/** Every address of a family. */
export const allOf = (family: Family): Spans => ALL[family]

export const EVERYTHING: Spans = unite([...ALL.IPv4, ...ALL.IPv6])

/** Where the probes of load balancers come from: what the service tag AzureLoadBalancer means. */
export const LOAD_BALANCER: Readonly<Record<Family, Spans>> = {
  IPv4: spansOf('168.63.129.16'),
  IPv6: spansOf('fe80::1234:5678:9abc'),
}

/** Where virtual networks and networks behind them have their addresses, unless they say otherwise. */
export const PRIVATE: Spans = spansOf('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10', 'fc00::/7')

const RESERVED = spansOf('0.0.0.0/8', '127.0.0.0/8', '169.254.0.0/16', '168.63.129.16', '224.0.0.0/3')

/** Addresses that the internet routes, those that Azure owns among them. */
export const PUBLIC: Spans = unite([...subtract(ALL.IPv4, unite([...PRIVATE, ...RESERVED])), ...spansOf('2000::/3')])
