// What a reviewer may take over: the edits that rules name, on lines that a change writes, as the lines that would come in their place.
import { JsonDocument } from '../../arm/json/document.ts'
import { isSuppressed, type Finding } from '../../finding/finding.ts'
import type { AnnotationOptions } from '../../report/annotations.ts'
import type { Report } from '../../report/report.ts'
import type { Suggestion } from '../../report/suggestion.ts'
import type { SourceText } from '../../resource/place.ts'
import { readJsonText } from '../../source/read.ts'
import { editAt, type TextEdit } from './edit.ts'

/** In the order of the report; of several for one line the first. */
export function suggestionsOf(
  { findings, rules }: Pick<Report, 'findings' | 'rules'>,
  lines: NonNullable<AnnotationOptions['lines']>,
): readonly Suggestion[] {
  const edits = new Map(rules.flatMap(({ code, edit }) => (edit === undefined ? [] : [[code, edit] as const])))
  const documents = new Map<string, JsonDocument | undefined>()
  const taken = new Map<string, Suggestion>()
  for (const finding of findings) {
    const rule = edits.get(finding.code)
    const { source, start } = finding.place
    const written = lines.get(source.path)
    if (rule === undefined || written === undefined || finding.outcome !== 'fail' || isSuppressed(finding)) continue
    if (!documents.has(source.path)) documents.set(source.path, documentOf(source))
    const document = documents.get(source.path)
    const edit = document && editAt(document, start, rule)
    const suggestion = edit && suggested(finding, edit)
    if (suggestion === undefined) continue
    const { first, last } = suggestion
    const isWritten = written.some((hunk) => hunk.start <= first && last <= hunk.end)
    const key = `${source.path}\n${first}`
    if (isWritten && !taken.has(key)) taken.set(key, suggestion)
  }
  return [...taken.values()]
}

function documentOf(source: SourceText): JsonDocument | undefined {
  const document = readJsonText(source.path, source.text)
  return document instanceof JsonDocument ? document : undefined
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
