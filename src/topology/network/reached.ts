// The ip-configurations that connections reach: through the pools of a rule, or because they name a NAT rule or NAT pool.
import { Unknown } from '../../resource/unknown.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from '../fact.ts'
import { listFact, undetermined } from '../stand-in.ts'

/** The ip-configurations among the members of pools. */
export function reachedThrough(pools: Fact): FactList {
  const list = listFact(pools, 'backendPool')
  const gathered = new Gathered()
  for (const pool of list.items) gathered.addMembers(pool, undefined)
  for (const { fact, because } of list.maybe) gathered.addMembers(fact, because)
  return gathered.list
}

/** What one rule reaches: a NAT rule of version 2 through its pool, else the ip-configurations that it says. */
export function reachedFrom(rule: Element): FactList {
  const pool = rule.kind === 'inboundNatRule' ? rule.get('pool') : undefined
  if (pool !== undefined) return reachedThrough(isElement(pool) ? new FactList([pool]) : pool)
  return listFact(rule.get('ipConfigurations'), 'ipConfiguration')
}

/** What any of the elements of these lists reaches, each once. */
export function reachedBy(...lists: readonly Fact[]): FactList {
  const gathered = new Gathered()
  for (const fact of lists) {
    const list = listFact(fact, 'rule')
    for (const rule of list.items) gathered.addReached(rule, undefined)
    for (const doubtful of list.maybe) gathered.addReached(doubtful.fact, doubtful.because)
  }
  return gathered.list
}

class Gathered {
  readonly #certain = new Set<Element>()
  readonly #doubtful = new Map<Element, Unknown>()
  readonly #open: Unknown[] = []

  get list(): FactList {
    const maybe: Doubtful[] = []
    for (const [fact, because] of this.#doubtful) if (!this.#certain.has(fact)) maybe.push({ fact, because, most: 1 })
    for (const because of this.#open) maybe.push(undetermined('ipConfiguration', because))
    return new FactList([...this.#certain], maybe)
  }

  addMembers(pool: Fact, because: Unknown | undefined): void {
    if (!isElement(pool)) return
    const members = listFact(pool.get('members'), 'member')
    for (const member of members.items) this.#addOf(member, because)
    for (const doubtful of members.maybe) this.#addOf(doubtful.fact, because ?? doubtful.because)
  }

  addReached(rule: Fact, because: Unknown | undefined): void {
    if (!isElement(rule)) return
    const reached = reachedFrom(rule)
    for (const item of reached.items) this.#add(item, because)
    for (const doubtful of reached.maybe) this.#add(doubtful.fact, because ?? doubtful.because)
  }

  #addOf(member: Fact, because: Unknown | undefined): void {
    this.#add(isElement(member) ? member.get('ipConfiguration') : undefined, because)
  }

  #add(fact: Fact, because: Unknown | undefined): void {
    if (fact instanceof Unknown) this.#open.push(because ?? fact)
    if (!isElement(fact)) return
    if (fact.id === undefined) this.#open.push(because ?? fact.doubt ?? NOTHING_KNOWN)
    else if (because === undefined) this.#certain.add(fact)
    else this.#doubtful.set(fact, because)
  }
}

const NOTHING_KNOWN = new Unknown({
  print: () => 'ipConfigurations',
  causes: [{ code: 'runtime', reason: 'it is not known what is reached' }],
})
