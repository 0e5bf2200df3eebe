// Names of services behind private endpoints: the service gives one name, and only a private DNS zone `privatelink.…` that
// the network is linked to leads it to the address of the endpoint.
import { nameOf, parseId, type ResourceId } from '../../resource/resource-id.ts'
import { addTo } from '../../resource/groups.ts'
import { joinText, piecesOf, textKey } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown, type Text } from '../../resource/value.ts'
import { FactList, isElement, type Element } from '../fact.ts'
import { liesIn } from '../fqdn.ts'
import type { Part, World } from '../part.ts'
import { listFact } from '../stand-in.ts'
import { resolvesByZone } from './private-resolution.ts'

/** The types whose resources give names in a domain, the first label being their own name. */
const DOMAINS: Readonly<Record<string, string>> = {
  'azurewebsites.net': 'microsoft.web/sites',
  'azurewebsites.us': 'microsoft.web/sites',
  'chinacloudsites.cn': 'microsoft.web/sites',
  'azure-api.net': 'microsoft.apimanagement/service',
  'azure-api.us': 'microsoft.apimanagement/service',
  'blob.core.windows.net': 'microsoft.storage/storageaccounts',
  'web.core.windows.net': 'microsoft.storage/storageaccounts',
  'blob.core.usgovcloudapi.net': 'microsoft.storage/storageaccounts',
  'web.core.usgovcloudapi.net': 'microsoft.storage/storageaccounts',
}

/** A service by the name that it gives. */
interface Service {
  readonly zone: string
  readonly key: string
}

/** The private endpoints of the set by the service that they lead to. */
export function endpointsByService(world: World): ReadonlyMap<string, readonly Element[]> {
  const endpoints = new Map<string, Element[]>()
  for (const endpoint of world.all('privateEndpoint')) {
    for (const id of listFact(endpoint.get('services'), 'text').items)
      if (typeof id === 'string' || isUnknown(id)) addTo(endpoints, serviceKey(parseId(id)), endpoint)
  }
  return endpoints
}

function serviceKey(id: ResourceId): string {
  return keyOf(id.type, nameOf(id))
}

function keyOf(type: string, name: Text): string {
  return `${type}/${textKey(name)}`
}

/**
 * Whether the network of a gateway resolves the name of an entry to a private endpoint; absent for names of services to which
 * no endpoint among the inputs leads, and for all others.
 */
export function resolvesToEndpoint(address: Part): boolean | Unknown | undefined {
  const name = address.get('fqdn')
  if (typeof name !== 'string' && !isUnknown(name)) return undefined
  const service = serviceOf(name)
  if (service === undefined || !address.world.endpointsByService().has(service.key)) return undefined
  const zone = address.world.all('privateDnsZone').find((one) => one.get('name') === service.zone)
  return isElement(zone) ? resolvesByZone(address, zone) : zoneElsewhere(service.zone)
}

/** The entries of a pool to whose service an endpoint leads. NOTE: without endpoints no entry is looked at. */
export function endpointAddressesOf(pool: Pick<Part, 'world' | 'get'>): FactList {
  if (pool.world.endpointsByService().size === 0) return new FactList([])
  const { items, maybe } = listFact(pool.get('addresses'), 'backendAddress')
  return new FactList(
    items.filter((address) => isElement(address) && address.get('resolvesToEndpoint') !== undefined),
    maybe,
  )
}

function serviceOf(name: Text): Service | undefined {
  const [only, second] = piecesOf(name)
  if (isUnknown(only) && second === undefined) return readService(only)
  const domain = Object.keys(DOMAINS).find((one) => liesIn(name, one) === true)
  if (domain === undefined) return undefined
  const label = labelOf(name, `.${domain}`)
  return { zone: `privatelink.${domain}`, key: keyOf(DOMAINS[domain] ?? '', label) }
}

/** What stands before the domain. */
function labelOf(name: Text, ending: string): Text {
  const pieces = [...piecesOf(name)]
  const last = pieces.pop()
  return joinText(
    [...pieces, typeof last === 'string' ? last.slice(0, -ending.length) : ''].filter((part) => part !== ''),
  )
}

/** A name that the deployment reads of an app: `reference(…).defaultHostName`. */
function readService({ reads }: Unknown): Service | undefined {
  if (reads === undefined || !/^(defaultHostName|hostNames|enabledHostNames)$/i.test(reads.path.at(-1) ?? ''))
    return undefined
  return { zone: 'privatelink.azurewebsites.net', key: serviceKey(parseId(reads.id)) }
}

function zoneElsewhere(zone: string): Unknown {
  const reason = `private DNS zone ${zone} is not among the inputs`
  const supply = 'add the template that declares it, with its links'
  return new Unknown({ print: () => 'zone', causes: [{ code: 'elsewhere', reason, supply }] })
}
