// The GitHub Action: inputs of the step in; annotations, job summary, outputs and exit code out.
import type { Configuration } from '../config/configuration.ts'
import { UsageError } from '../config/usage-error.ts'
import { checkFiles, type CheckFilesOptions, type FileWithParameters } from '../gate/check-files.ts'
import { tool } from '../gate/version.ts'
import { addSummary, foldersOf, inputOf, linesOf, logText, setOutput, tellError } from '../host/github.ts'
import type { Host } from '../host/host.ts'
import { annotations } from '../report/annotations.ts'
import { jsonReport } from '../report/json.ts'
import { printPlace } from '../report/place.ts'
import type { Report } from '../report/report.ts'
import { markdownSummary } from '../report/summary.ts'
import { textReport } from '../report/text/report.ts'
import { nearest } from '../resource/nearest.ts'
import type { ExitCode } from './command.ts'

/** Runs the action; gives the exit code of the step. Nothing is thrown. */
export async function runAction(host: Host): Promise<ExitCode> {
  try {
    const report = await checkWorkspace(host)
    tell(report, host)
    return report.exitCode
  } catch (error) {
    setOutput(host, 'verdict', 'unknown')
    if (error instanceof UsageError) {
      for (const { message, place } of error.problems)
        tellError(host, place === undefined ? message : `${printPlace(place)}: ${message}`)
      return 2
    }
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    tellError(
      host,
      `This is a bug in poolgate ${tool.version}, not in your files. Please report it with the log of this step.`,
    )
    logText(host, stack)
    return 3
  }
}

async function checkWorkspace(host: Host): Promise<Report> {
  const { env } = host
  const { workspace, directory } = foldersOf(env)
  // NOTE: nothing outside of the checkout is allowed by name here: a pull request of a fork may hold links to anywhere.
  const files = host.openFiles({ directory, base: workspace, root: workspace, closed: true })
  if (files.kindOf(files.directory) !== 'directory')
    throw new UsageError(`working-directory: there is no folder ${inputOf(env, 'working-directory')} in the checkout.`)
  return checkFiles(filesOf(env), optionsOf(env), files)
}

/** A line of `files` is a FILE, a glob, or TEMPLATE PARAMETERS…; `parameters` belong to the only line. */
function filesOf(env: Host['env']): FileWithParameters[] {
  const set = inputOf(env, 'set')
  const parameters = linesOf(env, 'parameters')
  const files = linesOf(env, 'files').map((line): FileWithParameters => {
    const [path = '', ...others] = wordsOf(line)
    return { path, parameters: [...others, ...parameters], ...(set !== '' && { set }) }
  })
  if (parameters.length > 0 && files.length !== 1)
    throw new UsageError(
      '`parameters` belongs to one file. With several, write TEMPLATE PARAMETERS… in the lines of `files`.',
    )
  return files
}

/** Words of a line; quotes hold those with blanks together. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '')
}

function optionsOf(env: Host['env']): CheckFilesOptions {
  const config = inputOf(env, 'config')
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
    ...(config !== '' && { config }),
    ...(failOn !== undefined && { failOn }),
    ...(unknown !== undefined && { unknown }),
  }
}

function wordOf<Word extends string>(env: Host['env'], name: string, words: readonly Word[]): Word | undefined {
  const given = inputOf(env, name)
  if (given === '') return undefined
  const word = words.find((candidate) => candidate === given)
  if (word === undefined)
    throw new UsageError(`${name} must be one of ${words.join(', ')}, not ${given}.${nearest(given, words)}`)
  return word
}

function tell(report: Report, host: Host): void {
  logText(host, textReport(report, { colour: false }))
  if (inputOf(host.env, 'annotations') !== 'false') annotate(report, host)
  addSummary(host, markdownSummary(report))
  const { summary, verdict } = report
  const folder = host.env['RUNNER_TEMP'] ?? host.env['TMPDIR'] ?? '/tmp'
  const outputs = {
    verdict,
    errors: String(summary.error),
    warnings: String(summary.warning),
    unknown: String(summary.unknown),
    findings: String(summary.error + summary.warning + summary.info),
    'report-json': host.writeTemporary(folder, 'report.json', jsonReport(report)),
  }
  for (const [name, value] of Object.entries(outputs)) setOutput(host, name, value)
}

function annotate(report: Report, host: Host): void {
  const { lines, left } = annotations(report)
  for (const line of lines) host.out.write(`${line}\n`)
  if (left > 0)
    host.out.write(`${left} further annotations are in the summary of the job: GitHub shows ten of each level.\n`)
}
