// Servers of an answer and members of the pool that the inputs declare: who is missing, who is not expected. Only what is
// certain is said: an address behind which nobody says the interface may be any member that has one.
import type { ServerReading } from '../../resource/health.ts'
import { lastName, ownerName } from './join.ts'
import { isElement, type Element, type Fact } from '../fact.ts'
import { listFact } from '../stand-in.ts'
import { keyOf } from './pool-answer.ts'

/** What is known of one member by which a server could be it. */
interface Known {
  readonly member: Element
  /** Address or name in lower case; undefined when it is not known before Azure gives one. */
  readonly address: string | undefined
  /** `nic/ip-configuration` in lower case. */
  readonly interface: string | undefined
  /** The name of the scale set in lower case. */
  readonly scaleSet: string | undefined
}

export interface Compared {
  readonly missing: readonly Element[]
  readonly unexpected: readonly ServerReading[]
}

/** The members of a pool, found by what servers say of themselves. */
export class PoolMembers {
  readonly #known: readonly Known[]
  readonly #index: MemberIndex
  /** Whether nobody else can be a member, but for interfaces whose address Azure gives. */
  readonly #isWhole: boolean
  readonly #hasInterface: boolean

  constructor(pool: Element) {
    const list = listFact(pool.get('members'), 'member')
    const known = list.items.filter(isElement).map(knownOf)
    this.#known = known
    this.#index = new MemberIndex(known)
    this.#isWhole = list.maybe.length === 0 && known.every((one) => one.address !== undefined || isInterface(one))
    this.#hasInterface = known.some(isInterface)
  }

  /** The member that a server certainly is. */
  find(server: ServerReading): Element | undefined {
    return this.#index.find(server)
  }

  compare(servers: readonly ServerReading[]): Compared {
    const found = new Set<Element>()
    const strangers: ServerReading[] = []
    for (const server of servers) {
      const member = this.find(server)
      if (member === undefined) strangers.push(server)
      else found.add(member)
    }
    const isTold = servers.every(({ ipConfiguration }) => ipConfiguration !== undefined)
    const missing = this.#known.filter((one) => !this.#isIn(found, one) && (isTold || one.address !== undefined))
    const unexpected = this.#isWhole
      ? strangers.filter(({ ipConfiguration }) => !this.#hasInterface || ipConfiguration !== undefined)
      : []
    return { missing: missing.map(({ member }) => member), unexpected }
  }

  /** Of members with one address any stands for all. */
  #isIn(found: ReadonlySet<Element>, { member, address }: Known): boolean {
    const other = address === undefined ? undefined : this.#index.at(address)
    return found.has(member) || (other !== undefined && found.has(other))
  }
}

function isInterface({ interface: configuration, scaleSet }: Known): boolean {
  return configuration !== undefined || scaleSet !== undefined
}

class MemberIndex {
  readonly #byAddress = new Map<string, Element>()
  readonly #byInterface = new Map<string, Element>()
  readonly #byScaleSet = new Map<string, Element>()

  constructor(known: readonly Known[]) {
    for (const { member, address, interface: configuration, scaleSet } of known) {
      if (address !== undefined) this.#byAddress.set(address, member)
      if (configuration !== undefined) this.#byInterface.set(configuration, member)
      if (scaleSet !== undefined) this.#byScaleSet.set(scaleSet, member)
    }
  }

  at(address: string): Element | undefined {
    return this.#byAddress.get(address)
  }

  find(server: ServerReading): Element | undefined {
    const { ipConfiguration } = server
    if (ipConfiguration !== undefined) {
      const scaleSet = scaleSetOf(ipConfiguration)
      const owner = ownerName(ipConfiguration)?.toLowerCase() ?? ''
      const own =
        scaleSet === undefined
          ? this.#byInterface.get(`${owner}/${lastName(ipConfiguration).toLowerCase()}`)
          : this.#byScaleSet.get(scaleSet)
      if (own !== undefined) return own
    }
    return this.at(keyOf(server))
  }
}

/** `…/virtualMachineScaleSets/<name>/virtualMachines/0/networkInterfaces/…`. */
function scaleSetOf(ipConfiguration: string): string | undefined {
  const segments = ipConfiguration.toLowerCase().split('/')
  const at = segments.indexOf('virtualmachinescalesets')
  return at < 0 ? undefined : segments[at + 1]
}

function knownOf(member: Element): Known {
  // NOTE: a gateway may have a hundred thousand addresses, and these have nothing else to be known by.
  if (member.get('kind') === 'nic') return interfaceOf(member)
  const address = textOf(member.get('ipAddress')) ?? textOf(member.get('fqdn'))
  return { member, address, interface: undefined, scaleSet: undefined }
}

function interfaceOf(member: Element): Known {
  const scaleSet = nameIn(member.get('scaleSet'))
  const configuration = member.get('ipConfiguration')
  const interfaceName = nameIn(member.get('networkInterface'))
  const configurationName = nameIn(configuration)
  const isNic = interfaceName !== undefined && configurationName !== undefined && scaleSet === undefined
  return {
    member,
    address: isElement(configuration) ? textOf(configuration.get('privateIPAddress')) : undefined,
    interface: isNic ? `${interfaceName}/${configurationName}` : undefined,
    scaleSet,
  }
}

function nameIn(fact: Fact): string | undefined {
  return isElement(fact) ? textOf(fact.get('name')) : undefined
}

/** In lower case. */
function textOf(fact: Fact): string | undefined {
  return typeof fact === 'string' ? fact.toLowerCase() : undefined
}
