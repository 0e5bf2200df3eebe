import { any, bool, kind, list, one } from '../kind.ts'
import { model } from '../part.ts'
import { isUnknown } from '../../resource/value.ts'
import { ownerOf } from './shared.ts'

export const rewriteRuleSet = kind('rewriteRuleSet', 'rewrite', 'A rewrite rule set of a gateway.', {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  rewriteRules: any('Its rules, as JSON.'),
  rewritesUrl: bool('Whether a rule of it changes the URL.'),
  rules: list('routingRule', 'The routing rules that use it.'),
  pathRules: list('pathRule', 'The path rules that use it.'),
  urlPathMaps: list('urlPathMap', 'The path maps whose default it is.'),
})

export const rewriteRuleSetModel = model(rewriteRuleSet, {
  paths: { rewritesUrl: ['properties', 'rewriteRules'] },
  read: {
    applicationGateway: ownerOf,
    rewritesUrl: (p) => {
      const { items, rest } = p.cursor.elements('properties', 'rewriteRules')
      const urls = items.map((item) => item.at('actionSet', 'urlConfiguration'))
      if (urls.some((url) => !url.isAbsent && !isUnknown(url.value))) return true
      return urls.map((url) => url.value).find(isUnknown) ?? rest ?? false
    },
    rules: (p) => p.world.within(p.owner, 'rules', 'rewriteRuleSet', p),
    pathRules: (p) => p.world.within(p.owner, 'pathRules', 'rewriteRuleSet', p),
    urlPathMaps: (p) => p.world.within(p.owner, 'urlPathMaps', 'defaultRewriteRuleSet', p),
  },
})
