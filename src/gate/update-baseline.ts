// Writes the baseline anew: what a run finds today is what the gate holds against every later run.
import { UsageError } from '../config/usage-error.ts'
import { readRun, type CheckFilesOptions, type FileArgument } from './check-files.ts'
import type { Workspace } from './configuration.ts'
import { judge, type Run } from './judge.ts'
import { RuleNames } from './suppress/rule-names.ts'
import { entriesOf, writeBaseline, type BaselineEntry } from './suppress/baseline.ts'

/** A workspace in which a file can be written. */
export interface WritableWorkspace extends Workspace {
  /** Replaces a file as a whole. Throws UsageError when it cannot be written, or lies outside. */
  writeFile(path: string, text: string, options: { readonly overwrite: boolean }): void
}

export interface UpdatedBaseline {
  readonly path: string
  /** How many findings are in it. */
  readonly count: number
}

/** Throws UsageError when an input cannot be used: findings would be missing in the baseline. */
export async function updateBaseline(
  paths: readonly FileArgument[],
  options: CheckFilesOptions,
  files: WritableWorkspace,
): Promise<UpdatedBaseline> {
  const run = await readRun(paths, options, files, { newBaseline: true })
  const report = judge({ ...run, baseline: undefined })
  const errors = report.problems.filter(({ level }) => level === 'error')
  if (errors.length > 0) {
    const message = `${run.baselinePath} was not written: mend the problems first, because findings may be missing.`
    throw new UsageError(message, [...errors, { level: 'error', code: 'baseline', message }])
  }
  const judged = new Set(report.inputs.flatMap(({ file, parameters }) => [file, ...parameters]))
  const found = entriesOf(report)
  const entries = new Map([...keptOf(run, judged), ...found].map((entry) => [entry.fingerprint, entry]))
  files.writeFile(run.baselinePath, writeBaseline([...entries.values()]), { overwrite: true })
  return { path: run.baselinePath, count: entries.size }
}

/** Entries that this run can say nothing about: those of other files, and of rules that it was told to leave out. */
function keptOf({ baseline, complete, only, rules }: Run, judged: ReadonlySet<string>): readonly BaselineEntry[] {
  const names = new RuleNames(rules)
  const codes = new Set(only.flatMap((name) => names.codesOf(name)))
  const isJudged = ({ file, code }: BaselineEntry) =>
    (complete || judged.has(file)) && (only.length === 0 || codes.has(code))
  return (baseline?.entries ?? []).filter((entry) => !isJudged(entry))
}
