import { kind, bool, int, list, one, oneOf, texts } from '../kind.ts'
import { FactList } from '../fact.ts'
import { model, type Part } from '../part.ts'
import { listOf } from '../read.ts'
import { gatewayAddressesOf } from './gateway-addresses.ts'
import { ownerOf, references } from './shared.ts'

export const securityRule = kind('securityRule', 'rule', 'A rule of a network security group.', {
  networkSecurityGroup: one('networkSecurityGroup', 'The group it belongs to.'),
  priority: int('Its place in the order: the lowest that matches a packet decides.'),
  direction: oneOf(['Inbound', 'Outbound'], 'Which way the packets go.'),
  access: oneOf(['Allow', 'Deny'], 'What happens to a packet that matches.'),
  protocol: oneOf(['*', 'Tcp', 'Udp', 'Icmp', 'Esp', 'Ah'], 'The protocol; * for any.'),
  sourceAddressPrefixes: texts('sourceAddressPrefix and sourceAddressPrefixes together: ranges and service tags.'),
  sourcePortRanges: texts('sourcePortRange and sourcePortRanges together.'),
  sourceApplicationSecurityGroups: list('applicationSecurityGroup', 'The groups whose members are its source.'),
  destinationAddressPrefixes: texts('destinationAddressPrefix and destinationAddressPrefixes together.'),
  destinationPortRanges: texts('destinationPortRange and destinationPortRanges together.'),
  destinationApplicationSecurityGroups: list(
    'applicationSecurityGroup',
    'The groups whose members are its destination.',
  ),
  gatewayAddresses: texts(
    'Single addresses that it names in the subnet of an application gateway of the networks it guards; as destination the ' +
      'private frontends of the gateway do not count.',
  ),
  isDefault: bool('True for one of the six rules that every group has.'),
})

export const securityRuleModel = model(securityRule, {
  read: {
    networkSecurityGroup: ownerOf,
    sourceAddressPrefixes: (p) => together(p, 'sourceAddressPrefix', 'sourceAddressPrefixes'),
    sourcePortRanges: (p) => together(p, 'sourcePortRange', 'sourcePortRanges'),
    sourceApplicationSecurityGroups: (p) => groups(p, 'sourceApplicationSecurityGroups'),
    destinationAddressPrefixes: (p) => together(p, 'destinationAddressPrefix', 'destinationAddressPrefixes'),
    destinationPortRanges: (p) => together(p, 'destinationPortRange', 'destinationPortRanges'),
    destinationApplicationSecurityGroups: (p) => groups(p, 'destinationApplicationSecurityGroups'),
    gatewayAddresses: gatewayAddressesOf,
    isDefault: (p) => p.collection === 'defaultSecurityRules',
  },
})

/** What the property of one value and the property of a list say together. */
function together(part: Part, single: string, several: string): FactList {
  const { items, maybe } = listOf(part.cursor.at('properties', several), (item) => item.text())
  const first = part.cursor.at('properties', single).text()
  return new FactList(first === undefined ? items : [first, ...items], maybe)
}

function groups(part: Part, property: string): FactList {
  return references(part, 'applicationSecurityGroup', ['properties', property])
}
