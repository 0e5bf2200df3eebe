// SHA-256 (FIPS 180-4) over the UTF-8 bytes of a text, as lower-case hex.
// NOTE: written out because findings are made in the pure part, which imports no module of Node and may run anywhere; the
// texts are short, a few hundred per run.

const encoder = new TextEncoder()
const K = roundConstants()
/** Those of the block at hand. */
const words = new Int32Array(64)
/** Of each byte its two digits. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))
const START = Uint32Array.of(
  0x6a09e667,
  0xbb67ae85,
  0x3c6ef372,
  0xa54ff53a,
  0x510e527f,
  0x9b05688c,
  0x1f83d9ab,
  0x5be0cd19,
)

export function sha256(text: string): string {
  const bytes = padded(text)
  const state = Int32Array.from(START)
  for (let offset = 0; offset < bytes.length; offset += 64) compress(state, bytes, offset)
  let hex = ''
  for (const word of state) for (let shift = 24; shift >= 0; shift -= 8) hex += HEX[(word >>> shift) & 0xff]
  return hex
}

/** One block of 64 bytes. All sums are of 32 bits with a sign, which are the numbers that engines are fastest with. */
function compress(state: Int32Array, bytes: Uint8Array, offset: number): void {
  for (let i = 0; i < 16; i++) words[i] = wordAt(bytes, offset + 4 * i)
  for (let i = 16; i < 64; i++) {
    const x = at(words, i - 15)
    const y = at(words, i - 2)
    const low = rotate(x, 7) ^ rotate(x, 18) ^ (x >>> 3)
    const high = rotate(y, 17) ^ rotate(y, 19) ^ (y >>> 10)
    words[i] = at(words, i - 16) + low + at(words, i - 7) + high
  }
  let [a, b, c, d] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3)]
  let [e, f, g, h] = [at(state, 4), at(state, 5), at(state, 6), at(state, 7)]
  for (let i = 0; i < 64; i++) {
    const choice = (e & f) ^ (~e & g)
    const first = (h + (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + at(K, i) + at(words, i)) | 0
    const majority = (a & b) ^ (a & c) ^ (b & c)
    const second = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  const sums = [a, b, c, d, e, f, g, h]
  for (let i = 0; i < 8; i++) state[i] = at(state, i) + (sums[i] ?? 0)
}

/** The bytes, a one bit, zeros, and the length in bits as 64 bits, to a multiple of 64 bytes. */
function padded(text: string): Uint8Array {
  const bytes = encoder.encode(text)
  const { length } = bytes
  const result = new Uint8Array(Math.ceil((length + 9) / 64) * 64)
  result.set(bytes)
  result[length] = 0x80
  const view = new DataView(result.buffer)
  view.setUint32(result.length - 8, Math.floor(length / 2 ** 29))
  view.setUint32(result.length - 4, length * 8)
  return result
}

function wordAt(bytes: Uint8Array, offset: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = [bytes[offset], bytes[offset + 1], bytes[offset + 2], bytes[offset + 3]]
  return (a << 24) | (b << 16) | (c << 8) | d
}

/** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
function roundConstants(): Int32Array {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  return Int32Array.from(Uint32Array.from(primes, (prime) => (Math.cbrt(prime) % 1) * 2 ** 32))
}

function at(numbers: Int32Array, index: number): number {
  return numbers[index] ?? 0
}

function rotate(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}
