import { bool, int, kind, list, one, oneOf } from '../kind.ts'
import { portsOfAll, portsPerMember } from '../network/snat.ts'
import { model } from '../part.ts'
import { ownerOf, references } from './shared.ts'

export const outboundRule = kind('outboundRule', 'rule', 'An outbound rule of a load balancer.', {
  loadBalancer: one('loadBalancer', 'The load balancer it belongs to.'),
  frontends: list('frontend', 'The frontends whose addresses it uses.'),
  pool: one('backendPool', 'The pool whose members it serves.'),
  protocol: oneOf(['Tcp', 'Udp', 'All'], 'The transport protocol.'),
  allocatedOutboundPorts: int('Ports for each member; 0 (automatic) when absent.'),
  portsPerMember: int(
    'The ports that each member gets: allocatedOutboundPorts, or what Azure gives a pool of its count.',
  ),
  availablePorts: int(
    'The ports for outbound connections that its frontends have together: the sum of their snatPorts.',
  ),
  idleTimeoutInMinutes: int('Minutes until an idle connection is dropped; 4 when absent.'),
  enableTcpReset: bool('Idle connections are reset; false when absent.'),
})

export const outboundRuleModel = model(outboundRule, {
  paths: { frontends: ['properties', 'frontendIPConfigurations'], pool: ['properties', 'backendAddressPool'] },
  defaults: { allocatedOutboundPorts: 0, idleTimeoutInMinutes: 4, enableTcpReset: false },
  read: {
    loadBalancer: ownerOf,
    frontends: (p) => references(p, 'frontend', ['properties', 'frontendIPConfigurations']),
    portsPerMember,
    availablePorts: (p) => portsOfAll(p.get('frontends')),
    pool: (p) => p.world.resolve('backendPool', p.cursor.at('properties', 'backendAddressPool')),
  },
})
