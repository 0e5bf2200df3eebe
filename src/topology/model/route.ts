import { kind, one, oneOf, text } from '../kind.ts'
import { model } from '../part.ts'
import { ownerOf } from './shared.ts'

export const route = kind('route', 'route', 'A route of a route table.', {
  routeTable: one('routeTable', 'The table it belongs to.'),
  addressPrefix: text('The destinations it is for: a range, or a service tag.'),
  nextHopType: oneOf(
    ['VirtualNetworkGateway', 'VnetLocal', 'Internet', 'VirtualAppliance', 'None'],
    'Where packets go; None drops them.',
  ),
  nextHopIpAddress: text('The address of the appliance.'),
})

export const routeModel = model(route, { read: { routeTable: ownerOf } })
