// What joins load balancers as a whole: Azure's limits on how many of them hold for it, not for one of its ip-configurations.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from '../fact.ts'
import { kind, list, oneOf } from '../kind.ts'
import { Part, model } from '../part.ts'
import { StandIn, listFact } from '../stand-in.ts'
import type { AnyPart } from './shared.ts'

export const attachment = kind(
  'attachment',
  'attachment',
  'A network interface, or the network profile of a scale set or virtual machine, with the load balancers that it joins.',
  {
    type: oneOf(['networkInterface', 'scaleSet', 'virtualMachine'], 'What it is.'),
    publicLoadBalancers: list(
      'loadBalancer',
      'The load balancers that it joins and that have a public frontend, each once, without those of SKU Gateway.',
    ),
    internalLoadBalancers: list(
      'loadBalancer',
      'The load balancers that it joins and whose frontends are all internal.',
    ),
  },
)

/** Its body is that of the owner. */
export const attachmentModel = model(attachment, {
  read: {
    type: ({ owner }) => typeOf(owner?.kind),
    publicLoadBalancers: (part) => loadBalancersOf(part, true),
    internalLoadBalancers: (part) => loadBalancersOf(part, false),
  },
  isAspect: true,
})

/** NOTE: what joins one pool has nothing to tell, and there may be a million of it. */
export function attachmentOf(owner: AnyPart): Part | undefined {
  const configurations = listFact(owner.get('ipConfigurations'), 'ipConfiguration')
  const isOpen = configurations.maybe.length > 0
  if (!isOpen && configurations.items.reduce((sum: number, one) => sum + entriesOf(one), 0) < 2) return undefined
  return new Part({ world: owner.world, model: attachmentModel, cursor: owner.cursor, data: undefined, owner })
}

/** How many pools of load balancers an ip-configuration names; infinite when that is not known. */
function entriesOf(configuration: Fact): number {
  if (!(configuration instanceof Part)) return Infinity
  const { items, rest } = configuration.cursor.elements('properties', 'loadBalancerBackendAddressPools')
  return rest === undefined ? items.length : Infinity
}

function typeOf(owner: string | undefined): 'networkInterface' | 'scaleSet' | 'virtualMachine' {
  return owner === 'scaleSet' || owner === 'virtualMachine' ? owner : 'networkInterface'
}

function loadBalancersOf({ owner }: Part, wanted: boolean): FactList {
  const items = new Set<Element>()
  const maybe = new Map<unknown, Doubtful>()
  const configurations = listFact(owner?.get('ipConfigurations'), 'ipConfiguration')
  for (const { because } of configurations.maybe) maybe.set(because, { fact: because, because, most: null })
  for (const configuration of configurations.items) {
    const pools = listFact(isElement(configuration) ? configuration.get('pools') : undefined, 'backendPool')
    for (const { because } of pools.maybe) maybe.set(because, { fact: because, because, most: null })
    for (const pool of pools.items) {
      const balancer = isElement(pool) ? pool.get('loadBalancer') : undefined
      const answer = balancer instanceof StandIn ? balancer.because : isOf(balancer, wanted)
      if (isUnknown(answer)) maybe.set(balancer, { fact: balancer, because: answer, most: 1 })
      else if (answer && isElement(balancer)) items.add(balancer)
    }
  }
  return new FactList([...items], [...maybe.values()])
}

/** Whether it is a load balancer with (or without) a public frontend; one without any frontend is neither. */
function isOf(balancer: Fact, isPublic: boolean): boolean | Unknown {
  if (!isElement(balancer)) return isUnknown(balancer) ? balancer : false
  const sku = balancer.get('sku')
  const name = isElement(sku) ? sku.get('name') : sku
  if (isUnknown(name)) return name
  if (name === 'Gateway') return false
  const { items, maybe } = listFact(balancer.get('frontends'), 'frontend')
  const answers = items.map((frontend) => (isElement(frontend) ? frontend.get('isPublic') : undefined))
  if (answers.includes(true)) return isPublic
  const open = answers.find(isUnknown) ?? maybe[0]?.because
  return open ?? (answers.length > 0 && !isPublic)
}
