import { bool, kind, list, one, oneOf, text, texts } from '../kind.ts'
import { model } from '../part.ts'
import { backReferences } from './read-only-reference.ts'
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
  zones: texts('Its availability zones.'),
  isZoneRedundant: bool(
    'True of an internal frontend whose address spans zones; not known without zones, which depends on the region.',
  ),
  isPublic: bool('True with a public IP address or prefix.'),
  rules: list('loadBalancingRule', 'The load-balancing rules that listen on it.'),
  outboundRules: list('outboundRule', 'The outbound rules that use it.'),
  inboundNatRules: list('inboundNatRule', 'The inbound NAT rules that listen on it.'),
  inboundNatPools: list('inboundNatPool', 'The inbound NAT pools that listen on it.'),
  readOnlyReferences: list('readOnlyReference', 'Read-only properties that name a rule which does not name it.'),
})

export const frontendModel = model(frontend, {
  paths: {
    zones: ['zones'],
    publicIPAddress: ['properties', 'publicIPAddress'],
    publicIPPrefix: ['properties', 'publicIPPrefix'],
    subnet: ['properties', 'subnet'],
  },
  defaults: { privateIPAddressVersion: 'IPv4' },
  read: {
    loadBalancer: ownerOf,
    publicIPAddress: (p) => p.world.resolve('publicIPAddress', p.cursor.at('properties', 'publicIPAddress')),
    publicIPPrefix: (p) => p.world.resolve('publicIPPrefix', p.cursor.at('properties', 'publicIPPrefix')),
    subnet: (p) => p.world.resolve('subnet', p.cursor.at('properties', 'subnet')),
    isZoneRedundant,
    isPublic: (p) => isPresent(p.get('publicIPAddress'), p.get('publicIPPrefix')),
    rules: (p) => p.world.within(p.owner, 'rules', 'frontend', p),
    outboundRules: (p) => p.world.within(p.owner, 'outboundRules', 'frontends', p),
    inboundNatRules: (p) => p.world.within(p.owner, 'inboundNatRules', 'frontend', p),
    inboundNatPools: (p) => p.world.within(p.owner, 'inboundNatPools', 'frontend', p),
    readOnlyReferences: (p) =>
      backReferences(p, {
        loadBalancingRules: 'rules',
        outboundRules: 'outboundRules',
        inboundNatRules: 'inboundNatRules',
        inboundNatPools: 'inboundNatPools',
      }),
  },
})
