// Reads from Azure what a set refers to and does not declare, and what that refers to, until nothing is new. Members that join a
// pool of the set are found through the pool as Azure has it now.
import type { AzureAnswer, AzureFault } from '../resource/azure-answer.ts'
import type { Problem, Resource } from '../resource/resource.ts'
import { mergeCauses, type Cause } from '../resource/unknown.ts'
import { isUnknown } from '../resource/value.ts'
import type { LiveRead } from '../source/deployment.ts'
import { LiveReader } from '../source/state/live.ts'
import { membersIn, referencesOf } from '../source/state/references.ts'
import { gapOf, problemOf, type AskAzure } from './live-read.ts'

const mostRounds = 6
const mostResources = 20_000

/** Types whose pools Azure knows members of. */
const owners: ReadonlySet<string> = new Set([
  'microsoft.network/loadbalancers',
  'microsoft.network/applicationgateways',
])

/** What Azure has beside the declared resources. */
export function around(declared: readonly Resource[], azure: AskAzure): Promise<LiveRead> {
  return new Completion(azure, declared).aroundThem()
}

/** What Azure has of the declared resources now, and around them; what is not there yet is new. */
export function stateOf(declared: readonly Resource[], azure: AskAzure): Promise<LiveRead> {
  return new Completion(azure, declared).allOfThem()
}

class Completion {
  readonly #azure: AskAzure
  readonly #declared: readonly Resource[]
  /** The whole ids of what is declared. */
  readonly #own: readonly string[]
  readonly #reader = new LiveReader()
  readonly #problems: Problem[] = []
  readonly #gaps: Cause[] = []
  /** The ids of resources that need not be asked for, in lower case. */
  readonly #known = new Set<string>()
  /** Everything that is referred to, in lower case. */
  readonly #wanted = new Set<string>()

  constructor(azure: AskAzure, declared: readonly Resource[]) {
    this.#azure = azure
    this.#declared = declared
    this.#own = declared.flatMap(({ id }) => (typeof id.text === 'string' ? [id.text] : []))
  }

  async aroundThem(): Promise<LiveRead> {
    for (const id of this.#own) this.#known.add(id.toLowerCase())
    if (this.#unnamed().some(({ code }) => code === 'scope'))
      this.#warn(
        'Where the deployment goes is not known, so that what it refers to there was not looked up. Give --subscription-id and --resource-group.',
      )
    return this.#read([...this.#references(), ...(await this.#joined())])
  }

  async allOfThem(): Promise<LiveRead> {
    const own = this.#next(this.#own)
    const answers = await this.#ask(own)
    for (const answer of answers) {
      if ('text' in answer) this.#reader.add(answer.text)
      else if (answer.code === 'permission') this.#gaps.push(gapOf(answer))
      else if (answer.code !== 'absent') this.#problems.push(problemOf(answer, 'error'))
    }
    // What was not asked for may be there: nothing of it is taken for new.
    this.#gaps.push(...this.#unnamed())
    if (answers.length < own.length)
      this.#gaps.push({
        code: 'unsupported',
        reason: `Azure was asked for ${answers.length} of ${own.length} resources`,
      })
    // Their pools are theirs: whoever is in one of them counts.
    return this.#read([...this.#references(), ...this.#reader.resources.flatMap(membersIn)])
  }

  async #read(references: readonly string[]): Promise<LiveRead> {
    let next = this.#next(references)
    for (let round = 1; round <= mostRounds && next.length > 0; round++) {
      for (const answer of await this.#ask(next)) {
        if ('text' in answer) this.#reader.add(answer.text)
        else this.#fault(answer)
      }
      next = this.#next([...this.#further(), ...this.#wanted])
    }
    if (next.length > 0)
      this.#warn(`${next.length} more resources are referred to by what was read, and were not read.`)
    return { resources: this.#reader.resources, gaps: this.#gaps, problems: this.#problems }
  }

  /** Why it is not known which resources are declared. */
  #unnamed(): readonly Cause[] {
    return mergeCauses(this.#declared.flatMap(({ id }) => (isUnknown(id.text) ? [id.text] : [])))
  }

  /** What the deployments refer to; a child that is declared alone refers to its parent. */
  #references(): readonly string[] {
    return [...this.#own, ...this.#declared.flatMap((resource) => [...referencesOf(resource)])]
  }

  /** Who is in the pools of declared load balancers and gateways now. What is not there yet has no members. */
  async #joined(): Promise<readonly string[]> {
    const ids = this.#declared.flatMap(({ id, type, observed }): string[] =>
      observed === undefined && typeof id.text === 'string' && owners.has(type.toLowerCase()) ? [id.text] : [],
    )
    const reader = new LiveReader()
    for (const answer of await this.#azure.resources(ids)) {
      if ('text' in answer) reader.add(answer.text)
      else if (answer.code !== 'absent') this.#fault(answer)
    }
    return reader.resources.flatMap(membersIn)
  }

  #further(): readonly string[] {
    return this.#reader.resources.flatMap((resource) => [...referencesOf(resource, (id) => this.#wanted.has(id))])
  }

  /** The resources to read next for these references, each once. */
  #next(references: readonly string[]): readonly string[] {
    const next = new Map<string, string>()
    for (const reference of references) this.#wanted.add(reference.toLowerCase())
    for (const reference of references) {
      const id = this.#azure.readable(reference)
      if (id !== undefined && !this.#known.has(id.toLowerCase()) && !next.has(id.toLowerCase()))
        next.set(id.toLowerCase(), id)
    }
    return [...next.values()]
  }

  #ask(all: readonly string[]): Promise<readonly AzureAnswer[]> {
    const ids = all.slice(0, Math.max(0, mostResources - this.#reader.resources.length))
    for (const id of ids) this.#known.add(id.toLowerCase())
    return this.#azure.resources(ids)
  }

  /** What is not there, or may not be read, stays as unknown as it was; that Azure cannot be asked is an error. */
  #fault(fault: AzureFault): void {
    this.#problems.push(problemOf(fault, fault.code === 'absent' || fault.code === 'permission' ? 'warning' : 'error'))
  }

  #warn(message: string): void {
    this.#problems.push({ level: 'warning', code: 'azure', message })
  }
}
