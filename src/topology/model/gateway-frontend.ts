import { bool, kind, list, one, oneOf, text } from '../kind.ts'
import { model } from '../part.ts'
import { elementOf, isPresent, ownerOf } from './shared.ts'

export const gatewayFrontend = kind('gatewayFrontend', 'frontend', 'A frontend IP configuration of a gateway.', {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  publicIPAddress: one('publicIPAddress', 'Its public IP address.'),
  subnet: one('subnet', 'The subnet of a private frontend.'),
  privateIPAddress: text('The private address of a private frontend.'),
  privateIPAllocationMethod: oneOf(['Dynamic', 'Static'], 'How its private address is given.'),
  isPublic: bool('True for a frontend with a public IP address.'),
  privateLinkConfiguration: text('The id of the private link configuration it names.'),
  listeners: list('gatewayListener', 'The listeners on it.'),
})

export const gatewayFrontendModel = model(gatewayFrontend, {
  paths: {
    privateLinkConfiguration: ['properties', 'privateLinkConfiguration', 'id'],
    isPublic: ['properties', 'publicIPAddress'],
    publicIPAddress: ['properties', 'publicIPAddress'],
    subnet: ['properties', 'subnet'],
  },
  read: {
    applicationGateway: ownerOf,
    publicIPAddress: (p) => p.world.resolve('publicIPAddress', p.cursor.at('properties', 'publicIPAddress')),
    isPublic: (p) => isPresent(elementOf(p.get('publicIPAddress'))),
    listeners: (p) => p.world.within(p.owner, 'listeners', 'frontend', p),
    subnet: (p) => p.world.resolve('subnet', p.cursor.at('properties', 'subnet')),
  },
})
