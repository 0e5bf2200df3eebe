// What controllers of Kubernetes own: rules leave it alone.
import { describe, expect, test } from '@jest/globals'
import { isUnknown } from '../../src/resource/value.ts'
import {
  build,
  gateway,
  lb,
  network,
  only,
  text,
  unknown,
  withheld,
  type Json,
  type ResourceJson,
} from './resources.ts'

const agw = (more: Readonly<Record<string, unknown>> = {}): ResourceJson => ({ ...gateway({}), ...more })
const gatewayId = `${network}/applicationGateways/AGW`

function cluster(ingress: Json, more: Readonly<Record<string, unknown>> = {}): ResourceJson {
  const properties = { addonProfiles: { IngressApplicationGateway: ingress } }
  return { type: 'Microsoft.ContainerService/managedClusters', name: 'aks', properties, ...more }
}

const runs = (applicationGatewayId: Json, enabled: Json = true): Json => ({ enabled, config: { applicationGatewayId } })
const because = unknown('deploy')

function answer(resources: readonly ResourceJson[], kind: string): unknown {
  const managed = only(build(resources), kind).get('isManaged')
  return isUnknown(managed) ? 'unknown' : managed
}

describe('a gateway is managed', () => {
  const cases: readonly [string, readonly ResourceJson[], boolean | 'unknown'][] = [
    ['not without anything that says so', [agw()], false],
    ['by the tag of its controller', [agw({ tags: { 'Managed-By-K8s-Ingress': '1.7.2' } })], true],
    ['by the tag that names its cluster', [agw({ tags: { 'ingress-for-aks-cluster-id': '/subscriptions/s' } })], true],
    ['perhaps, when its tags are not known', [agw({ tags: unknown('tags') })], 'unknown'],
    ['by the addon of a cluster', [agw(), cluster(runs(gatewayId))], true],
    [
      'by the addon of an exported cluster',
      [agw(), cluster({ enabled: true, config: { effectiveApplicationGatewayId: gatewayId } })],
      true,
    ],
    ['not by an addon that is switched off', [agw(), cluster(runs(gatewayId, false))], false],
    ['not by an addon that does not say that it is on', [agw(), cluster(runs(gatewayId, null))], false],
    ['not by an addon that runs another gateway', [agw(), cluster(runs(`${network}/applicationGateways/b`))], false],
    [
      'not by an addon that makes its own',
      [agw(), cluster({ enabled: true, config: { applicationGatewayName: 'agw' } })],
      false,
    ],
    ['perhaps, when the switch is not known', [agw(), cluster(runs(gatewayId, unknown('agic')))], 'unknown'],
    ['perhaps, when the gateway is not known', [agw(), cluster(runs(unknown('gatewayId')))], 'unknown'],
    ['not by a switched off addon whose gateway is not known', [agw(), cluster(runs(unknown('id'), false))], false],
    [
      'perhaps, when the cluster may not exist',
      [agw(), cluster(runs(gatewayId), { possible: { because, max: 1 } })],
      'unknown',
    ],
    [
      'by the tag, whatever the cluster',
      [agw({ tags: { 'managed-by-k8s-ingress': '1' } }), cluster(runs(unknown('id')))],
      true,
    ],
    ['in the node group of a cluster', [agw({ group: '/subscriptions/s/resourceGroups/mc_rg_aks_westeurope' })], true],
  ]
  test.each(cases)('%s', (_, resources, expected) => {
    expect(answer(resources, 'applicationGateway')).toBe(expected)
  })
})

describe('a load balancer is managed', () => {
  const cases: readonly [string, ResourceJson, boolean][] = [
    ['not without anything that says so', lb({}), false],
    ['by the name of the public one', lb({}, { name: 'Kubernetes' }), true],
    ['by the name of the internal one', lb({}, { name: 'kubernetes-internal' }), true],
    ['not by a name that only starts so', lb({}, { name: 'kubernetes-web' }), false],
    ['in the node group of a cluster', lb({}, { group: '/subscriptions/s/resourceGroups/MC_rg_aks_westeurope' }), true],
    [
      'in a group of which only the start is known',
      lb({}, { group: text`/subscriptions/s/resourceGroups/MC_${unknown('cluster')}` }),
      true,
    ],
    [
      'not in a group that is not known',
      lb({}, { group: text`/subscriptions/s/resourceGroups/${unknown('group')}` }),
      false,
    ],
  ]
  test.each(cases)('%s', (_, resource, expected) => {
    expect(answer([resource], 'loadBalancer')).toBe(expected)
  })
})

test('a cluster tells of its addon', () => {
  const topology = build([agw(), cluster(runs(gatewayId))])
  const aks = only(topology, 'managedCluster')
  expect(aks.get('ingressEnabled')).toBe(true)
  expect(aks.get('applicationGateway')).toBe(only(topology, 'applicationGateway'))
  expect(aks.locate('ingressEnabled')?.place.pointer).toContain('ingressApplicationGateway/enabled')
})

describe('members that were taken away', () => {
  test.each([
    ['Microsoft.Network/NetworkInterfaces', true],
    ['Microsoft.Compute/virtualMachineScaleSets', true],
    ['Microsoft.Compute/virtualMachines', false],
  ])('%s', (type, expected) => {
    const topology = build([lb({}), agw()], { withheld: [withheld(type)] })
    expect(only(topology, 'loadBalancer').get('hasWithheldMembers')).toBe(expected)
    expect(only(topology, 'applicationGateway').get('hasWithheldMembers')).toBe(expected)
  })
})
