// The kinds of the topology: what rules can be written for, and what they can read.
import type { Kind } from '../kind.ts'
import { applicationGateway } from './application-gateway.ts'
import { applicationSecurityGroup } from './application-security-group.ts'
import { autoscaleSetting } from './autoscale-setting.ts'
import { backendAddress } from './backend-address.ts'
import { backendPool } from './backend-pool.ts'
import { backendSettings } from './backend-settings.ts'
import { danglingReference } from './dangling-reference.ts'
import { frontendPort } from './frontend-port.ts'
import { frontend } from './frontend.ts'
import { gatewayFrontend } from './gateway-frontend.ts'
import { gatewayListener } from './gateway-listener.ts'
import { gatewayProbe } from './gateway-probe.ts'
import { gatewaySku } from './gateway-sku.ts'
import { inboundNatPool } from './inbound-nat-pool.ts'
import { inboundNatRule } from './inbound-nat-rule.ts'
import { inboundRule } from './inbound-rule.ts'
import { ipConfiguration } from './ip-configuration.ts'
import { loadBalancerSku } from './load-balancer-sku.ts'
import { loadBalancer } from './load-balancer.ts'
import { loadBalancingRule } from './load-balancing-rule.ts'
import { managedCluster } from './managed-cluster.ts'
import { member } from './member.ts'
import { natGateway } from './nat-gateway.ts'
import { networkInterface } from './network-interface.ts'
import { networkSecurityGroup } from './network-security-group.ts'
import { outboundRule } from './outbound-rule.ts'
import { pathRule } from './path-rule.ts'
import { poolIntent } from './pool-intent.ts'
import { poolOwner } from './pool-owner.ts'
import { probe } from './probe.ts'
import { publicIPAddress } from './public-ip-address.ts'
import { publicIPPrefix } from './public-ip-prefix.ts'
import { publicIPSku } from './public-ip-sku.ts'
import { readOnlyReference } from './read-only-reference.ts'
import { resource } from './resource.ts'
import { routeTable } from './route-table.ts'
import { route } from './route.ts'
import { routingRule } from './routing-rule.ts'
import { scaleSetSku } from './scale-set-sku.ts'
import { scaleSet } from './scale-set.ts'
import { securityRule } from './security-rule.ts'
import { subnet } from './subnet.ts'
import { urlPathMap } from './url-path-map.ts'
import { virtualMachine } from './virtual-machine.ts'
import { virtualNetworkPeering } from './virtual-network-peering.ts'
import { virtualNetwork } from './virtual-network.ts'

/** Every kind by its name. */
export const kinds: Readonly<Record<string, Kind>> = {
  applicationGateway,
  applicationSecurityGroup,
  autoscaleSetting,
  backendAddress,
  backendPool,
  backendSettings,
  danglingReference,
  frontend,
  frontendPort,
  gatewayFrontend,
  gatewayListener,
  gatewayProbe,
  gatewaySku,
  inboundNatPool,
  inboundNatRule,
  inboundRule,
  ipConfiguration,
  loadBalancerSku,
  loadBalancer,
  loadBalancingRule,
  managedCluster,
  member,
  natGateway,
  networkInterface,
  networkSecurityGroup,
  outboundRule,
  pathRule,
  poolIntent,
  poolOwner,
  probe,
  publicIPAddress,
  publicIPPrefix,
  publicIPSku,
  readOnlyReference,
  resource,
  routeTable,
  route,
  routingRule,
  scaleSetSku,
  scaleSet,
  securityRule,
  subnet,
  urlPathMap,
  virtualMachine,
  virtualNetworkPeering,
  virtualNetwork,
}
