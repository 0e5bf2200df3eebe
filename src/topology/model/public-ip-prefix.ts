import { bool, int, kind, one, oneOf, text, texts } from '../kind.ts'
import { resourceFields, resourcePaths } from './shared.ts'
import { Part, model } from '../part.ts'
import { routingPreference } from './ip-tags.ts'
import { isZoneRedundant } from './zones.ts'
import { publicIPSkuModel } from './public-ip-sku.ts'

export const publicIPPrefix = kind('publicIPPrefix', 'prefix', 'A public IP prefix.', {
  ...resourceFields,
  sku: one('publicIPSku', 'Its SKU; always there.'),
  routingPreference: text('Its routing preference: Internet, or absent for the network of Microsoft.'),
  zones: texts('Its availability zones.'),
  isZoneRedundant: bool('True when its address spans zones; not known without zones, which depends on the region.'),
  prefixLength: int('Its length in bits.'),
  publicIPAddressVersion: oneOf(['IPv4', 'IPv6'], 'IPv4 when absent.'),
})

export const publicIPPrefixModel = model(publicIPPrefix, {
  paths: { ...resourcePaths, zones: ['zones'], sku: ['sku'] },
  defaults: { publicIPAddressVersion: 'IPv4' },
  read: {
    isZoneRedundant,
    routingPreference,
    sku: (prefix) =>
      new Part({ world: prefix.world, model: publicIPSkuModel, cursor: prefix.cursor, data: undefined, owner: prefix }),
  },
})
