// Whether network security groups let a gateway speak to the members of a pool: out of its own subnet, and in where they lie.
// Asked for all members at once where that decides; a gateway may have a hundred thousand of them.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { lengthOf } from '../alike.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from '../fact.ts'
import { Member } from '../model/member.ts'
import { PlainMembers } from '../model/plain-addresses.ts'
import { SecurityGroup } from '../model/network-security-group.ts'
import type { World } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'
import { anyOf, notOf, type Truth } from '../three-valued.ts'
import { PRIVATE, PUBLIC, addressSpan, allOf } from './address-space.ts'
import { fixedAddress, prefixesOf } from './place.ts'
import { all, none } from './reading.ts'
import { intersect, unite, type Spans } from './spans.ts'
import { ask } from './traffic.ts'
import { Surroundings, isAddress } from './whereabouts.ts'

/** Members to which the group of the gateway's subnet lets nothing out, at the port of the settings or of the probe. */
export function deniedOutbound(backend: Element): FactList {
  const subnet = subnetOf(backend)
  const members = listFact(fieldOf(backend.get('pool'), 'members'), 'member')
  const group = isElement(subnet) ? subnet.get('networkSecurityGroup') : subnet
  if (group === undefined || lengthOf(members) === 0) return new FactList([])
  if (isUnknown(group)) return new FactList([], [undetermined('member', group)])
  if (!isElement(subnet) || !mayDeny(group)) return new FactList([])
  const ports = portsOf(backend)
  const spans = members.items.map(spansOf)
  const together = unite(spans.flatMap((of) => (of === undefined || isUnknown(of) ? [] : of)))
  const isClear = ports.every(
    (port) => all(ask(subnet, { direction: 'Outbound', spans: together, port, protocol })) === true,
  )
  return which(members, (_, index) => {
    const of = spans[index]
    if (isUnknown(of)) return of
    if (of === undefined) return anyOf(ports.map((port) => deniesNames(subnet, port)))
    if (isClear) return false
    return anyOf(ports.map((port) => none(ask(subnet, { direction: 'Outbound', spans: of, port, protocol }))))
  })
}

const protocol = 'Tcp'

/** NOTE: where a name leads is not known; no rule decides it but one that denies everything. */
function deniesNames(subnet: Element, port: Fact): Truth {
  const answer = ask(subnet, { direction: 'Outbound', spans: ANYWHERE, port, protocol })
  const internet = all(ask(subnet, { direction: 'Outbound', isAtLarge: true, port, protocol }))
  return internet === true ? false : none(answer)
}

const ANYWHERE = intersect(unite([...PUBLIC, ...PRIVATE]), allOf('IPv4'))

/** Members whose groups drop what comes from the subnet of the gateway. */
export function deniedInbound(world: World, backend: Element): FactList {
  const gateway = backend.get('applicationGateway')
  const members = listFact(fieldOf(backend.get('pool'), 'members'), 'member')
  if (!isElement(gateway)) return new FactList([])
  const surroundings = new Surroundings(world, gateway)
  if (members instanceof PlainMembers && surroundings.isGuarded === false) return new FactList([])
  const sources = sourcesOf(gateway)
  const ports = portsOf(backend)
  let isSaid = false
  return which(surroundings.toAsk(members), (member) => {
    if (isAddress(member) && (surroundings.isGuarded === false || isSaid)) return false
    const place = surroundings.of(member)
    // NOTE: of a hundred thousand addresses in a network that is not known one says all.
    isSaid = place !== undefined && place === surroundings.unseen
    if (!isElement(place)) return place ?? false
    const destination = place.kind === 'subnet' && member instanceof Member ? addressOf(member) : undefined
    const questions = ports.flatMap((port) => sources(place).map((peer) => ({ peer, port, protocol, ...destination })))
    return anyOf(questions.map((question) => notOf(all(ask(place, { direction: 'Inbound', ...question })))))
  })
}

/** The ranges of the subnet of the gateway, of the family of a member. */
function sourcesOf(gateway: Element): (place: Element) => readonly Fact[] {
  const prefixes = fieldOf(gateway.get('subnet'), 'addressPrefixes')
  if (isUnknown(prefixes)) return () => [prefixes]
  const { items, maybe } = listFact(prefixes, 'addressPrefixes')
  const open = maybe.map(({ because }) => because)
  return (place) => {
    const isIPv6 = place.kind !== 'subnet' && place.get('privateIPAddressVersion') === 'IPv6'
    return [...items.filter((prefix) => typeof prefix !== 'string' || prefix.includes(':') === isIPv6), ...open]
  }
}

function addressOf({ data }: Member): { readonly destination: Fact } {
  return { destination: data.address?.get('ipAddress') }
}

/** The security rules that drop packets to the members of `deniedOutbound`. */
export function outboundDenials(backend: Element): FactList {
  const subnet = subnetOf(backend)
  const questions = portsOf(backend).map((port) => ({ direction: 'Outbound', port, protocol }) as const)
  return rulesOf(backend.get('deniedOutbound'), (member) => {
    const spans = spansOf(member)
    if (!isElement(subnet) || isUnknown(spans)) return []
    return questions.map((question) => ask(subnet, { ...question, spans: spans ?? ANYWHERE }).verdict)
  })
}

/** Those that drop packets from the gateway to the members of `deniedInbound`. */
export function inboundDenials(world: World, backend: Element): FactList {
  const gateway = backend.get('applicationGateway')
  if (!isElement(gateway)) return new FactList([])
  const [surroundings, sources] = [new Surroundings(world, gateway), sourcesOf(gateway)]
  return rulesOf(backend.get('deniedInbound'), (member) => {
    const place = surroundings.of(member)
    if (!isElement(place)) return []
    const destination = place.kind === 'subnet' && member instanceof Member ? addressOf(member) : undefined
    return portsOf(backend).flatMap((port) =>
      sources(place).map((peer) => ask(place, { direction: 'Inbound', peer, port, protocol, ...destination }).verdict),
    )
  })
}

function rulesOf(
  members: Fact,
  verdicts: (member: Fact) => readonly { readonly someDenied: boolean; readonly decides: Element | undefined }[],
): FactList {
  const found = new Set<Element>()
  for (const member of listFact(members, 'member').items)
    for (const { someDenied, decides } of verdicts(member)) if (someDenied && decides !== undefined) found.add(decides)
  return new FactList([...found])
}

/** The members of which something is true; what may be so, and what may be a member, is doubtful. */
function which({ items, maybe }: FactList, test: (member: Fact, index: number) => Truth): FactList {
  const found: Fact[] = []
  const doubtful: Doubtful[] = []
  const open = new Set<Unknown>()
  items.forEach((member, index) => {
    const truth = test(member, index)
    if (truth === true) found.push(member)
    else if (truth !== false) open.add(truth)
  })
  for (const one of maybe) if (one.fact instanceof Member && test(one.fact, -1) !== false) doubtful.push(one)
  for (const because of open) doubtful.push(undetermined('member', because))
  return new FactList(found, doubtful)
}

/** The addresses of a member: the one that it keeps, else those of its subnet; undefined for a name. */
function spansOf(member: Fact): Spans | Unknown | undefined {
  if (!(member instanceof Member)) return undefined
  const { reference, address } = member.data
  if (reference !== undefined) {
    const family = reference.ipConfiguration.get('privateIPAddressVersion') === 'IPv6' ? 'IPv6' : 'IPv4'
    return fixedAddress(reference.ipConfiguration) ?? prefixesOf(reference.ipConfiguration.get('subnet'), family)
  }
  const ip = address.get('ipAddress')
  if (isUnknown(ip)) return ip
  const span = typeof ip === 'string' ? addressSpan(ip) : undefined
  return span && [span]
}

/** NOTE: without a rule of its own that denies, a group lets everything out that its network has a way to. */
function mayDeny(group: Fact): boolean {
  if (!(group instanceof SecurityGroup)) return true
  return group
    .rules('Outbound')
    .rules.some(({ access, element }) => access !== 'Allow' && element.get('isDefault') !== true)
}

/** The ports at which the members are asked: that of the settings, and that of the probe. */
function portsOf(backend: Element): readonly Fact[] {
  const ports = [fieldOf(backend.get('settings'), 'port'), backend.get('probePort')]
  return [...new Set(ports.filter((port) => port !== undefined))]
}

function subnetOf(backend: Element): Element | Unknown | undefined {
  const subnet = fieldOf(backend.get('applicationGateway'), 'subnet')
  return isElement(subnet) || isUnknown(subnet) ? subnet : undefined
}

function fieldOf(owner: Fact, field: string): Fact {
  return isElement(owner) ? owner.get(field) : isUnknown(owner) ? owner : undefined
}
