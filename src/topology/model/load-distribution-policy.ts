import { int, kind, list, one, oneOf } from '../kind.ts'
import { FactList, isElement, type Doubtful, type Element } from '../fact.ts'
import { model, type Part } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'
import { isUnknown } from '../../resource/value.ts'
import { collect, ownerOf } from './shared.ts'

export const loadDistributionTarget = kind(
  'loadDistributionTarget',
  'target',
  'One of the pools among which a load distribution policy spreads requests.',
  {
    pool: one('backendPool', 'The pool.'),
    weightPerServer: int('The weight of each of its servers, 1 to 100.'),
  },
)

const loadDistributionTargetModel = model(loadDistributionTarget, {
  paths: { pool: ['properties', 'backendAddressPool'] },
  read: { pool: (p) => p.world.resolve('backendPool', p.cursor.at('properties', 'backendAddressPool')) },
})

export const loadDistributionPolicy = kind(
  'loadDistributionPolicy',
  'policy',
  'A load distribution policy of a gateway: it stands where a pool could stand.',
  {
    applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
    loadDistributionAlgorithm: oneOf(['RoundRobin', 'LeastConnections', 'IpHash'], 'How it spreads requests.'),
    targets: list('loadDistributionTarget', 'Its targets (loadDistributionTargets).'),
    pools: list('backendPool', 'The pools of its targets, each once.'),
  },
)

export const loadDistributionPolicyModel = model(loadDistributionPolicy, {
  paths: { targets: ['properties', 'loadDistributionTargets'], pools: ['properties', 'loadDistributionTargets'] },
  read: {
    applicationGateway: ownerOf,
    targets: (p) => collect(p, loadDistributionTargetModel, 'loadDistributionTargets'),
    pools,
  },
})

function pools(policy: Part): FactList {
  const { items, maybe } = listFact(policy.get('targets'), 'loadDistributionTarget')
  const found = new Set<Element>()
  const open: Doubtful[] = maybe.map(({ because }) => undetermined('backendPool', because))
  for (const target of items) {
    const pool = isElement(target) ? target.get('pool') : undefined
    if (isElement(pool)) found.add(pool)
    else if (isUnknown(pool)) open.push(undetermined('backendPool', pool))
  }
  return new FactList([...found], open)
}
