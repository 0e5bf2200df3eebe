// `poolgate check`: evaluates the rules and ends with the exit code of the gate.
import { UsageError } from '../config/usage-error.ts'
import { checkFiles, type CheckFilesOptions } from '../gate/check-files.ts'
import { modes } from '../gate/overlay.ts'
import { prepare } from '../gate/prepare.ts'
import { parseShard } from '../gate/shard/split.ts'
import { updateBaseline } from '../gate/update-baseline.ts'
import type { Host } from '../host/host.ts'
import { plain as plainText, safeJson } from '../report/escape.ts'
import { plural, printChangedSince } from '../report/words.ts'
import type { Files } from '../host/files.ts'
import type { Deployment } from '../source/plan.ts'
import type { Arguments } from './arguments.ts'
import { beforeOptions, configOption, inputOptions, liveOptions, type Command, type ExitCode } from './command.ts'
import { judgingOf, rulesOption, severityOptions, todayOption } from './judging.ts'
import { hasErrors, liveMode, openFiles, requireAsked, tellProblems } from './output.ts'
import { progressOf } from './progress.ts'
import { giveReports, needPictures, reportOptions, wantedReports } from './reports.ts'

export const checkCommand: Command = {
  name: 'check',
  usage: '[FILE…] [options]',
  summary: 'Evaluates the rules and closes the gate on what they find',
  options: {
    ...inputOptions,
    ...beforeOptions,
    ...liveOptions,
    ...configOption,
    ...rulesOption,
    rule: { value: 'CODE', several: true, help: 'runs only this rule, by code or by name, and those that are locked' },
    ...reportOptions,
    ...severityOptions,
    baseline: { value: 'FILE', help: 'the baseline; without it poolgate.baseline.json beside the configuration' },
    'update-baseline': { help: 'writes what is found into the baseline, from which on it does not count' },
    ...todayOption,
    health: {
      value: 'FILE',
      several: true,
      help: 'backend health as Azure answered it, or azure: and the id of a gateway, load balancer or rule',
    },
    list: { help: 'prints the sets without evaluating them' },
    shard: { value: 'I/N', help: 'checks the I-th of N parts of the sets; `poolgate merge` joins the JSON reports' },
    'changed-since': { value: 'REF', help: 'checks only the sets that the change since this commit or branch touches' },
    fix: { help: 'sets in templates what rules name for certain, and then checks them; what is left is yours' },
  },
  async run(args, host) {
    const started = host.clock()
    const files = await openFiles(args, host)
    const wanted = wantedReports(args)
    if (args.has('list')) return list(args, host, files)
    const options = await optionsOf(args, host, files)
    if (args.has('fix')) await fix(args, options, host, files)
    if (args.has('update-baseline')) {
      refusePart(args, '--update-baseline needs all findings')
      const { path, count } = await updateBaseline(args.files, options, files)
      host.err.write(`Wrote ${plainText(path)}: ${plural(count, 'finding')}.\n`)
    }
    const progress = progressOf(args, host)
    const report = await checkFiles(
      args.files,
      { ...options, pictures: needPictures(wanted), onSet: progress.tell },
      files,
    ).finally(progress.end)
    requireAsked(args, files)
    await giveReports(report, wanted, { args, host, files, started })
    return report.exitCode
  },
}

async function optionsOf(args: Arguments, host: Host, files: Files): Promise<CheckFilesOptions> {
  const baseline = args.value('baseline')
  const health = args.values('health')
  const shard = args.value('shard')
  if (health.length > 0) refusePart(args, '--health is about all sets')
  return {
    ...judgingOf(args, host),
    only: args.values('rule'),
    before: args.before,
    mode: args.word('mode', modes),
    live: liveMode(args),
    changedSince: args.value('changed-since'),
    ...(shard !== undefined && { shard: parseShard(shard) }),
    ...(baseline !== undefined && { baseline }),
    ...(health.length > 0 && {
      health: (await import('./health-source.ts')).healthSource(health, undefined, files),
    }),
  }
}

/** What is mended goes into no baseline, and into no report. */
async function fix(args: Arguments, options: CheckFilesOptions, host: Host, files: Files): Promise<void> {
  const { fixFiles } = await import('../gate/fix/fix-files.ts')
  const fixed = await fixFiles(args.files, options, files)
  if (args.has('quiet')) return
  for (const { path, count } of fixed)
    host.err.write(`Fixed ${plainText(path)}: ${plural(count, 'property', 'properties')} set.\n`)
  if (fixed.length === 0) host.err.write('Nothing was found that can be mended for certain.\n')
}

/** Options by which only a part of the sets is checked. */
const partial = ['shard', 'changed-since']

function refusePart(args: Arguments, why: string): void {
  const part = partial.find((option) => args.has(option))
  if (part !== undefined) throw new UsageError(`${why}, and --${part} checks a part. Leave one of them out.`)
}

/** The sets with their deployments, as they would be checked. */
async function list(args: Arguments, host: Host, files: Files): Promise<ExitCode> {
  const format = args.value('format') ?? 'text'
  if ((format !== 'text' && format !== 'json') || args.has('output'))
    throw new UsageError(
      '--list prints the sets to standard output, as text or json. Leave out other formats and --output.',
    )
  const { sets, problems, changedSince } = await prepare(args.files, await optionsOf(args, host, files), files)
  const plain = sets.map(({ name, deployments, before }): ListedSet => ({
    name,
    deployments: deployments.map(listed),
    ...(before && { before: before.deployments.map(listed) }),
  }))
  if (format === 'json') host.out.write(`${safeJson({ version: 1, sets: plain, changedSince }, 2)}\n`)
  else host.out.write(plain.map(listSet).join(''))
  if (changedSince && !args.has('quiet')) host.err.write(`${plainText(printChangedSince(changedSince))}\n`)
  tellProblems(problems, args, host)
  return hasErrors(problems) ? 2 : 0
}

interface Listed {
  readonly template: string
  readonly parameters: readonly string[]
  readonly scope: Deployment['scope']
}

interface ListedSet {
  readonly name: string
  readonly deployments: readonly Listed[]
  readonly before?: readonly Listed[]
}

function listed({ path, parameterFiles, scope }: Deployment): Listed {
  return { template: path, parameters: parameterFiles, scope }
}

function listSet({ name, deployments, before = [] }: ListedSet): string {
  const lineOf = ({ template, parameters }: Listed) =>
    `${template}${parameters.length === 0 ? '' : `  (parameters ${parameters.join(', ')})`}`
  const lines = [...deployments.map(lineOf), ...before.map((one) => `before ${lineOf(one)}`)].map((line) => `  ${line}`)
  return `${[name, ...lines].map(plainText).join('\n')}\n`
}
