import { bool, int, kind, list, one, oneOf, text } from '../kind.ts'
import { FactList, isElement, type Doubtful, type Element, type Fact } from '../fact.ts'
import { model, type Part } from '../part.ts'
import { listFact, undetermined } from '../stand-in.ts'
import { isUnknown } from '../../resource/value.ts'
import { ownerOf } from './shared.ts'

export const routingRule = kind('routingRule', 'rule', 'A routing rule of a gateway, layer 7 or layer 4.', {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  ruleType: oneOf(['Basic', 'PathBasedRouting'], 'Basic when absent.'),
  priority: int('Its priority.'),
  listener: one('gatewayListener', 'The listener whose requests it takes.'),
  backendAddressPool: one('backendPool', 'The pool it forwards to; absent for path maps and redirects.'),
  backendSettings: one('backendSettings', 'backendHttpSettings, or backendSettings in layer 4.'),
  urlPathMap: one('urlPathMap', 'The path map of a path based rule.'),
  redirectConfiguration: text('The id of the redirect; a rule that only redirects has no pool.'),
  redirect: one('redirectConfiguration', 'Its redirect.'),
  rewriteRuleSet: one('rewriteRuleSet', 'The rewrite rule set that changes its requests.'),
  loadDistributionPolicy: one('loadDistributionPolicy', 'The policy that stands where its pool could stand.'),
  isLayer4: bool('True for an entry of routingRules.'),
  pools: list('backendPool', 'Every pool it can reach, through its path map too.'),
  settings: list('backendSettings', 'All settings it can use, through its path map too.'),
})

export const routingRuleModel = model(routingRule, {
  paths: {
    listener: ['properties', 'httpListener'],
    backendAddressPool: ['properties', 'backendAddressPool'],
    backendSettings: ['properties', 'backendHttpSettings'],
    urlPathMap: ['properties', 'urlPathMap'],
    redirectConfiguration: ['properties', 'redirectConfiguration', 'id'],
    redirect: ['properties', 'redirectConfiguration'],
    rewriteRuleSet: ['properties', 'rewriteRuleSet'],
    loadDistributionPolicy: ['properties', 'loadDistributionPolicy'],
  },
  defaults: { ruleType: 'Basic' },
  read: {
    applicationGateway: ownerOf,
    listener: (p) =>
      p.world.resolve('gatewayListener', p.cursor.at('properties', isLayer4(p) ? 'listener' : 'httpListener')),
    backendAddressPool: (p) => p.world.resolve('backendPool', p.cursor.at('properties', 'backendAddressPool')),
    backendSettings: (p) =>
      p.world.resolve(
        'backendSettings',
        p.cursor.at('properties', isLayer4(p) ? 'backendSettings' : 'backendHttpSettings'),
      ),
    urlPathMap: (p) => p.world.resolve('urlPathMap', p.cursor.at('properties', 'urlPathMap')),
    redirect: (p) => p.world.resolve('redirectConfiguration', p.cursor.at('properties', 'redirectConfiguration')),
    rewriteRuleSet: (p) => p.world.resolve('rewriteRuleSet', p.cursor.at('properties', 'rewriteRuleSet')),
    loadDistributionPolicy: (p) =>
      p.world.resolve('loadDistributionPolicy', p.cursor.at('properties', 'loadDistributionPolicy')),
    isLayer4,
    pools: (p) => reached(p, 'backendPool', 'backendAddressPool', 'defaultBackendAddressPool'),
    settings: (p) => reached(p, 'backendSettings', 'backendSettings', 'defaultBackendSettings'),
  },
})

function isLayer4(part: Part): boolean {
  return part.collection === 'routingRules'
}

/** What a rule reaches itself, by the defaults of its path map, and by its path rules; each once. */
function reached(rule: Part, wanted: string, field: string, byDefault: string): FactList {
  const found = new Set<Element>()
  const maybe: Doubtful[] = []
  const add = (fact: Fact) => {
    if (isElement(fact)) found.add(fact)
    else if (isUnknown(fact)) maybe.push({ ...undetermined(wanted, fact), most: 1 })
  }
  const addPolicy = (element: Fact, name: string) => {
    const policy = wanted === 'backendPool' && isElement(element) ? element.get(name) : undefined
    if (isUnknown(policy)) maybe.push(undetermined(wanted, policy))
    const spread = listFact(isElement(policy) ? policy.get('pools') : undefined, wanted)
    for (const pool of spread.items) add(pool)
    maybe.push(...spread.maybe)
  }
  const addFrom = (element: Fact, name: string) => {
    if (isElement(element)) add(element.get(name))
    else if (isUnknown(element)) maybe.push(undetermined(wanted, element))
  }
  addFrom(rule, field)
  addPolicy(rule, 'loadDistributionPolicy')
  const map = rule.get('urlPathMap')
  addFrom(map, byDefault)
  addPolicy(map, 'defaultLoadDistributionPolicy')
  const pathRules = listFact(isElement(map) ? map.get('pathRules') : undefined, 'pathRule')
  for (const pathRule of pathRules.items) {
    addFrom(pathRule, field)
    addPolicy(pathRule, 'loadDistributionPolicy')
  }
  for (const { because } of pathRules.maybe) maybe.push(undetermined(wanted, because))
  return new FactList([...found], maybe)
}
