// The application gateway: its routes, what each leads to, which probe watches what, and the way of one request.
import { describe, expect, test } from '@jest/globals'
import { isElement, type Element } from '../../src/topology/fact.ts'
import { parseRequest, routeOf } from '../../src/topology/request.ts'
import { build, byName, gateway, inGateway, only, show, unknown, type Json } from './resources.ts'

const named = (items: Readonly<Record<string, Json>>): Json =>
  Object.entries(items).map(([name, properties]) => ({ name, properties }))

const pool = (name: string) => inGateway('backendAddressPools', name)
const settings = (name: string) => inGateway('backendHttpSettingsCollection', name)
const listener = (name: string) => inGateway('httpListeners', name)

function listenerOf(port: string, more: Readonly<Record<string, Json>> = {}, frontend = 'public'): Json {
  return {
    protocol: 'Https',
    frontendIPConfiguration: inGateway('frontendIPConfigurations', frontend),
    frontendPort: inGateway('frontendPorts', port),
    ...more,
  }
}

const arrays = {
  sku: { name: 'WAF_v2', tier: 'WAF_v2' },
  autoscaleConfiguration: { minCapacity: 2, maxCapacity: 10 },
  gatewayIPConfigurations: named({ ip: { subnet: { id: '/subnets/gateway' } } }),
  frontendIPConfigurations: named({ public: { publicIPAddress: { id: '/ips/pip' } }, private: {} }),
  frontendPorts: named({ https: { port: 443 }, http: { port: 80 } }),
  backendAddressPools: named({ web: {}, api: {}, green: {} }),
  probes: named({ ready: { protocol: 'Http', path: '/ready', host: 'probe.example.com', port: 9000 } }),
  backendHttpSettingsCollection: named({
    plain: { protocol: 'Https', port: 443, hostName: 'web.example.com' },
    picks: { protocol: 'Https', port: 443, pickHostNameFromBackendAddress: true },
    bare: { protocol: 'Http', port: 80 },
    probed: { protocol: 'Http', port: 8080, probe: inGateway('probes', 'ready') },
  }),
  httpListeners: named({
    shop: listenerOf('https', { hostName: 'shop.example.com' }),
    wild: listenerOf('https', { hostNames: ['*.example.com', 'example.com'] }),
    http: listenerOf('http', { protocol: 'Http' }),
  }),
  loadDistributionPolicies: named({
    both: {
      loadDistributionTargets: named({
        one: { weightPerServer: 1, backendAddressPool: pool('api') },
        two: { backendAddressPool: pool('green') },
      }),
    },
  }),
  redirectConfigurations: named({ tls: { redirectType: 'Permanent', targetListener: listener('shop') } }),
  urlPathMaps: named({
    paths: {
      defaultBackendAddressPool: pool('web'),
      defaultBackendHttpSettings: settings('plain'),
      pathRules: named({
        api: { paths: ['/api/*', '/v2'], backendAddressPool: pool('api'), backendHttpSettings: settings('probed') },
        both: { paths: ['/both*'], loadDistributionPolicy: inGateway('loadDistributionPolicies', 'both') },
      }),
    },
  }),
  requestRoutingRules: named({
    shop: {
      ruleType: 'PathBasedRouting',
      priority: 10,
      httpListener: listener('shop'),
      urlPathMap: inGateway('urlPathMaps', 'paths'),
    },
    wild: {
      priority: 20,
      httpListener: listener('wild'),
      backendAddressPool: pool('web'),
      backendHttpSettings: settings('picks'),
    },
    http: {
      priority: 30,
      httpListener: listener('http'),
      redirectConfiguration: inGateway('redirectConfigurations', 'tls'),
    },
  }),
}
const full = () => build([gateway(arrays)])
const row = (element: Element, ...fields: readonly string[]) => fields.map((field) => show(element.get(field)))

test('every route with what it leads to', () => {
  const routes = full().all('gatewayRoute')
  expect(
    routes.map((route) => [show(route.label), ...row(route, 'paths', 'isDefault', 'pools', 'settings', 'redirect')]),
  ).toEqual([
    ['agw/shop/api', ['/api/*', '/v2'], false, ['agw/api'], 'agw/probed', undefined],
    ['agw/shop/both', ['/both*'], false, ['agw/api', 'agw/green'], undefined, undefined],
    ['agw/shop', [], true, ['agw/web'], 'agw/plain', undefined],
    ['agw/wild', [], true, ['agw/web'], 'agw/picks', undefined],
    ['agw/http', [], true, [], undefined, 'agw/tls'],
  ])
})

test('a load distribution policy stands where a pool stands', () => {
  expect(show(byName(full(), 'backendPool', 'green').get('routingRules'))).toEqual(['agw/shop'])
})

test('which probe watches which pool, how and under which name', () => {
  const backends = full().all('gatewayBackend')
  expect(
    backends.map((one) => [
      show(one.label),
      ...row(one, 'probeProtocol', 'probePort', 'probePath', 'probeHost', 'requestHost'),
    ]),
  ).toEqual([
    ['agw/api via probed', 'Http', 9000, '/ready', 'probe.example.com', undefined],
    ['agw/web via plain', 'Https', 443, '/', 'web.example.com', 'web.example.com'],
    ['agw/web via picks', 'Https', 443, '/', undefined, undefined],
  ])
})

test('what the gateway says of itself', () => {
  const one = only(full(), 'applicationGateway')
  expect(
    row(
      one,
      'hasAutoscale',
      'autoscaleMinCapacity',
      'autoscaleMaxCapacity',
      'hasPublicFrontend',
      'requestBuffering',
      'sslPolicy',
    ),
  ).toEqual([true, 2, 10, true, true, undefined])
  expect(row(only(full(), 'gatewaySku'), 'isV2')).toEqual([true])
  expect(show(only(full(), 'redirectConfiguration').get('rules'))).toEqual(['agw/http'])
})

test.each([
  ['Standard', false],
  ['basic', true],
  [unknown('tier'), '{tier}'],
])('a gateway of tier %s', (tier, isV2) => {
  expect(row(only(build([gateway({ sku: { tier } })]), 'gatewaySku'), 'isV2')).toEqual([isV2])
})

test('what is not known stays so', () => {
  const U = unknown('p')
  const open = build([
    gateway({ ...arrays, requestRoutingRules: U, autoscaleConfiguration: U, frontendIPConfigurations: U }),
  ])
  expect(open.all('gatewayRoute').map((route) => show(route))).toEqual(['?'])
  expect(row(only(open, 'applicationGateway'), 'hasAutoscale', 'hasPublicFrontend')).toEqual(['{p}', '{p}'])
})

test.each(['gatewayRoute', 'gatewayBackend'])('what is not known of a %s has the rules as its place', (kind) => {
  const rule = { ruleType: 'Basic', backendAddressPool: pool('web'), backendHttpSettings: unknown('p') }
  const [rules, settingsOfRule] = [unknown('p'), named({ all: rule })].map((requestRoutingRules) =>
    build([gateway({ ...arrays, requestRoutingRules })])
      .all(kind)
      .at(-1),
  )
  for (const open of [rules, settingsOfRule]) {
    expect(open?.locate()).toBeDefined()
    expect(show(open?.get('applicationGateway'))).toBe('agw')
  }
})

describe('the address of a request', () => {
  test.each([
    ['https://shop.example.com', { protocol: 'Https', host: 'shop.example.com', port: 443, path: '/' }],
    ['HTTP://Shop:8080/a/b?c=/d#e', { protocol: 'Http', host: 'shop', port: 8080, path: '/a/b' }],
    ['https://x?q', { protocol: 'Https', host: 'x', port: 443, path: '/' }],
    ['ftp://x', undefined],
    ['https://x:99999', undefined],
    ['https:///x', undefined],
    ['https://a b', undefined],
  ])('%s', (url, request) => {
    expect(parseRequest(url)).toEqual(request)
  })
})

describe('the way of a request', () => {
  const wayIn = (topology: ReturnType<typeof full>, url: string) => {
    const route = routeOf(only(topology, 'applicationGateway'), parseRequest(url)!)
    return isElement(route) ? show(route.label) : show(route)
  }

  test.each([
    ['https://shop.example.com/', 'agw/shop'],
    ['https://SHOP.example.com/API/users', 'agw/shop/api'],
    ['https://shop.example.com/api', 'agw/shop'],
    ['https://shop.example.com/v2', 'agw/shop/api'],
    ['https://shop.example.com/v2/x', 'agw/shop'],
    ['https://shop.example.com/both-of-them', 'agw/shop/both'],
    ['https://img.example.com/api/1', 'agw/wild'],
    ['https://example.com/', 'agw/wild'],
    ['https://other.org/', undefined],
    ['http://other.org/x', 'agw/http'],
    ['http://shop.example.com:8080/', undefined],
  ])('%s', (url, label) => {
    expect(wayIn(full(), url)).toBe(label)
  })

  const with_ = (more: Readonly<Record<string, Json>>) => build([gateway({ ...arrays, ...more })])

  test('two rules without a priority', () => {
    const rules = named({
      shop: { httpListener: listener('shop'), backendAddressPool: pool('web') },
      wild: { httpListener: listener('wild'), backendAddressPool: pool('web') },
    })
    expect(wayIn(with_({ requestRoutingRules: rules }), 'https://shop.example.com/')).toBe(
      '{several rules take it, and not all have a priority}',
    )
  })

  test('a host that is not known could be the one', () => {
    const listeners = named({ shop: listenerOf('https', { hostName: unknown('host') }) })
    expect(wayIn(with_({ httpListeners: listeners }), 'https://other.org/')).toBe('{host}')
  })

  test('frontends that differ', () => {
    const listeners = named({ shop: listenerOf('https'), wild: listenerOf('https', {}, 'private') })
    expect(wayIn(with_({ httpListeners: listeners }), 'https://other.org/')).toBe(
      '{the frontends of the gateway send it different ways}',
    )
  })
})
