// The fields that tell how something reaches the internet, for the kinds that have them.
import { bool, oneOf } from '../kind.ts'
import { EGRESS, type Egress, type EgressFacts } from '../network/egress.ts'
import type { Unknown } from '../../resource/unknown.ts'

export const egressFields = {
  egress: oneOf(
    EGRESS,
    'How it reaches the internet: a default route to an appliance or gateway, the NAT gateway of its subnet, a public ' +
      'address of its own, an outbound rule, the address of a public load-balancing rule, default outbound access.',
  ),
  hasEgress: bool('Whether it reaches the internet at all.'),
  hasExplicitEgress: bool('Whether it has one of the first four: what somebody meant to be its way out.'),
  hasImplicitSnat: bool('Whether a public load-balancing rule of its pools gives it a way out as a side effect.'),
  hasDefaultOutboundAccess: bool('Whether default outbound access would serve it when nothing else does.'),
} as const

interface EgressReaders<Held> {
  readonly egress: (held: Held) => Egress | Unknown
  readonly hasEgress: (held: Held) => boolean | Unknown
  readonly hasExplicitEgress: (held: Held) => boolean | Unknown
  readonly hasImplicitSnat: (held: Held) => boolean | Unknown
  readonly hasDefaultOutboundAccess: (held: Held) => boolean | Unknown
}

export function egressReaders<Held>(of: (held: Held) => EgressFacts): EgressReaders<Held> {
  return {
    egress: (held) => of(held).egress,
    hasEgress: (held) => of(held).hasEgress,
    hasExplicitEgress: (held) => of(held).hasExplicitEgress,
    hasImplicitSnat: (held) => of(held).hasImplicitSnat,
    hasDefaultOutboundAccess: (held) => of(held).hasDefaultOutboundAccess,
  }
}
