// The reports of one run: which formats are wanted where, and giving them. Standard output takes one; all others are files of
// the workspace.
import { UsageError } from '../config/usage-error.ts'
import type { Files } from '../host/files.ts'
import type { Host } from '../host/host.ts'
import { plain } from '../report/escape.ts'
import type { ReportOptions } from '../report/options.ts'
import type { Report } from '../report/report.ts'
import { formats, printReport, reporters, showsPictures, type ReportFormat } from '../report/reporters.ts'
import { printVerdict } from '../report/words.ts'
import { withoutValue } from '../source/path.ts'
import type { Arguments } from './arguments.ts'
import type { OptionTable } from './command.ts'
import { tellProblems, terminalOf } from './output.ts'

export const reportOptions: OptionTable = {
  format: { value: 'FORMAT', values: formats, several: true, help: `${formats.join(', ')}; text when not given` },
  output: { value: 'FILE', several: true, help: 'where the format before it goes; standard output when not given' },
  'sarif-category': { value: 'NAME', help: 'SARIF: tells the runs of one commit apart in code scanning' },
  'code-scanning': { help: 'SARIF: only what GitHub may show as an open alert, without what is waived or undecided' },
}

/** A report that was asked for; without a file it goes to standard output. */
export interface Wanted {
  readonly format: ReportFormat
  readonly file?: string
}

/** `--format F` with the `--output FILE` after it, each in order; text when no format is named. */
export function wantedReports(args: Arguments): readonly Wanted[] {
  const wanted: { format: ReportFormat; file?: string }[] = []
  for (const { option, value } of args.inOrder('format', 'output')) {
    const format = formats.find((one) => one === value)
    const last = wanted.at(-1)
    if (option === 'format' && format !== undefined) wanted.push({ format })
    else if (last !== undefined && last.file === undefined) last.file = value
    else throw withoutFormat(value)
  }
  const shown = wanted.filter(({ file }) => file === undefined)
  if (shown.length > 1)
    throw new UsageError(
      `Standard output takes one format, got ${shown.map(({ format }) => format).join(' and ')}. ` +
        `Give all but one a file: --format ${shown[0]?.format} --output FILE.`,
    )
  return wanted.length === 0 ? [{ format: 'text' }] : wanted
}

/** Whether one of them shows pictures. */
export function needPictures(wanted: readonly Wanted[]): boolean {
  return wanted.some(({ format }) => showsPictures(format))
}

function withoutFormat(file: string): UsageError {
  const name = withoutValue(file)
  return new UsageError(`--output ${name} has no --format before it. Write --format sarif --output ${name}.`)
}

/** What giving reports needs of the run. */
export interface Giving {
  readonly args: Arguments
  readonly host: Host
  readonly files: Files
  /** When the run began, by the clock of the host. */
  readonly started: number
  /** Files that were read and are no inputs. */
  readonly reads?: readonly string[]
}

/** Standard output comes first, so that nothing of a run is lost when a file cannot be written. */
export async function giveReports(report: Report, wanted: readonly Wanted[], giving: Giving): Promise<void> {
  const { args, host, files } = giving
  const targets = wanted.flatMap(({ format, file }) =>
    file === undefined ? [] : [{ format, path: files.fromUser(file) }],
  )
  refuseTargets(
    targets.map(({ path }) => path),
    [...inputsOf(report), ...(giving.reads ?? [])],
    files,
  )
  const shown = wanted.find(({ file }) => file === undefined)?.format
  if (shown !== undefined) await show(report, shown, giving)
  else if (!args.has('quiet')) host.err.write(`${plain(`poolgate ${printVerdict(report)}`)}\n`)
  if (shown === undefined || !reporters[shown].isForPeople) tellProblems(report.problems, args, host)
  for (const { format, path } of targets) {
    files.writeFile(path, await printReport(report, format, optionsOf(giving)), { overwrite: true })
    if (!args.has('quiet')) host.err.write(`Wrote ${plain(path)} (${format}).\n`)
  }
}

async function show(report: Report, format: ReportFormat, { args, host, files, started }: Giving): Promise<void> {
  const milliseconds = host.clock() - started
  const options = { ...optionsOf({ args, files }), ...terminalOf(args, host), milliseconds }
  host.out.write(await printReport(report, format, options))
}

function optionsOf({ args, files }: Pick<Giving, 'args' | 'files'>): ReportOptions {
  const category = args.value('sarif-category')
  return {
    folder: files.folder,
    codeScanning: args.has('code-scanning'),
    ...(category !== undefined && { category }),
  }
}

/** The files that were checked. */
export function inputsOf({ inputs }: Report): readonly string[] {
  return inputs.flatMap(({ file, parameters }) => [file, ...parameters])
}

/** Two reports in one file, or a report over what was checked: neither is what somebody means. */
export function refuseTargets(paths: readonly string[], inputs: readonly string[], files: Files): void {
  const read = new Set(inputs.map((path) => files.canonical(path)))
  const taken = new Set<string>()
  for (const path of paths) {
    const name = files.resolved(path)
    if (taken.has(name)) throw new UsageError(`Two reports go to ${path}. Give each --output a file of its own.`)
    taken.add(name)
    if (read.has(name) || read.has(files.canonical(path)))
      throw new UsageError(`${path} is an input of this run and is not overwritten by a report. Name another --output.`)
  }
}
