// Who writes an address down: routes, pools of gateways and DNS records that go on naming it whoever has it.
import type { Path } from '../../resource/resource.ts'
import { isElement, type Element } from '../fact.ts'
import { kind, oneOf, text } from '../kind.ts'
import { model, type Part } from '../part.ts'

export const addressMention = kind('addressMention', 'mention', 'A private address that a resource writes down.', {
  kind: oneOf(
    ['route', 'backendAddress', 'privateDnsRecord'],
    'What writes it down: a route as its next hop, a pool of an application gateway, or a record of a private DNS zone.',
  ),
  address: text('The address.'),
})

export interface Mention {
  readonly kind: 'route' | 'backendAddress' | 'privateDnsRecord'
  /** Where it stands, from the body of the owner. */
  readonly path: Path
  readonly owner: Part
  readonly address: string
}

export const addressMentionModel = model<typeof addressMention, Mention>(addressMention, {
  read: { kind: ({ data }) => data.kind, address: ({ data }) => data.address },
  isAspect: true,
  anchor: ({ data }) => data.path,
})

/** Which fields of which kinds write an address down, and where it stands. */
export const MENTIONS: readonly (readonly [kind: Mention['kind'], field: string, path: Path])[] = [
  ['route', 'nextHopIpAddress', ['properties', 'nextHopIpAddress']],
  ['backendAddress', 'ipAddress', ['ipAddress']],
  ['privateDnsRecord', 'ipAddresses', ['properties', 'aRecords']],
]

/** NOTE: the address of a frontend in a pool of a load balancer is LB009's. */
export function isMention(owner: Element): boolean {
  if (owner.kind !== 'backendAddress') return true
  const pool = owner.get('pool')
  return isElement(pool) && isElement(pool.get('applicationGateway'))
}
