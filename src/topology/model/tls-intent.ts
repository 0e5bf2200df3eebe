import type { TlsIntent } from '../../intent/intent.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import type { Element } from '../fact.ts'
import { kind, one, oneOf, text } from '../kind.ts'
import { Part } from '../part.ts'
import { over, saidModel, type SaidAt } from '../said.ts'
import { allOf, fits, type Named, type Names } from './pool-intent.ts'
import { ownerOf } from './shared.ts'

export const tlsIntent = kind(
  'tlsIntent',
  'tls',
  'How poolgate.yaml expects a gateway to speak to the members of a pool (`tls:`).',
  {
    pool: one('backendPool', 'The pool it is for.'),
    mode: oneOf(
      ['end-to-end', 'terminate'],
      'end-to-end: the traffic to the members is encrypted; terminate: it is not.',
    ),
    ca: oneOf(['public', 'private'], 'Who signs the certificates of the members.'),
    host: text('The host name that the certificates of the members are for.'),
  },
)

/** Where an entry of `tls:` says it. */
export const tlsIntentKeys = { mode: 'mode', ca: 'ca', host: 'host' } satisfies SaidAt<typeof tlsIntent>

export const tlsIntentModel = saidModel<typeof tlsIntent, TlsIntent>(tlsIntent, tlsIntentKeys, {
  read: { pool: ownerOf },
})

/** What the configuration expects of the traffic to a pool: of several entries the later says it, key by key. */
export function tlsOf(named: Named, pool: Element): Part<TlsIntent> | Unknown | undefined {
  let data: TlsIntent | undefined
  for (const intent of named.world.input.intents.tls ?? []) {
    const match = isForPool(intent, named)
    if (isUnknown(match)) return match
    if (match) data = data === undefined ? intent : over(data, intent)
  }
  if (data === undefined) return undefined
  return new Part({ world: named.world, model: tlsIntentModel, cursor: named.cursor, data, owner: pool })
}

/** Whether an entry is for the pool; unknown when a name that decides it is not known. */
export function isForPool({ gateway, pool = '*' }: TlsIntent, { owner, name }: Names): boolean | Unknown {
  if (owner?.kind !== 'applicationGateway') return false
  return allOf([fits(gateway, owner.get('name')), fits(pool, name)])
}
