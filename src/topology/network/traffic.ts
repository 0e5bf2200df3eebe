// The questions of rules in the terms of the algebra: which groups a subnet or an interface has, what its addresses are,
// and what a source, a port and a protocol mean.
import { Unknown, mergeCauses } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, Range, isElement, type Element, type Fact } from '../fact.ts'
import { SecurityGroup } from '../model/network-security-group.ts'
import { EVERYTHING, LOAD_BALANCER, PRIVATE, PUBLIC, addressSpan, allOf, type Family } from './address-space.ts'
import { LARGEST_TAG, anyPeer, type Peer } from './paint.ts'
import { EVERY_PORT, portSpan, type Direction, type SecurityRule } from './security-rules.ts'
import { INNER_TAGS, type Local } from './side.ts'
import { intersect, subtract, unite, type Span, type Spans } from './spans.ts'
import { judge, type Group, type Verdict } from './verdict.ts'
import { prefixSpans, spaceOf, type VirtualSpace } from './virtual-space.ts'

/** Where packets come to: a subnet, or one ip-configuration in it. */
interface Place {
  readonly groups: (direction: Direction) => readonly Group[]
  readonly local: Local
  readonly space: VirtualSpace
  readonly family: Family
}

export interface Question {
  readonly direction: Direction
  /** Source of inbound, destination of outbound packets; left out: any outside of the network. */
  readonly peer?: Fact
  /** Of what is outside only what no rule singles out. */
  readonly isAtLarge?: true
  readonly port: Fact
  readonly protocol: Fact
  /** The destination of inbound packets, where it is not the address of the member (floating IP). */
  readonly destination?: Fact
}

export interface Answer {
  readonly verdict: Verdict
  /** Set when the question itself is not known: only what holds for every question is an answer then. */
  readonly because: Unknown | undefined
}

/** NOTE: a memo, not state: elements never change, and a thousand members of one subnet are asked the same. */
const answers = new WeakMap<Element, WeakMap<Element, Map<string, Answer>>>()

export function ask(target: Element, question: Question): Answer {
  const known = sharedAnswers(target, question.direction)
  const key = keyOf(target, question)
  if (known === undefined || key === undefined) return answer(target, question)
  const found = known.get(key) ?? answer(target, question)
  known.set(key, found)
  return found
}

/** The answers of all members of a subnet that its groups, and their own, do not tell apart. */
function sharedAnswers(target: Element, direction: Direction): Map<string, Answer> | undefined {
  const subnet = target.kind === 'subnet' ? target : target.get('subnet')
  const own = target.kind === 'subnet' ? undefined : target.get('networkSecurityGroup')
  if (!isElement(subnet) || isUnknown(own)) return undefined
  const groups = [groupOf(subnet, direction), isElement(own) ? groupOf(target, direction) : undefined]
  const isSingled = groups.some((one) => one !== undefined && !isUnknown(one) && one.tellsMembersApart)
  if (isSingled && target.kind !== 'subnet') return undefined
  const group = isElement(own) ? own : subnet
  const ofSubnet = answers.get(subnet) ?? new WeakMap<Element, Map<string, Answer>>()
  answers.set(subnet, ofSubnet)
  const known = ofSubnet.get(group) ?? new Map<string, Answer>()
  ofSubnet.set(group, known)
  return known
}

/** Undefined for a question of which not everything is known. */
function keyOf(
  target: Element,
  { direction, peer, port, protocol, destination, isAtLarge }: Question,
): string | undefined {
  const parts = [peer, port, protocol, destination]
  if (!parts.every((part) => part === undefined || typeof part === 'string' || typeof part === 'number'))
    return undefined
  const version = target.kind === 'subnet' ? 'subnet' : target.get('privateIPAddressVersion')
  return typeof version === 'string'
    ? [version, direction, isAtLarge, ...parts.map(String)].join(' ').toLowerCase()
    : undefined
}

function answer(target: Element, question: Question): Answer {
  const place = placeOf(target, question.destination)
  const groups = place.groups(question.direction)
  const ports = portsOf(question.port)
  const protocols = protocolsOf(question.protocol)
  const rest = { direction: question.direction, ports: ports.value, protocols: protocols.value, ...place }
  if (question.peer === undefined) {
    const verdict = OUTSIDE[question.isAtLarge ? 'AtLarge' : question.direction](groups, rest)
    return { verdict, because: ports.because ?? protocols.because }
  }
  const peer = peerOf(question.peer, place)
  const verdict = judge(groups, { ...rest, peer: peer.value })
  return { verdict, because: peer.because ?? ports.because ?? protocols.because }
}

type Asked = Omit<Parameters<typeof judge>[1], 'peer'> & Place

/** NOTE: private addresses are outside of a network only when its own are known. */
function fromOutside(groups: readonly Group[], rest: Asked): Verdict {
  const tags = tagsOf(groups, 'source')
  const own = rest.space.own
  const peer = (spans: Spans, names: Iterable<string>): Peer => ({
    spans: subtract(intersect(spans, allOf(rest.family)), own),
    tags: [...names],
    isOutside: true,
  })
  const verdict = judge(groups, { ...rest, peer: peer(PUBLIC, tags) })
  if (verdict.someAllowed) return verdict
  const inner = judge(groups, { ...rest, peer: peer(PRIVATE, []) })
  const { ownIsOpen } = rest.space
  const isOpen = inner.someAllowed && ownIsOpen !== undefined
  return {
    someAllowed: inner.someAllowed && !isOpen,
    someDenied: verdict.someDenied || inner.someDenied,
    open: [...verdict.open, ...inner.open, ...(isOpen ? [ownIsOpen] : [])],
    decides: verdict.decides ?? inner.decides,
  }
}

function toOutside(groups: readonly Group[], rest: Asked): Verdict {
  const spans = internetOf(rest)
  return judge(groups, { ...rest, peer: { spans, tags: [...tagsOf(groups, 'destination')], isOutside: false } })
}

/** NOTE: what rules single out by a small range is left out, and no service tag holds a large one. */
function toInternet(groups: readonly Group[], rest: Asked): Verdict {
  const terms = rulesOf(groups).flatMap((rule) => rule.destination)
  const named = terms.flatMap((term) => (term.kind === 'addresses' ? term.spans.filter(isSmall) : []))
  const atLarge = subtract(internetOf(rest), unite(named)).filter((span) => !isSmall(span))
  const spans = atLarge.length > 0 ? atLarge : internetOf(rest)
  return judge(groups, { ...rest, peer: { spans, tags: [], isOutside: false } })
}

const OUTSIDE = { Inbound: fromOutside, Outbound: toOutside, AtLarge: toInternet } as const

function internetOf({ family, space }: Place): Spans {
  return subtract(intersect(PUBLIC, allOf(family)), space.certain)
}

function rulesOf(groups: readonly Group[]): readonly SecurityRule[] {
  return groups.flatMap((group) => (group instanceof Unknown ? [] : group.rules))
}

function isSmall({ first, last }: Span): boolean {
  return last - first <= LARGEST_TAG
}

/** The service tags on one side of all rules, which are part of what is outside. */
function tagsOf(groups: readonly Group[], side: 'source' | 'destination'): ReadonlySet<string> {
  const terms = rulesOf(groups).flatMap((rule) => rule[side])
  const names = terms.flatMap((term) => (term.kind === 'tag' ? [term.tag] : []))
  return new Set(names.filter((tag) => tag !== 'internet' && !INNER_TAGS.has(tag)))
}

/** What an argument means; `because` when it is not known and the value stands for all it could mean. */
interface Meaning<Value> {
  readonly value: Value
  readonly because?: Unknown
}

function peerOf(fact: Fact, place: Place): Meaning<Peer> {
  if (isUnknown(fact)) return { value: anyPeer, because: fact }
  const { space, family } = place
  const text = typeof fact === 'string' ? fact.trim() : ''
  const of = (spans: Spans): Meaning<Peer> => ({ value: { spans, tags: [], isOutside: false } })
  const span = addressSpan(text)
  if (span !== undefined) return of([span])
  switch (text.toLowerCase()) {
    case '*':
    case 'any':
      return of(allOf(family))
    case 'internet':
      return of(internetOf(place))
    case 'azureloadbalancer':
      return of(LOAD_BALANCER[family])
    case 'virtualnetwork':
      if (space.own.length > 0 && space.ownIsOpen === undefined) return of(intersect(space.own, allOf(family)))
      break
    default:
      if (!/^[a-z][\w.]*$/i.test(text)) return { value: anyPeer, because: misfit(`'${text}' as source or destination`) }
  }
  return { value: { spans: [], tags: [text.toLowerCase()], isOutside: false } }
}

function portsOf(fact: Fact): Meaning<Spans> {
  if (fact instanceof Range) return { value: EVERY_PORT, because: fact.because }
  if (isUnknown(fact)) return { value: EVERY_PORT, because: fact }
  const number = typeof fact === 'number' ? String(fact) : fact
  if (number === '0') return { value: EVERY_PORT }
  const span = typeof number === 'string' ? portSpan(number) : undefined
  return span === undefined ? { value: EVERY_PORT, because: misfit('what is no port') } : { value: [span] }
}

const PROTOCOLS: Readonly<Record<string, readonly string[]>> = {
  tcp: ['tcp'],
  http: ['tcp'],
  https: ['tcp'],
  tls: ['tcp'],
  udp: ['udp'],
  quic: ['udp'],
  icmp: ['icmp'],
  all: ['tcp', 'udp'],
  '*': ['tcp', 'udp', 'icmp'],
}

function protocolsOf(fact: Fact): Meaning<readonly string[]> {
  const every = PROTOCOLS['*'] ?? []
  if (isUnknown(fact)) return { value: every, because: fact }
  const name = typeof fact === 'string' ? fact.toLowerCase() : ''
  const value = Object.hasOwn(PROTOCOLS, name) ? PROTOCOLS[name] : undefined
  return value === undefined ? { value: every, because: misfit('what is no protocol') } : { value }
}

function misfit(what: string): Unknown {
  return new Unknown({ print: () => what, causes: [{ code: 'error', reason: `a rule asks about ${what}` }] })
}

function placeOf(target: Element, destination: Fact): Place {
  const isSubnet = target.kind === 'subnet'
  const subnet = isSubnet ? target : target.get('subnet')
  const version = isSubnet ? undefined : target.get('privateIPAddressVersion')
  const family = version === 'IPv6' ? 'IPv6' : 'IPv4'
  const network = isElement(subnet) ? subnet.get('virtualNetwork') : subnet
  const space = spaceOf(isElement(network) || isUnknown(network) ? network : undefined)
  const addresses = isSubnet ? undefined : fixedAddress(target)
  const groups = isSubnet ? membership : target.get('applicationSecurityGroups')
  return {
    groups: (direction) =>
      [
        isUnknown(subnet) ? subnet : groupOf(subnet, direction),
        isSubnet ? undefined : groupOf(target, direction),
      ].filter((group) => group !== undefined),
    local: {
      spans: destination === undefined ? (addresses ?? prefixesOf(subnet, family)) : destinationOf(destination),
      groups: groups instanceof FactList || isUnknown(groups) ? groups : new FactList([]),
      isFrontend: destination !== undefined,
    },
    space,
    family,
  }
}

const membership = new Unknown({
  print: () => 'applicationSecurityGroups',
  causes: [{ code: 'runtime', reason: 'members of a subnet may be in different application security groups' }],
})

function groupOf(holder: Fact, direction: Direction): Group | undefined {
  const group = isElement(holder) ? holder.get('networkSecurityGroup') : undefined
  if (isUnknown(group)) return group
  if (!isElement(group)) return undefined
  if (group instanceof SecurityGroup) return group.rules(direction)
  const rules = group.get('securityRules')
  return isUnknown(rules) ? rules : undefined
}

function fixedAddress(ipConfiguration: Element): Spans | undefined {
  const address = ipConfiguration.get('privateIPAddress')
  if (ipConfiguration.get('privateIPAllocationMethod') !== 'Static' || typeof address !== 'string') return undefined
  const span = addressSpan(address)
  return span && [span]
}

function prefixesOf(subnet: Fact, family: Family): Spans | Unknown {
  if (isUnknown(subnet)) return subnet
  const prefixes = isElement(subnet) ? subnet.get('addressPrefixes') : undefined
  if (isUnknown(prefixes)) return prefixes
  if (!(prefixes instanceof FactList)) return EVERYTHING
  const unknowns = [...prefixes.items.filter(isUnknown), ...prefixes.maybe.map(({ because }) => because)]
  if (unknowns.length > 0) return new Unknown({ print: () => 'addressPrefixes', causes: mergeCauses(unknowns) })
  const spans = intersect(unite(prefixSpans(prefixes)), allOf(family))
  return spans.length > 0 ? spans : noAddress
}

const noAddress = new Unknown({
  print: () => 'addressPrefixes',
  causes: [{ code: 'runtime', reason: 'the addresses of the subnet are not known' }],
})

/** NOTE: Internet is some public address. */
function destinationOf(fact: Fact): Spans | Unknown {
  if (isUnknown(fact)) return fact
  if (fact === 'Internet') return PUBLIC
  const span = typeof fact === 'string' ? addressSpan(fact) : undefined
  return span === undefined ? misfit('what is no destination') : [span]
}
