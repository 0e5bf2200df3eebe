// Whether a gateway can resolve a name that lies in a private DNS zone: only networks that are linked to the zone can.
import { compareIds } from '../../resource/resource-id.ts'
import { shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { isElement, type Element, type Fact } from '../fact.ts'
import { liesIn } from '../fqdn.ts'
import type { Part } from '../part.ts'
import { StandIn, listFact } from '../stand-in.ts'
import { zoneOf } from './private-dns-zone.ts'

/** Domains that no public DNS server answers for. */
const PRIVATE = ['local', 'internal', 'lan', 'corp', 'home.arpa']

/**
 * Of an entry of a pool of a gateway; absent for names in no zone among the inputs, and in a zone of private endpoints, whose
 * names are asked for by other ones.
 */
export function resolves(address: Part): boolean | Unknown | undefined {
  const name = address.get('fqdn')
  if (typeof name !== 'string') return isUnknown(name) && hasZones(address) ? name : undefined
  const zone = zoneOf(address.world, name)
  if (!isElement(zone)) return zone
  const domain = shortText(zone.label)
  if (domain.toLowerCase().startsWith('privatelink.')) return undefined
  const answer = resolvesByZone(address, zone)
  if (answer !== false) return answer
  if (PRIVATE.some((suffix) => liesIn(domain, suffix) === true)) return false
  return notKnown(`whether public DNS knows ${name} too is not known`, 'link the zone to the network of the gateway')
}

/** Whether the network of the gateway asks a zone; absent for a gateway without a network. */
export function resolvesByZone(address: Part, zone: Element): boolean | Unknown | undefined {
  const gateway = address.owner?.get('applicationGateway')
  const homes = listFact(isElement(gateway) ? gateway.get('ipConfigurations') : undefined, 'gatewayIPConfiguration')
  const answers = homes.items.map((home) => resolvesFrom(networkOf(home), zone))
  if (answers.includes(true)) return true
  const open = answers.find(isUnknown) ?? homes.maybe[0]?.because
  return open ?? (answers.includes(false) ? false : undefined)
}

function hasZones({ world }: Part): boolean {
  return world.all('privateDnsZone').length > 0
}

function networkOf(home: Fact): Fact {
  const subnet = isElement(home) ? home.get('subnet') : home
  return isElement(subnet) ? subnet.get('virtualNetwork') : subnet
}

/** NOTE: servers of one's own may hand the question on to a network that is linked. */
function resolvesFrom(network: Fact, zone: Element): boolean | Unknown | undefined {
  if (!isElement(network)) return isUnknown(network) ? network : undefined
  const links = listFact(zone.get('links'), 'virtualNetworkLink')
  const answers = links.items.map((link) => isSame(isElement(link) ? link.get('virtualNetwork') : link, network))
  if (answers.includes(true)) return true
  const open = answers.find(isUnknown) ?? links.maybe[0]?.because
  if (open !== undefined) return open
  const label = shortText(zone.label)
  if (links.items.length === 0)
    return notKnown(
      `the links of private DNS zone ${label} are declared elsewhere`,
      'add the template that declares them',
    )
  if (network instanceof StandIn) return network.because
  const { items, maybe } = listFact(network.get('dnsServers'), 'text')
  const [doubt] = maybe
  if (doubt !== undefined) return doubt.because
  if (items.length === 0) return false
  const servers = `what the DNS servers of ${shortText(network.label)} answer for ${label} is not known`
  return notKnown(servers, 'link the zone to the network of the gateway')
}

function isSame(linked: Fact, network: Element): boolean | Unknown {
  if (!isElement(linked)) return isUnknown(linked) ? linked : false
  if (linked === network) return true
  if (linked.id === undefined || network.id === undefined) return false
  const match = compareIds(linked.id, network.id)
  if (match !== 'maybe') return match === 'same'
  const text = [linked.id.text, network.id.text].find(isUnknown)
  return text ?? false
}

function notKnown(reason: string, supply: string): Unknown {
  return new Unknown({ print: () => 'name', causes: [{ code: 'elsewhere', reason, supply }] })
}
