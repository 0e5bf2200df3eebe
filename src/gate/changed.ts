// `--changed-since`: which sets are left out, because no change touches them. A change of what is about all sets (configuration,
// rules, baseline, a before) leaves none out.
import type { ChangedSince } from '../report/report.ts'
import type { Changes } from '../resource/changes.ts'
import { baseOf } from '../source/path.ts'
import type { Plan, PlannedSet, Untouched } from '../source/plan.ts'
import { touchedSets, untouchedBicep } from '../source/touched.ts'
import type { LoadedConfiguration, Workspace } from './configuration.ts'

/** What is about all sets. */
export interface AboutAll {
  readonly config: LoadedConfiguration
  /** Files and folders. */
  readonly rulePaths: readonly string[]
  readonly baselinePath: string
}

/** What a change leaves out of a run. */
export interface Narrowing {
  /** Of Bicep files that are sets of their own, those that need not be compiled. */
  readonly untouched: Untouched
  /** The sets that are touched. What was there before them is about all of them. */
  of(plan: Plan, before: Plan): { readonly sets: readonly PlannedSet[]; readonly changedSince: ChangedSince }
}

/** `isCompared`: something says what was before, so that it is not known yet whether all sets are touched. */
export async function narrowing(
  about: AboutAll,
  isCompared: boolean,
  changes: Changes,
  files: Workspace,
): Promise<Narrowing> {
  const single = await changedForAll(about, changes, files)
  const isAll = single !== undefined || isCompared
  return {
    untouched: (paths) => (isAll ? new Set() : untouchedBicep(paths, changes, files)),
    of({ sets, leftOut }, before) {
      const because = single ?? changedBefore(before.sets, changes, files)
      const touched = because === undefined ? touchedSets(sets, changes, files) : sets
      const counts = { checked: touched.length, leftOut: sets.length - touched.length + leftOut }
      return { sets: touched, changedSince: { ref: changes.ref, ...counts, ...(because !== undefined && { because }) } }
    },
  }
}

/** The first changed file of those that are about all sets. */
async function changedForAll(about: AboutAll, changes: Changes, files: Workspace): Promise<string | undefined> {
  const { config, rulePaths, baselinePath } = about
  const layers = config.stack.layers.flatMap(({ file }) => file ?? [])
  const named = [...layers, ...(await filesOfRules(rulePaths, files)), baselinePath]
  const single = named.find((path) => hasChanged(path, changes))
  if (single !== undefined) return single
  return changes.paths.find((path) => rulePaths.some((folder) => path.startsWith(`${folder}/`)))
}

function changedBefore(before: readonly PlannedSet[], changes: Changes, files: Workspace): string | undefined {
  // What is live changes without a commit, and for all sets alike.
  const written = before.flatMap((set) => set.deployments.filter(({ source }) => source !== 'live'))
  const single = written.map((one) => ({ name: one.path, deployments: [one], gaps: [] }))
  return touchedSets(single, changes, files)[0]?.name
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
