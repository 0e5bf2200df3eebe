import { kind, list, texts } from '../kind.ts'
import { references, resourceFields, resourcePaths } from './shared.ts'
import { model } from '../part.ts'
import { profileConfigurations } from './profile.ts'

export const virtualMachine = kind('virtualMachine', 'vm', 'A virtual machine.', {
  ...resourceFields,
  zones: texts('Its availability zone.'),
  networkInterfaces: list('networkInterface', 'The network interfaces that its network profile lists.'),
  ipConfigurations: list('ipConfiguration', 'The ip-configurations of interfaces that its own body describes.'),
})

export const virtualMachineModel = model(virtualMachine, {
  paths: {
    ...resourcePaths,
    zones: ['zones'],
    networkInterfaces: ['properties', 'networkProfile', 'networkInterfaces'],
  },
  read: {
    networkInterfaces: (vm) =>
      references(vm, 'networkInterface', ['properties', 'networkProfile', 'networkInterfaces']),
    ipConfigurations: (vm) =>
      profileConfigurations(vm, ['properties', 'networkProfile', 'networkInterfaceConfigurations']),
  },
})
