// References inside a load balancer or a gateway that lead nowhere: what they name is among the inputs and certainly has no
// such part, or they name a part of another gateway. What may be declared elsewhere is doubtful, never dangling.
import { compareIds, nameOf, parentId, printId, type ResourceId } from '../../resource/resource-id.ts'
import { compareTexts, shortText } from '../../resource/text.ts'
import { Unknown } from '../../resource/unknown.ts'
import { isObject, isUnknown } from '../../resource/value.ts'
import type { Cursor } from '../cursor.ts'
import { FactList, type Doubtful, type Element } from '../fact.ts'
import { kind, one, text } from '../kind.ts'
import { Part, isPart, model } from '../part.ts'
import { StandIn, listFact, undetermined } from '../stand-in.ts'
import type { AnyPart } from './shared.ts'

export const danglingReference = kind(
  'danglingReference',
  'reference',
  'A reference inside a load balancer or a gateway to something that is not there.',
  {
    loadBalancer: one('loadBalancer', 'The load balancer it stands in.'),
    applicationGateway: one('applicationGateway', 'The gateway it stands in.'),
    property: text('The property that holds it: `probe`.'),
    target: text('The id that it names.'),
    reason: text('Why it leads nowhere: `load balancer lb-web declares no probe tpc`.'),
    remedy: text('What to do about it: `correct the reference`, with the nearest name where there is one.'),
  },
)

interface Dangling {
  readonly root: AnyPart
  readonly property: string
  readonly id: ResourceId | undefined
  readonly because: Unknown
}

export const danglingReferenceModel = model<typeof danglingReference, Dangling>(danglingReference, {
  read: {
    loadBalancer: ({ data }) => rootOf(data.root, 'loadBalancer'),
    applicationGateway: ({ data }) => rootOf(data.root, 'applicationGateway'),
    property: ({ data }) => data.property,
    target: ({ data }) => data.id?.text,
    reason: ({ data }) => data.because.causes.map(({ reason }) => reason).join('; '),
    remedy: ({ data }) => data.because.causes.find(({ supply }) => supply !== undefined)?.supply,
  },
  isAspect: true,
  anchor: ({ cursor }) => (cursor.at('id').isAbsent ? [] : ['id']),
})

function rootOf(root: Element, wanted: string): Element | undefined {
  return root.kind === wanted ? root : undefined
}

/** A list of the owner, the array of its body, and what its elements name: property and kind. */
interface Holder {
  readonly list: string
  readonly array: string
  readonly references: readonly (readonly [property: string, kind: string])[]
}

const LOAD_BALANCER: readonly Holder[] = [
  {
    list: 'rules',
    array: 'loadBalancingRules',
    references: [
      ['frontendIPConfiguration', 'frontend'],
      ['backendAddressPool', 'backendPool'],
      ['backendAddressPools', 'backendPool'],
      ['probe', 'probe'],
    ],
  },
  {
    list: 'outboundRules',
    array: 'outboundRules',
    references: [
      ['frontendIPConfigurations', 'frontend'],
      ['backendAddressPool', 'backendPool'],
    ],
  },
  {
    list: 'inboundNatRules',
    array: 'inboundNatRules',
    references: [
      ['frontendIPConfiguration', 'frontend'],
      ['backendAddressPool', 'backendPool'],
    ],
  },
  { list: 'inboundNatPools', array: 'inboundNatPools', references: [['frontendIPConfiguration', 'frontend']] },
]

const GATEWAY: readonly Holder[] = [
  {
    list: 'listeners',
    array: 'httpListeners',
    references: [
      ['frontendIPConfiguration', 'gatewayFrontend'],
      ['frontendPort', 'frontendPort'],
      ['sslCertificate', 'sslCertificate'],
      ['sslProfile', 'sslProfile'],
    ],
  },
  {
    list: 'rules',
    array: 'requestRoutingRules',
    references: [
      ['httpListener', 'gatewayListener'],
      ['listener', 'gatewayListener'],
      ['backendAddressPool', 'backendPool'],
      ['backendHttpSettings', 'backendSettings'],
      ['backendSettings', 'backendSettings'],
      ['urlPathMap', 'urlPathMap'],
      ['redirectConfiguration', 'redirectConfiguration'],
      ['rewriteRuleSet', 'rewriteRuleSet'],
      ['loadDistributionPolicy', 'loadDistributionPolicy'],
    ],
  },
  {
    list: 'urlPathMaps',
    array: 'urlPathMaps',
    references: [
      ['defaultBackendAddressPool', 'backendPool'],
      ['defaultBackendHttpSettings', 'backendSettings'],
      ['defaultRedirectConfiguration', 'redirectConfiguration'],
      ['defaultRewriteRuleSet', 'rewriteRuleSet'],
      ['defaultLoadDistributionPolicy', 'loadDistributionPolicy'],
    ],
  },
  {
    list: 'pathRules',
    array: 'urlPathMaps',
    references: [
      ['backendAddressPool', 'backendPool'],
      ['backendHttpSettings', 'backendSettings'],
      ['redirectConfiguration', 'redirectConfiguration'],
      ['rewriteRuleSet', 'rewriteRuleSet'],
      ['loadDistributionPolicy', 'loadDistributionPolicy'],
    ],
  },
  {
    list: 'backendSettings',
    array: 'backendHttpSettingsCollection',
    references: [
      ['probe', 'gatewayProbe'],
      ['trustedRootCertificates', 'trustedRootCertificate'],
      ['authenticationCertificates', 'authenticationCertificate'],
    ],
  },
  {
    list: 'redirectConfigurations',
    array: 'redirectConfigurations',
    references: [['targetListener', 'gatewayListener']],
  },
  {
    list: 'sslProfiles',
    array: 'sslProfiles',
    references: [['trustedClientCertificates', 'trustedClientCertificate']],
  },
  {
    list: 'loadDistributionTargets',
    array: 'loadDistributionPolicies',
    references: [['backendAddressPool', 'backendPool']],
  },
]

interface Found {
  readonly root: AnyPart
  readonly items: Element[]
  readonly maybe: Doubtful[]
}

export function danglingReferencesOf(root: AnyPart): FactList {
  const found: Found = { root, items: [], maybe: [] }
  for (const { list, array, references } of root.kind === 'applicationGateway' ? GATEWAY : LOAD_BALANCER) {
    const holders = listFact(root.get(list), 'rule')
    for (const holder of [...holders.items, ...holders.maybe.map(({ fact }) => fact)]) {
      if (!isPart(holder)) continue
      const properties = holder.cursor.at('properties')
      for (const [property, target] of references) addDangling(holder, properties.at(property), target, found)
    }
    for (const { fact, because } of holders.maybe)
      if (fact instanceof StandIn) addDoubt(found, because, root.cursor.at('properties', array))
  }
  return new FactList(found.items, found.maybe)
}

function addDoubt({ root, maybe }: Found, because: Unknown, at: Cursor): void {
  const known = { loadBalancer: rootOf(root, 'loadBalancer'), applicationGateway: rootOf(root, 'applicationGateway') }
  maybe.push(
    undetermined('danglingReference', because, at, {
      loadBalancer: () => known.loadBalancer,
      applicationGateway: () => known.applicationGateway,
    }),
  )
}

function addDangling(holder: Part, references: Cursor, target: string, found: Found): void {
  // Most of what could be named is not.
  if (references.isAbsent) return
  for (const cursor of entriesOf(references)) {
    const named = holder.world.resolve(target, cursor)
    if (named === undefined) continue
    if (isUnknown(named)) {
      addDoubt(found, named, cursor)
      continue
    }
    const because = strayed(found.root, named) ?? (named instanceof StandIn ? named.because : undefined)
    if (because === undefined) continue
    const doubt = because.causes.every(({ code }) => code === 'error') ? undefined : because
    const data = { root: found.root, property: String(references.path.at(-1)), id: named.id, because }
    const { world, collection } = holder
    const fact = new Part({ world, model: danglingReferenceModel, cursor, data, owner: holder, collection, doubt })
    if (doubt === undefined) found.items.push(fact)
    else found.maybe.push({ fact, because: doubt, most: 1 })
  }
}

/** Why what is named is not a part of this gateway, where it certainly is one of another. */
function strayed(root: AnyPart, { id }: Element): Unknown | undefined {
  if (root.kind !== 'applicationGateway' || id === undefined || root.id === undefined) return undefined
  const home = parentId(id)
  if (compareIds(home, root.id) !== 'different' || home.type !== root.id.type) return undefined
  const [there, here] = [nameOf(home), nameOf(root.id)]
  const other = compareTexts(there, here) === 'same' ? `another gateway of that name` : `gateway ${shortText(there)}`
  const reason = `it is a part of ${other}, and a gateway can only use its own (${shortText(here)})`
  const supply = `name one of ${shortText(here)} in place of ${printId(id)}`
  return new Unknown({ print: () => `reference('${printId(id)}')`, causes: [{ code: 'error', reason, supply }] })
}

/** One reference, or a list of them. */
function entriesOf(references: Cursor): readonly Cursor[] {
  if (isObject(references.value)) return [references]
  const { items } = references.elements()
  return items.length > 0 ? items : [references]
}
