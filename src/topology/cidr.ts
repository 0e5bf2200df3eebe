// Address ranges, IPv4 and IPv6, as pairs of first and last address.

interface AddressRange {
  readonly bits: 32 | 128
  readonly first: bigint
  readonly last: bigint
}

/** Whether a range (or address) holds another; false when one of them is no address. */
export function cidrContains(outer: string, inner: string): boolean {
  const a = parseRange(outer)
  const b = parseRange(inner)
  return a !== undefined && b !== undefined && a.bits === b.bits && a.first <= b.first && b.last <= a.last
}

export function parseRange(text: string): AddressRange | undefined {
  const [address = '', length, ...rest] = text.trim().split('/')
  const bits = address.includes(':') ? 128 : 32
  const value = bits === 128 ? parseIPv6(address) : parseIPv4(address)
  const prefix = length === undefined ? bits : /^\d{1,3}$/.test(length) ? Number(length) : -1
  if (value === undefined || rest.length > 0 || prefix < 0 || prefix > bits) return undefined
  const host = (1n << BigInt(bits - prefix)) - 1n
  const first = value & ~host
  return { bits, first, last: first | host }
}

function parseIPv4(text: string): bigint | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || parts.some((part) => !/^\d{1,3}$/.test(part) || Number(part) > 255)) return undefined
  return parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n)
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
  const embedded = last.includes('.') ? parseIPv4(last) : undefined
  if (last.includes('.') && embedded === undefined) return undefined
  const plain = embedded === undefined ? parts : parts.slice(0, -1)
  if (plain.some((part) => !/^[\da-f]{1,4}$/i.test(part))) return undefined
  const groups = plain.map((part) => BigInt(`0x${part}`))
  return embedded === undefined ? groups : [...groups, embedded >> 16n, embedded & 0xffffn]
}
