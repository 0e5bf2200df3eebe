import { bool, kind, list, one } from '../kind.ts'
import { collect, isPresent, resourceFields, resourcePaths, theOne } from './shared.ts'
import { Unknown } from '../../resource/unknown.ts'
import { shortText } from '../../resource/text.ts'
import { isUnknown, type Value } from '../../resource/value.ts'
import { model, type Part } from '../part.ts'
import type { Cursor } from '../cursor.ts'
import { factOf, type Fact } from '../fact.ts'
import { attachmentOf } from './attachment.ts'
import { ipConfigurationModel, poolLists } from './ip-configuration.ts'

export const networkInterface = kind('networkInterface', 'nic', 'A network interface.', {
  ...resourceFields,
  ipConfigurations: list('ipConfiguration', 'Its ip-configurations.'),
  networkSecurityGroup: one('networkSecurityGroup', 'Its network security group.'),
  virtualMachine: one('virtualMachine', 'The virtual machine whose network profile lists it.'),
  attachment: one(
    'attachment',
    'It as a whole, with the load balancers that it joins; absent unless it names several pools.',
  ),
  isMember: bool('Whether one of its ip-configurations names a pool.'),
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
    isMember: (nic) => isPresent(...poolLists.flatMap((name) => listedIn(nic, name))),
    attachment: attachmentOf,
    virtualMachine: (nic) => theOne(nic.world.referring('virtualMachine', 'networkInterfaces', nic)),
  },
})

/** NOTE: templates of networks and of machines are often two; only where there are machines one is missed. */
function isAttached(nic: Part): boolean | Unknown {
  const machine = nic.get('virtualMachine')
  if (machine !== undefined) return isUnknown(machine) ? machine : true
  if (!nic.cursor.at('properties', 'virtualMachine').isAbsent) return true
  const { gaps } = nic.world.input
  if (gaps.length === 0 && nic.world.all('virtualMachine').length > 0) return false
  const reason = `the virtual machine of ${shortText(nic.label)} is declared elsewhere`
  const supply = 'add the template that declares it'
  return new Unknown({
    print: () => 'virtualMachine',
    causes: gaps.length > 0 ? gaps : [{ code: 'elsewhere', reason, supply }],
  })
}

/** What stands in the lists of its ip-configurations, as JSON: nobody needs to know which pools these are. */
function listedIn(nic: Part, name: string): Fact[] {
  const { items, rest } = nic.cursor.elements('properties', 'ipConfigurations')
  return [rest, ...items.map((item) => factOf(emptyAsAbsent(item.at('properties', name))))]
}

function emptyAsAbsent(cursor: Cursor): Value | undefined {
  return cursor.isAbsent ? undefined : cursor.value
}
