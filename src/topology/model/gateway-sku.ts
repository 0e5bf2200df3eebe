import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import type { Fact } from '../fact.ts'
import { limits } from '../limits.ts'
import { bool, int, kind, oneOf } from '../kind.ts'
import { model } from '../part.ts'

export const gatewaySku = kind('gatewaySku', 'sku', 'The SKU of an application gateway.', {
  name: oneOf(
    [
      'Basic',
      'Standard_v2',
      'WAF_v2',
      'Standard_Small',
      'Standard_Medium',
      'Standard_Large',
      'WAF_Medium',
      'WAF_Large',
    ],
    'Its SKU.',
  ),
  tier: oneOf(['Basic', 'Standard_v2', 'WAF_v2', 'Standard', 'WAF'], 'Its tier; ends in _v2 for version 2.'),
  capacity: int('Its fixed number of instances; absent with autoscale.'),
  isV2: bool('True for the second generation: tiers Standard_v2, WAF_v2 and Basic.'),
  instanceLimit: int('The most instances that it takes: 125, 32 for version 1, 2 for tier Basic.'),
})

/** Its body is that of the resource: the SKU stands beside `properties`, for gateways in it. */
export const gatewaySkuModel = model(gatewaySku, {
  paths: {
    name: ['properties', 'sku', 'name'],
    tier: ['properties', 'sku', 'tier'],
    capacity: ['properties', 'sku', 'capacity'],
    isV2: ['properties', 'sku', 'tier'],
    instanceLimit: ['properties', 'sku', 'tier'],
  },
  read: {
    isV2: (sku) => isV2(sku.get('tier') ?? sku.get('name')),
    instanceLimit: (sku) => instanceLimit(sku.get('tier') ?? sku.get('name')),
  },
  isAspect: true,
  anchor: () => ['properties', 'sku'],
})

/** NOTE: of a SKU that says neither tier nor name nothing is known to be of the second generation. */
function isV2(tier: Fact): boolean | Unknown | undefined {
  if (isUnknown(tier)) return tier
  return typeof tier === 'string' ? /^(Basic|.*_v2)$/i.test(tier) : undefined
}

/** Absent for a tier that the documents do not have. */
function instanceLimit(tier: Fact): number | Unknown | undefined {
  if (isUnknown(tier)) return tier
  const { instances, basicInstances } = limits.applicationGateway
  if (tier === 'Basic') return basicInstances
  const generation = isV2(tier)
  return typeof generation === 'boolean' ? (generation ? instances.v2 : instances.v1) : undefined
}
