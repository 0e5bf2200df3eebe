// `--changed-since`: which sets are left out, because no change touches them. A change of what is about all sets (configuration,
// rules, baseline, a before) leaves none out.
import type { ChangedSince } from '../report/report.ts'
import type { Changes } from '../resource/changes.ts'
import { baseOf } from '../source/path.ts'
import type { PlannedSet } from '../source/plan.ts'
import { touchedSets } from '../source/touched.ts'
import type { LoadedConfiguration, Workspace } from './configuration.ts'

/** What is about all sets. */
export interface AboutAll {
  readonly config: LoadedConfiguration
  /** Files and folders. */
  readonly rulePaths: readonly string[]
  readonly baselinePath: string
  readonly before: readonly PlannedSet[]
}

export async function changedOf(
  sets: readonly PlannedSet[],
  about: AboutAll,
  changes: Changes,
  files: Workspace,
): Promise<{ readonly sets: readonly PlannedSet[]; readonly changedSince: ChangedSince }> {
  const because = await changedForAll(about, changes, files)
  const touched = because === undefined ? touchedSets(sets, changes, files) : sets
  const counts = { checked: touched.length, leftOut: sets.length - touched.length }
  return { sets: touched, changedSince: { ref: changes.ref, ...counts, ...(because !== undefined && { because }) } }
}

/** The first changed file of those that are about all sets. */
async function changedForAll(about: AboutAll, changes: Changes, files: Workspace): Promise<string | undefined> {
  const { config, rulePaths, baselinePath, before } = about
  const layers = config.stack.layers.flatMap(({ file }) => file ?? [])
  const named = [...layers, ...(await filesOfRules(rulePaths, files)), baselinePath]
  const single = named.find((path) => hasChanged(path, changes))
  if (single !== undefined) return single
  const gone = changes.paths.find((path) => rulePaths.some((folder) => path.startsWith(`${folder}/`)))
  if (gone !== undefined) return gone
  // What is live changes without a commit, and for all of them alike.
  const written = before.map((set) => ({
    ...set,
    deployments: set.deployments.filter(({ source }) => source !== 'live'),
  }))
  return touchedSets(written, changes, files)[0]?.deployments[0]?.path
}

async function filesOfRules(paths: readonly string[], files: Workspace): Promise<readonly string[]> {
  if (paths.length === 0) return []
  const { ruleFiles } = await import('./rules.ts')
  return paths.flatMap((path) => ruleFiles(path, files))
}

/** An installed package changes with the file that says what is installed: git does not know its files. */
function hasChanged(path: string, changes: Changes): boolean {
  if (!path.split('/').includes('node_modules')) return changes.has(path)
  return changes.paths.some((changed) => installing.has(baseOf(changed)))
}

const installing: ReadonlySet<string> = new Set([
  'package.json',
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
])
