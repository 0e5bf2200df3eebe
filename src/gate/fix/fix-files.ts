// Mends templates where rules say how: each finding that counts, whose rule names an edit and whose place leaves no doubt about it.
import { isFilePath } from '../../report/place.ts'
import { groupBy } from '../../resource/groups.ts'
import { readRun, type CheckFilesOptions, type FileArgument } from '../check-files.ts'
import { judge } from '../judge.ts'
import type { WritableWorkspace } from '../update-baseline.ts'
import { withEdits } from './edit.ts'
import { mendable, type Mendable } from './found.ts'

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
  const found = mendable(judge(run).findings, run.rules)
  const byPath = groupBy(found, ({ finding }) => finding.place.source.path)
  return [...byPath].flatMap(([path, some]): FixedFile[] => {
    const count = fixFile(path, some, files)
    return count === 0 ? [] : [{ path, count }]
  })
}

/** Gives how many edits were made. */
function fixFile(path: string, found: readonly Mendable[], files: EditableWorkspace): number {
  const [first] = found
  const file = files.read(path)
  // What was read may be standard input, or another text by now.
  if (first === undefined || !isFilePath(path) || 'fault' in file || file.text !== first.finding.place.source.text)
    return 0
  // NOTE: what several findings ask for is one edit: a template may be deployed more than once.
  const edits = new Map(found.map(({ edit }) => [JSON.stringify(edit), edit]))
  const { text, made } = withEdits(file.text, [...edits.values()])
  files.rewriteFile(path, text)
  return made
}
