import { describe, expect, test } from '@jest/globals'
import type { Picture, PictureNode } from '../../src/topology/picture/picture.ts'
import { picturesOf } from '../../src/topology/picture/pictures.ts'
import type { Topology } from '../../src/topology/topology.ts'
import {
  build,
  child,
  gateway,
  gatewayPool,
  inGateway,
  inLb,
  lb,
  network,
  nic,
  pool,
  text,
  unknown,
  vmss,
  type ResourceJson,
} from './resources.ts'

/** `pool web (+) [2..2] -> member nic-1, member nic-2`: a line a node, with its details, and what it leads to. */
function linesOf({ kind, name, nodes, edges }: Picture): string[] {
  const called = new Map(nodes.map((node) => [node.key, nameOf(node)]))
  return [
    `${kind} ${name}`,
    ...nodes.map((node) => {
      const to = edges.flatMap(({ from, to: key, isProbe }) =>
        from === node.key ? [`${isProbe ? '~' : ''}${called.get(key)}`] : [],
      )
      const { details, doubt, change, size, verdicts = [] } = node
      return [
        nameOf(node),
        change && `(${change})`,
        size && `[${size.members.min}..${size.members.max ?? '*'}]`,
        details.length > 0 && `{${details.join('; ')}}`,
        ...verdicts.map(({ what, passes, by }) => `<${what} ${passes ?? '?'} ${by}>`),
        doubt !== '' && `(${doubt})`,
        to.length > 0 && `-> ${to.join(', ')}`,
      ]
        .filter((part) => typeof part === 'string' && part !== '')
        .join(' ')
    }),
  ]
}

function nameOf({ role, name, more, count }: PictureNode): string {
  if (more !== undefined) return `${role} +${more}`
  return `${role} ${name}${count === undefined || count === 1 ? '' : `×${count ?? '?'}`}`
}

const drawn = (topology: Topology, failing: readonly string[] = []) =>
  picturesOf(topology, new Set(failing)).flatMap(linesOf)

const frontends = { front: { publicIPAddress: { id: `${network}/publicIPAddresses/pip` } } }
const https = {
  frontendIPConfiguration: inLb('frontendIPConfigurations', 'front'),
  backendAddressPool: { id: pool('web') },
  probe: inLb('probes', 'ready'),
  protocol: 'Tcp',
  frontendPort: 443,
  backendPort: 8443,
}
const probes = { ready: { protocol: 'Https', port: 8443, requestPath: '/ready' } }
const web = lb({
  frontendIPConfigurations: frontends,
  loadBalancingRules: { https },
  probes,
  backendAddressPools: { web: {} },
})

describe('a load balancer', () => {
  test('leads from its frontend to the members', () => {
    expect(drawn(build([web, nic('n1', [pool('web')]), vmss('fleet', [pool('web')], 3)]))).toEqual([
      'loadBalancer lb',
      'frontend front {public pip} -> rule https',
      'rule https {Tcp 443 → 8443} -> pool web, ~probe ready',
      'pool web [4..4] -> member n1, member fleet×3',
      'member n1 {nic}',
      'member fleet×3 {vmss}',
      'probe ready {Https 8443; /ready}',
    ])
  })

  test('has rules of other kinds, without those to single machines', () => {
    const topology = build([
      lb({
        frontendIPConfigurations: {
          inner: { privateIPAddress: '10.0.0.4', subnet: { id: `${network}/virtualNetworks/v/subnets/s` } },
        },
        loadBalancingRules: { all: { ...https, protocol: 'All', frontendPort: 0, backendPort: 0, probe: undefined } },
        inboundNatRules: {
          one: { ...https, backendAddressPool: undefined, frontendPort: 22, backendPort: 22 },
          many: { ...https, frontendPortRangeStart: 5000, frontendPortRangeEnd: 5100, backendPort: 22 },
        },
        outboundRules: {
          out: {
            frontendIPConfigurations: [inLb('frontendIPConfigurations', 'inner')],
            backendAddressPool: { id: pool('web') },
            protocol: 'All',
          },
        },
        backendAddressPools: { web: {}, unused: {} },
      }),
    ])
    expect(drawn(topology)).toEqual([
      'loadBalancer lb',
      'frontend inner {private 10.0.0.4} -> rule out',
      'rule all {every port} -> pool web',
      expect.stringMatching(/^frontend front \(.*\) -> rule all, rule many$/),
      expect.stringMatching(/^pool web \[0\.\.0\] -> member \?$/),
      expect.stringMatching(/^member \? \(.*declared elsewhere.*\)$/),
      'rule many {NAT 5000–5100 → 22} -> pool web',
      'rule out {outbound All} -> pool web',
      expect.stringMatching(/^pool unused/),
      expect.stringMatching(/^member \?/),
    ])
  })

  test('what is not known or not there says why', () => {
    const topology = build([
      lb({
        loadBalancingRules: {
          a: { ...https, backendAddressPool: { id: unknown('poolId') }, probe: inLb('probes', 'gone') },
          b: { ...https, frontendPort: unknown('port'), probe: undefined },
        },
        backendAddressPools: unknown('pools'),
      }),
      nic('n1', [pool('web')]),
    ])
    expect(drawn(topology)).toMatchSnapshot()
  })

  test('a member that is possible, and one that a security group shuts out', () => {
    const subnet = { id: `${network}/virtualNetworks/v/subnets/s` }
    const ip = { subnet, loadBalancerBackendAddressPools: [{ id: pool('web') }] }
    const inSubnet = (name: string, more = {}): ResourceJson => ({
      type: 'Microsoft.Network/networkInterfaces',
      name,
      properties: { ipConfigurations: [{ name: 'ip', properties: ip }] },
      ...more,
    })
    const group: ResourceJson = {
      type: 'Microsoft.Network/networkSecurityGroups',
      name: 'nsg',
      properties: {
        securityRules: [
          {
            name: 'web',
            properties: {
              priority: 100,
              direction: 'Inbound',
              access: 'Allow',
              protocol: 'Tcp',
              sourceAddressPrefix: 'Internet',
              sourcePortRange: '*',
              destinationAddressPrefix: '*',
              destinationPortRange: '8443',
            },
          },
          {
            name: 'deny',
            properties: {
              priority: 200,
              direction: 'Inbound',
              access: 'Deny',
              protocol: '*',
              sourceAddressPrefix: '*',
              sourcePortRange: '*',
              destinationAddressPrefix: '*',
              destinationPortRange: '*',
            },
          },
        ],
      },
    }
    const vnet: ResourceJson = {
      type: 'Microsoft.Network/virtualNetworks',
      name: 'v',
      properties: {
        addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
        subnets: [
          {
            name: 's',
            properties: {
              addressPrefix: '10.0.1.0/24',
              networkSecurityGroup: { id: `${network}/networkSecurityGroups/nsg` },
            },
          },
        ],
      },
    }
    const topology = build([
      web,
      vnet,
      group,
      inSubnet('n1'),
      inSubnet('n2', { possible: { max: 1, because: unknown('deploy') } }),
    ])
    expect(drawn(topology).filter((line) => line.startsWith('member'))).toEqual([
      'member n1 {nic} <probe 8443 false nsg/deny> <clients 8443 true >',
      'member n2 {nic} <probe 8443 false nsg/deny> <clients 8443 true > (parameter deploy has no value)',
    ])
    const [open] = picturesOf(topology, new Set())
    expect(open?.nodes.find(({ role }) => role === 'pool')?.size?.members).toMatchObject({ min: 1, max: 2 })
  })

  test('of a large pool those that fail stand first, and the others are counted', () => {
    const machines = Array.from({ length: 60 }, (_, index) => nic(`n${index}`, [pool('web')]))
    const failing = `${network}/networkInterfaces/n59/ipConfigurations/ip`
    const lines = drawn(build([web, ...machines]), [failing]).filter((line) => line.startsWith('member'))
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([24, 'member n59 {nic}', 'member +37'])
  })

  test('declared by its pools alone', () => {
    const [owner, first] = drawn(build([child('web', {}), nic('n1', [pool('web')])]))
    expect([owner, first]).toEqual(['loadBalancer lb', expect.stringMatching(/^pool web \[1\.\.1\] -> member n1/)])
  })
})

describe('before and after', () => {
  const before = [web, nic('n1', [pool('web')]), nic('n2', [pool('web')])]

  test('members come and go', () => {
    const lines = drawn(build([web, nic('n1', [pool('web')]), nic('n3', [pool('web')])], { before }))
    expect(lines.filter((line) => /^(?:pool|member)/.test(line))).toEqual([
      'pool web [2..2] -> member n2, member n1, member n3',
      'member n2 (removed) {nic}',
      'member n1 {nic}',
      'member n3 (added) {nic}',
    ])
  })

  test('a pool is new, another is gone', () => {
    const after = [lb({ backendAddressPools: { api: {} } }), nic('n1', [pool('api')])]
    expect(drawn(build(after, { before }))).toEqual([
      'loadBalancer lb',
      'pool api (added) [1..1] -> member n1',
      'member n1 (added) {nic}',
      'pool web (removed) -> member n1, member n2',
      'member n1 (removed) {nic}',
      'member n2 (removed) {nic}',
    ])
  })

  test('a load balancer is gone', () => {
    expect(drawn(build([nic('n1', [])], { before }))).toEqual([
      'loadBalancer lb',
      'pool web (removed) -> member n1, member n2',
      'member n1 (removed) {nic}',
      'member n2 (removed) {nic}',
    ])
  })
})

describe('an application gateway', () => {
  const named = (items: Record<string, unknown>) =>
    Object.entries(items).map(([name, properties]) => ({ name, properties })) as never
  const settings = { ...inGateway('backendHttpSettingsCollection', 'plain') }
  const agw = (more: Record<string, unknown> = {}) =>
    gateway({
      frontendIPConfigurations: named({ front: { publicIPAddress: { id: `${network}/publicIPAddresses/pip` } } }),
      frontendPorts: named({ p443: { port: 443 }, p80: { port: 80 } }),
      httpListeners: named({
        secure: {
          frontendIPConfiguration: inGateway('frontendIPConfigurations', 'front'),
          frontendPort: inGateway('frontendPorts', 'p443'),
          protocol: 'Https',
          hostNames: ['a.example', 'b.example', 'c.example'],
        },
        plain: {
          frontendIPConfiguration: inGateway('frontendIPConfigurations', 'front'),
          frontendPort: inGateway('frontendPorts', 'p80'),
          protocol: 'Http',
        },
      }),
      requestRoutingRules: named({
        shop: {
          ruleType: 'PathBasedRouting',
          priority: 10,
          httpListener: inGateway('httpListeners', 'secure'),
          urlPathMap: inGateway('urlPathMaps', 'map'),
        },
        up: {
          priority: 20,
          httpListener: inGateway('httpListeners', 'plain'),
          redirectConfiguration: inGateway('redirectConfigurations', 'up'),
        },
      }),
      urlPathMaps: named({
        map: {
          defaultBackendAddressPool: { id: gatewayPool('web') },
          defaultBackendHttpSettings: settings,
          pathRules: named({
            api: { paths: ['/api/*'], backendAddressPool: { id: gatewayPool('api') }, backendHttpSettings: settings },
          }),
        },
      }),
      redirectConfigurations: named({
        up: { redirectType: 'Permanent', targetListener: inGateway('httpListeners', 'secure') },
      }),
      backendHttpSettingsCollection: named({
        plain: { port: 8080, protocol: 'Http', probe: inGateway('probes', 'ready') },
      }),
      probes: named({ ready: { protocol: 'Http', path: '/ready' }, unused: { protocol: 'Http', path: '/', port: 81 } }),
      backendAddressPools: named({
        web: { backendAddresses: [{ ipAddress: '10.0.0.4' }, { fqdn: 'web.example' }] },
        api: { backendAddresses: [{ ipAddress: '10.0.0.5' }] },
      }),
      ...(more as object),
    })

  test('leads by listener, rule, path and settings to the members, each pool by settings of its own', () => {
    expect(drawn(build([agw()]))).toEqual([
      'applicationGateway agw',
      'frontend front {public pip} -> listener secure, listener plain',
      'listener secure {Https 443; a.example; b.example; and 1 more} -> rule shop',
      'listener plain {Http 80} -> rule up',
      'rule shop {priority 10} -> path rule api, settings plain',
      'rule up {priority 20} -> redirect up',
      'path rule api {/api/*} -> settings plain',
      'pool api [1..1] -> member 10.0.0.5',
      'member 10.0.0.5 {ip}',
      'settings plain {Http 8080} -> ~probe ready, pool api',
      'probe ready {Http; /ready}',
      'pool web [2..2] -> member 10.0.0.4, member web.example',
      'member 10.0.0.4 {ip}',
      'member web.example {fqdn}',
      'settings plain {Http 8080} -> ~probe ready, pool web',
      'redirect up {Permanent; to listener secure}',
      'probe unused {Http 81; /}',
    ])
  })

  test('of which parts are not known, and whose references lead nowhere', () => {
    const rules = named({
      a: {
        httpListener: inGateway('httpListeners', 'gone'),
        backendAddressPool: { id: gatewayPool('web') },
        backendHttpSettings: { id: unknown('settings') },
      },
      b: {
        httpListener: { id: text`${unknown('gateway')}/httpListeners/x` },
        backendAddressPool: { id: gatewayPool('gone') },
        backendHttpSettings: settings,
      },
    })
    expect(drawn(build([agw({ requestRoutingRules: rules, urlPathMaps: unknown('maps') })]))).toMatchSnapshot()
  })
})

test('nothing is drawn of templates without one', () => expect(drawn(build([nic('n1', [])]))).toEqual([]))
