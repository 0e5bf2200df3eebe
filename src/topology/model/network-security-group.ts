// Microsoft.Network/networkSecurityGroups: its own rules, those declared as child resources, and the six that every group
// has.
import type { Resource } from '../../resource/resource.ts'
import { ObjectValue } from '../../resource/value.ts'
import { Cursor } from '../cursor.ts'
import { FactList, type Element } from '../fact.ts'
import { kind, list } from '../kind.ts'
import { orderRules, type Direction, type RuleOrder } from '../network/security-rules.ts'
import { Part, model } from '../part.ts'
import { gatewaySubnetsAround } from './gateway-addresses.ts'
import { securityRuleModel } from './security-rule.ts'
import { makeWith, merge, resourceFields, resourcePaths, type AnyPart } from './shared.ts'

export const networkSecurityGroup = kind('networkSecurityGroup', 'nsg', 'A network security group.', {
  ...resourceFields,
  securityRules: list('securityRule', 'Its own rules: those in its body and those declared as child resources.'),
  defaultSecurityRules: list('securityRule', 'The six rules that every group has, asked after its own.'),
  subnets: list('subnet', 'The subnets that name it.'),
  gatewaySubnets: list('subnet', 'The subnets of application gateways in the networks of the subnets that name it.'),
})

export interface SecurityGroupChildren {
  readonly securityRules: readonly Resource[]
}

/** A group, with its rules in order. */
export class SecurityGroup extends Part<SecurityGroupChildren> {
  readonly #orders = new Map<Direction, RuleOrder>()

  /** Its rules of one direction, in the order in which they are asked. */
  rules(direction: Direction): RuleOrder {
    const known = this.#orders.get(direction)
    if (known !== undefined) return known
    const order = orderRules(this, direction)
    this.#orders.set(direction, order)
    return order
  }
}

export const networkSecurityGroupModel = model<typeof networkSecurityGroup, SecurityGroupChildren>(
  networkSecurityGroup,
  {
    paths: resourcePaths,
    read: {
      securityRules: (nsg) => {
        const make = makeWith(nsg, securityRuleModel, 'securityRules')
        return merge(nsg, 'securityRule', 'securityRules', nsg.data.securityRules, make)
      },
      defaultSecurityRules: (nsg) => new FactList(DEFAULTS.map((rule, index) => defaultRule(nsg, rule, index))),
      subnets: (nsg) => nsg.world.referring('subnet', 'networkSecurityGroup', nsg),
      gatewaySubnets: gatewaySubnetsAround,
    },
  },
)

type Default = readonly [name: string, priority: number, direction: Direction, access: string, from: string, to: string]

const DEFAULTS: readonly Default[] = [
  ['AllowVnetInBound', 65000, 'Inbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'],
  ['AllowAzureLoadBalancerInBound', 65001, 'Inbound', 'Allow', 'AzureLoadBalancer', '*'],
  ['DenyAllInBound', 65500, 'Inbound', 'Deny', '*', '*'],
  ['AllowVnetOutBound', 65000, 'Outbound', 'Allow', 'VirtualNetwork', 'VirtualNetwork'],
  ['AllowInternetOutBound', 65001, 'Outbound', 'Allow', '*', 'Internet'],
  ['DenyAllOutBound', 65500, 'Outbound', 'Deny', '*', '*'],
]

function defaultRule(nsg: AnyPart, [name, priority, direction, access, from, to]: Default, index: number): Element {
  const properties = ObjectValue.of({
    priority,
    direction,
    access,
    protocol: '*',
    sourceAddressPrefix: from,
    sourcePortRange: '*',
    destinationAddressPrefix: to,
    destinationPortRange: '*',
  })
  const path = ['properties', 'defaultSecurityRules', index]
  const cursor = new Cursor(nsg.cursor.resource, path, ObjectValue.of({ name, properties }))
  const parts = { world: nsg.world, model: securityRuleModel, cursor, data: undefined, owner: nsg }
  return new Part({ ...parts, collection: 'defaultSecurityRules' })
}
