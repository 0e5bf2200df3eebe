// Which route packets from a subnet take: the most specific one that holds their destination, and of two that are alike the one
// of the route table. Azure gives routes for the ranges of the virtual network and of peered ones. Routes that are learnt by
// BGP are not known to any template.
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { isElement, type Element, type Fact } from '../fact.ts'
import { listFact } from '../stand-in.ts'
import { addressSpan } from './address-space.ts'
import type { Span } from './spans.ts'

/** Absent when a route of Azure's own wins, or there is none. */
export function routeTo(subnet: Fact, destination: Fact): Element | Unknown | undefined {
  const table = isElement(subnet) ? subnet.get('routeTable') : subnet
  if (!isElement(subnet) || !isElement(table)) return isUnknown(table) ? table : undefined
  if (isUnknown(destination)) return destination
  const wanted = typeof destination === 'string' ? addressSpan(destination) : undefined
  if (wanted === undefined) return undefined
  const { best, open, inner } = routesOf(table, wanted)
  if (open !== undefined) return open
  if (inner !== undefined && inner.get('nextHopType') !== best?.element.get('nextHopType')) return divided(inner)
  if (best === undefined) return undefined
  const given = givenTo(subnet.get('virtualNetwork'), wanted)
  if (given.spans.some((span) => sizeOf(span) < sizeOf(best.span))) return undefined
  return given.spans.length === 0 && given.open !== undefined ? given.open : best.element
}

interface Candidates {
  readonly best: { readonly element: Element; readonly span: Span } | undefined
  /** Set when a route may hold the destination. */
  readonly open: Unknown | undefined
  /** A route for a part of the destination. */
  readonly inner: Element | undefined
}

function routesOf(table: Element, wanted: Span): Candidates {
  const { items, maybe } = listFact(table.get('routes'), 'route')
  let best: Candidates['best']
  let open: Unknown | undefined = maybe[0]?.because
  let inner: Element | undefined
  for (const element of items.filter(isElement)) {
    const prefix = element.get('addressPrefix')
    if (isUnknown(prefix)) open ??= prefix
    const span = typeof prefix === 'string' ? addressSpan(prefix) : undefined
    if (span === undefined) continue
    if (contains(span, wanted)) {
      if (best === undefined || sizeOf(span) < sizeOf(best.span)) best = { element, span }
    } else if (contains(wanted, span)) inner ??= element
  }
  return { best, open, inner }
}

/** What Azure gives to a network by itself. */
interface Given {
  /** The ranges that hold the destination. */
  readonly spans: readonly Span[]
  /** Set when there may be more. */
  readonly open: Unknown | undefined
}

/** The ranges of the network and of those it is peered with. */
function givenTo(network: Fact, wanted: Span): Given {
  const peerings = listFact(isElement(network) ? network.get('peerings') : undefined, 'virtualNetworkPeering')
  const remotes = peerings.items.map((peering) =>
    isElement(peering) ? peering.get('remoteVirtualNetwork') : undefined,
  )
  const lists = [network, ...remotes].map((of) =>
    listFact(isElement(of) ? of.get('addressPrefixes') : of, 'addressPrefixes'),
  )
  const prefixes = lists.flatMap(({ items }) => items)
  const spans = prefixes.flatMap((prefix) => (typeof prefix === 'string' ? (addressSpan(prefix) ?? []) : []))
  const doubts = [peerings, ...lists].flatMap(({ maybe }) => maybe.map(({ because }) => because))
  return { spans: spans.filter((span) => contains(span, wanted)), open: prefixes.find(isUnknown) ?? doubts[0] }
}

function contains(outer: Span, inner: Span): boolean {
  return outer.first <= inner.first && inner.last <= outer.last
}

function sizeOf({ first, last }: Span): bigint {
  return last - first
}

function divided(route: Element): Unknown {
  const name = typeof route.label === 'string' ? route.label : route.label.text
  const reason = `route ${name} takes a part of the range only`
  return new Unknown({ print: () => name, causes: [{ code: 'runtime', reason }] })
}
