// Characters of JSON texts: escapes, words, bytes.

/** UTF-16 units that an escape at `at` takes in the text; 0 when it is none. */
export function escapeLength(text: string, at: number): 0 | 2 | 6 {
  const letter = text.charAt(at + 1)
  if (letter === 'u') return /^[0-9a-fA-F]{4}$/.test(text.slice(at + 2, at + 6)) ? 6 : 0
  return letter !== '' && `"'\\/bfnrt`.includes(letter) ? 2 : 0
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
])

/** What the escape at `at` stands for. */
export function escapedCharacter(text: string, at: number): string {
  const letter = text.charAt(at + 1)
  if (letter === 'u') return String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16))
  return ESCAPES.get(letter) ?? letter
}

export function isLineBreak(code: number): boolean {
  return code === 10 || code === 13
}

/** Where a run of letters, digits and `_` ends. */
export function wordEnd(text: string, start: number): number {
  let at = start
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at) | 32
    const digit = text.charCodeAt(at)
    if (!((code >= 97 && code <= 122) || (digit >= 48 && digit <= 57) || digit === 95)) break
  }
  return at
}

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    // A surrogate is half of a character of four bytes.
    length += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3
  }
  return length
}
