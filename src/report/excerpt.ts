// The source line that a finding points at, with what to underline. Never more of a line than is safe to show.
import type { Place } from '../resource/place.ts'
import { plain } from './escape.ts'

export interface Excerpt {
  /** From 1. */
  readonly line: number
  readonly text: string
  /** Where the underline starts in `text`, and how long it is. */
  readonly start: number
  readonly length: number
}

/** Longer lines are those of generated files: only the part in question is shown. */
const longestLine = 160

/** Undefined where there is no text to show. */
export function excerptOf(place: Place): Excerpt | undefined {
  const { source, start, end } = place
  const { line, column } = source.position(start)
  const whole = source.line(line)
  const part = whole.slice(column, column + Math.max(1, Math.min(end - start, longestLine)))
  if (part.trim() === '') return undefined
  if (showsOthers(whole, part)) return { line: line + 1, text: plain(part), start: 0, length: plain(part).length }
  const indent = whole.length - whole.trimStart().length
  const before = plain(whole.slice(Math.min(indent, column), column))
  const text = before + plain(whole.slice(column).trimEnd())
  // Of an object or array that goes on below, its first line is meant, not the bracket.
  if (/^[{[]$/.test(part.trim())) return { line: line + 1, text, start: 0, length: text.length }
  return { line: line + 1, text, start: before.length, length: plain(part).length }
}

/**
 * NOTE: a line may hold more than the finding is about: in a minified file everything, in a parameters file the value of a
 * secure parameter. Its neighbours are shown only where they cannot be secret.
 */
function showsOthers(whole: string, part: string): boolean {
  if (whole.trim().length > longestLine) return true
  const rest = whole.replace(part, '')
  return /secure|"value"|defaultValue|password|secret/i.test(rest)
}
