// The way of one request through a gateway: which listener takes it, which rule, which path rule, as Azure chooses them. Says
// `none` only when certainly nothing takes it, and what is missing where that cannot be told.
import { compareGlob } from '../resource/glob.ts'
import { Unknown, mergeCauses } from '../resource/unknown.ts'
import { isUnknown } from '../resource/value.ts'
import { FactList, isElement, type Element, type Fact } from './fact.ts'
import { listFact, undetermined } from './stand-in.ts'

/** What a client asks for; the host in lower case, the path from its first slash on, without query. */
export interface GatewayRequest {
  readonly protocol: 'Http' | 'Https'
  readonly host: string
  readonly port: number
  readonly path: string
}

/** `https://shop.example.com/cart?x=1`, with or without a port; undefined for what is no address of the web. */
export function parseRequest(url: string): GatewayRequest | undefined {
  const [, scheme = '', host = '', port, path = ''] =
    /^(https?):\/\/([a-z0-9._-]+)(?::(\d{1,5}))?(\/[^?#]*)?(?:[?#].*)?$/i.exec(url) ?? []
  if (host === '' || Number(port ?? 1) > 65_535) return undefined
  const protocol = scheme.toLowerCase() === 'https' ? 'Https' : 'Http'
  const number = port === undefined ? (protocol === 'Https' ? 443 : 80) : Number(port)
  return { protocol, host: host.toLowerCase(), port: number, path: path === '' ? '/' : path }
}

/** The route that a request takes (`gatewayRoute`); absent when nothing takes it. */
export function routeOf(gateway: Element, request: GatewayRequest): Element | Unknown | undefined {
  const taken = ruleOf(gateway, request)
  if (!isElement(taken)) return taken
  const { items, maybe } = listFact(gateway.get('routes'), 'gatewayRoute')
  const routes = items.filter(isElement).filter((route) => route.get('rule') === taken)
  for (const route of routes) {
    const fits = takesPath(route, request.path)
    if (isUnknown(fits)) return fits
    if (fits) return route
  }
  return maybe[0]?.because
}

/** The listeners on that port and protocol, and of these the ones that take the host; those that may be among them too. */
export function listenersFor(
  gateway: Element,
  { protocol, host, port }: Pick<GatewayRequest, 'protocol' | 'host' | 'port'>,
): { readonly onPort: readonly Element[]; readonly taking: readonly Element[] } {
  const listeners = listFact(gateway.get('listeners'), 'gatewayListener').items.filter(isElement)
  const onPort = listeners.filter(
    (listener) => is(listener.get('protocol'), protocol) !== false && is(listener.get('port'), port) !== false,
  )
  return {
    onPort,
    taking: onPort.filter((listener) => takesHost(listFact(listener.get('hosts'), 'text'), host) !== false),
  }
}

/** Of the rules of the listeners that take it, on each frontend the one with the smallest priority. */
function ruleOf(gateway: Element, request: GatewayRequest): Element | Unknown | undefined {
  const listeners = listFact(gateway.get('listeners'), 'gatewayListener')
  const byFrontend = new Map<Fact, Element[]>()
  const open: Unknown[] = listeners.maybe.map(({ because }) => because)
  for (const listener of listeners.items) {
    if (!isElement(listener)) continue
    const takes = takesRequest(listener, request)
    if (takes === false) continue
    if (takes !== true) open.push(takes)
    const { items, maybe } = listFact(listener.get('rules'), 'routingRule')
    const frontend = listener.get('frontend')
    if (takes === true) byFrontend.set(frontend, [...(byFrontend.get(frontend) ?? []), ...items.filter(isElement)])
    open.push(...maybe.map(({ because }) => because))
  }
  if (open.length > 0) return undecided(open)
  const [one, ...others] = new Set(
    [...byFrontend.values()].map((rules) => (rules.length < 2 ? rules[0] : first(rules))),
  )
  return others.length === 0
    ? one
    : ambiguous('the frontends of the gateway send it different ways', 'name another host')
}

/** NOTE: without priorities (version 1, and old api-versions) the order depends on more than the template says. */
function first(rules: readonly Element[]): Element | Unknown | undefined {
  const ranked = rules.map((rule) => ({ rule, priority: rule.get('priority') }))
  const open = ranked.map(({ priority }) => priority).find(isUnknown)
  if (open !== undefined) return open
  const numbers = ranked.flatMap(({ rule, priority }) => (typeof priority === 'number' ? [{ rule, priority }] : []))
  if (numbers.length < ranked.length)
    return ambiguous('several rules take it, and not all have a priority', 'give each rule a priority')
  return numbers.reduce((best, next) => (next.priority < best.priority ? next : best)).rule
}

function takesRequest(listener: Element, { protocol, host, port }: GatewayRequest): boolean | Unknown {
  const tests = [
    is(listener.get('protocol'), protocol),
    is(listener.get('port'), port),
    takesHost(listFact(listener.get('hosts'), 'text'), host),
  ]
  return !tests.includes(false) && (tests.find(isUnknown) ?? true)
}

function is(fact: Fact, wanted: string | number): boolean | Unknown {
  return isUnknown(fact) ? fact : fact === wanted
}

function takesHost({ items, maybe }: FactList, host: string): boolean | Unknown {
  if (items.length === 0) return maybe[0]?.because ?? true
  const matches = items.map((pattern) => hostFits(pattern, host))
  return matches.includes(true) || (matches.find(isUnknown) ?? maybe[0]?.because ?? false)
}

/** NOTE: a pattern that is not known is compared as far as it is: the roles of text and pattern are those of the glob. */
function hostFits(pattern: Fact, host: string): boolean | Unknown {
  if (typeof pattern === 'string') return compareGlob(pattern, host) === 'same'
  return isUnknown(pattern) ? pattern : false
}

/** Path rules take a path as it is, or all below `…*`; without case. The first that is listed wins. */
export function takesPath(route: Element, path: string): boolean | Unknown {
  if (route.get('isDefault') === true) return true
  const { items, maybe } = listFact(route.get('paths'), 'text')
  const fits = items.map((pattern): boolean | Unknown => {
    if (isUnknown(pattern)) return pattern
    return typeof pattern === 'string' && pathFits(pattern.toLowerCase(), path.toLowerCase())
  })
  return fits.includes(true) || (fits.find(isUnknown) ?? maybe[0]?.because ?? false)
}

function pathFits(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern
}

function ambiguous(reason: string, supply: string): Unknown {
  return new Unknown({ print: () => reason, causes: [{ code: 'unsupported', reason, supply }] })
}

function undecided(open: readonly Unknown[]): Unknown {
  const [one] = open
  return open.length === 1 && one ? one : new Unknown({ print: () => 'route', causes: mergeCauses(open) })
}

/**
 * The ways of a host and path through a gateway: over Http and Https, on each port that it listens on. Of a way that cannot be
 * told there is an undetermined route.
 */
export function waysOf(gateway: Element, host: string, path: string): FactList {
  const listeners = listFact(gateway.get('listeners'), 'gatewayListener')
  const requests = new Map<string, GatewayRequest>()
  for (const listener of listeners.items.filter(isElement)) {
    const [protocol, port] = [listener.get('protocol'), listener.get('port')]
    if ((protocol === 'Http' || protocol === 'Https') && typeof port === 'number')
      requests.set(`${protocol} ${port}`, { protocol, host: host.toLowerCase(), port, path })
  }
  const ways = [...requests.values()].map((request) => routeOf(gateway, request))
  const open = [...ways.filter(isUnknown), ...openPorts(listeners)]
  return new FactList(
    [...new Set(ways.filter(isElement))],
    open.map((because) => undetermined('gatewayRoute', because)),
  )
}

/** Listeners of which it is not known where they listen. */
function openPorts({ items, maybe }: FactList): readonly Unknown[] {
  const facts = items.filter(isElement).flatMap((listener) => [listener.get('protocol'), listener.get('port')])
  return [...facts.filter(isUnknown), ...maybe.map(({ because }) => because)]
}
