// Picks the command, runs it, and catches what is thrown: the one place where an error becomes an exit code.
import { UsageError } from '../config/usage-error.ts'
import { tool } from '../gate/version.ts'
import type { Host } from '../host/host.ts'
import { plain } from '../report/escape.ts'
import { problemLines } from '../report/text/sections.ts'
import { styleOf } from '../report/text/style.ts'
import { nearest } from '../resource/nearest.ts'
import { withoutValue } from '../source/path.ts'
import type { Command, ExitCode } from './command.ts'
import { readArguments } from './arguments.ts'
import { helpOf, overview, type CommandLine } from './help.ts'

interface Entry extends CommandLine {
  /** A command is loaded when it is asked for. */
  readonly load: () => Promise<Command>
}

const commands: readonly Entry[] = [
  {
    name: 'check',
    usage: '[FILE…] [options]',
    summary: 'evaluate the rules; the gate',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  {
    name: 'show',
    usage: '[FILE…] [options]',
    summary: 'pools and their members, as text or picture; the way of a request',
    load: async () => (await import('./show.ts')).showCommand,
  },
  {
    name: 'diff',
    usage: 'BEFORE AFTER [options]',
    summary: 'which members appear and disappear',
    load: async () => (await import('./diff.ts')).diffCommand,
  },
  {
    name: 'health',
    usage: '[FILE…] [options]',
    summary: 'backend health as a gate, with the cause and the fix',
    load: async () => (await import('./health.ts')).healthCommand,
  },
  {
    name: 'merge',
    usage: 'REPORT… [options]',
    summary: 'join the reports of shards',
    load: async () => (await import('./merge.ts')).mergeCommand,
  },
  {
    name: 'expand',
    usage: 'FILE [options]',
    summary: 'the resources a template deploys; where one value comes from',
    load: async () => (await import('./expand.ts')).expandCommand,
  },
  {
    name: 'eval',
    usage: '["EXPRESSION"] [options]',
    summary: 'what an ARM expression gives; stdin: one per line',
    load: async () => (await import('./eval.ts')).evalCommand,
  },
  {
    name: 'explain',
    usage: 'CODE|NAME',
    summary: "a rule's page",
    load: async () => (await import('./explain.ts')).explainCommand,
  },
  {
    name: 'rules',
    usage: '[options]',
    summary: 'the library, with severity and source',
    load: async () => (await import('./rules.ts')).rulesCommand,
  },
  {
    name: 'test',
    usage: '[PATH…] [options]',
    summary: 'run rule cases',
    load: async () => (await import('./test.ts')).testCommand,
  },
  {
    name: 'init',
    usage: '[--force]',
    summary: 'a commented poolgate.yaml and a workflow',
    load: async () => (await import('./init.ts')).initCommand,
  },
  {
    name: 'new-rule',
    usage: 'AREA NAME [options]',
    summary: 'a rule of your own, with its cases',
    load: async () => (await import('./new-rule.ts')).newRuleCommand,
  },
]

/** Runs poolgate with these arguments; gives the exit code. Nothing is thrown. */
export async function main(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await dispatch(argv, host)
  } catch (error) {
    if (error instanceof UsageError) {
      host.err.write(`${problemLines(error.problems, styleOf(false)).join('\n')}\n`)
      return 2
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const lines = stack.split('\n').map(plain).join('\n')
    host.err.write(
      `This is a bug in poolgate ${tool.version}, not in your files. Please report it with what follows.\n${lines}\n`,
    )
    return 3
  }
}

async function dispatch(argv: readonly string[], host: Host): Promise<ExitCode> {
  const [name, ...rest] = argv
  if (name === undefined) {
    host.err.write(overview(commands))
    return 2
  }
  if (name === '--version' || name === '-V') {
    host.out.write(`${tool.version}\n`)
    return 0
  }
  const asked = name === 'help' ? rest[0] : name
  if (asked === undefined || asked === '--help' || asked === '-h') {
    host.out.write(overview(commands))
    return 0
  }
  const command = await find(asked).load()
  const args = readArguments(name === 'help' ? ['--help'] : rest, command)
  if (args.has('help')) {
    host.out.write(helpOf(command))
    return 0
  }
  return command.run(args, host)
}

function find(name: string): Entry {
  const entry = commands.find((command) => command.name === name)
  if (entry !== undefined) return entry
  const names = commands.map((command) => command.name)
  throw new UsageError(
    `There is no command ${withoutValue(name)}.${nearest(name, names) || ' `poolgate --help` lists them.'}`,
  )
}
