// Help texts, made from the tables of commands and options.
import { commonOptions, type Command } from './command.ts'

export function helpOf({ name, usage, summary, options }: Command): string {
  const rows = Object.entries({ ...options, ...commonOptions })
  const names = rows.map(([option, { value, short }]) => {
    return `${short === undefined ? '    ' : `-${short}, `}--${option}${value === undefined ? '' : ` ${value}`}`
  })
  const width = Math.min(34, Math.max(...names.map((text) => text.length)))
  const lines = rows.map(([, { help, several }], index) => {
    return `  ${(names[index] ?? '').padEnd(width)}  ${help}${several === true ? ' (repeatable)' : ''}`
  })
  return [`poolgate ${name} ${usage}`, '', `${summary}.`, '', 'Options', ...lines, ''].join('\n')
}

export interface CommandLine {
  readonly name: string
  readonly usage: string
  readonly summary: string
}

export function overview(commands: readonly CommandLine[]): string {
  const rows = commands.map(({ name, usage, summary }) => ({ head: `poolgate ${name} ${usage}`, summary }))
  const width = Math.max(...rows.map(({ head }) => head.length))
  return [
    'poolgate: will the backend pools of an Azure deployment carry traffic?',
    '',
    ...rows.map(({ head, summary }) => `  ${head.padEnd(width)}  ${summary}`),
    '',
    'FILE is an ARM template, Bicep, a snapshot, a what-if, resources as JSON (az, Resource Graph), a folder or a glob;',
    '- is standard input, azure:ID live state of Azure. What a file is, its content tells.',
    'Files are read below the workspace: the repository around the working directory, else the working directory itself.',
    'A FILE named outside of it is read with what lies in its folder; links and configurations never lead out.',
    'Exit codes: 0 the gate is open, 1 it is closed, 2 bad usage, configuration or input, 3 a bug in poolgate.',
    'Options of a command: poolgate COMMAND --help',
    '',
  ].join('\n')
}
