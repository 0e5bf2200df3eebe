import { int, kind, list, one } from '../kind.ts'
import { model } from '../part.ts'
import { ownerOf } from './shared.ts'

export const frontendPort = kind('frontendPort', 'port', 'A frontend port of a gateway.', {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  port: int('Its number.'),
  listeners: list('gatewayListener', 'The listeners on it.'),
})

export const frontendPortModel = model(frontendPort, {
  read: {
    applicationGateway: ownerOf,
    listeners: (p) => p.world.within(p.owner, 'listeners', 'frontendPort', p),
  },
})
