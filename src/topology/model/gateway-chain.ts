// A public frontend, or the public address of a machine, whose traffic goes through a gateway load balancer.
import { isUnknown } from '../../resource/value.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isElement, type Element } from '../fact.ts'
import { bool, kind, one, oneOf, text } from '../kind.ts'
import { Part, model } from '../part.ts'
import { StandIn } from '../stand-in.ts'

export const gatewayChain = kind(
  'gatewayChain',
  'chain',
  'The traffic of a public frontend, or of the public address of a machine, sent through a gateway load balancer.',
  {
    kind: oneOf(['frontend', 'ipConfiguration'], 'Whose traffic it is.'),
    frontend: one('frontend', 'The frontend whose traffic it is, if it is one.'),
    ipConfiguration: one('ipConfiguration', 'The ip-configuration whose traffic it is, if it is one.'),
    target: one('frontend', 'The frontend of the gateway load balancer.'),
    isDangling: bool('True when the inputs say that its target is not there.'),
    reason: text('Why its target is not there: `load balancer lb-nva declares no frontend nva`.'),
    remedy: text('What to do about it: `correct the reference`, with the nearest name where there is one.'),
  },
)

interface Chain {
  readonly source: Part
  readonly target: Element | Unknown
}

export const gatewayChainModel = model<typeof gatewayChain, Chain>(gatewayChain, {
  paths: { target: ['properties', 'gatewayLoadBalancer'] },
  read: {
    kind: ({ data }) => (data.source.kind === 'frontend' ? 'frontend' : 'ipConfiguration'),
    frontend: ({ data }) => (data.source.kind === 'frontend' ? data.source : undefined),
    ipConfiguration: ({ data }) => (data.source.kind === 'ipConfiguration' ? data.source : undefined),
    target: ({ data }) => data.target,
    isDangling: ({ data }) => missing(data) !== undefined,
    reason: ({ data }) =>
      missing(data)
        ?.causes.map(({ reason }) => reason)
        .join('; '),
    remedy: ({ data }) => missing(data)?.causes.find(({ supply }) => supply !== undefined)?.supply,
  },
  isAspect: true,
  anchor: () => ['properties', 'gatewayLoadBalancer', 'id'],
})

/** NOTE: of a reference that is not known it is not known either whether there is a chain. */
export function gatewayChainOf(source: Part): Element | undefined {
  const target = source.world.resolve('frontend', source.cursor.at('properties', 'gatewayLoadBalancer'))
  if (target === undefined) return undefined
  const doubt = isUnknown(target) ? target : source.doubt
  const { world, cursor, collection } = source
  return new Part({
    world,
    model: gatewayChainModel,
    cursor,
    data: { source, target },
    owner: source,
    collection,
    doubt,
  })
}

/** Why the target is certainly not there: what holds it is among the inputs, or the id names something else. */
function missing({ target }: Chain): Unknown | undefined {
  if (!isElement(target) || !(target instanceof StandIn)) return undefined
  return target.because.causes.every(({ code }) => code === 'error') ? target.because : undefined
}
