// Microsoft.Network/applicationGateways, version 1 and 2, layer 7 and layer 4.
import { bool, kind, list, one, texts } from '../kind.ts'
import { collect, resourceFields, resourcePaths, type AnyPart } from './shared.ts'
import { FactList, isElement } from '../fact.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { Part, model, type Model } from '../part.ts'
import { backendSettingsModel } from './backend-settings.ts'
import { poolsOf } from './backend-pool.ts'
import { frontendPortModel } from './frontend-port.ts'
import { gatewayFrontendModel } from './gateway-frontend.ts'
import { gatewayListenerModel } from './gateway-listener.ts'
import { gatewayProbeModel } from './gateway-probe.ts'
import { gatewaySkuModel } from './gateway-sku.ts'
import { hasWithheldMembers } from './load-balancer.ts'
import { inNodeGroup } from './managed-cluster.ts'
import { joinedLists } from './read-only-reference.ts'
import { routingRuleModel } from './routing-rule.ts'
import { urlPathMapModel } from './url-path-map.ts'

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
  paths: { ...resourcePaths, zones: ['zones'], sku: ['properties', 'sku'] },
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
    readOnlyReferences: (gateway) => joinedLists(gateway, ['pools'], 'readOnlyReferences'),
    isManaged,
    hasWithheldMembers: (gateway) => hasWithheldMembers(gateway.world),
  },
})

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
