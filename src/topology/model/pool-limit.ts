// How many members Azure takes: in a pool by the SKU of its owner, at a frontend over all its rules; and how many frontends.
import { Unknown } from '../../resource/unknown.ts'
import { Range, countOf, isElement, type Count, type Element, type Fact } from '../fact.ts'
import { limits } from '../limits.ts'
import { listFact } from '../stand-in.ts'
import type { Pool } from './backend-pool.ts'

/** The most members of a pool; absent for a SKU whose limit is not documented. */
export function memberLimitOf(pool: Pool): number | Unknown | undefined {
  const sku = pool.owner?.get('sku')
  const [name, tier] = ['name', 'tier'].map((field) => (isElement(sku) ? sku.get(field) : sku))
  if (tier instanceof Unknown) return tier
  if (pool.owner?.kind === 'applicationGateway') {
    const { basicPoolMembers, poolMembers } = limits.applicationGateway
    return tier === 'Basic' ? basicPoolMembers : poolMembers
  }
  const { globalPoolMembers, poolMembers } = limits.loadBalancer
  if (tier === 'Global') return globalPoolMembers
  if (name instanceof Unknown) return name
  return name === 'Standard' || name === 'Basic' ? poolMembers[name] : undefined
}

/** The most availability sets among the members of a pool of a load balancer. */
export function availabilitySetLimitOf(pool: Pool): number | undefined {
  return pool.owner?.kind === 'loadBalancer' ? limits.loadBalancer.availabilitySetsPerPool : undefined
}

/** Over the rules of a frontend the members of the pools that they forward to: what Azure counts against a limit. */
export function backendIPConfigurationsOf(frontend: Element): Count {
  const sum = new Sum()
  const rules = listFact(frontend.get('rules'), 'loadBalancingRule')
  for (const rule of rules.items) {
    const pools = listFact(isElement(rule) ? rule.get('pools') : undefined, 'backendPool')
    for (const pool of pools.items) sum.add(isElement(pool) ? pool.get('declaredCount') : pool)
    for (const { because } of pools.maybe) sum.add(because)
  }
  for (const { because } of rules.maybe) sum.add(because)
  return sum.total
}

/** The same over all frontends of a load balancer. */
export function sumOverFrontends(owner: Element): Count {
  const sum = new Sum()
  const frontends = listFact(owner.get('frontends'), 'frontend')
  for (const frontend of frontends.items)
    sum.add(isElement(frontend) ? frontend.get('backendIPConfigurationCount') : frontend)
  for (const { because } of frontends.maybe) sum.add(because)
  return sum.total
}

/** A sum of which parts may be known within bounds, or not at all. */
class Sum {
  #min = 0
  #max: number | null = 0
  #because: Unknown | undefined

  get total(): Count {
    return countOf(this.#min, this.#max, this.#because)
  }

  add(fact: Fact): void {
    if (typeof fact === 'number') {
      this.#min += fact
      if (this.#max !== null) this.#max += fact
    } else if (fact instanceof Range) {
      this.#min += fact.min
      this.#max = this.#max === null || fact.max === null ? null : this.#max + fact.max
      this.#because ??= fact.because
    } else if (fact instanceof Unknown) {
      this.#max = null
      this.#because ??= fact
    }
  }
}
