// Bytes as base64 and as percent-encoded text, without Buffer: this folder runs anywhere.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function base64OfBytes(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]]
    const group = (a << 16) | (b << 8) | c
    parts.push(
      LETTERS.charAt(group >> 18) + LETTERS.charAt((group >> 12) & 63),
      at + 1 < bytes.length ? LETTERS.charAt((group >> 6) & 63) : '=',
      at + 2 < bytes.length ? LETTERS.charAt(group & 63) : '=',
    )
  }
  return parts.join('')
}

export function textOfBytes(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** All but letters, digits and `-_.~` as UTF-8 bytes `%XX`. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** `%XX` of UTF-8 back to characters; what is not UTF-8 stays as it is. */
export function percentDecode(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (run) => {
    const bytes = Uint8Array.from(run.slice(1).split('%'), (hex) => Number.parseInt(hex, 16))
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    } catch {
      return run
    }
  })
}
