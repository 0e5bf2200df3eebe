// Base64 to bytes, without Buffer: what is pure runs anywhere.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const letterValues = new Map(Array.from(LETTERS, (letter, index) => [letter.charCodeAt(0), index]))

/** Undefined when the text is no base64: blanks are allowed, the padding is not optional. */
export function base64Bytes(text: string): Uint8Array | undefined {
  const dense = text.replace(/[ \t\r\n]/g, '')
  const letters = dense.endsWith('==') ? dense.slice(0, -2) : dense.endsWith('=') ? dense.slice(0, -1) : dense
  if (dense.length % 4 !== 0 || letters.length % 4 === 1) return undefined
  const bytes = new Uint8Array(Math.floor((letters.length * 3) / 4))
  let bits = 0
  let held = 0
  let at = 0
  for (let index = 0; index < letters.length; index++) {
    const value = letterValues.get(letters.charCodeAt(index))
    if (value === undefined) return undefined
    held = ((held << 6) | value) & 0xffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 255
    }
  }
  return bytes
}
