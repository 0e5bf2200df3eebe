import { kind, one, oneOf, text } from '../kind.ts'
import { model } from '../part.ts'
import { ownerOf } from './shared.ts'

export const gatewayFrontend = kind('gatewayFrontend', 'frontend', 'A frontend IP configuration of a gateway.', {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  publicIPAddress: one('publicIPAddress', 'Its public IP address.'),
  subnet: one('subnet', 'The subnet of a private frontend.'),
  privateIPAddress: text('The private address of a private frontend.'),
  privateIPAllocationMethod: oneOf(['Dynamic', 'Static'], 'How its private address is given.'),
})

export const gatewayFrontendModel = model(gatewayFrontend, {
  paths: { publicIPAddress: ['properties', 'publicIPAddress'], subnet: ['properties', 'subnet'] },
  read: {
    applicationGateway: ownerOf,
    publicIPAddress: (p) => p.world.resolve('publicIPAddress', p.cursor.at('properties', 'publicIPAddress')),
    subnet: (p) => p.world.resolve('subnet', p.cursor.at('properties', 'subnet')),
  },
})
