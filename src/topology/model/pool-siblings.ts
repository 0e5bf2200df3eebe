// Virtual machines that a pool leaves out: of an availability set, or a flexible scale set, some are in it and others not.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { samplesOf } from '../alike.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from '../fact.ts'
import { StandIn, listFact, undetermined } from '../stand-in.ts'
import type { Pool } from './backend-pool.ts'
import { Member } from './member.ts'
import { machineOf } from './placement.ts'
import { joiningMembers } from './pool-placement.ts'

/** NOTE: one that is in another pool of the same owner is put there on purpose, as in a pool for each role. */
export function leftOutOf(pool: Pool): FactList {
  const members = joiningMembers(pool)
  const machines = samplesOf(members).map((member) => (member instanceof Member ? machineOf(member.data) : undefined))
  const joined = new Set(machines.filter(isElement))
  const groups = new Set([...joined].flatMap(groupsOf))
  const certain = new Set<Element>()
  const doubtful = new Map<unknown, Doubtful>()
  const add = (sibling: Fact, doubt: Unknown | undefined) => {
    if (!isElement(sibling) || joined.has(sibling)) return
    const elsewhere = isElsewhere(pool, sibling)
    if (elsewhere === true) return
    const because = elsewhere === false ? doubt : elsewhere
    if (because === undefined) certain.add(sibling)
    else doubtful.set(sibling, { fact: sibling, because, most: 1 })
  }
  for (const group of groups) {
    const siblings = pool.world.referring('virtualMachine', group.kind, group)
    for (const sibling of siblings.items) add(sibling, undefined)
    for (const { fact, because } of siblings.maybe) add(fact, because)
  }
  // What is not known to be a member may have siblings.
  const [open] = members.maybe
  if (open !== undefined && pool.world.all('availabilitySet').length > 0)
    doubtful.set(open, undetermined('virtualMachine', open.because))
  return new FactList([...certain], [...doubtful.values()])
}

/** The availability set and the flexible scale set of a machine: fields that have the names of their kinds. */
function groupsOf(machine: Element): readonly Element[] {
  if (machine.kind !== 'virtualMachine') return []
  return ['availabilitySet', 'scaleSet'].map((field) => machine.get(field)).filter(isElement)
}

/** Whether a machine joins another pool of the same owner; unknown when its interfaces are not known. */
function isElsewhere(pool: Pool, machine: Element): boolean | Unknown {
  const nics = listFact(machine.get('networkInterfaces'), 'networkInterface')
  let open = nics.maybe[0]?.because
  for (const owner of [machine, ...nics.items.filter(isElement)]) {
    if (owner instanceof StandIn) open ??= owner.because
    const configurations = listFact(owner.get('ipConfigurations'), 'ipConfiguration')
    open ??= configurations.maybe[0]?.because
    for (const configuration of configurations.items) {
      const pools = listFact(isElement(configuration) ? configuration.get('pools') : undefined, 'backendPool')
      open ??= pools.maybe[0]?.because
      for (const other of pools.items) {
        const balancer = isElement(other) ? (other.get('loadBalancer') ?? other.get('applicationGateway')) : undefined
        if (balancer === pool.owner) return true
        if (isUnknown(balancer)) open ??= balancer
      }
    }
  }
  return open ?? false
}
