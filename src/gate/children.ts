// Children that stand in an array of their parent, and are resources of their own as well: pools and NAT rules of load
// balancers, subnets, peerings, security rules, routes. What a deployment of the parent does to those that it does not declare.
//
// A parent that says the array says all of them. One that does not say it leaves them as they are: so do load balancers
// (azure-sdk-for-java #1456) and virtual networks (from api-version 2023-09-01).
import { childId, nameOf, type ResourceId } from '../resource/resource-id.ts'
import type { Origin, Path, Resource } from '../resource/resource.ts'
import { compareTexts, joinText } from '../resource/text.ts'
import type { Unknown } from '../resource/unknown.ts'
import { ObjectValue, isArray, isObject, isUnknown, type Text, type Value } from '../resource/value.ts'

const LOAD_BALANCER = 'microsoft.network/loadbalancers'
const POOLS = 'backendAddressPools'

/** The arrays by the type of the parent. */
const COLLECTIONS: Readonly<Record<string, readonly string[]>> = {
  [LOAD_BALANCER]: [POOLS, 'inboundNatRules'],
  'microsoft.network/virtualnetworks': ['subnets', 'virtualNetworkPeerings'],
  'microsoft.network/networksecuritygroups': ['securityRules'],
  'microsoft.network/routetables': ['routes'],
}

/** The array of the parent in which a child stands; absent for children that stand in none. */
export function collectionOf(id: ResourceId): string | undefined {
  const at = id.type.lastIndexOf('/')
  return COLLECTIONS[id.type.slice(0, at)]?.find((name) => name.toLowerCase() === id.type.slice(at + 1))
}

/** A parent as it is after its deployment: with the arrays that it had before and does not say. */
export function inherited(parent: Resource, earlier: Resource): Resource {
  const [properties, before] = [parent.body.get('properties'), earlier.body.get('properties')]
  if (!isObject(properties) || !isObject(before)) return parent
  const left = collectionsOf(parent).filter((name) => !isSaid(properties.get(name)) && isSaid(before.get(name)))
  if (left.length === 0) return parent
  const all = left.reduce((object, name) => object.with(name, before.get(name) ?? null), properties)
  const isLeft = (path: Path) => path[0] === 'properties' && left.some((name) => name === path[1])
  const origin: Origin = {
    declaration: parent.origin.declaration,
    locate: (path) => (isLeft(path) ? earlier : parent).origin.locate(path),
    written: (path) => (isLeft(path) ? earlier : parent).origin.written(path),
  }
  return { ...parent, body: parent.body.with('properties', all), origin }
}

function collectionsOf({ type }: Resource): readonly string[] {
  return COLLECTIONS[type.toLowerCase()] ?? []
}

function isSaid(value: Value | undefined): boolean {
  return value !== undefined && value !== null
}

/** Whether a child that is a resource of its own stays when its parent is deployed without it. */
export function staysIn(parent: Resource, child: Resource, collection: string): boolean | Unknown {
  const properties = parent.body.get('properties')
  if (isUnknown(properties)) return properties
  const said = isObject(properties) ? properties.get(collection) : undefined
  if (!isSaid(said)) return true
  return isUnknown(said) ? said : (maybeNamed(said, nameOf(child.id)) ?? parent.possible?.because ?? false)
}

/** Why it is not known whether an array names a child. One that it names is the array's from now on. */
function maybeNamed(said: Value | undefined, name: Text): Unknown | undefined {
  const names = (isArray(said) ? said : []).map((entry) => (isObject(entry) ? entry.get('name') : entry))
  const texts = names.filter((text): text is Text => typeof text === 'string' || isUnknown(text))
  if (texts.some((text) => compareTexts(text, name) === 'same')) return undefined
  const open = texts.find((text) => compareTexts(text, name) === 'maybe')
  return [open, name].find(isUnknown)
}

/**
 * Pools of a load balancer that keep their addresses when it is deployed: Azure takes these from the resource of the pool, and
 * ignores what the load balancer says of them. `children` are the resources of pools before.
 */
export function keptPools(
  parent: Resource,
  earlier: Resource | undefined,
  childBefore: (id: ResourceId) => Resource | undefined,
): Resource[] {
  if (parent.type.toLowerCase() !== LOAD_BALANCER) return []
  const entries = entriesOf(parent)
  return entries.flatMap(({ entry, name, path }): Resource[] => {
    const id = childId(parent.id, POOLS, name)
    const state = stateOf(childBefore(id), earlier, name)
    const properties = entry.get('properties') ?? new ObjectValue()
    if (state === undefined || !listsAddresses(state.properties) || !isObject(properties)) return []
    if (listsAddresses(properties) && !ignoresAddresses(parent)) return []
    const addresses = state.properties.get(ADDRESSES) ?? null
    return [keptPool({ parent, path, name, id, properties: properties.with(ADDRESSES, addresses), state })]
  })
}

const ADDRESSES = 'loadBalancerBackendAddresses'

interface Entry {
  readonly entry: ObjectValue
  readonly name: Text
  readonly path: Path
}

function entriesOf({ body }: Resource): Entry[] {
  const properties = body.get('properties')
  const pools = isObject(properties) ? properties.get(POOLS) : undefined
  return (isArray(pools) ? pools : []).flatMap((entry, index): Entry[] => {
    const name = isObject(entry) ? entry.get('name') : undefined
    if (!isObject(entry) || (typeof name !== 'string' && !isUnknown(name))) return []
    return [{ entry, name, path: ['properties', POOLS, index] }]
  })
}

/** What a pool was before, and where that stands. */
interface State {
  readonly properties: ObjectValue
  readonly resource: Resource
  readonly path: Path
}

function stateOf(child: Resource | undefined, earlier: Resource | undefined, name: Text): State | undefined {
  const properties = child?.body.get('properties')
  if (child !== undefined) return isObject(properties) ? { properties, resource: child, path: [] } : undefined
  if (earlier?.observed === undefined) return undefined
  const found = entriesOf(earlier).find((other) => compareTexts(other.name, name) === 'same')
  const inner = found?.entry.get('properties')
  return found && isObject(inner) ? { properties: inner, resource: earlier, path: found.path } : undefined
}

/** NOTE: entries that echo a network interface are said by the interface. */
function listsAddresses(properties: ObjectValue): boolean {
  const list = properties.get(ADDRESSES)
  return (isArray(list) ? list : []).some((entry) => {
    const inner = isObject(entry) ? entry.get('properties') : undefined
    return !isObject(inner) || !isSaid(inner.get('networkInterfaceIPConfiguration'))
  })
}

function ignoresAddresses({ body }: Resource): boolean {
  const sku = body.get('sku')
  const says = (key: string, word: string) => {
    const value = isObject(sku) ? sku.get(key) : undefined
    return typeof value === 'string' && value.toLowerCase() === word
  }
  return says('name', 'standard') && !says('tier', 'global')
}

interface Kept {
  readonly parent: Resource
  readonly path: Path
  readonly name: Text
  readonly id: ResourceId
  readonly properties: ObjectValue
  readonly state: State
}

function keptPool({ parent, path, name, id, properties, state }: Kept): Resource {
  const isState = (at: Path) => at[0] === 'properties' && at[1] === ADDRESSES
  const declared = parent.origin.written([...path, 'name']) ?? String(path.at(-1))
  const type = 'Microsoft.Network/loadBalancers/backendAddressPools'
  const full = joinText([parent.name, '/', name])
  const body = ObjectValue.of({ type, name: full, apiVersion: parent.body.get('apiVersion') ?? null, properties })
  const origin: Origin = {
    declaration: `${parent.origin.declaration}/${POOLS}/${declared}`,
    locate: (at) =>
      isState(at) ? state.resource.origin.locate([...state.path, ...at]) : parent.origin.locate([...path, ...at]),
    written: (at) =>
      isState(at) ? state.resource.origin.written([...state.path, ...at]) : parent.origin.written([...path, ...at]),
  }
  return {
    id,
    type,
    name: full,
    body,
    ...(parent.possible && { possible: parent.possible }),
    observed: 'whole',
    origin,
  }
}
