// What a command is, and the options that several share. Help, parsing and «did you mean» come from these tables.
import { modes } from '../gate/overlay.ts'
import type { Host } from '../host/host.ts'
import type { Arguments } from './arguments.ts'

export type ExitCode = 0 | 1 | 2 | 3

export interface Command {
  readonly name: string
  /** What follows the name: `[FILE…] [options]`. */
  readonly usage: string
  readonly summary: string
  readonly options: OptionTable
  /** The option that names FILEs with parameters, where the arguments are something else: `template`. */
  readonly fileOption?: string
  /** How many arguments beside options it takes at most; any number when left out. */
  readonly mostArguments?: number
  run(args: Arguments, host: Host): Promise<ExitCode> | ExitCode
}

export type OptionTable = Readonly<Record<string, Option>>

export interface Option {
  /** Stands for the value in the help; an option without one is a switch. */
  readonly value?: string
  readonly short?: string
  readonly help: string
  /** The only values it takes. */
  readonly values?: readonly string[]
  /** May be given several times. */
  readonly several?: boolean
}

export const commonOptions: OptionTable = {
  quiet: { short: 'q', help: 'say nothing beside the report' },
  'no-color': { help: 'no colour; so does the environment variable NO_COLOR' },
  help: { short: 'h', help: 'this text' },
}

export const scopeOptions: OptionTable = {
  'subscription-id': { value: 'ID', help: 'subscription that is deployed to' },
  'resource-group': { value: 'NAME', help: 'resource group that is deployed to' },
  location: { value: 'NAME', help: 'location of the deployment or of its resource group' },
  'tenant-id': { value: 'ID', help: 'tenant that is deployed to' },
  'management-group-id': { value: 'ID', help: 'management group that is deployed to' },
  'deployment-name': { value: 'NAME', help: 'name of the deployment' },
}

export const parametersOption: OptionTable = {
  parameters: {
    value: 'FILE|NAME=VALUE',
    several: true,
    help: 'parameters of the FILE before it; without a file, <name>.parameters.json beside it is used',
  },
}

/** Of commands that take FILEs. */
export const inputOptions: OptionTable = {
  ...parametersOption,
  set: { value: 'NAME', several: true, help: 'opens a set for the FILEs after it; nothing joins across sets' },
  ...scopeOptions,
}

/** Of commands that read what Azure answers. */
export const recordOptions: OptionTable = {
  record: { value: 'DIR', help: 'keeps what Azure answers in this new folder, without secrets' },
  replay: { value: 'DIR', help: 'answers from a recording, without a network' },
}

/** Of commands that take live state of Azure in. */
export const liveOptions: OptionTable = {
  live: {
    value: 'none|merge|diff',
    values: ['none', 'merge', 'diff'],
    help: 'merge: reads from Azure what is referred to and not declared; diff: takes what is there now for --before',
  },
  ...recordOptions,
}

/** What becomes of that which was before. */
export const modeOption: OptionTable = {
  mode: {
    value: 'MODE',
    values: modes,
    help: 'what becomes of what is not declared: incremental keeps it (when not given), complete and stack-delete take it away',
  },
}

/** What there was before. */
export const beforeOptions: OptionTable = {
  before: {
    value: 'FILE',
    several: true,
    help: 'what was there before: a template, or resources that az printed; tells what the deployment takes away',
  },
  ...modeOption,
}

export const configOption: OptionTable = {
  config: { value: 'FILE', help: 'the configuration; without it the nearest poolgate.yaml' },
}

export const formatOption: OptionTable = {
  format: { value: 'text|json', values: ['text', 'json'], help: 'how to print it; text when not given' },
}
