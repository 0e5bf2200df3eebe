// What a first rule of each kind asks, and a resource that shows it. A test compiles every skeleton and runs its cases.

import { changeSkeletons } from './change-skeletons.ts'
import { healthSkeletons } from './health-skeletons.ts'
import { pool, resource, scaleSet, value, type Skeleton, type TemplateSkeleton } from './skeleton.ts'

/** A body with a list that has one element, `web`. */
function withList(list: string, properties: string): readonly string[] {
  return ['properties:', `  ${list}:`, '    - name: web', `      properties: { ${properties} }`]
}

function balancer(list: string, properties: string): readonly string[] {
  return resource('Microsoft.Network/loadBalancers', 'lb', 'sku: { name: Standard }', ...withList(list, properties))
}

function gateway(list: string, properties: string): readonly string[] {
  return resource('Microsoft.Network/applicationGateways', 'gateway', ...withList(list, properties))
}

/** A resource that must be in one region. */
function located(variable: string, what: string, type: string): TemplateSkeleton {
  return {
    variable,
    title: `${what} is outside of our region`,
    assert: `${variable}.location == "westeurope"`,
    message: `'{${variable}.name} is in {${variable}.location}; we deploy to westeurope.'`,
    fix: 'Set location to westeurope.',
    type: 'string',
    bad: 'eastus',
    good: 'westeurope',
    resources: resource(type, nameOf(type), `location: ${value}`, 'properties: {}'),
  }
}

/** By the kind that the rule is for. */
export const skeletons: Readonly<Record<string, Skeleton>> = {
  loadBalancingRule: {
    variable: 'rule',
    list: 'rule.pools',
    title: 'A load-balancing rule changes the port',
    assert: 'rule.frontendPort == rule.backendPort',
    message: "'Rule {rule.name} listens on port {rule.frontendPort} and sends to port {rule.backendPort}.'",
    fix: 'Give frontendPort and backendPort the same number.',
    type: 'int',
    bad: '8443',
    good: '443',
    resources: balancer('loadBalancingRules', `frontendPort: ${value}, backendPort: 443`),
  },
  backendPool: {
    variable: 'pool',
    list: 'pool.members',
    title: 'A backend pool has a single member',
    assert: 'pool.count >= 2',
    message: "'Pool {pool.name} has {pool.count} members; we run two at least.'",
    fix: 'Raise the capacity of the scale set, or add members.',
    type: 'int',
    bad: '1',
    good: '2',
    resources: [...pool, ...scaleSet],
  },
  probe: {
    variable: 'probe',
    title: 'A health probe asks too seldom',
    assert: 'probe.intervalInSeconds <= 15',
    message:
      "'Probe {probe.name} asks every {probe.intervalInSeconds} seconds; a member that is down is noticed late.'",
    fix: 'Set intervalInSeconds to 15 or less.',
    type: 'int',
    bad: '60',
    good: '15',
    resources: balancer('probes', `protocol: Tcp, port: 443, intervalInSeconds: ${value}`),
  },
  frontend: {
    variable: 'frontend',
    title: 'A frontend has no address of its own choice',
    assert: 'frontend.privateIPAllocationMethod == "Static"',
    message: "'Frontend {frontend.name} takes whatever address is free; clients must know it.'",
    fix: 'Set privateIPAllocationMethod to Static, and privateIPAddress.',
    type: 'string',
    bad: 'Dynamic',
    good: 'Static',
    resources: balancer('frontendIPConfigurations', `privateIPAllocationMethod: ${value}`),
  },
  outboundRule: {
    variable: 'rule',
    title: 'An outbound rule gives too few ports',
    assert: 'rule.allocatedOutboundPorts >= 1024',
    message: "'Rule {rule.name} gives each member {rule.allocatedOutboundPorts} ports; we need 1024.'",
    fix: 'Set allocatedOutboundPorts to 1024 or more.',
    type: 'int',
    bad: '64',
    good: '1024',
    resources: balancer('outboundRules', `protocol: All, allocatedOutboundPorts: ${value}`),
  },
  inboundNatRule: {
    variable: 'rule',
    title: 'An inbound NAT rule opens SSH',
    assert: 'rule.backendPort != 22',
    message: "'Rule {rule.name} leads to port {rule.backendPort} of a machine.'",
    fix: 'Remove the rule; reach the machine another way.',
    type: 'int',
    bad: '22',
    good: '8080',
    resources: balancer('inboundNatRules', `protocol: Tcp, frontendPort: 5000, backendPort: ${value}`),
  },
  gatewayListener: {
    variable: 'listener',
    title: 'A listener speaks HTTP',
    assert: 'listener.protocol == "Https"',
    message: "'Listener {listener.name} speaks {listener.protocol}; we serve HTTPS only.'",
    fix: 'Set protocol to Https, with a certificate.',
    type: 'string',
    bad: 'Http',
    good: 'Https',
    resources: gateway('httpListeners', `protocol: ${value}`),
  },
  backendSettings: {
    variable: 'settings',
    title: 'Backend settings wait too long',
    assert: 'settings.requestTimeout <= 60',
    message: "'Settings {settings.name} wait {settings.requestTimeout} seconds for an answer.'",
    fix: 'Set requestTimeout to 60 or less.',
    type: 'int',
    bad: '300',
    good: '60',
    resources: gateway('backendHttpSettingsCollection', `port: 443, protocol: Https, requestTimeout: ${value}`),
  },
  gatewayProbe: {
    variable: 'probe',
    title: 'A probe of a gateway asks too seldom',
    assert: 'probe.interval <= 30',
    message: "'Probe {probe.name} asks every {probe.interval} seconds; a member that is down is noticed late.'",
    fix: 'Set interval to 30 or less.',
    type: 'int',
    bad: '120',
    good: '30',
    resources: gateway('probes', `protocol: Https, path: /ready, interval: ${value}`),
  },
  routingRule: {
    variable: 'rule',
    list: 'rule.pools',
    title: 'A routing rule takes a number that is kept free',
    assert: 'rule.priority >= 100',
    message: "'Rule {rule.name} has priority {rule.priority}; those below 100 are kept free.'",
    fix: 'Give it a priority from 100.',
    type: 'int',
    bad: '1',
    good: '100',
    resources: gateway('requestRoutingRules', `ruleType: Basic, priority: ${value}`),
  },
  scaleSet: {
    variable: 'vmss',
    title: 'A scale set has a single instance',
    assert: 'vmss.count >= 2',
    message: "'{vmss.name} has {vmss.count} instances; we run two at least.'",
    fix: 'Raise sku.capacity.',
    type: 'int',
    bad: '1',
    good: '2',
    resources: scaleSet,
  },
  subnet: {
    variable: 'subnet',
    title: 'A subnet reaches the internet by default',
    assert: 'subnet.defaultOutboundAccess == false',
    message: "'Subnet {subnet.name} does not say defaultOutboundAccess: false.'",
    fix: 'Set defaultOutboundAccess to false.',
    type: 'bool',
    bad: 'true',
    good: 'false',
    resources: resource(
      'Microsoft.Network/virtualNetworks',
      'vnet',
      ...withList('subnets', `addressPrefix: 10.0.0.0/24, defaultOutboundAccess: ${value}`),
    ),
  },
  securityRule: {
    variable: 'rule',
    title: 'A security rule takes the place of those of the platform team',
    assert: 'rule.priority >= 200',
    message: "'Rule {rule.name} has priority {rule.priority}; those below 200 are kept free.'",
    fix: 'Give it a priority from 200.',
    type: 'int',
    bad: '100',
    good: '200',
    resources: resource(
      'Microsoft.Network/networkSecurityGroups',
      'nsg-web',
      ...withList('securityRules', `direction: Inbound, access: Allow, protocol: Tcp, priority: ${value}`),
    ),
  },
  natGateway: {
    variable: 'natGateway',
    title: 'A NAT gateway keeps idle connections too long',
    assert: 'natGateway.idleTimeoutInMinutes <= 10',
    message: "'{natGateway.name} keeps idle connections for {natGateway.idleTimeoutInMinutes} minutes.'",
    fix: 'Set idleTimeoutInMinutes to 10 or less.',
    type: 'int',
    bad: '120',
    good: '10',
    resources: resource('Microsoft.Network/natGateways', 'nat-web', `properties: { idleTimeoutInMinutes: ${value} }`),
  },
  firewallPolicy: {
    variable: 'policy',
    title: 'A firewall policy only tells, and blocks nothing',
    assert: 'policy.mode == "Prevention"',
    message: "'Policy {policy.name} is in mode {policy.mode}.'",
    fix: 'Set policySettings.mode to Prevention.',
    type: 'string',
    bad: 'Detection',
    good: 'Prevention',
    resources: resource(
      'Microsoft.Network/ApplicationGatewayWebApplicationFirewallPolicies',
      'waf-web',
      `properties: { policySettings: { state: Enabled, mode: ${value} } }`,
    ),
  },
  loadBalancer: { ...located('lb', 'A load balancer', 'Microsoft.Network/loadBalancers'), list: 'lb.rules' },
  applicationGateway: {
    ...located('gateway', 'A gateway', 'Microsoft.Network/applicationGateways'),
    list: 'gateway.rules',
  },
  networkInterface: located('nic', 'A network interface', 'Microsoft.Network/networkInterfaces'),
  virtualMachine: located('vm', 'A virtual machine', 'Microsoft.Compute/virtualMachines'),
  networkSecurityGroup: located('nsg', 'A network security group', 'Microsoft.Network/networkSecurityGroups'),
  routeTable: located('routeTable', 'A route table', 'Microsoft.Network/routeTables'),
  virtualNetwork: located('vnet', 'A virtual network', 'Microsoft.Network/virtualNetworks'),
  publicIPAddress: located('publicIP', 'A public IP address', 'Microsoft.Network/publicIPAddresses'),
  ...changeSkeletons,
  ...healthSkeletons,
}

/** A segment for each of the type: `main/main` of `Microsoft.Network/virtualNetworks/subnets`. */
function nameOf(type: string): string {
  const [, ...segments] = type.split('/')
  return segments.map(() => 'main').join('/')
}

/** A rule for the resources of any type: `Microsoft.Network/natGateways`. */
export function skeletonOfType(type: string): Skeleton | undefined {
  if (!/^[A-Za-z0-9.]+(?:\/[A-Za-z0-9]+)+$/.test(type)) return undefined
  return located('resource', `A resource ${type}`, type)
}
