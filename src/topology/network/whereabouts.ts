// Where the members of a gateway lie: network interfaces say it, addresses are looked for in the virtual network of the gateway
// and in those it is peered with. An address means nothing beyond them.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { isPrivate } from '../cidr.ts'
import { FactList, isElement, type Element, type Fact } from '../fact.ts'
import { Member } from '../model/member.ts'
import { PlainMembers } from '../model/plain-addresses.ts'
import { networkOfSubnet } from '../model/placement.ts'
import { subnetHolding } from '../model/virtual-network.ts'
import type { World } from '../part.ts'
import { StandIn, listFact, undetermined } from '../stand-in.ts'
import { anyOf, someOf, type Truth } from '../three-valued.ts'

/** What the networks around a gateway tell of addresses. */
export class Surroundings {
  readonly network: Element | Unknown | undefined
  readonly #world: World
  #isGuarded: Truth | undefined
  #peers: readonly (Element | Unknown)[] | undefined

  constructor(world: World, gateway: Element) {
    this.#world = world
    this.network = networkOfSubnet(world, gateway.get('subnet'))
  }

  /** Why nothing is known of the network of the gateway; undefined when it is among the inputs. */
  get unseen(): Unknown | undefined {
    if (isUnknown(this.network)) return this.network
    return this.network instanceof StandIn ? this.network.because : undefined
  }

  /** The networks that the one of the gateway names in its peerings. */
  get peers(): readonly (Element | Unknown)[] {
    return (this.#peers ??= this.#readPeers())
  }

  /** The ip-configuration, else the subnet, that a member lies in; absent for names, public addresses and what lies beyond. */
  of(member: Fact): Element | Unknown | undefined {
    if (!(member instanceof Member)) return undefined
    const { reference, address } = member.data
    if (reference !== undefined) return reference.ipConfiguration
    const ip = address.get('ipAddress')
    if (isUnknown(ip)) return ip
    return typeof ip === 'string' && isPrivate(ip) ? this.#ofAddress(ip) : undefined
  }

  /** The subnet of a member, as far as it is known. */
  subnetOf(member: Fact): Element | Unknown | undefined {
    const place = this.of(member)
    if (!isElement(place) || place.kind === 'subnet') return place
    const subnet = place.get('subnet')
    return isElement(subnet) || isUnknown(subnet) ? subnet : undefined
  }

  /** The members that need to be asked where they lie: of plain addresses in a network that is not known one says all. */
  toAsk(members: FactList): FactList {
    if (!(members instanceof PlainMembers) || this.unseen === undefined) return members
    for (let index = 0; index < members.length; index++)
      if (isPrivate(members.addresses.texts.at(index))) return new FactList([members.at(index)], members.maybe)
    return new FactList([], members.maybe)
  }

  /** Whether a network security group stands anywhere around. */
  get isGuarded(): Truth {
    return (this.#isGuarded ??= anyOf([
      someOf(new FactList(this.#world.all('networkInterface')), hasGroup),
      ...[this.network, ...this.peers].map((network) =>
        isElement(network) ? someOf(network.get('subnets'), hasGroup) : (network ?? false),
      ),
    ]))
  }

  #ofAddress(address: string): Element | Unknown | undefined {
    if (this.unseen !== undefined || !isElement(this.network)) return this.unseen
    let open: Unknown | undefined
    for (const network of [this.network, ...this.peers]) {
      const subnet = isUnknown(network) ? network : subnetHolding(network, address)
      if (isElement(subnet)) return this.#claimOn(address, network) ?? subnet
      open ??= subnet
    }
    return open
  }

  /** The interface that keeps the address. */
  #claimOn(address: string, network: Element | Unknown): Element | undefined {
    if (!isElement(network)) return undefined
    const claims = this.#world.addresses.claims(address, network).items.filter(isElement)
    const kept = claims.find(
      (claim) => claim.get('kind') === 'ipConfiguration' && claim.get('allocationMethod') === 'Static',
    )
    const configuration = kept?.get('ipConfiguration')
    return isElement(configuration) ? configuration : undefined
  }

  #readPeers(): readonly (Element | Unknown)[] {
    if (!isElement(this.network)) return []
    const { items, maybe } = listFact(this.network.get('peerings'), 'virtualNetworkPeering')
    const remotes = items.map((peering) => (isElement(peering) ? peering.get('remoteVirtualNetwork') : undefined))
    return [...remotes, ...maybe.map(({ because }): Fact => because)].filter((one) => isElement(one) || isUnknown(one))
  }
}

/** Whether a member is an entry of the address list. */
export function isAddress(member: Fact): boolean {
  return member instanceof Member && member.data.address !== undefined
}

function hasGroup(holder: Fact): Truth {
  const group = isElement(holder) ? holder.get('networkSecurityGroup') : holder
  return isUnknown(group) ? group : group !== undefined
}

/** The subnets in which members of a gateway lie, each once. */
export function backendSubnetsOf(world: World, gateway: Element): FactList {
  const surroundings = new Surroundings(world, gateway)
  const found = new Set<Element>()
  const open = new Set<Unknown>()
  for (const pool of listFact(gateway.get('pools'), 'backendPool').items.filter(isElement)) {
    for (const member of surroundings.toAsk(listFact(pool.get('members'), 'member')).items) {
      // NOTE: of a hundred thousand addresses in a network that is not known one says all.
      if (open.size > 0 && surroundings.unseen !== undefined && isAddress(member)) continue
      const subnet = surroundings.subnetOf(member)
      if (isElement(subnet)) found.add(subnet)
      else if (subnet !== undefined) open.add(subnet)
    }
  }
  const [because] = open
  return new FactList([...found], because === undefined ? [] : [undetermined('subnet', because)])
}
