// The functions by which conditions ask whether traffic passes: of a subnet, of a network interface, of an ip-configuration.
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { isElement, type Element, type Fact } from '../fact.ts'
import { listFact } from '../stand-in.ts'
import type { VocabularyFunction } from '../vocabulary/function.ts'
import type { Truth } from '../three-valued.ts'
import { all, openOf, some } from './reading.ts'
import { routeTo } from './routes.ts'
import { ask, type Answer, type Question } from './traffic.ts'

/** What can be asked, and what examples call it. */
const TARGETS = { subnet: 'subnet', networkInterface: 'nic', ipConfiguration: 'ipConfiguration' } as const

interface Method {
  readonly name: string
  readonly parameters: string
  readonly result: string
  readonly description: string
  /** What stands behind the target in the example. */
  readonly example: string
  readonly call: VocabularyFunction['call']
}

const methods: readonly Method[] = [
  {
    name: 'allows',
    parameters: 'string, dyn, string',
    result: 'bool',
    description:
      'Whether all inbound packets from a source to a port pass its network security groups; where it has none, everything ' +
      'passes. The source is a service tag, a range, an address or * for any; the port a number, a range written as text, ' +
      'or 0 for every port; the protocol Tcp, Udp, Icmp, All (Tcp and Udp) or *.',
    example: 'allows("AzureLoadBalancer", 443, "Tcp")',
    call: ([target, peer, port, protocol]) =>
      decide(target, { direction: 'Inbound', peer: given(peer), port, protocol }, all),
  },
  {
    name: 'allowsAt',
    parameters: 'string, string, dyn, string',
    result: 'bool',
    description:
      'The same for packets to a given destination address, or to some public one (Internet): with floating IP members ' +
      'receive the address of the frontend.',
    example: 'allowsAt("10.0.1.100", "VirtualNetwork", 443, "Tcp")',
    call: ([target, destination, peer, port, protocol]) =>
      decide(target, { direction: 'Inbound', peer: given(peer), port, protocol, destination: given(destination) }, all),
  },
  {
    name: 'allowsOutbound',
    parameters: 'string, dyn, string',
    result: 'bool',
    description: 'Whether all outbound packets to a destination and port pass its network security groups.',
    example: 'allowsOutbound("Internet", 443, "Tcp")',
    call: ([target, peer, port, protocol]) =>
      decide(target, { direction: 'Outbound', peer: given(peer), port, protocol }, all),
  },
  {
    name: 'reachesInternet',
    parameters: 'dyn, string',
    result: 'bool',
    description:
      'Whether outbound packets to that port reach the Internet at large: whatever no rule of its network security groups ' +
      'singles out by a service tag or a small range.',
    example: 'reachesInternet(443, "Tcp")',
    call: ([target, port, protocol]) => decide(target, { direction: 'Outbound', isAtLarge: true, port, protocol }, all),
  },
  {
    name: 'reachesOutside',
    parameters: 'dyn, string',
    result: 'bool',
    description: 'Whether outbound packets to that port reach any address of the Internet.',
    example: 'reachesOutside(443, "Tcp")',
    call: ([target, port, protocol]) => decide(target, { direction: 'Outbound', port, protocol }, some),
  },
  {
    name: 'reachableFromOutside',
    parameters: 'dyn, string',
    result: 'bool',
    description:
      'Whether anyone outside of the virtual network reaches that port: some source that is not in VirtualNetwork, ' +
      'AzureLoadBalancer or GatewayManager is allowed by its network security groups.',
    example: 'reachableFromOutside(443, "Tcp")',
    call: ([target, port, protocol]) => decide(target, { direction: 'Inbound', port, protocol }, some),
  },
  {
    name: 'reachableFromOutsideAt',
    parameters: 'string, dyn, string',
    result: 'bool',
    description: 'The same for packets to a given destination address, as members receive them with floating IP.',
    example: 'reachableFromOutsideAt("10.0.1.100", 443, "Tcp")',
    call: ([target, destination, port, protocol]) =>
      decide(target, { direction: 'Inbound', port, protocol, destination: given(destination) }, some),
  },
  {
    name: 'reachableFromAt',
    parameters: 'string, string, dyn, string',
    result: 'bool',
    description: 'Whether any inbound packet from a source to a given destination address passes.',
    example: 'reachableFromAt("10.0.1.100", "10.0.0.0/8", 443, "Tcp")',
    call: ([target, destination, peer, port, protocol]) =>
      decide(
        target,
        { direction: 'Inbound', peer: given(peer), port, protocol, destination: given(destination) },
        some,
      ),
  },
  {
    name: 'decidingRule',
    parameters: 'string, dyn, string',
    result: 'securityRule',
    description:
      'The security rule that drops the packets that allows() asks about, or lets them pass; absent without a network ' +
      'security group.',
    example: 'decidingRule("Internet", 443, "Tcp").name',
    call: ([target, peer, port, protocol]) =>
      decider(target, { direction: 'Inbound', peer: given(peer), port, protocol }),
  },
  {
    name: 'decidingOutboundRule',
    parameters: 'string, dyn, string',
    result: 'securityRule',
    description: 'The same for allowsOutbound().',
    example: 'decidingOutboundRule("Internet", 443, "Tcp").name',
    call: ([target, peer, port, protocol]) =>
      decider(target, { direction: 'Outbound', peer: given(peer), port, protocol }),
  },
]

const routeFunction: VocabularyFunction = {
  name: 'routeTo',
  signature: 'subnet.routeTo(string): route',
  description:
    'The route of its route table that packets from it to an address, or to all of a range, take; absent where none is as ' +
    'specific as the routes that Azure gives to its virtual network and to peered ones.',
  example: 'subnet.routeTo("10.10.2.4").nextHopType',
  call: ([subnet, destination]) => routeTo(subnet, destination),
}

/** Each method for each kind that it can be called on. */
export const trafficFunctions: readonly VocabularyFunction[] = [routeFunction].concat(
  methods.flatMap(({ name, parameters, result, description, example, call }) =>
    Object.entries(TARGETS).map(([target, variable]) => ({
      name,
      signature: `${target}.${name}(${parameters}): ${result}`,
      description,
      example: `${variable}.${example}`,
      call,
    })),
  ),
)

/** NOTE: an argument that is absent is a question without an answer, not one about everything. */
function given(fact: Fact): Fact {
  return (
    fact ??
    new Unknown({
      print: () => 'null',
      causes: [{ code: 'error', reason: 'the address is not known before the deployment' }],
    })
  )
}

type Reading = (answer: Answer) => Truth

function decide(target: Fact, question: Question, read: Reading): Fact {
  if (!isElement(target)) return isUnknown(target) ? target : undefined
  let open: Unknown | undefined
  for (const part of partsOf(target)) {
    const answer = part instanceof Unknown ? part : read(ask(part, question))
    if (answer === false) return false
    if (answer !== true) open ??= answer
  }
  return open ?? true
}

function decider(target: Fact, question: Question): Fact {
  if (!isElement(target)) return isUnknown(target) ? target : undefined
  let first: Fact
  for (const part of partsOf(target)) {
    if (part instanceof Unknown) return part
    const { verdict, because } = ask(part, question)
    if (because !== undefined) return because
    if (verdict.someDenied) return verdict.decides
    first ??= verdict.open.length > 0 ? openOf(verdict.open) : verdict.decides
  }
  return first
}

/** A network interface is asked for each of its ip-configurations. */
function partsOf(target: Element): readonly (Element | Unknown)[] {
  if (target.kind !== 'networkInterface') return [target]
  const { items, maybe } = listFact(target.get('ipConfigurations'), 'ipConfiguration')
  return [...items.filter(isElement), ...maybe.map(({ because }) => because)]
}
