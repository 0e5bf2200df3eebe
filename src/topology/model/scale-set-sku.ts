import { int, kind, text } from '../kind.ts'
import { model } from '../part.ts'

export const scaleSetSku = kind('scaleSetSku', 'sku', 'The SKU of a scale set.', {
  name: text('The size of its instances: `Standard_D2s_v5`.'),
  tier: text('Its tier: `Standard`.'),
  capacity: int('How many instances it has.'),
})

/** Its body is that of the resource: the SKU stands beside `properties`, for gateways in it. */
export const scaleSetSkuModel = model(scaleSetSku, {
  paths: { name: ['sku', 'name'], tier: ['sku', 'tier'], capacity: ['sku', 'capacity'] },
  isAspect: true,
  anchor: () => ['sku'],
})
