// Where an entry of an address list lies: its virtual network, and the subnet that holds it.
import { Unknown } from '../../resource/unknown.ts'
import { shortText } from '../../resource/text.ts'
import { isUnknown } from '../../resource/value.ts'
import { cidrContains } from '../cidr.ts'
import { FactList, isElement, type Element, type Fact } from '../fact.ts'
import type { Part } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'
import { elementOf } from './shared.ts'

/** The network that an address names, else that of its subnet, else that of its pool. */
export function networkOf(address: Part): Element | Unknown | undefined {
  const named = elementOf(address.get('virtualNetwork'))
  if (named !== undefined) return named
  const subnet = address.get('subnet')
  if (isUnknown(subnet)) return subnet
  if (isElement(subnet)) return elementOf(subnet.get('virtualNetwork'))
  return elementOf(address.owner?.get('virtualNetwork'))
}

/** The ranges in which an address may lie: of its subnet if it names one, else of its network. */
export function rangesOf(address: Part): FactList {
  const subnet = address.get('subnet')
  const home = subnet === undefined ? address.get('network') : subnet
  if (isElement(home)) return rangesIn(home)
  return new FactList([], isUnknown(home) ? [{ fact: home, because: home, most: null }] : [])
}

function rangesIn(home: Element): FactList {
  const ranges = home.get('addressPrefixes')
  if (ranges instanceof FactList) return ranges
  return new FactList([], isUnknown(ranges) ? [{ fact: ranges, because: ranges, most: null }] : [])
}

/** The subnet that an address names, or that of its network whose range holds it; absent when none does. */
export function homeOf(address: Part): Element | Unknown | undefined {
  const named = elementOf(address.get('subnet'))
  if (named !== undefined) return named
  const [network, ip] = [address.get('network'), address.get('ipAddress')]
  if (!isElement(network)) return isUnknown(network) ? network : undefined
  if (typeof ip !== 'string') return isUnknown(ip) ? ip : undefined
  const { items, maybe } = listFact(network.get('subnets'), 'subnet')
  const open: (Unknown | undefined)[] = [maybe[0]?.because]
  for (const subnet of items.filter(isElement)) {
    const ranges = rangesIn(subnet)
    if (ranges.items.some((range) => typeof range === 'string' && cidrContains(range, ip))) return subnet
    open.push(ranges.items.find(isUnknown) ?? ranges.maybe[0]?.because)
  }
  return open.find((because) => because !== undefined)
}

/** Who asks for an address: of one that is not known, nobody can be told. */
export function claimsOn(part: Part, ip: Fact, network: Fact): FactList {
  const unknown = [ip, network].find(isUnknown)
  if (unknown !== undefined) return new FactList([], [undetermined('addressClaim', unknown)])
  if (typeof ip !== 'string' || !isElement(network)) return new FactList([])
  return part.world.addresses.claims(ip, network, part)
}

/** Whether a machine has the address; absent where something else than an interface asks for it. */
export function hasMachine(address: Part): boolean | Unknown | undefined {
  const { items, maybe } = listFact(address.get('claims'), 'addressClaim')
  const claims = items.filter(isElement)
  if (claims.some((claim) => claim.get('kind') !== 'ipConfiguration')) return undefined
  const answers = claims.map(isAttached)
  if (answers.includes(true)) return true
  const open = answers.find(isUnknown) ?? maybe[0]?.because
  if (open !== undefined || claims.length > 0) return open ?? false
  const reason = `the machine of ${shortText(address.label)} is declared elsewhere`
  const supply = 'add the template or the export that holds its network interface'
  return new Unknown({ print: () => 'machine', causes: [{ code: 'elsewhere', reason, supply }] })
}

function isAttached(claim: Element): Fact {
  const configuration = claim.get('ipConfiguration')
  const nic = isElement(configuration) ? configuration.get('networkInterface') : configuration
  return isElement(nic) ? nic.get('isAttached') : nic
}
