import { bool, kind, list, one, oneOf, text, texts } from '../kind.ts'
import { model, type Part } from '../part.ts'
import { Cursor } from '../cursor.ts'
import { FactList, isElement, type Element, type Fact } from '../fact.ts'
import { shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { listFact } from '../stand-in.ts'
import { boolOf, listOf } from '../read.ts'
import { learnsDefaultRoute } from './learnt-route.ts'
import { elementOf, ownerOf } from './shared.ts'

export const subnet = kind('subnet', 'subnet', 'A subnet of a virtual network.', {
  virtualNetwork: one('virtualNetwork', 'The virtual network it belongs to.'),
  addressPrefixes: texts('Its address ranges: addressPrefix, or addressPrefixes.'),
  provisioningState: text('How the last write to it ended, as exports and live resources say: `Succeeded`.'),
  defaultOutboundAccess: bool('Whether it says that its members reach the internet without further means.'),
  hasDefaultOutboundAccess: bool(
    'Whether machines in it reach the internet without further means: what defaultOutboundAccess says; without it true ' +
      'before api-version 2025-07-01, and from then on not known, since it depends on the age of the network.',
  ),
  networkSecurityGroup: one('networkSecurityGroup', 'Its network security group.'),
  routeTable: one('routeTable', 'Its route table.'),
  defaultRoute: one('route', 'The route for 0.0.0.0/0 of its route table.'),
  learnsDefaultRoute: bool(
    'Whether its members take a default route that a VPN or ExpressRoute gateway learns by BGP. False where there is no such ' +
      'gateway, its route table keeps learnt routes out, or has a default route of its own; else not known.',
  ),
  natGateway: one('natGateway', 'Its NAT gateway.'),
  delegations: texts('The services it is delegated to: Microsoft.ContainerInstance/containerGroups.'),
  serviceEndpoints: texts('The services whose endpoints it has: Microsoft.KeyVault.'),
  serviceEndpointPolicies: texts('The ids of its service endpoint policies.'),
  ipConfigurations: list('ipConfiguration', 'The ip-configurations of interfaces and scale sets in it.'),
  frontends: list('frontend', 'The internal frontends of load balancers in it.'),
  privateEndpoints: list('privateEndpoint', 'The private endpoints in it.'),
  managedClusters: list('managedCluster', 'The Kubernetes clusters of which nodes or pods lie in it.'),
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
    frontends: (p) => p.world.referring('frontend', 'subnet', p),
    privateEndpoints: (p) => p.world.referring('privateEndpoint', 'subnet', p),
    managedClusters: (p) => p.world.referring('managedCluster', 'subnets', p),
    applicationGateways: (p) => p.world.referring('applicationGateway', 'subnet', p),
    ipConfigurations: (p) => p.world.referring('ipConfiguration', 'subnet', p),
    addressPrefixes: (p) => {
      const prefix = p.cursor.at('properties', 'addressPrefix').text()
      return prefix === undefined
        ? listOf(p.cursor.at('properties', 'addressPrefixes'), (item) => item.text())
        : new FactList([prefix])
    },
    hasDefaultOutboundAccess: (p) => hasDefaultOutbound(p),
    defaultRoute: (p) => defaultRouteOf(p.get('routeTable')),
    learnsDefaultRoute,
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

/** From this api-version on new networks are private by default. */
const PRIVATE_BY_DEFAULT = '2025-07-01'

function hasDefaultOutbound(part: Part): boolean | Unknown {
  const says = boolOf(part.cursor.at('properties', 'defaultOutboundAccess'))
  if (says !== undefined) return says
  const version = Cursor.of(part.cursor.resource).at('apiVersion').text()
  if (isUnknown(version)) return version
  if (version !== undefined && version < PRIVATE_BY_DEFAULT) return true
  const reason = `${shortText(part.label)} does not say defaultOutboundAccess, which is false in new networks only`
  const supply = 'set defaultOutboundAccess of the subnet'
  return new Unknown({ print: () => 'defaultOutboundAccess', causes: [{ code: 'runtime', reason, supply }] })
}

/** NOTE: a route whose prefix is not known may be the one. */
function defaultRouteOf(table: Fact): Element | Unknown | undefined {
  if (!isElement(table)) return isUnknown(table) ? table : undefined
  const { items, maybe } = listFact(table.get('routes'), 'route')
  const prefixOf = (route: Fact) => (isElement(route) ? route.get('addressPrefix') : undefined)
  const found = items.find((route) => prefixOf(route) === '0.0.0.0/0')
  const open = items.map(prefixOf).find((prefix) => isUnknown(prefix)) ?? maybe[0]?.because
  return elementOf(found) ?? elementOf(open)
}
