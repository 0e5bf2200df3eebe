// What one answer says of a pool: who is healthy, what is said of whom. Counted once, when it is first asked for.
import type { HealthReport, HealthState, PoolReading, Said, ServerReading } from '../../resource/health.ts'
import { labelOf } from './label.ts'
import type { Subject } from './subject.ts'

/** Servers of which the same is said. */
export interface Group {
  readonly said: Said
  readonly servers: ServerReading[]
}

export type Counts = Readonly<Record<HealthState, number>>

export class PoolAnswer {
  readonly reading: PoolReading
  readonly report: HealthReport
  readonly subject: Subject
  #label: string | undefined
  #groups: readonly Group[] | undefined
  #counts: Counts | undefined
  #healthy: ReadonlySet<string> | undefined

  constructor(reading: PoolReading, report: HealthReport, subject: Subject) {
    this.reading = reading
    this.report = report
    this.subject = subject
  }

  /** What findings call it. */
  get label(): string {
    return (this.#label ??= labelOf(this))
  }

  /** In the order in which each thing is first said. */
  get groups(): readonly Group[] {
    return (this.#groups ??= groupsOf(this.reading.servers))
  }

  get counts(): Counts {
    return (this.#counts ??= countsOf(this.groups))
  }

  /** The addresses that are healthy, in lower case. */
  get healthy(): ReadonlySet<string> {
    return (this.#healthy ??= new Set(
      this.groups.filter(({ said }) => isHealthy(said)).flatMap(({ servers }) => servers.map(keyOf)),
    ))
  }

  /**
   * Whether the address of a server is healthy here. NOTE: answers about one pool mostly list its servers alike, so that the
   * same place tells it at once.
   */
  isHealthyAt(server: ServerReading, index: number): boolean {
    const there = this.reading.servers[index]
    return there?.address === server.address ? isHealthy(there.said) : this.healthy.has(keyOf(server))
  }

  /** What has the same key is about the same servers: the answer before a deployment, and the one after it. */
  get key(): string {
    const { pool, settings, rule, loadBalancer, port } = this.reading
    return [pool, settings, rule, loadBalancer, port].map((part) => String(part ?? '').toLowerCase()).join('\n')
  }
}

/** Up, and not only because everything is down. */
export function isHealthy({ state, reason }: Said): boolean {
  return state === 'healthy' && !isUpByDefault(reason)
}

export function isUpByDefault(reason: string): boolean {
  return reason.toLowerCase() === 'up_probe_alldownisup'
}

export function keyOf({ address }: ServerReading): string {
  return address.toLowerCase()
}

function groupsOf(servers: readonly ServerReading[]): readonly Group[] {
  const groups = new Map<Said, Group>()
  let last: Group | undefined
  for (const server of servers) {
    const { said } = server
    if (last?.said !== said) last = groups.get(said)
    if (last === undefined) {
      last = { said, servers: [server] }
      groups.set(said, last)
    } else last.servers.push(server)
  }
  return [...groups.values()]
}

function countsOf(groups: readonly Group[]): Counts {
  const counts = { healthy: 0, unhealthy: 0, unknown: 0, partial: 0, draining: 0 }
  for (const { said, servers } of groups) {
    if (said.state !== 'healthy' || isHealthy(said)) counts[said.state] += servers.length
  }
  return counts
}
