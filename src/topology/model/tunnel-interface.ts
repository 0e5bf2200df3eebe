import { int, kind, one, oneOf } from '../kind.ts'
import { model } from '../part.ts'
import { ownerOf } from './shared.ts'

export const tunnelInterface = kind(
  'tunnelInterface',
  'tunnel',
  'A tunnel between a gateway load balancer and the virtual appliances behind it.',
  {
    pool: one('backendPool', 'The pool whose members it leads to.'),
    port: int('Its port.'),
    identifier: int('Its VXLAN identifier.'),
    protocol: oneOf(['None', 'Native', 'VXLAN'], 'How packets are wrapped.'),
    type: oneOf(['None', 'Internal', 'External'], 'Which side of the appliances it is.'),
  },
)

export const tunnelInterfaceModel = model(tunnelInterface, {
  paths: { port: ['port'], identifier: ['identifier'], protocol: ['protocol'], type: ['type'] },
  read: { pool: ownerOf },
  name: (p) => p.cursor.at('type').text() ?? `[${String(p.cursor.path.at(-1))}]`,
  anchor: () => [],
})
