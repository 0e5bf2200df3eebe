// What a deployment does to the pools that a network interface, or the network profile of a scale set or virtual machine,
// lists: a template that declares it once more without its list takes it out of its pools, and Azure says nothing.
import { compareIds } from '../../resource/resource-id.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, isElement, keyOfFact, type Doubtful, type Element, type Fact } from '../fact.ts'
import { kind, list, one, oneOf } from '../kind.ts'
import { Made, type Readers } from '../made.ts'
import type { Part, World } from '../part.ts'
import { listFact, StandIn, undetermined } from '../stand-in.ts'

const TYPES = ['networkInterface', 'scaleSet', 'virtualMachine'] as const

export const attachmentChange = kind(
  'attachmentChange',
  'attachmentChange',
  'A network interface, or the network profile of a scale set or virtual machine, that was there before the deployment and ' +
    'is there afterwards, with the pools that it is in. There is none where nothing says what was before.',
  {
    type: oneOf(TYPES, 'What it is.'),
    networkInterface: one('networkInterface', 'It, as it is afterwards.'),
    scaleSet: one('scaleSet', 'It, as it is afterwards.'),
    virtualMachine: one('virtualMachine', 'It, as it is afterwards.'),
    ipConfigurations: list('ipConfiguration', 'Its ip-configurations afterwards.'),
    poolsBefore: list('backendPool', 'The pools that it was in.'),
    pools: list('backendPool', 'The pools that it is in afterwards.'),
    left: list('backendPool', 'The pools that it was in, is not in any more, and that are still there.'),
    joined: list('backendPool', 'The pools that it is in and was not in before.'),
  },
)

interface Sides {
  readonly before: Element | Unknown
  readonly after: Element
}

const read: Readers<Sides> = {
  type: ({ after }) => TYPES.find((type) => type === after.kind),
  networkInterface: (sides) => ofKind(sides, 'networkInterface'),
  scaleSet: (sides) => ofKind(sides, 'scaleSet'),
  virtualMachine: (sides) => ofKind(sides, 'virtualMachine'),
  ipConfigurations: ({ after }) => after.get('ipConfigurations'),
  poolsBefore: ({ before }) => poolsOf(before),
  pools: ({ after }) => poolsOf(after),
  left: ({ before, after }) => onlyIn(poolsOf(before), poolsOf(after), (pool) => pool.get('after')),
  joined: ({ before, after }) => onlyIn(poolsOf(after), poolsOf(before), (pool) => pool),
}

export const attachmentChangeModel = {
  kind: attachmentChange.name,
  all: (world: World): readonly Element[] =>
    world.before === undefined ? [] : TYPES.flatMap((type) => world.all(type)).flatMap(changeOf),
}

/** The pools that the deployment takes something out of; none where nothing says what was before. */
export function leftPoolsOf({ world, id }: Pick<Part, 'world' | 'id'>): FactList {
  const change = world.before === undefined || id === undefined ? undefined : world.find(attachmentChange.name, id.key)
  return listFact(change?.get('left'), 'backendPool')
}

function changeOf(after: Element): Element[] {
  const before = after.get('before')
  if (!isElement(before) && !isUnknown(before)) return []
  const parts = { kind: attachmentChange.name, read, data: { before, after }, about: after }
  return [new Made({ ...parts, doubt: after.doubt ?? (isUnknown(before) ? before : undefined) })]
}

function ofKind({ after }: Sides, wanted: string): Element | undefined {
  return after.kind === wanted ? after : undefined
}

/** The pools that its ip-configurations list, each once. */
function poolsOf(side: Element | Unknown): FactList {
  if (isUnknown(side)) return new FactList([], [undetermined('backendPool', side)])
  const items = new Set<Fact>()
  const maybe: Doubtful[] = []
  const configurations = listFact(side.get('ipConfigurations'), 'ipConfiguration')
  for (const { because } of configurations.maybe) maybe.push(undetermined('backendPool', because))
  for (const configuration of configurations.items) {
    const pools = listFact(isElement(configuration) ? configuration.get('pools') : undefined, 'backendPool')
    for (const pool of pools.items) items.add(pool)
    maybe.push(...pools.maybe)
  }
  return new FactList([...items], maybe)
}

/** The pools of one side that the other has not, as far as they are there at all; the same unknown at both sides is the same. */
function onlyIn(these: FactList, others: FactList, there: (pool: Element) => Fact): FactList {
  const keys = new Set(others.items.map(keyOfFact))
  const items: Element[] = []
  const isOpen = ({ because }: Doubtful) => others.maybe.some((other) => other.because.sameAs(because))
  const maybe = these.maybe.filter((doubtful) => !isOpen(doubtful))
  const open = others.maybe.find(({ because }) => !these.maybe.some((other) => other.because.sameAs(because)))
  for (const pool of these.items) {
    if (!isElement(pool) || keys.has(keyOfFact(pool))) continue
    const stays = there(pool)
    const because = isUnknown(stays) ? stays : (becauseMaybe(pool, others) ?? open?.because)
    if (stays === undefined) continue
    if (because === undefined) items.push(pool)
    else maybe.push({ fact: pool, because, most: 1 })
  }
  return new FactList(items, maybe)
}

/** Why a pool may be one of these all the same: the id of one of them is known in parts. */
function becauseMaybe({ id }: Element, { items }: FactList): Unknown | undefined {
  const isMaybe = (other: Fact): other is StandIn =>
    other instanceof StandIn && id !== undefined && other.id !== undefined && compareIds(id, other.id) === 'maybe'
  return items.find(isMaybe)?.because
}
