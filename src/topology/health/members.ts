// Servers of an answer and members of the pool that the inputs declare: who is missing, who is not expected. Only what is
// certain is said: an address behind which nobody says the interface may be any member that has one.
import type { ServerReading } from '../../resource/health.ts'
import { lastName, ownerName } from './join.ts'
import { isElement, type Element } from '../fact.ts'
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
  /** The member that a server certainly is. */
  readonly memberOf: ReadonlyMap<ServerReading, Element>
}

export function compareMembers(pool: Element, servers: readonly ServerReading[]): Compared {
  const list = listFact(pool.get('members'), 'member')
  const known = list.items.filter(isElement).map(knownOf)
  const isWhole = list.maybe.length === 0 && known.every((one) => one.address !== undefined || isInterface(one))
  const index = new MemberIndex(known)
  const memberOf = new Map<ServerReading, Element>()
  const found = new Set<Element>()
  for (const server of servers) {
    const member = index.find(server)
    if (member === undefined) continue
    memberOf.set(server, member)
    found.add(member)
  }
  const isTold = servers.every(({ ipConfiguration }) => ipConfiguration !== undefined)
  const missing = known.filter(({ member, address }) => !found.has(member) && (isTold || address !== undefined))
  const mayBeInterface = known.some(isInterface)
  const unexpected = servers.filter(
    (server) => isWhole && !memberOf.has(server) && (!mayBeInterface || server.ipConfiguration !== undefined),
  )
  return { missing: missing.map(({ member }) => member), unexpected, memberOf }
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
    return this.#byAddress.get(keyOf(server))
  }
}

/** `…/virtualMachineScaleSets/<name>/virtualMachines/0/networkInterfaces/…`. */
function scaleSetOf(ipConfiguration: string): string | undefined {
  const segments = ipConfiguration.toLowerCase().split('/')
  const at = segments.indexOf('virtualmachinescalesets')
  return at < 0 ? undefined : segments[at + 1]
}

function knownOf(member: Element): Known {
  const scaleSet = nameIn(member.get('scaleSet'))
  const configuration = member.get('ipConfiguration')
  const interfaceName = nameIn(member.get('networkInterface'))
  const configurationName = nameIn(configuration)
  const own = isElement(configuration) ? configuration.get('privateIPAddress') : undefined
  const address = [member.get('ipAddress'), member.get('fqdn'), own].find((fact) => typeof fact === 'string')
  const isNic = interfaceName !== undefined && configurationName !== undefined && scaleSet === undefined
  return {
    member,
    address: typeof address === 'string' ? address.toLowerCase() : undefined,
    interface: isNic ? `${interfaceName}/${configurationName}` : undefined,
    scaleSet,
  }
}

function nameIn(fact: ReturnType<Element['get']>): string | undefined {
  const name = isElement(fact) ? fact.get('name') : undefined
  return typeof name === 'string' ? name.toLowerCase() : undefined
}
