// Mends templates where rules say how: each finding that counts, whose rule names an edit and whose place leaves no doubt about it.
import { JsonDocument } from '../../arm/json/document.ts'
import { isSuppressed, type Finding } from '../../finding/finding.ts'
import type { SourceText } from '../../resource/place.ts'
import type { RuleEdit } from '../../rule/rule.ts'
import { readJsonText } from '../../source/read.ts'
import { readRun, type CheckFilesOptions, type FileArgument } from '../check-files.ts'
import { judge } from '../judge.ts'
import type { WritableWorkspace } from '../update-baseline.ts'
import { editAt, withEdits, type TextEdit } from './edit.ts'

export interface FixedFile {
  readonly path: string
  /** How many properties were set. */
  readonly count: number
}

/** A workspace in which a text can be written anew, in the encoding that it has. */
export interface EditableWorkspace extends WritableWorkspace {
  /** Throws UsageError when it cannot be written, or lies outside. */
  rewriteFile(path: string, text: string): void
}

/** What is left is found by a run afterwards. */
export async function fixFiles(
  paths: readonly FileArgument[],
  options: CheckFilesOptions,
  files: EditableWorkspace,
): Promise<readonly FixedFile[]> {
  const run = await readRun(paths, options, files)
  const edits = new Map(run.rules.flatMap(({ code, edit }) => (edit === undefined ? [] : [[code, edit] as const])))
  return filesOf(judge(run).findings, edits).flatMap(({ source, edits: wanted }): FixedFile[] => {
    const file = files.read(source.path)
    // What was read may be no file, or another text by now.
    if (files.kindOf(source.path) !== 'file' || 'fault' in file || file.text !== source.text) return []
    const { text, made } = withEdits(source.text, wanted)
    files.rewriteFile(source.path, text)
    return [{ path: source.path, count: made }]
  })
}

/** The edits that findings ask for, each once, by the text that they are of. */
export function filesOf(
  findings: readonly Finding[],
  rules: ReadonlyMap<string, RuleEdit>,
): readonly { readonly source: SourceText; readonly edits: readonly TextEdit[] }[] {
  const texts = new Map<
    string,
    { source: SourceText; document: JsonDocument | undefined; edits: Map<string, TextEdit> }
  >()
  for (const finding of findings) {
    const rule = rules.get(finding.code)
    if (rule === undefined || finding.outcome !== 'fail' || isSuppressed(finding)) continue
    const { source, start } = finding.place
    const known = texts.get(source.path) ?? { source, document: documentOf(source), edits: new Map() }
    texts.set(source.path, known)
    const edit = known.document && editAt(known.document, start, rule)
    if (edit !== undefined) known.edits.set(JSON.stringify(edit), edit)
  }
  return [...texts.values()]
    .filter(({ edits }) => edits.size > 0)
    .map(({ source, edits }) => ({ source, edits: [...edits.values()] }))
}

function documentOf(source: SourceText): JsonDocument | undefined {
  const document = readJsonText(source.path, source.text)
  return document instanceof JsonDocument ? document : undefined
}
