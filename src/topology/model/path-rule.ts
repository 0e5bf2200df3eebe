import { kind, one, text, texts } from '../kind.ts'
import { model } from '../part.ts'
import { ownerOf } from './shared.ts'

export const pathRule = kind('pathRule', 'rule', 'A path rule of a URL path map.', {
  urlPathMap: one('urlPathMap', 'The path map it belongs to.'),
  paths: texts('The paths it takes.'),
  backendAddressPool: one('backendPool', 'The pool it forwards to.'),
  backendSettings: one('backendSettings', 'The settings it uses (backendHttpSettings).'),
  redirectConfiguration: text('The id of its redirect.'),
})

export const pathRuleModel = model(pathRule, {
  paths: {
    backendAddressPool: ['properties', 'backendAddressPool'],
    backendSettings: ['properties', 'backendHttpSettings'],
    redirectConfiguration: ['properties', 'redirectConfiguration', 'id'],
  },
  read: {
    urlPathMap: ownerOf,
    backendAddressPool: (p) => p.world.resolve('backendPool', p.cursor.at('properties', 'backendAddressPool')),
    backendSettings: (p) => p.world.resolve('backendSettings', p.cursor.at('properties', 'backendHttpSettings')),
  },
})
