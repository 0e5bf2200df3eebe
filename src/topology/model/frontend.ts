import { bool, int, kind, list, one, oneOf, text, texts } from '../kind.ts'
import { model, type Part } from '../part.ts'
import { isUnknown } from '../../resource/value.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { FactList, isElement, type Fact } from '../fact.ts'
import { undetermined } from '../stand-in.ts'
import { limits } from '../limits.ts'
import { backendIPConfigurationsOf } from './pool-limit.ts'
import { networkOfSubnet } from './placement.ts'
import { reachedBy } from '../network/reached.ts'
import { addressesOf, portsOf } from '../network/snat.ts'
import { gatewayChainOf } from './gateway-chain.ts'
import { backReferences } from './read-only-reference.ts'
import { claimsOn } from './address-place.ts'
import { isPresent, ownerOf } from './shared.ts'
import { isZoneRedundant } from './zones.ts'

export const frontend = kind('frontend', 'frontend', 'A frontend IP configuration of a load balancer.', {
  loadBalancer: one('loadBalancer', 'The load balancer it belongs to.'),
  publicIPAddress: one('publicIPAddress', 'Its public IP address.'),
  publicIPPrefix: one('publicIPPrefix', 'Its public IP prefix.'),
  subnet: one('subnet', 'The subnet of an internal frontend.'),
  privateIPAddress: text('The private address of an internal frontend.'),
  privateIPAllocationMethod: oneOf(['Dynamic', 'Static'], 'How its private address is given.'),
  privateIPAddressVersion: oneOf(['IPv4', 'IPv6'], 'The version of its private address; IPv4 when absent.'),
  addressVersion: oneOf(
    ['IPv4', 'IPv6'],
    'The version of the address it listens on: of its public IP address or prefix, or of its private address.',
  ),
  virtualNetwork: one('virtualNetwork', 'The virtual network of the subnet of an internal frontend.'),
  backendIPConfigurationCount: int('Over its rules, how many members the pools have that they forward to.'),
  backendIPConfigurationLimit: int('How many that may be at most.'),
  zones: texts('Its availability zones.'),
  isZoneRedundant: bool(
    'True of an internal frontend whose address spans zones; not known without zones, which depends on the region.',
  ),
  gatewayLoadBalancer: one('frontend', 'The frontend of a gateway load balancer through which its traffic goes.'),
  gatewayChain: one('gatewayChain', 'The same as something that rules look at, however the reference ends.'),
  chained: list('frontend', 'The frontends of load balancers whose traffic goes through it.'),
  chainedIPConfigurations: list('ipConfiguration', 'The ip-configurations of machines whose traffic goes through it.'),
  privateLinkServices: list('privateLinkService', 'The private link services that offer it.'),
  globalAddresses: list('backendAddress', 'The entries of pools of Global load balancers that name it.'),
  inboundRules: list(
    'inboundRule',
    'Everything that takes connections at it: load-balancing rules, inbound NAT rules and pools.',
  ),
  claims: list('addressClaim', 'What else asks for its private address in its virtual network.'),
  mentions: list('addressMention', 'Routes, pools of gateways and DNS records that write its private address down.'),
  isPublic: bool('True with a public IP address or prefix.'),
  addressCount: int('How many public addresses it has: one, or those of its prefix; 0 of an internal frontend.'),
  snatPorts: int(
    'Ports for outbound connections that its addresses have: 64,000 each, less 8 for each block of eight above 1023 in ' +
      'which one of its rules listens.',
  ),
  rules: list('loadBalancingRule', 'The load-balancing rules that listen on it.'),
  outboundRules: list('outboundRule', 'The outbound rules that use it.'),
  inboundNatRules: list('inboundNatRule', 'The inbound NAT rules that listen on it.'),
  inboundNatPools: list('inboundNatPool', 'The inbound NAT pools that listen on it.'),
  ipConfigurations: list(
    'ipConfiguration',
    'The ip-configurations that its load-balancing rules, inbound NAT rules and NAT pools forward to.',
  ),
  readOnlyReferences: list('readOnlyReference', 'Read-only properties that name a rule which does not name it.'),
})

export const frontendModel = model(frontend, {
  paths: {
    zones: ['zones'],
    publicIPAddress: ['properties', 'publicIPAddress'],
    publicIPPrefix: ['properties', 'publicIPPrefix'],
    subnet: ['properties', 'subnet'],
    gatewayLoadBalancer: ['properties', 'gatewayLoadBalancer'],
    gatewayChain: ['properties', 'gatewayLoadBalancer'],
  },
  defaults: { privateIPAddressVersion: 'IPv4' },
  read: {
    loadBalancer: ownerOf,
    publicIPAddress: (p) => p.world.resolve('publicIPAddress', p.cursor.at('properties', 'publicIPAddress')),
    publicIPPrefix: (p) => p.world.resolve('publicIPPrefix', p.cursor.at('properties', 'publicIPPrefix')),
    subnet: (p) => p.world.resolve('subnet', p.cursor.at('properties', 'subnet')),
    isZoneRedundant,
    addressVersion,
    backendIPConfigurationCount: backendIPConfigurationsOf,
    backendIPConfigurationLimit: () => limits.loadBalancer.membersPerFrontend,
    virtualNetwork: (p) => networkOfSubnet(p.world, p.get('subnet')),
    gatewayLoadBalancer: (p) => p.world.resolve('frontend', p.cursor.at('properties', 'gatewayLoadBalancer')),
    gatewayChain: gatewayChainOf,
    chained: (p) => p.world.referring('frontend', 'gatewayLoadBalancer', p),
    chainedIPConfigurations: (p) => p.world.referring('ipConfiguration', 'gatewayLoadBalancer', p),
    privateLinkServices: (p) => p.world.referring('privateLinkService', 'frontends', p),
    globalAddresses: (p) => p.world.referring('backendAddress', 'frontend', p),
    inboundRules: (p) => p.world.within(p.owner, 'inboundRules', 'frontend', p),
    claims: (p) => claimsOn(p, p.get('privateIPAddress'), p.get('virtualNetwork')),
    mentions: (p) => {
      const address = p.get('privateIPAddress')
      if (typeof address === 'string') return p.world.addresses.mentions(address)
      return new FactList([], isUnknown(address) ? [undetermined('addressMention', address)] : [])
    },
    isPublic: (p) => isPresent(p.get('publicIPAddress'), p.get('publicIPPrefix')),
    addressCount: addressesOf,
    snatPorts: portsOf,
    rules: (p) => p.world.within(p.owner, 'rules', 'frontend', p),
    outboundRules: (p) => p.world.within(p.owner, 'outboundRules', 'frontends', p),
    inboundNatRules: (p) => p.world.within(p.owner, 'inboundNatRules', 'frontend', p),
    inboundNatPools: (p) => p.world.within(p.owner, 'inboundNatPools', 'frontend', p),
    ipConfigurations: (p) => reachedBy(p.get('rules'), p.get('inboundNatRules'), p.get('inboundNatPools')),
    readOnlyReferences: (p) =>
      backReferences(p, {
        loadBalancingRules: 'rules',
        outboundRules: 'outboundRules',
        inboundNatRules: 'inboundNatRules',
        inboundNatPools: 'inboundNatPools',
      }),
  },
})

/** NOTE: a public address that is not among the inputs takes its version from the frontend only where that says IPv6. */
function addressVersion(part: Part): 'IPv4' | 'IPv6' | Unknown | undefined {
  const own = versionOf(part.get('privateIPAddressVersion'))
  const address = part.get('publicIPAddress') ?? part.get('publicIPPrefix')
  if (address === undefined) return own
  const version = versionOf(isElement(address) ? address.get('publicIPAddressVersion') : address)
  return isUnknown(version) && own === 'IPv6' ? own : version
}

function versionOf(fact: Fact): 'IPv4' | 'IPv6' | Unknown | undefined {
  return fact === 'IPv4' || fact === 'IPv6' || isUnknown(fact) ? fact : undefined
}
