// The tags of public addresses (ipTags), which say how they are routed.
import type { Text } from '../../resource/value.ts'
import type { AnyPart } from './shared.ts'

/** The tag of type RoutingPreference; not known when another entry may be one. */
export function routingPreference({ cursor }: AnyPart): Text | undefined {
  const { items, rest } = cursor.elements('properties', 'ipTags')
  for (const entry of items) {
    const type = entry.at('ipTagType').text()
    if (type !== undefined && typeof type !== 'string') return type
    if (type?.toLowerCase() === 'routingpreference') return entry.at('tag').text()
  }
  return rest
}
