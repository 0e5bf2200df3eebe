// What of the inputs an answer about a pool depends on: a rule that fails on one of these explains why a server of it is
// not healthy.
import { printId } from '../../resource/resource-id.ts'
import { shortText } from '../../resource/text.ts'
import { isElement, type Element, type Fact } from '../fact.ts'
import { listFact } from '../stand-in.ts'
import { backendOf } from './advice.ts'
import type { PoolAnswer } from './pool-answer.ts'

/** Ids of elements, and labels of those that share the id of another: `backend` of its settings. */
export interface Involved {
  readonly ids: ReadonlySet<string>
  readonly labels: ReadonlySet<string>
}

/** Kinds whose elements have the id of what they are made of: they are told by their label. */
export const toldByLabel: ReadonlySet<string> = new Set(['gatewayBackend', 'gatewayRoute', 'danglingReference'])

/** NOTE: what is only referred to has an id too: a rule may point at a subnet that another template declares. */
export function involvedIn(answer: PoolAnswer): Involved {
  const { pool, settings, rule } = answer.subject
  const backend = backendOf(answer)
  const gateway = pool?.get('applicationGateway')
  const members = pool === undefined ? [] : listFact(pool.get('members'), 'member').items.filter(isElement)
  const facts: Fact[] = [
    pool,
    settings,
    rule,
    backend?.get('probe'),
    rule?.get('probe'),
    gateway,
    ...(isElement(gateway) ? aroundSubnet(gateway.get('subnet')) : []),
    pool?.get('loadBalancer'),
    ...members.flatMap((member) => [
      member,
      ...['ipConfiguration', 'networkInterface', 'virtualMachine', 'scaleSet', 'address'].map((field) =>
        member.get(field),
      ),
      ...aroundSubnet(member.get('subnet')),
    ]),
  ]
  const elements = facts.filter(isElement)
  const routes = backend === undefined ? [] : listFact(backend.get('routes'), 'gatewayRoute').items.filter(isElement)
  return {
    ids: new Set(elements.flatMap(({ id }) => (id === undefined ? [] : [printId(id)]))),
    labels: new Set(
      [backend, ...routes].flatMap((element) => (element === undefined ? [] : [shortText(element.label)])),
    ),
  }
}

function aroundSubnet(subnet: Fact): readonly Fact[] {
  if (!isElement(subnet)) return []
  return [subnet, ...['networkSecurityGroup', 'routeTable', 'virtualNetwork'].map((field) => fieldOf(subnet, field))]
}

function fieldOf(element: Element, field: string): Fact {
  return element.get(field)
}
