import { bool, kind, list, one, oneOf, texts } from '../kind.ts'
import { model } from '../part.ts'
import { FactList } from '../fact.ts'
import { listOf } from '../read.ts'
import { ownerOf } from './shared.ts'

export const subnet = kind('subnet', 'subnet', 'A subnet of a virtual network.', {
  virtualNetwork: one('virtualNetwork', 'The virtual network it belongs to.'),
  addressPrefixes: texts('Its address ranges: addressPrefix, or addressPrefixes.'),
  defaultOutboundAccess: bool('Whether it says that its members reach the internet without further means.'),
  networkSecurityGroup: one('networkSecurityGroup', 'Its network security group.'),
  routeTable: one('routeTable', 'Its route table.'),
  natGateway: one('natGateway', 'Its NAT gateway.'),
  delegations: texts('The services it is delegated to: Microsoft.ContainerInstance/containerGroups.'),
  serviceEndpoints: texts('The services whose endpoints it has: Microsoft.KeyVault.'),
  serviceEndpointPolicies: texts('The ids of its service endpoint policies.'),
  ipConfigurations: list('ipConfiguration', 'The ip-configurations of interfaces and scale sets in it.'),
  applicationGateways: list('applicationGateway', 'The application gateways whose instances lie in it.'),
  privateEndpointNetworkPolicies: oneOf(
    ['Enabled', 'Disabled', 'NetworkSecurityGroupEnabled', 'RouteTableEnabled'],
    'Whether security groups and route tables hold for private endpoints in it.',
  ),
  privateLinkServiceNetworkPolicies: oneOf(
    ['Enabled', 'Disabled'],
    'Whether security groups hold for private link services in it.',
  ),
})

export const subnetModel = model(subnet, {
  paths: {
    networkSecurityGroup: ['properties', 'networkSecurityGroup'],
    routeTable: ['properties', 'routeTable'],
    natGateway: ['properties', 'natGateway'],
    delegations: ['properties', 'delegations'],
    serviceEndpoints: ['properties', 'serviceEndpoints'],
    serviceEndpointPolicies: ['properties', 'serviceEndpointPolicies'],
  },
  read: {
    virtualNetwork: ownerOf,
    applicationGateways: (p) => p.world.referring('applicationGateway', 'subnet', p),
    ipConfigurations: (p) => p.world.referring('ipConfiguration', 'subnet', p),
    addressPrefixes: (p) => {
      const prefix = p.cursor.at('properties', 'addressPrefix').text()
      return prefix === undefined
        ? listOf(p.cursor.at('properties', 'addressPrefixes'), (item) => item.text())
        : new FactList([prefix])
    },
    networkSecurityGroup: (p) =>
      p.world.resolve('networkSecurityGroup', p.cursor.at('properties', 'networkSecurityGroup')),
    routeTable: (p) => p.world.resolve('routeTable', p.cursor.at('properties', 'routeTable')),
    natGateway: (p) => p.world.resolve('natGateway', p.cursor.at('properties', 'natGateway')),
    delegations: (p) =>
      listOf(p.cursor.at('properties', 'delegations'), (item) => item.at('properties', 'serviceName').text()),
    serviceEndpoints: (p) => listOf(p.cursor.at('properties', 'serviceEndpoints'), (item) => item.at('service').text()),
    serviceEndpointPolicies: (p) =>
      listOf(p.cursor.at('properties', 'serviceEndpointPolicies'), (item) => item.at('id').text()),
  },
})
