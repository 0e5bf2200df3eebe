import { bool, kind, list, one, oneOf, text } from '../kind.ts'
import { shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown, type Text } from '../../resource/value.ts'
import { Cursor } from '../cursor.ts'
import { isElement, type Element } from '../fact.ts'
import { egressOfConfiguration } from '../network/egress.ts'
import { model, type Part } from '../part.ts'
import { boolOf } from '../read.ts'
import { egressFields, egressReaders } from './egress.ts'
import { elementOf, isPresent, references } from './shared.ts'
import { gatewayChainOf } from './gateway-chain.ts'
import { danglingPoolsOf } from './pool-reference.ts'

export const ipConfiguration = kind(
  'ipConfiguration',
  'ipConfiguration',
  'An ip-configuration of a network interface, or of the profile of a scale set or virtual machine.',
  {
    networkInterface: one('networkInterface', 'The network interface it belongs to.'),
    scaleSet: one('scaleSet', 'The scale set whose profile it stands in.'),
    virtualMachine: one('virtualMachine', 'The virtual machine it belongs to, if it is declared.'),
    pools: list('backendPool', 'The pools it lists, of load balancers and gateways.'),
    danglingPools: list(
      'poolReference',
      'Entries of its lists of pools that name none; doubtful where that is not known.',
    ),
    inboundNatRules: list('inboundNatRule', 'The inbound NAT rules (version 1) that it lists.'),
    inboundNatPools: list('inboundNatPool', 'The inbound NAT pools that it lists.'),
    gatewayLoadBalancer: one('frontend', 'The frontend of a gateway load balancer through which its traffic goes.'),
    gatewayChain: one('gatewayChain', 'The same as something that rules look at, however the reference ends.'),
    primary: bool('Whether it says to be the primary one.'),
    isPrimary: bool('Whether it is the primary one: it says so, or it is the only one of its network interface.'),
    privateIPAddress: text('Its private address, if it is fixed.'),
    privateIPAllocationMethod: oneOf(['Dynamic', 'Static'], 'How its private address is given.'),
    privateIPAddressVersion: oneOf(['IPv4', 'IPv6'], 'The version of its private address; IPv4 when absent.'),
    subnet: one('subnet', 'Its subnet.'),
    publicIPAddress: one('publicIPAddress', 'Its public address.'),
    hasPublicIPAddress: bool('Whether it has a public address of its own; of a scale set each instance.'),
    publicIPAddressSku: text('The SKU of this address; of a scale set absent where its profile does not say one.'),
    ...egressFields,
    networkSecurityGroup: one('networkSecurityGroup', 'The network security group of its interface.'),
    applicationSecurityGroups: list('applicationSecurityGroup', 'The application security groups it is in.'),
  },
)

export const poolLists = ['loadBalancerBackendAddressPools', 'applicationGatewayBackendAddressPools'] as const

export const ipConfigurationModel = model(ipConfiguration, {
  paths: {
    subnet: ['properties', 'subnet'],
    pools: ['properties', 'loadBalancerBackendAddressPools'],
    applicationSecurityGroups: ['properties', 'applicationSecurityGroups'],
  },
  defaults: { privateIPAddressVersion: 'IPv4' },
  read: {
    networkInterface: (p) => ofKind(p, 'networkInterface'),
    scaleSet: (p) => ofKind(p, 'scaleSet'),
    virtualMachine: (p) =>
      p.owner?.kind === 'networkInterface' ? elementOf(p.owner.get('virtualMachine')) : ofKind(p, 'virtualMachine'),
    isPrimary,
    pools: (p) => references(p, 'backendPool', ...poolLists.map((name) => ['properties', name])),
    danglingPools: (p) => danglingPoolsOf(p, poolLists),
    inboundNatRules: (p) => references(p, 'inboundNatRule', ['properties', 'loadBalancerInboundNatRules']),
    inboundNatPools: (p) => references(p, 'inboundNatPool', ['properties', 'loadBalancerInboundNatPools']),
    gatewayLoadBalancer: (p) => p.world.resolve('frontend', p.cursor.at('properties', 'gatewayLoadBalancer')),
    gatewayChain: gatewayChainOf,
    subnet: (p) => p.world.resolve('subnet', p.cursor.at('properties', 'subnet')),
    hasPublicIPAddress: (p) => {
      const own = ['publicIPAddress', 'publicIPAddressConfiguration'].map((key) => p.cursor.at('properties', key))
      return isPresent(...own.map(({ value, isAbsent }) => (isUnknown(value) ? value : isAbsent ? undefined : true)))
    },
    publicIPAddressSku,
    ...egressReaders((p: Part) => egressOfConfiguration(p, p.owner)),
    networkSecurityGroup: (p) => p.world.resolve('networkSecurityGroup', interfaceOf(p).at('networkSecurityGroup')),
    applicationSecurityGroups: (p) =>
      references(p, 'applicationSecurityGroup', ['properties', 'applicationSecurityGroups']),
    publicIPAddress: (p) => p.world.resolve('publicIPAddress', p.cursor.at('properties', 'publicIPAddress')),
  },
})

/** The properties of the interface: the list that holds the ip-configuration stands in them. */
function interfaceOf({ cursor }: Part): Cursor {
  return Cursor.of(cursor.resource).at(...cursor.path.slice(0, -2))
}

function ofKind(part: Part, wanted: string): Element | undefined {
  return part.owner?.kind === wanted ? part.owner : undefined
}

/** NOTE: a profile that says no SKU gets that of its load balancer, or Basic: no document tells which. */
function publicIPAddressSku(part: Part): Text | undefined {
  const address = part.get('publicIPAddress')
  if (isUnknown(address)) return address
  if (!isElement(address)) return part.cursor.at('properties', 'publicIPAddressConfiguration', 'sku', 'name').text()
  const sku = address.get('sku')
  const name = isElement(sku) ? sku.get('name') : sku
  return isUnknown(name) || typeof name === 'string' ? name : undefined
}

/** NOTE: its siblings stand in the same array, of an interface or in the profile of a scale set. */
function isPrimary({ cursor, label }: Part): boolean | Unknown {
  const says = boolOf(cursor.at('properties', 'primary'))
  if (says !== undefined) return says
  const { items, rest } = Cursor.of(cursor.resource).elements(...cursor.path.slice(0, -1))
  if (rest !== undefined) return rest
  if (items.length === 1) return true
  const others = items.map((item) => boolOf(item.at('properties', 'primary')))
  if (others.includes(true)) return false
  const reason = `none of the ${items.length} ip-configurations beside ${shortText(label)} says primary`
  return others.find(isUnknown) ?? new Unknown({ print: () => 'primary', causes: [{ code: 'runtime', reason }] })
}
