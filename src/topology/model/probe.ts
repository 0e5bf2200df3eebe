import { bool, int, kind, list, one, oneOf, text } from '../kind.ts'
import { isUnknown } from '../../resource/value.ts'
import { reachedBy } from '../network/reached.ts'
import { model } from '../part.ts'
import { backReferences } from './read-only-reference.ts'
import { ownerOf } from './shared.ts'

export const probe = kind('probe', 'probe', 'A health probe of a load balancer.', {
  loadBalancer: one('loadBalancer', 'The load balancer it belongs to.'),
  protocol: oneOf(['Tcp', 'Http', 'Https'], 'What it speaks.'),
  port: int('The port it asks.'),
  requestPath: text('The path it asks, for Http and Https.'),
  intervalInSeconds: int('Seconds between two probes; 15 when absent.'),
  numberOfProbes: int('Retired: how many must fail. Azure uses probeThreshold.'),
  probeThreshold: int('How many in a row must fail or succeed; 1 when absent.'),
  hasProbeThreshold: bool('Whether it says probeThreshold itself.'),
  noHealthyBackendsBehavior: oneOf(
    ['AllProbedDown', 'AllProbedUp'],
    'What happens when no member is healthy; AllProbedDown when absent.',
  ),
  rules: list('loadBalancingRule', 'The load-balancing rules that use it.'),
  scaleSets: list('scaleSet', 'The scale sets that watch their instances by it (networkProfile.healthProbe).'),
  ipConfigurations: list('ipConfiguration', 'The ip-configurations that it asks: those that its rules forward to.'),
  readOnlyReferences: list('readOnlyReference', 'Read-only properties that name a rule which does not name it.'),
})

export const probeModel = model(probe, {
  defaults: { intervalInSeconds: 15, probeThreshold: 1, noHealthyBackendsBehavior: 'AllProbedDown' },
  read: {
    loadBalancer: ownerOf,
    rules: (p) => p.world.within(p.owner, 'rules', 'probe', p),
    scaleSets: (p) => p.world.referring('scaleSet', 'healthProbe', p),
    hasProbeThreshold: (p) => {
      const threshold = p.cursor.at('properties', 'probeThreshold')
      return isUnknown(threshold.value) ? threshold.value : !threshold.isAbsent
    },
    ipConfigurations: (p) => reachedBy(p.get('rules')),
    readOnlyReferences: (p) => backReferences(p, { loadBalancingRules: 'rules' }),
  },
})
