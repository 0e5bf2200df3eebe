// Bytes of a file as text, and back.
import { isAscii, isUtf8 } from 'node:buffer'

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/**
 * UTF-8 or UTF-16, with or without a mark; undefined for anything else. JSON and YAML begin with a character of ASCII, so a
 * zero beside it tells UTF-16.
 */
export function decode(bytes: Buffer): string | undefined {
  const encoding = encodingOf(bytes)
  if (encoding !== 'utf-8') return new TextDecoder(encoding).decode(bytes)
  // NOTE: what is ASCII alone needs no decoder, which takes half of the time of reading a large file.
  if (isAscii(bytes)) return bytes.toString('latin1')
  return isUtf8(bytes) ? new TextDecoder().decode(bytes) : undefined
}

function encodingOf([first, second]: Buffer): Encoding {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le'
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0 && second !== undefined)) return 'utf-16be'
  return 'utf-8'
}

/** A text in the encoding of the bytes that it is to replace, with a mark where these have one. */
export function encodeLike(bytes: Buffer, text: string): Buffer {
  const encoding = encodingOf(bytes)
  if (encoding === 'utf-8') return Buffer.from((bytes[0] === 0xef && bytes[1] === 0xbb ? mark : '') + text, 'utf8')
  const isMarked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const little = Buffer.from((isMarked ? mark : '') + text, 'utf16le')
  return encoding === 'utf-16le' ? little : little.swap16()
}

const mark = '\ufeff'
