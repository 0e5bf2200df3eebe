// A template with one application gateway of the size that Azure allows, for the bench. Run by itself it prints how long a check
// takes, in milliseconds, beside JSON.parse: `full` of Azure's limits, `listeners` of 100, 200 and 400 with small pools.
import { check } from '../dist/index.js'
import { best } from './bench-measure.mjs'

const NETWORK = '/subscriptions/s/resourceGroups/g/providers/Microsoft.Network'
const GATEWAY = `${NETWORK}/applicationGateways/agw`
const SETTINGS = 100

/** Listeners with a host each, path rules so that there are `rules` ways, pools with so many addresses. */
export function gatewayTemplate({ listeners, rules, pools, members }) {
  const pathRules = Math.max(1, rules / listeners - 1)
  const properties = {
    sku: { name: 'Standard_v2', tier: 'Standard_v2' },
    autoscaleConfiguration: { minCapacity: 2, maxCapacity: 10 },
    gatewayIPConfigurations: many(1, 'ip', () => ({ subnet: { id: `${NETWORK}/virtualNetworks/v/subnets/gateway` } })),
    frontendIPConfigurations: many(1, 'public', () => ({
      publicIPAddress: { id: `${NETWORK}/publicIPAddresses/pip` },
    })),
    frontendPorts: many(1, 'https', () => ({ port: 443 })),
    sslCertificates: many(1, 'cert', () => ({ keyVaultSecretId: 'https://kv.vault.azure.net/secrets/cert' })),
    backendAddressPools: many(pools, 'pool', (n) => ({ backendAddresses: addresses(n, members) })),
    probes: many(SETTINGS, 'probe', () => ({
      protocol: 'Https',
      path: '/ready',
      interval: 30,
      timeout: 20,
      unhealthyThreshold: 3,
      pickHostNameFromBackendHttpSettings: true,
    })),
    backendHttpSettingsCollection: many(SETTINGS, 'settings', (n) => ({
      protocol: 'Https',
      port: 8443,
      hostName: `site${n}.example.com`,
      requestTimeout: 30,
      probe: part('probes', `probe${n}`),
    })),
    httpListeners: many(listeners, 'listener', (n) => ({
      protocol: 'Https',
      hostName: `site${n}.example.com`,
      frontendIPConfiguration: part('frontendIPConfigurations', 'public0'),
      frontendPort: part('frontendPorts', 'https0'),
      sslCertificate: part('sslCertificates', 'cert0'),
    })),
    urlPathMaps: many(listeners, 'map', (n) => ({
      defaultBackendAddressPool: part('backendAddressPools', `pool${n % pools}`),
      defaultBackendHttpSettings: part('backendHttpSettingsCollection', `settings${n % SETTINGS}`),
      pathRules: many(pathRules, 'path', (k) => ({
        paths: [`/app${k}/*`],
        backendAddressPool: part('backendAddressPools', `pool${(n + k) % pools}`),
        backendHttpSettings: part('backendHttpSettingsCollection', `settings${(n + k) % SETTINGS}`),
      })),
    })),
    requestRoutingRules: many(listeners, 'rule', (n) => ({
      ruleType: 'PathBasedRouting',
      priority: n + 1,
      httpListener: part('httpListeners', `listener${n}`),
      urlPathMap: part('urlPathMaps', `map${n}`),
    })),
  }
  const type = 'Microsoft.Network/applicationGateways'
  return JSON.stringify({
    $schema: 'https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#',
    contentVersion: '1.0.0.0',
    resources: [{ type, apiVersion: '2024-05-01', name: 'agw', location: 'westeurope', properties }],
  })
}

function part(collection, name) {
  return { id: `${GATEWAY}/${collection}/${name}` }
}

function many(count, prefix, make) {
  return Array.from({ length: count }, (_, n) => ({ name: `${prefix}${n}`, properties: make(n) }))
}

function addresses(pool, members) {
  return Array.from({ length: members }, (_, m) => ({ ipAddress: `10.${pool}.${m >> 8}.${m & 255}` }))
}

if (process.argv[1] === import.meta.filename) process.stdout.write(JSON.stringify(measure()))

/** NOTE: as many rounds as an engine needs until its code is compiled; JSON.parse is from the first. */
function measure() {
  const rounds = 40
  const judge = (size) => {
    const template = { path: 'gateway.json', text: gatewayTemplate(size) }
    const deployment = { template, scope: { subscriptionId: 's', resourceGroup: 'g' } }
    return best(() => check({ sets: [{ name: 'bench', deployments: [deployment] }] }), rounds)
  }
  const limits = { listeners: 100, rules: 400, pools: 100, members: 1200 }
  const text = gatewayTemplate(limits)
  return {
    parse: best(() => JSON.parse(text), rounds),
    full: judge(limits),
    listeners: [100, 200, 400].map((listeners) => judge({ listeners, rules: 4 * listeners, pools: 100, members: 10 })),
  }
}
