import { bool, kind, list, one, oneOf, text } from '../kind.ts'
import { Cursor } from '../cursor.ts'
import type { Element } from '../fact.ts'
import { model, type Part } from '../part.ts'
import { elementOf, references } from './shared.ts'

export const ipConfiguration = kind(
  'ipConfiguration',
  'ipConfiguration',
  'An ip-configuration of a network interface, or of the profile of a scale set or virtual machine.',
  {
    networkInterface: one('networkInterface', 'The network interface it belongs to.'),
    scaleSet: one('scaleSet', 'The scale set whose profile it stands in.'),
    virtualMachine: one('virtualMachine', 'The virtual machine it belongs to, if it is declared.'),
    pools: list('backendPool', 'The pools it lists, of load balancers and gateways.'),
    inboundNatRules: list('inboundNatRule', 'The inbound NAT rules (version 1) that it lists.'),
    inboundNatPools: list('inboundNatPool', 'The inbound NAT pools that it lists.'),
    primary: bool('Whether it says to be the primary one.'),
    privateIPAddress: text('Its private address, if it is fixed.'),
    privateIPAllocationMethod: oneOf(['Dynamic', 'Static'], 'How its private address is given.'),
    privateIPAddressVersion: oneOf(['IPv4', 'IPv6'], 'The version of its private address; IPv4 when absent.'),
    subnet: one('subnet', 'Its subnet.'),
    publicIPAddress: one('publicIPAddress', 'Its public address.'),
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
    pools: (p) => references(p, 'backendPool', ...poolLists.map((name) => ['properties', name])),
    inboundNatRules: (p) => references(p, 'inboundNatRule', ['properties', 'loadBalancerInboundNatRules']),
    inboundNatPools: (p) => references(p, 'inboundNatPool', ['properties', 'loadBalancerInboundNatPools']),
    subnet: (p) => p.world.resolve('subnet', p.cursor.at('properties', 'subnet')),
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
