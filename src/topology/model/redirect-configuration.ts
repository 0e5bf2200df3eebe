import { bool, kind, list, one, oneOf, text } from '../kind.ts'
import { isElement } from '../fact.ts'
import { model, type Part } from '../part.ts'
import type { Unknown } from '../../resource/unknown.ts'
import { isUnknown } from '../../resource/value.ts'
import { ownerOf } from './shared.ts'

export const redirectConfiguration = kind('redirectConfiguration', 'redirect', 'A redirect of a gateway.', {
  applicationGateway: one('applicationGateway', 'The gateway it belongs to.'),
  redirectType: oneOf(['Permanent', 'Found', 'SeeOther', 'Temporary'], 'The status code it answers with.'),
  targetListener: one('gatewayListener', 'The listener it sends clients to.'),
  targetUrl: text('The address it sends clients to.'),
  leadsToHttps: bool('True when it sends clients to an HTTPS listener or to an address that begins with https.'),
  includePath: bool('Whether the path of the request is kept; false when absent.'),
  includeQueryString: bool('Whether the query of the request is kept; false when absent.'),
  rules: list('routingRule', 'The routing rules that redirect by it.'),
  pathRules: list('pathRule', 'The path rules that redirect by it.'),
  urlPathMaps: list('urlPathMap', 'The path maps whose default it is.'),
})

export const redirectConfigurationModel = model(redirectConfiguration, {
  paths: { targetListener: ['properties', 'targetListener'], leadsToHttps: ['properties', 'targetUrl'] },
  defaults: { includePath: false, includeQueryString: false },
  read: {
    applicationGateway: ownerOf,
    targetListener: (p) => p.world.resolve('gatewayListener', p.cursor.at('properties', 'targetListener')),
    leadsToHttps,
    rules: (p) => p.world.within(p.owner, 'rules', 'redirect', p),
    pathRules: (p) => p.world.within(p.owner, 'pathRules', 'redirect', p),
    urlPathMaps: (p) => p.world.within(p.owner, 'urlPathMaps', 'defaultRedirect', p),
  },
})

function leadsToHttps(redirect: Part): boolean | Unknown {
  const listener = redirect.get('targetListener')
  if (isUnknown(listener)) return listener
  if (isElement(listener)) {
    const protocol = listener.get('protocol')
    return isUnknown(protocol) ? protocol : protocol === 'Https'
  }
  const url = redirect.get('targetUrl')
  if (isUnknown(url)) {
    const [start] = url.pieces ?? []
    return typeof start === 'string' && /^https?:/i.test(start) ? /^https:/i.test(start) : url
  }
  return typeof url === 'string' && /^https:/i.test(url)
}
