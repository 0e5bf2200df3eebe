// The GitHub Action: inputs of the step in; annotations, job summary, outputs and exit code out.
import type { Configuration } from '../config/configuration.ts'
import { UsageError } from '../config/usage-error.ts'
import { checkFiles, type CheckFilesOptions, type FileWithParameters } from '../gate/check-files.ts'
import { tool } from '../gate/version.ts'
import {
  addSummary,
  foldersOf,
  inputOf,
  linesOf,
  logText,
  refuseOtherInputs,
  setOutput,
  tellError,
} from '../host/github.ts'
import type { Host } from '../host/host.ts'
import { annotations } from '../report/annotations.ts'
import { jsonReport } from '../report/json.ts'
import { printPlace } from '../report/place.ts'
import type { Report } from '../report/report.ts'
import { markdownSummary, mistakeSummary } from '../report/summary.ts'
import { textReport } from '../report/text/report.ts'
import { nearest } from '../resource/nearest.ts'
import { withoutValue } from '../source/path.ts'
import { healthOfStep, requireHealth, type AskedHealth } from './action-health.ts'
import type { ExitCode } from './command.ts'

/** What is read here; action.yml declares the same. */
const inputs = [
  'files',
  'parameters',
  'config',
  'baseline',
  'before',
  'rules',
  'set',
  'fail-on',
  'unknown',
  'subscription-id',
  'resource-group',
  'location',
  'tenant-id',
  'health',
  'wait',
  'annotations',
  'working-directory',
] as const

/** Runs the action; gives the exit code of the step. Nothing is thrown. */
export async function runAction(host: Host): Promise<ExitCode> {
  try {
    const { report, annotated } = await checkWorkspace(host)
    tell(report, annotated, host)
    return report.exitCode
  } catch (error) {
    if (error instanceof UsageError) return tellMistake(error, host)
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const message = `This is a bug in poolgate ${tool.version}, not in your files. Please report it with the log of this step.`
    tellError(host, message)
    logText(host, stack)
    tellNothing(host, [message])
    return 3
  }
}

async function checkWorkspace(host: Host): Promise<{ readonly report: Report; readonly annotated: boolean }> {
  const { env } = host
  refuseOtherInputs(env, inputs)
  const annotated = wordOf(env, 'annotations', ['true', 'false'] as const) !== 'false'
  const { workspace, directory } = foldersOf(env)
  // NOTE: nothing outside of the checkout is allowed by name here: a pull request of a fork may hold links to anywhere.
  const files = host.openFiles({ directory, base: workspace, root: workspace, closed: true })
  if (files.kindOf(files.directory) !== 'directory')
    throw new UsageError(`working-directory: there is no folder ${inputOf(env, 'working-directory')} in the checkout.`)
  const asked: AskedHealth = {
    health: linesOf(env, 'health'),
    before: linesOf(env, 'before'),
    wait: inputOf(env, 'wait'),
  }
  // NOTE: in a step about health `before` is the health before the deployment, else what was there before.
  if (asked.health.length > 0)
    return { report: await healthOfStep(asked, filesOf(env), optionsOf(host), { host, files }), annotated }
  requireHealth(asked)
  const before = namedIn(env, 'before')
  return { report: await checkFiles(filesOf(env), { ...optionsOf(host), before }, files), annotated }
}

/** A line of `files` is a FILE, a glob, or TEMPLATE PARAMETERS…; `parameters` belong to the only line. */
function filesOf(env: Host['env']): FileWithParameters[] {
  const set = inputOf(env, 'set')
  const parameters = linesOf(env, 'parameters')
  const files = namedIn(env, 'files').map((file): FileWithParameters => ({
    path: file.path,
    parameters: [...file.parameters, ...parameters],
    ...(set !== '' && { set }),
  }))
  if (parameters.length > 0 && files.length !== 1)
    throw new UsageError(
      '`parameters` belongs to one file. With several, write TEMPLATE PARAMETERS… in the lines of `files`.',
    )
  return files
}

/** The FILEs of an input, each with its parameters. */
function namedIn(env: Host['env'], input: 'files' | 'before') {
  return linesOf(env, input).map((line) => {
    const [path = '', ...parameters] = wordsOf(line)
    if (path === '-') throw new UsageError(`${input}: - is standard input, which an action has not. Name a file.`)
    return { path, parameters }
  })
}

/**
 * Words of a line up to a `#` that stands alone. Quotes hold words with blanks together, whole (`"a b.json"`) or as a value
 * (`name="a b"`); anywhere else a quote is a character like any other, as in `tags={"a":1}`.
 */
function wordsOf(line: string): string[] {
  const words = [...line.matchAll(/([A-Za-z_][\w-]*=)?"([^"]*)"(?!\S)|(\S+)/g)].map(
    ([, name = '', quoted, word]) => word ?? `${name}${quoted ?? ''}`,
  )
  const comment = words.indexOf('#')
  return comment < 0 ? words : words.slice(0, comment)
}

function optionsOf({ env, today }: Pick<Host, 'env' | 'today'>): CheckFilesOptions {
  const config = inputOf(env, 'config')
  const baseline = inputOf(env, 'baseline')
  const failOn = wordOf(env, 'fail-on', ['error', 'warning', 'info'] as const)
  const unknown: Configuration['unknown'] = wordOf(env, 'unknown', ['fail', 'warn', 'ignore'] as const)
  const scope = {
    subscriptionId: inputOf(env, 'subscription-id'),
    resourceGroup: inputOf(env, 'resource-group'),
    location: inputOf(env, 'location'),
    tenantId: inputOf(env, 'tenant-id'),
  }
  return {
    rulePaths: linesOf(env, 'rules'),
    scope: Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== '')),
    today: today(),
    ...(config !== '' && { config }),
    ...(baseline !== '' && { baseline }),
    ...(failOn !== undefined && { failOn }),
    ...(unknown !== undefined && { unknown }),
  }
}

function wordOf<Word extends string>(env: Host['env'], name: string, words: readonly Word[]): Word | undefined {
  const given = inputOf(env, name)
  if (given === '') return undefined
  const word = words.find((candidate) => candidate === given)
  if (word === undefined)
    throw new UsageError(
      `${name} must be one of ${words.join(', ')}, not ${withoutValue(given)}.${nearest(given, words)}`,
    )
  return word
}

function tell(report: Report, annotated: boolean, host: Host): void {
  logText(host, textReport(report, { colour: false }))
  if (annotated) annotate(report, host)
  const { summary, verdict } = report
  const path = host.writeTemporary(temporaryFolder(host), 'report.json', jsonReport(report))
  addSummary(host, markdownSummary(report))
  setOutputs(host, {
    verdict,
    errors: summary.error,
    warnings: summary.warning,
    unknown: summary.unknown,
    findings: summary.error + summary.warning + summary.info,
    'report-json': path,
  })
}

function annotate(report: Report, host: Host): void {
  const { lines, rest } = annotations(report)
  for (const line of lines) host.out.write(`${line}\n`)
  if (rest.length > 0)
    host.out.write(
      `${rest.length} further annotations are in the summary of the job: GitHub shows ten of each level.\n`,
    )
}

function temporaryFolder({ env }: Host): string {
  return env['RUNNER_TEMP'] ?? env['TMPDIR'] ?? '/tmp'
}

interface Outputs {
  readonly verdict: Report['verdict']
  readonly errors: number
  readonly warnings: number
  readonly unknown: number
  readonly findings: number
  /** Left out when there is no report. */
  readonly 'report-json'?: string
}

function setOutputs(host: Host, outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(host, name, String(value))
}

/** The step was asked for what it cannot do, or cannot write what it has to say. */
function tellMistake({ problems }: UsageError, host: Host): ExitCode {
  const messages = problems.map(({ message, place }) =>
    place === undefined ? message : `${printPlace(place)}: ${message}`,
  )
  for (const message of messages) tellError(host, message)
  tellNothing(host, messages)
  return 2
}

/** Summary and outputs of a step that came to no report. What cannot be written then is told already, or told here. */
function tellNothing(host: Host, messages: readonly string[]): void {
  const none: Outputs = { verdict: 'unknown', errors: 0, warnings: 0, unknown: 0, findings: 0 }
  for (const write of [() => addSummary(host, mistakeSummary(messages)), () => setOutputs(host, none)]) {
    try {
      write()
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      if (!messages.includes(error.message)) tellError(host, error.message)
    }
  }
}
