// What a deployment adds, takes away or writes otherwise: every element that a body declares, at either side. What is worked
// out of others (routes, collisions) changes with them and is not told again.
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { FactList, isElement, type Doubtful, type Element } from '../fact.ts'
import { differingFields } from '../difference.ts'
import { kind, list, one, oneOf, text, texts } from '../kind.ts'
import { Made, type Readers } from '../made.ts'
import { isPart, Part, type Time, type World } from '../part.ts'
import { listFact } from '../stand-in.ts'
import { poolChange } from './pool-change.ts'
import { resourceModel } from './resource.ts'

export const change = kind(
  'change',
  'change',
  'Something that the deployment makes, takes away or writes otherwise; there is none where nothing says what was before.',
  {
    kind: text('The kind of what changes: loadBalancer, probe, securityRule …'),
    action: oneOf(['create', 'modify', 'delete'], 'What happens to it.'),
    before: one('resource', 'As it was before, with its properties as JSON; absent when it is new.'),
    after: one('resource', 'As it is afterwards, with its properties as JSON; absent when it is gone.'),
    fields: texts('The fields of its kind that differ, of what its own body says.'),
    added: list('change', 'What it holds and did not hold before.'),
    removed: list('change', 'What it held and does not hold any more.'),
  },
)

/** The kinds whose elements a body declares, the holders before what they hold. */
const DECLARED: readonly string[] = [
  'loadBalancer',
  'frontend',
  'backendPool',
  'tunnelInterface',
  'probe',
  'loadBalancingRule',
  'outboundRule',
  'inboundNatRule',
  'inboundNatPool',
  'applicationGateway',
  'gatewayIPConfiguration',
  'gatewayFrontend',
  'frontendPort',
  'sslCertificate',
  'trustedRootCertificate',
  'authenticationCertificate',
  'trustedClientCertificate',
  'sslProfile',
  'gatewayListener',
  'backendSettings',
  'gatewayProbe',
  'routingRule',
  'urlPathMap',
  'pathRule',
  'redirectConfiguration',
  'rewriteRuleSet',
  'loadDistributionPolicy',
  'loadDistributionTarget',
  'firewallPolicy',
  'networkInterface',
  'scaleSet',
  'scaleSetExtension',
  'virtualMachine',
  'ipConfiguration',
  'availabilitySet',
  'autoscaleSetting',
  'containerGroup',
  'managedCluster',
  'virtualNetwork',
  'subnet',
  'virtualNetworkPeering',
  'networkSecurityGroup',
  'securityRule',
  'applicationSecurityGroup',
  'routeTable',
  'route',
  'natGateway',
  'publicIPAddress',
  'publicIPPrefix',
  'privateEndpoint',
  'privateLinkService',
  'privateDnsZone',
  'hostNameBinding',
  'diagnosticSetting',
]

type Action = 'create' | 'modify' | 'delete'
type Side = Element | Unknown | undefined

interface Sides {
  readonly before: Side
  readonly after: Side
}

interface Data extends Sides {
  readonly action: Action | Unknown
  readonly fields: FactList
  readonly changes: Changes
}

const read: Readers<Data> = {
  kind: ({ before, after }) => (isElement(after) ? after.kind : isElement(before) ? before.kind : undefined),
  action: ({ action }) => action,
  before: ({ before }) => asResource(before),
  after: ({ after }) => asResource(after),
  fields: ({ fields }) => fields,
  added: ({ changes, after }) => changes.below(after, 'create'),
  removed: ({ changes, before }) => changes.below(before, 'delete'),
}

export const changeModel = {
  kind: change.name,
  all: (world: World): readonly Element[] => (world.before === undefined ? [] : new Changes(world, world.before).all),
}

/** All changes of a set, and which of them are inside of what. */
class Changes {
  readonly all: Element[] = []
  readonly #told = new Set<string>()
  readonly #before: World
  readonly #within = new Map<string, { readonly owner: Part; readonly changes: Element[] }>()

  constructor(world: World, before: World) {
    this.#before = before
    for (const name of DECLARED) {
      for (const after of world.all(name)) if (isDeclared(after, world)) this.#write(after)
      for (const earlier of before.all(name)) if (isDeclared(earlier, before)) this.#lose(world, earlier)
    }
    for (const pool of world.all(poolChange.name)) this.#join(pool)
    for (const { owner } of this.#within.values()) this.#hold(owner)
  }

  below(holder: Side, wanted: Action): FactList {
    const items: Element[] = []
    const maybe: Doubtful[] = []
    for (const inside of isPart(holder) ? (this.#within.get(keyOf(holder))?.changes ?? []) : []) {
      const action = inside.get('action')
      const isBoth = ['before', 'after'].every((side) => isElement(inside.get(side)))
      if (action === wanted) items.push(inside)
      else if (isUnknown(action) && !isBoth) maybe.push({ fact: inside, because: action, most: 1 })
    }
    return new FactList(items, maybe)
  }

  #write(after: Part): void {
    const before = sideOf(after, 'before')
    const sides = { before, after: after.doubt ?? after }
    if (this.#isSamePossible(after, before)) return
    if (!isPart(before)) return this.#add(after, sides, before ?? after.doubt ?? 'create')
    const fields = differingFields(before, after)
    const open = fields.maybe[0]?.because
    if (fields.items.length > 0) this.#add(after, sides, after.doubt ?? 'modify', fields)
    else if (open !== undefined) this.#add(after, sides, open, fields)
  }

  /** What may be there at both sides for one reason is at both sides or at none. */
  #isSamePossible(after: Part, before: Side): boolean {
    if (!isUnknown(before) || after.doubt?.sameAs(before) !== true || after.id === undefined) return false
    const earlier = this.#before.find(after.kind, after.id.key)
    const fields = isPart(earlier) ? differingFields(earlier, after) : undefined
    return fields !== undefined && fields.items.length + fields.maybe.length === 0
  }

  /** NOTE: what is still there, or may be it, was told of already. */
  #lose(world: World, before: Part): void {
    const after = sideOf(before, 'after')
    if (isPart(after) || (before.id && world.find(before.kind, before.id.key) !== undefined)) return
    this.#add(before, { before: before.doubt ?? before, after }, after ?? before.doubt ?? 'delete')
  }

  /** The members of a pool. */
  #join(pool: Element): void {
    const [added, removed] = ['added', 'removed'].map((field) => listFact(pool.get(field), 'member'))
    for (const member of added?.items ?? [])
      if (isPart(member)) this.#add(member, { before: undefined, after: member }, 'create')
    for (const member of removed?.items ?? [])
      if (isPart(member)) this.#add(member, { before: member, after: undefined }, 'delete')
    for (const { fact, because } of [...(added?.maybe ?? []), ...(removed?.maybe ?? [])])
      if (isPart(fact)) this.#add(fact, { before: because, after: because }, because)
  }

  /** What holds something else than before has changed, whatever its own body says. */
  #hold(owner: Part): void {
    const after = owner.world.after === undefined ? owner : sideOf(owner, 'after')
    if (!isPart(after) || this.#told.has(keyOf(after))) return
    const before = sideOf(after, 'before')
    const inside = ['create' as const, 'delete' as const].map((action) => this.below(after, action))
    const open = inside.flatMap(({ maybe }) => maybe)[0]?.because
    if (inside.some(({ items }) => items.length > 0)) this.#add(after, { before, after }, 'modify')
    else if (open !== undefined) this.#add(after, { before, after }, open)
  }

  #add(about: Part, sides: Sides, action: Action | Unknown, fields = new FactList([])): void {
    const data: Data = { ...sides, action, fields, changes: this }
    const doubt = isUnknown(action) ? action : undefined
    const element = new Made({ kind: change.name, read, data, about, doubt })
    this.all.push(element)
    this.#told.add(keyOf(about))
    if (!isPart(about.owner)) return
    const key = keyOf(about.owner)
    const within = this.#within.get(key) ?? { owner: about.owner, changes: [] }
    within.changes.push(element)
    this.#within.set(key, within)
  }
}

function keyOf({ kind: name, id }: Part): string {
  return `${name} ${id?.key ?? ''}`
}

/**
 * What stands in a body, of the resource or of what holds it. NOTE: the rules that every security group has say nothing, and of two
 * with one id, which Azure refuses, the one counts that its id means.
 */
function isDeclared(element: Element, world: World): element is Part {
  if (!isPart(element) || element.id === undefined || element.collection === 'defaultSecurityRules') return false
  return world.find(element.kind, element.id.key) === element
}

function sideOf(element: Part, time: Time): Part | Unknown | undefined {
  const other = element.get(time)
  return isPart(other) || isUnknown(other) ? other : undefined
}

/** The body as that of a resource of any type: conditions read its JSON. */
function asResource(side: Side): Element | Unknown | undefined {
  if (!isPart(side)) return isUnknown(side) ? side : undefined
  const { world, cursor, owner, collection } = side
  return new Part({ world, model: resourceModel, cursor, data: undefined, owner, collection })
}
