// What the commands that read files share: opening them, colour, and problems on standard error.
import type { Files } from '../host/files.ts'
import type { Host, Output } from '../host/host.ts'
import { problemLines } from '../report/text/sections.ts'
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
  return output.isTerminal && (host.env['NO_COLOR'] ?? '') === '' && !args.has('no-color')
}

/** Problems on standard error: errors always, warnings unless the run is to be quiet. */
export function tellProblems(problems: readonly Problem[], args: Arguments, host: Host): void {
  const told = problems.filter(({ level }) => level === 'error' || !args.has('quiet'))
  if (told.length > 0) host.err.write(`${problemLines(told, styleOf(usesColour(args, host, host.err))).join('\n')}\n`)
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ level }) => level === 'error')
}
