import { parentId } from '../../resource/resource-id.ts'
import { bool, kind, one } from '../kind.ts'
import { model } from '../part.ts'

export const virtualNetworkLink = kind(
  'virtualNetworkLink',
  'link',
  'A link of a private DNS zone: the virtual network resolves the names of the zone.',
  {
    zone: one('privateDnsZone', 'The zone it belongs to.'),
    virtualNetwork: one('virtualNetwork', 'The virtual network that resolves its names.'),
    registrationEnabled: bool('Whether machines of the network register their names in the zone.'),
  },
)

export const virtualNetworkLinkModel = model(virtualNetworkLink, {
  paths: { virtualNetwork: ['properties', 'virtualNetwork'] },
  read: {
    zone: (link) => link.world.resolveId('privateDnsZone', parentId(link.cursor.resource.id).text),
    virtualNetwork: (link) => link.world.resolve('virtualNetwork', link.cursor.at('properties', 'virtualNetwork')),
  },
})
