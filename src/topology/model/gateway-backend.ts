// A pool together with the settings by which a gateway speaks to it: what is probed, how, and under which name.
import { joinText } from '../../resource/text.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown, type Text } from '../../resource/value.ts'
import { int, kind, list, one, oneOf, text } from '../kind.ts'
import { asNumber, asText, FactList, isElement, nameText, type Doubtful, type Element, type Fact } from '../fact.ts'
import { deniedInbound, deniedOutbound, inboundDenials, outboundDenials } from '../network/backend-traffic.ts'
import { Part, model } from '../part.ts'
import { listFact } from '../stand-in.ts'
import { undeterminedOf } from './gateway-route.ts'
import { elementOf, isPart, type AnyPart } from './shared.ts'

export const gatewayBackend = kind(
  'gatewayBackend',
  'backend',
  'A pool with settings by which a gateway speaks to it: Azure reports health for each such pair.',
  {
    applicationGateway: one('applicationGateway', 'The gateway.'),
    pool: one('backendPool', 'The pool.'),
    settings: one('backendSettings', 'The settings.'),
    probe: one('gatewayProbe', 'The custom probe that watches it; absent when the default one does.'),
    routes: list('gatewayRoute', 'The routes that lead to it.'),
    probeProtocol: oneOf(['Http', 'Https', 'Tcp', 'Tls'], 'What the probe speaks; that of the settings by default.'),
    probePort: int('The port that the probe asks; that of the settings by default.'),
    probePath: text('The path that the probe asks; / by default, absent in layer 4.'),
    probeHost: text(
      'The host that the probe asks for: its own, else that of the settings. Absent where each member is asked by its own ' +
        'name or address; 127.0.0.1 for the default probe of settings without a host name.',
    ),
    deniedOutbound: list(
      'member',
      'Members to which the network security group of the subnet of the gateway lets nothing out, at the port of the settings ' +
        'or of the probe.',
    ),
    outboundDenials: list('securityRule', 'The security rules that drop it.'),
    deniedInbound: list(
      'member',
      'Members whose network security groups drop what comes from the subnet of the gateway to one of these ports. Addresses ' +
        'are looked for in the virtual network of the gateway and in those peered with it.',
    ),
    inboundDenials: list('securityRule', 'The security rules that drop it.'),
    requestHost: text(
      'The host name that members get requests for; absent when it is that of the client or of the member.',
    ),
  },
)

interface BackendData {
  readonly pool: Element
  readonly settings: Element
  readonly routes: FactList
}

export const gatewayBackendModel = model<typeof gatewayBackend, BackendData>(gatewayBackend, {
  paths: {
    probePort: ['properties', 'port'],
    probeProtocol: ['properties', 'protocol'],
    probe: ['properties', 'probe'],
  },
  read: {
    applicationGateway: ({ owner }) => owner,
    pool: ({ data }) => data.pool,
    settings: ({ data }) => data.settings,
    probe: ({ data }) => elementOf(data.settings.get('probe')),
    routes: ({ data }) => data.routes,
    probeProtocol: (backend) => protocolOf(ofProbe(backend, 'protocol') ?? backend.data.settings.get('protocol')),
    probePort: (backend) => asNumber(ofProbe(backend, 'port') ?? backend.data.settings.get('port')),
    probePath,
    probeHost,
    deniedOutbound,
    outboundDenials,
    deniedInbound: (backend) => deniedInbound(backend.world, backend),
    inboundDenials: (backend) => inboundDenials(backend.world, backend),
    requestHost: ({ data }) => asText(data.settings.get('hostName')),
  },
  id: ({ data }) => data.settings.id,
  name: ({ data }) => joinText([nameText(data.pool), ' via ', nameText(data.settings)]),
})

type Backend = Part<BackendData>

/** A field of the custom probe; unknown when the probe is. */
function ofProbe(backend: Backend, field: string): Fact {
  const probe = backend.get('probe')
  return isElement(probe) ? probe.get(field) : isUnknown(probe) ? probe : undefined
}

function probePath(backend: Backend): Text | undefined {
  const layer4 = backend.data.settings.get('isLayer4')
  if (layer4 === true) return undefined
  return asText(ofProbe(backend, 'path')) ?? '/'
}

function probeHost(backend: Backend): Text | undefined {
  const { settings } = backend.data
  if (settings.get('isLayer4') === true) return undefined
  const own = asText(ofProbe(backend, 'host'))
  if (own !== undefined) return own
  const ofSettings = asText(settings.get('hostName'))
  if (ofSettings !== undefined) return ofSettings
  const picks = settings.get('pickHostNameFromBackendAddress')
  if (isUnknown(picks)) return picks
  if (picks === true) return undefined
  return backend.get('probe') === undefined ? '127.0.0.1' : undefined
}

function protocolOf(fact: Fact): 'Http' | 'Https' | 'Tcp' | 'Tls' | Exclude<Text, string> | undefined {
  if (isUnknown(fact)) return fact
  return (['Http', 'Https', 'Tcp', 'Tls'] as const).find((protocol) => protocol === fact)
}

/** Each pair of pool and settings that a route of the gateway leads to, once. */
export function backendsOf(gateway: AnyPart): FactList {
  const { items, maybe } = listFact(gateway.get('routes'), 'gatewayRoute')
  const openBy = (because: Unknown) => undeterminedOf(gateway, 'gatewayBackend', because)
  const open: Doubtful[] = maybe.map(({ because }) => openBy(because))
  const pairs = new Map<Element, Map<Part, Element[]>>()
  for (const route of items) {
    if (!isElement(route)) continue
    const settings = route.get('settings')
    const pools = listFact(route.get('pools'), 'backendPool')
    if (isUnknown(settings)) open.push(openBy(settings))
    if (!isPart(settings)) continue
    for (const { because } of pools.maybe) open.push(openBy(because))
    for (const pool of pools.items) if (isElement(pool)) pairOf(pairs, pool, settings).push(route)
  }
  const backends = [...pairs].flatMap(([pool, bySettings]) =>
    [...bySettings].map(([settings, routes]) => {
      const data = { pool, settings, routes: new FactList(routes) }
      const { world } = gateway
      const { cursor, collection = '' } = settings
      return new Part({ world, model: gatewayBackendModel, cursor, data, owner: gateway, collection })
    }),
  )
  return new FactList(backends, open)
}

function pairOf(pairs: Map<Element, Map<Part, Element[]>>, pool: Element, settings: Part): Element[] {
  const bySettings = pairs.get(pool) ?? new Map<Part, Element[]>()
  pairs.set(pool, bySettings)
  const routes = bySettings.get(settings) ?? []
  bySettings.set(settings, routes)
  return routes
}
