// Ports for outbound connections, and how large a pool becomes while it is upgraded.
import { describe, expect, test } from '@jest/globals'
import {
  build,
  byName,
  inLb,
  lb,
  network,
  only,
  pool,
  show,
  unknown,
  vmss,
  type Json,
  type ResourceJson,
} from './resources.ts'

const p = unknown('p')
const front = { frontendIPConfiguration: inLb('frontendIPConfigurations', 'front') }
const pip = { publicIPAddress: { id: `${network}/publicIPAddresses/pip` } }
const prefix = (prefixLength: Json, publicIPAddressVersion = 'IPv4'): ResourceJson => ({
  type: 'Microsoft.Network/publicIPPrefixes',
  name: 'prefix',
  properties: { prefixLength, publicIPAddressVersion },
})
const ofPrefix = { publicIPPrefix: { id: `${network}/publicIPPrefixes/prefix` } }

describe('the ports of a frontend', () => {
  const ports = (frontend: Json, lists: { readonly [list: string]: Json } = {}, ...more: readonly ResourceJson[]) => {
    const topology = build([lb({ frontendIPConfigurations: { front: frontend }, ...lists }), ...more])
    return show(byName(topology, 'frontend', 'front').get('snatPorts'))
  }

  test.each<readonly [string, unknown, unknown]>([
    ['an address', ports(pip), 64_000],
    ['an internal frontend', ports({ subnet: { id: 'x' } }), 0],
    ['a prefix of four', ports(ofPrefix, {}, prefix(30)), 256_000],
    ['a prefix that is not known', ports(ofPrefix, {}, prefix(p)), '{p}'],
    ['a rule below the range', ports(pip, { loadBalancingRules: { a: { ...front, frontendPort: 443 } } }), 64_000],
    ['a rule in it', ports(pip, { loadBalancingRules: { a: { ...front, frontendPort: '8443' } } }), 63_992],
    [
      'two rules in one block',
      ports(pip, { loadBalancingRules: { a: { ...front, frontendPort: 8000 }, b: { ...front, frontendPort: 8007 } } }),
      63_992,
    ],
    [
      'two rules in two blocks',
      ports(pip, { loadBalancingRules: { a: { ...front, frontendPort: 8000 }, b: { ...front, frontendPort: 8008 } } }),
      63_984,
    ],
    ['a rule of another frontend', ports(pip, { loadBalancingRules: { a: { frontendPort: 8000 } } }), 64_000],
    [
      'a NAT pool',
      ports(pip, {
        inboundNatPools: { a: { ...front, frontendPortRangeStart: 50_000, frontendPortRangeEnd: 50_099 } },
      }),
      64_000 - 8 * 13,
    ],
    [
      'a NAT rule of version 2',
      ports(pip, { inboundNatRules: { a: { ...front, frontendPortRangeStart: 1000, frontendPortRangeEnd: 1031 } } }),
      63_992,
    ],
    ['a rule that is not known', ports(pip, { loadBalancingRules: { a: { ...front, frontendPort: p } } }), '0..64000'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected)
  })

  test('those of an outbound rule are those of its frontends together', () => {
    const frontendIPConfigurations = { a: pip, b: pip }
    const both = ['a', 'b'].map((name) => inLb('frontendIPConfigurations', name))
    const available = (frontends: Json) =>
      show(
        only(
          build([lb({ frontendIPConfigurations, outboundRules: { out: { frontendIPConfigurations: frontends } } })]),
          'outboundRule',
        ).get('availablePorts'),
      )
    expect(available(both)).toBe(128_000)
    expect(available([])).toBe(0)
    expect(available(p)).toBe('0..*')
  })
})

describe('the ports of each member', () => {
  const share = (
    outbound: { readonly [key: string]: Json },
    capacity: Json,
    frontend: Json = pip,
    ...more: readonly ResourceJson[]
  ) => {
    const rule = {
      backendAddressPool: { id: pool('web') },
      frontendIPConfigurations: [inLb('frontendIPConfigurations', 'front')],
      ...outbound,
    }
    const lists = {
      frontendIPConfigurations: { front: frontend },
      backendAddressPools: { web: {} },
      outboundRules: { out: rule },
    }
    return show(
      only(build([lb(lists), vmss('vmss', [pool('web')], capacity), ...more]), 'outboundRule').get('portsPerMember'),
    )
  }

  test.each<readonly [string, unknown, unknown]>([
    ['what the rule says', share({ allocatedOutboundPorts: 8000 }, 500), 8000],
    ['what is not known', share({ allocatedOutboundPorts: p }, 500), '{p}'],
    ['up to 50 members', share({}, 50), 1024],
    ['up to 100 members', share({}, 51), 512],
    ['up to 1,000 members', share({}, 1000), 32],
    ['more addresses', share({}, 800, ofPrefix, prefix(30)), 256],
    ['no more than 1,024', share({}, 51, ofPrefix, prefix(29)), 1024],
    ['beyond the table', share({}, 1001), '{allocatedOutboundPorts}'],
    ['a size that is not known', share({}, p), '0..1024'],
    ['addresses that are not known', share({}, 10, p), '{p.publicIPPrefix.id}'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected)
  })
})

describe('the size of a pool at its peak', () => {
  const peak = (upgradePolicy: Json, capacity: Json = 10) => {
    const scaleSet = vmss('vmss', [pool('web')], capacity)
    const properties = { ...(scaleSet['properties'] as { readonly [key: string]: Json }), upgradePolicy }
    return show(
      only(build([lb({ backendAddressPools: { web: {} } }), { ...scaleSet, properties }]), 'backendPool').get('peak'),
    )
  }
  const rolling = (policy: Json) => ({ mode: 'Rolling', rollingUpgradePolicy: policy })

  test.each<readonly [string, unknown, unknown]>([
    ['no policy', peak(null), 10],
    ['manual', peak({ mode: 'Manual', rollingUpgradePolicy: { maxSurge: true } }), 10],
    ['rolling without surge', peak(rolling({ maxSurge: false })), 10],
    ['rolling with surge', peak(rolling({ maxSurge: true })), 12],
    ['a batch, rounded up', peak(rolling({ maxSurge: 'true', maxBatchInstancePercent: 25 })), 13],
    ['surge that is not known', peak(rolling({ maxSurge: p })), '0..*'],
    ['a capacity that is not known', peak(rolling({ maxSurge: true }), p), '0..*'],
  ])('%s', (_, found, expected) => {
    expect(found).toBe(expected)
  })
})
