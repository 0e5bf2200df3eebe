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
