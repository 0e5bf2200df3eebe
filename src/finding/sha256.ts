// SHA-256 (FIPS 180-4) over the UTF-8 bytes of a text, as lower-case hex.
// NOTE: written out because findings are made in the pure part, which imports no module of Node and may run anywhere; the
// texts are short, a few hundred per run.

const K = roundConstants()
const START = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19] as const

export function sha256(text: string): string {
  const bytes = padded(new TextEncoder().encode(text))
  const view = new DataView(bytes.buffer)
  const state = Uint32Array.from(START)
  const words = new Uint32Array(64)
  for (let offset = 0; offset < bytes.length; offset += 64) {
    for (let i = 0; i < 16; i++) words[i] = view.getUint32(offset + 4 * i)
    for (let i = 16; i < 64; i++) {
      const a = at(words, i - 15)
      const b = at(words, i - 2)
      const low = rotate(a, 7) ^ rotate(a, 18) ^ (a >>> 3)
      const high = rotate(b, 17) ^ rotate(b, 19) ^ (b >>> 10)
      words[i] = at(words, i - 16) + low + at(words, i - 7) + high
    }
    compress(state, words)
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

function compress(state: Uint32Array, words: Uint32Array): void {
  const work = Uint32Array.from(state)
  for (let i = 0; i < 64; i++) {
    const [a, e] = [at(work, 0), at(work, 4)]
    const sumE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
    const choice = (e & at(work, 5)) ^ (~e & at(work, 6))
    const first = at(work, 7) + sumE + choice + at(K, i) + at(words, i)
    const sumA = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
    const majority = (a & at(work, 1)) ^ (a & at(work, 2)) ^ (at(work, 1) & at(work, 2))
    work.copyWithin(1, 0, 7)
    work[4] = at(work, 4) + first
    work[0] = first + sumA + majority
  }
  for (let i = 0; i < 8; i++) state[i] = at(state, i) + at(work, i)
}

/** The bytes, a one bit, zeros, and the length in bits as 64 bits, to a multiple of 64 bytes. */
function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const result = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64)
  result.set(bytes)
  result[bytes.length] = 0x80
  new DataView(result.buffer).setBigUint64(result.length - 8, BigInt(bytes.length) * 8n)
  return result
}

/** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
function roundConstants(): Uint32Array {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return Uint32Array.from(primes, (prime) => (Math.cbrt(prime) % 1) * 2 ** 32)
}

function at(words: Uint32Array, index: number): number {
  return words[index] ?? 0
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}
