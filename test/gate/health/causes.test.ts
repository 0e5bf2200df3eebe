// What is wrong around a pool, and the message that Azure gives for it: with the template the finding names the very rule,
// route, probe, settings or certificate that is the cause.
import { expect, test } from '@jest/globals'
import { check } from '../../../src/gate/check.ts'

type Json = Readonly<Record<string, unknown>>

const scope = { subscriptionId: '00000000-0000-0000-0000-000000000001', resourceGroup: 'rg' }
const network = `/subscriptions/${scope.subscriptionId}/resourceGroups/rg/providers/Microsoft.Network`
const idOf = (path: string) => ({ id: `${network}/${path}` })
const resource = (type: string, name: string, properties: Json, more: Json = {}) => ({
  type: `Microsoft.Network/${type}`,
  apiVersion: '2024-05-01',
  name,
  ...more,
  properties,
})

const traffic = (direction: string, access: string, priority: number, from: string, ports: string) => ({
  name: `${access}-${priority}`.toLowerCase(),
  properties: {
    direction,
    access,
    priority,
    protocol: '*',
    sourceAddressPrefix: from,
    sourcePortRange: '*',
    destinationAddressPrefix: '*',
    destinationPortRange: ports,
  },
})
const open = [
  traffic('Inbound', 'Allow', 100, 'Internet', '443'),
  traffic('Inbound', 'Allow', 110, 'GatewayManager', '65200-65535'),
]
const close = (direction: string) => traffic(direction, 'Deny', 4096, '*', '*')

/** What differs from a sound deployment. */
interface Fault {
  readonly gatewayRules?: readonly unknown[]
  readonly serverRules?: readonly unknown[]
  readonly routes?: readonly unknown[]
  readonly server?: string
  readonly probe?: Json
  readonly settings?: Json
  readonly gateway?: Json
  readonly address?: Json
  readonly balancerProbe?: Json
}

function subnet(name: string, addressPrefix: string, group: string, more: Json = {}): Json {
  return { name, properties: { addressPrefix, networkSecurityGroup: idOf(`networkSecurityGroups/${group}`), ...more } }
}

/** A gateway and a load balancer before servers in one network. */
function resources(fault: Fault): readonly Json[] {
  const routeTable = fault.routes && { routeTable: idOf('routeTables/rt') }
  const agw = (part: string) => idOf(`applicationGateways/agw/${part}`)
  const lb = (part: string) => idOf(`loadBalancers/lb/${part}`)
  return [
    resource('networkSecurityGroups', 'nsg-gateway', { securityRules: fault.gatewayRules ?? open }),
    resource('networkSecurityGroups', 'nsg-web', { securityRules: fault.serverRules ?? [] }),
    resource('routeTables', 'rt', { disableBgpRoutePropagation: true, routes: fault.routes ?? [] }),
    resource('virtualNetworks', 'vnet', {
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      subnets: [subnet('gateway', '10.0.0.0/24', 'nsg-gateway', routeTable), subnet('web', '10.0.1.0/24', 'nsg-web')],
    }),
    resource('virtualNetworks', 'far', { addressSpace: { addressPrefixes: ['10.9.0.0/16'] } }),
    resource('networkInterfaces', 'nic', {
      ipConfigurations: [
        {
          name: 'ipconfig',
          properties: {
            subnet: idOf('virtualNetworks/vnet/subnets/web'),
            privateIPAddress: '10.0.1.9',
            loadBalancerBackendAddressPools: [lb('backendAddressPools/web')],
          },
        },
      ],
    }),
    resource(
      'loadBalancers',
      'lb',
      {
        frontendIPConfigurations: [{ name: 'front', properties: { subnet: idOf('virtualNetworks/vnet/subnets/web') } }],
        backendAddressPools: [{ name: 'web' }],
        probes: [{ name: 'ready', properties: fault.balancerProbe ?? { protocol: 'Tcp', port: 8443 } }],
        loadBalancingRules: [
          {
            name: 'https',
            properties: {
              protocol: 'Tcp',
              frontendPort: 443,
              backendPort: 8443,
              frontendIPConfiguration: lb('frontendIPConfigurations/front'),
              backendAddressPool: lb('backendAddressPools/web'),
              probe: lb('probes/ready'),
            },
          },
        ],
      },
      { sku: { name: 'Standard' } },
    ),
    resource('applicationGateways', 'agw', {
      sku: { name: 'Standard_v2', tier: 'Standard_v2' },
      gatewayIPConfigurations: [{ name: 'ip', properties: { subnet: idOf('virtualNetworks/vnet/subnets/gateway') } }],
      frontendIPConfigurations: [{ name: 'front', properties: { publicIPAddress: idOf('publicIPAddresses/pip') } }],
      frontendPorts: [{ name: 'http', properties: { port: 80 } }],
      backendAddressPools: [
        { name: 'web', properties: { backendAddresses: [fault.address ?? { ipAddress: '10.0.1.4' }] } },
      ],
      probes: [
        {
          name: 'ready',
          properties: {
            protocol: 'Https',
            host: 'shop.contoso.com',
            path: '/ready',
            interval: 30,
            timeout: 20,
            ...fault.probe,
          },
        },
      ],
      backendHttpSettingsCollection: [
        {
          name: 'https',
          properties: {
            protocol: 'Https',
            port: 8443,
            hostName: 'shop.contoso.com',
            probe: agw('probes/ready'),
            ...fault.settings,
          },
        },
      ],
      httpListeners: [
        {
          name: 'http',
          properties: {
            protocol: 'Http',
            frontendIPConfiguration: agw('frontendIPConfigurations/front'),
            frontendPort: agw('frontendPorts/http'),
          },
        },
      ],
      requestRoutingRules: [
        {
          name: 'all',
          properties: {
            ruleType: 'Basic',
            priority: 100,
            httpListener: agw('httpListeners/http'),
            backendAddressPool: agw('backendAddressPools/web'),
            backendHttpSettings: agw('backendHttpSettingsCollection/https'),
          },
        },
      ],
      ...fault.gateway,
    }),
  ]
}

const ofGateway = (healthProbeLog: string, health = 'Unhealthy') => ({
  backendAddressPools: [
    {
      backendAddressPool: idOf('applicationGateways/agw/backendAddressPools/web'),
      backendHttpSettingsCollection: [
        {
          backendHttpSettings: idOf('applicationGateways/agw/backendHttpSettingsCollection/https'),
          servers: [{ address: '10.0.1.4', health, healthProbeLog }],
        },
      ],
    },
  ],
})
const ofBalancer = (reason: string) => [
  {
    ...idOf('loadBalancers/lb/loadBalancingRules/https'),
    health: { up: 0, down: 1, loadBalancerBackendAddresses: [{ ipAddress: '10.0.1.9', state: 'Down', reason }] },
  },
]

const unreachable = ofGateway(
  'Cannot connect to backend server. Check whether any NSG/UDR/Firewall is blocking access to the server.',
)
const notRetrieved = ofGateway('The backend health status could not be retrieved.', 'Unknown')
const otherRoot = ofGateway(
  'The root certificate of the server certificate used by the backend does not match the trusted root certificate added to the application gateway.',
)
const status = (code: number) =>
  ofGateway(`Received invalid status code: ${code} in the backend server's HTTP response.`)
const trusting = (root: string) => ({
  trustedRootCertificates: [idOf(`applicationGateways/agw/trustedRootCertificates/${root}`)],
})
/** Ended on 2036-01-01. */
const root =
  'MIIBczCCARmgAwIBAgIBATAKBggqhkjOPQQDAjApMRAwDgYDVQQKDAdDb250b3NvMRUwEwYDVQQDDAxDb250b3NvIFJvb3QwHhcNMjYwMTAxMDAwMDAwWhcNMzYwMTAxMDAwMDAwWjApMRAwDgYDVQQKDAdDb250b3NvMRUwEwYDVQQDDAxDb250b3NvIFJvb3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAARzldPTI4J6e4XAYTLSk/y2whpvHclN1pi2xC+/ZGmzPw0yRY/b6rAmTOfonVh3GxGFwCQ4ZnFI1z2cvDDt0jGYozIwMDAPBgNVHRMBAf8EBTADAQH/MB0GA1UdDgQWBBQcIMOjqurXTU+kgAAGVOHYijXaJTAKBggqhkjOPQQDAgNIADBFAiEA7Zio0MNG4GHcQaHxdWpkZxptDER60u0BdexeLNynkToCIDhBNQcLmAll5+h4W2N0Ptm28fh7OgMkJgkyGIFZJXed'

const rows: readonly (readonly [what: string, fault: Fault, answer: unknown, cause: string])[] = [
  ['a rule of the group of the servers', { serverRules: [close('Inbound')] }, unreachable, 'AGW206'],
  ['a rule of the group of the gateway', { gatewayRules: [...open, close('Outbound')] }, unreachable, 'AGW205'],
  ['the port of the probe', { probe: { port: 9000 } }, unreachable, 'AGW111'],
  ['the protocol of the settings', { settings: { port: 80 }, probe: {} }, unreachable, 'AGW118'],
  ['a network without a way', { address: { ipAddress: '10.9.0.4' } }, unreachable, 'AGW221'],
  ['an address that is none', { address: { ipAddress: '127.0.0.1' } }, unreachable, 'AGW131'],
  ['the management of the gateway', { gatewayRules: [close('Inbound')] }, notRetrieved, 'AGW201'],
  [
    'a route',
    {
      routes: [
        {
          name: 'all',
          properties: { addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIpAddress: '10.0.9.4' },
        },
      ],
    },
    notRetrieved,
    'AGW208',
  ],
  [
    'a certificate',
    {
      gateway: { trustedRootCertificates: [{ name: 'root', properties: { data: root } }] },
      settings: trusting('root'),
    },
    otherRoot,
    'AGW120',
  ],
  ['a certificate that is not there', { settings: trusting('none') }, otherRoot, 'AGW001'],
  ['the path of the probe', { probe: { path: '/' } }, status(404), 'AGW110'],
  ['settings without a probe', { settings: { probe: undefined } }, status(401), 'AGW101'],
  [
    'a rule of the group of the members',
    { serverRules: [close('Inbound')] },
    ofBalancer('Down_Probe_TcpProbeTimeout'),
    'LB303',
  ],
  [
    'the path of the probe of a load balancer',
    { balancerProbe: { protocol: 'Http', port: 8443, requestPath: '/' } },
    ofBalancer('Down_Probe_HttpStatusCodeError'),
    'LB142',
  ],
]

function messagesOf(fault: Fault, answer: unknown): string {
  const template = {
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: resources(fault),
  }
  const deployments = [{ template: { path: 'main.json', text: JSON.stringify(template) }, scope }]
  const { findings } = check({
    sets: [{ name: 'prod', deployments }],
    health: [{ path: 'health.json', text: JSON.stringify(answer) }],
    today: '2036-02-01',
  })
  const ofHealth = findings.filter(({ code }) => /^H(?:AG|LB)/.test(code))
  return ofHealth.flatMap(({ message, missing }) => [message, ...missing.map(({ reason }) => reason)]).join('\n')
}

test.each(rows)('%s', (_, fault, answer, cause) => {
  const messages = messagesOf(fault, answer)
  expect(messages).toContain('The inputs say why: ')
  expect(messages).toMatch(new RegExp(`\\(${cause}, main\\.json:`))
})

test('a sound deployment is the cause of nothing', () => {
  for (const answer of [unreachable, notRetrieved, otherRoot, status(404), ofBalancer('Down_Probe_TcpProbeTimeout')])
    expect(messagesOf({}, answer)).not.toContain('The inputs say why')
})
