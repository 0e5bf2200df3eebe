// What the service tag VirtualNetwork means for a network: its own addresses and those of networks peered with it. What
// else reaches it (gateways, peerings of other templates) is not known, and lies in private space.
import { Unknown, mergeCauses } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, isElement, type Element, type Fact } from '../fact.ts'
import { LOAD_BALANCER, PRIVATE, addressSpan } from './address-space.ts'
import { subtract, unite, type Span, type Spans } from './spans.ts'

export interface VirtualSpace {
  /** The addresses of the network itself, as far as they are known. */
  readonly own: Spans
  /** Set when there may be more. */
  readonly ownIsOpen: Unknown | undefined
  /** What certainly belongs to the tag. */
  readonly certain: Spans
  /** What may belong to it too. */
  readonly possible: Spans
  readonly because: Unknown
}

export function spaceOf(network: Element | Unknown | undefined): VirtualSpace {
  const own = network === undefined || isUnknown(network) ? [] : prefixSpans(network.get('addressPrefixes'))
  const open =
    network === undefined ? undefined : isUnknown(network) ? network : openness(network.get('addressPrefixes'))
  const peered = network === undefined || isUnknown(network) ? [] : peeredSpans(network)
  const certain = unite([...own, ...peered])
  // NOTE: Microsoft's description of the tag lists the address of the host too, from which probes come.
  const possible = subtract(unite([...PRIVATE, ...LOAD_BALANCER.IPv4]), certain)
  return { own: unite(own), ownIsOpen: open, certain, possible, because: open ?? beyond(network) }
}

function beyond(network: Element | Unknown | undefined): Unknown {
  const name = isElement(network) ? labelOf(network) : 'the network'
  const reason = `which networks VirtualNetwork covers beside ${name} depends on peerings and gateways that are declared elsewhere`
  return new Unknown({ print: () => 'VirtualNetwork', causes: [{ code: 'elsewhere', reason }] })
}

/** Why there may be more prefixes than the certain ones. */
function openness(prefixes: Fact): Unknown | undefined {
  if (isUnknown(prefixes)) return prefixes
  if (!(prefixes instanceof FactList)) return undefined
  const unknowns = [...prefixes.items.filter(isUnknown), ...prefixes.maybe.map(({ because }) => because)]
  return unknowns.length < 2
    ? unknowns[0]
    : new Unknown({ print: () => 'addressPrefixes', causes: mergeCauses(unknowns) })
}

/** The known ranges of a list of prefixes. */
export function prefixSpans(prefixes: Fact): Span[] {
  if (!(prefixes instanceof FactList)) return []
  return prefixes.items.flatMap((prefix) => (typeof prefix === 'string' ? (addressSpan(prefix) ?? []) : []))
}

/** NOTE: a peering works when both networks declare it; of a single one the other half may be anywhere. */
function peeredSpans(network: Element): Span[] {
  const peerings = network.get('peerings')
  if (!(peerings instanceof FactList)) return []
  return peerings.items.flatMap((peering) => {
    const remote = isElement(peering) ? peering.get('remoteVirtualNetwork') : undefined
    const back = isElement(remote) ? remote.get('peerings') : undefined
    if (!isElement(remote) || !(back instanceof FactList)) return []
    const isMutual = back.items.some((item) => isElement(item) && item.get('remoteVirtualNetwork') === network)
    return isMutual ? prefixSpans(remote.get('addressPrefixes')) : []
  })
}

function labelOf(element: Element): string {
  return typeof element.label === 'string' ? element.label : `{${element.label.text}}`
}
