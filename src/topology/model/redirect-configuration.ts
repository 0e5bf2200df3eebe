import { bool, kind, list, one, oneOf, text } from '../kind.ts'
import { model } from '../part.ts'
import { ownerOf } from './shared.ts'

export const redirectConfiguration = kind('redirectConfiguration', 'redirect', 'A redirect of a gateway.', {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  redirectType: oneOf(['Permanent', 'Found', 'SeeOther', 'Temporary'], 'The status code it answers with.'),
  targetListener: one('gatewayListener', 'The listener it sends clients to.'),
  targetUrl: text('The address it sends clients to.'),
  includePath: bool('Whether the path of the request is kept; false when absent.'),
  includeQueryString: bool('Whether the query of the request is kept; false when absent.'),
  rules: list('routingRule', 'The routing rules that redirect by it.'),
  pathRules: list('pathRule', 'The path rules that redirect by it.'),
  urlPathMaps: list('urlPathMap', 'The path maps whose default it is.'),
})

export const redirectConfigurationModel = model(redirectConfiguration, {
  paths: { targetListener: ['properties', 'targetListener'] },
  defaults: { includePath: false, includeQueryString: false },
  read: {
    applicationGateway: ownerOf,
    targetListener: (p) => p.world.resolve('gatewayListener', p.cursor.at('properties', 'targetListener')),
    rules: (p) => p.world.within(p.owner, 'rules', 'redirect', p),
    pathRules: (p) => p.world.within(p.owner, 'pathRules', 'redirect', p),
    urlPathMaps: (p) => p.world.within(p.owner, 'urlPathMaps', 'defaultRedirect', p),
  },
})
