// The health of a pool as an element.
import type { PoolReading } from '../../resource/health.ts'
import type { Resource } from '../../resource/resource.ts'
import { parseId } from '../../resource/resource-id.ts'
import { mergeCauses, Unknown } from '../../resource/unknown.ts'
import { isUnknown, ObjectValue } from '../../resource/value.ts'
import { Cursor } from '../cursor.ts'
import { FactList, isElement, Range, type Element } from '../fact.ts'
import { poolHealth } from '../model/pool-health.ts'
import { intentOf } from '../model/pool-intent.ts'
import { listFact, StandIn } from '../stand-in.ts'
import { backendOf } from './advice.ts'
import type { HealthBook } from './book.ts'
import { HealthElement, healthModel } from './element.ts'
import { isInMaintenance } from './maintenance.ts'
import { isHealthy, keyOf, type PoolAnswer } from './pool-answer.ts'
import { unknownHealth } from './server-element.ts'
import { gatewayOf } from './subject.ts'

export interface PoolHeld {
  readonly book: HealthBook
  readonly answer: PoolAnswer
}

export function poolHealthOf(book: HealthBook, answer: PoolAnswer): HealthElement<PoolHeld> {
  return new HealthElement(poolModel, { book, answer })
}

const poolModel = healthModel<typeof poolHealth, PoolHeld>(
  poolHealth,
  {
    form: ({ answer }) => answer.reading.form,
    ownerKind: ({ answer }) => answer.subject.ownerKind,
    owner: ({ answer }) => answer.subject.owner,
    pool: poolOf,
    settings: ({ book, answer }) =>
      standingFor(book, 'backendSettings', answer.subject.settings, answer.reading.settings),
    backend: ({ answer }) => backendOf(answer),
    rule: ({ book, answer }) => standingFor(book, 'loadBalancingRule', answer.subject.rule, answer.reading.rule),
    poolName: ({ answer }) => answer.subject.poolName,
    settingsName: ({ answer }) => answer.subject.settingsName,
    ruleName: ({ answer }) => answer.subject.ruleName,
    intent: intentFor,
    servers: ({ book, answer }) => new FactList(book.servers(answer, answer.reading.servers)),
    messages: ({ book, answer }) => new FactList(book.messages(answer)),
    total: ({ answer }) => answer.reading.servers.length,
    healthy: ({ answer }) => answer.counts.healthy,
    unhealthy: ({ answer }) => answer.counts.unhealthy,
    unknown: ({ answer }) => answer.counts.unknown,
    draining: ({ answer }) => answer.counts.draining,
    partial: ({ answer }) => answer.counts.partial,
    saidUp: ({ answer }) => answer.reading.up,
    saidDown: ({ answer }) => answer.reading.down,
    isAllKnown,
    expected: ({ answer }) => expectedOf(answer.subject.pool),
    missingMembers: ({ book, answer }) => new FactList(book.compared(answer)?.missing ?? []),
    unexpectedServers: ({ book, answer }) =>
      new FactList(book.servers(answer, book.compared(answer)?.unexpected ?? [])),
    splitServers: ({ book, answer }) => new FactList(book.servers(answer, book.splitServers(answer))),
    healthyZones,
    before: ({ book, answer }) => {
      const before = book.beforeOf(answer)
      return before === undefined ? undefined : book.element(before)
    },
    lostServers,
    goodAnswers: ({ book }) => book.health.watch.goodAnswers,
    watchedSeconds: ({ book }) => Math.floor(book.health.watch.seconds),
    isTimeUp: ({ book }) => book.health.watch.timeIsUp,
    isInMaintenance: (held) => isInMaintenance(intentFor(held), held.book.world.input.today),
  },
  {
    label: ({ answer }) => answer.label,
    id: ({ answer }) => answer.subject.id,
    place: ({ answer }) => answer.reading.place,
  },
)

function poolOf({ book, answer }: PoolHeld): Element | Unknown {
  const { subject, reading } = answer
  if (subject.pool !== undefined) return subject.pool
  if (reading.pool !== undefined) return book.world.resolveId('backendPool', reading.pool)
  return isUnknown(subject.poolName) ? subject.poolName : new Unknown({ print: () => 'the pool', causes: [] })
}

/** What the inputs declare, or what stands for it. */
function standingFor(
  book: HealthBook,
  kind: string,
  own: Element | undefined,
  id: PoolReading['settings'],
): Element | undefined {
  if (own !== undefined) return own
  return id?.startsWith('/') === true ? book.world.resolveId(kind, id) : undefined
}

/** What is expected of the pool, be it among the inputs or not. */
export function intentFor({ book, answer }: PoolHeld): Element | Unknown | undefined {
  const { subject, reading } = answer
  if (subject.pool !== undefined) {
    const intent = subject.pool.get('intent')
    return isElement(intent) || isUnknown(intent) ? intent : undefined
  }
  const { world } = book
  const { owner: name, ownerKind, poolName } = subject
  const ownerId = reading.pool === undefined ? undefined : gatewayOf(reading.pool)
  const owner = isUnknown(name)
    ? new StandIn(ownerKind, name)
    : ((ownerId && world.resolveId(ownerKind, ownerId.text)) ?? namedOwner(ownerKind, name))
  const id = reading.pool ?? (isUnknown(poolName) ? poolName : undefined)
  return intentOf({ world, cursor: cursorOf(answer), owner, name: poolName, id }, book.element(answer))
}

/** An owner of which only the name is known. */
function namedOwner(kind: string, name: string): StandIn {
  const reason = `only the name of ${name} is known`
  const because = new Unknown({ print: () => name, causes: [{ code: 'elsewhere', reason, supply: '--template' }] })
  return new StandIn(kind, because, undefined, undefined, { name: () => name })
}

/** NOTE: what poolgate.yaml expects is made of a place in a resource; of a pool that no resource declares, in its answer. */
function cursorOf({ reading, subject }: PoolAnswer): Cursor {
  const id = subject.id ?? parseId('')
  const resource: Resource = {
    id,
    type: 'Microsoft.Network/applicationGateways/backendAddressPools',
    name: subject.poolName,
    body: new ObjectValue(),
    origin: {
      declaration: 'health',
      locate: () => ({ place: reading.place, related: [] }),
      written: () => undefined,
    },
  }
  return Cursor.of(resource)
}

function isAllKnown({ book, answer }: PoolHeld): boolean | Unknown {
  const open = answer.groups.filter(({ said }) => said.state === 'unknown')
  const unknowns = open.flatMap(({ servers: [first] }) =>
    first === undefined ? [] : [unknownHealth(book, answer, first)],
  )
  return unknowns.length === 0 || new Unknown({ print: () => 'the health', causes: mergeCauses(unknowns) })
}

/**
 * How many members certainly are declared; a number that is not known counts as its least. NOTE: an address that stands in the
 * pool twice may be one server.
 */
function expectedOf(pool: Element | undefined): number | undefined {
  if (pool === undefined) return undefined
  const { items } = listFact(pool.get('members'), 'member')
  const twice = listFact(pool.get('duplicates'), 'member')
  const copies = new Set([...twice.items, ...twice.maybe.map(({ fact }) => fact)])
  const once = items.filter((member) => !copies.has(member))
  const sizes = once.filter(isElement).map((member) => {
    const size = member.get('minimum')
    return size instanceof Range ? Math.max(0, size.min) : typeof size === 'number' ? size : 0
  })
  return sizes.reduce((sum, size) => sum + size, 0)
}

function healthyZones({ book, answer }: PoolHeld): FactList {
  const members = book.members(answer)
  const zones = new Set<string>()
  for (const { said, servers } of answer.groups) {
    if (said.state !== 'healthy') continue
    for (const server of servers) {
      const member = members?.find(server)
      if (member === undefined || isElement(member.get('scaleSet'))) return new FactList([])
      for (const zone of listFact(member.get('zones'), 'text').items) if (typeof zone === 'string') zones.add(zone)
    }
  }
  return new FactList([...zones])
}

/** NOTE: a server that the answer has no more is lost only where fewer are healthy than before: others may be in its place. */
function lostServers({ book, answer }: PoolHeld): FactList {
  const before = book.beforeOf(answer)
  if (before === undefined) return new FactList([])
  const now = new Map(answer.reading.servers.map((server) => [keyOf(server), server]))
  const isFewer = answer.counts.healthy + answer.counts.unknown < before.healthy.size
  const lost = before.reading.servers.flatMap((old) => {
    if (!isHealthy(old.said)) return []
    const server = now.get(keyOf(old))
    if (server === undefined) return isFewer ? [old] : []
    return isHealthy(server.said) || server.said.state === 'unknown' ? [] : [server]
  })
  return new FactList(book.servers(answer, lost))
}
