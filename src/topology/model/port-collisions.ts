// Rules of one load balancer that take the same port of the same frontend. Told once for each pair, on the rule that is
// declared later; sorted and swept, so that a thousand rules are not compared with each other.
import { addTo } from '../../resource/groups.ts'
import { compareIds } from '../../resource/resource-id.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from '../fact.ts'
import { undetermined } from '../stand-in.ts'

/** A rule with what it takes; undefined for what is not known. */
interface Use {
  readonly rule: Element
  readonly frontend: Element | undefined
  readonly transports: readonly string[] | undefined
  readonly first: number | undefined
  readonly last: number | undefined
  /** Why something of it, or whether it is there at all, is not known. */
  readonly because: Unknown | undefined
}

/** The rules declared before that take a port which the rule takes too, by rule. */
export function frontendCollisions(inboundRules: FactList): ReadonlyMap<Element, FactList> {
  const uses = [...inboundRules.items, ...inboundRules.maybe.map(({ fact }) => fact)]
    .filter(isElement)
    .map(useOf)
    .filter((use) => use !== undefined)
  const found = new Map<Element, Element[]>()
  for (const group of groupsOf(uses).values()) sweep(group, uses, found)
  const result = new Map<Element, FactList>()
  for (const [at, use] of uses.entries()) {
    const items = found.get(use.rule) ?? []
    result.set(use.rule, new FactList(items, items.length > 0 ? [] : doubtsOf(use, at, uses)))
  }
  return result
}

/** Nothing for a rule that takes no port, or all of them: what goes with these is another question. */
function useOf(rule: Element): Use | undefined {
  const [frontend, protocol, first, last] = ['frontend', 'protocol', 'firstPort', 'lastPort'].map((f) => rule.get(f))
  if (frontend === undefined || first === undefined || (protocol === 'All' && first === 0)) return undefined
  return {
    rule,
    frontend: isElement(frontend) ? frontend : undefined,
    transports: transportsOf(protocol),
    first: numberOf(first),
    last: numberOf(last),
    because: rule.doubt ?? [frontend, protocol, first, last].find(isUnknown),
  }
}

/** Quic is Udp underneath. */
function transportsOf(protocol: Fact): readonly string[] | undefined {
  if (isUnknown(protocol)) return undefined
  if (protocol === 'All') return ['Tcp', 'Udp']
  return typeof protocol === 'string' ? [protocol === 'Quic' ? 'Udp' : protocol] : []
}

function groupsOf(uses: readonly Use[]): ReadonlyMap<string, Use[]> {
  const groups = new Map<string, Use[]>()
  for (const use of uses) {
    if (use.because !== undefined || use.frontend?.id === undefined || use.first === undefined) continue
    for (const transport of use.transports ?? []) {
      addTo(groups, `${transport}|${use.frontend.id.key}`, use)
    }
  }
  return groups
}

function sweep(group: Use[], uses: readonly Use[], found: Map<Element, Element[]>): void {
  const order = new Map(uses.map((use, at) => [use, at]))
  const sorted = group.toSorted((a, b) => (a.first ?? 0) - (b.first ?? 0) || (order.get(a) ?? 0) - (order.get(b) ?? 0))
  let widest: Use | undefined
  for (const use of sorted) {
    if (widest !== undefined && (use.first ?? 0) <= endOf(widest)) {
      const [early, late] = (order.get(widest) ?? 0) < (order.get(use) ?? 0) ? [widest, use] : [use, widest]
      const others = found.get(late.rule)
      if (others === undefined) found.set(late.rule, [early.rule])
      else if (!others.includes(early.rule)) others.push(early.rule)
    }
    if (widest === undefined || endOf(use) > endOf(widest)) widest = use
  }
}

function endOf({ first, last }: Use): number {
  return Math.max(last ?? 0, first ?? 0)
}

/** What is not known of a rule matters only where another one could be in its way; of two it is told on the later one. */
function doubtsOf(use: Use, at: number, uses: readonly Use[]): Doubtful[] {
  const { because } = use
  if (because === undefined) return []
  const other = uses.some((one, index) => (one.because === undefined || index < at) && one !== use && mayMeet(one, use))
  return other ? [undetermined('inboundRule', because)] : []
}

function mayMeet(a: Use, b: Use): boolean {
  const [one, other] = [a.transports, b.transports]
  if (one !== undefined && other !== undefined && !one.some((transport) => other.includes(transport))) return false
  const [left, right] = [a.frontend?.id, b.frontend?.id]
  if (left !== undefined && right !== undefined && compareIds(left, right) === 'different') return false
  if (a.first === undefined || b.first === undefined) return true
  return a.first <= endOf(b) && b.first <= endOf(a)
}

function numberOf(fact: Fact): number | undefined {
  return typeof fact === 'number' ? fact : undefined
}
