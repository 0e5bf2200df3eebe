import { bool, int, kind, list, one, oneOf } from '../kind.ts'
import { model } from '../part.ts'
import { boundConfigurations } from './bound-configurations.ts'
import { ownerOf } from './shared.ts'

export const inboundNatPool = kind(
  'inboundNatPool',
  'natPool',
  'An inbound NAT pool of a load balancer (for scale sets).',
  {
    loadBalancer: one('loadBalancer', 'The load balancer it belongs to.'),
    frontend: one('frontend', 'The frontend it listens on.'),
    ipConfigurations: list(
      'ipConfiguration',
      'The ip-configurations of scale sets that list it. With an undetermined one when other inputs may hold them.',
    ),
    protocol: oneOf(['Tcp', 'Udp', 'All', 'Quic'], 'The transport protocol.'),
    frontendPortRangeStart: int('The first port of its range.'),
    frontendPortRangeEnd: int('The last port of its range.'),
    backendPort: int('The port of the instances.'),
    idleTimeoutInMinutes: int('Minutes until an idle connection is dropped; 4 when absent.'),
    enableFloatingIP: bool('Instances receive the frontend address; false when absent.'),
    enableTcpReset: bool('Idle connections are reset; false when absent.'),
  },
)

export const inboundNatPoolModel = model(inboundNatPool, {
  paths: { frontend: ['properties', 'frontendIPConfiguration'] },
  defaults: { idleTimeoutInMinutes: 4, enableFloatingIP: false, enableTcpReset: false },
  read: {
    loadBalancer: ownerOf,
    ipConfigurations: (p) => boundConfigurations(p, 'inboundNatPools'),
    frontend: (p) => p.world.resolve('frontend', p.cursor.at('properties', 'frontendIPConfiguration')),
  },
})
