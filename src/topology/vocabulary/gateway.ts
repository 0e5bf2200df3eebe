// Functions on application gateways.
import { isUnknown } from '../../resource/value.ts'
import { isElement } from '../fact.ts'
import { parseRequest, routeOf } from '../request.ts'
import type { VocabularyFunction } from './function.ts'

export const gatewayFunctions: readonly VocabularyFunction[] = [
  {
    name: 'route',
    signature: 'applicationGateway.route(string): gatewayRoute',
    description:
      'The way of a request for an address of the web (https://host/path): which listener, rule, path rule, pool and ' +
      'settings it gets. Absent when nothing takes it.',
    example: 'gateway.route("https://shop.contoso.com/cart").pool.name',
    call: ([gateway, url]) => {
      if (isUnknown(url)) return url
      const request = typeof url === 'string' ? parseRequest(url) : undefined
      if (isUnknown(gateway)) return gateway
      return isElement(gateway) && request !== undefined ? routeOf(gateway, request) : undefined
    },
  },
]
