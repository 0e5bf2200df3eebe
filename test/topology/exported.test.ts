// What only exports and live resources say: power states, instances of scale sets, who has and who writes down an address.
import { describe, expect, test } from '@jest/globals'
import {
  build,
  child,
  lb,
  network,
  nic,
  only,
  pool,
  show,
  unknown,
  vmss,
  type Json,
  type ResourceJson,
} from './resources.ts'

const web = lb({ backendAddressPools: { web: {}, admin: {} } })
const vm = (properties: Readonly<Record<string, Json>>, nicName = 'nic-a'): ResourceJson => ({
  type: 'Microsoft.Compute/virtualMachines',
  name: 'vm',
  properties: {
    networkProfile: { networkInterfaces: [{ id: `${network}/networkInterfaces/${nicName}` }] },
    ...properties,
  },
})
const statuses = (...codes: Json[]) => ({ instanceView: { statuses: codes.map((code) => ({ code })) } })

describe('the power state of a machine', () => {
  test.each<readonly [string, Readonly<Record<string, Json>>, unknown]>([
    ['among statuses', statuses('ProvisioningState/succeeded', 'PowerState/Running'), 'running'],
    [
      'of Resource Graph',
      { extended: { instanceView: { powerState: { code: 'PowerState/deallocated' } } } },
      'deallocated',
    ],
    ['of az vm list -d', { powerState: 'VM stopped' }, 'stopped'],
    ['that is not known', statuses(unknown('code')), '{code}'],
    ['that is not said', {}, undefined],
    ['in a spelling of its own', statuses('PowerState/dozing'), undefined],
    ['in a list that is no list', { instanceView: 5 }, undefined],
  ])('%s', (_what, properties, expected) => {
    const topology = build([web, nic('nic-a', [pool('web')]), vm(properties)])
    const [state] = topology.all('machineState')
    expect(show(state?.get('powerState'))).toEqual(expected)
    if (state !== undefined) expect(show(state.get('pools'))).toEqual(['lb/web'])
  })

  test('its pools are not known with its interfaces', () => {
    const [state] = build([web, vm(statuses('PowerState/running'), 'nic-b')]).all('machineState')
    expect(show(state?.get('pools'))).toEqual(['|', expect.any(String)])
  })
})

describe('the pools that an instance lacks', () => {
  const profile = (pools: Json) => ({
    networkProfileConfiguration: {
      networkInterfaceConfigurations: [
        {
          name: 'nic',
          properties: { ipConfigurations: [{ name: 'ip', properties: { loadBalancerBackendAddressPools: pools } }] },
        },
      ],
    },
  })
  const has = (...names: string[]): Json => names.map((name) => ({ id: pool(name) }))
  test.each<readonly [string, Readonly<Record<string, Json>>, unknown]>([
    ['none', profile(has('web')), []],
    ['the pool of the model', { latestModelApplied: false, ...profile(has('admin')) }, ['lb/web']],
    ['of the latest model', { latestModelApplied: true }, []],
    ['without a profile', { latestModelApplied: false }, ['|', '?×*']],
    ['whether it is the latest', { latestModelApplied: unknown('latest') }, ['|', '?×*']],
    ['with a list that is not known', profile(unknown('list')), ['|', 'lb/web×1']],
  ])('%s', (_what, properties, expected) => {
    const instance = { type: 'Microsoft.Compute/virtualMachineScaleSets/virtualMachines', name: 'vm/0', properties }
    const topology = build([web, vmss('vm', [pool('web')], 1), instance])
    expect(show(only(topology, 'scaleSetInstance').get('missingPools'))).toEqual(expected)
  })
})

describe('who has an address, and who writes it down', () => {
  const subnet = { id: `${network}/virtualNetworks/vnet/subnets/web` }
  const address = child('web', {
    virtualNetwork: { id: `${network}/virtualNetworks/vnet` },
    loadBalancerBackendAddresses: [{ name: 'a', properties: { ipAddress: '10.0.0.4' } }],
  })
  const owner = (more: Readonly<Record<string, Json>> = {}): ResourceJson => ({
    type: 'Microsoft.Network/networkInterfaces',
    name: 'nic-a',
    properties: { ipConfigurations: [{ name: 'ip', properties: { subnet, privateIPAddress: '10.0.0.4', ...more } }] },
  })
  test.each<readonly [string, readonly ResourceJson[], unknown]>([
    ['a machine', [owner(), vm({})], true],
    ['an interface without one', [owner(), vm({}, 'nic-b')], false],
    ['an interface, and no machine is among the inputs', [owner()], '{virtualMachine}'],
    ['nobody', [], '{machine}'],
    ['perhaps somebody', [owner({ privateIPAddress: unknown('ip') }), vm({})], '{ip}'],
  ])('%s has it', (_what, others, expected) => {
    const topology = build([web, address, ...others])
    expect(show(only(topology, 'backendAddress').get('hasMachine'))).toEqual(expected)
  })

  const front = (properties: Json) => lb({ frontendIPConfigurations: { front: properties } })
  const route = (hop: Json): ResourceJson => ({
    type: 'Microsoft.Network/routeTables',
    name: 'rt',
    properties: { routes: [{ name: 'out', properties: { nextHopIpAddress: hop } }] },
  })
  test.each<readonly [string, Json, Json, unknown]>([
    ['the same', '10.0.0.4', '10.0.0.4', ['rt/out']],
    ['another', '10.0.0.4', '10.0.0.5', []],
    ['one that is not known', '10.0.0.4', unknown('hop'), ['|', '?×*']],
    ['any, of a frontend whose own is not known', unknown('own'), '10.0.0.4', ['|', '?×*']],
    ['one, of a frontend without', null, '10.0.0.4', []],
  ])('a route writes down %s', (_what, own, hop, expected) => {
    const topology = build([front({ subnet, privateIPAddress: own }), route(hop)])
    expect(show(only(topology, 'frontend').get('mentions'))).toEqual(expected)
  })
})
