// Functions that make one text of others: joining, case, replacing. Known pieces stay known where that is exact.
import { findUnknown, isArray, isUnknown, type Text, type Value } from '../../resource/value.ts'
import { piecesOf } from '../../resource/text.ts'
import { describe, printCall, printValue } from '../expression/print.ts'
import type { ArmFunction, CallSite, EagerFunction } from './function.ts'
import { arrayArg, countArg, textArg, type Args } from './arguments.ts'
import { concatArrays, partOfConcat } from './concat-arrays.ts'
import { callText, isText, mapPieces, unknownOf } from './known-text.ts'
import { lower, upper } from './letters.ts'
import { splitText } from './split.ts'
import { jsonText, scalarText } from './to-text.ts'

export const textFunctions: readonly ArmFunction[] = [
  {
    name: 'concat',
    min: 0,
    max: Infinity,
    summary: 'Joins strings to one string, or arrays to one array.',
    unknowns: 'own',
    call: (args, site) => (args.some((arg) => isArray(arg)) ? concatArrays(args, site) : concatTexts(args, site)),
    part: partOfConcat,
  },
  cased('toLower', 'The string in lower case.', lower),
  cased('toUpper', 'The string in upper case.', upper),
  {
    name: 'trim',
    min: 1,
    max: 1,
    summary: 'The string without blanks at its ends.',
    unknowns: 'own',
    call: trim,
  },
  {
    name: 'string',
    min: 1,
    max: 1,
    summary: 'Converts a value to a string; arrays and objects to JSON.',
    unknowns: 'own',
    call: ([value = null], site) => {
      if (isUnknown(value)) return isText(value) ? value : site.unknown([value])
      return (
        scalarText(value) ??
        (findUnknown(value) !== undefined
          ? site.unknown([value])
          : jsonText(value, '"', (length) => site.checkText(length)))
      )
    },
  },
  {
    name: 'join',
    min: 2,
    max: 2,
    summary: 'Joins the elements of an array with a delimiter between them.',
    unknowns: 'structure',
    call: (args, site) => {
      const delimiter = textArg(args, 1, site)
      const parts = arrayArg(args, 0, site).flatMap((part, index): Text[] => {
        const text = partText(part, 0, site)
        return index === 0 ? [text] : [delimiter, text]
      })
      checkTotal(parts, site)
      return callText(site, args, parts)
    },
  },
  {
    name: 'replace',
    min: 3,
    max: 3,
    summary: 'The string with all instances of a text replaced by another.',
    unknowns: 'own',
    call: replace,
  },
  {
    name: 'padLeft',
    min: 2,
    max: 3,
    summary: 'The string, filled on the left to a length with blanks or the given character.',
    call: (args, site) => {
      const [value = null] = args
      const text = typeof value === 'number' || typeof value === 'bigint' ? String(value) : textArg(args, 0, site)
      const length = countArg(args, 1, site)
      const fill = args.length > 2 ? textArg(args, 2, site) : ' '
      if (fill.length !== 1) throw site.error('argument', 'the third argument must be one character.')
      if (length < 0) throw site.error('argument', 'the length must not be negative.')
      site.checkText(length)
      return text.padStart(length, fill)
    },
  },
  {
    name: 'split',
    min: 2,
    max: 2,
    summary: 'The parts of a string between delimiters.',
    unknowns: 'own',
    call: splitText,
  },
]

function cased(name: string, summary: string, change: (text: string) => string): EagerFunction {
  return {
    name,
    min: 1,
    max: 1,
    summary,
    unknowns: 'own',
    call: (args, site) => {
      const [value = null] = args
      if (!isUnknown(value)) return change(textArg(args, 0, site))
      if (value.pieces === undefined) return site.unknown(args, lengthOption(value.length))
      return callText(site, args, mapPieces(value, change, name))
    },
  }
}

function lengthOption(length: number | undefined): { length?: number } {
  return length === undefined ? {} : { length }
}

function concatTexts(args: Args, site: CallSite): Value {
  // An unknown may be an array unless a known neighbour says that this is about texts.
  const known = args.some((arg) => !isUnknown(arg) || isText(arg))
  if (!known && args.length > 0) return args.length === 1 ? (args[0] ?? null) : site.unknown(args)
  const parts = args.map((arg, index) => partText(arg, index, site))
  checkTotal(parts, site)
  return callText(site, args, parts)
}

/** A part of `concat` or `join`: booleans read `True`, numbers as they are. */
function partText(value: Value, argument: number, site: CallSite): Text {
  if (isUnknown(value)) return value
  const text = value === null ? undefined : scalarText(value)
  if (text === undefined)
    throw site.error(
      'argument',
      `argument ${argument + 1}: expected strings, integers or booleans, got ${describe(value)}.`,
    )
  return text
}

function checkTotal(parts: readonly Text[], site: CallSite): void {
  site.spend(parts.length)
  site.checkText(parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0))
}

function trim(args: Args, site: CallSite): Value {
  const [value = null] = args
  if (!isUnknown(value)) return textArg(args, 0, site).trim()
  const pieces = [...piecesOf(value)]
  const [first, last] = [pieces[0], pieces.at(-1)]
  // What an unknown end would lose is not known.
  if (typeof first !== 'string' || typeof last !== 'string' || first.trim() === '' || last.trim() === '')
    return site.unknown(args)
  pieces[0] = first.trimStart()
  pieces[pieces.length - 1] = last.trimEnd()
  return callText(site, args, pieces)
}

function replace(args: Args, site: CallSite): Value {
  const [value = null, ...rest] = args
  if (rest.some((arg) => isUnknown(arg))) return site.unknown(args)
  const [old, fresh] = [textArg(args, 1, site), textArg(args, 2, site)]
  if (old === '') throw site.error('argument', 'the text to replace must not be empty.')
  const change = (text: string): string => {
    const parts = text.split(old)
    site.checkText(text.length + (parts.length - 1) * (fresh.length - old.length))
    return parts.join(fresh)
  }
  if (!isUnknown(value)) return change(textArg(args, 0, site))
  // A longer text might begin in one piece and end in the next.
  if (value.pieces === undefined || old.length > 1) return site.unknown(args)
  const parts = piecesOf(value).map((piece) =>
    typeof piece === 'string'
      ? change(piece)
      : unknownOf([piece], () => printCall('replace', [piece.text, printValue(old), printValue(fresh)])),
  )
  return callText(site, args, parts)
}
