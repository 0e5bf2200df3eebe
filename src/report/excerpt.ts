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
/** What is looked at on each side of the place, so that a minified file costs no more than any other. */
const window = 1024

/** Undefined where there is no text to show. */
export function excerptOf(place: Place): Excerpt | undefined {
  const { source, start, end } = place
  const { line, column } = source.position(start)
  const { before: left, after: right } = around(source.text, start, column)
  const part = right.slice(0, Math.max(1, Math.min(end - start, longestLine))).trimEnd()
  if (part === '') return undefined
  if (showsOthers(left, right, part)) return { line: line + 1, text: plain(part), start: 0, length: plain(part).length }
  const before = plain(left.trimStart())
  const text = before + plain(right.trimEnd())
  // Of an object or array that goes on below, its first line is meant, not the bracket.
  if (/^[{[]$/.test(part.trim())) return { line: line + 1, text, start: 0, length: text.length }
  return { line: line + 1, text, start: before.length, length: plain(part).length }
}

/** The line before and after an offset, as far as the window reaches. */
function around(text: string, offset: number, column: number): { readonly before: string; readonly after: string } {
  const rest = text.slice(offset, offset + window)
  const lineEnd = endOfLine(rest)
  return {
    before: text.slice(offset - Math.min(column, window), offset),
    after: lineEnd < 0 ? rest : rest.slice(0, lineEnd),
  }
}

/** Below 0 where the line goes on. */
function endOfLine(text: string): number {
  const [feed, carriage] = [text.indexOf('\n'), text.indexOf('\r')]
  return feed < 0 || carriage < 0 ? Math.max(feed, carriage) : Math.min(feed, carriage)
}

/**
 * NOTE: a line may hold more than the finding is about: in a minified file everything, in a parameters file the value of a
 * secure parameter. Its neighbours are shown only where they cannot be secret.
 */
function showsOthers(left: string, right: string, part: string): boolean {
  // NOTE: the two are not joined first, because a finding in a minified file is asked for as often as any other.
  const before = left.trimStart()
  const length = before === '' ? right.trim().length : before.length + right.trimEnd().length
  if (length > longestLine) return true
  const rest = (left + right).replace(part, '')
  return /secure|"value"|defaultValue|password|secret/i.test(rest)
}
