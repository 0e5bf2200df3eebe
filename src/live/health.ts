// Asks for the backend health of application gateways and load balancers; gives the raw JSON of each answer.
import { UsageError } from '../config/usage-error.ts'
import type { HealthQuestion } from '../host/azure.ts'
import { addressOf, prefix } from './address.ts'
import type { ArmClient } from './client.ts'
import { LiveError } from './fault.ts'
import { itemsOf, parsed, field, textAt } from '../host/json.ts'
import { resultOf } from './operation.ts'
import { partsOf } from './resource.ts'
import { networkVersion } from './versions.ts'

/** One question about health: a POST to this path. */
interface HealthCall {
  readonly path: string
  readonly subject: string
  readonly action: string
  readonly body?: string
}

const gatewayType = 'microsoft.network/applicationgateways'
const balancerType = 'microsoft.network/loadbalancers'

/** What to ask about an id. A load balancer is read first: its health is that of each of its rules that has a probe. */
export async function healthCalls(
  client: ArmClient,
  given: string,
  question: HealthQuestion = {},
): Promise<readonly HealthCall[]> {
  const { id } = addressOf(given)
  const parts = partsOf(id)
  const rootType = parts?.rootType.toLowerCase()
  if (parts !== undefined && rootType === gatewayType) return [gatewayCall(parts.root, question)]
  if (parts === undefined || rootType !== balancerType)
    throw new UsageError(
      `${prefix}${id} has no backend health. Name an application gateway, a load balancer, or a rule of it.`,
    )
  const child = parts.childType?.toLowerCase()
  if (child === 'loadbalancingrules') return [ruleCall(id)]
  if (child !== undefined && child !== 'backendaddresspools')
    throw new UsageError(
      `${prefix}${id} has no health of its own. Name its load balancer, a pool, or a load-balancing rule.`,
    )
  const rules = await probedRules(client, parts.root, child === undefined ? undefined : id)
  return rules.map(ruleCall)
}

/** Asks, waits, and gives the raw answer. */
export function healthOf(client: ArmClient, { path, subject, action, body }: HealthCall): Promise<string> {
  const url = client.url(path, networkVersion)
  return resultOf(client, { method: 'POST', url, ...(body !== undefined && { body }) }, { subject, action })
}

function gatewayCall(root: string, { onDemand }: HealthQuestion): HealthCall {
  return onDemand === undefined
    ? {
        path: `${root}/backendhealth`,
        subject: root,
        action: 'Microsoft.Network/applicationGateways/backendhealth/action',
      }
    : {
        path: `${root}/getBackendHealthOnDemand`,
        subject: root,
        action: 'Microsoft.Network/applicationGateways/getBackendHealthOnDemand/action',
        body: onDemand,
      }
}

function ruleCall(rule: string): HealthCall {
  return {
    path: `${rule}/health`,
    subject: rule,
    action: 'Microsoft.Network/loadBalancers/loadBalancingRules/health/action',
  }
}

/** The ids of the rules that have a probe; of one pool those that send to it. */
async function probedRules(client: ArmClient, balancer: string, pool: string | undefined): Promise<readonly string[]> {
  const purpose = { subject: balancer, action: 'Microsoft.Network/loadBalancers/read' }
  const { text } = await client.ask({ method: 'GET', url: client.url(balancer, networkVersion) }, purpose)
  const rules = itemsOf(field(field(parsed(text), 'properties'), 'loadBalancingRules'))
  const asked = rules.filter((rule) => {
    const properties = field(rule, 'properties')
    return (
      textAt(properties, 'probe', 'id') !== '' && (pool === undefined || poolsOf(properties).has(pool.toLowerCase()))
    )
  })
  const names = asked.map((rule) => textAt(rule, 'name')).filter((name) => name !== '')
  if (names.length === 0)
    throw new LiveError(
      'absent',
      `Azure knows no health of ${pool ?? balancer}: no rule with a probe sends to it. Give a rule a probe.`,
    )
  return names.map((name) => addressOf(`${balancer}/loadBalancingRules/${name}`).id)
}

function poolsOf(properties: unknown): ReadonlySet<string> {
  const several = itemsOf(field(properties, 'backendAddressPools')).map((pool) => textAt(pool, 'id'))
  return new Set([textAt(properties, 'backendAddressPool', 'id'), ...several].map((id) => id.toLowerCase()))
}
