// Members that are only told of: a pool as Azure has it names the ip-configurations that are in it, also of network
// interfaces and scale sets that nobody exported. Each of these becomes a resource of which that much is known.
import { childId, parentId, parseId, type ResourceId } from '../resource/resource-id.ts'
import type { Path, Resource } from '../resource/resource.ts'
import { joinText } from '../resource/text.ts'
import { Unknown, type Cause } from '../resource/unknown.ts'
import { ObjectValue, isArray, isObject, isUnknown, type Text, type Value } from '../resource/value.ts'

const LOAD_BALANCER = 'microsoft.network/loadbalancers'
const GATEWAY = 'microsoft.network/applicationgateways'
const POOL = `${LOAD_BALANCER}/backendaddresspools`
const CONFIGURATION = 'microsoft.network/networkinterfaces/ipconfigurations'
const INSTANCE = 'microsoft.compute/virtualmachinescalesets/virtualmachines/networkinterfaces/ipconfigurations'

const lists = {
  [LOAD_BALANCER]: 'loadBalancerBackendAddressPools',
  [GATEWAY]: 'applicationGatewayBackendAddressPools',
} as const

const cause: Cause = {
  code: 'elsewhere',
  reason: 'a member that only its pool names is not among the inputs',
  supply: 'export the network interfaces and scale sets too',
}

/**
 * The resources, and those that observed pools name without being among them; of a pool that a deployment writes anew, what it
 * was `before` says who is in it.
 */
export function withNamedMembers(
  resources: readonly Resource[],
  before: readonly Resource[] = [],
): readonly Resource[] {
  const all = before.length === 0 ? resources : [...resources, ...before]
  if (!all.some(({ observed }) => observed !== undefined)) return resources
  const found = new Map<string, Named>()
  const known = new Set(all.map(({ id }) => id.key))
  for (const pool of all.flatMap(poolsIn)) addNamed(pool, known, found)
  return found.size === 0 ? resources : [...resources, ...[...found.values()].map(resourceOf)]
}

/** A pool in the body of a resource. */
interface ObservedPool {
  readonly resource: Resource
  readonly id: ResourceId
  readonly path: Path
  readonly properties: Value | undefined
  readonly list: (typeof lists)[keyof typeof lists]
}

function poolsIn(resource: Resource): ObservedPool[] {
  if (resource.observed === undefined) return []
  const type = resource.type.toLowerCase()
  if (type === POOL)
    return [poolOf(resource, resource.id, ['properties'], resource.body.get('properties'), lists[LOAD_BALANCER])]
  if (type !== LOAD_BALANCER && type !== GATEWAY) return []
  const properties = resource.body.get('properties')
  const pools = isObject(properties) ? properties.get('backendAddressPools') : undefined
  return (isArray(pools) ? pools : []).flatMap((pool, index): ObservedPool[] => {
    const name = isObject(pool) ? pool.get('name') : undefined
    if (!isObject(pool) || typeof name !== 'string') return []
    const path = ['properties', 'backendAddressPools', index, 'properties']
    return [
      poolOf(resource, childId(resource.id, 'backendAddressPools', name), path, pool.get('properties'), lists[type]),
    ]
  })
}

function poolOf(
  resource: Resource,
  id: ResourceId,
  path: Path,
  properties: Value | undefined,
  list: ObservedPool['list'],
): ObservedPool {
  return { resource, id, path, properties, list }
}

/** What is known of an interface or a scale set: where it is named first, its configurations, and their pools. */
interface Named {
  readonly id: ResourceId
  readonly isScaleSet: boolean
  readonly by: Resource
  readonly path: Path
  /** By interface of the profile ('' for a network interface) and name. */
  readonly configurations: Map<string, Configuration>
  readonly instances: Set<string>
}

interface Configuration {
  readonly parent: string
  readonly name: string
  readonly pools: Record<ObservedPool['list'], Set<Text>>
}

function addNamed(pool: ObservedPool, known: ReadonlySet<string>, found: Map<string, Named>): void {
  const entries = isObject(pool.properties) ? pool.properties.get('backendIPConfigurations') : undefined
  for (const [index, entry] of (isArray(entries) ? entries : []).entries()) {
    const text = isObject(entry) ? entry.get('id') : undefined
    if (typeof text !== 'string') continue
    const id = parseId(text)
    const isScaleSet = id.type === INSTANCE
    if (!isScaleSet && id.type !== CONFIGURATION) continue
    const owner = parentId(id, isScaleSet ? 3 : 1)
    if (known.has(owner.key)) continue
    const path = [...pool.path, 'backendIPConfigurations', index]
    const named = found.get(owner.key) ?? {
      id: owner,
      isScaleSet,
      by: pool.resource,
      path,
      configurations: new Map(),
      instances: new Set(),
    }
    found.set(owner.key, named)
    addConfiguration(named, id, pool)
  }
}

function addConfiguration(named: Named, id: ResourceId, pool: ObservedPool): void {
  const [name, parent, instance] = [-1, -3, -5].map((at) => id.segments.at(at))
  if (typeof name !== 'string' || typeof parent !== 'string' || typeof instance !== 'string') return
  if (named.isScaleSet) named.instances.add(instance.toLowerCase())
  const key = `${named.isScaleSet ? parent : ''}/${name}`.toLowerCase()
  const configuration = named.configurations.get(key) ?? {
    parent: named.isScaleSet ? parent : '',
    name,
    pools: { [lists[LOAD_BALANCER]]: new Set<Text>(), [lists[GATEWAY]]: new Set<Text>() },
  }
  configuration.pools[pool.list].add(pool.id.text)
  named.configurations.set(key, configuration)
}

function resourceOf(named: Named): Resource {
  const { id, by, path, isScaleSet } = named
  const type = isScaleSet ? 'Microsoft.Compute/virtualMachineScaleSets' : 'Microsoft.Network/networkInterfaces'
  const name = id.segments.at(-1) ?? ''
  const body = ObjectValue.of({ id: id.text, type, name, ...(isScaleSet ? scaleSet(named) : networkInterface(named)) })
  const declaration = `${type}:${isUnknown(name) ? name.text : name}`
  const origin = { declaration, locate: () => by.origin.locate(path), written: () => undefined }
  return { id, type, name: joinText([name]), body, origin, observed: 'named' }
}

function networkInterface({ configurations }: Named): Readonly<Record<string, Value>> {
  return {
    ...others(['location', 'tags', 'zones']),
    properties: partly({ ipConfigurations: [...configurations.values()].map(configurationOf) }),
  }
}

function scaleSet({ configurations, instances }: Named): Readonly<Record<string, Value>> {
  const byInterface = new Map<string, Configuration[]>()
  for (const one of configurations.values()) byInterface.set(one.parent, [...(byInterface.get(one.parent) ?? []), one])
  const interfaces = [...byInterface].map(([name, ones]) =>
    ObjectValue.of({ name, properties: partly({ ipConfigurations: ones.map(configurationOf) }) }),
  )
  const networkProfile = partly({ networkInterfaceConfigurations: interfaces })
  return {
    ...others(['location', 'tags', 'zones']),
    sku: partly({ capacity: instances.size }),
    properties: partly({ virtualMachineProfile: partly({ networkProfile }) }),
  }
}

function configurationOf({ name, pools }: Configuration): ObjectValue {
  const listed = Object.entries(pools).map(([list, ids]): [string, Value] => [
    list,
    [...ids].map((id) => ObjectValue.of({ id })),
  ])
  return ObjectValue.of({ name, properties: partly(Object.fromEntries(listed)) })
}

/** An object of which these properties are known and all others not. */
function partly(properties: Readonly<Record<string, Value>>): Unknown {
  return new Unknown({ print: () => 'properties', causes: [cause], partial: ObjectValue.of(properties) })
}

function others(keys: readonly string[]): Record<string, Value> {
  return Object.fromEntries(keys.map((key) => [key, new Unknown({ print: () => key, causes: [cause] })]))
}
