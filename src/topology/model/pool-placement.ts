// What the members of a pool have in common, and which of them stand apart. One walk over the members for each answer.
import { samplesOf, sizeOfList, withMaybe } from '../alike.ts'
import { compareTexts, textKey } from '../../resource/text.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from '../fact.ts'
import { int, list, texts } from '../kind.ts'
import { Elsewhere, listFact, undetermined } from '../stand-in.ts'
import type { Pool } from './backend-pool.ts'
import { Member, type MemberData } from './member.ts'
import {
  addressVersionOf,
  availabilitySetOf,
  locationOf,
  machineFieldOf,
  machineOf,
  networkOf,
  subnetOf,
  vmSizeOf,
  zonesOf,
} from './placement.ts'

/** NOTE: of a pool that no rule names it does not matter what other deployments may add. */
export const placementFields = {
  locations: texts('The locations of the network interfaces and scale sets that join it, each once: `westeurope`.'),
  zones: texts('The availability zones of the virtual machines and scale sets that join it, each once.'),
  subnets: list('subnet', 'The subnets of the network interfaces and scale sets that join it, each once.'),
  virtualNetworks: list('virtualNetwork', 'The virtual networks of these, each once.'),
  addressVersions: texts('IPv4 and IPv6, as far as ip-configurations that join it have them.'),
  availabilitySets: list('availabilitySet', 'The availability sets of the virtual machines that join it, each once.'),
  availabilitySetCount: int(
    'How many availability sets the inputs declare for it, each virtual machine outside of one counted as one of its own.',
  ),
  vmSizes: texts('The sizes of the virtual machines and scale sets that join it, each once.'),
  images: texts('The images of the virtual machines and scale sets that join it, each once.'),
  remoteMembers: list(
    'member',
    'Network interfaces and scale sets that join it and lie in another location than its owner.',
  ),
  secondaryMembers: list(
    'member',
    'IPv4 ip-configurations that join it and are not the primary one of their network interface.',
  ),
} as const

export const placementReaders = {
  locations: (pool: Pool) =>
    spread(joiningMembers(pool), undefined, (data) => locationOf(data.reference?.ipConfiguration.owner)),
  zones: (pool: Pool) => spread(joiningMembers(pool), undefined, zonesOf),
  subnets: (pool: Pool) =>
    spread(joiningMembers(pool), 'subnet', (data) => (data.reference ? subnetOf(data) : undefined)),
  virtualNetworks: (pool: Pool) =>
    spread(joiningMembers(pool), 'virtualNetwork', (data) =>
      data.reference ? networkOf(pool.world, data) : undefined,
    ),
  addressVersions: (pool: Pool) =>
    spread(joiningMembers(pool), undefined, (data) => (data.reference ? addressVersionOf(data) : undefined)),
  availabilitySets: (pool: Pool) => spread(joiningMembers(pool), 'availabilitySet', availabilitySetOf),
  availabilitySetCount: (pool: Pool) => {
    const members = declared(listFact(pool.get('members'), 'member'))
    return sizeOfList(spread(members, 'availabilitySet', (data) => availabilitySetOf(data) ?? standalone(data)))
  },
  vmSizes: (pool: Pool) => spread(joiningMembers(pool), undefined, vmSizeOf),
  images: (pool: Pool) => spread(joiningMembers(pool), undefined, (data) => machineFieldOf(data, 'image')),
  remoteMembers: (pool: Pool) => pick(pool, (data) => isRemote(pool, data)),
  secondaryMembers: (pool: Pool) => pick(pool, isSecondary),
}

/** The members as rules on their placement ask them. */
export function joiningMembers(pool: Pool): FactList {
  const members = listFact(pool.get('members'), 'member')
  if (!members.maybe.some(({ fact }) => fact instanceof Elsewhere) || pool.get('isReferenced') !== false) return members
  return declared(members)
}

/** Without what deployments that are not among the inputs may add. */
export function declared(members: FactList): FactList {
  return withMaybe(
    members,
    members.maybe.filter(({ fact }) => !(fact instanceof Elsewhere)),
  )
}

/** What the members say, each answer once; `kind` is that of answers which are elements. */
function spread(members: FactList, kind: string | undefined, read: (data: MemberData) => Fact): FactList {
  const answers = new Answers(kind)
  for (const member of samplesOf(members)) if (member instanceof Member) answers.add(read(member.data))
  for (const { fact, because, most } of members.maybe) {
    if (fact instanceof Member) answers.add(read(fact.data), because, most)
    else answers.addUnknown(because, most)
  }
  return answers.list
}

/** The members of which something is true; those of which it may be are doubtful. */
export function pick(pool: Pool, test: (data: MemberData) => boolean | Unknown): FactList {
  const items: Element[] = []
  const maybe: Doubtful[] = []
  const members = joiningMembers(pool)
  for (const member of members.items) {
    const answer = member instanceof Member && test(member.data)
    if (answer === true && isElement(member)) items.push(member)
    else if (isUnknown(answer)) maybe.push({ fact: member, because: answer, most: 1 })
  }
  for (const doubtful of members.maybe)
    if (!(doubtful.fact instanceof Member) || test(doubtful.fact.data) !== false) maybe.push(doubtful)
  return new FactList(items, maybe)
}

/** Answers without repetition: a thousand members of one subnet say it once. */
class Answers {
  readonly #kind: string | undefined
  readonly #items = new Map<unknown, Fact>()
  readonly #maybe = new Map<unknown, Doubtful>()

  constructor(kind: string | undefined) {
    this.#kind = kind
  }

  get list(): FactList {
    const maybe = [...this.#maybe].filter(([key]) => !this.#items.has(key)).map(([, doubtful]) => doubtful)
    return new FactList([...this.#items.values()], maybe)
  }

  /** NOTE: what is not known of copies whose number is not known may differ from copy to copy. */
  add(fact: Fact, because?: Unknown, most: number | null = 1): void {
    if (fact instanceof FactList) {
      for (const item of fact.items) this.add(item, because, most)
      for (const doubtful of fact.maybe) this.addUnknown(because ?? doubtful.because, doubtful.most)
    } else if (isUnknown(fact)) this.addUnknown(because ?? fact, 1)
    else if (fact !== undefined) {
      const key = typeof fact === 'string' ? textKey(fact) : fact
      if (because === undefined) this.#items.set(key, fact)
      else if (most !== 1 && isElement(fact) && isUnknown(fact.id?.text)) this.addUnknown(because, most)
      else this.#maybe.set(key, { fact, because, most: 1 })
    }
  }

  addUnknown(because: Unknown, most: number | null): void {
    const known = this.#maybe.get(because.text)?.most
    const sum = known === null || most === null ? null : (known ?? 0) + most
    const fact = this.#kind === undefined ? because : undetermined(this.#kind, because).fact
    this.#maybe.set(because.text, { fact, because, most: sum })
  }
}

/** A virtual machine that is in no availability set and is no instance of a scale set. */
function standalone(data: MemberData): Element | undefined {
  const machine = machineOf(data)
  return isElement(machine) && machine.kind === 'virtualMachine' && machine.get('scaleSet') === undefined
    ? machine
    : undefined
}

function isRemote(pool: Pool, { reference }: MemberData): boolean | Unknown {
  if (reference === undefined) return false
  const [here, there] = [locationOf(pool.owner), locationOf(reference.ipConfiguration.owner)]
  if (here === undefined || there === undefined) return false
  const match = compareTexts(here, there)
  if (match !== 'maybe') return match === 'different'
  return isUnknown(there) ? there : isUnknown(here) && here
}

function isSecondary(data: MemberData): boolean | Unknown {
  if (data.reference === undefined) return false
  const version = addressVersionOf(data)
  if (version === 'IPv6') return false
  const primary = data.reference.ipConfiguration.get('isPrimary')
  if (isUnknown(primary)) return primary
  return primary === false && (isUnknown(version) ? version : true)
}
