// What an answer is about: the pool, the settings and the rule that it means among the inputs, and their names where they
// are not among them. What nobody says is unknown, with the way to supply it.
import type { PoolReading } from '../../resource/health.ts'
import { parentId, parseId, type ResourceId } from '../../resource/resource-id.ts'
import { Unknown } from '../../resource/unknown.ts'
import type { Text } from '../../resource/value.ts'
import { FactList, isElement, type Element } from '../fact.ts'
import type { World } from '../part.ts'
import { listFact } from '../stand-in.ts'
import { ByName, lastName, ownerName } from './join.ts'

export interface Subject {
  readonly ownerKind: 'applicationGateway' | 'loadBalancer'
  readonly owner: Text
  /** The id of the pool, of the rule, or of the load balancer: the first of them that is known. */
  readonly id: ResourceId | undefined
  /** Among the inputs. */
  readonly pool: Element | undefined
  readonly settings: Element | undefined
  readonly rule: Element | undefined
  readonly poolName: Text
  readonly settingsName: string | undefined
  readonly ruleName: Text | undefined
  /** Whether it was found among the inputs. */
  readonly isJoined: boolean
}

/** Finds what answers are about; one for each topology. */
export class Subjects {
  readonly #world: World
  readonly #indexes = new Map<string, ByName>()

  constructor(world: World) {
    this.#world = world
  }

  of(reading: PoolReading): Subject {
    return reading.form === 'ruleHealth' || reading.form === 'metrics'
      ? this.#ofLoadBalancer(reading)
      : this.#ofGateway(reading)
  }

  /** A part of a gateway or load balancer by id or `owner/name`. */
  find(kind: string, wanted: string): Element | undefined {
    return this.#index(kind, false).find(parseId(wanted))
  }

  #index(kind: string, isResource: boolean): ByName {
    const index = this.#indexes.get(kind) ?? new ByName(this.#world, kind, isResource)
    this.#indexes.set(kind, index)
    return index
  }

  /** The gateways and load balancers of the inputs that an id, or that of a part of one, may mean. */
  owners(id: string): readonly Element[] {
    const parsed = parseId(id)
    const owner = OWNERS.find(({ type }) => parsed.type === type || parsed.type.startsWith(`${type}/`))
    if (owner === undefined) return []
    const levels = parsed.type.split('/').length - owner.type.split('/').length
    return this.#index(owner.kind, true).all(parentId(parsed, levels))
  }

  #ofGateway({ pool: id, settings: settingsId }: PoolReading): Subject {
    const pool = id === undefined ? undefined : this.find('backendPool', id)
    return {
      ownerKind: 'applicationGateway',
      owner: (id === undefined ? undefined : ownerName(id)) ?? unnamed('the gateway'),
      id: pool?.id ?? (id === undefined ? undefined : parseId(id)),
      pool,
      settings: settingsId === undefined ? undefined : this.find('backendSettings', settingsId),
      rule: undefined,
      poolName: id === undefined ? unnamed('the pool') : lastName(id),
      settingsName: settingsId === undefined ? undefined : lastName(settingsId),
      ruleName: undefined,
      isJoined: pool !== undefined,
    }
  }

  #ofLoadBalancer(reading: PoolReading): Subject {
    const { rule: ruleId, loadBalancer } = reading
    const rule = ruleId === undefined ? undefined : this.find('loadBalancingRule', ruleId)
    const pool = rule === undefined ? this.#poolBehind(reading) : onlyOf(rule.get('pools'))
    const named = ruleId ?? (loadBalancer === undefined ? undefined : `${loadBalancer}/loadBalancingRules/-`)
    const poolName = pool?.get('name')
    return {
      ownerKind: 'loadBalancer',
      owner: (named === undefined ? undefined : ownerName(named)) ?? unnamed('the load balancer'),
      id: pool?.id ?? rule?.id ?? idOf(ruleId) ?? idOf(loadBalancer),
      pool,
      settings: undefined,
      rule,
      poolName: typeof poolName === 'string' || poolName instanceof Unknown ? poolName : poolUnknown(ruleId),
      settingsName: undefined,
      ruleName: ruleId === undefined ? unnamed('the rule') : lastName(ruleId),
      isJoined: pool !== undefined || rule !== undefined,
    }
  }

  /** Metrics name a load balancer and a port: the pool is the one that its rules send there. */
  #poolBehind({ loadBalancer, port }: PoolReading): Element | undefined {
    const lb = loadBalancer === undefined ? undefined : this.#index('loadBalancer', true).find(parseId(loadBalancer))
    if (lb === undefined) return undefined
    const rules = listFact(lb.get('rules'), 'loadBalancingRule').items.filter(isElement)
    const fitting = rules.filter((rule) => port === undefined || rule.get('backendPort') === port)
    const pools = new Set(fitting.flatMap((rule) => onlyOf(rule.get('pools')) ?? []))
    const [only] = pools
    return pools.size === 1 ? only : undefined
  }
}

const OWNERS = [
  { kind: 'applicationGateway', type: 'microsoft.network/applicationgateways' },
  { kind: 'loadBalancer', type: 'microsoft.network/loadbalancers' },
] as const

function onlyOf(pools: ReturnType<Element['get']>): Element | undefined {
  if (!(pools instanceof FactList) || pools.maybe.length > 0) return undefined
  const [only, ...others] = pools.items.filter(isElement)
  return others.length === 0 ? only : undefined
}

function idOf(text: string | undefined): ResourceId | undefined {
  return text?.startsWith('/') === true ? parseId(text) : undefined
}

/** The id of the gateway that a pool belongs to. */
export function gatewayOf(pool: string): ResourceId {
  return parentId(parseId(pool))
}

function unnamed(what: string): Unknown {
  const supply =
    what === 'the rule' || what === 'the load balancer' ? '--rule, with its id' : 'the whole answer of Azure'
  const reason = `the answer does not say ${what}`
  return new Unknown({ print: () => what, causes: [{ code: 'elsewhere', reason, supply }] })
}

function poolUnknown(rule: string | undefined): Unknown {
  if (rule === undefined) return unnamed('the rule')
  const reason = `nothing says which pool the rule ${lastName(rule)} sends to`
  return new Unknown({
    print: () => 'the pool',
    causes: [{ code: 'elsewhere', reason, supply: '--template, with the template of the load balancer' }],
  })
}
