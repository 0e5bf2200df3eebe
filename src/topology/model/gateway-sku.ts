import { int, kind, oneOf } from '../kind.ts'
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
})

/** Its body is that of the resource: the SKU stands beside `properties`, for gateways in it. */
export const gatewaySkuModel = model(gatewaySku, {
  paths: {
    name: ['properties', 'sku', 'name'],
    tier: ['properties', 'sku', 'tier'],
    capacity: ['properties', 'sku', 'capacity'],
  },
  isAspect: true,
  anchor: () => ['properties', 'sku'],
})
