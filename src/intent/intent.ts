// What a team expects of its deployment, as poolgate.yaml says it: configuration reads it, the topology makes elements of
// it. Types only; knows neither. Patterns are globs that ignore case.

/** The keys of poolgate.yaml that are intent. */
export interface Intents {
  readonly pools?: readonly PoolIntent[]
  readonly flows?: readonly FlowIntent[]
  readonly routes?: readonly RouteIntent[]
  readonly tls?: readonly TlsIntent[]
  readonly pairs?: readonly PairIntent[]
}

/** What is expected of the pools that `match` means. */
export interface PoolIntent {
  readonly match: PoolMatch
  readonly members?: { readonly exactly?: number; readonly min?: number; readonly max?: number }
  readonly include?: readonly string[]
  readonly exclude?: readonly string[]
  readonly closed?: boolean
  readonly selfContained?: boolean
  readonly zones?: { readonly expected?: readonly (string | number)[]; readonly maxSkew?: number }
  readonly subnets?: readonly string[]
  readonly vnets?: readonly string[]
  readonly environment?: EnvironmentIntent
  readonly role?: string
  readonly app?: { readonly ports?: readonly number[] }
  readonly probe?: ProbeIntent
  readonly egress?: 'required' | 'none'
  readonly secureOutbound?: 'required'
  readonly snat?: { readonly minPortsPerInstance?: number }
  readonly dsr?: boolean
  readonly drain?: 'required'
  readonly clients?: readonly string[]
  readonly change?: { readonly maxRemovedPercent?: number }
  readonly maintenance?: { readonly from?: string; readonly to?: string }
  readonly health?: HealthIntent
  readonly networkIsolation?: boolean
  readonly mtu?: number
}

/** Which pools: every key must fit. */
export interface PoolMatch {
  readonly owner?: string
  readonly pool?: string
  readonly id?: string
  readonly tag?: Readonly<Record<string, string>>
  readonly set?: string
}

export interface EnvironmentIntent {
  readonly tag?: string
  readonly value?: string
  readonly pattern?: string
  readonly resourceGroups?: readonly string[]
}

export interface ProbeIntent {
  readonly protocol?: 'Tcp' | 'Http' | 'Https'
  readonly port?: number
  readonly path?: string
  readonly maxDetectSeconds?: number
}

export interface HealthIntent {
  readonly minHealthy?: number
  readonly minHealthyPercent?: number
  readonly allowUnknown?: boolean
  readonly settleSeconds?: number
  readonly consecutive?: number
}

/** Who calls whom: members by any of their names, a frontend as `lb-api/frontend`. */
export interface FlowIntent {
  readonly from: string
  readonly to: string
}

/** Where an application gateway must lead a request. */
export interface RouteIntent {
  readonly gateway: string
  readonly host: string
  /** `/` when left out. */
  readonly path?: string
  readonly pool: string
}

/** How an application gateway speaks to the members of a pool. */
export interface TlsIntent {
  readonly gateway: string
  /** Every pool of the gateway when left out. */
  readonly pool?: string
  readonly mode?: 'end-to-end' | 'terminate'
  readonly ca?: 'public' | 'private'
  readonly host?: string
}

/** Two pools of which one takes the traffic and the other stands by: each as `lb-web/blue`. */
export interface PairIntent {
  readonly active: string
  readonly standby: string
  readonly minEach?: number
}
