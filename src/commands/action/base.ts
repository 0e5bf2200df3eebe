// What a step compares its report with: the report of the base of the change, from a file or worked out from its commit. The gate
// does not hang on it: where there is nothing to compare with, that is said, with how to get it.
import { UsageError } from '../../config/usage-error.ts'
import { readBaseReport } from '../../gate/base-report.ts'
import type { Event } from '../../host/event.ts'
import type { Files } from '../../host/files.ts'
import type { Host } from '../../host/host.ts'
import { compare, type Comparison, type NotCompared } from '../../report/comparison.ts'
import type { Report } from '../../report/report.ts'
import type { Step } from './inputs.ts'

export interface BaseContext {
  readonly event: Event
  readonly files: Files
  readonly host: Host
}

/** Undefined where nobody asks for it: the step judges health, or is for no change. */
export async function comparedWithBase(
  report: Report,
  step: Step,
  context: BaseContext,
): Promise<Comparison | NotCompared | undefined> {
  if (step.health !== undefined) return undefined
  try {
    if (step.baseReport !== undefined) return compare(report, baseReportOf(step.baseReport, context))
    return undefined
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    return { why: error.message }
  }
}

/** NOTE: the workflow may name a file anywhere, as the output of a step before; the checkout may not lead there by a link. */
function baseReportOf(path: string, { files, host }: BaseContext) {
  const read = /^(?:\/|[A-Za-z]:[\\/])/.test(path) ? host.readText(path) : textIn(files, path)
  if (read === undefined) throw new UsageError(`base-report: there is no file ${path} that can be read.`)
  return readBaseReport(path, read)
}

function textIn(files: Files, path: string): string {
  const file = files.read(files.fromUser(path))
  if ('fault' in file) throw new UsageError(`base-report: ${file.fault}`)
  return file.text
}
