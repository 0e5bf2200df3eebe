// Bytes of a file as text.
import { isAscii, isUtf8 } from 'node:buffer'

/**
 * UTF-8 or UTF-16, with or without a mark; undefined for anything else. JSON and YAML begin with a character of ASCII, so a
 * zero beside it tells UTF-16.
 */
export function decode(bytes: Buffer): string | undefined {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0))
    return new TextDecoder('utf-16le').decode(bytes)
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined))
    return new TextDecoder('utf-16be').decode(bytes)
  // NOTE: what is ASCII alone needs no decoder, which takes half of the time of reading a large file.
  if (isAscii(bytes)) return bytes.toString('latin1')
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : undefined
}
