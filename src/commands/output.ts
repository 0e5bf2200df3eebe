// What the commands that read files share: opening them, colour, and problems on standard error.
import type { Files } from '../host/files.ts'
import type { Host, Output } from '../host/host.ts'
import { problemLines } from '../report/text/sections.ts'
import type { TextOptions } from '../report/text/report.ts'
import { styleOf } from '../report/text/style.ts'
import type { Problem } from '../resource/resource.ts'
import { standardInput } from '../source/plan.ts'
import type { Arguments } from './arguments.ts'

/** The files of the working directory; standard input is read when it is among the arguments. */
export async function openFiles(args: Arguments, host: Host): Promise<Files> {
  const files = host.openFiles()
  if (args.rest.includes('-')) files.provide(standardInput, await host.readInput())
  return files
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
