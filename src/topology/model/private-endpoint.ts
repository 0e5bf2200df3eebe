import { kind, one, texts } from '../kind.ts'
import { model } from '../part.ts'
import { listOf } from '../read.ts'
import { resourceFields, resourcePaths } from './shared.ts'

export const privateEndpoint = kind('privateEndpoint', 'endpoint', 'A private endpoint: an address of a service.', {
  ...resourceFields,
  subnet: one('subnet', 'The subnet it lies in.'),
  privateIPAddresses: texts('Its addresses, where they are fixed (ipConfigurations).'),
})

export const privateEndpointModel = model(privateEndpoint, {
  paths: { ...resourcePaths, subnet: ['properties', 'subnet'], privateIPAddresses: ['properties', 'ipConfigurations'] },
  read: {
    subnet: (p) => p.world.resolve('subnet', p.cursor.at('properties', 'subnet')),
    privateIPAddresses: (p) =>
      listOf(p.cursor.at('properties', 'ipConfigurations'), (item) => item.at('properties', 'privateIPAddress').text()),
  },
})
