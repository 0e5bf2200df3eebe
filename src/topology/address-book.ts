// Who asks for which private address, by address. Built once, when a rule first asks who has one.
import { addTo } from '../resource/groups.ts'
import { compareIds } from '../resource/resource-id.ts'
import type { Unknown } from '../resource/unknown.ts'
import { isUnknown } from '../resource/value.ts'
import { parseRange } from './cidr.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from './fact.ts'
import { addressClaimModel, type Claim } from './model/address-claim.ts'
import { MENTIONS, addressMentionModel, isMention, type Mention } from './model/address-mention.ts'
import { Part, isPart } from './part.ts'
import { listFact, undetermined } from './stand-in.ts'

/** Which fields of which kinds say an address, and the subnet it lies in. */
const CLAIMANTS: readonly (readonly [kind: Claim['kind'], address: string, subnet: string])[] = [
  ['ipConfiguration', 'privateIPAddress', 'subnet'],
  ['frontend', 'privateIPAddress', 'subnet'],
  ['gatewayFrontend', 'privateIPAddress', 'subnet'],
  ['privateEndpoint', 'privateIPAddresses', 'subnet'],
  ['containerGroup', 'ipAddress', 'subnets'],
]

/** Someone who asks for an address that is not known. */
interface Open {
  readonly subnet: Element | undefined
  readonly because: Unknown
}

export class AddressBook {
  readonly #claims = new Map<string, Part<Claim>[]>()
  readonly #open: Open[] = []
  readonly #all: (kind: string) => readonly Element[]
  #mentions: Mentions | undefined

  constructor(all: (kind: string) => readonly Element[]) {
    this.#all = all
    for (const [kind, address, subnet] of CLAIMANTS)
      for (const owner of all(kind)) if (isPart(owner)) this.#add(kind, owner, owner.get(address), owner.get(subnet))
  }

  /** Who asks for an address in a virtual network; `except` one of them. */
  claims(address: string, network: Element, except?: Element): FactList {
    const items: Element[] = []
    const maybe: Doubtful[] = []
    for (const claim of this.#claims.get(keyOf(address)) ?? []) {
      if (claim.data.owner === except) continue
      const place = isIn(claim.data.subnet, network)
      const because = claim.doubt ?? (typeof place === 'boolean' ? undefined : place)
      if (place === false) continue
      if (because === undefined) items.push(claim)
      else maybe.push({ fact: claim, because, most: 1 })
    }
    const open = this.#open.find(({ subnet }) => isIn(subnet, network) !== false)
    if (open !== undefined) maybe.push(undetermined('addressClaim', open.because))
    return new FactList(items, maybe)
  }

  /** Who writes an address down, in whatever network. */
  mentions(address: string): FactList {
    this.#mentions ??= mentionsIn(this.#all)
    const items: Element[] = []
    const maybe: Doubtful[] = []
    for (const mention of this.#mentions.byAddress.get(keyOf(address)) ?? []) {
      if (mention.doubt === undefined) items.push(mention)
      else maybe.push({ fact: mention, because: mention.doubt, most: 1 })
    }
    const { open } = this.#mentions
    return new FactList(items, open === undefined ? maybe : [...maybe, undetermined('addressMention', open)])
  }

  #add(kind: Claim['kind'], owner: Part, addresses: Fact, subnets: Fact): void {
    const [subnet] = subnets instanceof FactList ? subnets.items : [subnets]
    const home = isElement(subnet) ? subnet : undefined
    const list = addresses instanceof FactList ? addresses : new FactList([addresses])
    for (const address of list.items) {
      if (isUnknown(address)) this.#open.push({ subnet: home, because: address })
      else if (typeof address === 'string') this.#put({ kind, owner, address, subnet: home })
    }
    for (const { because } of listFact(list, 'text').maybe) this.#open.push({ subnet: home, because })
  }

  #put(data: Claim): void {
    const { world, cursor, collection, doubt } = data.owner
    const claim = new Part({ world, model: addressClaimModel, cursor, data, owner: data.owner, collection, doubt })
    addTo(this.#claims, keyOf(data.address), claim)
  }
}

interface Mentions {
  readonly byAddress: ReadonlyMap<string, readonly Part<Mention>[]>
  /** Why further ones may write any address down. */
  readonly open: Unknown | undefined
}

function mentionsIn(all: (kind: string) => readonly Element[]): Mentions {
  const byAddress = new Map<string, Part<Mention>[]>()
  let open: Unknown | undefined
  for (const [kind, field, path] of MENTIONS) {
    for (const owner of all(kind)) {
      if (!isPart(owner) || !isMention(owner)) continue
      const said = owner.get(field)
      const { items, maybe } = said instanceof FactList ? said : new FactList([said])
      open ??= maybe[0]?.because
      const { world, cursor, collection, doubt } = owner
      for (const address of items) {
        if (isUnknown(address)) open ??= address
        if (typeof address !== 'string') continue
        const data = { kind, path, owner, address }
        const parts = { world, model: addressMentionModel, cursor, data, owner, collection, doubt }
        addTo(byAddress, keyOf(address), new Part(parts))
      }
    }
  }
  return { byAddress, open }
}

/** Equal for all spellings of an address. */
function keyOf(address: string): string {
  const range = parseRange(address)
  return range === undefined ? address.toLowerCase() : `${range.bits}|${range.first}`
}

/** Whether a subnet lies in a virtual network; unknown when that cannot be told. */
function isIn(subnet: Element | undefined, network: Element): boolean | Unknown {
  const own = subnet?.get('virtualNetwork')
  if (isUnknown(own)) return own
  if (!isElement(own)) return false
  if (own === network) return true
  const [left, right] = [own.id, network.id]
  if (left === undefined || right === undefined) return false
  const match = compareIds(left, right)
  if (match !== 'maybe') return match === 'same'
  return isUnknown(left.text) ? left.text : isUnknown(right.text) ? right.text : false
}
