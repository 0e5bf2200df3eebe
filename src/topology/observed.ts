// Members that are only told of: a pool as Azure has it names the ip-configurations that are in it, also of network
// interfaces and scale sets that nobody exported, and so does an inbound NAT rule. Each of these becomes a resource of which that
// much is known.
import { childId, parentId, parseId, type ResourceId } from '../resource/resource-id.ts'
import type { Path, Resource } from '../resource/resource.ts'
import { joinText } from '../resource/text.ts'
import { Unknown, type Cause } from '../resource/unknown.ts'
import { ObjectValue, isArray, isObject, isUnknown, type Text, type Value } from '../resource/value.ts'
import { placeAlone } from './fact.ts'

const LOAD_BALANCER = 'microsoft.network/loadbalancers'
const GATEWAY = 'microsoft.network/applicationgateways'
const POOL = `${LOAD_BALANCER}/backendaddresspools`
const CONFIGURATION = 'microsoft.network/networkinterfaces/ipconfigurations'
const INSTANCE = 'microsoft.compute/virtualmachinescalesets/virtualmachines/networkinterfaces/ipconfigurations'

const NAT_RULE = `${LOAD_BALANCER}/inboundnatrules`

/** The lists of an ip-configuration: whoever names it is in one of them. */
const lists = [
  'loadBalancerBackendAddressPools',
  'applicationGatewayBackendAddressPools',
  'loadBalancerInboundNatRules',
] as const
type List = (typeof lists)[number]

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
  for (const holder of all.flatMap(holdersIn)) addNamed(holder, known, found)
  return found.size === 0 ? resources : [...resources, ...[...found.values()].map(resourceOf)]
}

/** A pool or a rule that names ip-configurations. */
interface Holder {
  readonly resource: Resource
  readonly id: ResourceId
  readonly list: List
  /** Where it stands, and its properties. */
  readonly path: Path
  readonly properties: Value | undefined
}

interface Collection {
  readonly key: string
  readonly list: List
}

/** What stands in the body of a resource, by its type. */
const collections: Readonly<Record<string, readonly Collection[]>> = {
  [LOAD_BALANCER]: [
    { key: 'backendAddressPools', list: 'loadBalancerBackendAddressPools' },
    { key: 'inboundNatRules', list: 'loadBalancerInboundNatRules' },
  ],
  [GATEWAY]: [{ key: 'backendAddressPools', list: 'applicationGatewayBackendAddressPools' }],
}

/** What is a resource of its own. */
const children: Readonly<Record<string, List>> = {
  [POOL]: 'loadBalancerBackendAddressPools',
  [NAT_RULE]: 'loadBalancerInboundNatRules',
}

function holdersIn(resource: Resource): Holder[] {
  if (resource.observed === undefined) return []
  const type = resource.type.toLowerCase()
  const properties = resource.body.get('properties')
  const own = Object.hasOwn(children, type) ? children[type] : undefined
  if (own !== undefined) return [{ resource, id: resource.id, list: own, path: ['properties'], properties }]
  if (!Object.hasOwn(collections, type) || !isObject(properties)) return []
  return (collections[type] ?? []).flatMap(({ key, list }) => {
    const elements = properties.get(key)
    return (isArray(elements) ? elements : []).flatMap((element, index): Holder[] => {
      const name = isObject(element) ? element.get('name') : undefined
      if (!isObject(element) || typeof name !== 'string') return []
      const path = ['properties', key, index, 'properties']
      return [{ resource, id: childId(resource.id, key, name), list, path, properties: element.get('properties') }]
    })
  })
}

/** The ids that it names, each with where it stands. */
function namedBy({ path, properties }: Holder): { readonly id: string; readonly path: Path }[] {
  if (!isObject(properties)) return []
  const many = properties.get('backendIPConfigurations')
  const one = properties.get('backendIPConfiguration')
  const entries = [
    ...(isArray(many) ? many : []).map((entry, index) => ({ entry, path: ['backendIPConfigurations', index] as Path })),
    { entry: one, path: ['backendIPConfiguration'] as Path },
  ]
  return entries.flatMap(({ entry, path: inside }) => {
    const id = isObject(entry) ? entry.get('id') : undefined
    return typeof id === 'string' ? [{ id, path: [...path, ...inside] }] : []
  })
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
  /** What names it, by the list that it is in. */
  readonly holders: Readonly<Record<List, Set<Text>>>
}

function addNamed(holder: Holder, known: ReadonlySet<string>, found: Map<string, Named>): void {
  for (const { id: text, path } of namedBy(holder)) {
    const id = parseId(text)
    const isScaleSet = id.type === INSTANCE
    if (!isScaleSet && id.type !== CONFIGURATION) continue
    // NOTE: of a scale set the rules of its instances are made by a NAT pool, which its profile names.
    if (isScaleSet && holder.list === 'loadBalancerInboundNatRules') continue
    const owner = parentId(id, isScaleSet ? 3 : 1)
    if (known.has(owner.key)) continue
    const fresh = {
      id: owner,
      isScaleSet,
      by: holder.resource,
      path,
      configurations: new Map(),
      instances: new Set<string>(),
    }
    const named: Named = found.get(owner.key) ?? fresh
    found.set(owner.key, named)
    addConfiguration(named, id, holder)
  }
}

function addConfiguration(named: Named, id: ResourceId, holder: Holder): void {
  const [name, parent, instance] = [-1, -3, -5].map((at) => id.segments.at(at))
  if (typeof name !== 'string' || typeof parent !== 'string' || typeof instance !== 'string') return
  if (named.isScaleSet) named.instances.add(instance.toLowerCase())
  const key = `${named.isScaleSet ? parent : ''}/${name}`.toLowerCase()
  const none = (): Configuration['holders'] => ({
    loadBalancerBackendAddressPools: new Set(),
    applicationGatewayBackendAddressPools: new Set(),
    loadBalancerInboundNatRules: new Set(),
  })
  const known = named.configurations.get(key) ?? { parent: named.isScaleSet ? parent : '', name, holders: none() }
  known.holders[holder.list].add(holder.id.text)
  named.configurations.set(key, known)
}

function resourceOf(named: Named): Resource {
  const { id, by, path, isScaleSet } = named
  const type = isScaleSet ? 'Microsoft.Compute/virtualMachineScaleSets' : 'Microsoft.Network/networkInterfaces'
  const name = id.segments.at(-1) ?? ''
  const body = ObjectValue.of({ id: id.text, type, name, ...(isScaleSet ? scaleSet(named) : networkInterface(named)) })
  const declaration = `${type}:${isUnknown(name) ? name.text : name}`
  const origin = { declaration, locate: () => placeAlone(by.origin.locate(path)), written: () => undefined }
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

function configurationOf({ name, holders }: Configuration): ObjectValue {
  const listed = lists.map((list): [string, Value] => [list, [...holders[list]].map((id) => ObjectValue.of({ id }))])
  return ObjectValue.of({ name, properties: partly(Object.fromEntries(listed)) })
}

/** An object of which these properties are known and all others not. */
function partly(properties: Readonly<Record<string, Value>>): Unknown {
  return new Unknown({ print: () => 'properties', causes: [cause], partial: ObjectValue.of(properties) })
}

function others(keys: readonly string[]): Record<string, Value> {
  return Object.fromEntries(keys.map((key) => [key, new Unknown({ print: () => key, causes: [cause] })]))
}
