// Why an element that is referred to is not among the inputs: its resource is not, or its resource declares none of that
// name, or the id names something else.
import { nameOf, parentId, printId, type ResourceId } from '../resource/resource-id.ts'
import { nearestName } from '../resource/nearest.ts'
import { compareTexts, shortText } from '../resource/text.ts'
import { Unknown, mergeCauses, type Cause } from '../resource/unknown.ts'
import { isUnknown } from '../resource/value.ts'
import { isElement, type Element } from './fact.ts'
import { HOLDERS } from './holders.ts'
import { listFact } from './stand-in.ts'

interface Home {
  readonly noun: string
  readonly types: readonly string[]
  /** Set for what may be a resource of its own too, so that a deployment that is not among the inputs may add it. */
  readonly mayBeAdded?: true
}

const LOAD_BALANCER = 'microsoft.network/loadbalancers'
const GATEWAY = 'microsoft.network/applicationgateways'
const NETWORK = 'microsoft.network/virtualnetworks'

/** What kinds are called, and the types of the ids that name them. Kinds that nothing refers to by id are left out. */
const HOMES: Readonly<Record<string, Home>> = {
  loadBalancer: { noun: 'load balancer', types: [LOAD_BALANCER] },
  frontend: { noun: 'frontend', types: [`${LOAD_BALANCER}/frontendipconfigurations`] },
  backendPool: {
    noun: 'backend pool',
    types: [`${LOAD_BALANCER}/backendaddresspools`, `${GATEWAY}/backendaddresspools`],
    mayBeAdded: true,
  },
  loadBalancingRule: { noun: 'load-balancing rule', types: [`${LOAD_BALANCER}/loadbalancingrules`] },
  probe: { noun: 'probe', types: [`${LOAD_BALANCER}/probes`] },
  outboundRule: { noun: 'outbound rule', types: [`${LOAD_BALANCER}/outboundrules`] },
  inboundNatRule: { noun: 'inbound NAT rule', types: [`${LOAD_BALANCER}/inboundnatrules`], mayBeAdded: true },
  inboundNatPool: { noun: 'inbound NAT pool', types: [`${LOAD_BALANCER}/inboundnatpools`] },
  applicationGateway: { noun: 'application gateway', types: [GATEWAY] },
  gatewayFrontend: { noun: 'frontend', types: [`${GATEWAY}/frontendipconfigurations`] },
  frontendPort: { noun: 'frontend port', types: [`${GATEWAY}/frontendports`] },
  gatewayListener: { noun: 'listener', types: [`${GATEWAY}/httplisteners`, `${GATEWAY}/listeners`] },
  backendSettings: {
    noun: 'backend settings',
    types: [`${GATEWAY}/backendhttpsettingscollection`, `${GATEWAY}/backendsettingscollection`],
  },
  gatewayProbe: { noun: 'probe', types: [`${GATEWAY}/probes`] },
  routingRule: { noun: 'routing rule', types: [`${GATEWAY}/requestroutingrules`, `${GATEWAY}/routingrules`] },
  urlPathMap: { noun: 'URL path map', types: [`${GATEWAY}/urlpathmaps`] },
  redirectConfiguration: { noun: 'redirect configuration', types: [`${GATEWAY}/redirectconfigurations`] },
  rewriteRuleSet: { noun: 'rewrite rule set', types: [`${GATEWAY}/rewriterulesets`] },
  loadDistributionPolicy: { noun: 'load distribution policy', types: [`${GATEWAY}/loaddistributionpolicies`] },
  sslCertificate: { noun: 'certificate', types: [`${GATEWAY}/sslcertificates`] },
  sslProfile: { noun: 'TLS profile', types: [`${GATEWAY}/sslprofiles`] },
  trustedRootCertificate: { noun: 'trusted root certificate', types: [`${GATEWAY}/trustedrootcertificates`] },
  authenticationCertificate: { noun: 'authentication certificate', types: [`${GATEWAY}/authenticationcertificates`] },
  trustedClientCertificate: { noun: 'trusted client certificate', types: [`${GATEWAY}/trustedclientcertificates`] },
  firewallPolicy: {
    noun: 'firewall policy',
    types: ['microsoft.network/applicationgatewaywebapplicationfirewallpolicies'],
  },
  keyVault: { noun: 'key vault', types: ['microsoft.keyvault/vaults'] },
  virtualNetwork: { noun: 'virtual network', types: [NETWORK] },
  subnet: { noun: 'subnet', types: [`${NETWORK}/subnets`], mayBeAdded: true },
  networkSecurityGroup: { noun: 'network security group', types: ['microsoft.network/networksecuritygroups'] },
  applicationSecurityGroup: {
    noun: 'application security group',
    types: ['microsoft.network/applicationsecuritygroups'],
  },
  virtualHub: { noun: 'virtual hub', types: ['microsoft.network/virtualhubs'] },
  routeTable: { noun: 'route table', types: ['microsoft.network/routetables'] },
  natGateway: { noun: 'NAT gateway', types: ['microsoft.network/natgateways'] },
  networkInterface: { noun: 'network interface', types: ['microsoft.network/networkinterfaces'] },
  publicIPAddress: { noun: 'public IP address', types: ['microsoft.network/publicipaddresses'] },
  publicIPPrefix: { noun: 'public IP prefix', types: ['microsoft.network/publicipprefixes'] },
  availabilitySet: { noun: 'availability set', types: ['microsoft.compute/availabilitysets'] },
  scaleSet: { noun: 'scale set', types: ['microsoft.compute/virtualmachinescalesets'] },
}

/** Why nothing is known of an element that the inputs do not hold; `find` gives what they hold. */
export function absent(
  kind: string,
  id: ResourceId,
  find: (kind: string, id: ResourceId) => Element | undefined,
): Unknown {
  const home = HOMES[kind]
  // NOTE: an unknown end may hold further segments, so that not even the type is known.
  if (home === undefined || isUnknown(nameOf(id))) return elsewhere(id)
  if (id.type !== '' && !home.types.includes(id.type))
    return misnamed(id, home, `the id names ${nounOf(id.type)} (${shortText(nameOf(id))}), not ${article(home.noun)}`)
  if (typeof id.text === 'string' && !/\/providers\//i.test(id.text))
    return misnamed(id, home, `'${id.text}' is not the id of ${article(home.noun)}`)
  for (const [ownerKind, field] of HOLDERS[kind] ?? []) {
    const owner = find(ownerKind, parentId(id))
    if (owner !== undefined) return notIn(owner, field, kind, home, id)
  }
  return elsewhere(id)
}

/** NOTE: the scope of the run is the same for all, so that an id of which only that is not known is among the inputs or not. */
function elsewhere(id: ResourceId): Unknown {
  if (!isUnknown(id.text) || id.text.causes.every(({ code }) => code === 'scope')) return notAmong(id)
  return new Unknown({ print: () => `reference('${printId(id)}')`, causes: id.text.causes })
}

/** Why nothing is known of a resource that is only referred to. */
export function notAmong(id: ResourceId): Unknown {
  const printed = printId(id)
  // Of an id that lacks the scope of the run, what is known of it.
  const name = isUnknown(id.text) ? (printed.split('/providers/').at(-1) ?? printed) : printed
  const reason = `${name} is not among the inputs`
  return because(id, { code: 'elsewhere', reason, supply: 'add the template that declares it' })
}

/** The owner is there: it says all its elements, unless their list or a name in it is not known. */
function notIn(owner: Element, field: string, kind: string, home: Home, id: ResourceId): Unknown {
  const { items, maybe } = listFact(owner.get(field), kind)
  const wanted = nameOf(id)
  const declared = items.filter(isElement)
  const names = declared.flatMap((element) => (element.id === undefined ? [] : [nameOf(element.id)]))
  const open = [
    ...maybe.filter(({ fact }) => !isElement(fact) || fact.id === undefined).map((doubtful) => doubtful.because),
    ...names.filter(isUnknown).filter((name) => compareTexts(name, wanted) !== 'different'),
  ]
  if (open.length > 0) return new Unknown({ print: () => `reference('${printId(id)}')`, causes: mergeCauses(open) })
  const whose = `${HOMES[owner.kind]?.noun ?? owner.kind} ${shortText(owner.label)}`
  const namesake = declared.find(
    (element) => element.id !== undefined && compareTexts(nameOf(element.id), wanted) === 'same',
  )
  const collection = (of: ResourceId) => shortText(of.segments.at(-2) ?? '')
  if (namesake?.id !== undefined) {
    const reason = `${whose} declares '${shortText(wanted)}' in ${collection(namesake.id)}, not in ${collection(id)}`
    return because(id, { code: 'error', reason, supply: 'correct the reference' })
  }
  const near = nearestName(
    shortText(wanted),
    names.filter((name) => typeof name === 'string'),
  )
  const correct = `correct the reference${near === undefined ? '' : ` (did you mean '${near}'?)`}`
  const mayBeAdded = home.mayBeAdded === true && owner.kind !== 'applicationGateway'
  return because(id, {
    code: mayBeAdded ? 'elsewhere' : 'error',
    reason: `${whose} declares no ${home.noun} '${shortText(wanted)}'`,
    supply: mayBeAdded ? `${correct}, or add the template that declares it` : correct,
  })
}

function misnamed(id: ResourceId, { noun }: Home, reason: string): Unknown {
  return because(id, { code: 'error', reason, supply: `correct the reference: give the id of ${article(noun)}` })
}

/** `a load balancer`; of a type without a kind the type itself. */
function nounOf(type: string): string {
  const home = Object.values(HOMES).find(({ types }) => types.includes(type))
  return home === undefined ? `a resource of type ${type}` : article(home.noun)
}

function article(noun: string): string {
  if (noun.endsWith('settings')) return noun
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`
}

function because(id: ResourceId, cause: Cause): Unknown {
  return new Unknown({ print: () => `reference('${printId(id)}')`, causes: [cause] })
}
