// `poolgate check`: evaluates the rules and ends with the exit code of the gate.
import type { Configuration } from '../config/configuration.ts'
import { UsageError } from '../config/usage-error.ts'
import { checkFiles, prepare, type CheckFilesOptions } from '../gate/check-files.ts'
import { modes } from '../gate/overlay.ts'
import { updateBaseline } from '../gate/update-baseline.ts'
import type { Host } from '../host/host.ts'
import { plain as plainText, safeJson } from '../report/escape.ts'
import { formats } from '../report/reporters.ts'
import { plural } from '../report/words.ts'
import type { Files } from '../host/files.ts'
import type { Arguments } from './arguments.ts'
import {
  beforeOptions,
  configOption,
  inputOptions,
  liveOptions,
  laterOptions,
  type Command,
  type ExitCode,
} from './command.ts'
import { hasErrors, liveMode, openFiles, tellProblems } from './output.ts'
import { giveReports, wantedReports } from './reports.ts'

const failOn: readonly NonNullable<Configuration['failOn']>[] = ['error', 'warning', 'info']
const unknown: readonly NonNullable<Configuration['unknown']>[] = ['fail', 'warn', 'ignore']

export const checkCommand: Command = {
  name: 'check',
  usage: '[FILE…] [options]',
  summary: 'Evaluates the rules and closes the gate on what they find',
  options: {
    ...inputOptions,
    ...beforeOptions,
    ...liveOptions,
    ...configOption,
    rules: { value: 'PATH', several: true, help: 'rules of your own: a file or a folder' },
    rule: { value: 'CODE', several: true, help: 'runs only this rule, by code or by name, and those that are locked' },
    format: { value: 'FORMAT', values: formats, several: true, help: `${formats.join(', ')}; text when not given` },
    output: { value: 'FILE', several: true, help: 'where the format before it goes; standard output when not given' },
    'sarif-category': { value: 'NAME', help: 'SARIF: tells the runs of one commit apart in code scanning' },
    'code-scanning': { help: 'SARIF: only what GitHub may show as an open alert, without what is waived or undecided' },
    'fail-on': {
      value: failOn.join('|'),
      values: failOn,
      help: 'lowest severity that closes the gate; error when not given',
    },
    unknown: { value: unknown.join('|'), values: unknown, help: 'what undecided rules do; warn when not given' },
    baseline: { value: 'FILE', help: 'the baseline; without it poolgate.baseline.json beside the configuration' },
    'update-baseline': { help: 'writes what is found into the baseline, from which on it does not count' },
    today: { value: 'YYYY-MM-DD', help: 'the day by which waivers and certificates end; today when not given' },
    list: { help: 'prints the sets without evaluating them' },
    ...laterOptions('health', 'changed-since', 'shard', 'fix'),
  },
  async run(args, host) {
    const started = host.clock()
    const files = await openFiles(args, host)
    const wanted = wantedReports(args)
    if (args.has('list')) return list(args, host, files)
    const options = optionsOf(args, host)
    if (args.has('update-baseline')) {
      const { path, count } = await updateBaseline(args.files, options, files)
      host.err.write(`Wrote ${plainText(path)}: ${plural(count, 'finding')}.\n`)
    }
    const report = await checkFiles(args.files, options, files)
    await giveReports(report, wanted, { args, host, files, started })
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
    before: args.before,
    mode: args.word('mode', modes),
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
  const format = args.value('format') ?? 'text'
  if ((format !== 'text' && format !== 'json') || args.has('output'))
    throw new UsageError(
      '--list prints the sets to standard output, as text or json. Leave out other formats and --output.',
    )
  const { sets, problems } = await prepare(args.files, optionsOf(args, host), files)
  const plain = sets.map(({ name, deployments }) => ({
    name,
    deployments: deployments.map(({ path, parameterFiles, scope }) => ({
      template: path,
      parameters: parameterFiles,
      scope,
    })),
  }))
  if (format === 'json') host.out.write(`${safeJson({ version: 1, sets: plain }, 2)}\n`)
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
