// What the address list of a pool says as a list.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import type { Cursor } from '../cursor.ts'
import { FactList, isElement } from '../fact.ts'
import { undeterminedFact } from '../read.ts'

/** Whether it has loadBalancerBackendAddresses, be it an empty list. */
export function saysAddresses(cursor: Cursor): boolean | Unknown {
  const { value } = cursor.at('properties', 'loadBalancerBackendAddresses')
  return isUnknown(value) ? value : value !== undefined && value !== null
}

/** Names that more than one entry has, each once. */
export function repeatedNames({ items, maybe }: FactList): FactList {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  const open = maybe.map(({ because }) => because)
  for (const entry of items) {
    const name = isElement(entry) && entry.get('hasName') !== false ? entry.get('name') : undefined
    if (isUnknown(name)) open.push(name)
    if (typeof name !== 'string') continue
    if (seen.has(name.toLowerCase())) repeated.add(name)
    seen.add(name.toLowerCase())
  }
  // One name that is not known is only repeated where there is another entry.
  const [because] = items.length > 1 || maybe.length > 0 ? open : []
  return new FactList([...repeated], because === undefined ? [] : [undeterminedFact(because)])
}
