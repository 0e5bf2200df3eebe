// What a reviewer may take over: the edits that rules name, on lines that a change writes, as the lines that would come in their place.
import type { Finding } from '../../finding/finding.ts'
import type { AnnotationOptions } from '../../report/annotations.ts'
import type { Report } from '../../report/report.ts'
import type { Suggestion } from '../../report/suggestion.ts'
import type { TextEdit } from './edit.ts'
import { mendable } from './found.ts'

/** In the order of the report; of several for one line the first. */
export function suggestionsOf(
  { findings, rules }: Pick<Report, 'findings' | 'rules'>,
  lines: NonNullable<AnnotationOptions['lines']>,
): readonly Suggestion[] {
  const taken = new Map<string, Suggestion>()
  for (const { finding, edit } of mendable(findings, rules, (path) => lines.has(path))) {
    const suggestion = suggested(finding, edit)
    if (suggestion === undefined) continue
    const { path, first, last } = suggestion
    const isWritten = lines.get(path)?.some((hunk) => hunk.start <= first && last <= hunk.end) === true
    const key = `${path}\n${first}`
    if (isWritten && !taken.has(key)) taken.set(key, suggestion)
  }
  return [...taken.values()]
}

/** The whole lines that an edit touches, as they would be. NOTE: none of a file whose lines end otherwise than a comment's. */
function suggested(finding: Finding, { start, end, text: replacement }: TextEdit): Suggestion | undefined {
  const { source } = finding.place
  const { text, path } = source
  const from = text.lastIndexOf('\n', start - 1) + 1
  const lineEnd = text.indexOf('\n', end)
  const to = lineEnd < 0 ? text.length : lineEnd
  const lines = text.slice(from, start) + replacement + text.slice(end, to)
  if (lines.includes('\r')) return undefined
  return {
    path,
    first: source.position(start).line + 1,
    last: source.position(end).line + 1,
    lines,
    finding,
  }
}
