// From files to the report: finds the configuration and the inputs, reads them, and judges.
import type { Limits } from '../arm/limits.ts'
import type { Configuration, InputEntry } from '../config/configuration.ts'
import { requireLocked } from '../config/locks.ts'
import { UsageError } from '../config/usage-error.ts'
import type { Report } from '../report/report.ts'
import type { Problem } from '../resource/resource.ts'
import { library } from '../rule/library.generated.ts'
import type { Rule } from '../rule/rule.ts'
import { plan, type Deployment, type FileRequest, type Plan, type PlannedSet, type Scope } from '../source/plan.ts'
import type { HealthSource } from '../source/health/source.ts'
import { isLivePath } from '../source/path.ts'
import { beforeRequests, withBefore } from './before-files.ts'
import { loadConfiguration, type LoadedConfiguration, type Workspace } from './configuration.ts'
import { withOwn } from './own-rules.ts'
import { requestOf, type FileArgument, type FileWithParameters } from './file-request.ts'
import { judge, type Run } from './judge.ts'
import type { AskAzure } from './live-read.ts'
import type { Mode } from './overlay.ts'
import type { LiveMode } from './live-plan.ts'
import { faultOfScope, requireScope } from './scope.ts'
import { takeShard, type ShardNumber, type ShardOfRun } from './shard/split.ts'
import { baselinePath, loadBaseline } from './suppress/baseline-file.ts'
import { requireDay } from './suppress/suppression.ts'

export type { FileArgument, FileWithParameters } from './file-request.ts'

/** What the options of `poolgate check` say. */
export interface CheckFilesOptions {
  /** Path of the configuration; without one the nearest `poolgate.yaml` is used. */
  readonly config?: string
  /** Files and folders with rules of one's own, beside those of the configuration. */
  readonly rulePaths?: readonly string[]
  /** Codes or names: only these rules run, and those that a configuration locks. */
  readonly only?: readonly string[]
  /** Go before what the configuration says. */
  readonly failOn?: Configuration['failOn']
  readonly unknown?: Configuration['unknown']
  /** Where the deployments go that have no scope of their own. */
  readonly scope?: Scope
  /** What was there before, in all sets or in the one that a file names. */
  readonly before?: readonly FileArgument[]
  /** What becomes of that which was before and is not declared; it stays (`incremental`) when left out. */
  readonly mode?: Mode | undefined
  /** ARM's limits, where they are to differ. */
  readonly limits?: Partial<Limits>
  /** Path of the baseline; without one `poolgate.baseline.json` beside the configuration is used, if it is there. */
  readonly baseline?: string
  /** The day by which waivers end, YYYY-MM-DD. */
  readonly today?: string
  /** What of Azure's live state joins the deployments; nothing when left out. */
  readonly live?: LiveMode | undefined
  /** What Azure answered about the health of the pools. */
  readonly health?: HealthSource
  /** Only a part of the sets, of which the others are checked elsewhere. */
  readonly shard?: ShardNumber | undefined
  /** Told before each set is judged. */
  readonly onSet?: Run['onSet']
}

/** What a run will judge, read but not judged. */
export interface Prepared {
  readonly sets: readonly PlannedSet[]
  readonly problems: readonly Problem[]
  readonly config: LoadedConfiguration
  readonly shard?: ShardOfRun | undefined
}

/** Checks files. Without a path the `inputs` of the configuration are checked. */
export async function checkFiles(
  paths: readonly FileArgument[],
  options: CheckFilesOptions,
  files: Workspace,
): Promise<Report> {
  const { health, live = 'none' } = options
  const run: Run = { ...(await readRun(paths, options, files)), live }
  if (health === undefined) return judge(run)
  const { healthRun } = await import('./health/health-run.ts')
  const { noAnswer } = await import('../source/health/source.ts')
  const read = healthRun(await health.read(), noAnswer)
  return judge({ ...run, problems: [...run.problems, ...read.problems], health: read.health })
}

/** Reads everything that a run depends on. A `newBaseline` that a user names need not be there; a `bare` run has no inputs. */
export async function readRun(
  paths: readonly FileArgument[],
  options: CheckFilesOptions,
  files: Workspace,
  { newBaseline = false, bare = false }: { readonly newBaseline?: boolean; readonly bare?: boolean } = {},
): Promise<Run & { readonly baselinePath: string }> {
  requireDay(options.today)
  const { sets, problems, config, shard } = bare
    ? await withoutInputs(options, files)
    : await prepare(paths, options, files)
  const own = await ownRules(config, options.rulePaths ?? [], files)
  const { failOn, unknown, only = [], limits = {}, mode, baseline, today } = options
  requireLocked('failOn', 'fail-on', failOn, config.stack.locks)
  requireLocked('unknown', 'unknown', unknown, config.stack.locks)
  const path = baselinePath(baseline, config, files)
  return {
    sets,
    problems,
    config: { ...config.value, ...(failOn && { failOn }), ...(unknown && { unknown }) },
    locate: config.locate,
    stack: config.stack,
    rules: rulesOf(own),
    only,
    limits,
    mode,
    complete: paths.length === 0 && !bare,
    shard,
    onSet: options.onSet,
    baseline: loadBaseline(path, baseline !== undefined && !newBaseline, files),
    baselinePath: path,
    files,
    today,
  }
}

/** The pools and members of files, without a rule: what `show` prints. */
export async function inspectFiles(
  paths: readonly FileArgument[],
  options: InspectOptions,
  files: Workspace,
): Promise<Report> {
  const { sets, problems } = await prepare(paths, options, files)
  const { mode, limits = {} } = options
  return judge({
    sets,
    problems,
    config: {},
    locate: () => undefined,
    rules: [],
    only: [],
    limits,
    mode,
    complete: false,
  })
}

/** What a look at files needs to know. */
export type InspectOptions = Pick<CheckFilesOptions, 'config' | 'scope' | 'before' | 'mode' | 'limits' | 'live'>

/** Finds the configuration and the sets. */
export async function prepare(
  paths: readonly FileArgument[],
  options: CheckFilesOptions,
  files: Workspace,
): Promise<Prepared> {
  requireScope(options.scope)
  const config = await loadConfiguration(options.config, files)
  const entries = config.value.inputs ?? []
  if (paths.length === 0 && entries.length === 0) {
    const message = 'Nothing to check: name a template, a folder or a glob, or list `inputs` in poolgate.yaml.'
    // A faulty configuration is told first: it may have lost its inputs.
    throw new UsageError(message, [...config.problems, { level: 'error', code: 'usage', message }])
  }
  const requests =
    paths.length > 0
      ? paths.map((path) => requestOf(path, options.scope, files))
      : entries.map((entry, index) => requestOfEntry({ entry, index, config, scope: options.scope }))
  if (options.live === 'diff' && (options.before ?? []).length > 0)
    throw new UsageError(
      '--live diff takes what is there now for what was before, and --before names it. Give one of them.',
    )
  const { names, sets, shard, problems } = await planned(requests, options, files)
  const earlier = await planned(beforeRequests(options.before ?? [], options.scope, names, files), {}, files)
  return {
    sets: sets.map((set) => withBefore(set, earlier)),
    shard,
    problems: [...config.problems, ...scopeProblems(config), ...problems, ...earlier.problems],
    config,
  }
}

interface PlannedPart extends Plan {
  /** Of all sets, also of those that are not in the part. */
  readonly names: ReadonlySet<string>
  readonly shard?: ShardOfRun
}

/** The sets of this run, with live state where it is asked for: what reads it is loaded then. */
async function planned(
  requests: readonly FileRequest[],
  { live = 'none', limits = {}, mode, shard: number }: CheckFilesOptions,
  files: Workspace,
): Promise<PlannedPart> {
  const isLive = live !== 'none' || requests.some(({ path }) => isLivePath(path))
  const reader = isLive ? await import('./live-plan.ts') : undefined
  const all = await planFiles((await reader?.readRequests(requests, requireAzure(files))) ?? requests, files)
  const { sets, shard } = number === undefined ? { sets: all.sets } : takeShard(all.sets, number)
  const names = new Set(all.sets.map(({ name }) => name))
  const whole = live === 'none' ? sets : await reader?.withLive(sets, requireAzure(files), { live, limits, mode })
  return { ...all, sets: whole ?? sets, names, ...(shard && { shard }) }
}

function requireAzure({ azure }: Workspace): AskAzure {
  if (azure !== undefined) return azure
  throw new UsageError('Live state of Azure cannot be read here. Use the command line, and `poolgate check azure:ID`.')
}

async function withoutInputs({ config: path, scope }: CheckFilesOptions, files: Workspace): Promise<Prepared> {
  requireScope(scope)
  const config = await loadConfiguration(path, files)
  return { sets: [], problems: config.problems, config }
}

function scopeProblems(config: LoadedConfiguration): Problem[] {
  return (config.value.inputs ?? []).flatMap(({ scope = {} }, index): Problem[] => {
    const fault = faultOfScope(scope)
    if (fault === undefined) return []
    const place = config.locate(['inputs', index, 'scope', fault.key])
    return [{ level: 'error', code: 'config', message: fault.message, ...(place && { place }) }]
  })
}

/** Sets of deployments, with what Bicep makes of the files that are its own. */
export async function planFiles(requests: readonly FileRequest[], files: Workspace): Promise<Plan> {
  const first = plan(requests, files)
  const compiled = first.bicep.length === 0 ? undefined : await files.compileBicep?.(first.bicep)
  return compiled === undefined ? first : plan(requests, files, compiled)
}

/** The one deployment of a template; without it, the problems say why. */
export async function planOne(
  file: FileWithParameters,
  scope: Scope,
  files: Workspace,
): Promise<{ readonly deployment: Deployment | undefined; readonly problems: readonly Problem[] }> {
  requireScope(scope)
  const { sets, problems } = await planFiles([requestOf(file, scope, files)], files)
  const [deployment, ...others] = sets.flatMap(({ deployments }) => deployments)
  if (others.length > 0)
    throw new UsageError(
      `${file.path} holds ${others.length + 1} deployments; name one template. \`check --list\` lists them.`,
    )
  return { deployment, problems }
}

interface EntryOfConfiguration {
  readonly entry: InputEntry
  readonly index: number
  readonly config: LoadedConfiguration
  readonly scope: Scope | undefined
}

function requestOfEntry({ entry, index, config, scope }: EntryOfConfiguration): FileRequest {
  const { template, parameters = [], set } = entry
  const parameterFiles = typeof parameters === 'string' ? [parameters] : parameters
  const place = config.locate(['inputs', index, 'template'])
  return {
    path: template,
    parameters: parameterFiles.map((file) => ({ file })),
    alone: true,
    // The command line knows where this run goes; the configuration where it usually does.
    scope: { ...entry.scope, ...scope },
    ...(set !== undefined && { set }),
    ...(place !== undefined && { place }),
  }
}

/** The library with rules of one's own. */
export function rulesOf(own: readonly Rule[]): readonly Rule[] {
  return withOwn(library, own)
}

/** The `rulePaths` of the configuration. Throws where one leads nowhere: only here is it known who named it. */
export function rulePathsOf(config: LoadedConfiguration, files: Workspace): readonly string[] {
  const paths = config.value.rulePaths ?? []
  const absent = paths.flatMap((path, index): Problem[] => {
    if (files.kindOf(path) !== 'absent') return []
    const message = `There is no file, folder or installed package ${path}. Correct \`rulePaths\`.`
    const place = config.locate(['rulePaths', index])
    return [{ level: 'error', code: 'absent', message, ...(place && { place }) }]
  })
  if (absent.length > 0) throw new UsageError(absent.map(({ message }) => message).join('\n'), absent)
  return paths
}

/** The rules of the configuration and of the command line. */
export async function ownRules(
  config: LoadedConfiguration,
  given: readonly string[],
  files: Workspace,
): Promise<readonly Rule[]> {
  for (const path of given) files.allow(path)
  const paths = [...rulePathsOf(config, files), ...given.map((path) => files.fromUser(path))]
  if (paths.length === 0) return []
  const { readRules } = await import('./rules.ts')
  return readRules(paths, files)
}
