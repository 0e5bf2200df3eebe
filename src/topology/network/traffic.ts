// The questions of rules in the terms of the algebra: what a source, a port and a protocol mean.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { Range, isElement, type Element, type Fact } from '../fact.ts'
import { LOAD_BALANCER, addressSpan, allOf } from './address-space.ts'
import { OUTSIDE, internetOf } from './outside.ts'
import { anyPeer, type Peer } from './paint.ts'
import { groupOf, misfit, placeOf, type Place } from './place.ts'
import { EVERY_PORT, portSpan, type Direction } from './security-rules.ts'
import { intersect, type Spans } from './spans.ts'
import { judge, type Verdict } from './verdict.ts'

export interface Question {
  readonly direction: Direction
  /** Source of inbound, destination of outbound packets; left out: any outside of the network. */
  readonly peer?: Fact
  /** The same as addresses. */
  readonly spans?: Spans
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
  { direction, peer, spans, port, protocol, destination, isAtLarge }: Question,
): string | undefined {
  if (spans !== undefined) return undefined
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
  if (question.peer === undefined && question.spans === undefined) {
    const verdict = OUTSIDE[question.isAtLarge ? 'AtLarge' : question.direction](groups, rest)
    return { verdict, because: ports.because ?? protocols.because }
  }
  const peer = question.spans ? given(question.spans) : peerOf(question.peer, place)
  const verdict = judge(groups, { ...rest, peer: peer.value })
  return { verdict, because: peer.because ?? ports.because ?? protocols.because }
}

/** What an argument means; `because` when it is not known and the value stands for all it could mean. */
interface Meaning<Value> {
  readonly value: Value
  readonly because?: Unknown
}

const given = (spans: Spans): Meaning<Peer> => ({ value: { spans, tags: [], isOutside: false } })

function peerOf(fact: Fact, place: Place): Meaning<Peer> {
  if (isUnknown(fact)) return { value: anyPeer, because: fact }
  const { space, family } = place
  const text = typeof fact === 'string' ? fact.trim() : ''
  const span = addressSpan(text)
  if (span !== undefined) return given([span])
  switch (text.toLowerCase()) {
    case '*':
    case 'any':
      return given(allOf(family))
    case 'internet':
      return given(internetOf(place))
    case 'azureloadbalancer':
      return given(LOAD_BALANCER[family])
    case 'virtualnetwork':
      if (space.own.length > 0 && space.ownIsOpen === undefined) return given(intersect(space.own, allOf(family)))
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
