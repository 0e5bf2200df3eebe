// What the report says of each pool: its members as they are right after the deployment, and the probes that watch it.
// NOTE: members that other deployments may add do not change the numbers; `open` says that there may be some.
import { printId } from '../resource/resource-id.ts'
import { isUnknown } from '../resource/value.ts'
import { withMaybe } from './alike.ts'
import { Range, isElement, type Element, type Fact, type FactList } from './fact.ts'
import { PlainMembers } from './model/plain-addresses.ts'
import { kindOf, sizeOf } from './model/pool-members.ts'
import { once } from './once.ts'
import { Elsewhere, StandIn, listFact } from './stand-in.ts'
import type { MemberSummary, PoolSummary, UnknownPools } from './topology.ts'
import { fieldOf, words } from './words.ts'

export function summariesOf(pools: readonly Element[]): PoolSummary[] {
  return pools.filter((pool) => pool.id !== undefined).map(summaryOf)
}

/** The lists of pools that are not known: undetermined pools stand for them. */
export function unknownPoolsOf(pools: readonly Element[]): UnknownPools[] {
  return pools.flatMap((pool) =>
    pool.id === undefined && pool.doubt !== undefined
      ? [{ owner: words(fieldOf(pool.get('owner'), 'name')), because: pool.doubt }]
      : [],
  )
}

function summaryOf(pool: Element): PoolSummary {
  const all = listFact(pool.get('members'), 'member')
  const members = withMaybe(
    all,
    all.maybe.filter(({ fact }) => !(fact instanceof Elsewhere)),
  )
  const size = sizeOf(members, 'count')
  const kind = kindOf(members, pool)
  const open = members.maybe.length < all.maybe.length
  const list = memberSummaries(all)
  const senders = sendersOf(pool)
  const because = size instanceof Range ? size.because : members.maybe[0]?.because
  return {
    element: pool,
    owner: words(fieldOf(pool.get('owner'), 'name')),
    name: words(pool.get('name')),
    id: pool.id === undefined ? '' : printId(pool.id),
    kind: isUnknown(kind) || (open && kind === 'empty') ? 'unknown' : kind,
    members: {
      min: size instanceof Range ? size.min : size,
      max: size instanceof Range ? size.max : size,
      known: because === undefined,
      open,
      get list() {
        return list()
      },
      ...(because === undefined ? {} : { because }),
    },
    carriers: carriersOf(senders),
    probes: [...new Set(probesOf(senders))],
    ...scalesOf(pool),
  }
}

/** NOTE: of a hundred thousand addresses it is made when a reporter reads it, and holds nothing of the topology or the text until then. */
function memberSummaries(members: FactList): () => readonly MemberSummary[] {
  if (members instanceof PlainMembers) {
    const { kind, count } = memberSummary(members.sample)
    const names = members.addresses.keep()
    return once(() => names().map((name) => ({ kind, name: words(name), count })))
  }
  const list = members.items.filter(isElement).map(memberSummary)
  return () => list
}

/** What the report says of a member. */
export function memberSummary(member: Element): MemberSummary {
  const kind = member.get('kind')
  const count = member.get('count')
  const plain = kind === 'fqdn' || kind === 'nic' ? kind : 'ip'
  return {
    kind: isElement(member.get('scaleSet')) ? 'vmss' : plain,
    name: words(member.get('name')),
    count: typeof count === 'number' ? count : null,
    ...(kind === 'global' ? { isFrontend: true } : {}),
  }
}

function scalesOf(pool: Element): Pick<PoolSummary, 'scales'> {
  const [min, max] = [pool.get('minimum'), pool.get('maximum')]
  return typeof min === 'number' && typeof max === 'number' && min !== max ? { scales: { min, max } } : {}
}

/** What sends traffic to a pool. */
interface Senders {
  readonly rules: readonly Fact[]
  readonly routing: readonly Fact[]
  /** With which the routing rules speak to the pool. */
  readonly settings: readonly Fact[]
}

function sendersOf(pool: Element): Senders {
  const routing = listFact(pool.get('routingRules'), 'routingRule').items
  return {
    rules: listFact(pool.get('rules'), 'loadBalancingRule').items,
    routing,
    settings: routing.flatMap((rule) => settingsOf(rule, pool)),
  }
}

function carriersOf({ rules, routing, settings }: Senders): string[] {
  const carriers = [...rules, ...rules.map((rule) => fieldOf(rule, 'probe')), ...routing, ...settings]
  return [...new Set(carriers.flatMap((one) => (isElement(one) && one.id !== undefined ? [printId(one.id)] : [])))]
}

/** `tcp:443`, `https:443/ready` of every probe that certainly watches the pool. */
function probesOf({ rules, settings }: Senders): string[] {
  const own = rules.flatMap((rule) => printProbe(fieldOf(rule, 'probe'), undefined))
  return [...own, ...settings.flatMap((one) => printProbe(fieldOf(one, 'probe'), fieldOf(one, 'port')))]
}

/** The settings with which a routing rule speaks to this pool. */
function settingsOf(rule: Fact, pool: Element): Fact[] {
  const map = fieldOf(rule, 'urlPathMap')
  const settings: Fact[] = []
  if (fieldOf(rule, 'backendAddressPool') === pool) settings.push(fieldOf(rule, 'backendSettings'))
  if (fieldOf(map, 'defaultBackendAddressPool') === pool) settings.push(fieldOf(map, 'defaultBackendSettings'))
  for (const one of listFact(fieldOf(map, 'pathRules'), 'pathRule').items)
    if (fieldOf(one, 'backendAddressPool') === pool) settings.push(fieldOf(one, 'backendSettings'))
  return settings
}

function printProbe(probe: Fact, portOfSettings: Fact): string[] {
  if (isUnknown(probe) || probe instanceof StandIn) return ['?']
  if (!isElement(probe)) return []
  const protocol = words(probe.get('protocol')).toLowerCase()
  const port = words(probe.get('port') ?? portOfSettings)
  const path = probe.get(probe.kind === 'probe' ? 'requestPath' : 'path')
  return [`${protocol}:${port}${path === undefined ? '' : words(path)}`]
}
