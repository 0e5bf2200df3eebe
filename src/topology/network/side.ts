// What a security rule names as its source or destination, and how that compares with addresses, with service tags whose
// addresses are not known, and with the member that a packet comes to.
import { shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isElement, type Element, type Fact, type FactList } from '../fact.ts'
import { EVERYTHING, LOAD_BALANCER, PUBLIC, addressSpan } from './address-space.ts'
import { covers, subtract, touches, unite, type Spans } from './spans.ts'
import type { VirtualSpace } from './virtual-space.ts'

export type Term =
  | { readonly kind: 'addresses'; readonly spans: Spans }
  /** In lower case. */
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'group'; readonly group: Element }
  | { readonly kind: 'unknown'; readonly because: Unknown }

/** The addresses are those of any of its terms. */
export type Side = readonly Term[]

/** Whether something matches: certainly, not, or for the reason that it is not known. */
export type Match = boolean | Unknown

/** A prefix as rules have it: `*`, a range, or a service tag. */
export function termOf(prefix: Fact): Term {
  if (prefix instanceof Unknown) return { kind: 'unknown', because: prefix }
  const text = typeof prefix === 'string' ? prefix.trim() : ''
  if (text === '*' || text.toLowerCase() === 'any') return { kind: 'addresses', spans: EVERYTHING }
  const span = addressSpan(text)
  if (span !== undefined) return { kind: 'addresses', spans: [span] }
  if (/^[a-z][\w.]*$/i.test(text)) return { kind: 'tag', tag: text.toLowerCase() }
  return { kind: 'unknown', because: notKnown(`'${text}' is no address range and no service tag`, 'error') }
}

export interface Reach {
  readonly certain: Spans
  readonly possible: readonly Possible[]
}

interface Possible {
  readonly spans: Spans
  readonly because: Unknown
  /** True for a service tag, which never holds the whole of a large range. */
  readonly isSparse?: true
}

/** Tags that stand for what is inside: they say nothing about sources outside of the network. */
export const INNER_TAGS: ReadonlySet<string> = new Set(['virtualnetwork', 'azureloadbalancer', 'gatewaymanager'])

/** The addresses of a side. `isOutside`: of those outside of the network only, which inner tags do not hold. */
export function reachOf(side: Side, space: VirtualSpace, isOutside: boolean): Reach {
  const certain: Spans[] = []
  const possible: Possible[] = []
  for (const term of side) {
    if (term.kind === 'addresses') certain.push(term.spans)
    else if (term.kind === 'unknown') possible.push({ spans: EVERYTHING, because: term.because })
    else if (term.kind === 'group') possible.push({ spans: insideOf(space), because: membersOf(term.group) })
    else if (!isOutside || !INNER_TAGS.has(term.tag)) {
      const reach = tagReach(term.tag, space)
      certain.push(reach.certain)
      possible.push(...reach.possible)
    }
  }
  return { certain: unite(certain.flat()), possible }
}

function tagReach(tag: string, space: VirtualSpace): Reach {
  switch (tag) {
    case 'virtualnetwork':
      return { certain: space.certain, possible: [{ spans: space.possible, because: space.because }] }
    case 'azureloadbalancer':
      return { certain: [...LOAD_BALANCER.IPv4, ...LOAD_BALANCER.IPv6], possible: [] }
    case 'internet':
      return { certain: subtract(PUBLIC, space.certain), possible: [] }
    default: {
      const spans = tag.startsWith('azureplatform') ? LOAD_BALANCER.IPv4 : subtract(PUBLIC, space.certain)
      return { certain: [], possible: [{ spans, because: tagAddresses(tag), isSparse: true }] }
    }
  }
}

function insideOf(space: VirtualSpace): Spans {
  return unite([...space.certain, ...space.possible])
}

/** Whether a side holds every address of a service tag whose addresses are not known. */
export function tagMatch(side: Side, tag: string): Match {
  let open: Unknown | undefined
  for (const term of side) {
    const match = tagInTerm(tag, term)
    if (match === true) return true
    if (match !== false) open ??= match
  }
  return open ?? false
}

function tagInTerm(tag: string, term: Term): Match {
  if (term.kind === 'unknown') return term.because
  if (term.kind === 'group') return tag === 'virtualnetwork' ? membersOf(term.group) : false
  if (term.kind === 'addresses') {
    const whole = tag === 'virtualnetwork' ? EVERYTHING : PUBLIC
    if (covers(term.spans, familyOf(term.spans, whole))) return true
    return touches(term.spans, whole) ? tagAddresses(tag) : false
  }
  if (term.tag === tag || tag.startsWith(`${term.tag}.`)) return true
  if (tag === 'virtualnetwork' || term.tag === 'virtualnetwork' || term.tag === 'azureloadbalancer') return false
  return term.tag === 'internet' ? true : tagAddresses(term.tag)
}

/** NOTE: the addresses of the tags that rules ask about are IPv4; `0.0.0.0/0` holds them all. */
function familyOf(spans: Spans, whole: Spans): Spans {
  const isIPv4 = (span: Spans[number]) => span.last < 1n << 32n
  return spans.some(isIPv4) ? whole.filter(isIPv4) : whole
}

/** What a packet comes to, or goes out from: one address, somewhere in these. */
export interface Local {
  /** Unknown when not even the range is known. */
  readonly spans: Spans | Unknown
  /** The application security groups it is in; unknown for a subnet, whose members are in several. */
  readonly groups: FactList | Unknown
  /** True for the address of a frontend, which may lie outside of the network. */
  readonly isFrontend: boolean
}

export function localMatch(side: Side, local: Local, space: VirtualSpace): Match {
  let open: Unknown | undefined
  for (const term of side) {
    const match = localInTerm(term, local, space)
    if (match === true) return true
    if (match !== false) open ??= match
  }
  return open ?? false
}

function localInTerm(term: Term, local: Local, space: VirtualSpace): Match {
  if (term.kind === 'unknown') return term.because
  if (term.kind === 'group') return inGroup(term.group, local.groups)
  const { spans } = local
  if (term.kind === 'addresses') {
    if (spans instanceof Unknown) return covers(term.spans, EVERYTHING) || coversAllIPv4(term.spans) || spans
    if (covers(term.spans, spans)) return true
    return touches(term.spans, spans) ? notKnown('which address of its subnet a member has', 'runtime') : false
  }
  if (!local.isFrontend) return term.tag === 'virtualnetwork'
  if (spans instanceof Unknown) return spans
  if (term.tag === 'virtualnetwork') return covers(space.certain, spans)
  if (term.tag === 'internet') return covers(subtract(PUBLIC, space.certain), spans)
  return touches(PUBLIC, spans) && term.tag !== 'azureloadbalancer' ? tagAddresses(term.tag) : false
}

function coversAllIPv4(spans: Spans): boolean {
  return spans.some(({ first, last }) => first === 0n && last >= (1n << 32n) - 1n)
}

function inGroup(group: Element, groups: FactList | Unknown): Match {
  if (groups instanceof Unknown) return membersOf(group)
  if (groups.items.includes(group)) return true
  const open = groups.items.find((item) => item instanceof Unknown)
  if (open instanceof Unknown) return open
  const other = groups.maybe.find(({ fact }) => !isElement(fact) || fact.id === undefined || fact === group)
  return other?.because ?? false
}

function membersOf(group: Element): Unknown {
  return notKnown(`who is in application security group ${shortText(group.label)}`, 'runtime')
}

function tagAddresses(tag: string): Unknown {
  return notKnown(`which addresses the service tag ${tag} has`, 'runtime')
}

function notKnown(what: string, code: 'runtime' | 'error'): Unknown {
  const reason = code === 'error' ? what : `${what} is not known`
  return new Unknown({ print: () => what, causes: [{ code, reason }] })
}
