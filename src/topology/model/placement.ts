// Where a member lies: location, zones, subnet, virtual network. Worked out from what it joins with, never kept on the
// member, so that a pool of a million can be asked once and remembers only the answer.
import { nameOf, parentId, segmentAfter } from '../../resource/resource-id.ts'
import { printText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown, type Text } from '../../resource/value.ts'
import { FactList, isElement, type Element, type Fact } from '../fact.ts'
import { Part, type World } from '../part.ts'
import { regionName } from '../regions.ts'
import { StandIn } from '../stand-in.ts'
import type { MemberData } from './member.ts'
import { elementOf } from './shared.ts'

/** A location in the form in which Azure keeps it, `westeurope`; absent when nothing says it. */
export function locationOf(element: Element | undefined): Text | undefined {
  const location = element?.get('location')
  if (typeof location === 'string') return regionName(location)
  return isUnknown(location) ? location : undefined
}

/** The virtual machine, or scale set, that a member is; unknown for an interface whose machine is not declared. */
export function machineOf({ reference }: MemberData): Element | Unknown | undefined {
  const owner = reference?.ipConfiguration.owner
  if (!(owner instanceof Part) || owner.kind !== 'networkInterface') return owner
  const machine = elementOf(owner.get('virtualMachine'))
  return machine ?? undeclaredMachine(owner.world, owner)
}

/** The availability zones of the machine; absent for addresses. */
export function zonesOf(data: MemberData): FactList | Unknown | undefined {
  const machine = machineOf(data)
  if (machine === undefined || isUnknown(machine)) return machine
  const zones = machine.get('zones')
  return zones instanceof FactList || isUnknown(zones) ? zones : undefined
}

/** Its subnet: of the ip-configuration, or the one that the address names. */
export function subnetOf({ reference, address }: MemberData): Element | Unknown | undefined {
  return elementOf((reference?.ipConfiguration ?? address)?.get('subnet'))
}

/** Its virtual network: that of its subnet, or the one that the address, or the pool, names. */
export function networkOf(world: World, data: MemberData): Element | Unknown | undefined {
  const ofSubnet = networkOfSubnet(world, subnetOf(data))
  if (ofSubnet !== undefined || data.address === undefined) return ofSubnet
  const named = elementOf(data.address.get('virtualNetwork'))
  const pool = data.address.get('pool')
  return named ?? (isElement(pool) ? elementOf(pool.get('virtualNetwork')) : undefined)
}

/** The virtual network of a subnet; of one that is not among the inputs its id says it. */
export function networkOfSubnet(world: World, subnet: Fact): Element | Unknown | undefined {
  if (!isElement(subnet)) return isUnknown(subnet) ? subnet : undefined
  if (!(subnet instanceof StandIn)) return elementOf(subnet.get('virtualNetwork'))
  // NOTE: an unknown end may hold further segments, so that what stands before it is not the network.
  if (subnet.id === undefined || isUnknown(nameOf(subnet.id))) return subnet.because
  if (subnet.id.type !== '' && segmentAfter(subnet.id, 'subnets') === undefined) return subnet.because
  return world.resolveId('virtualNetwork', parentId(subnet.id).text)
}

/** IPv4 or IPv6: what the ip-configuration says, or the form of the address. */
export function addressVersionOf({ reference, address }: MemberData): 'IPv4' | 'IPv6' | Unknown | undefined {
  const version = reference?.ipConfiguration.get('privateIPAddressVersion')
  if (reference !== undefined)
    return version === 'IPv4' || version === 'IPv6' || isUnknown(version) ? version : undefined
  const text = address?.get('ipAddress')
  if (typeof text === 'string') return text.includes(':') ? 'IPv6' : 'IPv4'
  return isUnknown(text) ? text : undefined
}

/** Whether an IPv6 ip-configuration stands beside it. */
export function isDualStack({ reference }: MemberData): boolean | Unknown {
  const configurations = reference?.ipConfiguration.owner?.get('ipConfigurations')
  if (isUnknown(configurations)) return configurations
  if (!(configurations instanceof FactList)) return false
  const versions = configurations.items.map((one) => (isElement(one) ? one.get('privateIPAddressVersion') : undefined))
  return versions.includes('IPv6') || (versions.find(isUnknown) ?? configurations.maybe[0]?.because ?? false)
}

/** The size of the machine; of a scale set that of its instances. */
export function vmSizeOf(data: MemberData): Fact {
  const machine = machineOf(data)
  if (!isElement(machine)) return machine
  if (machine.kind !== 'scaleSet') return machine.get('vmSize')
  const sku = machine.get('sku')
  return isElement(sku) ? sku.get('name') : sku
}

/** What its machine says in a field that virtual machines and scale sets have. */
export function machineFieldOf(data: MemberData, field: string): Fact {
  const machine = machineOf(data)
  return isElement(machine) ? machine.get(field) : machine
}

/** The availability set of its machine; absent for addresses and scale sets. */
export function availabilitySetOf(data: MemberData): Element | Unknown | undefined {
  const machine = machineOf(data)
  if (!isElement(machine)) return machine
  return machine.kind === 'virtualMachine' ? elementOf(machine.get('availabilitySet')) : undefined
}

/** NOTE: one for all, because of a million interfaces each would have its own. */
const machinesElsewhere = new Unknown({
  print: () => 'virtualMachine',
  causes: [
    {
      code: 'elsewhere',
      reason: 'no virtual machine is among the inputs',
      supply: 'add the template that declares the virtual machines of the network interfaces',
    },
  ],
})

function undeclaredMachine(world: World, nic: Element): Unknown {
  if (world.all('virtualMachine').length === 0) return machinesElsewhere
  const name = printText(nic.label)
  const reason = `no virtual machine among the inputs has ${name}`
  return new Unknown({
    print: () => `${name}.virtualMachine`,
    causes: [{ code: 'elsewhere', reason, supply: 'add the template that declares its virtual machine' }],
  })
}
