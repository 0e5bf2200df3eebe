// Microsoft.Network/privateDnsZones, and in which of them a name lies.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown, type Text } from '../../resource/value.ts'
import type { Element } from '../fact.ts'
import { liesIn } from '../fqdn.ts'
import { kind, list } from '../kind.ts'
import { model, type World } from '../part.ts'
import { resourceFields, resourcePaths } from './shared.ts'

export const privateDnsZone = kind('privateDnsZone', 'zone', 'A private DNS zone.', {
  ...resourceFields,
  links: list('virtualNetworkLink', 'Its links to virtual networks, as far as the inputs hold them.'),
})

export const privateDnsZoneModel = model(privateDnsZone, {
  paths: resourcePaths,
  read: { links: (zone) => zone.world.referring('virtualNetworkLink', 'zone', zone) },
})

/** The zone of the set that holds a name; unknown when it cannot be told of one. */
export function zoneOf(world: World, name: Text): Element | Unknown | undefined {
  let doubt: Unknown | undefined
  for (const zone of world.all(privateDnsZone.name)) {
    const domain = zone.get('name')
    if (isUnknown(domain)) doubt ??= domain
    if (typeof domain !== 'string') continue
    const holds = liesIn(name, domain)
    if (holds === true) return zone
    if (holds === undefined && isUnknown(name)) doubt ??= name
  }
  return doubt
}
