import { bool, int, kind, one, oneOf, text, texts } from '../kind.ts'
import { resourceFields, resourcePaths } from './shared.ts'
import { Part, model } from '../part.ts'
import { routingPreference } from './ip-tags.ts'
import { isZoneRedundant } from './zones.ts'
import { publicIPSkuModel } from './public-ip-sku.ts'

export const publicIPAddress = kind('publicIPAddress', 'publicIP', 'A public IP address.', {
  ...resourceFields,
  sku: one('publicIPSku', 'Its SKU; always there, Basic and Regional when the template says none.'),
  routingPreference: text('Its routing preference: Internet, or absent for the network of Microsoft.'),
  zones: texts('Its availability zones.'),
  isZoneRedundant: bool('True when its address spans zones; not known without zones, which depends on the region.'),
  ddosProtectionMode: oneOf(
    ['Disabled', 'Enabled', 'VirtualNetworkInherited'],
    'How it is protected against floods (ddosSettings.protectionMode); VirtualNetworkInherited when absent.',
  ),
  ipAddress: text('Its address, if it is known.'),
  publicIPAllocationMethod: oneOf(['Dynamic', 'Static'], 'Dynamic when absent.'),
  publicIPAddressVersion: oneOf(['IPv4', 'IPv6'], 'IPv4 when absent.'),
  idleTimeoutInMinutes: int('Minutes until an idle connection is dropped; 4 when absent.'),
})

export const publicIPAddressModel = model(publicIPAddress, {
  paths: {
    ...resourcePaths,
    zones: ['zones'],
    sku: ['sku'],
    ddosProtectionMode: ['properties', 'ddosSettings', 'protectionMode'],
  },
  defaults: {
    publicIPAllocationMethod: 'Dynamic',
    publicIPAddressVersion: 'IPv4',
    idleTimeoutInMinutes: 4,
    ddosProtectionMode: 'VirtualNetworkInherited',
  },
  read: {
    isZoneRedundant,
    routingPreference,
    sku: (ip) => new Part({ world: ip.world, model: publicIPSkuModel, cursor: ip.cursor, data: undefined, owner: ip }),
  },
})
