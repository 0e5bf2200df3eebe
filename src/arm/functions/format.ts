// `format`: .NET's composite formatting.
import { findUnknown, isArray, isObject, isUnknown, type Text, type Value } from '../../resource/value.ts'
import { printCall, printValue } from '../expression/print.ts'
import type { ArmFunction, CallSite } from './function.ts'
import { textArg, type Args } from './arguments.ts'
import { callText, unknownOf } from './known-text.ts'
import { formatNumber } from './number-format.ts'
import { jsonText, scalarText } from './to-text.ts'

export const formatFunctions: readonly ArmFunction[] = [
  {
    name: 'format',
    min: 1,
    max: Infinity,
    summary: 'Fills the places {0}, {1,10}, {2:N0} … of a text with values.',
    unknowns: 'own',
    call: (args, site) => {
      if (isUnknown(args[0])) return site.unknown(args)
      const parts = readFormat(textArg(args, 0, site), args.length - 1, site)
      const texts: Text[] = []
      let length = 0
      for (const part of parts) {
        const text = typeof part === 'string' ? part : fill(part, args, site)
        length += typeof text === 'string' ? text.length : 0
        site.checkText(length)
        texts.push(text)
      }
      site.spend(parts.length)
      return callText(site, args, texts)
    },
  },
]

interface Hole {
  readonly index: number
  /** Least width; negative to the left, 0 for none. */
  readonly width: number
  readonly style: string
  readonly written: string
}

function readFormat(format: string, count: number, site: CallSite): (string | Hole)[] {
  const parts: (string | Hole)[] = []
  let from = 0
  while (from < format.length) {
    const at = nextBrace(format, from)
    if (at > from) parts.push(format.slice(from, at))
    if (at >= format.length) break
    const brace = format.charAt(at)
    if (format.charAt(at + 1) === brace) {
      parts.push(brace)
      from = at + 2
      continue
    }
    const end = brace === '{' ? endOfHole(format, at) : -1
    const hole = end < 0 ? undefined : readHole(format.slice(at, end + 1))
    if (hole === undefined || hole.index >= count) throw invalid(format, at, hole, count, site)
    parts.push(hole)
    from = end + 1
  }
  return parts
}

function invalid(format: string, at: number, hole: Hole | undefined, count: number, site: CallSite) {
  const what =
    hole === undefined
      ? `near '${format.slice(at, at + 20)}'; write {{ and }} for braces`
      : `${hole.written} asks for more than the ${count} values given`
  return site.error('argument', `the format is invalid: ${what}.`)
}

function nextBrace(format: string, from: number): number {
  let at = from
  while (at < format.length && format.charCodeAt(at) !== 123 && format.charCodeAt(at) !== 125) at++
  return at
}

function endOfHole(format: string, start: number): number {
  return format.indexOf('}', start)
}

function readHole(written: string): Hole | undefined {
  const match = /^\{(\d{1,7}) *(?:, *(-?\d{1,7}) *)?(?::([^{}]*))?\}$/.exec(written)
  if (match === null) return undefined
  return { index: Number(match[1]), width: Number(match[2] ?? 0), style: match[3] ?? '', written }
}

function fill(hole: Hole, args: Args, site: CallSite): Text {
  const value = args[hole.index + 1] ?? null
  const plain = hole.width === 0 && hole.style === ''
  if (isUnknown(value) && plain) return value
  const unknown = findUnknown(value)
  if (unknown !== undefined) {
    const shape = `{0${hole.written.slice(1 + String(hole.index).length)}`
    return unknownOf([unknown], () => printCall('format', [printValue(shape), printValue(value)]))
  }
  const text = textOf(value, hole, site)
  if (plain) return text
  site.checkText(Math.abs(hole.width))
  return hole.width < 0 ? text.padEnd(-hole.width) : text.padStart(hole.width)
}

function textOf(value: Value, hole: Hole, site: CallSite): string {
  if (isArray(value) || isObject(value)) return jsonText(value, "'", (length) => site.checkText(length))
  if (hole.style === '' || (typeof value !== 'number' && typeof value !== 'bigint')) return scalarText(value) ?? ''
  const text = formatNumber(value, hole.style)
  if (text === undefined)
    throw site.error('argument', `the format is invalid: '${hole.style}' is not a format of numbers.`)
  return text
}
