// What takes connections at a frontend, told once for the three forms it has: rules on ports, timeouts and collisions
// are the same for load-balancing rules, inbound NAT rules and inbound NAT pools.
import { isUnknown } from '../../resource/value.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from '../fact.ts'
import { bool, int, kind, one, oneOf } from '../kind.ts'
import { Part, isPart, model, type World } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'
import { elementOf, type AnyPart } from './shared.ts'

export const inboundRule = kind(
  'inboundRule',
  'rule',
  'What takes connections at a frontend: a load-balancing rule, an inbound NAT rule or an inbound NAT pool.',
  {
    type: oneOf(['loadBalancingRule', 'inboundNatRule', 'inboundNatPool'], 'Which of the three it is.'),
    loadBalancer: one('loadBalancer', 'The load balancer it belongs to.'),
    frontend: one('frontend', 'The frontend it listens on.'),
    loadBalancingRule: one('loadBalancingRule', 'The load-balancing rule, if it is one.'),
    inboundNatRule: one('inboundNatRule', 'The inbound NAT rule, if it is one.'),
    inboundNatPool: one('inboundNatPool', 'The inbound NAT pool, if it is one.'),
    protocol: oneOf(['Tcp', 'Udp', 'All', 'Quic'], 'The transport protocol.'),
    firstPort: int('The first port that it takes at the frontend: frontendPort, or the start of its range.'),
    lastPort: int('The last port that it takes at the frontend: frontendPort, or the end of its range.'),
    backendPort: int('The port of the members; 0 of a load-balancing rule that says none.'),
    idleTimeoutInMinutes: int('Minutes until an idle connection is dropped; 4 when absent.'),
    enableFloatingIP: bool('Members receive the frontend address; false when absent.'),
  },
)

type InboundRule = Part<{ readonly rule: Part }>

export const inboundRuleModel = model<typeof inboundRule, { readonly rule: Part }>(inboundRule, {
  paths: {
    frontend: ['properties', 'frontendIPConfiguration'],
    firstPort: ['properties', 'frontendPort'],
    backendPort: ['properties', 'backendPort'],
    idleTimeoutInMinutes: ['properties', 'idleTimeoutInMinutes'],
    enableFloatingIP: ['properties', 'enableFloatingIP'],
  },
  read: {
    type: ({ data }) => typeOf(data.rule),
    loadBalancer: ({ data }) => elementOf(data.rule.owner),
    frontend: ({ data }) => elementOf(data.rule.get('frontend')),
    loadBalancingRule: ({ data }) => as(data.rule, 'loadBalancingRule'),
    inboundNatRule: ({ data }) => as(data.rule, 'inboundNatRule'),
    inboundNatPool: ({ data }) => as(data.rule, 'inboundNatPool'),
    firstPort: (rule) => portOf(rule, 'frontendPortRangeStart'),
    lastPort: (rule) => portOf(rule, 'frontendPortRangeEnd'),
    backendPort: (rule) => numberOf(rule.data.rule.get('backendPort')),
    idleTimeoutInMinutes: (rule) => numberOf(rule.data.rule.get('idleTimeoutInMinutes')),
    enableFloatingIP: (rule) => {
      const floating = rule.data.rule.get('enableFloatingIP')
      return isUnknown(floating) ? floating : floating === true
    },
  },
  isAspect: true,
})

function typeOf({ kind: name }: Element): 'loadBalancingRule' | 'inboundNatRule' | 'inboundNatPool' {
  return name === 'inboundNatRule' || name === 'inboundNatPool' ? name : 'loadBalancingRule'
}

function as(rule: Element, wanted: string): Element | undefined {
  return rule.kind === wanted ? rule : undefined
}

/** NOTE: frontendPort 0 of a NAT rule is the same as none; of a load-balancing rule it means every port. */
function portOf({ data: { rule } }: InboundRule, range: string) {
  const port = rule.kind === 'inboundNatPool' ? undefined : rule.get('frontendPort')
  if (rule.kind === 'loadBalancingRule') return numberOf(port)
  return numberOf(port === 0 || port === undefined ? rule.get(range) : port)
}

function numberOf(fact: Fact) {
  return typeof fact === 'number' || isUnknown(fact) ? fact : undefined
}

/** The fields of a load balancer, and the arrays of its body that they are. */
const LISTS = [
  ['rules', 'loadBalancingRules'],
  ['inboundNatRules', 'inboundNatRules'],
  ['inboundNatPools', 'inboundNatPools'],
] as const

/** The rules of three lists of a load balancer as one. */
export function inboundRulesOf(owner: AnyPart): FactList {
  const items: Element[] = []
  const maybe: Doubtful[] = []
  for (const [list, array] of LISTS) {
    const rules = listFact(owner.get(list), 'inboundRule')
    for (const rule of rules.items) if (isElement(rule)) items.push(inboundRuleFor(owner.world, rule))
    for (const { fact, because, most } of rules.maybe) {
      if (isPart(fact)) maybe.push({ fact: inboundRuleFor(owner.world, fact), because, most })
      else {
        const at = owner.cursor.at('properties', array)
        maybe.push(undetermined('inboundRule', because, at, { loadBalancer: () => owner }))
      }
    }
  }
  return new FactList(items, maybe)
}

function inboundRuleFor(world: World, rule: Element): Element {
  if (!isPart(rule)) return rule
  const { cursor, collection } = rule
  return new Part({ world, model: inboundRuleModel, cursor, data: { rule }, owner: rule, collection })
}
