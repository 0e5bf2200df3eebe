// What takes connections at a frontend, told once for the three forms it has: rules on ports, timeouts and collisions
// are the same for load-balancing rules, inbound NAT rules and inbound NAT pools.
import { isUnknown } from '../../resource/value.ts'
import { asNumber, FactList, type Doubtful, type Element } from '../fact.ts'
import { bool, int, kind, list, one, oneOf } from '../kind.ts'
import { Part, isPart, model } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'
import { BackendCollisions } from './backend-collisions.ts'
import { frontendCollisions } from './port-collisions.ts'
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
    ipConfigurations: list('ipConfiguration', 'The ip-configurations that it forwards to.'),
    protocol: oneOf(['Tcp', 'Udp', 'All', 'Quic'], 'The transport protocol.'),
    firstPort: int('The first port that it takes at the frontend: frontendPort, or the start of its range.'),
    lastPort: int('The last port that it takes at the frontend: frontendPort, or the end of its range.'),
    backendPort: int('The port of the members; 0 of a load-balancing rule that says none.'),
    idleTimeoutInMinutes: int('Minutes until an idle connection is dropped; 4 when absent.'),
    enableFloatingIP: bool('Members receive the frontend address; false when absent.'),
    samePort: list(
      'inboundRule',
      'Rules declared before it that take a port of its frontend which it takes too. Rules for all ports are left out.',
    ),
    sameBackend: list(
      'inboundRule',
      'The first rule of its pool with the same protocol, backend port and floating IP; with floating IP also the same frontend.',
    ),
    sameMember: list(
      'inboundRule',
      'Rules, of this or another load balancer of the same sort, that reach one of its ip-configurations with the same ' +
        'protocol and backend port, not through one pool, and without floating IP. Each pair is told on one of the two.',
    ),
  },
)

interface Told {
  readonly rule: Part
  readonly collisions: Collisions
}

type InboundRule = Part<Told>

/** Worked out for all rules of a load balancer when the first of them is asked. */
interface Collisions {
  readonly ports: () => ReadonlyMap<Element, FactList>
  readonly backends: () => BackendCollisions
}

export const inboundRuleModel = model<typeof inboundRule, Told>(inboundRule, {
  paths: {
    frontend: ['properties', 'frontendIPConfiguration'],
    firstPort: ['properties', 'frontendPort'],
    lastPort: ['properties', 'frontendPortRangeEnd'],
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
    ipConfigurations: ({ data }) => listFact(data.rule.get('ipConfigurations'), 'ipConfiguration'),
    firstPort: (rule) => portOf(rule, 'frontendPortRangeStart'),
    lastPort: (rule) => portOf(rule, 'frontendPortRangeEnd'),
    backendPort: (rule) => asNumber(rule.data.rule.get('backendPort')),
    idleTimeoutInMinutes: (rule) => asNumber(rule.data.rule.get('idleTimeoutInMinutes')),
    enableFloatingIP: (rule) => {
      const floating = rule.data.rule.get('enableFloatingIP')
      return isUnknown(floating) ? floating : floating === true
    },
    samePort: (rule) => rule.data.collisions.ports().get(rule) ?? new FactList([]),
    sameBackend: (rule) => rule.data.collisions.backends().of(rule).inPool,
    sameMember: (rule) => rule.data.collisions.backends().of(rule).atMember,
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
  if (rule.kind === 'loadBalancingRule') return asNumber(port)
  return asNumber(port === 0 || port === undefined ? rule.get(range) : port)
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
  const all = new FactList(items, maybe)
  let ports: ReadonlyMap<Element, FactList> | undefined
  let backends: BackendCollisions | undefined
  const collisions = {
    ports: () => (ports ??= frontendCollisions(all)),
    backends: () => (backends ??= new BackendCollisions(owner.world, all)),
  }
  for (const [field, array] of LISTS) {
    const rules = listFact(owner.get(field), 'inboundRule')
    for (const rule of rules.items) if (isPart(rule)) items.push(inboundRuleFor(rule, collisions))
    for (const { fact, because, most } of rules.maybe) {
      if (isPart(fact)) maybe.push({ fact: inboundRuleFor(fact, collisions), because, most })
      else {
        const at = owner.cursor.at('properties', array)
        maybe.push(undetermined('inboundRule', because, at, { loadBalancer: () => owner }))
      }
    }
  }
  return all
}

function inboundRuleFor(rule: Part, collisions: Collisions): Element {
  const { world, cursor, collection, doubt } = rule
  return new Part({
    world,
    model: inboundRuleModel,
    cursor,
    data: { rule, collisions },
    owner: rule,
    collection,
    doubt,
  })
}
