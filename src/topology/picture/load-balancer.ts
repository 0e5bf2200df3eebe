// The picture of a load balancer: frontend → rule → pool → members, with the probes that watch them. NAT rules to single machines
// lead to no pool and are left out.
import { isElement, type Element } from '../fact.ts'
import { StandIn } from '../stand-in.ts'
import { fieldOf, words } from '../words.ts'
import { drawPool, drawPools, type PoolsOf } from './pools.ts'
import { entriesOf, said } from './sketch.ts'

export function drawLoadBalancer(lb: Element, of: PoolsOf): void {
  const { sketch } = of
  for (const { element, doubt } of entriesOf(lb.get('frontends'), 'frontend')) drawFrontend(element, of, doubt)
  for (const { element: rule, doubt } of entriesOf(lb.get('rules'), 'loadBalancingRule')) {
    const key = sketch.element(rule, 'rule', { details: () => rulePorts(rule), doubt })
    sketch.edge(frontendOf(rule, of), key)
    for (const { element, doubt: maybe } of entriesOf(rule.get('pools'), 'backendPool'))
      sketch.edge(key, drawPool(element, of, maybe))
    const probe = sketch.target(rule.get('probe'), 'probe', (one) => drawProbe(one, of))
    sketch.edge(key, probe, true)
  }
  for (const { element: rule, doubt } of entriesOf(lb.get('inboundNatRules'), 'inboundNatRule')) {
    if (rule.get('pool') === undefined || rule instanceof StandIn) continue
    const key = sketch.element(rule, 'rule', { details: () => natPorts(rule), doubt })
    sketch.edge(frontendOf(rule, of), key)
    sketch.edge(
      key,
      sketch.target(rule.get('pool'), 'pool', (pool) => drawPool(pool, of)),
    )
  }
  for (const { element: rule, doubt } of entriesOf(lb.get('outboundRules'), 'outboundRule')) {
    const key = sketch.element(rule, 'rule', { details: () => [`outbound ${words(rule.get('protocol'))}`], doubt })
    for (const { element } of entriesOf(rule.get('frontends'), 'frontend')) sketch.edge(drawFrontend(element, of), key)
    sketch.edge(
      key,
      sketch.target(rule.get('pool'), 'pool', (pool) => drawPool(pool, of)),
    )
  }
  drawPools(lb, of)
  for (const { element, doubt } of entriesOf(lb.get('probes'), 'probe')) drawProbe(element, of, doubt)
}

function frontendOf(rule: Element, of: PoolsOf): string | undefined {
  return of.sketch.target(rule.get('frontend'), 'frontend', (frontend) => drawFrontend(frontend, of))
}

/** NOTE: a gateway says where its frontends are as a load balancer does. */
export function drawFrontend(frontend: Element, { sketch }: PoolsOf, doubt = frontend.doubt): string {
  return sketch.element(frontend, 'frontend', { details: () => [addressOf(frontend)], doubt })
}

/** Where a frontend of each kind names its public address. */
const publicFields: ReadonlyMap<string, readonly string[]> = new Map([
  ['frontend', ['publicIPAddress', 'publicIPPrefix']],
  ['gatewayFrontend', ['publicIPAddress']],
])

function addressOf(frontend: Element): string {
  const fields = publicFields.get(frontend.kind) ?? []
  const address = fields.map((field) => frontend.get(field)).find((fact) => fact !== undefined)
  if (address !== undefined) return `public ${words(isElement(address) ? address.get('name') : address)}`
  const own = frontend.get('privateIPAddress')
  if (own !== undefined) return `private ${words(own)}`
  const subnet = fieldOf(frontend.get('subnet'), 'name')
  return subnet === undefined ? 'private' : `private in ${words(subnet)}`
}

function rulePorts(rule: Element): readonly string[] {
  if (rule.get('isHaPorts') === true) return ['every port']
  const [protocol, from, to] = [rule.get('protocol'), rule.get('frontendPort'), rule.get('backendPort')].map(words)
  return said(`${protocol} ${from}${from === to ? '' : ` → ${to}`}`)
}

function natPorts(rule: Element): readonly string[] {
  const [first, last, port] = ['frontendPortRangeStart', 'frontendPortRangeEnd', 'backendPort'].map((field) =>
    words(rule.get(field)),
  )
  return [`NAT ${first}–${last} → ${port}`]
}

function drawProbe(probe: Element, { sketch }: PoolsOf, doubt = probe.doubt): string {
  const details = () =>
    said(`${words(probe.get('protocol'))} ${words(probe.get('port'))}`, words(probe.get('requestPath')))
  return sketch.element(probe, 'probe', { details, doubt })
}
