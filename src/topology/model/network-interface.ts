import { bool, kind, list, one } from '../kind.ts'
import { collect, resourceFields, resourcePaths, theOne } from './shared.ts'
import { Unknown } from '../../resource/unknown.ts'
import { shortText } from '../../resource/text.ts'
import { isUnknown } from '../../resource/value.ts'
import { model, type Part } from '../part.ts'
import { ipConfigurationModel } from './ip-configuration.ts'

export const networkInterface = kind('networkInterface', 'nic', 'A network interface.', {
  ...resourceFields,
  ipConfigurations: list('ipConfiguration', 'Its ip-configurations.'),
  networkSecurityGroup: one('networkSecurityGroup', 'Its network security group.'),
  virtualMachine: one('virtualMachine', 'The virtual machine whose network profile lists it.'),
  isAttached: bool(
    'Whether a virtual machine lists it, or Azure says so; not known when the inputs hold no virtual machine at all.',
  ),
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
    isAttached,
    virtualMachine: (nic) => theOne(nic.world.referring('virtualMachine', 'networkInterfaces', nic)),
  },
})

/** NOTE: templates of networks and of machines are often two; only where there are machines one is missed. */
function isAttached(nic: Part): boolean | Unknown {
  const machine = nic.get('virtualMachine')
  if (machine !== undefined) return isUnknown(machine) ? machine : true
  if (!nic.cursor.at('properties', 'virtualMachine').isAbsent) return true
  const { gaps } = nic.world.input
  if (gaps.length === 0 && nic.world.holds('virtualMachine')) return false
  const reason = `the virtual machine of ${shortText(nic.label)} is declared elsewhere`
  const supply = 'add the template that declares it'
  return new Unknown({
    print: () => 'virtualMachine',
    causes: gaps.length > 0 ? gaps : [{ code: 'elsewhere', reason, supply }],
  })
}
