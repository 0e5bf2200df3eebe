// SHA-1 (FIPS 180-4) of bytes, because guid() is made of it. Not for anything secret.

export function sha1(bytes: Uint8Array): Uint8Array {
  const padded = pad(bytes)
  const view = new DataView(padded.buffer)
  const state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0])
  const words = new Int32Array(80)
  for (let block = 0; block < padded.length; block += 64) {
    for (let t = 0; t < 16; t++) words[t] = view.getInt32(block + 4 * t)
    for (let t = 16; t < 80; t++)
      words[t] = rotate(at(words, t - 3) ^ at(words, t - 8) ^ at(words, t - 14) ^ at(words, t - 16), 1)
    compress(state, words)
  }
  const digest = new Uint8Array(20)
  const out = new DataView(digest.buffer)
  state.forEach((value, index) => out.setInt32(4 * index, value))
  return digest
}

function compress(state: Int32Array, words: Int32Array): void {
  let [a, b, c, d, e] = [at(state, 0), at(state, 1), at(state, 2), at(state, 3), at(state, 4)]
  for (let t = 0; t < 80; t++) {
    const [f, k] = round(t, b, c, d)
    const next = (rotate(a, 5) + f + e + k + at(words, t)) | 0
    e = d
    d = c
    c = rotate(b, 30)
    b = a
    a = next
  }
  for (const [index, value] of [a, b, c, d, e].entries()) state[index] = (at(state, index) + value) | 0
}

function round(t: number, b: number, c: number, d: number): readonly [number, number] {
  if (t < 20) return [(b & c) | (~b & d), 0x5a827999]
  if (t < 40) return [b ^ c ^ d, 0x6ed9eba1]
  if (t < 60) return [(b & c) | (b & d) | (c & d), 0x8f1bbcdc]
  return [b ^ c ^ d, 0xca62c1d6]
}

function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const length = Math.ceil((bytes.length + 9) / 64) * 64
  const padded = new Uint8Array(length)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(length - 4, (bytes.length << 3) >>> 0)
  return padded
}

function rotate(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits))
}

function at(list: Int32Array, index: number): number {
  return list[index] ?? 0
}
