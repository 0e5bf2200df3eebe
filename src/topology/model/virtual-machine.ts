import { kind, list, one, text, texts } from '../kind.ts'
import { references, resourceFields, resourcePaths } from './shared.ts'
import { model } from '../part.ts'
import { imageOf } from './image.ts'
import { attachmentOf } from './attachment.ts'
import { stateOf } from './machine-state.ts'
import { profileConfigurations } from './profile.ts'

export const virtualMachine = kind('virtualMachine', 'vm', 'A virtual machine.', {
  ...resourceFields,
  zones: texts('Its availability zone.'),
  vmSize: text('Its size (hardwareProfile.vmSize): `Standard_D2s_v5`.'),
  image: text(
    'Its image: publisher/offer/sku without the version, or the id of an image; absent for a disk of its own.',
  ),
  availabilitySet: one('availabilitySet', 'Its availability set.'),
  scaleSet: one('scaleSet', 'The flexible scale set that it is an instance of (virtualMachineScaleSet).'),
  attachment: one(
    'attachment',
    'Its own network profile as a whole, with the load balancers that it joins; absent unless it names several pools.',
  ),
  networkInterfaces: list('networkInterface', 'The network interfaces that its network profile lists.'),
  ipConfigurations: list('ipConfiguration', 'The ip-configurations of interfaces that its own body describes.'),
  state: one('machineState', 'Its power state with its pools; absent unless the inputs say the state.'),
})

export const virtualMachineModel = model(virtualMachine, {
  paths: {
    ...resourcePaths,
    zones: ['zones'],
    vmSize: ['properties', 'hardwareProfile', 'vmSize'],
    networkInterfaces: ['properties', 'networkProfile', 'networkInterfaces'],
  },
  read: {
    image: (vm) => imageOf(vm.cursor.at('properties', 'storageProfile')),
    availabilitySet: (vm) => vm.world.resolve('availabilitySet', vm.cursor.at('properties', 'availabilitySet')),
    scaleSet: (vm) => vm.world.resolve('scaleSet', vm.cursor.at('properties', 'virtualMachineScaleSet')),
    attachment: attachmentOf,
    state: stateOf,
    networkInterfaces: (vm) =>
      references(vm, 'networkInterface', ['properties', 'networkProfile', 'networkInterfaces']),
    ipConfigurations: (vm) =>
      profileConfigurations(vm, ['properties', 'networkProfile', 'networkInterfaceConfigurations']),
  },
})
