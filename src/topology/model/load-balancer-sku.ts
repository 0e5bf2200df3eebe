import { kind, oneOf } from '../kind.ts'
import { model } from '../part.ts'

export const loadBalancerSku = kind('loadBalancerSku', 'sku', 'The SKU of a load balancer.', {
  name: oneOf(['Basic', 'Standard', 'Gateway', 'Service'], 'Basic when absent.'),
  tier: oneOf(['Regional', 'Global'], 'Regional when absent.'),
})

/** Its body is that of the resource: the SKU stands beside `properties`, for gateways in it. */
export const loadBalancerSkuModel = model(loadBalancerSku, {
  paths: { name: ['sku', 'name'], tier: ['sku', 'tier'] },
  defaults: { name: 'Basic', tier: 'Regional' },
  isAspect: true,
  anchor: () => ['sku'],
})
