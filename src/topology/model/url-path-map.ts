import { kind, list, one, text, texts } from '../kind.ts'
import { model } from '../part.ts'
import { exactPathsOf, pathOverlapsOf } from './path-overlap.ts'
import { pathRuleModel } from './path-rule.ts'
import { collect, ownerOf } from './shared.ts'

export const urlPathMap = kind('urlPathMap', 'pathMap', 'A URL path map of a gateway.', {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  defaultBackendAddressPool: one('backendPool', 'The pool of requests that no path rule takes.'),
  defaultBackendSettings: one('backendSettings', 'The settings of these requests (defaultBackendHttpSettings).'),
  defaultRedirectConfiguration: text('The id of the redirect of these requests.'),
  defaultRedirect: one('redirectConfiguration', 'The redirect of these requests.'),
  defaultRewriteRuleSet: one('rewriteRuleSet', 'The rewrite rule set that changes these requests.'),
  defaultLoadDistributionPolicy: one('loadDistributionPolicy', 'The policy that stands where their pool could stand.'),
  pathRules: list('pathRule', 'Its path rules.'),
  pathOverlaps: list('pathOverlap', 'Paths of it that an earlier path takes already.'),
  exactPaths: texts(
    'Its paths without a * for which no path rule takes what lies below: /api without /api/*. Files (with a dot) are left out.',
  ),
  rules: list('routingRule', 'The routing rules that use it.'),
})

export const urlPathMapModel = model(urlPathMap, {
  paths: {
    exactPaths: ['properties', 'pathRules'],
    defaultBackendAddressPool: ['properties', 'defaultBackendAddressPool'],
    defaultBackendSettings: ['properties', 'defaultBackendHttpSettings'],
    defaultRedirectConfiguration: ['properties', 'defaultRedirectConfiguration', 'id'],
    defaultRedirect: ['properties', 'defaultRedirectConfiguration'],
    defaultRewriteRuleSet: ['properties', 'defaultRewriteRuleSet'],
    defaultLoadDistributionPolicy: ['properties', 'defaultLoadDistributionPolicy'],
  },
  read: {
    applicationGateway: ownerOf,
    defaultBackendAddressPool: (p) =>
      p.world.resolve('backendPool', p.cursor.at('properties', 'defaultBackendAddressPool')),
    defaultBackendSettings: (p) =>
      p.world.resolve('backendSettings', p.cursor.at('properties', 'defaultBackendHttpSettings')),
    defaultRedirect: (p) =>
      p.world.resolve('redirectConfiguration', p.cursor.at('properties', 'defaultRedirectConfiguration')),
    defaultRewriteRuleSet: (p) => p.world.resolve('rewriteRuleSet', p.cursor.at('properties', 'defaultRewriteRuleSet')),
    defaultLoadDistributionPolicy: (p) =>
      p.world.resolve('loadDistributionPolicy', p.cursor.at('properties', 'defaultLoadDistributionPolicy')),
    pathRules: (p) => collect(p, pathRuleModel, 'pathRules'),
    pathOverlaps: pathOverlapsOf,
    exactPaths: exactPathsOf,
    rules: (p) => p.world.within(p.owner, 'rules', 'urlPathMap', p),
  },
})
