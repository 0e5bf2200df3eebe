// The picture of an application gateway: frontend → listener → rule → path rule → settings → pool → members, with probes and
// redirects. A pool with settings is one node for each pool, so that the ways of two rules are not mixed up.
import { isElement, type Element, type Fact } from '../fact.ts'
import { StandIn, listFact } from '../stand-in.ts'
import { words } from '../words.ts'
import { drawFrontend } from './load-balancer.ts'
import { drawPool, drawPools, type PoolsOf } from './pools.ts'
import { entriesOf, said } from './sketch.ts'

/** Hosts and paths of one node that are named. */
const mostTexts = 2

export function drawGateway(gateway: Element, of: PoolsOf): void {
  for (const { element, doubt } of entriesOf(gateway.get('frontends'), 'gatewayFrontend'))
    drawFrontend(element, of, doubt)
  for (const { element, doubt } of entriesOf(gateway.get('listeners'), 'gatewayListener'))
    drawListener(element, of, doubt)
  for (const { element, doubt } of entriesOf(gateway.get('rules'), 'routingRule')) drawRule(element, of, doubt)
  for (const { element, doubt } of entriesOf(gateway.get('routes'), 'gatewayRoute'))
    if (element.id !== undefined) drawRoute(element, of, doubt)
  drawPools(gateway, of)
  for (const { element, doubt } of entriesOf(gateway.get('probes'), 'gatewayProbe')) drawProbe(element, of, doubt)
  for (const { element, doubt } of entriesOf(gateway.get('redirectConfigurations'), 'redirectConfiguration'))
    drawRedirect(element, of, doubt)
}

function drawListener(listener: Element, of: PoolsOf, doubt = listener.doubt): string {
  const { sketch } = of
  const details = () => [
    ...said(`${words(listener.get('protocol'))} ${words(listener.get('port'))}`),
    ...some(listFact(listener.get('hosts'), 'text').items.map(words)),
  ]
  const key = sketch.element(listener, 'listener', { details, doubt })
  if (listener instanceof StandIn) return key
  sketch.edge(
    sketch.target(listener.get('frontend'), 'frontend', (frontend) => drawFrontend(frontend, of)),
    key,
  )
  return key
}

function drawRule(rule: Element, of: PoolsOf, doubt = rule.doubt): string {
  const { sketch } = of
  const details = () => prefixed('priority', rule.get('priority'))
  const key = sketch.element(rule, 'rule', { details, doubt })
  if (rule instanceof StandIn) return key
  sketch.edge(
    sketch.target(rule.get('listener'), 'listener', (listener) => drawListener(listener, of)),
    key,
  )
  return key
}

/** One way of requests: from its rule, by its path rule, to what answers. */
function drawRoute(route: Element, of: PoolsOf, doubt = route.doubt): void {
  const { sketch } = of
  const [rule, pathRule] = [route.get('rule'), route.get('pathRule')]
  const start = isElement(rule) ? drawRule(rule, of) : undefined
  const path = isElement(pathRule) ? drawPath(pathRule, route, of, doubt) : undefined
  sketch.edge(start, path)
  const from = path ?? start
  sketch.edge(
    from,
    sketch.target(route.get('redirect'), 'redirect', (redirect) => drawRedirect(redirect, of)),
  )
  for (const { element: pool, doubt: maybe } of entriesOf(route.get('pools'), 'backendPool')) {
    const target = drawPool(pool, of, maybe)
    const settings = drawSettings(route, pool, of)
    sketch.edge(from, settings ?? target)
    sketch.edge(settings, target)
  }
}

/** NOTE: a path map may serve several rules: each has its own way through it. */
function drawPath(pathRule: Element, route: Element, { sketch }: PoolsOf, doubt: Element['doubt']): string {
  const details = () => some(listFact(route.get('paths'), 'text').items.map(words))
  return sketch.element(pathRule, 'path rule', { details, doubt, as: keyOf(route.get('rule'), pathRule) })
}

/** The settings by which a route speaks to a pool, with their probe. */
function drawSettings(route: Element, pool: Element, of: PoolsOf): string | undefined {
  const { sketch } = of
  return sketch.target(route.get('settings'), 'settings', (settings) => {
    const details = () => [
      ...said(`${words(settings.get('protocol'))} ${words(settings.get('port'))}`),
      ...prefixed('as', settings.get('hostName')),
    ]
    const key = sketch.element(settings, 'settings', { details, as: keyOf(settings, pool) })
    const probe = settings instanceof StandIn ? undefined : settings.get('probe')
    sketch.edge(
      key,
      sketch.target(probe, 'probe', (one) => drawProbe(one, of)),
      true,
    )
    return key
  })
}

/** NOTE: a probe without a port asks that of the settings. */
function drawProbe(probe: Element, { sketch }: PoolsOf, doubt = probe.doubt): string {
  const [port, path] = [probe.get('port'), probe.get('path')]
  const details = () =>
    said(`${words(probe.get('protocol'))}${port === undefined ? '' : ` ${words(port)}`}`, words(path))
  return sketch.element(probe, 'probe', { details, doubt })
}

function drawRedirect(redirect: Element, { sketch }: PoolsOf, doubt = redirect.doubt): string {
  const details = () => {
    const listener = redirect.get('targetListener')
    return [
      ...said(words(redirect.get('redirectType'))),
      ...(isElement(listener)
        ? prefixed('to listener', listener.get('name'))
        : prefixed('to', redirect.get('targetUrl'))),
    ]
  }
  return sketch.element(redirect, 'redirect', { details, doubt })
}

function prefixed(word: string, fact: Fact): readonly string[] {
  return fact === undefined ? [] : [`${word} ${words(fact)}`]
}

function keyOf(...facts: readonly Fact[]): string {
  return facts.map((fact) => (isElement(fact) ? (fact.id?.key ?? words(fact.label)) : '')).join(' ')
}

/** The first of some texts, and how many more there are. */
function some(texts: readonly string[]): readonly string[] {
  const more = texts.length - mostTexts
  return more > 0 ? [...texts.slice(0, mostTexts), `and ${more} more`] : texts
}
