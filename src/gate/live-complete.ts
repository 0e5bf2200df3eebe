// `--live merge`: reads from Azure what a set refers to and does not declare, and what that refers to, until nothing is new.
// Members that join a pool of the set are found through the pool as Azure has it now.
import type { Limits } from '../arm/limits.ts'
import type { AzureFault } from '../resource/azure-answer.ts'
import type { Problem, Resource } from '../resource/resource.ts'
import { isUnknown } from '../resource/value.ts'
import type { LiveRead } from '../source/deployment.ts'
import { livePrefix } from '../source/path.ts'
import type { PlannedSet } from '../source/plan.ts'
import { LiveReader } from '../source/state/live.ts'
import { membersIn, referencesOf } from '../source/state/references.ts'
import { yieldOf } from '../source/yield.ts'
import { addTo, problemOf, type AskAzure } from './live-read.ts'

const mostRounds = 6
const mostResources = 20_000

/** Types whose pools Azure knows members of. */
const owners: ReadonlySet<string> = new Set([
  'microsoft.network/loadbalancers',
  'microsoft.network/applicationgateways',
])

/** The set with what Azure has of all that it refers to. */
export async function withLive(set: PlannedSet, azure: AskAzure, limits: Partial<Limits>): Promise<PlannedSet> {
  const declared = set.deployments.flatMap((deployment) => yieldOf(deployment, limits).resources)
  const live = await new Completion(azure, declared).read()
  if (live.resources.length === 0 && live.problems.length === 0) return set
  const deployment = { source: 'live', path: livePrefix, parameterFiles: [], scope: {}, ...live } as const
  return { ...set, deployments: [...set.deployments, deployment] }
}

class Completion {
  readonly #azure: AskAzure
  readonly #declared: readonly Resource[]
  readonly #reader = new LiveReader()
  readonly #problems: Problem[] = []
  /** The ids of resources that are declared or were asked for, in lower case. */
  readonly #known = new Set<string>()
  /** Everything that is referred to, in lower case. */
  readonly #wanted = new Set<string>()

  constructor(azure: AskAzure, declared: readonly Resource[]) {
    this.#azure = azure
    this.#declared = declared
    for (const { id } of declared) if (typeof id.text === 'string') this.#known.add(id.text.toLowerCase())
  }

  async read(): Promise<LiveRead> {
    await this.#ask(this.#next([...this.#declaredReferences(), ...(await this.#joined())]))
    for (let round = 2; round <= mostRounds; round++) {
      const next = this.#next(this.#liveReferences())
      if (next.length === 0) break
      await this.#ask(next)
    }
    const left = this.#next([...this.#wanted, ...this.#liveReferences()]).length
    if (left > 0) this.#warn(`${left} more resources are referred to by what was read, and were not read.`)
    return { resources: this.#reader.resources, gaps: [], problems: this.#problems }
  }

  /** What the deployments refer to; a child that is declared alone refers to its parent. */
  #declaredReferences(): readonly string[] {
    const open = this.#declared.filter(({ id }) => isUnknown(id.text))
    const inScope = open.find(({ id }) => isUnknown(id.text) && id.text.causes.some(({ code }) => code === 'scope'))
    if (inScope !== undefined)
      this.#warn(
        'Where the deployment goes is not known, so that what it refers to there was not looked up. Give --subscription-id and --resource-group.',
      )
    return this.#declared.flatMap((resource) => {
      const own = typeof resource.id.text === 'string' ? [resource.id.text] : []
      return [...own, ...referencesOf(resource)]
    })
  }

  /** Who is in the pools of declared load balancers and gateways now. What is not there yet has no members. */
  async #joined(): Promise<readonly string[]> {
    const ids = this.#declared.flatMap(({ id, type, observed }): string[] =>
      observed === undefined && typeof id.text === 'string' && owners.has(type.toLowerCase()) ? [id.text] : [],
    )
    const reader = new LiveReader()
    for (const answer of await this.#azure.resources(ids)) {
      if ('text' in answer) addTo(reader, answer)
      else if (answer.code !== 'absent') this.#fault(answer)
    }
    return reader.resources.flatMap(membersIn)
  }

  #liveReferences(): readonly string[] {
    return this.#reader.resources.flatMap((resource) => [...referencesOf(resource, (id) => this.#wanted.has(id))])
  }

  /** The resources to read next for these references, each once. */
  #next(references: readonly string[]): readonly string[] {
    const next = new Map<string, string>()
    for (const reference of references) this.#wanted.add(reference.toLowerCase())
    for (const reference of references) {
      const id = this.#azure.readable(reference)
      if (id !== undefined && !this.#known.has(id.toLowerCase())) next.set(id.toLowerCase(), id)
    }
    return [...next.values()]
  }

  async #ask(all: readonly string[]): Promise<void> {
    const ids = all.slice(0, Math.max(0, mostResources - this.#reader.resources.length))
    for (const id of ids) this.#known.add(id.toLowerCase())
    for (const answer of await this.#azure.resources(ids)) {
      if ('text' in answer) addTo(this.#reader, answer)
      else this.#fault(answer)
    }
  }

  /** What is not there, or may not be read, stays as unknown as it was; that Azure cannot be asked is an error. */
  #fault(fault: AzureFault): void {
    this.#problems.push(problemOf(fault, fault.code === 'absent' || fault.code === 'permission' ? 'warning' : 'error'))
  }

  #warn(message: string): void {
    this.#problems.push({ level: 'warning', code: 'azure', message })
  }
}
