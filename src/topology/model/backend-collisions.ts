// Rules that reach the same member on the same port: in one pool, through pools that share an ip-configuration, or through
// ip-configurations that inbound NAT is bound to. Told once for each pair, on one of the two.
import { isElement, type Element, type FactList } from '../fact.ts'
import type { World } from '../part.ts'
import { listFact } from '../stand-in.ts'
import {
  Finds,
  boundTo,
  inboundRules,
  isAfter,
  keyOf,
  mayMeet,
  openPools,
  poolsOf,
  sameSort,
  rulesTo,
  targetOf,
  type Target,
} from './backend-target.ts'
import { neighboursOf, undeterminedMember } from './pool-neighbours.ts'
import { addTo } from '../../resource/groups.ts'
import type { Unknown } from '../../resource/unknown.ts'

/** What a rule meets. */
export interface Met {
  /** In its own pool: both with floating IP off, or both with it on and on one frontend. */
  readonly inPool: FactList
  /** At an ip-configuration, both with floating IP off, and not through one pool. */
  readonly atMember: FactList
}

/** What the rules of one load balancer meet. */
export class BackendCollisions {
  readonly #world: World
  readonly #targets = new Map<Element, Target>()
  /** The first rule of each key: in a pool, and in any pool. */
  readonly #first = new Map<string, Target>()
  readonly #anywhere = new Map<string, { readonly target: Target; readonly pool: Element | undefined }>()
  readonly #ofPool = new Map<Element, Target[]>()
  readonly #neighbours = new Map<Element, ReadonlyMap<Element, Unknown | undefined>>()

  constructor(world: World, rules: FactList) {
    this.#world = world
    for (const rule of [...rules.items, ...rules.maybe.map(({ fact }) => fact)]) {
      if (!isElement(rule)) continue
      const target = targetOf(rule, this.#targets.size)
      this.#targets.set(rule, target)
      for (const pool of poolsOf(rule)) this.#put(target, pool)
      const key = keyOf(target)
      if (key !== undefined && !this.#anywhere.has(key)) this.#anywhere.set(key, { target, pool: poolsOf(rule)[0] })
    }
  }

  of(rule: Element): Met {
    const target = this.#targets.get(rule)
    const inPool = new Finds()
    const atMember = new Finds()
    if (target !== undefined) {
      for (const pool of poolsOf(rule)) {
        this.#meetInPool(target, pool, inPool)
        if (target.floating !== true) this.#meetInNeighbours(target, pool, atMember)
      }
      if (target.floating !== true) this.#meetAtConfigurations(target, atMember)
      const first = this.#anywhere.get(keyOf(target) ?? '')
      if (first !== undefined && first.target !== target) inPool.doubt(openPools(rule))
    }
    return { inPool: inPool.list(), atMember: atMember.list() }
  }

  /** NOTE: of rules of other load balancers the order among themselves does not matter. */
  #targetOf(rule: Element): Target {
    return this.#targets.get(rule) ?? targetOf(rule, 0)
  }

  #put(target: Target, pool: Element): void {
    addTo(this.#ofPool, pool, target)
    const key = keyOf(target)
    if (key === undefined) return
    const inPool = `${key}|${pool.id?.key ?? ''}`
    if (!this.#first.has(inPool)) this.#first.set(inPool, target)
  }

  #meetInPool(target: Target, pool: Element, found: Finds): void {
    const key = keyOf(target)
    if (key === undefined) {
      const others = this.#ofPool.get(pool) ?? []
      if (others.some((other) => isToldOn(target, other) && mayMeet(target, other))) found.doubt(target.because)
      return
    }
    const first = this.#first.get(`${key}|${pool.id?.key ?? ''}`)
    if (first !== undefined && first !== target) found.add(first.rule)
  }

  #meetInNeighbours(target: Target, pool: Element, found: Finds): void {
    const neighbours = this.#neighbours.get(pool) ?? neighboursOf(this.#world, pool)
    this.#neighbours.set(pool, neighbours)
    for (const [other, because] of neighbours) {
      const sort = sameSort(pool, other)
      if (sort === false) continue
      const doubt = because ?? (sort === true ? undefined : sort)
      for (const rule of rulesTo(this.#world, other)) {
        const one = this.#targetOf(rule)
        if (isAfter(target, one)) meet(target, one, doubt, found)
      }
    }
    const key = keyOf(target)
    const first = key === undefined ? undefined : this.#anywhere.get(key)
    if (first !== undefined && first.target !== target && first.pool !== pool) found.doubt(undeterminedMember(pool))
  }

  /** What inbound NAT is bound to: it tells what it meets, whichever is declared later. */
  #meetAtConfigurations(target: Target, found: Finds): void {
    const { items, maybe } = boundTo(this.#world, target.rule)
    for (const configuration of items.filter(isElement)) {
      for (const pool of listFact(configuration.get('pools'), 'backendPool').items.filter(isElement)) {
        const sort = sameSort(target.rule, pool)
        if (sort !== false)
          for (const rule of rulesTo(this.#world, pool))
            meet(target, this.#targetOf(rule), configuration.doubt ?? (sort === true ? undefined : sort), found)
      }
      for (const list of ['inboundNatRules', 'inboundNatPools'])
        for (const rule of inboundRules(this.#world, configuration.get(list))) {
          const one = this.#targetOf(rule)
          if (isAfter(target, one)) meet(target, one, configuration.doubt, found)
        }
    }
    const key = keyOf(target)
    const [open] = maybe
    if (open !== undefined && key !== undefined && this.#anywhere.has(key)) found.doubt(open.because)
  }
}

function meet(target: Target, other: Target, because: Unknown | undefined, found: Finds): void {
  if (target.rule === other.rule || !mayMeet(target, other)) return
  const doubt = because ?? target.because ?? other.because
  if (doubt === undefined) found.add(other.rule)
  else found.doubt(doubt)
}

/** Of one that is not known and one that is, the first tells it; else the later one. */
function isToldOn(target: Target, other: Target): boolean {
  if (target === other) return false
  if ((target.because === undefined) !== (other.because === undefined)) return target.because !== undefined
  return other.order < target.order
}
