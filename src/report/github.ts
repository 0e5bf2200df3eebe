// The report as a log of a GitHub workflow: annotations as workflow commands, then in plain lines what their limit left out,
// and the gate.
import { logLine } from './annotation.ts'
import { annotations } from './annotations.ts'
import { plain } from './escape.ts'
import type { ReportOptions } from './options.ts'
import type { Report } from './report.ts'
import { printChangedSince, printCounts, printVerdict } from './words.ts'

export function githubReport(report: Report, { folder }: ReportOptions = {}): string {
  const { lines, rest } = annotations(report, { ...(folder !== undefined && { folder }) })
  const more = rest.length === 0 ? [] : [`${rest.length} more, of which GitHub shows no annotation:`]
  const closing = plain(`poolgate ${printVerdict(report)}; ${printCounts(report)}`)
  const since = report.changedSince ? [plain(printChangedSince(report.changedSince))] : []
  return [...lines, ...more, ...rest.map((one) => plain(logLine(one))), ...since, closing]
    .map((line) => `${line}\n`)
    .join('')
}
