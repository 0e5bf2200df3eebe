// Which field of which kind holds what a key of the configuration says: so that a key that no rule looks at can be told.
import { flowKeys } from './model/flow.ts'
import { pairKeys } from './model/pair.ts'
import { poolIntentKeys } from './model/pool-intent.ts'
import { routeIntentKeys } from './model/route-intent.ts'
import { tlsIntentKeys } from './model/tls-intent.ts'

export interface IntentSection {
  /** The key of poolgate.yaml: a list of entries. */
  readonly section: 'pools' | 'flows' | 'routes' | 'tls' | 'pairs'
  readonly kind: string
  /** Field → where an entry says it. */
  readonly keys: Readonly<Record<string, string>>
}

export const intentSections: readonly IntentSection[] = [
  { section: 'pools', kind: 'poolIntent', keys: poolIntentKeys },
  { section: 'flows', kind: 'flow', keys: flowKeys },
  { section: 'routes', kind: 'routeIntent', keys: routeIntentKeys },
  { section: 'tls', kind: 'tlsIntent', keys: tlsIntentKeys },
  { section: 'pairs', kind: 'pair', keys: pairKeys },
]

/** Fields that are worked out with what the configuration says: who reads one has read the other. */
export const derivedFromIntent: Readonly<Record<string, readonly string[]>> = {
  'backendPool.members': ['poolIntent.selfContained'],
  'backendPool.count': ['poolIntent.selfContained'],
  'backendPool.minimum': ['poolIntent.selfContained'],
  'backendPool.maximum': ['poolIntent.selfContained'],
  'backendPool.kind': ['poolIntent.selfContained'],
  'backendPool.outsideSubnets': ['poolIntent.subnets'],
  'backendPool.outsideNetworks': ['poolIntent.vnets'],
  'backendPool.foreignMembers': ['poolIntent.environmentTag', 'poolIntent.environmentValue'],
  'backendPool.isForeign': ['poolIntent.environmentTag', 'poolIntent.environmentValue'],
  'applicationGateway.isIsolated': ['poolIntent.networkIsolation'],
  'poolIntent.maintenanceSeconds': ['poolIntent.maintenanceFrom', 'poolIntent.maintenanceTo'],
  'backendPool.activeIn': ['pair.active'],
  'backendPool.standbyIn': ['pair.standby'],
  'pair.activePools': ['pair.active'],
  'pair.standbyPools': ['pair.standby'],
  'flow.members': ['flow.from'],
  'flow.frontends': ['flow.to'],
  'routeIntent.pools': ['routeIntent.pool'],
  'routeIntent.routes': ['routeIntent.host'],
}
