import { kind, one } from '../kind.ts'
import { model } from '../part.ts'
import { resourceFields, resourcePaths } from './shared.ts'

export const azureFirewall = kind('azureFirewall', 'firewall', 'An Azure Firewall.', {
  ...resourceFields,
  virtualHub: one('virtualHub', 'The hub it stands in; absent for one in a virtual network.'),
})

export const azureFirewallModel = model(azureFirewall, {
  paths: { ...resourcePaths, virtualHub: ['properties', 'virtualHub'] },
  read: { virtualHub: (p) => p.world.resolve('virtualHub', p.cursor.at('properties', 'virtualHub')) },
})
