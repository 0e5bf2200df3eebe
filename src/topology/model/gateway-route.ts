// The ways of requests through a gateway: each rule, and each path rule of its path map, with all that it leads to.
import { joinText } from '../../resource/text.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { bool, kind, list, one, texts } from '../kind.ts'
import { FactList, isElement, nameText, type Doubtful, type Element, type Fact } from '../fact.ts'
import { Part, model } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'
import { isRedirectLoop } from '../redirect-loop.ts'
import { elementOf, isPart, type AnyPart } from './shared.ts'

export const gatewayRoute = kind(
  'gatewayRoute',
  'route',
  'A way of requests through a gateway: of a rule, of a path rule, or of the default of a path map.',
  {
    applicationGateway: one('applicationGateway', 'The gateway.'),
    listener: one('gatewayListener', 'The listener whose requests it takes.'),
    rule: one('routingRule', 'The routing rule.'),
    urlPathMap: one('urlPathMap', 'The path map of a path based rule.'),
    pathRule: one('pathRule', 'The path rule; absent for the default of a path map and for a rule without one.'),
    paths: texts('The paths it takes; none when it takes all that no path rule takes.'),
    isDefault: bool('True for the default of a path map, and for a rule without one.'),
    pool: one('backendPool', 'The pool it leads to.'),
    pools: list('backendPool', 'The pools it leads to: those of a load distribution policy, else its pool.'),
    settings: one('backendSettings', 'The settings by which the gateway speaks to the pool.'),
    redirect: one('redirectConfiguration', 'The redirect that it answers with.'),
    rewriteRuleSet: one('rewriteRuleSet', 'The rewrite rule set that changes its requests.'),
    isRedirectLoop: bool('True when its redirect sends clients to where the same redirect answers them again.'),
  },
)

/** Where a route stands and what its fields are called there. */
export interface RouteData {
  readonly rule: Element
  readonly map: Element | undefined
  readonly pathRule: Element | undefined
  /** The rule, the path rule, or the path map whose default it is. */
  readonly source: Element
}

type Route = Part<RouteData>

export const gatewayRouteModel = model<typeof gatewayRoute, RouteData>(gatewayRoute, {
  paths: {
    pool: ['properties', 'backendAddressPool'],
    settings: ['properties', 'backendHttpSettings'],
    redirect: ['properties', 'redirectConfiguration'],
    isRedirectLoop: ['properties', 'redirectConfiguration'],
  },
  read: {
    applicationGateway: ({ owner }) => owner,
    listener: ({ data }) => elementOf(data.rule.get('listener')),
    rule: ({ data }) => data.rule,
    urlPathMap: ({ data }) => data.map,
    pathRule: ({ data }) => data.pathRule,
    paths: ({ data }) => listFact(data.pathRule?.get('paths'), 'text'),
    isDefault: ({ data }) => data.pathRule === undefined,
    pool: (route) => elementOf(part(route, 'backendAddressPool')),
    pools,
    settings: (route) => elementOf(part(route, 'backendSettings')),
    redirect: (route) => elementOf(part(route, 'redirect')),
    rewriteRuleSet: (route) => elementOf(part(route, 'rewriteRuleSet')),
    isRedirectLoop,
  },
  id: ({ data }) => data.source.id,
  name: ({ data }) => {
    const { rule, pathRule } = data
    return pathRule === undefined ? nameText(rule) : joinText([nameText(rule), '/', nameText(pathRule)])
  },
})

const defaults: Readonly<Record<string, string>> = {
  backendAddressPool: 'defaultBackendAddressPool',
  backendSettings: 'defaultBackendSettings',
  redirect: 'defaultRedirect',
  rewriteRuleSet: 'defaultRewriteRuleSet',
  loadDistributionPolicy: 'defaultLoadDistributionPolicy',
}

/** What the source of the route says; of a path map its default. */
function part({ data }: Route, field: string): Fact {
  return data.source.get(data.source === data.map ? (defaults[field] ?? field) : field)
}

function pools(route: Route): FactList {
  const policy = part(route, 'loadDistributionPolicy')
  if (isUnknown(policy)) return new FactList([], [undetermined('backendPool', policy)])
  if (isElement(policy)) return listFact(policy.get('pools'), 'backendPool')
  const pool = route.get('pool')
  if (isUnknown(pool)) return new FactList([], [{ ...undetermined('backendPool', pool), most: 1 }])
  return new FactList(isElement(pool) ? [pool] : [])
}

/** What is not known of the rules of a gateway, with their list as its place. */
export function undeterminedOf(gateway: AnyPart, wanted: string, because: Unknown): Doubtful {
  const at = gateway.cursor.at('properties', 'requestRoutingRules')
  return undetermined(wanted, because, at, { applicationGateway: () => gateway })
}

/** Every route of a gateway; rules and path maps that are not known give an undetermined one. */
export function routesOf(gateway: AnyPart): FactList {
  const found: Element[] = []
  const maybe: Doubtful[] = []
  const rules = listFact(gateway.get('rules'), 'routingRule')
  for (const { because } of rules.maybe) maybe.push(undeterminedOf(gateway, 'gatewayRoute', because))
  for (const rule of rules.items) if (isPart(rule)) addRoutes(gateway, rule, found, maybe)
  return new FactList(found, maybe)
}

function addRoutes(gateway: AnyPart, rule: Part, found: Element[], maybe: Doubtful[]): void {
  const make = (source: Part, map: Part | undefined, pathRule: Part | undefined) => {
    const data = { rule, map, pathRule, source }
    const { world } = gateway
    const collection = source.collection ?? ''
    found.push(new Part({ world, model: gatewayRouteModel, cursor: source.cursor, data, owner: gateway, collection }))
  }
  const map = rule.get('urlPathMap')
  if (isUnknown(map)) maybe.push(undeterminedOf(gateway, 'gatewayRoute', map))
  else if (map === undefined) make(rule, undefined, undefined)
  else if (isPart(map)) {
    const pathRules = listFact(map.get('pathRules'), 'pathRule')
    for (const pathRule of pathRules.items) if (isPart(pathRule)) make(pathRule, map, pathRule)
    for (const { because } of pathRules.maybe) maybe.push(undeterminedOf(gateway, 'gatewayRoute', because))
    make(map, map, undefined)
  } else if (isElement(map)) {
    const { maybe: open } = listFact(map.get('pathRules'), 'pathRule')
    for (const { because } of open) maybe.push(undeterminedOf(gateway, 'gatewayRoute', because))
  }
}
