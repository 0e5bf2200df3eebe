// What listeners, paths and redirects of a gateway do to each other.
import { describe, expect, test } from '@jest/globals'
import type { Element } from '../../src/topology/fact.ts'
import { build, gateway, inGateway, network, only, show, unknown, type Json } from './resources.ts'

const named = (items: Readonly<Record<string, Json>>): Json =>
  Object.entries(items).map(([name, properties]) => ({ name, properties }))
const row = (element: Element, ...fields: readonly string[]) => fields.map((field) => show(element.get(field)))

const listener = (hosts: Json, more: Readonly<Record<string, Json>> = {}): Json => ({
  protocol: 'Https',
  hostNames: hosts,
  frontendIPConfiguration: inGateway('frontendIPConfigurations', 'public'),
  frontendPort: inGateway('frontendPorts', 'https'),
  ...more,
})
const withListeners = (listeners: Readonly<Record<string, Json>>, tier: Json = 'Standard_v2') =>
  build([
    gateway({
      sku: { tier },
      frontendIPConfigurations: named({ public: {}, private: {} }),
      frontendPorts: named({ https: { port: 443 }, other: { port: 8443 } }),
      httpListeners: named(listeners),
    }),
  ])
const onPrivate = { frontendIPConfiguration: inGateway('frontendIPConfigurations', 'private') }

describe('listeners that take the same requests', () => {
  test.each<readonly [string, Readonly<Record<string, Json>>, unknown]>([
    ['one listener', { a: listener(['x.com']) }, []],
    ['other hosts', { a: listener(['x.com']), b: listener(['y.com']) }, []],
    [
      'the same host',
      { a: listener(['x.com']), b: listener(['Y.com', 'X.com']) },
      [['same', 'agw/b', 'agw/a', 'x.com', 'x.com']],
    ],
    ['no host twice', { a: listener([]), b: listener(null) }, [['same', 'agw/b', 'agw/a', undefined, undefined]]],
    [
      'a wildcard',
      { a: listener(['*.x.com']), b: listener(['w.x.com']) },
      [['broader', 'agw/b', 'agw/a', 'w.x.com', '*.x.com']],
    ],
    [
      'a wildcard that stands later',
      { b: listener(['w.x.com']), a: listener(['*.com']) },
      [['broader', 'agw/b', 'agw/a', 'w.x.com', '*.com']],
    ],
    [
      'a wildcard in a wildcard',
      { a: listener(['*.x.com']), b: listener(['*.w.x.com']) },
      [['broader', 'agw/b', 'agw/a', '*.w.x.com', '*.x.com']],
    ],
    [
      'a wildcard inside',
      { a: listener(['w?.x.com']), b: listener(['w1.x.com']) },
      [['broader', 'agw/b', 'agw/a', 'w1.x.com', 'w?.x.com']],
    ],
    ['a wildcard does not take its own end', { a: listener(['*.x.com']), b: listener(['x.com']) }, []],
    [
      'every host',
      { a: listener([]), b: listener(['x.com', 'y.com']) },
      [['broader', 'agw/b', 'agw/a', 'x.com', undefined]],
    ],
    [
      'another port',
      { a: listener(['x.com']), b: listener(['x.com'], { frontendPort: inGateway('frontendPorts', 'other') }) },
      [],
    ],
    ['another frontend', { a: listener(['x.com']), b: listener(['x.com'], onPrivate) }, []],
    [
      'a host that is not known',
      { a: listener(['x.com']), b: listener([unknown('h')]) },
      [['{h}', '{h}', '{h}', '{h}', '{h}']],
    ],
    ['a host that is not known, and no other listener', { a: listener([unknown('h')]) }, []],
  ])('%s', (_, listeners, expected) => {
    const overlaps = withListeners(listeners).all('listenerOverlap')
    expect(overlaps.map((one) => row(one, 'type', 'listener', 'other', 'host', 'otherHost'))).toEqual(expected)
  })

  test('on version 1 the frontend does not separate them', () => {
    const both = { a: listener(['x.com']), b: listener(['x.com'], onPrivate) }
    expect(withListeners(both, 'WAF').all('listenerOverlap')).toHaveLength(1)
  })

  test('two protocols on one port are doubtful', () => {
    const both = { a: listener(['x.com']), b: listener(['x.com'], { protocol: 'Http' }) }
    const [overlap] = withListeners(both).all('listenerOverlap')
    expect(overlap?.doubt?.causes[0]?.reason).toContain('Http and Https on one port')
  })

  test('hundreds of listeners make as many pairs with the one for every host', () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, n) => [`l${n}`, listener([`${n}.x.com`])]))
    expect(withListeners({ ...many, any: listener([]) }).all('listenerOverlap')).toHaveLength(400)
  })
})

const withPaths = (paths: Readonly<Record<string, Json>>) =>
  build([
    gateway({
      urlPathMaps: named({
        map: {
          pathRules: named(Object.fromEntries(Object.entries(paths).map(([name, list]) => [name, { paths: list }]))),
        },
      }),
    }),
  ])

describe('paths that an earlier one takes', () => {
  test.each<readonly [string, Readonly<Record<string, Json>>, unknown]>([
    ['other paths', { a: ['/a/*'], b: ['/b/*'] }, []],
    ['the same path', { a: ['/a/*'], b: ['/A/*'] }, [['same', '/A/*', 'agw/map/b', '/a/*', 'agw/map/a']]],
    ['twice in one path rule', { a: ['/a', '/a'] }, [['same', '/a', 'agw/map/a', '/a', 'agw/map/a']]],
    [
      'a path below',
      { a: ['/a/*'], b: ['/a/b/*', '/a/c'] },
      [
        ['covered', '/a/b/*', 'agw/map/b', '/a/*', 'agw/map/a'],
        ['covered', '/a/c', 'agw/map/b', '/a/*', 'agw/map/a'],
      ],
    ],
    ['a path above', { a: ['/a/b/*'], b: ['/a/*'] }, []],
    [
      'a star behind a name',
      { a: ['/im*'], b: ['/images/*'] },
      [['covered', '/images/*', 'agw/map/b', '/im*', 'agw/map/a']],
    ],
    ['the folder itself', { a: ['/a/*'], b: ['/a'] }, []],
    ['a path that is not known', { a: ['/a/*'], b: [unknown('p')] }, [['{p}', '{p}', '{p}', '{p}', '{p}']]],
  ])('%s', (_, paths, expected) => {
    const overlaps = withPaths(paths).all('pathOverlap')
    expect(overlaps.map((one) => row(one, 'type', 'path', 'pathRule', 'earlierPath', 'earlierRule'))).toEqual(expected)
  })

  test.each<readonly [string, Readonly<Record<string, Json>>, unknown]>([
    ['a folder', { a: ['/a', '/b/'] }, ['/a', '/b/']],
    ['a folder with what lies below', { a: ['/a'], b: ['/a/*'] }, []],
    ['everything below the root', { a: ['/a'], b: ['/*'] }, []],
    ['a file', { a: ['/a/robots.txt'] }, []],
    ['not known', { a: ['/a', unknown('p')] }, ['/a', '|', '{p}×*']],
  ])('paths of one address: %s', (_, paths, expected) => {
    expect(show(only(withPaths(paths), 'urlPathMap').get('exactPaths'))).toEqual(expected)
  })
})

const redirecting = (
  redirect: Json,
  rule: Readonly<Record<string, Json>> = {},
  more: Readonly<Record<string, Json>> = {},
) =>
  build([
    gateway({
      frontendPorts: named({ https: { port: 443 } }),
      httpListeners: named({
        shop: {
          protocol: 'Https',
          hostNames: ['shop.x.com', '*.y.com'],
          frontendPort: inGateway('frontendPorts', 'https'),
        },
        other: { protocol: 'Https' },
      }),
      redirectConfigurations: named({ r: redirect }),
      requestRoutingRules: named({
        rule: {
          httpListener: inGateway('httpListeners', 'shop'),
          redirectConfiguration: inGateway('redirectConfigurations', 'r'),
          ...rule,
        },
      }),
      ...more,
    }),
  ])
const to = (name: string) => ({ targetListener: inGateway('httpListeners', name) })

describe('redirects to themselves', () => {
  test.each<readonly [string, Json, unknown]>([
    ['its own listener', to('shop'), [true]],
    ['another listener', to('other'), [false]],
    ['a host of its own', { targetUrl: 'https://SHOP.x.com/new' }, [true]],
    ['a host that only a wildcard of it takes', { targetUrl: 'https://a.y.com/' }, [false]],
    ['another scheme', { targetUrl: 'http://shop.x.com/' }, [false]],
    ['another port', { targetUrl: 'https://shop.x.com:8443/' }, [false]],
    ['no address', { targetUrl: 'shop.x.com' }, [false]],
    ['not known', { targetUrl: unknown('u') }, ['{u}']],
    ['a listener that may be its own', { targetListener: { id: unknown('l') } }, ['{l}']],
    [
      'a listener of another gateway',
      { targetListener: { id: `${network}/applicationGateways/x/httpListeners/shop` } },
      [false],
    ],
  ])('%s', (_, redirect, expected) => {
    expect(row(only(redirecting(redirect), 'gatewayRoute'), 'isRedirectLoop')).toEqual(expected)
  })

  test.each<readonly [string, Json, readonly unknown[]]>([
    ['to its listener with the path', { ...to('shop'), includePath: true }, [true, true]],
    ['to its listener without the path', to('shop'), [false, false]],
    ['to a path of its own', { targetUrl: 'https://shop.x.com/old/x' }, [true, false]],
    ['to another path', { targetUrl: 'https://shop.x.com/new/x' }, [false, false]],
    [
      'to another path, to which the path is added',
      { targetUrl: 'https://shop.x.com/new', includePath: true },
      [false, false],
    ],
    ['whether the path is kept is not known', { ...to('shop'), includePath: unknown('p') }, ['{p}', '{p}']],
  ])('of a path rule and of a default %s', (_, redirect, expected) => {
    const map = {
      defaultRedirectConfiguration: inGateway('redirectConfigurations', 'r'),
      pathRules: named({ old: { paths: ['/old/*'], redirectConfiguration: inGateway('redirectConfigurations', 'r') } }),
    }
    const rule = {
      ruleType: 'PathBasedRouting',
      redirectConfiguration: null,
      urlPathMap: inGateway('urlPathMaps', 'map'),
    }
    const routes = redirecting(redirect, rule, { urlPathMaps: named({ map }) }).all('gatewayRoute')
    expect(routes.flatMap((route) => row(route, 'isRedirectLoop'))).toEqual(expected)
  })

  test.each<readonly [string, Json, unknown]>([
    ['an HTTPS listener', to('other'), [true]],
    ['an address', { targetUrl: 'HTTPS://x.com' }, [true]],
    ['a plain address', { targetUrl: 'http://x.com' }, [false]],
    ['nothing', {}, [false]],
    ['what is not known', { targetUrl: unknown('u') }, ['{u}']],
  ])('leads to HTTPS: %s', (_, redirect, expected) => {
    expect(row(only(redirecting(redirect), 'redirectConfiguration'), 'leadsToHttps')).toEqual(expected)
  })
})

describe('references of a gateway that lead nowhere', () => {
  const dangling = (id: Json) =>
    build([
      gateway({
        backendAddressPools: named({ web: {} }),
        urlPathMaps: named({ map: { pathRules: named({ a: { backendAddressPool: { id } } }) } }),
      }),
    ])
  test.each<readonly [string, Json, unknown]>([
    ['a pool of its own', inGateway('backendAddressPools', 'WEB').id, []],
    ['a pool that it has not', inGateway('backendAddressPools', 'wbe').id, ['agw/map/a']],
    ['a pool of another gateway', `${network}/applicationGateways/x/backendAddressPools/web`, ['agw/map/a']],
    ['a pool of a gateway that is not known', unknown('id'), ['|', '?×*']],
  ])('%s', (_, id, expected) => {
    expect(show(only(dangling(id), 'applicationGateway').get('danglingReferences'))).toEqual(expected)
  })

  test('a part of another gateway says so', () => {
    const [reference] = dangling(`${network}/applicationGateways/x/backendAddressPools/web`).all('danglingReference')
    expect(
      reference === undefined ? [] : row(reference, 'property', 'reason', 'applicationGateway', 'loadBalancer'),
    ).toEqual([
      'backendAddressPool',
      'it is a part of gateway x, and a gateway can only use its own (agw)',
      'agw',
      undefined,
    ])
  })
})

test.each<readonly [string, Json, unknown]>([
  ['each once', named({ a: { port: 80 }, b: { port: 443 } }), []],
  ['one twice', named({ a: { port: 80 }, b: { port: '80' } }), [80]],
  ['one that is not known', named({ a: { port: 80 }, b: { port: unknown('p') } }), ['|', '{p}×*']],
  ['a single one that is not known', named({ b: { port: unknown('p') } }), []],
])('numbers of frontend ports: %s', (_, frontendPorts, expected) => {
  expect(show(only(build([gateway({ frontendPorts })]), 'applicationGateway').get('repeatedPorts'))).toEqual(expected)
})

test('the ways of an expected request, on every port', () => {
  const open = { httpListener: inGateway('httpListeners', 'shop'), redirectConfiguration: null }
  const routes = (host: string) => {
    const intents = { routes: [{ gateway: 'agw', host, pool: 'web' }] }
    const arrays = {
      frontendPorts: named({ https: { port: 443 }, other: { port: 8443 } }),
      httpListeners: named({
        shop: { protocol: 'Https', hostName: 'shop.x.com', frontendPort: inGateway('frontendPorts', 'https') },
        admin: { protocol: 'Https', hostName: 'shop.x.com', frontendPort: inGateway('frontendPorts', 'other') },
        lost: {
          protocol: 'Https',
          hostName: 'lost.x.com',
          frontendPort: inGateway('frontendPorts', unknown('n').text),
        },
      }),
      requestRoutingRules: named({ shop: open, admin: { httpListener: inGateway('httpListeners', 'admin') } }),
    }
    return show(only(build([gateway(arrays)], { intents }), 'routeIntent').get('routes'))
  }
  expect(routes('Shop.x.com')).toEqual(expect.arrayContaining(['agw/shop', 'agw/admin']))
  expect(routes('blog.x.com')).not.toEqual(expect.arrayContaining(['agw/shop']))
})
