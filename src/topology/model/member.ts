// What a pool sends traffic to.
import type { Path } from '../../resource/resource.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isObject, isUnknown, type Text } from '../../resource/value.ts'
import { isPrivate, parseRange } from '../cidr.ts'
import type { Cursor } from '../cursor.ts'
import type { Truth } from '../three-valued.ts'
import { asText, FactList, isElement, Range, type Count, type Doubtful, type Element, type Fact } from '../fact.ts'
import { any, int, kind, list, one, oneOf, text, texts, bool } from '../kind.ts'
import { Part, model, type Reference } from '../part.ts'
import {
  addressVersionOf,
  availabilitySetOf,
  isDualStack,
  locationOf,
  machineFieldOf,
  networkOf,
  subnetOf,
  vmSizeOf,
  zonesOf,
} from './placement.ts'
import { otherPoolsOf, tagsOf } from './member-sharing.ts'
import { egressOfAddress, egressOfConfiguration, type EgressFacts } from '../network/egress.ts'
import { egressFields, egressReaders } from './egress.ts'
import { subnetHolding } from './virtual-network.ts'
import { platformOf } from '../fqdn.ts'
import { customHostsOf } from './host-name-binding.ts'
import { zoneOf } from './private-dns-zone.ts'
import { elementOf, ownerOf } from './shared.ts'

export const member = kind('member', 'member', 'One thing a pool sends traffic to.', {
  pool: one('backendPool', 'The pool it is a member of.'),
  kind: oneOf(
    ['nic', 'ip', 'fqdn', 'global'],
    'nic: an ip-configuration of a network interface, a virtual machine or a scale set; ip: an address; fqdn: a name; ' +
      'global: a frontend of a regional load balancer.',
  ),
  count: int('How many it stands for: 1, for a scale set its capacity.'),
  minimum: int('The same with the minimum of the autoscale setting, where a scale set has one.'),
  maximum: int('The same with the maximum of the autoscale setting, where a scale set has one.'),
  names: texts('What patterns of the configuration match: names, address, FQDN and ids, as far as it has them.'),
  networkInterface: one('networkInterface', 'The network interface that joins.'),
  virtualMachine: one('virtualMachine', 'The virtual machine that joins, if it is declared.'),
  scaleSet: one('scaleSet', 'The scale set that joins.'),
  ipConfiguration: one('ipConfiguration', 'The ip-configuration that joins.'),
  address: one('backendAddress', 'The entry of the address list.'),
  ipAddress: text('The address of an ip member.'),
  fqdn: text('The name of an fqdn member.'),
  isPublic: bool(
    'True for a public address. Not known of a name, but for one in a private DNS zone among the inputs, which is not.',
  ),
  frontend: one('frontend', 'The regional frontend of a global member.'),
  platform: text(
    'The service of Azure in whose shared domain the name of an fqdn member lies, as App Service; absent for other names.',
  ),
  customHosts: texts(
    'The host names that are bound to the service behind an fqdn member (hostNameBindings). With an undetermined one: ' +
      'others may be bound elsewhere.',
  ),
  privateDnsZone: one(
    'privateDnsZone',
    'The private DNS zone among the inputs in which the name of an fqdn member lies.',
  ),
  location: text('The location of its network interface or scale set, without blanks: `westeurope`.'),
  zones: texts('The availability zones of its virtual machine or scale set; none for addresses.'),
  subnet: one(
    'subnet',
    'The subnet of its ip-configuration, or the one that its address names or that holds it in its virtual network.',
  ),
  virtualNetwork: one(
    'virtualNetwork',
    'The virtual network of its subnet, or the one that its address or pool names.',
  ),
  availabilitySet: one('availabilitySet', 'The availability set of its virtual machine.'),
  addressVersion: oneOf(['IPv4', 'IPv6'], 'The version of its address; absent for names.'),
  isDualStack: bool('Whether its network interface has an IPv6 ip-configuration too.'),
  vmSize: text('The size of its virtual machine, or of the instances of its scale set.'),
  image: text('The image of its virtual machine or scale set.'),
  tags: any('The tags of its virtual machine or scale set; of an interface whose machine is not declared its own.'),
  otherPools: list('backendPool', 'The other pools that hold the same interface, scale set, address or name.'),
  ...egressFields,
})

/** How a member came in: an ip-configuration lists the pool, or the pool lists an address. */
export type MemberData =
  | { readonly reference: Reference; readonly address?: undefined }
  | { readonly address: Element; readonly reference?: undefined }

/** NOTE: of a million members only what a rule asks of them may be kept, so that sums and kinds go by `memberSize`, `memberKind`. */
export class Member extends Part<MemberData> {}

export const memberModel = model<typeof member, MemberData>(member, {
  read: {
    pool: ownerOf,
    kind: ({ data }) => memberKind(data),
    count: ({ data }) => memberSize(data, 'count'),
    minimum: ({ data }) => memberSize(data, 'minimum'),
    maximum: ({ data }) => memberSize(data, 'maximum'),
    names: namesOf,
    networkInterface: (p) => joiner(p, 'networkInterface'),
    virtualMachine: (p) => joiner(p, 'virtualMachine'),
    scaleSet: (p) => joiner(p, 'scaleSet'),
    ipConfiguration: ({ data }) => data.reference?.ipConfiguration,
    address: ({ data }) => data.address,
    ipAddress: (p) => textOf(p, 'ipAddress'),
    fqdn: (p) => textOf(p, 'fqdn'),
    isPublic: (p) => isPublic(p),
    frontend: ({ data }) => elementOf(data.address?.get('frontend')),
    platform: (p) => ofName(p, platformOf),
    customHosts: (p) => ofName(p, (name) => customHostsOf(p.world, name)) ?? new FactList([]),
    privateDnsZone: (p) => ofName(p, (name) => zoneOf(p.world, name)),
    location: ({ data }) => locationOf(data.reference?.ipConfiguration.owner),
    zones: ({ data }) => zonesOf(data) ?? new FactList([]),
    subnet: (p) => subnetOf(p.data) ?? subnetHolding(networkOf(p.world, p.data), p.data.address?.get('ipAddress')),
    virtualNetwork: ({ data, world }) => networkOf(world, data),
    availabilitySet: ({ data }) => availabilitySetOf(data),
    addressVersion: ({ data }) => addressVersionOf(data),
    isDualStack: ({ data }) => isDualStack(data),
    vmSize: ({ data }) => asText(vmSizeOf(data)),
    image: ({ data }) => asText(machineFieldOf(data, 'image')),
    tags: ({ data }) => tagsOf(data),
    otherPools: ({ data, world, owner }) => otherPoolsOf(world, owner, data),
    ...egressReaders(egressOfMember),
  },
  name: (p) => {
    const { reference, address } = p.data
    if (reference) return reference.ipConfiguration.owner?.label ?? reference.ipConfiguration.label
    return asText(address.get('fqdn') ?? address.get('ipAddress') ?? address.get('name')) ?? ''
  },
  id: ({ data }) => (data.reference ? data.reference.ipConfiguration.id : data.address.id),
  anchor: (p) => anchorOf(p.cursor, p.data),
})

/** The entry of the list of pools, or the address; from the ip-configuration, or from the entry of the address list. */
function anchorOf(cursor: Cursor, { reference, address }: MemberData): Path {
  if (reference) {
    const path = ['properties', reference.list, reference.index]
    return isObject(cursor.at(...path).value) ? [...path, 'id'] : path
  }
  const key = address.get('fqdn') === undefined ? 'ipAddress' : 'fqdn'
  const ofGateway = key === 'fqdn' || !isObject(cursor.value) || !cursor.value.has('properties')
  if (ofGateway) return [key]
  return ['properties', address.get('kind') === 'global' ? 'loadBalancerFrontendIPConfiguration' : key]
}

/** NOTE: a name may lead to a private endpoint, whatever it is. */
function isPublic(part: Part<MemberData>): Truth {
  const ip = textOf(part, 'ipAddress')
  if (ip !== undefined) return isUnknown(ip) ? ip : parseRange(ip) !== undefined && !isPrivate(ip)
  const name = textOf(part, 'fqdn')
  if (name === undefined || isElement(part.get('privateDnsZone'))) return false
  return isUnknown(name) ? name : leadsSomewhere(name)
}

function leadsSomewhere(name: string): Unknown {
  const reason = `whether ${name} leads to a public address is not known`
  return new Unknown({ print: () => name, causes: [{ code: 'runtime', reason }] })
}

function joiner(part: Part<MemberData>, field: string): Element | Unknown | undefined {
  return elementOf(part.data.reference?.ipConfiguration.get(field))
}

export function memberKind({ reference, address }: MemberData): 'nic' | 'ip' | 'fqdn' | 'global' | Unknown {
  if (reference) return 'nic'
  const kindOfAddress = address.get('kind')
  if (isUnknown(kindOfAddress)) return kindOfAddress
  return kindOfAddress === 'fqdn' || kindOfAddress === 'global' ? kindOfAddress : 'ip'
}

/** How many a member stands for. */
export function memberSize({ reference }: MemberData, field: 'count' | 'minimum' | 'maximum' | 'peak'): Count {
  const joins = reference?.ipConfiguration.owner
  if (joins?.kind !== 'scaleSet') return 1
  const size = joins.get(field)
  if (isUnknown(size)) return new Range(0, null, size)
  return typeof size === 'number' || size instanceof Range ? size : 1
}

/** What its name tells; absent for a member without one. */
function ofName<T>(part: Part<MemberData>, read: (name: Text) => T): T | undefined {
  const name = textOf(part, 'fqdn')
  return name === undefined ? undefined : read(name)
}

function textOf(part: Part<MemberData>, field: string): Text | undefined {
  return asText(part.data.address?.get(field))
}

/** NOTE: a virtual machine that is not known takes the certainty from a pattern, so it stands among the doubtful names. */
function namesOf(part: Part<MemberData>): FactList {
  const items: Fact[] = []
  const maybe: Doubtful[] = []
  for (const field of ['networkInterface', 'virtualMachine', 'scaleSet', 'ipConfiguration', 'address', 'frontend']) {
    const element = part.get(field)
    if (isUnknown(element)) maybe.push({ fact: element, because: element, most: 1 })
    if (isElement(element)) items.push(element.get('name'), element.get('id'))
  }
  items.push(part.get('ipAddress'), part.get('fqdn'))
  return new FactList([...new Set(items.filter((item) => item !== undefined))], maybe)
}

function egressOfMember(part: Part<MemberData>): EgressFacts {
  const configuration = part.data.reference?.ipConfiguration
  if (configuration !== undefined) return egressOfConfiguration(configuration, configuration.owner)
  return egressOfAddress(part.get('subnet'), new FactList([part.owner]))
}
