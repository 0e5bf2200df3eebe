// How many parts of a kind a gateway has, and how many Azure takes.
import { piecesOf } from '../../resource/text.ts'
import { isUnknown, type Text } from '../../resource/value.ts'
import { lengthOf, presenceOf, sumOf } from '../count.ts'
import type { Cursor } from '../cursor.ts'
import { FactList, countOf, isElement, nameText, type Count, type Element, type Fact } from '../fact.ts'
import { int, kind, one, text } from '../kind.ts'
import { limits } from '../limits.ts'
import { Part, model } from '../part.ts'
import { listFact } from '../stand-in.ts'
import { truthOf, type Truth } from '../three-valued.ts'
import { isOldRuleSet } from './firewall-policy.ts'
import { isPart, type AnyPart } from './shared.ts'

export const gatewayLimit = kind(
  'gatewayLimit',
  'limit',
  'A limit of Azure on the parts of a gateway, with how many of them there are.',
  {
    applicationGateway: one('applicationGateway', 'The gateway.'),
    parts: text('What is counted: backendAddressPools, pathRules …'),
    within: text('The name of the part in which they are counted, as a path map; absent for the gateway itself.'),
    count: int('How many there are.'),
    maximum: int('How many Azure takes.'),
  },
)

interface LimitData {
  readonly gateway: AnyPart
  /** What is counted, for people; where it stands below `properties`. */
  readonly parts: string
  readonly collection: string
  readonly count: () => Count
  readonly maximum: () => Count
}

const gatewayLimitModel = model<typeof gatewayLimit, LimitData>(gatewayLimit, {
  read: {
    applicationGateway: ({ data }) => data.gateway,
    parts: ({ data }) => data.parts,
    within: ({ data, owner }) => (owner === undefined || owner === data.gateway ? undefined : nameText(owner)),
    count: ({ data }) => data.count(),
    maximum: ({ data }) => data.maximum(),
  },
  id: ({ owner }) => owner?.id,
  name: ({ data }) => data.parts,
  anchor: ({ data }) => (data.collection === 'name' ? ['name'] : ['properties', data.collection]),
})

const table = limits.applicationGateway

const LISTENERS = ['httpListeners', 'listeners'] as const

interface Counted {
  readonly collections: readonly [string, ...(readonly string[])]
  readonly most: number
  /** That of tier Basic, where it has one of its own. */
  readonly basic?: number
  /** Whether a firewall with rules of the old engine takes fewer. */
  readonly isLower?: boolean
}

/** Arrays of the gateway itself. */
const COUNTED: readonly Counted[] = [
  { collections: ['frontendPorts'], most: table.frontendPorts, isLower: true },
  {
    collections: LISTENERS,
    most: table.listeners,
    basic: table.basicListeners,
    isLower: true,
  },
  { collections: ['backendAddressPools'], most: table.pools, basic: table.basicPools },
  { collections: ['backendHttpSettingsCollection', 'backendSettingsCollection'], most: table.settings, isLower: true },
  { collections: ['requestRoutingRules', 'routingRules'], most: table.rules, basic: table.basicRules, isLower: true },
  { collections: ['redirectConfigurations'], most: table.redirects, isLower: true },
  { collections: ['sslCertificates'], most: table.sslCertificates, isLower: true },
  { collections: ['authenticationCertificates'], most: table.authenticationCertificates },
  { collections: ['trustedRootCertificates'], most: table.trustedRootCertificates },
  { collections: ['trustedClientCertificates'], most: table.trustedClientCertificates },
  { collections: ['rewriteRuleSets'], most: table.rewriteRuleSets },
]

/** Every limit on the parts of a gateway, and on the parts of its parts. */
export function limitsOf(gateway: AnyPart): FactList {
  const own = COUNTED.map((counted) => {
    const { collections } = counted
    const count = () => sumOf(collections.map((collection) => lengthOf(gateway.cursor.at('properties', collection))))
    const maximum = () => maximumOf(gateway, counted)
    return limitOn(gateway, gateway, { parts: collections.join(' and '), collection: collections[0], count, maximum })
  })
  return new FactList([
    ...own,
    limitOn(gateway, gateway, {
      parts: 'listeners that send requests to a pool',
      collection: 'httpListeners',
      count: () => activeListeners(gateway),
      maximum: () => table.activeListeners,
    }),
    limitOn(gateway, gateway, {
      parts: 'characters in its name',
      collection: 'name',
      count: () => charactersOf(nameText(gateway)),
      maximum: () => table.nameLength,
    }),
    ...WITHIN.flatMap((counted) => within(gateway, counted)),
  ])
}

interface Within {
  readonly list: string
  readonly collection: string
  readonly parts: string
  readonly most: number
  readonly count: (holder: AnyPart) => Count
}

/** Arrays of the parts of a gateway. */
const WITHIN: readonly Within[] = [
  inEach('urlPathMaps', 'pathRules', table.pathRulesPerMap),
  inEach('sslProfiles', 'trustedClientCertificates', table.trustedClientCertificatesPerProfile),
  {
    list: 'trustedClientCertificates',
    collection: 'data',
    parts: 'KB of certificates',
    most: table.trustedClientCertificateBytes / 1024,
    count: (certificate) => inKB(certificate.get('size')),
  },
  {
    list: 'rewriteRuleSets',
    collection: 'rewriteRules',
    parts: 'configurations of headers and addresses',
    most: table.rewriteConfigurationsPerSet,
    count: (set) =>
      sumOverRules(set, (rule) => [
        ...HEADERS.map((headers) => lengthOf(rule.at('actionSet', headers))),
        presenceOf(rule.at('actionSet', 'urlConfiguration')),
      ]),
  },
  {
    list: 'rewriteRuleSets',
    collection: 'rewriteRules',
    parts: 'conditions',
    most: table.rewriteConditionsPerSet,
    count: (set) => sumOverRules(set, (rule) => [lengthOf(rule.at('conditions'))]),
  },
]

const HEADERS = ['requestHeaderConfigurations', 'responseHeaderConfigurations']

function inEach(list: string, collection: string, most: number): Within {
  const count = (holder: AnyPart) => lengthOf(holder.cursor.at('properties', collection))
  return { list, collection, parts: collection, most, count }
}

function within(gateway: AnyPart, { list, collection, parts, most, count }: Within): Part<LimitData>[] {
  return listFact(gateway.get(list), list)
    .items.filter(isPart)
    .map((holder) => limitOn(gateway, holder, { parts, collection, count: () => count(holder), maximum: () => most }))
}

function inKB(size: Fact): Count {
  if (isUnknown(size)) return countOf(0, null, size)
  return typeof size === 'number' ? Math.ceil(size / 1024) : 0
}

function sumOverRules(set: AnyPart, counts: (rule: Cursor) => readonly Count[]): Count {
  const { items, rest } = set.cursor.elements('properties', 'rewriteRules')
  return sumOf([...items.flatMap(counts), countOf(0, rest === undefined ? 0 : null, rest)])
}

function limitOn(gateway: AnyPart, owner: AnyPart, data: Omit<LimitData, 'gateway'>): Part<LimitData> {
  const { world, cursor } = owner
  return new Part({
    world,
    model: gatewayLimitModel,
    cursor,
    data: { ...data, gateway },
    owner,
    collection: data.parts,
  })
}

/** NOTE: a listener whose rules only redirect is not active. What is not known of a route may be a pool. */
function activeListeners(gateway: AnyPart): Count {
  const all = sumOf(LISTENERS.map((collection) => lengthOf(gateway.cursor.at('properties', collection))))
  const routes = listFact(gateway.get('routes'), 'gatewayRoute')
  const active = new Set<Element>()
  let because = routes.maybe[0]?.because
  for (const route of routes.items) {
    if (!isElement(route)) continue
    const pools = listFact(route.get('pools'), 'backendPool')
    const listener = route.get('listener')
    if (pools.items.length > 0 && isElement(listener)) active.add(listener)
    else because ??= pools.maybe[0]?.because ?? (isUnknown(listener) ? listener : undefined)
  }
  const most = typeof all === 'number' ? all : all.max
  return countOf(active.size, because === undefined ? active.size : most, because)
}

/** NOTE: where tier or rule sets are not known it lies within the bounds of what they could be. */
function maximumOf(gateway: AnyPart, { most, basic, isLower = false }: Counted): Count {
  const sku = gateway.get('sku')
  const tier = isElement(sku) ? sku.get('tier') : sku
  const isBasic: Truth = basic === undefined ? false : isUnknown(tier) ? tier : tier === 'Basic'
  const isOld: Truth = isLower ? runsOldRules(gateway, tier) : false
  const possible = [
    ...(basic === undefined || isBasic === false ? [] : [basic]),
    ...(isBasic === true || isOld === false ? [] : [table.withOldRules]),
    ...(isBasic === true || isOld === true ? [] : [most]),
  ]
  return countOf(Math.min(...possible), Math.max(...possible), [isBasic, isOld].find(isUnknown))
}

/** Whether its firewall has OWASP 3.1 or older. */
function runsOldRules(gateway: AnyPart, tier: Fact): Truth {
  if (isUnknown(tier)) return tier
  if (tier !== 'WAF_v2' && tier !== 'WAF') return false
  const policy = gateway.get('firewallPolicy')
  if (policy !== undefined) return truthOf(isElement(policy) ? policy.get('hasOldRules') : policy)
  return isOldRuleSet(gateway.cursor.at('properties', 'webApplicationFirewallConfiguration'))
}

/** NOTE: of a name that is known in parts, what is known of it: names that are made of hashes are never near the limit. */
function charactersOf(name: Text): number {
  const lengths = piecesOf(name).map((piece) => (isUnknown(piece) ? (piece.length ?? 0) : piece.length))
  return lengths.reduce((sum, length) => sum + length, 0)
}
