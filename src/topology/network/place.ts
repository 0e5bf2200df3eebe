// Where packets come to or go out from: which groups stand there, and what its addresses are.
import { Unknown, mergeCauses } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, isElement, type Element, type Fact } from '../fact.ts'
import { SecurityGroup } from '../model/network-security-group.ts'
import { EVERYTHING, PUBLIC, addressSpan, allOf, type Family } from './address-space.ts'
import type { Direction } from './security-rules.ts'
import type { Local } from './side.ts'
import { intersect, unite, type Spans } from './spans.ts'
import type { Group } from './verdict.ts'
import { prefixSpans, spaceOf, type VirtualSpace } from './virtual-space.ts'

/** Where packets come to: a subnet, or one ip-configuration in it. */
export interface Place {
  readonly groups: (direction: Direction) => readonly Group[]
  readonly local: Local
  readonly space: VirtualSpace
  readonly family: Family
}

export function placeOf(target: Element, destination: Fact): Place {
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

export function groupOf(holder: Fact, direction: Direction): Group | undefined {
  const group = isElement(holder) ? holder.get('networkSecurityGroup') : undefined
  if (isUnknown(group)) return group
  if (!isElement(group)) return undefined
  if (group instanceof SecurityGroup) return group.rules(direction)
  const rules = group.get('securityRules')
  return isUnknown(rules) ? rules : undefined
}

/** The address that an ip-configuration keeps; undefined when Azure gives it one. */
export function fixedAddress(ipConfiguration: Element): Spans | undefined {
  const address = ipConfiguration.get('privateIPAddress')
  if (ipConfiguration.get('privateIPAllocationMethod') !== 'Static' || typeof address !== 'string') return undefined
  const span = addressSpan(address)
  return span && [span]
}

/** The ranges of a subnet, of one family. */
export function prefixesOf(subnet: Fact, family: Family): Spans | Unknown {
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

export function misfit(what: string): Unknown {
  return new Unknown({ print: () => what, causes: [{ code: 'error', reason: `a rule asks about ${what}` }] })
}
