// How many instances a gateway has at least and at most, and how many IP configurations.
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { Range, asNumber, isElement } from '../fact.ts'
import type { Part } from '../part.ts'

export function minimumInstances(gateway: Part): number | Unknown | undefined {
  return instancesOf(gateway, 'autoscaleMinCapacity')
}

export function maximumInstances(gateway: Part): number | Unknown | undefined {
  const most = instancesOf(gateway, 'autoscaleMaxCapacity')
  return most === undefined && gateway.get('hasAutoscale') === true ? noMaximum : most
}

function instancesOf(gateway: Part, bound: string): number | Unknown | undefined {
  const hasAutoscale = gateway.get('hasAutoscale')
  if (isUnknown(hasAutoscale)) return hasAutoscale
  const sku = gateway.get('sku')
  return asNumber(hasAutoscale === true ? gateway.get(bound) : isElement(sku) ? sku.get('capacity') : sku)
}

const noMaximum = new Unknown({
  print: () => 'maxCapacity',
  causes: [
    {
      code: 'runtime',
      reason: 'autoscaling without maxCapacity grows as far as Azure lets it',
      supply: 'set maxCapacity of autoscaleConfiguration',
    },
  ],
})

export const ipConfigurationLimit = new Range(
  1,
  2,
  new Unknown({
    print: () => 'gatewayIPConfigurations',
    causes: [
      { code: 'runtime', reason: 'documents of Azure disagree whether a gateway takes a second IP configuration' },
    ],
  }),
)
