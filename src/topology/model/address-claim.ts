// Who asks for a private address: interfaces, frontends, private endpoints and container groups whose body fixes one. An
// address means the same only within one virtual network.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import type { Element } from '../fact.ts'
import { kind, one, oneOf, text } from '../kind.ts'
import { model, type Part } from '../part.ts'
import { elementOf } from './shared.ts'

export const addressClaim = kind('addressClaim', 'claim', 'A private address that a resource asks for.', {
  kind: oneOf(
    ['ipConfiguration', 'frontend', 'gatewayFrontend', 'privateEndpoint', 'containerGroup'],
    'What asks for it: an ip-configuration of an interface, a frontend of a load balancer or gateway, a private endpoint, ' +
      'or a container group.',
  ),
  address: text('The address.'),
  subnet: one('subnet', 'The subnet of the one that asks.'),
  virtualNetwork: one('virtualNetwork', 'The virtual network of that subnet.'),
  allocationMethod: oneOf(
    ['Static', 'Dynamic'],
    'Whether it keeps the address: of interfaces and frontends what they say.',
  ),
  ipConfiguration: one('ipConfiguration', 'The ip-configuration, if it is one.'),
})

export interface Claim {
  readonly kind: 'ipConfiguration' | 'frontend' | 'gatewayFrontend' | 'privateEndpoint' | 'containerGroup'
  readonly owner: Part
  readonly address: string
  readonly subnet: Element | undefined
}

export const addressClaimModel = model<typeof addressClaim, Claim>(addressClaim, {
  read: {
    kind: ({ data }) => data.kind,
    address: ({ data }) => data.address,
    subnet: ({ data }) => data.subnet,
    virtualNetwork: ({ data }) => elementOf(data.subnet?.get('virtualNetwork')),
    allocationMethod: ({ data }) => allocationOf(data),
    ipConfiguration: ({ data }) => (data.kind === 'ipConfiguration' ? data.owner : undefined),
  },
  isAspect: true,
})

/** NOTE: Dynamic is what interfaces and frontends are that do not say; the others have what they ask for. */
function allocationOf({ kind: sort, owner }: Claim): 'Static' | 'Dynamic' | Unknown {
  if (sort === 'privateEndpoint' || sort === 'containerGroup') return 'Static'
  const method = owner.get('privateIPAllocationMethod')
  return isUnknown(method) ? method : method === 'Static' ? 'Static' : 'Dynamic'
}
