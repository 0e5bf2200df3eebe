// Functions that change the encoding of a text: JSON, base64, data URIs, URI components.
import { base64Bytes } from '../../resource/base64.ts'
import type { Value } from '../../resource/value.ts'
import { SourceText } from '../../resource/place.ts'
import { ArmError } from '../error.ts'
import { readJson } from '../json/read.ts'
import { valueOfNode } from '../json/value.ts'
import type { ArmFunction, CallSite } from './function.ts'
import { textArg } from './arguments.ts'
import { base64OfBytes, percentDecode, percentEncode, textOfBytes } from './bytes.ts'

export const encodingFunctions: readonly ArmFunction[] = [
  {
    name: 'json',
    min: 1,
    max: 1,
    summary: 'The value of a JSON text.',
    call: (args, site) => parseJson(textArg(args, 0, site), site),
  },
  {
    name: 'base64',
    min: 1,
    max: 1,
    summary: 'The base64 form of a string.',
    call: (args, site) => {
      const text = textArg(args, 0, site)
      site.checkText(text.length + Math.ceil(text.length / 3))
      return base64OfBytes(new TextEncoder().encode(text))
    },
  },
  {
    name: 'base64ToString',
    min: 1,
    max: 1,
    summary: 'The string of a base64 form.',
    call: (args, site) => decodeBase64(textArg(args, 0, site), site),
  },
  {
    name: 'base64ToJson',
    min: 1,
    max: 1,
    summary: 'The value of a JSON text in base64 form.',
    call: (args, site) => parseJson(decodeBase64(textArg(args, 0, site), site), site),
  },
  {
    name: 'dataUri',
    min: 1,
    max: 1,
    summary: 'The data URI of a string.',
    call: (args, site) => {
      const text = textArg(args, 0, site)
      site.checkText(text.length + Math.ceil(text.length / 3))
      return `data:text/plain;charset=utf-8;base64,${base64OfBytes(new TextEncoder().encode(text))}`
    },
  },
  {
    name: 'dataUriToString',
    min: 1,
    max: 1,
    summary: 'The string of a data URI.',
    call: (args, site) => {
      const text = textArg(args, 0, site)
      const comma = text.indexOf(',')
      if (text.slice(0, 5).toLowerCase() !== 'data:' || comma < 0)
        throw site.error('argument', 'expects its argument to be a valid data URI, such as data:;base64,SGVsbG8=.')
      const encoded = text.slice(comma + 1)
      return /;base64$/i.test(text.slice(0, comma)) ? decodeBase64(encoded, site) : percentDecode(encoded)
    },
  },
  {
    name: 'uriComponent',
    min: 1,
    max: 1,
    summary: 'The string with all characters encoded that have a meaning in URIs.',
    call: (args, site) => {
      const text = textArg(args, 0, site)
      site.checkText(text.length)
      return percentEncode(text)
    },
  },
  {
    name: 'uriComponentToString',
    min: 1,
    max: 1,
    summary: 'The string of an encoded URI component.',
    call: (args, site) => percentDecode(textArg(args, 0, site)),
  },
]

function parseJson(text: string, site: CallSite): Value {
  try {
    site.spend(Math.ceil(text.length / 16))
    return valueOfNode(readJson(new SourceText('', text)))
  } catch (error) {
    if (!(error instanceof ArmError) || error.code !== 'json') throw error
    // The place in the text that was passed means nothing to the reader of the template; the call does.
    throw site.error('argument', `the text is not JSON: ${error.message}`)
  }
}

function decodeBase64(text: string, site: CallSite): string {
  const bytes = base64Bytes(text)
  if (bytes === undefined) throw site.error('argument', 'the value cannot be decoded from base64 representation.')
  return textOfBytes(bytes)
}
