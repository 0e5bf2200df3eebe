// Microsoft.Network/privateLinkServices: it offers frontends of a load balancer to private endpoints of others.
import { bool, int, kind, list, one, oneOf, text } from '../kind.ts'
import { limits } from '../limits.ts'
import { model } from '../part.ts'
import { collect, ownerOf, references, resourceFields, resourcePaths } from './shared.ts'

export const privateLinkService = kind('privateLinkService', 'service', 'A private link service.', {
  ...resourceFields,
  frontends: list('frontend', 'The frontends of load balancers that it offers.'),
  ipConfigurations: list('privateLinkAddress', 'The addresses from which its clients seem to come.'),
  addressLimit: int('How many addresses it may have at most.'),
  enableProxyProtocol: bool('Whether it writes a PROXY header before each connection; false when absent.'),
})

export const privateLinkAddress = kind(
  'privateLinkAddress',
  'address',
  'An ip-configuration of a private link service: an address from which clients seem to come.',
  {
    service: one('privateLinkService', 'The private link service it belongs to.'),
    subnet: one('subnet', 'Its subnet.'),
    primary: bool('Whether it says to be the primary one.'),
    privateIPAddress: text('Its address, if it is fixed.'),
    privateIPAddressVersion: oneOf(['IPv4', 'IPv6'], 'The version of its address; IPv4 when absent.'),
  },
)

export const privateLinkAddressModel = model(privateLinkAddress, {
  paths: { subnet: ['properties', 'subnet'] },
  defaults: { privateIPAddressVersion: 'IPv4' },
  read: { service: ownerOf, subnet: (p) => p.world.resolve('subnet', p.cursor.at('properties', 'subnet')) },
})

export const privateLinkServiceModel = model(privateLinkService, {
  paths: {
    ...resourcePaths,
    frontends: ['properties', 'loadBalancerFrontendIpConfigurations'],
    ipConfigurations: ['properties', 'ipConfigurations'],
  },
  defaults: { enableProxyProtocol: false },
  read: {
    frontends: (p) => references(p, 'frontend', ['properties', 'loadBalancerFrontendIpConfigurations']),
    ipConfigurations: (p) => collect(p, privateLinkAddressModel, 'ipConfigurations'),
    addressLimit: () => limits.loadBalancer.privateLinkAddresses,
  },
})
