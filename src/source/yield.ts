// From a source to its resources, whatever kind of file it is. May not judge, and may not know what a pool is.
import type { Limits } from '../arm/limits.ts'
import { expandTemplate } from '../arm/template/expand.ts'
import type { Problem, Resource, Withheld } from '../resource/resource.ts'
import type { Cause } from '../resource/unknown.ts'
import { ObjectValue } from '../resource/value.ts'
import type { LiveRead, OpenDeployment, StateFile, StateKind } from './deployment.ts'
import { resourcesOfSnapshot } from './state/snapshot.ts'
import { resourcesOfWhatIf } from './state/what-if.ts'

/** What a source says. */
export interface Yield {
  readonly resources: readonly Resource[]
  readonly withheld: readonly Withheld[]
  /** Parts that are not at hand: they may hold whatever is missed. */
  readonly gaps: readonly Cause[]
  readonly problems: readonly Problem[]
  /** What is there before it, where the source says that too; `resources` are what there is afterwards. */
  readonly before?: readonly Resource[]
  /** Of a template. */
  readonly outputs: ObjectValue
}

/** What a file of resources says. */
export type StateYield = Pick<Yield, 'resources' | 'before' | 'gaps' | 'problems'>

const readers: Readonly<Record<StateKind, (file: StateFile) => StateYield>> = {
  snapshot: resourcesOfSnapshot,
  'what-if': resourcesOfWhatIf,
  'stack-what-if': resourcesOfWhatIf,
}

export function yieldOf(deployment: OpenDeployment, limits: Partial<Limits> = {}): Yield {
  if (deployment.source === 'template') {
    const { template, parameters, scope, readLinked } = deployment
    return expandTemplate(template, parameters, { scope, limits, readLinked })
  }
  const state = 'document' in deployment ? readers[deployment.source](deployment) : stateOf(deployment)
  return { withheld: [], outputs: new ObjectValue(), ...state }
}

function stateOf({ resources, gaps, problems }: LiveRead): StateYield {
  return { resources, gaps, problems }
}
