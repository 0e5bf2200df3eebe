// The 64-bit Murmur variant of Azure's uniqueString(), seed 0.

const C1 = 0x239b961b
const C2 = 0xab0e9789

export function murmur64(bytes: Uint8Array): bigint {
  let h1 = 0
  let h2 = 0
  const blocks = bytes.length - (bytes.length % 8)
  for (let at = 0; at < blocks; at += 8) {
    h1 = rotate(h1 ^ mix(word(bytes, at, 4), C1, 15, C2), 19) + h2
    h1 = (Math.imul(h1, 5) + 0x561ccd1b) | 0
    h2 = rotate(h2 ^ mix(word(bytes, at + 4, 4), C2, 17, C1), 13) + h1
    h2 = (Math.imul(h2, 5) + 0x0bcaa747) | 0
  }
  const rest = bytes.length - blocks
  if (rest > 4) h2 ^= mix(word(bytes, blocks + 4, rest - 4), C2, 17, C1)
  if (rest > 0) h1 ^= mix(word(bytes, blocks, Math.min(rest, 4)), C1, 15, C2)
  h1 = (h1 ^ bytes.length) + (h2 ^ bytes.length)
  h2 = (h2 ^ bytes.length) + h1
  h1 = finish(h1)
  h2 = finish(h2)
  h1 = (h1 + h2) | 0
  h2 = (h2 + h1) | 0
  return (BigInt(h2 >>> 0) << 32n) | BigInt(h1 >>> 0)
}

function word(bytes: Uint8Array, start: number, count: number): number {
  let value = 0
  for (let at = 0; at < count; at++) value |= (bytes[start + at] ?? 0) << (8 * at)
  return value
}

function mix(value: number, before: number, bits: number, after: number): number {
  return Math.imul(rotate(Math.imul(value, before), bits), after)
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}

function finish(value: number): number {
  let hash = value ^ (value >>> 16)
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}
