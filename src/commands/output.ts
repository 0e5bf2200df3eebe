// What the commands that read files share: opening them, colour, and problems on standard error.
import { UsageError } from '../config/usage-error.ts'
import type { LiveMode } from '../gate/live-plan.ts'
import type { Azure } from '../host/azure.ts'
import type { Files } from '../host/files.ts'
import type { Host, Output } from '../host/host.ts'
import { problemLines } from '../report/text/sections.ts'
import type { TextOptions } from '../report/text/report.ts'
import { styleOf } from '../report/text/style.ts'
import type { Problem } from '../resource/resource.ts'
import { isLivePath, subscriptionOfLive } from '../source/path.ts'
import { standardInput } from '../source/plan.ts'
import type { Arguments } from './arguments.ts'

/**
 * The files of the working directory; standard input is read when it is among the arguments, and the way to Azure is opened when
 * live state is.
 */
export async function openFiles(args: Arguments, host: Host): Promise<Files> {
  const files = host.openFiles()
  const paths = [...args.rest, ...args.before.map(({ path }) => path)]
  if (paths.includes('-')) files.provide(standardInput, await host.readInput())
  const named = [...paths, ...args.values('health'), ...args.values('before')].find(isLivePath)
  if (named !== undefined || liveMode(args) !== 'none') files.connect(await openAzure(args, host, named))
  // The inputs of a configuration may name live state; that is seen when it is read.
  else if (args.files.length === 0) files.connectLater((id) => openAzure(args, host, id))
  else requireAsked(args, files)
  return files
}

/** Asked when it is known whether Azure is asked for anything. */
export function requireAsked(args: Arguments, files: Files): void {
  if (files.azure !== undefined || !(args.has('record') || args.has('replay'))) return
  throw new UsageError(
    '--record and --replay are about what Azure answers, and nothing is asked of it. Name live state (azure:ID), or give --live merge.',
  )
}

async function openAzure(args: Arguments, host: Host, named: string | undefined): Promise<Azure> {
  if (host.openAzure === undefined) throw new UsageError('Live state of Azure cannot be read here.')
  const [record, replay] = [args.value('record'), args.value('replay')]
  if (record !== undefined && replay !== undefined)
    throw new UsageError('--record keeps what Azure answers, and --replay asks it nothing. Give one of them.')
  const subscription = subscriptionOfLive(named ?? '') ?? args.scope.subscriptionId
  const { err } = host
  const tell = (line: string) => err.write(`\r\u001b[K${line}`)
  return host.openAzure({
    ...(err.isTerminal && !args.has('quiet') && { tell }),
    ...(record !== undefined && { record }),
    ...(replay !== undefined && { replay }),
    ...(subscription !== undefined && { subscription }),
  })
}

const liveModes = ['none', 'merge', 'diff'] as const

/** What `--live` says. */
export function liveMode(args: Arguments): LiveMode {
  return args.word('live', liveModes) ?? 'none'
}

/** Colour goes to a terminal only, and not where it is unwanted. */
export function usesColour(args: Arguments, host: Host, output: Output): boolean {
  const { NO_COLOR = '', TERM = '' } = host.env
  return output.isTerminal && NO_COLOR === '' && TERM !== 'dumb' && !args.has('no-color')
}

/** How a report is printed for standard output: a terminal has colour and a width, anything else gets plain lines. */
export function terminalOf(args: Arguments, host: Host): Pick<TextOptions, 'colour' | 'width'> {
  const { isTerminal, columns } = host.out
  return { colour: usesColour(args, host, host.out), ...(isTerminal && columns > 0 && { width: columns }) }
}

/** Problems on standard error: errors always, warnings unless the run is to be quiet. */
export function tellProblems(problems: readonly Problem[], args: Arguments, host: Host): void {
  const told = problems.filter(({ level }) => level === 'error' || !args.has('quiet'))
  if (told.length > 0) host.err.write(`${problemLines(told, styleOf(usesColour(args, host, host.err))).join('\n')}\n`)
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ level }) => level === 'error')
}
