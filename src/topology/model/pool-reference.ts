// Entries of the lists by which ip-configurations join pools that name a pool which does not exist.
import { compareTexts, shortText } from '../../resource/text.ts'
import { nameOf, parentId } from '../../resource/resource-id.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, isElement, type Doubtful, type Element } from '../fact.ts'
import { kind, one, text, texts } from '../kind.ts'
import { Part, model } from '../part.ts'
import { StandIn, listFact, undetermined } from '../stand-in.ts'
import { ownerOf, type AnyPart } from './shared.ts'

export const poolReference = kind('poolReference', 'reference', 'An entry of a list of pools that names none.', {
  ipConfiguration: one('ipConfiguration', 'The ip-configuration in whose list it stands.'),
  pool: one('backendPool', 'The pool it names.'),
  list: text('The list it stands in: `loadBalancerBackendAddressPools`.'),
  declaredPools: texts('The names of the pools that the owner declares.'),
})

export const poolReferenceModel = model(poolReference, {
  paths: { pool: ['id'] },
  read: {
    ipConfiguration: ownerOf,
    pool: ({ world, cursor }) => world.resolve('backendPool', cursor),
    list: ({ collection }) => collection,
    declaredPools: (reference) => {
      const owner = ownerOfPool(reference)
      const { items, maybe } = listFact(owner?.get('pools'), 'backendPool')
      return new FactList(
        items.map((pool) => (isElement(pool) ? pool.get('name') : undefined)),
        maybe,
      )
    },
  },
  name: (reference) => {
    const pool = reference.get('pool')
    return isElement(pool) ? pool.label : isUnknown(pool) ? pool : ''
  },
  anchor: () => ['id'],
})

const none = new FactList([])

/** NOTE: of a million entries nearly all name a pool, so that only the others become elements. */
export function danglingPoolsOf(configuration: AnyPart, lists: readonly string[]): FactList {
  const items: Element[] = []
  const maybe: Doubtful[] = []
  const { world } = configuration
  for (const collection of lists) {
    const entries = configuration.cursor.elements('properties', collection)
    for (const cursor of entries.items) {
      const pool = world.resolve('backendPool', cursor)
      if (pool === undefined || (isElement(pool) && !(pool instanceof StandIn) && pool.doubt === undefined)) continue
      const parts = { world, model: poolReferenceModel, cursor, data: undefined }
      const reference = new Part({ ...parts, owner: configuration, collection })
      const dangling = isDangling(reference)
      if (dangling === true) items.push(reference)
      else if (dangling !== false) maybe.push({ fact: reference, because: dangling, most: 1 })
    }
    if (entries.rest !== undefined) maybe.push(undetermined('poolReference', entries.rest))
  }
  return items.length + maybe.length === 0 ? none : new FactList(items, maybe)
}

/**
 * Whether it certainly names a pool that its owner, which is among the inputs, does not declare.
 * NOTE: a template that was not read may add a pool as a resource of its own.
 */
function isDangling(reference: Part): boolean | Unknown {
  const pool = reference.get('pool')
  if (isUnknown(pool)) return pool
  if (!isElement(pool)) return false
  if (!(pool instanceof StandIn)) return pool.doubt ?? false
  const { gaps } = reference.world.input
  if (gaps.length > 0) return new Unknown({ print: () => shortText(pool.label), causes: gaps })
  const owner = ownerOfPool(reference)
  if (pool.id === undefined || owner === undefined || owner instanceof StandIn) return pool.because
  if (owner.doubt !== undefined) return owner.doubt
  const { items, maybe } = listFact(owner.get('pools'), 'backendPool')
  const [open] = maybe
  if (open !== undefined) return open.because
  const wanted = nameOf(pool.id)
  const mayMean = items.some((other) => {
    const name = isElement(other) && other.id !== undefined ? nameOf(other.id) : ''
    return compareTexts(name, wanted) === 'maybe'
  })
  return mayMean ? pool.because : true
}

/** The load balancer or gateway whose pool is named. */
function ownerOfPool(reference: Part): Element | undefined {
  const pool = reference.get('pool')
  if (!isElement(pool) || pool.id === undefined) return undefined
  if (pool.id.type !== '' && !pool.id.type.endsWith('/backendaddresspools')) return undefined
  const kindOfOwner = reference.collection?.startsWith('applicationGateway') ? 'applicationGateway' : 'loadBalancer'
  return reference.world.resolveId(kindOfOwner, parentId(pool.id).text)
}
