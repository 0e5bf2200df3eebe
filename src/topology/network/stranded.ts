// Addresses in the pools of a gateway that lie in another virtual network, to which its own has no way. Only where both networks
// are among the inputs and nothing leads out of either can that be said.
import { shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { isPrivate } from '../cidr.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from '../fact.ts'
import { PlainAddresses } from '../model/plain-addresses.ts'
import { networkOfSubnet } from '../model/placement.ts'
import type { Part, World } from '../part.ts'
import { StandIn, listFact, undetermined } from '../stand-in.ts'
import { truthOf, type Truth } from '../three-valued.ts'
import { addressSpan } from './address-space.ts'
import { routeTo } from './routes.ts'
import type { Spans } from './spans.ts'
import { prefixSpans } from './virtual-space.ts'

/** The entries of its pools that the gateway cannot reach. */
export function strandedAddresses(gateway: Part): FactList {
  const { world } = gateway
  const home = networkOfSubnet(world, gateway.get('subnet'))
  if (home === undefined) return new FactList([])
  const unseen = isUnknown(home) ? home : home instanceof StandIn ? home.because : undefined
  const networks = isElement(home) ? new Networks(world, home, gateway.get('subnet')) : undefined
  const found: Element[] = []
  const open = new Map<Unknown, Doubtful>()
  // Of a network that is not known one address says all.
  const isSaid = () => unseen !== undefined && open.size > 0
  const ask = (ip: Fact, entry: () => Element) => {
    if (typeof ip !== 'string' || !isPrivate(ip)) return
    const truth = unseen ?? networks?.isStranded(ip) ?? false
    if (truth === true) found.push(entry())
    else if (truth !== false) open.set(truth, undetermined('backendAddress', truth))
  }
  for (const pool of listFact(gateway.get('pools'), 'backendPool').items.filter(isElement)) {
    const addresses = listFact(pool.get('addresses'), 'backendAddress')
    if (addresses instanceof PlainAddresses)
      for (let index = 0; index < addresses.length && !isSaid(); index++)
        ask(addresses.texts.at(index), () => addresses.at(index))
    else
      for (const address of addresses.items.filter(isElement))
        if (!isSaid()) ask(address.get('ipAddress'), () => address)
  }
  return new FactList(found, [...open.values()])
}

/** What leads out of the network of the gateway, and where addresses lie. */
class Networks {
  readonly #world: World
  readonly #home: Element
  readonly #subnet: Fact
  readonly #peers: readonly Element[]
  /** Set when something may lead anywhere. */
  readonly #wayOut: Unknown | undefined
  readonly #ranges = new Map<Element, { readonly spans: Spans; readonly open: Unknown | undefined }>()

  constructor(world: World, home: Element, subnet: Fact) {
    this.#world = world
    this.#home = home
    this.#subnet = subnet
    this.#peers = listFact(home.get('peerings'), 'virtualNetworkPeering').items.filter(isElement)
    this.#wayOut = wayOutOf(home)
  }

  isStranded(ip: string): Truth {
    const atHome = this.#holds(this.#home, ip)
    if (atHome !== false) return atHome === true ? false : atHome
    for (const peering of this.#peers) {
      const remote = peering.get('remoteVirtualNetwork')
      const isThere = isElement(remote) ? this.#holds(remote, ip) : false
      if (isThere === true && isElement(remote)) return this.#isClosed(peering, remote, ip)
      if (isThere !== false) return isThere
    }
    if (this.#wayOut !== undefined) return this.#wayOut
    const route = routeTo(this.#subnet, ip)
    if (route !== undefined) return isUnknown(route) ? route : leads(route)
    const others = this.#world
      .all('virtualNetwork')
      .filter((one) => one !== this.#home && this.#holds(one, ip) === true)
    const [other] = others
    if (other === undefined || others.length > 1) return nowhere(ip)
    return wayOutOf(other) ?? true
  }

  /** NOTE: a peering works when both networks declare it and let each other in. */
  #isClosed(peering: Element, remote: Element, ip: string): Truth {
    const backs = listFact(remote.get('peerings'), 'virtualNetworkPeering').items.filter(isElement)
    const back = backs.find((one) => one.get('remoteVirtualNetwork') === this.#home)
    if (back === undefined) return halfPeered(remote)
    const both = [peering, back]
    const access = both.map((one) => truthOf(one.get('allowVirtualNetworkAccess')))
    const isDown = both.some((one) => ['Initiated', 'Disconnected'].some((state) => state === one.get('peeringState')))
    if (!access.includes(false) && !isDown) return access.find(isUnknown) ?? false
    const route = routeTo(this.#subnet, ip)
    if (route !== undefined) return isUnknown(route) ? route : leads(route)
    return wayOutOf(this.#home, peering) ?? wayOutOf(remote, back) ?? true
  }

  #holds(network: Element, ip: string): Truth {
    const at = addressSpan(ip)
    const ranges = this.#ranges.get(network) ?? rangesOf(network)
    this.#ranges.set(network, ranges)
    if (at !== undefined && ranges.spans.some(({ first, last }) => first <= at.first && at.first <= last)) return true
    return ranges.open ?? false
  }
}

function rangesOf(network: Element): { readonly spans: Spans; readonly open: Unknown | undefined } {
  const prefixes = network.get('addressPrefixes')
  const { items, maybe } = listFact(prefixes, 'addressPrefixes')
  return { spans: prefixSpans(prefixes), open: items.find(isUnknown) ?? maybe[0]?.because }
}

const WAYS = ['peerings', 'virtualNetworkGateways', 'hubConnections'] as const

/** Something by which a network may reach others, but for one peering; undefined when there is nothing. */
function wayOutOf(network: Element, except?: Element): Unknown | undefined {
  const lists = WAYS.map((field) => listFact(network.get(field), field))
  const doubt = lists.flatMap(({ maybe }) => maybe)[0]?.because
  const way = lists.flatMap(({ items }) => items).find((item) => isElement(item) && item !== except)
  return isElement(way) ? leads(way) : doubt
}

function leads(way: Element): Unknown {
  return notKnown(`whether ${shortText(way.label)} leads to the address`, 'runtime')
}

function halfPeered(remote: Element): Unknown {
  return notKnown(`whether ${shortText(remote.label)} is peered back`, 'elsewhere')
}

function nowhere(ip: string): Unknown {
  return notKnown(`which virtual network holds ${ip}`, 'elsewhere')
}

function notKnown(what: string, code: 'runtime' | 'elsewhere'): Unknown {
  const supply = 'add the templates that declare the virtual networks of the members'
  const cause = { code, reason: `${what} is not known` }
  return new Unknown({ print: () => what, causes: [code === 'elsewhere' ? { ...cause, supply } : cause] })
}
