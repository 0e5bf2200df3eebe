import { kind, one, text, texts } from '../kind.ts'
import { model } from '../part.ts'
import { ownerOf } from './shared.ts'

export const pathRule = kind('pathRule', 'rule', 'A path rule of a URL path map.', {
  urlPathMap: one('urlPathMap', 'The path map it belongs to.'),
  paths: texts('The paths it takes.'),
  backendAddressPool: one('backendPool', 'The pool it forwards to.'),
  backendSettings: one('backendSettings', 'The settings it uses (backendHttpSettings).'),
  redirectConfiguration: text('The id of its redirect.'),
  redirect: one('redirectConfiguration', 'Its redirect.'),
  rewriteRuleSet: one('rewriteRuleSet', 'The rewrite rule set that changes its requests.'),
  loadDistributionPolicy: one('loadDistributionPolicy', 'The policy that stands where its pool could stand.'),
  firewallPolicy: one('firewallPolicy', 'Its own web application firewall policy.'),
})

export const pathRuleModel = model(pathRule, {
  paths: {
    backendAddressPool: ['properties', 'backendAddressPool'],
    backendSettings: ['properties', 'backendHttpSettings'],
    redirectConfiguration: ['properties', 'redirectConfiguration', 'id'],
    redirect: ['properties', 'redirectConfiguration'],
    rewriteRuleSet: ['properties', 'rewriteRuleSet'],
    loadDistributionPolicy: ['properties', 'loadDistributionPolicy'],
    firewallPolicy: ['properties', 'firewallPolicy'],
  },
  read: {
    urlPathMap: ownerOf,
    backendAddressPool: (p) => p.world.resolve('backendPool', p.cursor.at('properties', 'backendAddressPool')),
    redirect: (p) => p.world.resolve('redirectConfiguration', p.cursor.at('properties', 'redirectConfiguration')),
    rewriteRuleSet: (p) => p.world.resolve('rewriteRuleSet', p.cursor.at('properties', 'rewriteRuleSet')),
    loadDistributionPolicy: (p) =>
      p.world.resolve('loadDistributionPolicy', p.cursor.at('properties', 'loadDistributionPolicy')),
    firewallPolicy: (p) => p.world.resolve('firewallPolicy', p.cursor.at('properties', 'firewallPolicy')),
    backendSettings: (p) => p.world.resolve('backendSettings', p.cursor.at('properties', 'backendHttpSettings')),
  },
})
