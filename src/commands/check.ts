// `poolgate check`: evaluates the rules and ends with the exit code of the gate.
import type { Configuration } from '../config/configuration.ts'
import { checkFiles, prepare, type CheckFilesOptions } from '../gate/check-files.ts'
import { updateBaseline } from '../gate/update-baseline.ts'
import type { Host } from '../host/host.ts'
import { plain as plainText } from '../report/escape.ts'
import { jsonReport } from '../report/json.ts'
import { plural } from '../report/words.ts'
import { textReport } from '../report/text/report.ts'
import type { Files } from '../host/files.ts'
import type { Arguments } from './arguments.ts'
import {
  configOption,
  formatOption,
  inputOptions,
  liveOptions,
  laterOptions,
  type Command,
  type ExitCode,
} from './command.ts'
import { hasErrors, liveMode, openFiles, tellProblems, terminalOf } from './output.ts'

const failOn: readonly NonNullable<Configuration['failOn']>[] = ['error', 'warning', 'info']
const unknown: readonly NonNullable<Configuration['unknown']>[] = ['fail', 'warn', 'ignore']

export const checkCommand: Command = {
  name: 'check',
  usage: '[FILE…] [options]',
  summary: 'Evaluates the rules and closes the gate on what they find',
  options: {
    ...inputOptions,
    ...liveOptions,
    ...configOption,
    rules: { value: 'PATH', several: true, help: 'rules of your own: a file or a folder' },
    rule: { value: 'CODE', several: true, help: 'runs only this rule, by code or by name, and those that are locked' },
    ...formatOption,
    'fail-on': {
      value: failOn.join('|'),
      values: failOn,
      help: 'lowest severity that closes the gate; error when not given',
    },
    unknown: { value: unknown.join('|'), values: unknown, help: 'what undecided rules do; warn when not given' },
    baseline: { value: 'FILE', help: 'the baseline; without it poolgate.baseline.json beside the configuration' },
    'update-baseline': { help: 'writes what is found into the baseline, from which on it does not count' },
    today: { value: 'YYYY-MM-DD', help: 'the day by which waivers end; today when not given' },
    list: { help: 'prints the sets without evaluating them' },
    ...laterOptions('output', 'mode', 'health', 'before', 'changed-since', 'shard', 'fix'),
  },
  async run(args, host) {
    const started = host.clock()
    const files = await openFiles(args, host)
    if (args.has('list')) return list(args, host, files)
    const options = optionsOf(args, host)
    if (args.has('update-baseline')) {
      const { path, count } = await updateBaseline(args.files, options, files)
      host.err.write(`Wrote ${plainText(path)}: ${plural(count, 'finding')}.\n`)
    }
    const report = await checkFiles(args.files, options, files)
    if (args.value('format') === 'json') {
      host.out.write(jsonReport(report))
      tellProblems(report.problems, args, host)
    } else {
      const milliseconds = host.clock() - started
      host.out.write(textReport(report, { ...terminalOf(args, host), milliseconds }))
    }
    return report.exitCode
  },
}

function optionsOf(args: Arguments, host: Host): CheckFilesOptions {
  const config = args.value('config')
  const baseline = args.value('baseline')
  const lowest = args.word('fail-on', failOn)
  const mode = args.word('unknown', unknown)
  return {
    rulePaths: args.values('rules'),
    only: args.values('rule'),
    scope: args.scope,
    today: args.value('today') ?? host.today(),
    live: liveMode(args),
    ...(config !== undefined && { config }),
    ...(baseline !== undefined && { baseline }),
    ...(lowest !== undefined && { failOn: lowest }),
    ...(mode !== undefined && { unknown: mode }),
  }
}

/** The sets with their deployments, as they would be checked. */
async function list(args: Arguments, host: Host, files: Files): Promise<ExitCode> {
  const { sets, problems } = await prepare(args.files, optionsOf(args, host), files)
  const plain = sets.map(({ name, deployments }) => ({
    name,
    deployments: deployments.map(({ path, parameterFiles, scope }) => ({
      template: path,
      parameters: parameterFiles,
      scope,
    })),
  }))
  if (args.value('format') === 'json') host.out.write(`${JSON.stringify({ version: 1, sets: plain }, null, 2)}\n`)
  else host.out.write(plain.map(listSet).join(''))
  tellProblems(problems, args, host)
  return hasErrors(problems) ? 2 : 0
}

function listSet({
  name,
  deployments,
}: {
  name: string
  deployments: { template: string; parameters: readonly string[] }[]
}): string {
  const lines = deployments.map(({ template, parameters }) => {
    return `  ${template}${parameters.length === 0 ? '' : `  (parameters ${parameters.join(', ')})`}`
  })
  return `${[name, ...lines].map(plainText).join('\n')}\n`
}
