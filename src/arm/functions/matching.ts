// Whether two values are equal as `equals` sees it: strings with case, keys without, and `maybe` where it is not known.
import { piecesOf, type Match } from '../../resource/text.ts'
import { ArmError } from '../error.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { findUnknown, isArray, isObject, isUnknown, type Text, type Value } from '../../resource/value.ts'

/** Takes steps from the budget of the run: values that share parts are as large as they print, not as they are stored. */
export type Spend = (steps: number) => void

// NOTE: a loop of a template can nest values without bound; the template language has no use for more than this.
const deepestValue = 1000

export function matchValues(a: Value, b: Value, spend: Spend, depth = 0): Match {
  if (a === b) return 'same'
  if (isUnknown(a)) return matchUnknown(a, b)
  if (isUnknown(b)) return matchUnknown(b, a)
  if (isArray(a)) return isArray(b) ? matchParts(a.entries(), b, (index) => b[index], { spend, depth }) : 'different'
  if (isObject(a)) return isObject(b) ? matchParts(a.entries(), b, (key) => b.get(key), { spend, depth }) : 'different'
  // NOTE: < and > compare a bigint with a decimal number by value, === does not.
  return isNumeric(a) && isNumeric(b) && !(a < b) && !(a > b) ? 'same' : 'different'
}

/** Equal keys mean equal values. Only of values that are known throughout. */
export function matchKey(value: Value, spend: Spend, depth = 0): string {
  if (isArray(value)) {
    checkDepth(depth, value.length, spend)
    return `[${value.map((part) => matchKey(part, spend, depth + 1)).join(',')}]`
  }
  if (isObject(value)) {
    checkDepth(depth, value.size, spend)
    const parts = [...value.entries()].map(
      ([key, part]) => `${JSON.stringify(key.toLowerCase())}:${matchKey(part, spend, depth + 1)}`,
    )
    return `{${parts.sort().join(',')}}`
  }
  return typeof value === 'string' ? JSON.stringify(value) : isUnknown(value) ? value.text : String(value)
}

function checkDepth(depth: number, size: number, spend: Spend): void {
  spend(size + 1)
  if (depth > deepestValue) throw new ArmError('limit', `A value is nested more than ${deepestValue} levels deep.`)
}

/**
 * The distinct values in order; undefined when an unknown one may or may not be among those before it.
 * `spend` is told of every comparison of an unknown value.
 */
export function distinctValues(values: readonly Value[], spend: Spend): readonly Value[] | undefined {
  const keys = new Set<string>()
  const distinct: Value[] = []
  const open: Value[] = []
  for (const value of values) {
    if (findUnknown(value) === undefined) {
      const key = matchKey(value, spend)
      if (keys.has(key)) continue
      spend(open.length)
      if (open.some((other) => matchValues(other, value, spend) !== 'different')) return undefined
      keys.add(key)
    } else {
      spend(distinct.length)
      const matches = new Set(distinct.map((other) => matchValues(other, value, spend)))
      if (matches.has('same')) continue
      if (matches.has('maybe')) return undefined
      open.push(value)
    }
    distinct.push(value)
  }
  return distinct
}

function matchUnknown(a: Unknown, b: Value): Match {
  if (isUnknown(b)) return a.sameAs(b) ? 'same' : matchTexts(a, b)
  if (a.pieces === undefined && a.length === undefined) return 'maybe'
  return typeof b === 'string' ? matchTexts(a, b) : 'different'
}

function matchTexts(a: Text, b: Text): Match {
  const [piecesA, piecesB] = [piecesOf(a), piecesOf(b)]
  if (piecesA.length === piecesB.length && piecesA.every((piece, index) => samePiece(piece, piecesB[index])))
    return 'same'
  if (!shareEnd(piecesA[0], piecesB[0], 0) || !shareEnd(piecesA.at(-1), piecesB.at(-1), 1)) return 'different'
  const [leastA, exactA] = lengthOf(piecesA)
  const [leastB, exactB] = lengthOf(piecesB)
  const apart = (exactA && (exactB ? leastA !== leastB : leastB > leastA)) || (exactB && leastA > leastB)
  return apart ? 'different' : 'maybe'
}

function samePiece(a: string | Unknown, b: string | Unknown | undefined): boolean {
  return typeof a === 'string' ? a === b : isUnknown(b) && a.sameAs(b)
}

function shareEnd(a: string | Unknown | undefined, b: string | Unknown | undefined, end: 0 | 1): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return true
  const length = Math.min(a.length, b.length)
  return end === 0
    ? a.slice(0, length) === b.slice(0, length)
    : a.slice(a.length - length) === b.slice(b.length - length)
}

function lengthOf(pieces: readonly (string | Unknown)[]): [least: number, exact: boolean] {
  let least = 0
  let exact = true
  for (const piece of pieces) {
    least += piece.length ?? 0
    if (piece.length === undefined) exact = false
  }
  return [least, exact]
}

function matchParts<Key>(
  parts: Iterable<[Key, Value]>,
  other: { readonly size?: number; readonly length?: number },
  partOf: (key: Key) => Value | undefined,
  { spend, depth }: { readonly spend: Spend; readonly depth: number },
): Match {
  let match: Match = 'same'
  let count = 0
  checkDepth(depth, 0, spend)
  for (const [key, part] of parts) {
    count++
    spend(1)
    const counterpart = partOf(key)
    const next = counterpart === undefined ? 'different' : matchValues(part, counterpart, spend, depth + 1)
    if (next === 'different') return 'different'
    if (next === 'maybe') match = 'maybe'
  }
  return count === (other.size ?? other.length) ? match : 'different'
}

function isNumeric(value: Value): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint'
}
