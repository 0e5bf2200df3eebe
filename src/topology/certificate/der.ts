// DER, the bytes of certificates: tags with lengths and contents. Of what is cut off, too deep or of no definite length
// nothing is read; nothing throws, and no byte is looked at twice for one question.

/** Bytes between two places: `start` of the contents, `end` behind them. */
export interface Der {
  readonly bytes: Uint8Array
  readonly tag: number
  /** Where its tag stands. */
  readonly from: number
  readonly start: number
  readonly end: number
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  octets: 0x04,
  oid: 0x06,
  utcTime: 0x17,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
  /** Of a context: `[0]`, `[3]`; constructed. */
  context0: 0xa0,
  context3: 0xa3,
} as const

/** The element that begins at a place; undefined when there is none that ends before `end`. */
export function derAt(bytes: Uint8Array, from: number, end = bytes.length): Der | undefined {
  const [tag, first] = [bytes[from], bytes[from + 1]]
  if (tag === undefined || first === undefined || from + 2 > end) return undefined
  // NOTE: tags of several bytes have no place in certificates; a length of 0x80 is open, which DER does not know.
  if ((tag & 0x1f) === 0x1f || first === 0x80) return undefined
  const more = first > 0x80 ? first & 0x7f : 0
  if (more > 4 || from + 2 + more > end) return undefined
  let length = more === 0 ? first : 0
  for (let at = 0; at < more; at++) length = length * 256 + (bytes[from + 2 + at] ?? 0)
  const start = from + 2 + more
  return start + length > end ? undefined : { bytes, tag, from, start, end: start + length }
}

/** What stands in an element, in order; what follows something that cannot be read is left out. */
export function* childrenOf({ bytes, start, end }: Der): Generator<Der> {
  for (let at = start; at < end;) {
    const child = derAt(bytes, at, end)
    if (child === undefined) return
    yield child
    at = child.end
  }
}

/** The first child. */
export function firstOf(parent: Der | undefined, tag: number): Der | undefined {
  const child = parent === undefined ? undefined : derAt(parent.bytes, parent.start, parent.end)
  return child?.tag === tag ? child : undefined
}

/** The element with its tag and length. */
export function wholeOf({ bytes, from, end }: Der): Uint8Array {
  return bytes.subarray(from, end)
}

/** `2.5.4.3`; undefined for no object identifier, or one with a number that nobody has. */
export function oidOf({ bytes, tag, start, end }: Der): string | undefined {
  if (tag !== TAG.oid || end - start > 32) return undefined
  const numbers: number[] = []
  let number = 0
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0
    number = number * 128 + (byte & 0x7f)
    if (number > 0xffff_ffff) return undefined
    if (byte > 0x7f) continue
    numbers.push(number)
    number = 0
  }
  const [first = 0, ...rest] = numbers
  const top = Math.min(2, Math.floor(first / 40))
  return [top, first - 40 * top, ...rest].join('.')
}

/** Texts as certificates hold them; undefined for what is none. */
export function derText({ bytes, tag, start, end }: Der): string | undefined {
  const content = bytes.subarray(start, end)
  // UTF8String, PrintableString, T61String, IA5String, BMPString.
  if (tag === 0x0c) return new TextDecoder().decode(content)
  if (tag === 0x13 || tag === 0x14 || tag === 0x16) return latin1(content)
  return tag === 0x1e ? wide(content) : undefined
}

/** Bytes as characters of the same number. */
export function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
}

function wide(bytes: Uint8Array): string {
  const units: string[] = []
  for (let at = 0; at + 1 < bytes.length; at += 2)
    units.push(String.fromCharCode((bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)))
  return units.join('')
}
