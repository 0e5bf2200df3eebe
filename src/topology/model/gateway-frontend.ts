import { bool, kind, list, one, oneOf, text } from '../kind.ts'
import type { Text } from '../../resource/value.ts'
import { asText, isElement } from '../fact.ts'
import { model, type Part } from '../part.ts'
import { claimsOn } from './address-place.ts'
import { networkOfSubnet } from './placement.ts'
import { elementOf, isPresent, ownerOf } from './shared.ts'

export const gatewayFrontend = kind('gatewayFrontend', 'frontend', 'A frontend IP configuration of a gateway.', {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  publicIPAddress: one('publicIPAddress', 'Its public IP address.'),
  subnet: one('subnet', 'The subnet of a private frontend.'),
  privateIPAddress: text('The private address of a private frontend.'),
  privateIPAllocationMethod: oneOf(['Dynamic', 'Static'], 'How its private address is given.'),
  isPublic: bool('True for a frontend with a public IP address.'),
  destination: text(
    'The address that packets of its clients go to: its public or its private one. The service tag Internet for a public ' +
      'one that is not known before the deployment.',
  ),
  virtualNetwork: one('virtualNetwork', 'The virtual network of the subnet of a private frontend.'),
  claims: list('addressClaim', 'What else asks for its private address in its virtual network.'),
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
    destination: destinationOf,
    virtualNetwork: (p) => networkOfSubnet(p.world, p.get('subnet')),
    claims: (p) => claimsOn(p, p.get('privateIPAddress'), p.get('virtualNetwork')),
    listeners: (p) => p.world.within(p.owner, 'listeners', 'frontend', p),
    subnet: (p) => p.world.resolve('subnet', p.cursor.at('properties', 'subnet')),
  },
})

function destinationOf(part: Part): Text | undefined {
  const address = part.get('publicIPAddress')
  if (address === undefined) return asText(part.get('privateIPAddress'))
  return isElement(address) ? (asText(address.get('ipAddress')) ?? 'Internet') : asText(address)
}
