// Single addresses that a security rule names in the subnet of an application gateway. Its instances change theirs.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { cidrContains, parseRange } from '../cidr.ts'
import { FactList, isElement, type Element, type Fact } from '../fact.ts'
import type { Part } from '../part.ts'
import { undeterminedFact } from '../read.ts'
import { listFact } from '../stand-in.ts'
import type { AnyPart } from './shared.ts'

export function gatewayAddressesOf(rule: Part): FactList {
  const subnets = elements(isElement(rule.owner) ? rule.owner.get('gatewaySubnets') : undefined)
  if (subnets.length === 0) return new FactList([])
  const [sources, destinations] = [
    singlesOf(rule, 'sourceAddressPrefixes'),
    singlesOf(rule, 'destinationAddressPrefixes'),
  ]
  const fronts = new Set(subnets.flatMap(frontsOf))
  const named = [...sources.known, ...destinations.known.filter((address) => !fronts.has(plain(address)))]
  const found = named.filter((address) => subnets.some((subnet) => holds(subnet, address)))
  return new FactList([...new Set(found)], [...sources.open, ...destinations.open].map(undeterminedFact))
}

/** The subnets of gateways in the networks of the subnets that name a group. NOTE: most sets have no gateway at all. */
export function gatewaySubnetsAround(group: AnyPart): FactList {
  if (group.world.all('applicationGateway').length === 0) return new FactList([])
  const guarded = listFact(group.get('subnets'), 'subnet').items
  const networks = new Set(guarded.map((subnet) => (isElement(subnet) ? subnet.get('virtualNetwork') : undefined)))
  return new FactList([...networks].filter(isElement).flatMap((network) => elements(network.get('gatewaySubnets'))))
}

interface Singles {
  readonly known: readonly string[]
  readonly open: readonly Unknown[]
}

function singlesOf(rule: Part, field: string): Singles {
  const { items, maybe } = listFact(rule.get(field), 'text')
  const known = items.filter((item) => typeof item === 'string')
  return {
    known: known.filter((text) => isSingle(text)),
    open: [...items.filter(isUnknown), ...maybe.map(({ because }) => because)],
  }
}

function isSingle(text: string): boolean {
  const range = parseRange(text)
  return range !== undefined && range.first === range.last
}

function plain(address: string): string {
  return address.replace(/\/\d+$/, '')
}

function frontsOf(subnet: Element): readonly string[] {
  const gateways = elements(subnet.get('applicationGateways'))
  const fronts = gateways.flatMap((gateway) => elements(gateway.get('frontends')))
  return fronts.map((front) => front.get('privateIPAddress')).filter((address) => typeof address === 'string')
}

function holds(subnet: Element, address: string): boolean {
  return listFact(subnet.get('addressPrefixes'), 'text').items.some(
    (prefix) => typeof prefix === 'string' && cidrContains(prefix, address),
  )
}

function elements(list: Fact): readonly Element[] {
  return listFact(list, 'element').items.filter(isElement)
}
