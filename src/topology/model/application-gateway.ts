// Microsoft.Network/applicationGateways, version 1 and 2, layer 7 and layer 4.
import { any, bool, int, ints, kind, list, one, text, texts } from '../kind.ts'
import { undeterminedFact } from '../read.ts'
import { collect, elementOf, resourceFields, resourcePaths, type AnyPart } from './shared.ts'
import type { Cursor } from '../cursor.ts'
import { FactList, isElement, type Element, type Fact } from '../fact.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isObject, isUnknown, type Text } from '../../resource/value.ts'
import { strandedAddresses } from '../network/stranded.ts'
import { backendSubnetsOf } from '../network/whereabouts.ts'
import { Part, model, type Model } from '../part.ts'
import { backendSettingsModel } from './backend-settings.ts'
import { poolsOf } from './backend-pool.ts'
import { danglingReferencesOf } from './dangling-reference.ts'
import { frontendPortModel } from './frontend-port.ts'
import { backendsOf } from './gateway-backend.ts'
import { ipConfigurationLimit, maximumInstances, minimumInstances } from './gateway-capacity.ts'
import {
  authenticationCertificateModel,
  sslCertificateModel,
  trustedClientCertificateModel,
  trustedRootCertificateModel,
} from './gateway-certificate.ts'
import { diagnosticSettingsOf, metricAlertsOf } from './diagnostic-setting.ts'
import { gatewayFrontendModel } from './gateway-frontend.ts'
import { gatewayIPConfigurationModel } from './gateway-ip-configuration.ts'
import { limitsOf } from './gateway-limit.ts'
import { gatewayListenerModel } from './gateway-listener.ts'
import { gatewayProbeModel } from './gateway-probe.ts'
import { routesOf } from './gateway-route.ts'
import { infrastructurePorts, isIsolated } from './gateway-isolation.ts'
import { gatewaySkuModel } from './gateway-sku.ts'
import { hasWithheldMembers } from './load-balancer.ts'
import { sslPoliciesOf, sslPolicyOf, sslProfileModel } from './gateway-tls.ts'
import { keyVaultReferencesOf } from './key-vault-reference.ts'
import { inNodeGroup } from './managed-cluster.ts'
import { listenerOverlapsOf } from './listener-overlap.ts'
import { loadDistributionPolicyModel } from './load-distribution-policy.ts'
import { joinedLists } from './read-only-reference.ts'
import { redirectConfigurationModel } from './redirect-configuration.ts'
import { rewriteRuleSetModel } from './rewrite-rule-set.ts'
import { routeIntentsOf } from './route-intent.ts'
import { routingRuleModel } from './routing-rule.ts'
import { urlPathMapModel } from './url-path-map.ts'
import { listFact } from '../stand-in.ts'

export const applicationGateway = kind('applicationGateway', 'gateway', 'An Azure Application Gateway.', {
  ...resourceFields,
  sku: one('gatewaySku', 'Its SKU; always there, its fields may be absent.'),
  zones: texts('Its availability zones.'),
  frontends: list('gatewayFrontend', 'Its frontend IP configurations.'),
  frontendPorts: list('frontendPort', 'Its frontend ports.'),
  listeners: list('gatewayListener', 'Its listeners: httpListeners and listeners (layer 4).'),
  pools: list('backendPool', 'Its backend pools.'),
  backendSettings: list('backendSettings', 'backendHttpSettingsCollection and backendSettingsCollection (layer 4).'),
  probes: list('gatewayProbe', 'Its health probes.'),
  rules: list('routingRule', 'requestRoutingRules and routingRules (layer 4).'),
  urlPathMaps: list('urlPathMap', 'Its URL path maps.'),
  pathRules: list('pathRule', 'The path rules of all its path maps.'),
  routes: list('gatewayRoute', 'The ways of requests through it: of each rule and each path rule.'),
  backends: list('gatewayBackend', 'Each pool with each settings by which a route leads to it.'),
  redirectConfigurations: list('redirectConfiguration', 'Its redirects.'),
  rewriteRuleSets: list('rewriteRuleSet', 'Its rewrite rule sets.'),
  loadDistributionPolicies: list('loadDistributionPolicy', 'Its load distribution policies.'),
  ipConfigurations: list('gatewayIPConfiguration', 'Its IP configurations (gatewayIPConfigurations).'),
  ipConfigurationLimit: int('How many IP configurations Azure takes: 1 or 2, its documents disagree.'),
  subnet: one('subnet', 'The subnet in which its instances are: that of its first IP configuration.'),
  backendSubnets: list(
    'subnet',
    'The subnets in which members of its pools lie: of interfaces and scale sets, and those around it that hold an address.',
  ),
  strandedAddresses: list(
    'backendAddress',
    'Addresses in its pools that lie in another virtual network of the inputs, to which its own has no way: no peering, VPN or ' +
      'ExpressRoute gateway, hub of Virtual WAN or route.',
  ),
  sslCertificates: list('sslCertificate', 'The certificates of its listeners.'),
  trustedRootCertificates: list('trustedRootCertificate', 'The roots that it trusts of members.'),
  authenticationCertificates: list('authenticationCertificate', 'The certificates of members (version 1).'),
  trustedClientCertificates: list('trustedClientCertificate', 'The authorities whose clients it accepts.'),
  sslProfiles: list('sslProfile', 'Its TLS profiles.'),
  sslPolicy: one('sslPolicy', 'Its TLS policy; absent when it says none.'),
  sslPolicies: list('sslPolicy', 'Its TLS policy and those of its TLS profiles.'),
  defaultPredefinedSslPolicy: text('The TLS policy that holds when it says none; only exports and live state say it.'),
  keyVaultReferences: list('keyVaultReference', 'The secrets of key vaults that its certificates name.'),
  limits: list('gatewayLimit', 'How many parts of each kind it has, and how many Azure takes.'),
  diagnosticSettings: list('diagnosticSetting', 'The diagnostic settings that send its logs and metrics.'),
  metricAlerts: list('metricAlert', 'The alerts on its metrics.'),
  firewallPolicy: one('firewallPolicy', 'Its web application firewall policy.'),
  webApplicationFirewallConfiguration: any('Its firewall configuration of the old kind, as JSON.'),
  autoscaleMinCapacity: int('The least number of instances of its autoscaling (minCapacity).'),
  autoscaleMaxCapacity: int('The largest number of instances of its autoscaling (maxCapacity).'),
  hasAutoscale: bool('Whether it has an autoscaleConfiguration.'),
  minimumInstances: int('How many instances it has at least: the minimum of its autoscaling, else its fixed capacity.'),
  maximumInstances: int(
    'How many it has at most: the maximum of its autoscaling, else its fixed capacity. Not known of autoscaling without a ' +
      'maximum: documents of Azure say 10, 20 or no bound.',
  ),
  userAssignedIdentities: texts('The ids of its user-assigned identities.'),
  enableHttp2: bool('Whether it speaks HTTP/2 to clients; false when absent.'),
  requestBuffering: bool('globalConfiguration.enableRequestBuffering; true when absent.'),
  privateLinkConfigurations: any('Its private link configurations, as JSON.'),
  networkIsolationEnabled: bool('Whether it says to be isolated from the network of its management.'),
  isIsolated: bool(
    'True when it is deployed with network isolation: its tag EnhancedNetworkControl, networkIsolationEnabled or poolgate.yaml ' +
      'says so. False on version 1, in tier Basic and with a public frontend; not known of another without one.',
  ),
  infrastructurePorts: text('The ports at which Azure manages its instances: 65200-65535, on version 1 65503-65534.'),
  hasPublicFrontend: bool('True when a frontend of it has a public IP address.'),
  provisioningState: text('What came of its last update: Succeeded, Failed …; only exports and live state say it.'),
  operationalState: text('Whether it runs: Running, Stopped …; only exports and live state say it.'),
  routeIntents: list('routeIntent', 'Where poolgate.yaml expects it to lead requests.'),
  loadDistributionTargets: list('loadDistributionTarget', 'The targets of all its load distribution policies.'),
  listenerOverlaps: list('listenerOverlap', 'Pairs of its listeners that take the same requests.'),
  repeatedPorts: ints('The numbers that more than one of its frontend ports has.'),
  danglingReferences: list('danglingReference', 'References inside it to parts that it does not have.'),
  readOnlyReferences: list(
    'readOnlyReference',
    'Read-only properties of its pools that name members which the writable side does not say.',
  ),
  isManaged: bool(
    'True when an ingress controller of Kubernetes (AGIC) owns its pools, settings and rules: its tags say so, the addon ' +
      'of a cluster names it, or it lies in a node group MC_*.',
  ),
  hasWithheldMembers: bool(
    'True when a false condition, or a copy of zero, took a network interface or scale set away that could have joined.',
  ),
})

export const applicationGatewayModel = model(applicationGateway, {
  paths: {
    ...resourcePaths,
    zones: ['zones'],
    sku: ['properties', 'sku'],
    ipConfigurations: ['properties', 'gatewayIPConfigurations'],
    sslPolicy: ['properties', 'sslPolicy'],
    firewallPolicy: ['properties', 'firewallPolicy'],
    autoscaleMinCapacity: ['properties', 'autoscaleConfiguration', 'minCapacity'],
    autoscaleMaxCapacity: ['properties', 'autoscaleConfiguration', 'maxCapacity'],
    hasAutoscale: ['properties', 'autoscaleConfiguration'],
    userAssignedIdentities: ['identity', 'userAssignedIdentities'],
    requestBuffering: ['properties', 'globalConfiguration', 'enableRequestBuffering'],
  },
  defaults: { enableHttp2: false, requestBuffering: true },
  read: {
    sku: (gateway) =>
      new Part({
        world: gateway.world,
        model: gatewaySkuModel,
        cursor: gateway.cursor,
        data: undefined,
        owner: gateway,
      }),
    frontends: (gateway) => collect(gateway, gatewayFrontendModel, 'frontendIPConfigurations'),
    frontendPorts: (gateway) => collect(gateway, frontendPortModel, 'frontendPorts'),
    listeners: (gateway) => both(gateway, gatewayListenerModel, 'httpListeners', 'listeners'),
    pools: (gateway) => poolsOf(gateway, []),
    backendSettings: (gateway) =>
      both(gateway, backendSettingsModel, 'backendHttpSettingsCollection', 'backendSettingsCollection'),
    probes: (gateway) => collect(gateway, gatewayProbeModel, 'probes'),
    rules: (gateway) => both(gateway, routingRuleModel, 'requestRoutingRules', 'routingRules'),
    urlPathMaps: (gateway) => collect(gateway, urlPathMapModel, 'urlPathMaps'),
    pathRules: (gateway) => joinedLists(gateway, ['urlPathMaps'], 'pathRules', 'pathRule'),
    routes: routesOf,
    backends: backendsOf,
    redirectConfigurations: (gateway) => collect(gateway, redirectConfigurationModel, 'redirectConfigurations'),
    rewriteRuleSets: (gateway) => collect(gateway, rewriteRuleSetModel, 'rewriteRuleSets'),
    loadDistributionPolicies: (gateway) => collect(gateway, loadDistributionPolicyModel, 'loadDistributionPolicies'),
    ipConfigurations: (gateway) => collect(gateway, gatewayIPConfigurationModel, 'gatewayIPConfigurations'),
    ipConfigurationLimit: () => ipConfigurationLimit,
    subnet: (gateway) => subnetOf(listFact(gateway.get('ipConfigurations'), 'gatewayIPConfiguration')),
    backendSubnets: (gateway) => backendSubnetsOf(gateway.world, gateway),
    strandedAddresses,
    sslCertificates: (gateway) => collect(gateway, sslCertificateModel, 'sslCertificates'),
    trustedRootCertificates: (gateway) => collect(gateway, trustedRootCertificateModel, 'trustedRootCertificates'),
    authenticationCertificates: (gateway) =>
      collect(gateway, authenticationCertificateModel, 'authenticationCertificates'),
    trustedClientCertificates: (gateway) =>
      collect(gateway, trustedClientCertificateModel, 'trustedClientCertificates'),
    sslProfiles: (gateway) => collect(gateway, sslProfileModel, 'sslProfiles'),
    sslPolicy: sslPolicyOf,
    sslPolicies: sslPoliciesOf,
    keyVaultReferences: keyVaultReferencesOf,
    limits: limitsOf,
    diagnosticSettings: diagnosticSettingsOf,
    metricAlerts: metricAlertsOf,
    firewallPolicy: (gateway) =>
      gateway.world.resolve('firewallPolicy', gateway.cursor.at('properties', 'firewallPolicy')),
    hasAutoscale: (gateway) => isSaid(gateway.cursor.at('properties', 'autoscaleConfiguration')),
    minimumInstances,
    maximumInstances,
    userAssignedIdentities: identitiesOf,
    isIsolated,
    infrastructurePorts,
    hasPublicFrontend: (gateway) => some(listFact(gateway.get('frontends'), 'gatewayFrontend'), 'isPublic'),
    routeIntents: routeIntentsOf,
    loadDistributionTargets: (gateway) =>
      joinedLists(gateway, ['loadDistributionPolicies'], 'targets', 'loadDistributionTarget'),
    listenerOverlaps: listenerOverlapsOf,
    repeatedPorts,
    danglingReferences: danglingReferencesOf,
    readOnlyReferences: (gateway) => joinedLists(gateway, ['pools'], 'readOnlyReferences'),
    isManaged,
    hasWithheldMembers: (gateway) => hasWithheldMembers(gateway.world),
  },
})

/** NOTE: a port whose number is not known may repeat another. */
function repeatedPorts(gateway: Part): FactList {
  const { items, maybe } = listFact(gateway.get('frontendPorts'), 'frontendPort')
  const numbers = items.map((port) => (isElement(port) ? port.get('port') : undefined))
  const open = [...numbers.filter(isUnknown), ...maybe.map(({ because }) => because)]
  const known = numbers.filter((number) => typeof number === 'number')
  const once = new Set<number>()
  const repeated = new Set(known.filter((number) => once.size === once.add(number).size))
  return new FactList([...repeated], known.length + open.length > 1 ? open.map(undeterminedFact) : [])
}

function subnetOf({ items, maybe }: FactList): Element | Unknown | undefined {
  const [first] = items
  return isElement(first) ? elementOf(first.get('subnet')) : maybe[0]?.because
}

/** The keys of an object, as far as they are known. NOTE: a key that an expression gave prints in brackets. */
function identitiesOf(gateway: Part): FactList {
  const { value } = gateway.cursor.at('identity', 'userAssignedIdentities')
  if (isUnknown(value)) return new FactList([], [undeterminedFact(value)])
  return new FactList(isObject(value) ? [...value.keys()].map((key) => identityOf(value.textOf(key))) : [])
}

function identityOf(key: Text): Text {
  if (isUnknown(key) || !key.startsWith('[')) return key
  const reason = `which identity ${key} is`
  return new Unknown({ print: () => key.slice(1, -1), causes: [{ code: 'runtime', reason }] })
}

/** True when something stands there, unknown when that is not known. */
function isSaid(cursor: Cursor): boolean | Unknown {
  return isUnknown(cursor.value) ? cursor.value : !cursor.isAbsent
}

/** True when a field of one of them is, unknown when one of them may be. */
function some({ items, maybe }: FactList, field: string): boolean | Unknown {
  const answers: Fact[] = items.map((item) => (isElement(item) ? item.get(field) : undefined))
  if (answers.includes(true)) return true
  return answers.find(isUnknown) ?? maybe[0]?.because ?? false
}

/** The tags that the controller gives: they are there only after it ran. */
const CONTROLLER_TAGS = ['managed-by-k8s-ingress', 'ingress-for-aks-cluster-id']

function isManaged(gateway: Part): boolean | Unknown {
  const tags = CONTROLLER_TAGS.map((tag) => gateway.cursor.at('tags', tag).text())
  const { items, maybe } = gateway.world.referring('managedCluster', 'applicationGateway', gateway)
  const addons = items.map((cluster) => (isElement(cluster) ? cluster.get('ingressEnabled') : undefined))
  const says = [
    inNodeGroup(gateway.cursor.resource.id),
    ...tags.map((tag) => (isUnknown(tag) ? tag : tag !== undefined)),
    ...addons.map((enabled) => (isUnknown(enabled) ? enabled : enabled === true)),
    ...maybe.map(({ because }) => because),
  ]
  return says.includes(true) || (says.find(isUnknown) ?? false)
}

function both(gateway: AnyPart, element: Model<undefined>, layer7: string, layer4: string): FactList {
  const [first, second] = [collect(gateway, element, layer7), collect(gateway, element, layer4)]
  return new FactList([...first.items, ...second.items], [...first.maybe, ...second.maybe])
}
