// Expectations of the configuration that nothing fits: a name that was mistyped, or a pool that is gone.
import type { Configuration } from '../config/configuration.ts'
import type { Locate } from '../config/layer.ts'
import type { ConfigPath } from '../config/schema.ts'
import type { PoolMatch } from '../intent/intent.ts'
import type { OpenIntent } from '../report/shard.ts'
import { nearestName } from '../resource/nearest.ts'
import type { Problem } from '../resource/resource.ts'
import { shortText } from '../resource/text.ts'
import { isElement, type Element } from '../topology/fact.ts'
import { isMember } from '../topology/model/flow.ts'
import { isCalled } from '../topology/model/pair.ts'
import { fits, matchOf, type Names } from '../topology/model/pool-intent.ts'
import { isForPool } from '../topology/model/tls-intent.ts'
import type { Topology } from '../topology/topology.ts'

/** A set that was run. */
export interface Ran {
  readonly name: string
  readonly topology: Topology
}

/** A pattern of the configuration, and what it may mean. */
interface Question {
  readonly path: ConfigPath
  /** `No pool fits owner lb-*`. */
  readonly nothing: string
  readonly lost: string
  /** A plain name, to find the nearest of those there are. */
  readonly name?: string
  readonly kind: string
  /** Whether an element is meant; what is not known may be. */
  readonly means: (element: Element, set: string) => unknown
}

/** The patterns of a configuration, shown one set after the other, so that no topology needs to be kept. */
export class Matching {
  readonly #questions: readonly Question[]
  readonly #locate: Locate
  /** Those that nothing fitted so far, with the nearest name. */
  readonly #open: Map<Question, string | undefined>

  constructor(config: Configuration, locate: Locate) {
    this.#questions = questionsOf(config)
    this.#locate = locate
    this.#open = new Map(this.#questions.map((question) => [question, undefined]))
  }

  see({ name: set, topology }: Ran): void {
    for (const [question, near] of this.#open) {
      const { name, kind, means } = question
      const elements = topology.all(kind)
      if (elements.some((element) => means(element, set) !== false)) this.#open.delete(question)
      else if (name !== undefined) {
        const labels = [...(near === undefined ? [] : [near]), ...elements.map(labelOf)]
        this.#open.set(question, nearestOf(name, labels))
      }
    }
  }

  get unmatched(): readonly OpenIntent[] {
    return [...this.#open].map(([question, near]): OpenIntent => {
      const { nothing, lost, name, path } = question
      return { index: this.#questions.indexOf(question), nothing, lost, name, near, place: this.#locate(path) }
    })
  }
}

/** The nearest of some names, whatever their order. */
export function nearestOf(name: string, names: readonly string[]): string | undefined {
  return nearestName(name, [...new Set(names)].sort())
}

export function unmatchedProblem({ nothing, lost, near, place }: OpenIntent): Problem {
  const hint = near === undefined ? '' : ` Did you mean '${near}'?`
  const message = `${nothing}: ${lost} not checked.${hint} Correct the names, or remove the entry.`
  return { level: 'warning', code: 'unmatched', message, ...(place && { place }) }
}

/** A warning for each. Only for a run of all inputs: in a part of them a pool may be missing rightly. */
export function unmatchedIntents(config: Configuration, sets: readonly Ran[], locate: Locate): Problem[] {
  const matching = new Matching(config, locate)
  for (const set of sets) matching.see(set)
  return matching.unmatched.map(unmatchedProblem)
}

function questionsOf({ pools = [], flows = [], routes = [], tls = [], pairs = [] }: Configuration): Question[] {
  return [
    ...pools.map(({ match }, index): Question => {
      const means = (pool: Element, set: string) => matchOf(match, set, namesOf(pool))
      const nothing = `No pool fits ${sayMatch(match)}`
      return {
        path: ['pools', index, 'match'],
        nothing,
        lost: 'what is expected of it was',
        kind: 'backendPool',
        means,
      }
    }),
    ...flows.flatMap(({ from, to }, index): Question[] => [
      {
        ...asked(['flows', index, 'from'], 'member', from, 'the flow was'),
        means: (member) => isMember(from, member),
      },
      {
        ...asked(['flows', index, 'to'], 'frontend', to, 'the flow was'),
        means: (frontend) => fits(to, frontend.label),
      },
    ]),
    ...routes.flatMap(({ gateway, pool }, index): Question[] => [
      {
        ...asked(['routes', index, 'gateway'], 'applicationGateway', gateway, 'the route was'),
        means: (element) => fits(gateway, element.get('name')),
      },
      {
        ...asked(['routes', index, 'pool'], 'backendPool', pool, 'the route was'),
        means: (element) => isForPool({ gateway, pool }, namesOf(element)),
      },
    ]),
    ...tls.map((entry, index): Question => ({
      ...asked(['tls', index], 'backendPool', `${entry.gateway}/${entry.pool ?? '*'}`, 'its traffic was'),
      means: (pool) => isForPool(entry, namesOf(pool)),
    })),
    ...pairs.flatMap((pair, index) =>
      (['active', 'standby'] as const).map((side): Question => ({
        ...asked(['pairs', index, side], 'backendPool', pair[side], 'the pair was'),
        means: (pool) => isCalled(pair[side], pool),
      })),
    ),
  ]
}

const nouns: Readonly<Record<string, string>> = {
  applicationGateway: 'application gateway',
  backendPool: 'pool',
  frontend: 'frontend of a load balancer',
  member: 'member of a pool',
}

function asked(path: ConfigPath, kind: string, pattern: string, lost: string) {
  return { path, kind, lost, name: pattern, nothing: `No ${nouns[kind] ?? kind} is called ${pattern}` }
}

function namesOf(pool: Element): Names {
  const owner = pool.get('loadBalancer') ?? pool.get('applicationGateway')
  return { owner: isElement(owner) ? owner : undefined, name: pool.get('name'), id: pool.get('id') }
}

function sayMatch({ owner, pool, id, tag = {}, set }: PoolMatch): string {
  const patterns = Object.entries({ owner, pool, id, set }).flatMap(([key, text]) =>
    text === undefined ? [] : [`${key} ${text}`],
  )
  return [...patterns, ...Object.entries(tag).map(([name, text]) => `tag ${name}=${text}`)].join(', ')
}

function labelOf(element: Element): string {
  return shortText(element.label)
}
