// From files to the report: finds the configuration and the inputs, reads them, and judges.
import { requireLocked } from '../config/locks.ts'
import { UsageError } from '../config/usage-error.ts'
import type { Report } from '../report/report.ts'
import type { Problem } from '../resource/resource.ts'
import { library } from '../rule/library.generated.ts'
import type { Rule } from '../rule/rule.ts'
import type { LoadedConfiguration, Workspace } from './configuration.ts'
import type { CheckFilesOptions, InspectOptions } from './file-options.ts'
import type { FileArgument } from './file-request.ts'
import { judge, type Run } from './judge.ts'
import { withOwn } from './own-rules.ts'
import { prepare, withoutInputs } from './prepare.ts'
import { baselinePath, loadBaseline } from './suppress/baseline-file.ts'
import { requireDay } from './suppress/suppression.ts'

export type { CheckFilesOptions, InspectOptions } from './file-options.ts'
export type { FileArgument, FileWithParameters } from './file-request.ts'

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
  const { sets, problems, config, shard, changedSince } = bare
    ? await withoutInputs(options, files)
    : await prepare(paths, options, files)
  const policy = files.policy ?? files
  const own = await ownRules(config, options.rulePaths ?? [], policy)
  const { failOn, unknown, only = [], limits = {}, mode, baseline, today } = options
  requireLocked('failOn', 'fail-on', failOn, config.stack.locks)
  requireLocked('unknown', 'unknown', unknown, config.stack.locks)
  const path = baselinePath(baseline, config, policy)
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
    complete: paths.length === 0 && !bare && (changedSince?.leftOut ?? 0) === 0,
    shard,
    changedSince,
    onSet: options.onSet,
    baseline: loadBaseline(path, baseline !== undefined && !newBaseline, policy),
    baselinePath: path,
    files,
    today,
    draw: await drawingOf(options),
  }
}

/** What draws is loaded when somebody looks at pictures. */
async function drawingOf({ pictures = false }: Pick<CheckFilesOptions, 'pictures'>): Promise<Run['draw']> {
  return pictures ? (await import('../topology/picture/pictures.ts')).picturesOf : undefined
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
    draw: await drawingOf(options),
  })
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
