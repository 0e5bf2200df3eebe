// `split`, also of resource ids of which some segments are not known.
import { piecesOf } from '../../resource/text.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isArray, isUnknown, type Text, type Value } from '../../resource/value.ts'
import { textArg, type Args } from './arguments.ts'
import type { CallSite } from './function.ts'

export function splitText(args: Args, site: CallSite): Value {
  const [value = null, delimiter = null] = args
  if (isUnknown(delimiter)) return site.unknown(args)
  const delimiters = delimitersOf(delimiter, args, site)
  if (delimiters === undefined) return site.unknown(args)
  if (isUnknown(value)) {
    const [only] = delimiters
    return delimiters.length === 1 && only === '/' ? splitId(value, args, site) : site.unknown(args)
  }
  const parts = splitKnown(textArg(args, 0, site), delimiters, site)
  site.checkArray(parts.length)
  return parts
}

function delimitersOf(value: Value, args: Args, site: CallSite): readonly string[] | undefined {
  if (!isArray(value)) return [textArg(args, 1, site)].filter((text) => text !== '')
  if (value.some((part) => isUnknown(part))) return undefined
  return value.flatMap((part) => {
    if (typeof part !== 'string') throw site.wrong(1, 'a string or an array of strings', value)
    return part === '' ? [] : [part]
  })
}

function splitKnown(text: string, delimiters: readonly string[], site: CallSite): readonly string[] {
  const [only] = delimiters
  if (only === undefined) return [text]
  if (delimiters.length === 1) return text.split(only)
  site.spend(text.length * delimiters.length)
  const parts: string[] = []
  let from = 0
  for (let at = 0; at < text.length;) {
    // As in .NET the first delimiter of the list that fits counts.
    const found = delimiters.find((delimiter) => text.startsWith(delimiter, at))
    if (found === undefined) at++
    else {
      parts.push(text.slice(from, at))
      at += found.length
      from = at
    }
  }
  return [...parts, text.slice(from)]
}

/**
 * An unknown part between two slashes of an id is exactly one segment, so that the segments keep their indexes.
 * An unknown end may be several: then the result is unknown and only the segments before it are told.
 */
function splitId(value: Unknown, args: Args, site: CallSite): Value {
  const pieces = piecesOf(value)
  const [head] = pieces
  if (typeof head !== 'string' || !/^\/(?:subscriptions|providers)\//i.test(head)) return site.unknown(args)
  const segments: Text[] = []
  let open = ''
  let afterUnknown = false
  for (const [index, piece] of pieces.entries()) {
    if (typeof piece === 'string') {
      const parts = (open + (afterUnknown ? piece.slice(1) : piece)).split('/')
      open = parts.pop() ?? ''
      segments.push(...parts)
      afterUnknown = false
      continue
    }
    const next = pieces[index + 1]
    const whole = open === '' && typeof next === 'string' && next.startsWith('/')
    if (!whole) return site.unknown(args, { partial: segments })
    segments.push(piece)
    afterUnknown = true
  }
  return [...segments, open]
}
