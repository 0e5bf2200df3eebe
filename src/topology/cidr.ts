// Address ranges, IPv4 and IPv6, as pairs of first and last address.

/** Character codes. */
const ZERO = 48
const NINE = 57
const DOT = 46

export interface AddressRange {
  readonly bits: 32 | 128
  /** The number behind the slash. */
  readonly prefix: number
  readonly first: bigint
  readonly last: bigint
}

/** Whether a range (or address) holds another; false when one of them is no address. */
export function cidrContains(outer: string, inner: string): boolean {
  if (outer.includes(':') !== inner.includes(':')) return false
  const a = parseRange(outer)
  const b = parseRange(inner)
  return a !== undefined && b !== undefined && rangeHolds(a, b)
}

/** The same of ranges that are parsed: for one that many are held against. */
export function rangeHolds(outer: AddressRange, inner: AddressRange): boolean {
  return outer.bits === inner.bits && outer.first <= inner.first && inner.last <= outer.last
}

/** Whether two ranges (or addresses) have an address in common. */
export function cidrOverlaps(one: string, other: string): boolean {
  const a = parseRange(one)
  const b = parseRange(other)
  return a !== undefined && b !== undefined && a.bits === b.bits && a.first <= b.last && b.first <= a.last
}

/** How many addresses a range has; beyond 2^53 the nearest number. */
export function addressCount(range: string): number | undefined {
  const parsed = parseRange(range)
  return parsed && Number(parsed.last - parsed.first + 1n)
}

/** A single address. */
export interface Address {
  readonly bits: 32 | 128
  readonly value: number | bigint
}

export function parseAddress(text: string): Address | undefined {
  const plain = parseIPv4(text)
  if (plain !== undefined) return { bits: 32, value: plain }
  const range = text.includes('/') ? undefined : parseRange(text)
  return range && { bits: range.bits, value: range.bits === 32 ? Number(range.first) : range.first }
}

/** Ranges that very many addresses are held against: those of IPv4 as plain numbers, in the order of their first ones. */
export class RangeSet {
  readonly #firsts: readonly number[]
  readonly #lasts: readonly number[]
  readonly #wide: readonly AddressRange[]

  /** What is no range is left out. */
  constructor(texts: readonly string[]) {
    const ranges = texts.map(parseRange).filter((range) => range !== undefined)
    const plain = ranges.filter(({ bits }) => bits === 32).toSorted((a, b) => Number(a.first - b.first))
    this.#firsts = plain.map(({ first }) => Number(first))
    this.#lasts = plain.map(({ last }) => Number(last))
    this.#wide = ranges.filter(({ bits }) => bits === 128)
  }

  get hasIPv6(): boolean {
    return this.#wide.length > 0
  }

  has({ value }: Address): boolean {
    if (typeof value === 'number') return this.hasNumber(value)
    return this.#wide.some(({ first, last }) => first <= value && value <= last)
  }

  /** Whether a range has an address of IPv4 in common with those from one to another. */
  meets(first: number, last: number): boolean {
    return this.#firsts.some((start, at) => start <= last && first <= (this.#lasts[at] ?? 0))
  }

  /** The same of an address of IPv4. */
  hasNumber(value: number): boolean {
    for (let at = 0; at < this.#firsts.length && value >= (this.#firsts[at] ?? 0); at++)
      if (value <= (this.#lasts[at] ?? 0)) return true
    return false
  }
}

/** RFC 1918, RFC 6598, link-local of RFC 3927 and RFC 4291, unique local addresses of RFC 4193. */
const PRIVATE_TEXTS = [
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '100.64.0.0/10',
  '169.254.0.0/16',
  'fc00::/7',
  'fe80::/10',
]
const PRIVATE = PRIVATE_TEXTS.map(parseRange).filter((range) => range !== undefined)

/** The private ones, for single addresses. */
export const privateRanges = new RangeSet(PRIVATE_TEXTS)

/** Whether all of a range (or an address) is private. */
export function isPrivate(range: string): boolean {
  const parsed = parseRange(range)
  return parsed !== undefined && PRIVATE.some((whole) => rangeHolds(whole, parsed))
}

/** Whether Azure keeps an address of a subnet: the first four (network, gateway, two for DNS) and the last. */
export function isReserved(subnet: string, address: string): boolean {
  const range = parseRange(subnet)
  const one = parseRange(address)
  if (range === undefined || one === undefined || range.bits !== one.bits || one.first !== one.last) return false
  if (one.first < range.first || one.first > range.last) return false
  return one.first < range.first + 4n || one.first === range.last
}

export function parseRange(text: string): AddressRange | undefined {
  const plain = parseIPv4(text)
  if (plain !== undefined) return { bits: 32, prefix: 32, first: BigInt(plain), last: BigInt(plain) }
  const [address = '', length, ...rest] = text.trim().split('/')
  const bits = address.includes(':') ? 128 : 32
  const value = bits === 128 ? parseIPv6(address) : bigintOf(parseIPv4(address))
  const prefix = length === undefined ? bits : /^\d{1,3}$/.test(length) ? Number(length) : -1
  if (value === undefined || rest.length > 0 || prefix < 0 || prefix > bits) return undefined
  const host = (1n << BigInt(bits - prefix)) - 1n
  const first = value & ~host
  return { bits, prefix, first, last: first | host }
}

/**
 * The number of an address that is written as four decimal ones; of a part of the text when its bounds are given.
 * NOTE: digit by digit, because a gateway may list a hundred thousand addresses.
 */
export function parseIPv4(text: string, start = 0, end = text.length): number | undefined {
  let value = 0
  let part = 0
  let digits = 0
  let dots = 0
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code >= ZERO && code <= NINE) {
      part = part * 10 + (code - ZERO)
      if (++digits > 3 || part > 255) return undefined
    } else if (digits > 0 && code === DOT) {
      value = value * 256 + part
      dots++
      part = digits = 0
    } else return undefined
  }
  return dots === 3 && digits > 0 ? value * 256 + part : undefined
}

/** An address of IPv4 as everybody writes it. */
export function printIPv4(value: number): string {
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`
}

/** How long that is. */
export function printedLength(value: number): number {
  return (
    3 + digitsOf(value >>> 24) + digitsOf((value >>> 16) & 255) + digitsOf((value >>> 8) & 255) + digitsOf(value & 255)
  )
}

function digitsOf(octet: number): number {
  return octet > 99 ? 3 : octet > 9 ? 2 : 1
}

function bigintOf(value: number | undefined): bigint | undefined {
  return value === undefined ? undefined : BigInt(value)
}

function parseIPv6(text: string): bigint | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [head, tail] = [groupsOf(halves[0] ?? ''), groupsOf(halves[1] ?? '')]
  if (head === undefined || tail === undefined) return undefined
  const missing = 8 - head.length - tail.length
  if (halves.length === 2 ? missing < 1 : missing !== 0) return undefined
  const groups = [...head, ...Array.from({ length: missing }, () => 0n), ...tail]
  return groups.reduce((value, group) => (value << 16n) | group, 0n)
}

function groupsOf(text: string): bigint[] | undefined {
  if (text === '') return []
  const parts = text.split(':')
  const last = parts.at(-1) ?? ''
  const embedded = last.includes('.') ? bigintOf(parseIPv4(last)) : undefined
  if (last.includes('.') && embedded === undefined) return undefined
  const plain = embedded === undefined ? parts : parts.slice(0, -1)
  if (plain.some((part) => !/^[\da-f]{1,4}$/i.test(part))) return undefined
  const groups = plain.map((part) => BigInt(`0x${part}`))
  return embedded === undefined ? groups : [...groups, embedded >> 16n, embedded & 0xffffn]
}
