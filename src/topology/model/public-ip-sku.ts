import { kind, oneOf } from '../kind.ts'
import { model } from '../part.ts'

export const publicIPSku = kind('publicIPSku', 'sku', 'The SKU of a public IP address or prefix.', {
  name: oneOf(['Basic', 'Standard', 'StandardV2'], 'Basic when absent.'),
  tier: oneOf(['Regional', 'Global'], 'Regional when absent.'),
})

/** Its body is that of the resource: the SKU stands beside `properties`, for gateways in it. */
export const publicIPSkuModel = model(publicIPSku, {
  paths: { name: ['sku', 'name'], tier: ['sku', 'tier'] },
  defaults: { name: 'Basic', tier: 'Regional' },
  isAspect: true,
  anchor: () => ['sku'],
})
