// Backend health as Azure answers it, in one shape for all the ways in which it is printed: sources read it, the topology
// joins it to pools. Knows neither.
import type { Place } from './place.ts'

export const healthStates = ['healthy', 'unhealthy', 'unknown', 'partial', 'draining'] as const

/** Up is healthy, Down unhealthy; `unknown` also for a state that nobody knows. */
export type HealthState = (typeof healthStates)[number]

/** What was asked: a gateway, one pool of a gateway on demand, a rule of a load balancer, its metrics. */
export const healthForms = ['report', 'onDemand', 'ruleHealth', 'metrics'] as const
export type HealthForm = (typeof healthForms)[number]

/** What was read from one file, or from one answer of Azure. */
export interface HealthReport {
  /** Where it was read: a path relative to the workspace, or a resource id. */
  readonly path: string
  readonly pools: readonly PoolReading[]
  readonly metrics: readonly MetricReading[]
  readonly refusals: readonly Refusal[]
}

/** The servers of a pool as one answer has them: of a pool with one of its settings, or of a load-balancing rule. */
export interface PoolReading {
  readonly form: HealthForm
  /** Resource ids, as far as the answer names them. */
  readonly pool?: string | undefined
  readonly settings?: string | undefined
  readonly rule?: string | undefined
  readonly loadBalancer?: string | undefined
  /** The port and the protocol of the settings or of the metric, where the answer has them. */
  readonly port?: number | undefined
  readonly protocol?: string | undefined
  readonly servers: readonly ServerReading[]
  /** How many are up and down by the answer's own count. */
  readonly up?: number | undefined
  readonly down?: number | undefined
  /** Why its servers are not known, when the answer has been cut. */
  readonly cut?: Gap | undefined
  readonly place: Place
}

/** What an answer says of servers: one object for all of which it says the same. */
export interface Said {
  readonly state: HealthState
  /** The state as it is written. */
  readonly written: string
  /** What the last probe said, as it is written: `healthProbeLog`; '' when the answer has none. */
  readonly text: string
  /** `healthProbeErrorName` of newer answers; the reason code of load balancers; '' when the answer has none. */
  readonly reason: string
}

export interface ServerReading {
  /** An IP address or a host name; '' when the answer has none. */
  readonly address: string
  /** The id of the ip-configuration behind the address. */
  readonly ipConfiguration: string | undefined
  readonly said: Said
  /** Where the server stands. */
  readonly place: Place
  /** Where its text stands; that of the server without one. */
  readonly textPlace: Place
}

/** A time series of a metric. */
export interface MetricReading {
  /** As Azure calls it: `DipAvailability`. */
  readonly name: string
  /** The id of the resource that it measures. */
  readonly resource: string
  /** Its dimensions, by name in lower case. */
  readonly dimensions: ReadonlyMap<string, string>
  /** Of the points that have data. */
  readonly points: number
  readonly average: number | undefined
  readonly lowest: number | undefined
  readonly highest: number | undefined
  readonly total: number | undefined
  /** The last point that has data. */
  readonly last: number | undefined
  readonly place: Place
}

/** Something missing, and what to do about it. */
export interface Gap {
  /** A sentence part without a full stop. */
  readonly reason: string
  readonly supply: string
}

/** Azure did not tell the health: no permission, a lock, no such resource, no answer yet. */
export interface Refusal extends Gap {
  readonly kind: 'forbidden' | 'locked' | 'absent' | 'pending' | 'failed'
  /** The id of what was asked, where it is known. */
  readonly of?: string | undefined
  readonly place: Place
}

/** What a run knows of the time over which health was watched. */
export interface Watch {
  /** How many answers in a row were good before this one. */
  readonly goodAnswers: number
  /** Seconds since the first answer. */
  readonly seconds: number
  /** Whether the time to wait is over, and the gate did not hold. */
  readonly timeIsUp: boolean
}

/** All that a run knows of health. */
export interface Health {
  readonly reports: readonly HealthReport[]
  /** The same before the deployment. */
  readonly before: readonly HealthReport[]
  readonly watch: Watch
}

export const noWatch: Watch = { goodAnswers: 0, seconds: 0, timeIsUp: false }
