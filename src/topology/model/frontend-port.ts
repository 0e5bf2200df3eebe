import { int, kind, one } from '../kind.ts'
import { model } from '../part.ts'
import { ownerOf } from './shared.ts'

export const frontendPort = kind('frontendPort', 'port', 'A frontend port of a gateway.', {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  port: int('Its number.'),
})

export const frontendPortModel = model(frontendPort, { read: { applicationGateway: ownerOf } })
