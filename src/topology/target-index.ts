// Which pools list the same address or name. Built once, when a rule first asks in what other pools a member is.
import { compareTexts, textKey } from '../resource/text.ts'
import type { Unknown } from '../resource/unknown.ts'
import { isUnknown, type Text } from '../resource/value.ts'
import { isPrivate } from './cidr.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from './fact.ts'
import { withoutLastDot } from './fqdn.ts'
import { networkOf, networkOfSubnet } from './model/placement.ts'
import type { World } from './part.ts'
import { listFact, undetermined } from './stand-in.ts'

/** Beyond this many entries that are not known they are not compared one by one any more: one doubt for all. */
const mostCompared = 64

/** What an entry of an address list names. */
interface Target {
  readonly pool: Element
  readonly text: Text
  /** Equal for entries that name the same. */
  readonly key: string
  /** Why it is not known what it names, or whether it is there. */
  readonly because: Unknown | undefined
}

export class TargetIndex {
  readonly #pools = new Map<string, Set<Element>>()
  readonly #open: Target[] = []
  readonly #world: World

  constructor(world: World) {
    this.#world = world
    for (const pool of world.all('backendPool')) {
      const { items, maybe } = listFact(pool.get('addresses'), 'backendAddress')
      for (const address of items) this.#add(this.#targetOf(pool, address))
      for (const { because } of maybe) this.#add({ pool, text: because, key: '', because })
    }
  }

  /** The other pools that list what an entry of an address list names. */
  others(pool: Element, address: Element): FactList {
    const target = this.#targetOf(pool, address)
    if (target === undefined) return new FactList([])
    const { key, because } = target
    if (because !== undefined) {
      const isAlone = [...this.#pools.values()].every((pools) => pools.size === 1 && pools.has(pool))
      const others = isAlone ? this.#openOthers(target) : [undetermined('backendPool', because)]
      return new FactList([], others)
    }
    const same = [...(this.#pools.get(key) ?? [])].filter((other) => other !== pool)
    return new FactList(
      same,
      this.#openOthers(target).filter(({ fact }) => !same.some((other) => other === fact)),
    )
  }

  #add(target: Target | undefined): void {
    if (target === undefined) return
    if (target.because !== undefined) this.#open.push(target)
    else this.#pools.set(target.key, (this.#pools.get(target.key) ?? new Set()).add(target.pool))
  }

  #targetOf(pool: Element, address: Fact): Target | undefined {
    if (!isElement(address)) return undefined
    const fqdn = address.get('fqdn')
    const text = fqdn ?? address.get('ipAddress')
    if (isUnknown(text)) return { pool, text, key: '', because: text }
    if (typeof text !== 'string') return undefined
    const plain = withoutLastDot(text)
    const network = fqdn === undefined && isPrivate(text) ? this.#networkOf(pool, address) : undefined
    const where = isElement(network) ? (network.id?.key ?? '') : ''
    const because = pool.doubt ?? (isUnknown(network) ? network : undefined)
    return { pool, text: plain, key: `${textKey(plain)}|${where}`, because }
  }

  /** NOTE: a private address means the same only within one virtual network; members of a gateway may lie in another one. */
  #networkOf(pool: Element, address: Element): Element | Unknown | undefined {
    const gateway = pool.get('applicationGateway')
    if (isElement(gateway)) return networkOfSubnet(this.#world, gateway.get('subnet'))
    return networkOf(this.#world, { address })
  }

  #openOthers({ pool, text }: Target): Doubtful[] {
    const others = this.#open.filter((other) => other.pool !== pool)
    const [first] = others
    if (first?.because !== undefined && others.length > mostCompared)
      return [undetermined('backendPool', first.because)]
    return others.flatMap((other): Doubtful[] => {
      const { because } = other
      if (because === undefined || compareTexts(other.text, text) === 'different') return []
      return [{ fact: other.pool, because, most: 1 }]
    })
  }
}
