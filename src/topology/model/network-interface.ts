import { kind, list, one } from '../kind.ts'
import { collect, resourceFields, resourcePaths, theOne } from './shared.ts'
import { model } from '../part.ts'
import { ipConfigurationModel } from './ip-configuration.ts'

export const networkInterface = kind('networkInterface', 'nic', 'A network interface.', {
  ...resourceFields,
  ipConfigurations: list('ipConfiguration', 'Its ip-configurations.'),
  networkSecurityGroup: one('networkSecurityGroup', 'Its network security group.'),
  virtualMachine: one('virtualMachine', 'The virtual machine whose network profile lists it.'),
})

export const networkInterfaceModel = model(networkInterface, {
  paths: {
    ...resourcePaths,
    ipConfigurations: ['properties', 'ipConfigurations'],
    networkSecurityGroup: ['properties', 'networkSecurityGroup'],
  },
  read: {
    ipConfigurations: (nic) => collect(nic, ipConfigurationModel, 'ipConfigurations'),
    networkSecurityGroup: (nic) =>
      nic.world.resolve('networkSecurityGroup', nic.cursor.at('properties', 'networkSecurityGroup')),
    virtualMachine: (nic) => theOne(nic.world.referring('virtualMachine', 'networkInterfaces', nic)),
  },
})
