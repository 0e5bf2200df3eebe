// Texts of which parts are known: taken apart, cut and mapped only where the result is exact.
import { joinText, piecesOf, scopeOf } from '../../resource/text.ts'
import { Unknown, mergeCauses } from '../../resource/unknown.ts'
import { isUnknown, type Text, type Value } from '../../resource/value.ts'
import { printCall, printValue } from '../expression/print.ts'
import type { CallSite } from './function.ts'

type Piece = string | Unknown

// NOTE: variables that use each other twice double the number of pieces at every step.
const mostPieces = 1000

/** The parts side by side, known neighbours joined; undefined when there are too many of them. */
export function flatPieces(parts: readonly Text[]): Piece[] | undefined {
  const pieces: Piece[] = []
  for (const part of parts) {
    for (const piece of piecesOf(part)) {
      const last = pieces.at(-1)
      if (piece === '') continue
      if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece
      else pieces.push(piece)
    }
    if (pieces.length > mostPieces) return undefined
  }
  return pieces
}

/** One text of parts: a string when all are known, else this call with its pieces. */
export function callText(site: CallSite, args: readonly Value[], parts: readonly Text[]): Text {
  const pieces = flatPieces(parts)
  if (pieces === undefined) return site.unknown(args)
  const [only] = pieces
  if (pieces.length === 0) return ''
  if (pieces.length === 1 && typeof only === 'string') return only
  return site.unknown(args, { pieces })
}

/** One text of parts that prints as `format('…{0}…', <unknown parts>)`. */
export function formatText(parts: readonly Text[]): Text {
  const pieces = flatPieces(parts)
  if (pieces === undefined) return joinText(parts)
  return joinText(pieces, () => {
    const unknowns = pieces.filter((piece) => typeof piece !== 'string')
    let index = 0
    const format = pieces.map((piece) => (typeof piece === 'string' ? escapeBraces(piece) : `{${index++}}`)).join('')
    return printCall('format', [printValue(format), ...unknowns.map((unknown) => unknown.text)])
  })
}

/** True when the value is certainly a text, known or in parts. */
export function isText(value: Value): value is Text {
  return typeof value === 'string' || (isUnknown(value) && (value.pieces !== undefined || value.length !== undefined))
}

/** UTF-16 units of a text; undefined when that is not known. */
export function lengthOfText(text: Text): number | undefined {
  let length = 0
  for (const piece of piecesOf(text)) {
    if (piece.length === undefined) return undefined
    length += piece.length
  }
  return length
}

/** The part from `start` to before `end` when it can be told; it must lie within the text. */
export function sliceText(text: Text, start: number, end: number): Text | undefined {
  const taken: Piece[] = []
  let at = 0
  for (const piece of piecesOf(text)) {
    if (at >= end) break
    if (typeof piece === 'string') {
      taken.push(piece.slice(Math.max(0, start - at), Math.max(0, end - at)))
      at += piece.length
      continue
    }
    if (piece.length === undefined) return undefined
    const next = at + piece.length
    if (at >= start && next <= end) taken.push(piece)
    else if (next > start && at < end) return undefined
    at = next
  }
  if (at < end) return undefined
  const [only, ...others] = flatPieces(taken) ?? taken
  return only !== undefined && others.length === 0 ? only : joinText(flatPieces(taken) ?? taken)
}

/** A text whose known pieces are changed by `map`, and whose unknown ones become `name(piece)` of the same length. */
export function mapPieces(text: Unknown, map: (piece: string) => string, name: string): Piece[] {
  return piecesOf(text).map((piece) =>
    typeof piece === 'string' ? map(piece) : unknownOf([piece], () => printCall(name, [piece.text]), piece.length),
  )
}

/** An unknown made of others. */
export function unknownOf(from: readonly Unknown[], print: () => string, length?: number): Unknown {
  const parts = { print, causes: mergeCauses(from), scope: scopeOf(from) }
  return new Unknown(length === undefined ? parts : { ...parts, length })
}

function escapeBraces(text: string): string {
  return text.replaceAll('{', '{{').replaceAll('}', '}}')
}
