import { kind, list, one } from '../kind.ts'
import { collect, resourceFields, resourcePaths, theOne } from './shared.ts'
import { model } from '../part.ts'
import { ipConfigurationModel } from './ip-configuration.ts'

export const networkInterface = kind('networkInterface', 'nic', 'A network interface.', {
  ...resourceFields,
  ipConfigurations: list('ipConfiguration', 'Its ip-configurations.'),
  virtualMachine: one('virtualMachine', 'The virtual machine whose network profile lists it.'),
})

export const networkInterfaceModel = model(networkInterface, {
  paths: { ...resourcePaths, ipConfigurations: ['properties', 'ipConfigurations'] },
  read: {
    ipConfigurations: (nic) => collect(nic, ipConfigurationModel, 'ipConfigurations'),
    virtualMachine: (nic) => theOne(nic.world.referring('virtualMachine', 'networkInterfaces', nic)),
  },
})
