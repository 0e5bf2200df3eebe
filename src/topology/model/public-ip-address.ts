import { bool, int, kind, one, oneOf, text, texts } from '../kind.ts'
import { resourceFields, resourcePaths } from './shared.ts'
import { Part, model } from '../part.ts'
import { isZoneRedundant } from './zones.ts'
import { publicIPSkuModel } from './public-ip-sku.ts'

export const publicIPAddress = kind('publicIPAddress', 'publicIP', 'A public IP address.', {
  ...resourceFields,
  sku: one('publicIPSku', 'Its SKU; always there, Basic and Regional when the template says none.'),
  zones: texts('Its availability zones.'),
  isZoneRedundant: bool('True when its address spans zones; not known without zones, which depends on the region.'),
  ipAddress: text('Its address, if it is known.'),
  publicIPAllocationMethod: oneOf(['Dynamic', 'Static'], 'Dynamic when absent.'),
  publicIPAddressVersion: oneOf(['IPv4', 'IPv6'], 'IPv4 when absent.'),
  idleTimeoutInMinutes: int('Minutes until an idle connection is dropped; 4 when absent.'),
})

export const publicIPAddressModel = model(publicIPAddress, {
  paths: { ...resourcePaths, zones: ['zones'], sku: ['sku'] },
  defaults: { publicIPAllocationMethod: 'Dynamic', publicIPAddressVersion: 'IPv4', idleTimeoutInMinutes: 4 },
  read: {
    isZoneRedundant,
    sku: (ip) => new Part({ world: ip.world, model: publicIPSkuModel, cursor: ip.cursor, data: undefined, owner: ip }),
  },
})
