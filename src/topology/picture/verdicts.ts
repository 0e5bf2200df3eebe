// Whether network security groups let traffic in to the members of a pool, asked as the rules about them ask.
import type { Element, Fact } from '../fact.ts'
import { isElement } from '../fact.ts'
import { all, some } from '../network/reading.ts'
import { ask, type Question } from '../network/traffic.ts'
import { listFact } from '../stand-in.ts'
import type { Truth } from '../three-valued.ts'
import { fieldOf, words } from '../words.ts'
import type { TrafficVerdict } from './picture.ts'

/** What becomes of the traffic to one member. */
export type Judge = (member: Element) => readonly TrafficVerdict[]

/** Members of a load balancer: the probes that watch them and the clients of public frontends. */
export function balancerJudge(pool: Element): Judge {
  const rules = listFact(pool.get('rules'), 'loadBalancingRule').items.filter(isElement)
  const asked = new Map(rules.flatMap(questionsOf).map((question) => [question.what, question]))
  return (member) => {
    const configuration = member.get('ipConfiguration')
    return isElement(configuration) ? [...asked.values()].flatMap((one) => verdictOf(configuration, one)) : []
  }
}

interface Asked {
  readonly what: string
  readonly question: Question
  readonly read: typeof all
}

function questionsOf(rule: Element): readonly Asked[] {
  const [probe, frontend] = [rule.get('probe'), rule.get('frontend')]
  const [port, protocol] = [rule.get('backendPort'), rule.get('protocol')]
  const asked: Asked[] = []
  if (isElement(probe)) {
    const question = {
      direction: 'Inbound',
      peer: 'AzureLoadBalancer',
      port: probe.get('port'),
      protocol: 'Tcp',
    } as const
    asked.push({ what: `probe ${words(probe.get('port'))}`, question, read: all })
  }
  // A rule for all ports has no port of its own; who reaches an internal frontend is not said.
  if (rule.get('isHaPorts') === false && fieldOf(frontend, 'isPublic') === true) {
    const isFloating = rule.get('enableFloatingIP') === true
    const address = fieldOf(fieldOf(frontend, 'publicIPAddress'), 'ipAddress')
    if (!isFloating || address !== undefined) {
      const question = { direction: 'Inbound', port, protocol, ...(isFloating && { destination: address }) } as const
      asked.push({ what: `clients ${words(port)}`, question, read: some })
    }
  }
  return asked
}

/** Nothing where no group is asked. */
function verdictOf(configuration: Element, { what, question, read }: Asked): readonly TrafficVerdict[] {
  const answer = ask(configuration, question)
  const { decides } = answer.verdict
  const passes = read(answer)
  if (passes === true && decides === undefined) return []
  return [{ what, passes: known(passes), by: passes === false && decides !== undefined ? words(decides.label) : '' }]
}

function known(truth: Truth): boolean | undefined {
  return typeof truth === 'boolean' ? truth : undefined
}

/** Members of a gateway: what it sends to them by each settings. Said only where it does not pass. */
export function gatewayJudge(pool: Element): Judge {
  const backends = listFact(pool.get('gatewayBackends'), 'gatewayBackend').items.filter(isElement)
  const denials = backends.flatMap((backend) => [
    denialOf(backend, 'deniedOutbound', 'outboundDenials'),
    denialOf(backend, 'deniedInbound', 'inboundDenials'),
  ])
  return (member) =>
    denials.flatMap(({ what, denied, doubtful, by }): TrafficVerdict[] => {
      if (denied.has(member)) return [{ what, passes: false, by }]
      return doubtful.has(member) ? [{ what, passes: undefined, by: '' }] : []
    })
}

function denialOf(backend: Element, members: string, rules: string) {
  const { items, maybe } = listFact(backend.get(members), 'member')
  const [rule] = items.length === 0 ? [] : listFact(backend.get(rules), 'securityRule').items
  return {
    what: `gateway ${words(fieldOf(backend.get('settings'), 'port'))}`,
    denied: new Set<Fact>(items),
    doubtful: new Set<Fact>(maybe.map(({ fact }) => fact)),
    by: isElement(rule) ? words(rule.label) : '',
  }
}
