// Health that should be there and is not, as elements: what Azure refused, what was cut, what a report of a gateway leaves
// out although a route leads there, what was there before a deployment.
import type { Place } from '../../resource/place.ts'
import type { Provenance } from '../../resource/resource.ts'
import type { Gap, Refusal } from '../../resource/health.ts'
import { parseId, type ResourceId } from '../../resource/resource-id.ts'
import { shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isElement, type Element } from '../fact.ts'
import { missingHealth } from '../model/pool-health.ts'
import { listFact } from '../stand-in.ts'
import type { HealthBook } from './book.ts'
import { HealthElement, healthModel } from './element.ts'
import { intentFor } from './pool-element.ts'
import type { PoolAnswer } from './pool-answer.ts'
import { unknownHealth } from './server-element.ts'

export interface MissingHeld extends Gap {
  readonly kind:
    | 'refused'
    | 'cut'
    | 'notReported'
    | 'notRunning'
    | 'notUpdated'
    | 'standby'
    | 'lost'
    | 'noMembers'
    | 'notProbed'
    | 'miscounted'
  readonly ownerKind: 'applicationGateway' | 'loadBalancer' | undefined
  readonly label: string
  readonly id: ResourceId | undefined
  readonly pool?: Element | undefined
  readonly settings?: Element | undefined
  readonly intent?: Element | Unknown | undefined
  readonly wasHealthy: boolean
  readonly place: Place | undefined
}

export function missingOf(book: HealthBook): readonly HealthElement<MissingHeld>[] {
  const held = [
    ...book.refusals.map(refused),
    ...book.answers.flatMap(cut),
    ...book.whole.flatMap((answer) => inconclusive(book, answer)),
    ...notReported(book),
    ...gatewaysOf(book).flatMap(outOfOrder),
    ...standbys(book),
    ...book.before.filter((before) => !book.hasNow(before)).map(lost),
  ]
  return held.map((one) => new HealthElement(missingModel, one))
}

const missingModel = healthModel<typeof missingHealth, MissingHeld>(
  missingHealth,
  {
    kind: ({ kind }) => kind,
    ownerKind: ({ ownerKind }) => ownerKind,
    pool: ({ pool }) => pool,
    settings: ({ settings }) => settings,
    intent: ({ intent }) => intent,
    wasHealthy: ({ wasHealthy }) => wasHealthy,
    reason: ({ reason }) => reason,
    remedy: ({ supply }) => supply,
    isKnown: ({ label, reason, supply }) =>
      new Unknown({ print: () => label, causes: [{ code: 'runtime', reason, supply }] }),
  },
  { label: ({ label }) => label, id: ({ id }) => id, place: ({ place }) => place },
)

function refused({ of, reason, supply, place }: Refusal): MissingHeld {
  const kind = of?.toLowerCase().includes('/loadbalancers/') === true ? 'loadBalancer' : undefined
  const gateway = of?.toLowerCase().includes('/applicationgateways/') === true ? 'applicationGateway' : undefined
  const id = of === undefined ? undefined : parseId(of)
  const label = id === undefined ? place.source.path : shortText(id.segments.at(-1) ?? '')
  return { kind: 'refused', ownerKind: kind ?? gateway, label, id, wasHealthy: false, reason, supply, place }
}

function cut(answer: PoolAnswer): MissingHeld[] {
  const { reading, subject } = answer
  if (reading.cut === undefined) return []
  return [{ kind: 'cut', ...about(answer), ...reading.cut, wasHealthy: false, pool: subject.pool }]
}

/** What an answer of a load balancer leaves open. NOTE: a machine that is off has no values, or is not there at all. */
function inconclusive(book: HealthBook, answer: PoolAnswer): MissingHeld[] {
  const { reading, subject, counts } = answer
  if (subject.ownerKind !== 'loadBalancer') return []
  const { length } = reading.servers
  const own = { ...about(answer), pool: subject.pool, intent: intentFor({ book, answer }), wasHealthy: false }
  const label = answer.label
  if (length === 0) {
    const reason = `the answer about ${label} has no member`
    const supply = 'ask for a rule with a probe of a Standard load balancer, whose machines run'
    return [{ kind: 'noMembers', ...own, reason, supply }]
  }
  const miscount = miscountOf(answer)
  if (miscount !== undefined) {
    const reason = `the answer about ${label} contradicts itself: ${miscount}`
    return [{ kind: 'miscounted', ...own, reason, supply: 'ask again' }]
  }
  if (counts.unknown === 0) return []
  const [open] = answer.groups.flatMap(({ said, servers }) => (said.state === 'unknown' ? servers : []))
  const [cause] = open === undefined ? [] : unknownHealth(book, answer, open).causes
  const reason = `of ${label} ${counts.unknown} of ${length} members are not known: ${cause?.reason ?? 'nobody says why'}`
  return [{ kind: 'notProbed', ...own, reason, supply: cause?.supply ?? 'ask again' }]
}

/** Where the counts of an answer are not those of its list. */
function miscountOf({ reading: { up, down, servers } }: PoolAnswer): string | undefined {
  const listed = servers.filter(({ said }) => said.written.toLowerCase() === 'up').length
  const fits = (up ?? listed) === listed && (down ?? servers.length - listed) === servers.length - listed
  return fits
    ? undefined
    : `it counts ${up ?? '?'} up and ${down ?? '?'} down, and lists ${listed} up of ${servers.length}`
}

function lost(answer: PoolAnswer): MissingHeld {
  const reason = `${answer.label} had ${answer.counts.healthy} healthy before, and this answer has nothing about it`
  const supply = 'ask for its health, or leave it out of --before when it was taken away on purpose'
  return { kind: 'lost', ...about(answer), reason, supply, wasHealthy: answer.counts.healthy > 0 }
}

function about(answer: PoolAnswer): Pick<MissingHeld, 'ownerKind' | 'label' | 'id' | 'place'> {
  const { subject, reading } = answer
  return { ownerKind: subject.ownerKind, label: answer.label, id: subject.id, place: reading.place }
}

/**
 * The pools of the gateways of which a whole report was read. NOTE: where an answer does not name its pool, nothing can be
 * said to be left out.
 */
function notReported(book: HealthBook): MissingHeld[] {
  const reports = book.answers.filter(({ reading }) => reading.form === 'report')
  if (reports.some(({ reading }) => reading.pool === undefined || (reading.settings === undefined && !reading.cut)))
    return []
  const gateways = new Set(reports.map(({ subject }) => subject.pool?.get('applicationGateway')).filter(isElement))
  const reported = new Set(
    reports.flatMap(({ subject }) => (subject.pool ? [pairOf(subject.pool, subject.settings)] : [])),
  )
  return [...gateways].flatMap((gateway) => {
    const backends = listFact(gateway.get('backends'), 'gatewayBackend').items.filter(isElement)
    const left = backends.filter((backend) => !reported.has(pairOf(backend.get('pool'), backend.get('settings'))))
    return left.map(unreported)
  })
}

function pairOf(pool: ReturnType<Element['get']>, settings: ReturnType<Element['get']>): string {
  const key = (fact: ReturnType<Element['get']>) => (isElement(fact) ? (fact.id?.key ?? '') : '')
  return `${key(pool)}\n${key(settings)}`
}

function unreported(backend: Element): MissingHeld {
  const [pool, settings] = [backend.get('pool'), backend.get('settings')]
  return {
    kind: 'notReported',
    ...placed(backend),
    pool: isElement(pool) ? pool : undefined,
    settings: isElement(settings) ? settings : undefined,
    reason: `the report has nothing about ${shortText(backend.label)}`,
    supply: 'read the health after the deployment; Azure probes settings only that a rule with a listener uses',
  }
}

/** The gateways among the inputs that something was answered about. */
function gatewaysOf(book: HealthBook): readonly Element[] {
  const ofAnswers = book.answers.map(({ subject: { pool } }) => pool?.get('applicationGateway'))
  const ofRefusals = book.refusals.flatMap(({ of }) => (of === undefined ? [] : book.subjects.owners(of)))
  return [...new Set([...ofAnswers, ...ofRefusals].filter(isElement))].filter(
    ({ kind }) => kind === 'applicationGateway',
  )
}

/** NOTE: only what Azure wrote says how a gateway is: of a template alone nothing is known of it. */
function outOfOrder(gateway: Element): MissingHeld[] {
  const label = shortText(gateway.label)
  const [operational, provisioning] = [gateway.get('operationalState'), gateway.get('provisioningState')]
  const at = (field: string) => ({ ...placed(gateway), place: gateway.locate(field)?.place })
  const held: MissingHeld[] = []
  if (typeof operational === 'string' && operational.toLowerCase() !== 'running')
    held.push({
      kind: 'notRunning',
      ...at('operationalState'),
      reason: `${label} is not running (operationalState ${operational})`,
      supply: `start it (az network application-gateway start --name ${label}), and read the health again`,
    })
  if (typeof provisioning === 'string' && provisioning.toLowerCase() === 'failed')
    held.push({
      kind: 'notUpdated',
      ...at('provisioningState'),
      reason: `the last update of ${label} failed (provisioningState Failed)`,
      supply: 'mend what the failed operation in its activity log names, deploy it again, and read the health then',
    })
  return held
}

/** Pools that stand by and that no rule leads to: nobody probes them. */
function standbys(book: HealthBook): MissingHeld[] {
  const owners = new Set(book.whole.map(({ subject: { pool } }) => pool && ownerOf(pool)).filter(isElement))
  return [...owners].flatMap((owner) => {
    const pools = listFact(owner.get('pools'), 'backendPool').items.filter(isElement)
    const unused = pools.filter(
      (pool) => pool.get('isUsed') === false && listFact(pool.get('standbyIn'), 'pair').items.length > 0,
    )
    return unused.filter((pool) => book.ofPool(pool).items.length === 0).map(standby)
  })
}

function ownerOf(pool: Element): ReturnType<Element['get']> {
  return pool.get('applicationGateway') ?? pool.get('loadBalancer')
}

function standby(pool: Element): MissingHeld {
  const isGateway = pool.get('applicationGateway') !== undefined
  return {
    kind: 'standby',
    ...placed(pool),
    ownerKind: isGateway ? 'applicationGateway' : 'loadBalancer',
    pool,
    reason: `${shortText(pool.label)} stands by, and Azure probes no pool that no rule uses`,
    supply: isGateway
      ? 'ask for its health on demand (getBackendHealthOnDemand) before you switch to it'
      : 'give it a rule on a port that nobody uses, whose probe tells its health before you switch to it',
  }
}

function placed(element: Element): Pick<MissingHeld, 'ownerKind' | 'label' | 'id' | 'place' | 'wasHealthy'> {
  const place = (element.locate() satisfies Provenance | undefined)?.place
  const label = shortText(element.label)
  return { ownerKind: 'applicationGateway', label, id: element.id, place, wasHealthy: false }
}
