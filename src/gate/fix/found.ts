// Findings that a rule's edit would mend, with the edit of the text that they stand in.
import { JsonDocument } from '../../arm/json/document.ts'
import { isSuppressed, type Finding } from '../../finding/finding.ts'
import type { RuleEdit } from '../../rule/rule.ts'
import { readJsonText } from '../../source/read.ts'
import { editAt, type TextEdit } from './edit.ts'

export interface Mendable {
  readonly finding: Finding
  readonly edit: TextEdit
}

/** What a rule says of its edit. */
export interface EditingRule {
  readonly code: string
  readonly edit?: RuleEdit | undefined
}

/** Those that failed and count, in their order. `isAsked` says of which files. */
export function mendable(
  findings: readonly Finding[],
  rules: readonly EditingRule[],
  isAsked: (path: string) => boolean = () => true,
): readonly Mendable[] {
  const edits = new Map(rules.flatMap(({ code, edit }) => (edit === undefined ? [] : [[code, edit] as const])))
  const documents = new Map<string, JsonDocument | undefined>()
  return findings.flatMap((finding): Mendable[] => {
    const rule = edits.get(finding.code)
    const { source, start } = finding.place
    if (rule === undefined || finding.outcome !== 'fail' || isSuppressed(finding) || !isAsked(source.path)) return []
    if (!documents.has(source.path)) {
      const read = readJsonText(source.path, source.text)
      documents.set(source.path, read instanceof JsonDocument ? read : undefined)
    }
    const document = documents.get(source.path)
    const edit = document && editAt(document, start, rule)
    return edit === undefined ? [] : [{ finding, edit }]
  })
}
