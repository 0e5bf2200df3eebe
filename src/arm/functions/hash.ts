// uniqueString and guid: the same values as Azure's.
import type { ArmFunction, CallSite } from './function.ts'
import type { Args } from './arguments.ts'
import { findUnknown } from '../../resource/value.ts'
import { scalarText } from './to-text.ts'
import { murmur64 } from './murmur.ts'
import { sha1 } from './sha1.ts'

export const hashFunctions: readonly ArmFunction[] = [
  {
    name: 'uniqueString',
    min: 1,
    max: Infinity,
    summary: 'A string of 13 characters, the same for the same arguments.',
    unknowns: 'own',
    call: (args, site) =>
      args.some((arg) => findUnknown(arg)) ? site.unknown(args, { length: 13 }) : base32(murmur64(bytesOf(args, site))),
  },
  {
    name: 'guid',
    min: 1,
    max: Infinity,
    summary: 'A GUID, the same for the same arguments.',
    unknowns: 'own',
    call: (args, site) =>
      args.some((arg) => findUnknown(arg)) ? site.unknown(args, { length: 36 }) : nameGuid(bytesOf(args, site)),
  },
]

function bytesOf(args: Args, site: CallSite): Uint8Array {
  const texts = args.map((arg, index) => {
    const text = arg === null ? undefined : scalarText(arg)
    if (text === undefined) throw site.wrong(index, 'a string', arg)
    return text
  })
  return new TextEncoder().encode(texts.join('-'))
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** 13 letters of five bits each, the most significant first; the last letter holds four. */
function base32(hash: bigint): string {
  let text = ''
  for (let shift = 59n; shift >= 0n; shift -= 5n) text += LETTERS.charAt(Number((hash >> shift) & 31n))
  return text + LETTERS.charAt(Number((hash << 1n) & 31n))
}

// The namespace of Azure's guid(), 11fb06fb-712d-4ddd-98c7-e71bbd588830.
const NAMESPACE = [0x11, 0xfb, 0x06, 0xfb, 0x71, 0x2d, 0x4d, 0xdd, 0x98, 0xc7, 0xe7, 0x1b, 0xbd, 0x58, 0x88, 0x30]

/** A GUID of version 5 (RFC 9562). */
function nameGuid(name: Uint8Array): string {
  const bytes = new Uint8Array(NAMESPACE.length + name.length)
  bytes.set(NAMESPACE)
  bytes.set(name, NAMESPACE.length)
  const hex = Array.from(sha1(bytes).slice(0, 16), (byte, index) => {
    const marked = index === 6 ? (byte & 0x0f) | 0x50 : index === 8 ? (byte & 0x3f) | 0x80 : byte
    return marked.toString(16).padStart(2, '0')
  })
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
