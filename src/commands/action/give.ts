// What a step gives: its log, annotations, the summary of the job, report files, outputs.
import { UsageError } from '../../config/usage-error.ts'
import { suggestionsOf } from '../../gate/fix/suggest.ts'
import { readEvent, type Event } from '../../host/event.ts'
import type { Files } from '../../host/files.ts'
import { addSummary, logText, setOutput, tellError, tellNotice } from '../../host/github.ts'
import type { Host } from '../../host/host.ts'
import { annotations, type AnnotationOptions } from '../../report/annotations.ts'
import { mistakeComment, pullRequestComment } from '../../report/comment.ts'
import { printComparison, type Comparison, type NotCompared } from '../../report/comparison.ts'
import { plain } from '../../report/escape.ts'
import { jsonReport } from '../../report/json.ts'
import { printPlace } from '../../report/place.ts'
import type { Report } from '../../report/report.ts'
import { markdownSummary, mistakeSummary } from '../../report/summary.ts'
import { suggestionComment, type SuggestionComment } from '../../report/suggestion.ts'
import { textReport } from '../../report/text/report.ts'
import type { ExitCode } from '../command.ts'
import { linksOf, writeComment } from './comment.ts'
import { writeReports } from './files.ts'
import { commentOf, type Step } from './inputs.ts'

/** What a step came to. */
export interface Outcome {
  readonly step: Step
  readonly event: Event
  readonly report: Report
  readonly files: Files
  readonly compared: Comparison | NotCompared | undefined
  /** The lines that the change writes, where they are known. */
  readonly lines: AnnotationOptions['lines']
  /** Files that are not as the last commit of the change has them, where that is known. */
  readonly differing: ReadonlySet<string> | undefined
  /** What could not be done, in sentences. */
  readonly notes: readonly string[]
}

/** Gives the exit code. The log comes first, so that nothing is lost when a file cannot be written. */
export async function give(outcome: Outcome, host: Host): Promise<ExitCode> {
  const { step, report, compared } = outcome
  const against = compared === undefined ? '' : `${plain(printComparison(compared))}\n`
  logText(host, `${textReport(report, { colour: false })}${against}`)
  if (step.annotations) annotate(outcome, host)
  const { outputs, faults } = await writeReports(report, step, { files: outcome.files, host })
  for (const fault of faults) tellError(host, fault)
  const said = [...faults, ...outcome.notes]
  const unsaid = await comment(outcome, said, host)
  for (const note of [...outcome.notes, ...unsaid]) tellNotice(host, note)
  const json = host.writeTemporary(temporaryFolder(host), 'report.json', jsonReport(report))
  addSummary(host, markdownSummary(report, { compared, notes: [...said, ...unsaid] }))
  const { summary, verdict } = report
  setOutputs(host, {
    verdict,
    errors: summary.error,
    warnings: summary.warning,
    unknown: summary.unknown,
    findings: summary.error + summary.warning + summary.info,
    'report-json': json,
    ...outputs,
  })
  return faults.length === 0 || report.exitCode === 3 ? report.exitCode : 2
}

function annotate({ report, compared, lines: changed }: Outcome, host: Host): void {
  const fresh = compared !== undefined && 'fresh' in compared ? compared.fresh : undefined
  const { lines, rest } = annotations(report, { lines: changed, fresh })
  for (const line of lines) host.out.write(`${line}\n`)
  if (rest.length > 0)
    host.out.write(
      `${rest.length} further annotations are in the summary of the job: GitHub shows ten of each level.\n`,
    )
}

/** Why it could not be written, where it was asked for. */
async function comment(outcome: Outcome, notes: readonly string[], host: Host): Promise<readonly string[]> {
  const { step, event, report, compared } = outcome
  if (step.comment === undefined) return []
  const { key } = step.comment
  const text = pullRequestComment(report, { key, compared, notes, ...linksOf(host, event) })
  const suggestions = suggestionsIn(outcome)
  return writeComment(step.comment, event, { text, suggestions }, host)
}

/** Of files that stand here as the change has them: lines of others are not those that a reviewer sees. */
function suggestionsIn({ report, lines, differing }: Outcome): readonly SuggestionComment[] {
  if (lines === undefined || differing === undefined) return []
  const found = suggestionsOf(report, lines).filter(({ path }) => !differing.has(path))
  return found.flatMap((one) => suggestionComment(one) ?? [])
}

function temporaryFolder({ env }: Host): string {
  return env['RUNNER_TEMP'] ?? env['TMPDIR'] ?? '/tmp'
}

interface Outputs {
  readonly verdict: Report['verdict']
  readonly errors: number
  readonly warnings: number
  readonly unknown: number
  readonly findings: number
  /** Left out when there is no report. */
  readonly 'report-json'?: string
  /** Left out where nobody asked for them. */
  readonly 'report-sarif'?: string
  readonly 'report-html'?: string
}

function setOutputs(host: Host, outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(host, name, String(value))
}

/** The step was asked for what it cannot do, or cannot write what it has to say: both are told wherever that can be done. */
export async function giveMistake({ problems }: UsageError, host: Host): Promise<void> {
  const messages = problems.map(({ message, place }) =>
    place === undefined ? message : `${printPlace(place)}: ${message}`,
  )
  for (const message of messages) tellError(host, message)
  for (const note of await commentMistake(messages, host)) tellNotice(host, note)
  const none: Outputs = { verdict: 'unknown', errors: 0, warnings: 0, unknown: 0, findings: 0 }
  for (const write of [() => addSummary(host, mistakeSummary(messages)), () => setOutputs(host, none)]) {
    try {
      write()
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      if (!messages.includes(error.message)) tellError(host, error.message)
    }
  }
}

/** NOTE: what an earlier run said may not stand there as if it were still so. */
async function commentMistake(messages: readonly string[], host: Host): Promise<readonly string[]> {
  const asked = commentOf(host.env)
  return asked === undefined
    ? []
    : writeComment(asked, readEvent(host), { text: mistakeComment(messages, asked.key) }, host)
}
