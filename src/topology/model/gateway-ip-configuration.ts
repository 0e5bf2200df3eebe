import { kind, one } from '../kind.ts'
import { model } from '../part.ts'
import { ownerOf } from './shared.ts'

export const gatewayIPConfiguration = kind(
  'gatewayIPConfiguration',
  'gatewayIPConfiguration',
  'An IP configuration of a gateway: the subnet in which its instances are.',
  {
    applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
    subnet: one('subnet', 'The subnet of the gateway.'),
  },
)

export const gatewayIPConfigurationModel = model(gatewayIPConfiguration, {
  paths: { subnet: ['properties', 'subnet'] },
  read: {
    applicationGateway: ownerOf,
    subnet: (p) => p.world.resolve('subnet', p.cursor.at('properties', 'subnet')),
  },
})
