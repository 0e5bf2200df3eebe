// Finds what a run is about: the configuration, and the sets of deployments with what was there before them. Reads, and does not
// judge.
import type { InputEntry } from '../config/configuration.ts'
import { UsageError } from '../config/usage-error.ts'
import type { ChangedSince } from '../report/report.ts'
import type { Problem } from '../resource/resource.ts'
import type { OpenDeployment } from '../source/deployment.ts'
import { isLivePath } from '../source/path.ts'
import { openSources } from '../source/open.ts'
import { plan, type FileRequest, type Plan, type PlannedSet, type Scope, type Untouched } from '../source/plan.ts'
import { beforeRequests, withBefore } from './before-files.ts'
import { loadConfiguration, type LoadedConfiguration, type Workspace } from './configuration.ts'
import type { CheckFilesOptions } from './file-options.ts'
import type { Narrowing } from './changed.ts'
import { requestOf, type FileArgument, type FileWithParameters } from './file-request.ts'
import type { AskAzure } from './live-read.ts'
import { faultOfScope, requireScope } from './scope.ts'
import { takeShard, type ShardOfRun } from './shard/split.ts'
import { baselinePath } from './suppress/baseline-file.ts'

/** What a run will judge, read but not judged. */
export interface Prepared {
  readonly sets: readonly PlannedSet[]
  readonly problems: readonly Problem[]
  readonly config: LoadedConfiguration
  readonly shard?: ShardOfRun | undefined
  readonly changedSince?: ChangedSince | undefined
}

/** Finds the configuration and the sets. */
export async function prepare(
  paths: readonly FileArgument[],
  options: CheckFilesOptions,
  files: Workspace,
): Promise<Prepared> {
  requireScope(options.scope)
  const config = await loadConfiguration(options.config, files.policy ?? files)
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
  const narrow = await narrowingOf(options, config, files)
  const all = await planned(requests, files, narrow?.untouched)
  const names = new Set(all.sets.map(({ name }) => name))
  const earlier = await planned(beforeRequests(options.before ?? [], options.scope, names, files), files)
  const { sets: touched, changedSince } = narrow?.of(all, earlier) ?? { sets: all.sets }
  const { sets, shard } = options.shard === undefined ? { sets: touched } : takeShard(touched, options.shard)
  return {
    sets: (await withLive(sets, options, files)).map((set) => withBefore(set, earlier)),
    shard,
    changedSince,
    problems: [...config.problems, ...scopeProblems(config), ...all.problems, ...earlier.problems],
    config,
  }
}

/** The sets of some requests; what reads live state is loaded where one is for it. */
async function planned(requests: readonly FileRequest[], files: Workspace, untouched?: Untouched): Promise<Plan> {
  const live = requests.find(({ path }) => isLivePath(path))
  if (live === undefined) return planFiles(requests, files, untouched)
  if (files.azure === undefined) await files.reachAzure?.(live.path)
  const { readRequests } = await import('./live-plan.ts')
  return planFiles(await readRequests(requests, requireAzure(files)), files, untouched)
}

/** What `--changed-since` leaves out; undefined where all sets are asked for. */
async function narrowingOf(
  { changedSince, baseline, before = [], rulePaths = [] }: CheckFilesOptions,
  config: LoadedConfiguration,
  files: Workspace,
): Promise<Narrowing | undefined> {
  if (changedSince === undefined) return undefined
  const changes = await files.changedSince?.(changedSince)
  if (changes === undefined) throw new UsageError('What changed cannot be told here. Check all sets.')
  const { narrowing } = await import('./changed.ts')
  const rules = [...(config.value.rulePaths ?? []), ...rulePaths.map((path) => files.fromUser(path))]
  const about = { config, rulePaths: rules, baselinePath: baselinePath(baseline, config, files) }
  return narrowing(about, before.length > 0, changes, files)
}

/** The sets with what `--live` adds; what reads it is loaded then. */
async function withLive(
  sets: readonly PlannedSet[],
  { live = 'none', limits = {}, mode }: CheckFilesOptions,
  files: Workspace,
): Promise<readonly PlannedSet[]> {
  if (live === 'none') return sets
  const reader = await import('./live-plan.ts')
  return reader.withLive(sets, requireAzure(files), { live, limits, mode })
}

function requireAzure({ azure }: Workspace): AskAzure {
  if (azure !== undefined) return azure
  throw new UsageError('Live state of Azure cannot be read here. Use the command line, and `poolgate check azure:ID`.')
}

/** Of a run that looks at no deployment. */
export async function withoutInputs({ config: path, scope }: CheckFilesOptions, files: Workspace): Promise<Prepared> {
  requireScope(scope)
  const config = await loadConfiguration(path, files.policy ?? files)
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
export async function planFiles(
  requests: readonly FileRequest[],
  files: Workspace,
  untouched?: Untouched,
): Promise<Plan> {
  const first = plan(requests, files, undefined, untouched)
  // NOTE: asked also where all are left out: whether there is a Bicep says what the JSON beside them is.
  const asked = first.bicep.length + first.leftOut > 0
  const compiled = asked ? await files.compileBicep?.(first.bicep) : undefined
  return compiled === undefined ? { ...first, leftOut: 0 } : plan(requests, files, compiled, untouched)
}

/** The one deployment of a template; without it, the problems say why. */
export async function planOne(
  file: FileWithParameters,
  scope: Scope,
  files: Workspace,
): Promise<{ readonly deployment: OpenDeployment | undefined; readonly problems: readonly Problem[] }> {
  requireScope(scope)
  const { sets, problems } = await planFiles([requestOf(file, scope, files)], files)
  const opened = sets.map(openSources)
  const [deployment, ...others] = opened.flatMap(({ deployments }) => deployments)
  if (others.length > 0)
    throw new UsageError(
      `${file.path} holds ${others.length + 1} deployments; name one template. \`check --list\` lists them.`,
    )
  return { deployment, problems: [...problems, ...opened.flatMap((one) => one.problems)] }
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
