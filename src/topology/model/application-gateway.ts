// Microsoft.Network/applicationGateways, version 1 and 2, layer 7 and layer 4.
import { kind, list, one, texts } from '../kind.ts'
import { collect, resourceFields, resourcePaths, type AnyPart } from './shared.ts'
import { FactList } from '../fact.ts'
import { Part, model, type Model } from '../part.ts'
import { backendSettingsModel } from './backend-settings.ts'
import { poolsOf } from './backend-pool.ts'
import { frontendPortModel } from './frontend-port.ts'
import { gatewayFrontendModel } from './gateway-frontend.ts'
import { gatewayListenerModel } from './gateway-listener.ts'
import { gatewayProbeModel } from './gateway-probe.ts'
import { gatewaySkuModel } from './gateway-sku.ts'
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
  },
})

function both(gateway: AnyPart, element: Model<undefined>, layer7: string, layer4: string): FactList {
  const [first, second] = [collect(gateway, element, layer7), collect(gateway, element, layer4)]
  return new FactList([...first.items, ...second.items], [...first.maybe, ...second.maybe])
}
