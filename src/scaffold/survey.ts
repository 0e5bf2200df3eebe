// What a repository holds, as `poolgate check .` finds it: its deployments, and the pools with their members of today.
// Judges nothing: no rule runs.
import { buildSet } from '../gate/build-set.ts'
import type { PoolSummary } from '../topology/topology.ts'
import type { Problem } from '../resource/resource.ts'
import type { FileTree } from '../source/files.ts'
import { joinPath } from '../source/path.ts'
import type { FileRequest, Plan, PlannedSet } from '../source/plan.ts'
import { setsThatBelongTogether } from './sets.ts'

export type Pool = PoolSummary & { readonly set: string }

/** Entries that are written one by one; of more one stands for the whole folder. */
const mostInputs = 100

export interface Survey {
  /** Number of deployments. */
  readonly count: number
  /** In the order in which they were found; one for the whole folder where there are very many. */
  readonly inputs: readonly FoundInput[]
  /** Folders with rules of one's own. */
  readonly rulePaths: readonly string[]
  /** Of the sets that the inputs form. */
  readonly pools: readonly Pool[]
  /** Files that mean to be templates and cannot be used. */
  readonly unusable: readonly Problem[]
  /** Whatever else is to be told of what was found. */
  readonly warnings: readonly Problem[]
}

/** One deployment, as an entry of `inputs` says it. */
export interface FoundInput {
  /** Undefined for a deployment that is alone and needs no name: its set is called as its template is. */
  readonly set?: string
  readonly template: string
  readonly parameters: readonly string[]
}

/** All that lies in and below the working directory. */
export function whole(directory: string): FileRequest {
  return { path: directory, label: 'the working directory' }
}

/** Looks at what was found of `whole`. */
export function survey(found: Plan, files: FileTree, directory: string): Survey {
  const errors = found.problems.filter(({ level }) => level === 'error')
  const deployed = found.sets.filter(({ deployments }) => deployments.length > 0)
  const count = deployed.reduce((sum, { deployments }) => sum + deployments.length, 0)
  const isWhole = count > mostInputs
  // The folder as a whole is checked as it was found.
  const sets = isWhole ? deployed : setsThatBelongTogether(deployed, poolsOf)
  return {
    count,
    inputs: isWhole
      ? [{ template: '.', parameters: [] }]
      : sets.flatMap(({ name, deployments }) =>
          deployments.map(({ path, parameterFiles }) => ({
            template: path,
            parameters: parameterFiles,
            ...((deployments.length > 1 || name !== path) && { set: name }),
          })),
        ),
    rulePaths: holdsRules(files, joinPath(directory, ruleFolder)) ? [`./${ruleFolder}`] : [],
    pools: poolsOf(sets),
    unusable: errors.filter(({ code }) => code !== 'no-template'),
    warnings: found.problems.filter(({ level }) => level === 'warning'),
  }
}

/** Where `new-rule` puts rules when nobody says where. */
export const ruleFolder = 'policies'

function holdsRules(files: FileTree, folder: string): boolean {
  return files.kindOf(folder) === 'directory' && files.list(folder).some(({ name }) => /\.cases\.ya?ml$/i.test(name))
}

/** The pools of these sets as they would be after their deployment. */
function poolsOf(sets: readonly PlannedSet[]): readonly Pool[] {
  return sets.flatMap((set) => buildSet(set, {}).topology.pools.map((pool) => ({ ...pool, set: set.name })))
}
