import { bool, kind, one, texts } from '../kind.ts'
import { model } from '../part.ts'
import { FactList } from '../fact.ts'
import { listOf } from '../read.ts'
import { ownerOf } from './shared.ts'

export const subnet = kind('subnet', 'subnet', 'A subnet of a virtual network.', {
  virtualNetwork: one('virtualNetwork', 'The virtual network it belongs to.'),
  addressPrefixes: texts('Its address ranges: addressPrefix, or addressPrefixes.'),
  defaultOutboundAccess: bool('Whether it says that its members reach the internet without further means.'),
})

export const subnetModel = model(subnet, {
  read: {
    virtualNetwork: ownerOf,
    addressPrefixes: (p) => {
      const prefix = p.cursor.at('properties', 'addressPrefix').text()
      return prefix === undefined
        ? listOf(p.cursor.at('properties', 'addressPrefixes'), (item) => item.text())
        : new FactList([prefix])
    },
  },
})
