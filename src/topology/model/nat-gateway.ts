import { int, kind, list } from '../kind.ts'
import { model } from '../part.ts'
import { references, resourceFields, resourcePaths } from './shared.ts'

export const natGateway = kind('natGateway', 'natGateway', 'A NAT gateway.', {
  ...resourceFields,
  publicIPAddresses: list('publicIPAddress', 'Its public addresses.'),
  publicIPPrefixes: list('publicIPPrefix', 'Its public IP prefixes.'),
  idleTimeoutInMinutes: int('Minutes until an idle connection is dropped; 4 when absent.'),
  subnets: list('subnet', 'The subnets that name it.'),
})

export const natGatewayModel = model(natGateway, {
  paths: resourcePaths,
  defaults: { idleTimeoutInMinutes: 4 },
  read: {
    publicIPAddresses: (p) =>
      references(p, 'publicIPAddress', ['properties', 'publicIpAddresses'], ['properties', 'publicIpAddressesV6']),
    publicIPPrefixes: (p) =>
      references(p, 'publicIPPrefix', ['properties', 'publicIpPrefixes'], ['properties', 'publicIpPrefixesV6']),
    subnets: (p) => p.world.referring('subnet', 'natGateway', p),
  },
})
