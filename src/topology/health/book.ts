// All that is known of health in a topology: the elements that answers make, and what they are about. Made once, when a
// rule first asks for health; a run without health never loads it.
import type { Health, MetricReading, PoolReading, Refusal, ServerReading } from '../../resource/health.ts'
import { groupBy } from '../../resource/groups.ts'
import { FactList, type Element } from '../fact.ts'
import type { World } from '../part.ts'
import { Diagnoses } from './diagnose.ts'
import type { HealthElement } from './element.ts'
import { PoolMembers, type Compared } from './members.ts'
import { makeMessages, type MessageHeld } from './message-element.ts'
import { metricsOf } from './metric-element.ts'
import { missingOf } from './missing-element.ts'
import { PoolAnswer } from './pool-answer.ts'
import { poolHealthOf, type PoolHeld } from './pool-element.ts'
import { serverHealthOf, type ServerHeld } from './server-element.ts'
import { Subjects } from './subject.ts'

/** Which answers a topology takes: those about its pools, or all of them. */
export type HealthScope = 'joined' | 'all'

export type HealthKind = 'poolHealth' | 'serverHealth' | 'healthMessage' | 'healthMetric' | 'missingHealth'

export class HealthBook {
  readonly world: World
  readonly health: Health
  readonly scope: HealthScope
  readonly subjects: Subjects
  readonly diagnoses = new Diagnoses()
  readonly answers: readonly PoolAnswer[]
  readonly before: readonly PoolAnswer[]
  readonly metrics: readonly MetricReading[]
  readonly refusals: readonly Refusal[]
  readonly #elements = new Map<PoolAnswer, HealthElement<PoolHeld>>()
  readonly #messages = new Map<PoolAnswer, readonly HealthElement<MessageHeld>[]>()
  readonly #compared = new Map<PoolAnswer, Compared>()
  /** NOTE: a pool is answered about once for each of its settings, and its members stay the same. */
  readonly #members = new Map<Element, PoolMembers>()
  readonly #keysNow: ReadonlySet<string>
  readonly #beforeByKey: ReadonlyMap<string, PoolAnswer>
  /** The answers about one pool, by its id in lower case. */
  readonly #siblings: ReadonlyMap<string, readonly PoolAnswer[]>
  #byPool: ReadonlyMap<Element | undefined, readonly PoolAnswer[]> | undefined
  readonly #all = new Map<string, readonly Element[]>()

  constructor(world: World, health: Health, scope: HealthScope) {
    this.world = world
    this.health = health
    this.scope = scope
    this.subjects = new Subjects(world)
    this.answers = this.#answersIn(health.reports)
    this.before = this.#answersIn(health.before)
    this.metrics = health.reports.flatMap(({ metrics }) => metrics).filter(({ resource }) => this.#takes(resource))
    this.refusals = health.reports.flatMap(({ refusals }) => refusals).filter(({ of }) => this.#takes(of))
    this.#keysNow = new Set(this.answers.map(({ key }) => key))
    this.#beforeByKey = new Map(this.before.map((answer) => [answer.key, answer]))
    this.#siblings = groupBy(
      this.answers.filter(({ reading }) => reading.pool !== undefined),
      ({ reading }) => reading.pool?.toLowerCase() ?? '',
    )
  }

  all(kind: string): readonly Element[] {
    const known = this.#all.get(kind)
    if (known !== undefined) return known
    const elements = this.#make(kind)
    this.#all.set(kind, elements)
    return elements
  }

  /** The health of a pool of the inputs. */
  ofPool(pool: Element): FactList {
    this.#byPool ??= groupBy(this.whole, ({ subject }) => subject.pool)
    return new FactList((this.#byPool.get(pool) ?? []).map((answer) => this.element(answer)))
  }

  element(answer: PoolAnswer): HealthElement<PoolHeld> {
    const element = this.#elements.get(answer) ?? poolHealthOf(this, answer)
    this.#elements.set(answer, element)
    return element
  }

  /** Elements of servers of an answer. */
  servers(answer: PoolAnswer, servers: readonly ServerReading[]): readonly HealthElement<ServerHeld>[] {
    return servers.map((server) => serverHealthOf(this, answer, server))
  }

  /** The answer about the same servers before the deployment. */
  beforeOf(answer: PoolAnswer): PoolAnswer | undefined {
    return this.#beforeByKey.get(answer.key)
  }

  hasNow(before: PoolAnswer): boolean {
    return this.#keysNow.has(before.key)
  }

  /** Who of the members that the inputs declare is not among the servers, and who of these is none of them. */
  compared(answer: PoolAnswer): Compared | undefined {
    const members = this.members(answer)
    if (members === undefined) return undefined
    const compared = this.#compared.get(answer) ?? members.compare(answer.reading.servers)
    this.#compared.set(answer, compared)
    return compared
  }

  /** The members that the inputs declare; undefined where they do not declare the pool. */
  members({ subject: { pool } }: PoolAnswer): PoolMembers | undefined {
    if (pool === undefined) return undefined
    const members = this.#members.get(pool) ?? new PoolMembers(pool)
    this.#members.set(pool, members)
    return members
  }

  /** Servers that are not healthy here and healthy by other settings of the same pool. */
  splitServers(answer: PoolAnswer): readonly ServerReading[] {
    if (answer.counts.unhealthy === 0) return []
    const siblings = this.#siblings.get(answer.reading.pool?.toLowerCase() ?? '') ?? []
    const others = siblings.filter((other) => other !== answer)
    if (others.length === 0) return []
    return answer.reading.servers.filter(
      (server, index) => server.said.state === 'unhealthy' && others.some((other) => other.isHealthyAt(server, index)),
    )
  }

  /** What is said of its servers, each once. */
  messages(answer: PoolAnswer): readonly HealthElement<MessageHeld>[] {
    const messages = this.#messages.get(answer) ?? makeMessages(this, answer)
    this.#messages.set(answer, messages)
    return messages
  }

  /** Those whose servers are known. */
  get whole(): readonly PoolAnswer[] {
    return this.answers.filter(({ reading }) => reading.cut === undefined)
  }

  /** What was read and belongs to this topology. */
  get taken(): ReadonlySet<object> {
    return new Set<object>([
      ...[...this.answers, ...this.before].map(({ reading }) => reading),
      ...this.metrics,
      ...this.refusals,
    ])
  }

  /** Whether what is said of a gateway or load balancer is said of one of the inputs. */
  #takes(id: string | undefined): boolean {
    return this.scope === 'all' || (id !== undefined && this.subjects.owners(id).length > 0)
  }

  #answersIn(reports: Health['reports']): readonly PoolAnswer[] {
    return reports.flatMap((report) =>
      report.pools.flatMap((reading: PoolReading) => {
        const answer = new PoolAnswer(reading, report, this.subjects.of(reading))
        return this.scope === 'all' || answer.subject.isJoined ? [answer] : []
      }),
    )
  }

  #make(kind: string): readonly Element[] {
    switch (kind) {
      case 'poolHealth':
        return this.whole.map((answer) => this.element(answer))
      case 'serverHealth':
        return this.whole.flatMap((answer) => this.servers(answer, answer.reading.servers))
      case 'healthMessage':
        return this.whole.flatMap((answer) => this.messages(answer))
      case 'healthMetric':
        return metricsOf(this)
      case 'missingHealth':
        return missingOf(this)
      default:
        return []
    }
  }
}
