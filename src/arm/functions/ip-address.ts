// IP addresses as integers, read and printed as .NET does (RFC 5952: lower case, the longest run of zeros left out).

/** Bits of an address: 32 for IPv4, 128 for IPv6. */
export type Family = 32 | 128

export function parseAddress(text: string): { readonly family: Family; readonly value: bigint } | undefined {
  const family = text.includes(':') ? 128 : 32
  const value = family === 32 ? parseV4(text) : parseV6(text)
  return value === undefined ? undefined : { family, value }
}

export function printAddress(value: bigint, family: Family): string {
  return family === 32 ? [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join('.') : printV6(value)
}

function parseV4(text: string): bigint | undefined {
  const parts = text.split('.')
  if (parts.length !== 4 || parts.some((part) => !/^(?:0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255))
    return undefined
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n)
}

function parseV6(text: string): bigint | undefined {
  const halves = text.split('::')
  if (halves.length > 2) return undefined
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')))
  const [headWords, tailWords] = [wordsOf(head), wordsOf(tail)]
  if (headWords === undefined || tailWords === undefined) return undefined
  const missing = 8 - headWords.length - tailWords.length
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined
  return [...headWords, ...Array.from({ length: missing }, () => 0n), ...tailWords].reduce(
    (sum, word) => (sum << 16n) | word,
    0n,
  )
}

function wordsOf(parts: readonly string[]): readonly bigint[] | undefined {
  const words: bigint[] = []
  for (const [index, part] of parts.entries()) {
    const v4 = index === parts.length - 1 && part.includes('.') ? parseV4(part) : undefined
    if (v4 !== undefined) words.push(v4 >> 16n, v4 & 0xffffn)
    else if (/^[0-9A-Fa-f]{1,4}$/.test(part)) words.push(BigInt(`0x${part}`))
    else return undefined
  }
  return words
}

function printV6(value: bigint): string {
  const words = Array.from({ length: 8 }, (_, index) => (value >> BigInt(112 - 16 * index)) & 0xffffn)
  let [start, longest] = [-1, 1]
  for (let from = 0; from < 8; from++) {
    let to = from
    while (to < 8 && words[to] === 0n) to++
    if (to - from > longest) [start, longest] = [from, to - from]
  }
  const hex = words.map((word) => word.toString(16))
  if (start < 0) return hex.join(':')
  return `${hex.slice(0, start).join(':')}::${hex.slice(start + longest).join(':')}`
}
