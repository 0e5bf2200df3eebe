import type { PoolIntent, PoolMatch } from '../../intent/intent.ts'
import { compareGlob, globMatches } from '../../resource/glob.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { ObjectValue, isUnknown } from '../../resource/value.ts'
import { textOf } from '../cursor.ts'
import type { Element, Fact } from '../fact.ts'
import { bool, int, ints, kind, oneOf, text, texts } from '../kind.ts'
import { Part } from '../part.ts'
import { over, saidModel, type SaidAt } from '../said.ts'

export const poolIntent = kind('poolIntent', 'intent', 'What poolgate.yaml expects of a pool (`pools:`).', {
  exactly: int('Expected number of members.'),
  min: int('Expected least number of members.'),
  max: int('Expected largest number of members.'),
  include: texts('Patterns of which each must match a member.'),
  exclude: texts('Patterns that no member may match.'),
  closed: bool('True when no member outside include is allowed; false when absent.'),
  selfContained: bool('True when its members must be declared among the inputs; false when absent.'),
  expectedZones: texts('Availability zones that its members must cover: "1", "2", "3".'),
  maxSkew: int('By how many members the zone with most of them may exceed the one with fewest.'),
  subnets: texts('Patterns of names or ids of subnets: its members must lie in one of them.'),
  vnets: texts('Patterns of names or ids of virtual networks: its members must lie in one of them.'),
  environmentTag: text('Name of the tag that tells the environment of a member.'),
  environmentValue: text('The value that this tag must have.'),
  environmentPattern: text('Pattern that the name of every member must match.'),
  environmentResourceGroups: texts('Patterns of resource groups: its members must lie in one of them.'),
  role: text('The role (application tier) that tags of its members say.'),
  appPorts: ints('Ports that the application on its members listens on.'),
  probePort: int('Port that its probe is expected to ask.'),
  probeProtocol: oneOf(['Tcp', 'Http', 'Https'], 'Protocol that its probe is expected to speak.'),
  probePath: text('Path that its probe is expected to ask.'),
  probeMaxDetectSeconds: int('Within how many seconds its probe must notice that a member is down.'),
  egress: oneOf(['required', 'none'], 'required: its members must reach the Internet; none: they must not.'),
  secureOutbound: oneOf(
    ['required'],
    'required: its members need a way out of their own, not default outbound access.',
  ),
  minSnatPortsPerInstance: int('SNAT ports that every instance needs at least.'),
  dsr: bool('True when its guests are configured for floating IP, false when they are not; absent when nobody said.'),
  drain: oneOf(['required'], 'required: members that leave must keep their connections for a while.'),
  clients: texts('Address ranges of those who reach its internal frontend.'),
  maxRemovedPercent: int('Share of its members that one deployment may take away.'),
  maintenanceFrom: text('When its maintenance window opens, a date or a time (ISO 8601).'),
  maintenanceTo: text('When its maintenance window closes.'),
  maintenanceSeconds: int('How long this window is; absent when one of its ends is not said, or is no date or time.'),
  minHealthy: int('Members that must be healthy at least.'),
  minHealthyPercent: int('Share of its members that must be healthy at least.'),
  allowUnknownHealth: bool('Whether members without a known health are let pass.'),
  healthSettleSeconds: int('Seconds to wait before its health counts.'),
  healthConsecutive: int('How many answers in a row must be good.'),
  networkIsolation: bool('True when its gateway is deployed with network isolation; absent when nobody said.'),
  mtu: int('Bytes of the largest packet that its network virtual appliances take.'),
})

/** Where an entry of `pools:` says it. */
export const poolIntentKeys = {
  exactly: 'members.exactly',
  min: 'members.min',
  max: 'members.max',
  include: 'include',
  exclude: 'exclude',
  closed: 'closed',
  selfContained: 'selfContained',
  expectedZones: 'zones.expected',
  maxSkew: 'zones.maxSkew',
  subnets: 'subnets',
  vnets: 'vnets',
  environmentTag: 'environment.tag',
  environmentValue: 'environment.value',
  environmentPattern: 'environment.pattern',
  environmentResourceGroups: 'environment.resourceGroups',
  role: 'role',
  appPorts: 'app.ports',
  probePort: 'probe.port',
  probeProtocol: 'probe.protocol',
  probePath: 'probe.path',
  probeMaxDetectSeconds: 'probe.maxDetectSeconds',
  egress: 'egress',
  secureOutbound: 'secureOutbound',
  minSnatPortsPerInstance: 'snat.minPortsPerInstance',
  dsr: 'dsr',
  drain: 'drain',
  clients: 'clients',
  maxRemovedPercent: 'change.maxRemovedPercent',
  maintenanceFrom: 'maintenance.from',
  maintenanceTo: 'maintenance.to',
  minHealthy: 'health.minHealthy',
  minHealthyPercent: 'health.minHealthyPercent',
  allowUnknownHealth: 'health.allowUnknown',
  healthSettleSeconds: 'health.settleSeconds',
  healthConsecutive: 'health.consecutive',
  networkIsolation: 'networkIsolation',
  mtu: 'mtu',
} satisfies SaidAt<typeof poolIntent>

export const poolIntentModel = saidModel<typeof poolIntent, PoolIntent>(poolIntent, poolIntentKeys, {
  defaults: { closed: false, selfContained: false },
  read: { maintenanceSeconds: ({ data }) => secondsOf(data.maintenance) },
})

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** NOTE: a window that closes on a day closes when that day ends. */
function secondsOf({ from, to }: { readonly from?: string; readonly to?: string } = {}): number | undefined {
  if (from === undefined || to === undefined) return undefined
  const seconds = (Date.parse(to) - Date.parse(from)) / 1000 + (DAY.test(to) ? 86400 : 0)
  return Number.isNaN(seconds) ? undefined : seconds
}

/** What an intent is matched with. */
export interface Named extends Pick<Part, 'world' | 'cursor'>, Names {}

/** What a pool and its owner are called. */
export interface Names {
  readonly owner: Element | undefined
  readonly name: Fact
  readonly id: Fact
}

/** What the configuration expects of a pool: of several intents the later says it, key by key. */
export function intentOf(named: Named, pool: Element): Part<PoolIntent> | Unknown | undefined {
  const { intents, set } = named.world.input
  let data: PoolIntent | undefined
  for (const intent of intents.pools ?? []) {
    const match = matchOf(intent.match, set, named)
    if (isUnknown(match)) return match
    if (match) data = data === undefined ? intent : over(data, intent)
  }
  if (data === undefined) return undefined
  return new Part({ world: named.world, model: poolIntentModel, cursor: named.cursor, data, owner: pool })
}

/** Whether an intent is for the pool; unknown when a name that decides it is not known. */
export function matchOf(match: PoolMatch, set: string, { owner, name, id }: Names): boolean | Unknown {
  if (match.set !== undefined && !globMatches(match.set, set)) return false
  const tests: (boolean | Unknown)[] = []
  const test = (pattern: string | undefined, fact: Fact) => {
    if (pattern !== undefined) tests.push(fits(pattern, fact))
  }
  test(match.owner, owner?.get('name'))
  test(match.pool, name)
  test(match.id, id)
  for (const [tag, pattern] of Object.entries(match.tag ?? {})) test(pattern, tagOf(owner, tag))
  return allOf(tests)
}

/** Whether a text matches a pattern; unknown when an unknown part of it decides, false when there is none. */
export function fits(pattern: string, name: Fact): boolean | Unknown {
  if (typeof name === 'string') return globMatches(pattern, name)
  if (!isUnknown(name)) return false
  const match = compareGlob(pattern, name)
  return match === 'maybe' ? name : match === 'same'
}

/** False when one is false, else unknown when one is. */
export function allOf(tests: readonly (boolean | Unknown)[]): boolean | Unknown {
  return !tests.includes(false) && (tests.find(isUnknown) ?? true)
}

function tagOf(owner: Element | undefined, tag: string): Fact {
  const tags = owner?.get('tags')
  if (isUnknown(tags)) return tags
  return tags instanceof ObjectValue ? textOf(tags.get(tag)) : undefined
}
