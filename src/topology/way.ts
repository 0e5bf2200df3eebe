// The way of one request through a gateway as plain data, for people to read: which listener takes it, what it leads to, and
// where the way ends. Judges nothing.
import { printId } from '../resource/resource-id.ts'
import { shortText } from '../resource/text.ts'
import type { Unknown } from '../resource/unknown.ts'
import { isUnknown } from '../resource/value.ts'
import { FactList, isElement, type Element, type Fact } from './fact.ts'
import { listenersFor, routeOf, type GatewayRequest } from './request.ts'
import { StandIn, listFact } from './stand-in.ts'
import { summariesOf } from './summary.ts'
import type { PoolSummary } from './topology.ts'

/** What is said of a part; null where it says nothing, and its text where it is not known. */
type Said = string | number | null

export interface Way {
  readonly gateway: string
  readonly id: string
  /** served by pools, answered by a redirect, taken by nothing; unknown when that cannot be told. */
  readonly outcome: 'served' | 'redirected' | 'none' | 'unknown'
  readonly steps: readonly Step[]
  readonly pools: readonly PoolSummary[]
  /** Why nothing takes it. */
  readonly reason?: string
  /** What is not known of the way, or not declared. */
  readonly open: readonly Unknown[]
}

/** One part of the way; `said` is what it says of itself, in the order in which it is printed. */
export interface Step {
  readonly role: 'listener' | 'rule' | 'path map' | 'path rule' | 'redirect' | 'settings' | 'probe'
  /** Null for the probe of a gateway that nobody declared. */
  readonly name: string | null
  readonly said: Readonly<Record<string, Said | readonly Said[]>>
}

export function wayOf(gateway: Element, request: GatewayRequest): Way {
  const base = { gateway: words(gateway.get('name')), id: gateway.id === undefined ? '' : printId(gateway.id) }
  const route = routeOf(gateway, request)
  if (isUnknown(route)) return { ...base, outcome: 'unknown', steps: [], pools: [], open: [route] }
  if (route === undefined)
    return { ...base, outcome: 'none', steps: [], pools: [], open: [], reason: whyNothing(gateway, request) }
  const pools = listFact(route.get('pools'), 'backendPool')
  const parts = [
    route.get('redirect'),
    route.get('settings'),
    ...pools.items,
    ...pools.maybe.map(({ because }) => because),
  ]
  return {
    ...base,
    outcome: isElement(route.get('redirect')) ? 'redirected' : 'served',
    steps: stepsOf(gateway, route, pools.items.find(isElement)),
    pools: summariesOf(pools.items.filter(isElement).filter((pool) => !(pool instanceof StandIn))),
    open: parts.flatMap((part) => (isUnknown(part) ? [part] : part instanceof StandIn ? [part.because] : [])),
  }
}

function stepsOf(gateway: Element, route: Element, pool: Element | undefined): readonly Step[] {
  const backend = listFact(gateway.get('backends'), 'gatewayBackend')
    .items.filter(isElement)
    .find((one) => one.get('pool') === pool && one.get('settings') === route.get('settings'))
  return [
    ...step('listener', route.get('listener'), ['protocol', 'port', 'hosts']),
    ...step('rule', route.get('rule'), ['priority']),
    ...step('path map', route.get('urlPathMap'), []),
    ...step('path rule', route.get('pathRule'), ['paths']),
    ...step('redirect', route.get('redirect'), ['redirectType', 'targetUrl', 'targetListener', 'includePath']),
    ...step('settings', route.get('settings'), ['protocol', 'port', 'hostName', 'pickHostNameFromBackendAddress']),
    ...(backend === undefined ? [] : [probeStep(backend)]),
  ]
}

function step(role: Step['role'], part: Fact, fields: readonly string[]): readonly Step[] {
  if (!isElement(part)) return []
  const said =
    part instanceof StandIn ? {} : Object.fromEntries(fields.map((field) => [field, saidOf(part.get(field))]))
  return [{ role, name: words(part.get('name')), said }]
}

function probeStep(backend: Element): Step {
  const probe = backend.get('probe')
  const [protocol, port, path, host] = ['probeProtocol', 'probePort', 'probePath', 'probeHost'].map((field) =>
    saidOf(backend.get(field)),
  )
  return {
    role: 'probe',
    name: isElement(probe) ? words(probe.get('name')) : isUnknown(probe) ? words(probe) : null,
    said: { protocol: protocol ?? null, port: port ?? null, path: path ?? null, host: host ?? null },
  }
}

function saidOf(fact: Fact): Said | readonly Said[] {
  if (fact instanceof FactList) return [...fact.items, ...fact.maybe.map(({ because }) => because)].map(oneOf)
  return oneOf(fact)
}

function oneOf(fact: Fact): Said {
  if (typeof fact === 'number') return fact
  if (typeof fact === 'boolean') return fact ? 'true' : null
  if (isElement(fact)) return words(fact.get('name'))
  return typeof fact === 'string' || isUnknown(fact) ? words(fact) : null
}

function words(fact: Fact): string {
  return typeof fact === 'string' || isUnknown(fact) ? shortText(fact) : ''
}

/** The last of the steps that some listener gets to. */
function whyNothing(gateway: Element, { protocol, host, port }: GatewayRequest): string {
  const { onPort, taking } = listenersFor(gateway, { protocol, host, port })
  if (onPort.length === 0) return `no listener speaks ${protocol} on port ${port}`
  if (taking.length === 0) {
    const hosts = onPort.flatMap((listener) => listFact(listener.get('hosts'), 'text').items.map(words))
    return `no listener on port ${port} takes host ${host}; they take ${hosts.slice(0, 10).join(', ')}${hosts.length > 10 ? ', …' : ''}`
  }
  return `${taking.map((listener) => words(listener.get('name'))).join(', ')} takes it, but no rule leads on from there`
}
