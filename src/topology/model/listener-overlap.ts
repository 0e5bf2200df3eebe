// Which listeners of a gateway take the same requests: with the same frontend, port and host, or with a host that covers the
// other's. Found through an index of hosts, since a gateway may have hundreds of listeners.
import { addTo } from '../../resource/groups.ts'
import { globMatches, isGlob } from '../../resource/glob.ts'
import { joinText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, isElement, nameText, type Doubtful, type Element, type Fact } from '../fact.ts'
import { kind, one, oneOf, text } from '../kind.ts'
import { Part, isPart, model } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'
import type { AnyPart } from './shared.ts'

export const listenerOverlap = kind(
  'listenerOverlap',
  'overlap',
  'Two listeners of a gateway that take the same requests, on one frontend and port.',
  {
    applicationGateway: one('applicationGateway', 'The gateway.'),
    type: oneOf(
      ['same', 'broader'],
      'same when both say the same host (or none); broader when the other takes every host, or a host of this one by a wildcard.',
    ),
    listener: one(
      'gatewayListener',
      'The listener: the later one of two that are the same, else the one with the narrower host.',
    ),
    other: one('gatewayListener', 'The other listener.'),
    host: text('The host of the listener that both take; absent when neither says one.'),
    otherHost: text('The host or pattern by which the other takes it; absent when it takes every host.'),
    listenerRule: one('routingRule', 'The routing rule of the listener.'),
    otherRule: one('routingRule', 'The routing rule of the other listener.'),
  },
)

interface Overlap {
  readonly type: 'same' | 'broader'
  readonly listener: Part
  readonly other: Part
  readonly host: string | undefined
  readonly otherHost: string | undefined
}

export const listenerOverlapModel = model<typeof listenerOverlap, Overlap>(listenerOverlap, {
  read: {
    applicationGateway: ({ owner }) => owner,
    type: ({ data }) => data.type,
    listener: ({ data }) => data.listener,
    other: ({ data }) => data.other,
    host: ({ data }) => data.host,
    otherHost: ({ data }) => data.otherHost,
    listenerRule: ({ data }) => ruleOf(data.listener),
    otherRule: ({ data }) => ruleOf(data.other),
  },
  id: ({ data }) => data.listener.id,
  name: ({ data }) => joinText([nameText(data.listener), ' and ', nameText(data.other)]),
})

function ruleOf(listener: Element): Element | Unknown | undefined {
  const { items, maybe } = listFact(listener.get('rules'), 'routingRule')
  const [first] = items
  return isElement(first) ? first : maybe[0]?.because
}

/** A listener of which everything that matters here is known: its hosts in lower case, without repetition. */
interface Known {
  readonly listener: Part
  readonly hosts: readonly string[]
}

/** Every pair once. A listener of which something is not known may overlap: that is one undetermined pair. */
export function listenerOverlapsOf(gateway: AnyPart): FactList {
  const listeners = listFact(gateway.get('listeners'), 'gatewayListener')
  const sockets = new Map<string, Known[]>()
  const open: Unknown[] = listeners.maybe.map(({ because }) => because)
  const keys = new Map<Fact, number>()
  for (const listener of listeners.items.filter(isPart)) {
    const hosts = hostsOf(listener)
    const socket = socketOf(gateway, listener, keys)
    const unclear = [hosts, socket].find(isUnknown)
    if (unclear !== undefined) open.push(unclear)
    else if (typeof socket === 'string' && !isUnknown(hosts)) addTo(sockets, socket, { listener, hosts })
  }
  const maybe =
    listeners.items.length + listeners.maybe.length < 2 ? [] : open.map((because) => doubt(gateway, because))
  const items: Element[] = []
  for (const known of sockets.values())
    for (const overlap of overlapsIn(known)) {
      const because = protocolDoubt(overlap)
      const fact = partOf(gateway, overlap, because)
      if (because === undefined) items.push(fact)
      else maybe.push({ fact, because, most: 1 })
    }
  return new FactList(items, maybe)
}

function doubt(gateway: AnyPart, because: Unknown): Doubtful {
  return undetermined('listenerOverlap', because, gateway.cursor.at('properties', 'httpListeners'), {
    applicationGateway: () => gateway,
  })
}

function partOf(gateway: AnyPart, data: Overlap, because: Unknown | undefined): Part<Overlap> {
  const { world } = gateway
  const { cursor, collection = '' } = data.listener
  return new Part({ world, model: listenerOverlapModel, cursor, data, owner: gateway, collection, doubt: because })
}

function hostsOf(listener: Part): readonly string[] | Unknown {
  const { items, maybe } = listFact(listener.get('hosts'), 'text')
  const open = maybe[0]?.because ?? items.find(isUnknown)
  if (open !== undefined) return open
  return [...new Set(items.filter((host) => typeof host === 'string').map((host) => host.toLowerCase()))]
}

/** Frontend and port; NOTE: on version 1 the frontend does not separate two listeners of one port. */
function socketOf(gateway: AnyPart, listener: Part, keys: Map<Fact, number>): string | Unknown | undefined {
  const sku = gateway.get('sku')
  const isV2 = isElement(sku) ? sku.get('isV2') : undefined
  const [frontend, port] = [listener.get('frontend'), listener.get('port')]
  if (isUnknown(port)) return port
  if (typeof port !== 'number') return undefined
  if (isV2 === false) return `${port}`
  if (isUnknown(frontend)) return frontend
  if (!keys.has(frontend)) keys.set(frontend, keys.size)
  return `${keys.get(frontend) ?? 0} ${port}`
}

/** NOTE: Azure's documents do not say what becomes of two protocols on one port. */
function protocolDoubt({ listener, other }: Overlap): Unknown | undefined {
  const [mine, its] = [listener.get('protocol'), other.get('protocol')]
  if (isUnknown(mine)) return mine
  if (isUnknown(its)) return its
  if (mine === its || typeof mine !== 'string' || typeof its !== 'string') return undefined
  const reason = `the listeners speak ${mine} and ${its} on one port, and documents do not say which takes a request`
  return new Unknown({
    print: () => reason,
    causes: [{ code: 'unsupported', reason, supply: 'give each a port of its own' }],
  })
}

/** NOTE: the key of a listener without hosts, which takes every host. */
const EVERY = ''

function overlapsIn(listeners: readonly Known[]): readonly Overlap[] {
  const found: Overlap[] = []
  const first = new Map<string, Part>()
  const patterns = patternsOf(listeners)
  for (const { listener, hosts } of listeners) {
    const met = new Set<Part>([listener])
    const add = (other: Part | undefined, type: Overlap['type'], host: string, otherHost: string) => {
      if (other === undefined || met.has(other)) return
      met.add(other)
      found.push({ type, listener, other, host: host || undefined, otherHost: otherHost || undefined })
    }
    const keys = hosts.length === 0 ? [EVERY] : hosts
    for (const host of keys) add(first.get(host), 'same', host, host)
    for (const host of keys) if (!first.has(host)) first.set(host, listener)
    const covers = hosts.flatMap((host) => [...coveringOf(patterns, host)].map((cover) => ({ host, ...cover })))
    for (const { host, pattern, others } of covers) for (const other of others) add(other, 'broader', host, pattern)
  }
  return found
}

interface Patterns {
  /** Patterns `*.example.com` and the empty one, which are found by the end of a host. */
  readonly bySuffix: ReadonlyMap<string, readonly Part[]>
  readonly others: ReadonlyMap<string, readonly Part[]>
}

function patternsOf(listeners: readonly Known[]): Patterns {
  const [bySuffix, others] = [new Map<string, Part[]>(), new Map<string, Part[]>()]
  for (const { listener, hosts } of listeners) {
    if (hosts.length === 0) addTo(bySuffix, EVERY, listener)
    for (const host of hosts)
      if (isGlob(host)) addTo(host.startsWith('*.') && !isGlob(host.slice(1)) ? bySuffix : others, host, listener)
  }
  return { bySuffix, others }
}

interface Cover {
  readonly pattern: string
  readonly others: readonly Part[]
}

/** The other patterns that take a host, the narrowest first. */
function* coveringOf({ bySuffix, others }: Patterns, host: string): Iterable<Cover> {
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    const pattern = `*${host.slice(dot)}`
    const listeners = bySuffix.get(pattern)
    if (listeners !== undefined && pattern !== host) yield { pattern, others: listeners }
  }
  for (const [pattern, listeners] of others)
    if (pattern !== host && globMatches(pattern, host)) yield { pattern, others: listeners }
  const all = bySuffix.get(EVERY)
  if (all !== undefined) yield { pattern: EVERY, others: all }
}
