// The entries of the address list of a pool, as elements.
import { Cursor } from '../cursor.ts'
import { FactList, type Doubtful, type Element } from '../fact.ts'
import { Part } from '../part.ts'
import { undetermined } from '../stand-in.ts'
import { backendAddressModel, gatewayAddressModel } from './backend-address.ts'
import type { Pool } from './backend-pool.ts'
import { PlainAddresses, plainTextsIn } from './plain-addresses.ts'

/** NOTE: of a pool that has a body too, what its child resource lists is doubtful where the child is. */
export function addressesOf(pool: Pool): FactList {
  const gateway = pool.owner?.kind === 'applicationGateway'
  const { body, child } = pool.data
  const cursor = child === undefined ? body : Cursor.of(child)
  const collection = gateway ? 'backendAddresses' : 'loadBalancerBackendAddresses'
  const parts = { world: pool.world, data: undefined, owner: pool, collection }
  const entryModel = gateway ? gatewayAddressModel : backendAddressModel
  const make = (entry: Cursor) => new Part({ ...parts, model: entryModel, cursor: entry })
  const array = (cursor ?? pool.cursor).at('properties', collection)
  const plain = gateway && child === undefined ? plainTextsIn(array.value) : undefined
  if (plain !== undefined) return new PlainAddresses(plain, (index) => make(array.at(index)))
  const { items, rest } = array.elements()
  const because = child?.possible?.because
  const certain: Element[] = []
  const maybe: Doubtful[] = []
  for (const entry of items) {
    const address = make(entry)
    if (because === undefined || pool.data.body === undefined) certain.push(address)
    else maybe.push({ fact: address, because, most: 1 })
  }
  if (rest !== undefined) maybe.push(undetermined('backendAddress', rest, array))
  return new FactList(certain, maybe)
}
