import type { RouteIntent } from '../../intent/intent.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, type Doubtful } from '../fact.ts'
import { kind, list, one, text } from '../kind.ts'
import { matching } from '../matching.ts'
import { Part } from '../part.ts'
import { saidModel, type SaidAt } from '../said.ts'
import { listFact } from '../stand-in.ts'
import { waysOf } from '../request.ts'
import { fits } from './pool-intent.ts'
import { ownerOf, type AnyPart } from './shared.ts'

export const routeIntent = kind(
  'routeIntent',
  'route',
  'Where poolgate.yaml expects a gateway to lead a request (`routes:`).',
  {
    applicationGateway: one('applicationGateway', 'The gateway that takes the request.'),
    host: text('The host of the request.'),
    path: text('The path of the request; / when absent.'),
    pool: text('Pattern of the names of the pools that the request must reach.'),
    pools: list('backendPool', 'The pools of the gateway that match it; an undetermined one when none does.'),
    routes: list('gatewayRoute', 'The ways of the request, over Http and Https and on each port that takes it.'),
  },
)

/** Where an entry of `routes:` says it. */
export const routeIntentKeys = { host: 'host', path: 'path', pool: 'pool' } satisfies SaidAt<typeof routeIntent>

export const routeIntentModel = saidModel<typeof routeIntent, RouteIntent>(routeIntent, routeIntentKeys, {
  defaults: { path: '/' },
  read: {
    applicationGateway: ownerOf,
    routes: ({ owner, data }) => (owner ? waysOf(owner, data.host, data.path ?? '/') : new FactList([])),
    pools: ({ owner, data }) => {
      const { items, maybe } = listFact(owner?.get('pools'), 'backendPool')
      const pools = [...items, ...maybe.map(({ fact }) => fact)]
      return matching('backendPool', pools, data.pool, (pool) => fits(data.pool, pool.get('name')))
    },
  },
})

/** What the configuration expects of the requests that a gateway takes. */
export function routeIntentsOf(gateway: AnyPart): FactList {
  const items: Part<RouteIntent>[] = []
  const maybe: Doubtful[] = []
  for (const data of gateway.world.input.intents.routes ?? []) {
    const match = fits(data.gateway, gateway.get('name'))
    if (match === false) continue
    const { world, cursor } = gateway
    const parts = { world, cursor, data, model: routeIntentModel, owner: gateway }
    if (isUnknown(match)) maybe.push({ fact: new Part({ ...parts, doubt: match }), because: match, most: 1 })
    else items.push(new Part(parts))
  }
  return new FactList(items, maybe)
}
