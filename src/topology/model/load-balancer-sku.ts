import { int, kind, oneOf } from '../kind.ts'
import { isUnknown } from '../../resource/value.ts'
import type { Fact } from '../fact.ts'
import { limits } from '../limits.ts'
import { model } from '../part.ts'

export const loadBalancerSku = kind('loadBalancerSku', 'sku', 'The SKU of a load balancer.', {
  name: oneOf(['Basic', 'Standard', 'Gateway', 'Service'], 'Basic when absent.'),
  tier: oneOf(['Regional', 'Global'], 'Regional when absent.'),
  frontendLimit: int('How many frontends a load balancer of this SKU may have; absent where no document says it.'),
  ruleLimit: int('How many load-balancing rules and inbound NAT rules together it may have.'),
})

/** Its body is that of the resource: the SKU stands beside `properties`, for gateways in it. */
export const loadBalancerSkuModel = model(loadBalancerSku, {
  paths: { name: ['sku', 'name'], tier: ['sku', 'tier'] },
  defaults: { name: 'Basic', tier: 'Regional' },
  read: {
    frontendLimit: (sku) => limitOf(limits.loadBalancer.frontends, sku.get('name')),
    ruleLimit: (sku) => limitOf(limits.loadBalancer.rules, sku.get('name')),
  },
  isAspect: true,
  anchor: () => ['sku'],
})

function limitOf(bySku: { readonly Standard: number; readonly Basic: number }, name: Fact) {
  if (isUnknown(name)) return name
  return name === 'Standard' || name === 'Basic' ? bySku[name] : undefined
}
