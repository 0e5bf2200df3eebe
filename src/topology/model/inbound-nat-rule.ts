import { FactList, isElement } from '../fact.ts'
import { bool, int, kind, list, one, oneOf } from '../kind.ts'
import { reachedThrough } from '../network/reached.ts'
import { model } from '../part.ts'
import { boundConfigurations } from './bound-configurations.ts'
import { ownerOf } from './shared.ts'

export const inboundNatRule = kind('inboundNatRule', 'rule', 'An inbound NAT rule of a load balancer.', {
  loadBalancer: one('loadBalancer', 'The load balancer it belongs to.'),
  frontend: one('frontend', 'The frontend it listens on.'),
  pool: one('backendPool', 'The pool it forwards to (version 2); absent in version 1.'),
  ipConfigurations: list(
    'ipConfiguration',
    'The ip-configurations that it forwards to: those that its pool holds (version 2), or that list it (version 1). With an ' +
      'undetermined one when other inputs may hold them.',
  ),
  protocol: oneOf(['Tcp', 'Udp', 'All', 'Quic'], 'The transport protocol.'),
  frontendPort: int('The port of the frontend (version 1).'),
  frontendPortRangeStart: int('The first port of its range (version 2).'),
  frontendPortRangeEnd: int('The last port of its range (version 2).'),
  backendPort: int('The port of the member.'),
  idleTimeoutInMinutes: int('Minutes until an idle connection is dropped; 4 when absent.'),
  enableFloatingIP: bool('The member receives the frontend address; false when absent.'),
  enableTcpReset: bool('Idle connections are reset; false when absent.'),
})

export const inboundNatRuleModel = model(inboundNatRule, {
  paths: { frontend: ['properties', 'frontendIPConfiguration'], pool: ['properties', 'backendAddressPool'] },
  defaults: { idleTimeoutInMinutes: 4, enableFloatingIP: false, enableTcpReset: false },
  read: {
    loadBalancer: ownerOf,
    ipConfigurations: (p) => {
      const pool = p.get('pool')
      if (pool !== undefined) return reachedThrough(isElement(pool) ? new FactList([pool]) : pool)
      return boundConfigurations(p, 'inboundNatRules')
    },
    frontend: (p) => p.world.resolve('frontend', p.cursor.at('properties', 'frontendIPConfiguration')),
    pool: (p) => p.world.resolve('backendPool', p.cursor.at('properties', 'backendAddressPool')),
  },
})
