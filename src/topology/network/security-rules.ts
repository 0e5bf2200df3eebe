// The rules of a network security group, read once and put in the order in which Azure asks them, for each direction.
import { Unknown } from '../../resource/unknown.ts'
import { FactList, Range, isElement, type Element, type Fact } from '../fact.ts'
import { listFact } from '../stand-in.ts'
import { EVERYTHING } from './address-space.ts'
import { covers, unite, type Span, type Spans } from './spans.ts'
import { termOf, type Side, type Term } from './side.ts'

export type Direction = 'Inbound' | 'Outbound'

export interface SecurityRule {
  /** An undetermined element for a rule that nothing is known of. */
  readonly element: Element
  readonly access: 'Allow' | 'Deny' | Unknown
  /** `*` or a protocol, in lower case. */
  readonly protocol: string | Unknown
  readonly sourcePorts: Ports
  readonly destinationPorts: Ports
  readonly source: Side
  readonly destination: Side
  /** Set when it is not certain that the rule is asked at this place of the order. */
  readonly doubt: Unknown | undefined
}

export interface Ports {
  readonly certain: Spans
  /** Set when there may be more. */
  readonly because: Unknown | undefined
}

export const EVERY_PORT: Spans = [{ first: 0n, last: 65535n }]

export interface RuleOrder {
  /** In order: the first that matches a packet decides. Of a rule whose priority is not known there are two entries. */
  readonly rules: readonly SecurityRule[]
  /** Whether a rule asks for single addresses or application security groups, so that members of a subnet may differ. */
  readonly tellsMembersApart: boolean
}

export function orderRules(group: Element, direction: Direction): RuleOrder {
  const custom = listFact(group.get('securityRules'), 'securityRule')
  const defaults = listFact(group.get('defaultSecurityRules'), 'securityRule')
  const elements = [...custom.items, ...custom.maybe.map(({ fact }) => fact)].filter(isElement)
  const early: SecurityRule[] = []
  const placed: { readonly priority: number; readonly rule: SecurityRule }[] = []
  const late: SecurityRule[] = []
  for (const element of elements) {
    const way = element.get('direction')
    if (typeof way === 'string' && way !== direction) continue
    const rule = readRule(element, element.doubt ?? (way instanceof Unknown ? way : undefined))
    const priority = element.get('priority')
    if (typeof priority === 'number') placed.push({ priority, rule })
    else {
      early.push({ ...rule, doubt: rule.doubt ?? unknownOf(priority, element) })
      late.push(rule)
    }
  }
  placed.sort((a, b) => a.priority - b.priority)
  const standing = defaults.items.filter(
    (item): item is Element => isElement(item) && item.get('direction') === direction,
  )
  const own = [...early, ...placed.map(({ rule }) => rule), ...late]
  const near = own.flatMap((rule) => (direction === 'Inbound' ? rule.destination : rule.source))
  return {
    rules: [...own, ...standing.map((element) => readRule(element, undefined))],
    tellsMembersApart: near.some((term) => term.kind !== 'tag' && !isForAll(term)),
  }
}

/** A side that is not known says the same of each member. */
function isForAll(term: Term): boolean {
  return term.kind === 'unknown' || (term.kind === 'addresses' && covers(term.spans, EVERYTHING))
}

function readRule(element: Element, doubt: Unknown | undefined): SecurityRule {
  const access = element.get('access')
  const protocol = element.get('protocol')
  return {
    element,
    access: access === 'Allow' || access === 'Deny' ? access : unknownOf(access, element),
    protocol: typeof protocol === 'string' ? protocol.toLowerCase() : unknownOf(protocol, element),
    sourcePorts: portsOf(element.get('sourcePortRanges'), element),
    destinationPorts: portsOf(element.get('destinationPortRanges'), element),
    source: sideOf(element, 'sourceAddressPrefixes', 'sourceApplicationSecurityGroups'),
    destination: sideOf(element, 'destinationAddressPrefixes', 'destinationApplicationSecurityGroups'),
    doubt,
  }
}

function sideOf(element: Element, prefixes: string, groups: string): Side {
  const terms: Term[] = []
  const named = listFact(element.get(groups), 'applicationSecurityGroup')
  for (const group of named.items) if (isElement(group)) terms.push({ kind: 'group', group })
  const texts = element.get(prefixes)
  if (texts instanceof Unknown) terms.push({ kind: 'unknown', because: texts })
  const list = texts instanceof FactList ? texts : new FactList([])
  terms.push(...list.items.map(termOf))
  for (const { because } of [...named.maybe, ...list.maybe]) terms.push({ kind: 'unknown', because })
  return terms.length > 0 ? terms : [{ kind: 'unknown', because: unknownOf(undefined, element) }]
}

function portsOf(ranges: Fact, element: Element): Ports {
  if (!(ranges instanceof FactList)) return { certain: [], because: unknownOf(ranges, element) }
  const spans: Span[] = []
  let because: Unknown | undefined = ranges.maybe[0]?.because
  for (const range of ranges.items) {
    const span = typeof range === 'string' ? portSpan(range) : undefined
    if (span !== undefined) spans.push(span)
    else because ??= unknownOf(range, element)
  }
  if (ranges.items.length === 0 && because === undefined) because = unknownOf(undefined, element)
  return { certain: unite(spans), because }
}

/** `*`, `443` or `8000-8080`; undefined for what is no range of ports. */
export function portSpan(text: string): Span | undefined {
  if (text.trim() === '*') return EVERY_PORT[0]
  const [, from, to] = /^\s*(\d{1,5})\s*(?:-\s*(\d{1,5})\s*)?$/.exec(text) ?? []
  if (from === undefined) return undefined
  const first = BigInt(from)
  const last = to === undefined ? first : BigInt(to)
  return first <= last && last <= 65535n ? { first, last } : undefined
}

function unknownOf(fact: Fact, element: Element): Unknown {
  if (fact instanceof Unknown) return fact
  if (fact instanceof Range) return fact.because
  const label = typeof element.label === 'string' ? element.label : element.label.text
  const reason = `security rule ${label} says something that Azure would refuse, or leaves it out`
  return new Unknown({ print: () => label, causes: [{ code: 'error', reason }] })
}
