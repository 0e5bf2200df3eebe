import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import type { Cursor } from '../cursor.ts'
import { bool, kind, list, one, oneOf, text, texts } from '../kind.ts'
import { model } from '../part.ts'
import { FactList } from '../fact.ts'
import { claimsOn, hasMachine, homeOf, networkOf, rangesOf } from './address-place.ts'
import { resolvesToEndpoint } from './private-link.ts'
import { resolves } from './private-resolution.ts'
import { ownerOf } from './shared.ts'
import { addressFaults, faultOf, nameFaults } from './target-fault.ts'

export const backendAddress = kind('backendAddress', 'address', 'An entry of the address list of a backend pool.', {
  pool: one('backendPool', 'The pool whose list it stands in.'),
  kind: oneOf(
    ['ip', 'fqdn', 'global', 'nic'],
    'What it is; nic for an echo of a network interface, absent for an entry that says nothing.',
  ),
  ipAddress: text('The IP address; absent for entries that only echo a network interface.'),
  fqdn: text('The name, in pools of application gateways.'),
  virtualNetwork: one('virtualNetwork', 'The virtual network it names.'),
  subnet: one('subnet', 'The subnet it names.'),
  adminState: oneOf(['None', 'Up', 'Down'], 'The administrative state.'),
  frontend: one('frontend', 'The regional frontend it names (loadBalancerFrontendIPConfiguration).'),
  networkInterfaceIPConfiguration: text('Read-only: id of the ip-configuration that Azure made the entry for.'),
  network: one(
    'virtualNetwork',
    'The virtual network it lies in: the one it names, that of its subnet, or that of its pool.',
  ),
  addressRanges: texts('The ranges in which it may lie: of the subnet it names, else of its network.'),
  home: one('subnet', 'The subnet it lies in: the one it names, or that of its network whose range holds it.'),
  claims: list(
    'addressClaim',
    'What else asks for its address in its network: the interface that has it, or something that cannot be a member.',
  ),
  resolves: bool(
    'Whether the network of its gateway resolves its name, which lies in a private DNS zone among the inputs; absent for ' +
      'other names.',
  ),
  resolvesToEndpoint: bool(
    'Whether the network of its gateway resolves its name, that of a service, to a private endpoint; absent where none among ' +
      'the inputs leads to the service.',
  ),
  hasMachine: bool(
    'Whether a virtual machine has its address: an interface that a machine lists asks for it; not known when nothing among ' +
      'the inputs asks for it.',
  ),
  hasName: bool('Whether the entry has a name.'),
  fault: oneOf(
    [...nameFaults, ...addressFaults],
    'In a pool of a gateway: why nobody can answer there, as it is written; absent for an entry that can be used.',
  ),
  isInline: bool('True when it stands in the body of the load balancer, false in a resource of its own.'),
})

/** Entries of pools of load balancers. */
export const backendAddressModel = model(backendAddress, {
  paths: {
    virtualNetwork: ['properties', 'virtualNetwork'],
    subnet: ['properties', 'subnet'],
    frontend: ['properties', 'loadBalancerFrontendIPConfiguration'],
    networkInterfaceIPConfiguration: ['properties', 'networkInterfaceIPConfiguration', 'id'],
  },
  read: {
    pool: ownerOf,
    kind: (p) => kindOf(p.cursor),
    fqdn: () => undefined,
    fault: () => undefined,
    virtualNetwork: (p) => p.world.resolve('virtualNetwork', p.cursor.at('properties', 'virtualNetwork')),
    subnet: (p) => p.world.resolve('subnet', p.cursor.at('properties', 'subnet')),
    frontend: (p) => p.world.resolve('frontend', p.cursor.at('properties', 'loadBalancerFrontendIPConfiguration')),
    network: networkOf,
    addressRanges: rangesOf,
    home: homeOf,
    claims: (p) => claimsOn(p, p.get('ipAddress'), p.get('network')),
    resolves: () => undefined,
    resolvesToEndpoint: () => undefined,
    hasMachine,
    hasName: (p) => {
      const name = p.cursor.at('name')
      return isUnknown(name.value) ? name.value : !name.isAbsent
    },
    isInline: (p) => p.cursor.path[1] === 'backendAddressPools',
  },
  anchor: (p) => [
    'properties',
    ADDRESS_PROPERTIES.find((key) => !p.cursor.at('properties', key).isAbsent) ?? 'ipAddress',
  ],
})

/** Entries of pools of gateways: they have no name. */
export const gatewayAddressModel = model(backendAddress, {
  paths: { ipAddress: ['ipAddress'], fqdn: ['fqdn'] },
  read: {
    pool: ownerOf,
    kind: (p) => gatewayKindOf(p.cursor),
    virtualNetwork: () => undefined,
    subnet: () => undefined,
    frontend: () => undefined,
    network: () => undefined,
    addressRanges: () => new FactList([]),
    home: () => undefined,
    claims: () => new FactList([]),
    resolves,
    resolvesToEndpoint,
    hasMachine: () => undefined,
    hasName: () => false,
    fault: faultOf,
    isInline: () => true,
  },
  name: (p) => p.cursor.at('fqdn').text() ?? p.cursor.at('ipAddress').text() ?? `[${String(p.cursor.path.at(-1))}]`,
  anchor: (p) => [p.cursor.at('fqdn').isAbsent ? 'ipAddress' : 'fqdn'],
})

const ADDRESS_PROPERTIES = ['ipAddress', 'loadBalancerFrontendIPConfiguration', 'networkInterfaceIPConfiguration']

function kindOf(entry: Cursor): 'ip' | 'global' | 'nic' | Unknown | undefined {
  const properties = entry.at('properties')
  const echo = properties.at('networkInterfaceIPConfiguration')
  const frontend = properties.at('loadBalancerFrontendIPConfiguration')
  const address = properties.at('ipAddress')
  if (!echo.isAbsent && !isUnknown(echo.value)) return 'nic'
  if (!frontend.isAbsent && !isUnknown(frontend.value)) return 'global'
  // NOTE: an address whose value is not known is an address; of properties that are not known nothing can be said.
  if (!address.isAbsent && !(isUnknown(properties.value) && isUnknown(address.value))) return 'ip'
  return [address, echo, frontend].map((cursor) => cursor.value).find(isUnknown)
}

function gatewayKindOf(entry: Cursor): 'ip' | 'fqdn' | Unknown | undefined {
  if (isUnknown(entry.value)) return entry.value
  if (!entry.at('fqdn').isAbsent) return 'fqdn'
  return entry.at('ipAddress').isAbsent ? undefined : 'ip'
}
