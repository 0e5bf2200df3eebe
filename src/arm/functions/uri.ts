// URI functions: joining as .NET does it (RFC 3986), taking apart and building.
import { ObjectValue, type Value } from '../../resource/value.ts'
import type { ArmFunction, CallSite } from './function.ts'
import { objectArg, textArg, type Args } from './arguments.ts'
import { parseUri, resolveUri, type Uri } from './uri-reference.ts'

export const uriFunctions: readonly ArmFunction[] = [
  {
    name: 'uri',
    min: 2,
    max: 2,
    summary: 'An absolute URI made of a base and a relative URI.',
    call: (args, site) => {
      const base = parseUri(textArg(args, 0, site))
      if (base === undefined)
        throw site.error('argument', 'expects its first argument to be a uri string, such as https://example.com/.')
      return resolveUri(base, textArg(args, 1, site))
    },
  },
  {
    name: 'parseUri',
    min: 1,
    max: 1,
    summary: 'Scheme, host, port, path and query of a URI.',
    call: (args, site) => {
      const uri = parseUri(textArg(args, 0, site))
      if (uri === undefined)
        throw site.error('argument', 'expects its argument to be a uri string, such as https://example.com/.')
      return ObjectValue.of({
        scheme: uri.scheme,
        host: uri.host,
        port: uri.port ?? null,
        path: uri.path,
        query: uri.query,
      })
    },
  },
  {
    name: 'buildUri',
    min: 1,
    max: 1,
    summary: 'A URI of scheme, host, port, path and query.',
    call: (args: Args, site) => {
      const parts = objectArg(args, 0, site)
      const port = parts.get('port') ?? null
      const path = textMember(parts, 'path', '/', site)
      const query = textMember(parts, 'query', '', site)
      const uri: Uri = {
        scheme: textMember(parts, 'scheme', undefined, site),
        user: '',
        host: textMember(parts, 'host', undefined, site),
        port: port === null ? undefined : portOf(port, site),
        path: path.startsWith('/') ? path : `/${path}`,
        query: query === '' || query.startsWith('?') ? query : `?${query}`,
        fragment: '',
      }
      return resolveUri(uri, '')
    },
  },
]

function textMember(parts: ObjectValue, key: string, otherwise: string | undefined, site: CallSite): string {
  const value: Value = parts.get(key) ?? otherwise ?? null
  if (typeof value === 'string') return value
  throw site.error('argument', `expects an object with the string '${key}'.`)
}

function portOf(value: Value, site: CallSite): number {
  const port = typeof value === 'string' ? Number(value) : value
  if (typeof port === 'number' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw site.error('argument', `expects the member 'port' to be an integer from 0 to 65535.`)
}
