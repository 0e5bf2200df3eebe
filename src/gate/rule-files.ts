// The files that stand beside a rule: its cases, and the templates that these name. Loaded only for `test` and `explain`.
import { SourceText } from '../resource/place.ts'
import type { Problem } from '../resource/resource.ts'
import { casesPathOf, readCases, type CasesFile, type ReadBeside } from '../rule/cases.ts'
import type { Rule } from '../rule/rule.ts'
import type { FileTree } from '../source/files.ts'
import { folderOf, joinPath } from '../source/path.ts'
import { problemAt } from '../source/read.ts'

/** What keeps the file from being read is among its problems. */
export function casesOf(rule: Rule, files: FileTree): CasesFile {
  const path = casesPathOf(rule.source)
  const file = files.kindOf(path) === 'absent' ? undefined : files.read(path)
  if (file !== undefined && 'text' in file) return readCases(new SourceText(path, file.text), readBeside(files))
  const problem: Problem =
    file === undefined
      ? { ...problemAt(path, 'cases', `Rule ${rule.code} has no cases. Write ${path}.`), level: 'warning' }
      : problemAt(path, file.code, file.fault)
  return { source: new SourceText(path, ''), cases: [], survivors: [], nevers: [], problems: [problem] }
}

export function readBeside(files: FileTree): ReadBeside {
  return (path, beside) => {
    const full = joinPath(folderOf(beside), path)
    const file = files.read(full)
    return 'text' in file ? { path: full, text: file.text } : undefined
  }
}
