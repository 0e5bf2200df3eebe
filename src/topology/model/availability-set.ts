import { kind, list } from '../kind.ts'
import { model } from '../part.ts'
import { resourceFields, resourcePaths } from './shared.ts'

export const availabilitySet = kind('availabilitySet', 'availabilitySet', 'An availability set.', {
  ...resourceFields,
  virtualMachines: list('virtualMachine', 'The virtual machines that name it.'),
})

export const availabilitySetModel = model(availabilitySet, {
  paths: resourcePaths,
  read: { virtualMachines: (set) => set.world.referring('virtualMachine', 'availabilitySet', set) },
})
