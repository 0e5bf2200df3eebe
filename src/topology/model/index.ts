// The kinds of the topology: what rules can be written for, and what they can read.
import type { Kind } from '../kind.ts'
import { addressClaim } from './address-claim.ts'
import { addressMention } from './address-mention.ts'
import { containerGroup } from './container-group.ts'
import { privateLinkAddress, privateLinkService } from './private-link-service.ts'
import { privateEndpoint } from './private-endpoint.ts'
import { applicationGateway } from './application-gateway.ts'
import { applicationSecurityGroup } from './application-security-group.ts'
import { attachment } from './attachment.ts'
import { attachmentChange } from './attachment-change.ts'
import { autoscaleSetting } from './autoscale-setting.ts'
import { availabilitySet } from './availability-set.ts'
import { azureFirewall } from './azure-firewall.ts'
import { backendAddress } from './backend-address.ts'
import { backendPool } from './backend-pool.ts'
import { backendSettings } from './backend-settings.ts'
import { change } from './change.ts'
import { danglingReference } from './dangling-reference.ts'
import { diagnosticSetting } from './diagnostic-setting.ts'
import { firewallPolicy } from './firewall-policy.ts'
import { gatewayBackend } from './gateway-backend.ts'
import {
  authenticationCertificate,
  sslCertificate,
  trustedClientCertificate,
  trustedRootCertificate,
} from './gateway-certificate.ts'
import { gatewayIPConfiguration } from './gateway-ip-configuration.ts'
import { gatewayRoute } from './gateway-route.ts'
import { loadDistributionPolicy, loadDistributionTarget } from './load-distribution-policy.ts'
import { redirectConfiguration } from './redirect-configuration.ts'
import { rewriteRuleSet } from './rewrite-rule-set.ts'
import { flow } from './flow.ts'
import { frontendPort } from './frontend-port.ts'
import { frontend } from './frontend.ts'
import { gatewayChain } from './gateway-chain.ts'
import { gatewayFrontend } from './gateway-frontend.ts'
import { gatewayLimit } from './gateway-limit.ts'
import { gatewayListener } from './gateway-listener.ts'
import { gatewayProbe } from './gateway-probe.ts'
import { gatewaySku } from './gateway-sku.ts'
import { hubConnection } from './hub-connection.ts'
import { inboundNatPool } from './inbound-nat-pool.ts'
import { inboundNatRule } from './inbound-nat-rule.ts'
import { sslPolicy, sslProfile } from './gateway-tls.ts'
import { hostNameBinding } from './host-name-binding.ts'
import { inboundRule } from './inbound-rule.ts'
import { ipConfiguration } from './ip-configuration.ts'
import { listenerOverlap } from './listener-overlap.ts'
import { pathOverlap } from './path-overlap.ts'
import { loadBalancerSku } from './load-balancer-sku.ts'
import { loadBalancer } from './load-balancer.ts'
import { loadBalancingRule } from './load-balancing-rule.ts'
import { keyVault, keyVaultAccessPolicy, keyVaultSecret } from './key-vault.ts'
import { keyVaultReference } from './key-vault-reference.ts'
import { machineState } from './machine-state.ts'
import { managedCluster } from './managed-cluster.ts'
import { member } from './member.ts'
import { metricAlert } from './metric-alert.ts'
import { natGateway } from './nat-gateway.ts'
import { networkInterface } from './network-interface.ts'
import { networkSecurityGroup } from './network-security-group.ts'
import { outboundRule } from './outbound-rule.ts'
import { pair } from './pair.ts'
import { pathRule } from './path-rule.ts'
import { poolChange } from './pool-change.ts'
import { healthMessage, healthMetric, missingHealth, poolHealth, serverHealth } from './pool-health.ts'
import { poolIntent } from './pool-intent.ts'
import { poolOwner } from './pool-owner.ts'
import { poolReference } from './pool-reference.ts'
import { privateDnsRecord } from './private-dns-record.ts'
import { privateDnsZone } from './private-dns-zone.ts'
import { probe } from './probe.ts'
import { publicIPAddress } from './public-ip-address.ts'
import { publicIPPrefix } from './public-ip-prefix.ts'
import { publicIPSku } from './public-ip-sku.ts'
import { readOnlyReference } from './read-only-reference.ts'
import { resource } from './resource.ts'
import { routeTable } from './route-table.ts'
import { roleAssignment, userAssignedIdentity } from './user-assigned-identity.ts'
import { route } from './route.ts'
import { routeIntent } from './route-intent.ts'
import { routingRule } from './routing-rule.ts'
import { scaleSetExtension } from './scale-set-extension.ts'
import { scaleSetInstance } from './scale-set-instance.ts'
import { scaleSetSku } from './scale-set-sku.ts'
import { scaleSet } from './scale-set.ts'
import { securityRule } from './security-rule.ts'
import { subnet } from './subnet.ts'
import { tlsIntent } from './tls-intent.ts'
import { tunnelInterface } from './tunnel-interface.ts'
import { urlPathMap } from './url-path-map.ts'
import { virtualHub } from './virtual-hub.ts'
import { virtualMachine } from './virtual-machine.ts'
import { virtualNetworkGateway } from './virtual-network-gateway.ts'
import { virtualNetworkLink } from './virtual-network-link.ts'
import { virtualNetworkPeering } from './virtual-network-peering.ts'
import { virtualNetwork } from './virtual-network.ts'
import { withheldMember } from './withheld-member.ts'
import { x509Certificate } from './x509-certificate.ts'

/** Every kind by its name. */
export const kinds: Readonly<Record<string, Kind>> = {
  addressClaim,
  applicationGateway,
  applicationSecurityGroup,
  authenticationCertificate,
  attachment,
  attachmentChange,
  autoscaleSetting,
  availabilitySet,
  azureFirewall,
  backendAddress,
  backendPool,
  backendSettings,
  change,
  containerGroup,
  danglingReference,
  diagnosticSetting,
  firewallPolicy,
  flow,
  frontend,
  frontendPort,
  gatewayBackend,
  gatewayChain,
  gatewayFrontend,
  gatewayIPConfiguration,
  gatewayLimit,
  gatewayListener,
  gatewayProbe,
  gatewayRoute,
  gatewaySku,
  healthMessage,
  healthMetric,
  hostNameBinding,
  hubConnection,
  inboundNatPool,
  inboundNatRule,
  inboundRule,
  ipConfiguration,
  keyVault,
  keyVaultAccessPolicy,
  keyVaultReference,
  keyVaultSecret,
  listenerOverlap,
  loadBalancer,
  loadBalancerSku,
  loadBalancingRule,
  loadDistributionPolicy,
  loadDistributionTarget,
  managedCluster,
  member,
  metricAlert,
  missingHealth,
  natGateway,
  networkInterface,
  networkSecurityGroup,
  outboundRule,
  pair,
  pathOverlap,
  pathRule,
  poolChange,
  poolHealth,
  poolIntent,
  poolOwner,
  poolReference,
  privateDnsZone,
  privateEndpoint,
  privateLinkAddress,
  privateLinkService,
  probe,
  publicIPAddress,
  publicIPPrefix,
  publicIPSku,
  readOnlyReference,
  redirectConfiguration,
  resource,
  rewriteRuleSet,
  roleAssignment,
  route,
  routeTable,
  routeIntent,
  routingRule,
  scaleSet,
  scaleSetExtension,
  scaleSetInstance,
  machineState,
  addressMention,
  privateDnsRecord,
  virtualNetworkLink,
  scaleSetSku,
  securityRule,
  serverHealth,
  sslCertificate,
  sslPolicy,
  sslProfile,
  subnet,
  trustedClientCertificate,
  trustedRootCertificate,
  tlsIntent,
  tunnelInterface,
  urlPathMap,
  userAssignedIdentity,
  virtualHub,
  virtualMachine,
  virtualNetwork,
  virtualNetworkGateway,
  virtualNetworkPeering,
  withheldMember,
  x509Certificate,
}
